import type { Span } from '../text/position';

/** One number or letter of a reference; the span is the number alone (`12`, `12 bis`, the `b` of `(b)`). */
export interface ReferenceLabel extends Span {
  readonly value: string;
  readonly suffix: string | undefined;
}

/** From the outside to the inside: paragraph, item, item of the item. In `3 (a) and (b)` both paths share the label of the 3. */
export type ReferencePath = readonly ReferenceLabel[];

/** One thing referred to, or with `to` everything from one to the other. */
export interface ReferenceTarget {
  readonly path: ReferencePath;
  readonly to: ReferencePath | undefined;
}
