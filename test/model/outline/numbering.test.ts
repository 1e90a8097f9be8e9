import assert from 'node:assert/strict';
import { diagnose, fixAll } from '../../fixture';

const VERBS = ['Urges all to plant', 'Calls upon all to water', 'Requests all to tend', 'Invites all to love', 'Encourages all to keep'];

/** Twelve numbered paragraphs, one of which is written in another way. */
function numbered(at: number, written: (words: string) => string): string {
  const paragraphs = Array.from({ length: 12 }, (_, order) => {
    const words =
      order === 11
        ? 'Decides to remain seized of the matter.'
        : `${VERBS[order % 5] ?? ''} the trees of garden ${'abcdefghijkl'.charAt(order)};`;
    return order + 1 === at ? written(words) : `${String(order + 1)}. ${words}`;
  });
  return `The General Assembly,\n\nRecalling its resolution 80/12 of 1 December 2025,\n\n${paragraphs.join('\n\n')}\n`;
}

describe('a number that is misprinted or lost', () => {
  const written: readonly (readonly [number, string, (words: string) => string])[] = [
    [1, 'numbering/out-of-order', (words) => `l. ${words}`],
    [1, 'numbering/out-of-order', (words) => `1, ${words}`],
    [11, 'numbering/out-of-order', (words) => `ll. ${words}`],
    [10, 'numbering/out-of-order', (words) => `1O. ${words}`],
    [7, 'numbering/out-of-order', (words) => `7 . ${words}`],
    [6, 'numbering/out-of-order', (words) => `6.${words}`],
    [6, 'numbering/out-of-order', (words) => `6${words}`],
    [5, 'numbering/out-of-order', (words) => `5.. ${words}`],
    [4, 'numbering/unnumbered-paragraph', (words) => words],
  ];
  for (const [at, code, write] of written) {
    it(`is reported there, and nothing below it is wrong: ${write('Urges …')}`, () => {
      const text = numbered(at, write);
      const reports = diagnose(text).reports.filter((report) => /^(?:numbering|items|headings)\//.test(report.code));
      assert.deepEqual(
        reports.map((report) => [report.code, report.range.start.line]),
        [[code, 2 + 2 * at]],
      );
      assert.equal(fixAll(text, [code]), numbered(0, write));
    });
  }

  it('is none where the letter goes on with a list, or the numbers do not bear it out', () => {
    const codes = (text: string): readonly string[] =>
      diagnose(text)
        .reports.map(({ code }) => code)
        .filter((code) => code === 'numbering/out-of-order');
    assert.deepEqual(codes(numbered(7, (words) => `7. ${words}\n\nI. Urges of the trees;`)), []);
    assert.deepEqual(codes('The General Assembly,\n\n1. Urges:\n\ni. Plants;\n\nii. Trees;\n\n2. Thanks all.\n'), []);
  });
});

describe('a paragraph in negotiating brackets', () => {
  it('counts as it would without them, with the bracket around the number or the whole', () => {
    for (const write of [(words: string) => `[${words.replace(/^/, '3. ')}]`, (words: string) => `[3.] ${words}`]) {
      const reports = diagnose(numbered(3, write)).reports.filter(({ code }) => /^(?:numbering|bracket\/unbalanced|opening)/.test(code));
      assert.deepEqual(
        reports.map(({ code }) => code),
        [],
      );
    }
  });
});
