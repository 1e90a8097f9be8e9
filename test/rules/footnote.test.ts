/** The rules about footnotes where the text is not as simple as in their examples. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkFix, reportsOf } from '../fixture';

/** A draft with one paragraph of each part and these notes, which may be drawn under. */
const draft = (paragraph: string, ...notes: readonly string[]): string =>
  [
    'The General Assembly,',
    paragraph,
    '1. *Urges* Member States to act;',
    '2. *Decides* to remain seized of the matter.',
    ...notes,
    '',
  ].join('\n\n');

describe('a note that is not finished', () => {
  const code = 'footnote/unfinished-note';
  const RECALLS = 'Recalling the Convention,¹';

  it('ends before the form feed of its page, whatever the line ends are', () => {
    for (const end of ['\n', '\r\n']) {
      const text = draft(RECALLS, '¹ Resolution 44/25\f', 'Chapter II').replaceAll('\n', end);
      const [report] = reportsOf(text, [code]);
      assert.deepEqual(report?.range, { start: { line: 8, character: 13 }, end: { line: 8, character: 18 } });
      checkFix(code, text, text.replace('25\f', '25.\f'));
    }
  });
});
