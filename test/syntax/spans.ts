import assert from 'node:assert/strict';
import { splitBlocks } from '../../server/src/syntax/block';
import { inlineSpans, type InlineSpan } from '../../server/src/syntax/inline';

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
