import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { applySpanEdits, type Span, type SpanEdit } from '../../server/src/text/position';
import { corpusTexts, published, type CorpusText } from '../corpus/shared';
import { documentOf, reportsOf } from '../fixture';

const FOLDERS = ['adopted', 'amendments', 'decisions', 'drafts', 'footnotes', 'model-un', 'security-council'] as const;

/** So many texts of each folder, spread over all of it. */
const TEXTS = 25;

const NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** A date wherever it stands: text, notes, masthead, brackets. */
const DATE = new RegExp(`(?<![\\d/.,\\p{L}–—-])\\d{1,2}(?<space>\\s)(?:${NAMES})(?:\\s(?<year>\\d{4}))?(?![\\p{L}\\d])`, 'gu');

/** How a day is made one that does not exist, in all forms in which dates are written. */
const FORMS: readonly ((year: string | undefined, space: string) => string)[] = [
  (year, space) => `31${space}November${tail(year, space)}`,
  (year, space) => `30${space}February${tail(year, space)}`,
  (year, space) => `31${space}April${tail(year, space)}`,
  (year, space) => `32${space}January${tail(year, space)}`,
  (year, space) => (year === undefined ? `0${space}June` : `29${space}February${space}2019`),
  (year, space) => `31st${space}September${tail(year, space)}`,
  (year) => (year === undefined ? `31st of June` : `November 31, ${year}`),
  (year, space) => (year === undefined ? `30${space}to${space}32${space}May` : `31${space}June, ${year}`),
  (year, space) => (year === undefined ? `40${space}July` : `29${space}February, 2021`),
];

describe('days that do not exist', () => {
  it('are reported, every one, wherever a date stands in our own samples', () => {
    const ours = ['test/fixtures', 'test/fixtures/rules'].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.res'))
        .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
    );
    assert.ok(ours.reduce((sum, text) => sum + missedIn(text), 0) >= 20);
  });

  for (const folder of FOLDERS)
    published.it(`are reported, every one, in the texts of ${folder}`, () => {
      const texts = corpusTexts(folder);
      const step = Math.max(1, Math.floor(texts.length / TEXTS));
      for (const text of texts.filter((_, index) => index % step === 0)) missedIn(text);
    });
});

/** Spoils every date of a text and fails where one is not reported; how many there were. */
function missedIn({ name, text }: CorpusText): number {
  const edits = [...text.matchAll(DATE)].map((match, index): SpanEdit => {
    const [written] = match;
    const { space = ' ', year } = match.groups ?? {};
    const form = FORMS[index % FORMS.length];
    assert.ok(form !== undefined);
    return { start: match.index, end: match.index + written.length, newText: form(year, space) };
  });
  const spoilt = applySpanEdits(text, edits);
  const document = documentOf(spoilt);
  const reports = reportsOf(spoilt, ['date/no-such-day']).map(({ range }): Span => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  let shift = 0;
  for (const { start, end, newText } of edits) {
    const at = start + shift;
    shift += newText.length - (end - start);
    assert.ok(
      reports.some((report) => report.start < at + newText.length && at < report.end),
      `${name}: ${JSON.stringify(spoilt.slice(Math.max(0, at - 40), at + newText.length + 20))}`,
    );
  }
  return edits.length;
}

function tail(year: string | undefined, space: string): string {
  return year === undefined ? '' : `${space}${year}`;
}
