import assert from 'node:assert/strict';
import { splitBlocks } from '../../server/src/syntax/block';
import { inlineSpans, type InlineSpan } from '../../server/src/syntax/inline';
import type { ReferencePath } from '../../server/src/syntax/referenceTarget';

/** The spans of a block's text, drawn as `kind text`; further facts are read by `more`. */
export function check(
  text: string,
  expected: readonly string[],
  kinds?: readonly InlineSpan['kind'][],
  more: (span: InlineSpan) => string = () => '',
): void {
  const block = splitBlocks(text)[0];
  const spans = block === undefined ? [] : inlineSpans(block).filter((span) => kinds === undefined || kinds.includes(span.kind));
  assert.deepEqual(
    spans.map((span) => `${span.kind} ${block?.text.slice(span.start, span.end) ?? ''}${more(span)}`),
    expected,
  );
}

/** Each span with its paths and side; a question mark where it may mean another text. Labels and sides have their own places in the text. */
export function refer(text: string, ...expected: readonly string[]): void {
  check(text, expected, ['reference', 'pinpoint'], (span) => {
    if (span.kind !== 'reference') return '';
    const path = (labels: ReferencePath): string =>
      labels
        .map(({ value, suffix, start, end }) => {
          assert.equal(text.slice(start, end).replace(/\s+/u, ''), `${value}${suffix ?? ''}`);
          return `${value}${suffix ?? ''}`;
        })
        .join('.');
    const targets = span.targets.map((target) => `${path(target.path)}${target.to === undefined ? '' : `-${path(target.to)}`}`);
    assert.equal(span.sideSpan && text.slice(span.sideSpan.start, span.sideSpan.end), span.side);
    const of = span.ofResolution ? ' of the resolution' : '';
    return ` | ${targets.join(' ')}${of}${span.side === undefined ? '' : ` ${span.side}`}${span.sure ? '' : ' ?'}`;
  });
}
