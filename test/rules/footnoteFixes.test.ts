/** What the fixes of the rules about footnotes ask, what the rules say, and where they have nothing to say. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Report } from '../../server/src/service/service';
import { formatMessage } from '../../server/src/text/message';
import { reportsOf } from '../fixture';

/** A draft with one preambular paragraph, and these notes. */
const recalls = (paragraph: string, ...notes: readonly string[]): string =>
  [
    'The General Assembly,',
    paragraph,
    '1. *Urges* Member States to act;',
    '2. *Decides* to remain seized of the matter.',
    ...notes,
    '',
  ].join('\n\n');

/** What the reports say, in English. */
const said = (reports: readonly Report[]): readonly string[] => reports.map((report) => formatMessage(report.message));

describe('what is done without asking', () => {
  for (const [code, text] of [
    ['footnote/unfinished-note', recalls('Recalling the Convention,¹', '¹ Resolution 44/25')],
    ['footnote/unfinished-note', recalls('Recalling the Convention,¹', '¹ resolution 44/25.')],
    ['footnote/malformed-ibid', recalls('Recalling the Charter,¹ and the Convention,²', '¹ Resolution 44/25.', '² Ibid')],
    ['footnote/marks-not-separated', recalls('Recalling the Convention,[^1] [^2]', '[^1]: One.', '[^2]: Two.')],
    ['footnote/abbreviation-in-text', recalls('Recalling art. 3 of the Charter,')],
    ['footnote/word-in-note', recalls('Recalling the report,¹', '¹ Resolution 44/25, paragraph 3.')],
    ['footnote/mark-before-punctuation', recalls('Recalling the Convention¹, and its Protocol,', '¹ Resolution 44/25.')],
  ] as const)
    it(`${code} is corrected by a fix that is preferred and safe`, () => {
      assert.deepEqual(
        reportsOf(text, [code]).flatMap((report) => report.fixes().map(({ preferred, safe }) => [preferred, safe])),
        [[true, true]],
      );
    });

  for (const [code, text] of [
    ['footnote/mark-inside-name', recalls('Recalling the Convention¹ on the Rights of the Child,', '¹ Resolution 44/25.')],
    ['footnote/budget-sentence', recalls('Recalling the report,¹', '¹ This language does not provide a basis for more money.')],
  ] as const)
    it(`${code} is left to the drafter`, () => {
      assert.deepEqual(
        reportsOf(text, [code]).flatMap((report) => report.fixes().map(({ preferred, safe }) => [preferred, safe])),
        [[true, false]],
      );
    });
});

describe('what is said', () => {
  it('a raised letter is drawn alone', () => {
    const [report] = reportsOf(recalls('Recalling the Convention,ᵃ and its Protocol,'), ['footnote/letter-mark']);
    assert.deepEqual(report?.range, { start: { line: 2, character: 25 }, end: { line: 2, character: 26 } });
  });

  it('what “Ibid.” should read is said', () => {
    const ibid = (written: string): readonly string[] =>
      said(
        reportsOf(recalls('Recalling the Charter,¹ and the Convention,²', '¹ Resolution 44/25.', `² ${written}`), [
          'footnote/malformed-ibid',
        ]),
      );
    assert.deepEqual(ibid('Ibid, annex II.'), ['Punctuation mark missing: it should read Ibid.,']);
    assert.deepEqual(ibid('Ibid'), ['Punctuation mark missing: it should read Ibid.']);
  });
});

describe('where nothing is said of indicators', () => {
  const title = (words: string): string => `${words}\n\n${recalls('Recalling the Charter,')}`;

  it('a fragment, and what stands above the enacting line', () => {
    for (const [code, words] of [
      ['footnote/mark-before-punctuation', 'Safety of the Convention¹, and of its Protocol'],
      ['footnote/letter-mark', 'Safety of the Convention,ᵃ and of its Protocol'],
    ] as const) {
      assert.deepEqual(reportsOf(`${words}\n`, [code]), [], code);
      assert.deepEqual(reportsOf(title(words), [code]), [], code);
      assert.equal(reportsOf(recalls(`Recalling ${words},`), [code]).length, 1, code);
    }
  });

  it('asterisks and numbers with a slash before a comma', () => {
    assert.deepEqual(
      reportsOf(recalls('Recalling the Convention*, and its Protocol,', '* Resolution 44/25.'), ['footnote/mark-before-punctuation']),
      [],
    );
    assert.deepEqual(
      reportsOf(recalls('Recalling the Convention 1/, and its Protocol,', '1/ Resolution 44/25.'), ['footnote/mark-before-punctuation']),
      [],
    );
  });

  it('figures in notes that may have lost their superscript', () => {
    const code = 'footnote/lost-superscript';
    assert.deepEqual(reportsOf(recalls('Recalling the Charter,¹', '¹ As in the Convention,2 and its Protocol.'), [code]), []);
  });

  it('notes that an old text runs on in one line', () => {
    const text = recalls('Recalling the letters, 1/ and the report, 2/', '1/ S/24476. 2/ S/24634.');
    assert.deepEqual(reportsOf(text, ['footnote/mark-without-note']), []);
  });
});
