import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { fixAll as fixDocument } from '../../server/src/features/fixAll';
import { applySpanEdits, type Span } from '../../server/src/text/position';
import { corpusTexts, published } from '../corpus/shared';
import { defaultSettings, documentOf, fixAll, reportsOf, service } from '../fixture';
import { mastheadOperators } from './masthead';
import { noteOperators } from './notes';
import { numberingOperators } from './numbering';
import { wordingOperators } from './wording';
import { createPick, subjectOf, type Operator, type Plant, type Subject } from './subject';

const operators: readonly Operator[] = [...numberingOperators, ...noteOperators, ...mastheadOperators, ...wordingOperators];

/**
 * The text as it was before its adoption: in a text that bears a line of it hardly any fix is safe, and drafts are what faults are put
 * into.
 */
function asDraft(text: string): string {
  return text
    .split('\n')
    .filter((line) => !ADOPTION.test(line))
    .join('\n');
}

const ADOPTION =
  /^\W{0,3}(?:(?:Resolutions?|Decisions?)\s(?:adopted|\d{1,4}\s\(\d{4}\))|Adopted\b|\d{1,4}\s\(\d{4}\)\.\sResolution of|\d+(?:st|nd|rd|th)?\s(?:plenary\s|\(closed\)\s)?meeting|In favour|Against|Abstaining)/i;

/** How long one spoilt text may take, in milliseconds, on a busy machine; the whole is bound by how many there are. */
const PER_TEXT = 2000;

/** At most so many texts are spoilt by one operator, spread over all of them. */
const TEXTS = 20;

interface Tally {
  planted: number;
  found: number;
  undoable: number;
  undone: number;
  /** Of the undoable ones those that safe fixes must undo, and those that they did. */
  safe: number;
  safelyUndone: number;
  readonly missed: string[];
  readonly changed: string[];
}

describe('planted faults', () => {
  const ours = ['test/fixtures', 'test/fixtures/rules'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.res') && name !== 'sample-faulty.res')
      .map((name) => subjectOf(name, asDraft(readFileSync(`${folder}/${name}`, 'utf8')))),
  );

  it('are of 25 kinds at least', () => {
    assert.ok(operators.length >= 25, String(operators.length));
    assert.equal(new Set(operators.map(({ name }) => name)).size, operators.length);
  });

  it('are found in our own samples: 99 in a hundred, on the right words, and 97 of those that can be are undone, by safe fixes alone where no look is asked for', () => {
    judge(tallyOf(ours));
  }).timeout(PER_TEXT * TEXTS * operators.length);

  published
    .it(
      'are found in published texts: 99 in a hundred, on the right words, and 97 of those that can be are undone, by safe fixes alone where no look is asked for; every kind was planted',
      () => {
        const subjects = ['adopted', 'footnotes']
          .flatMap((folder) => corpusTexts(folder))
          .filter(({ text }) => text.length < 30_000)
          .map(({ name, text }) => subjectOf(name, asDraft(text)));
        const tally = tallyOf([...ours, ...subjects]);
        judge(tally);
        for (const { name } of operators) assert.ok((tally.get(name)?.planted ?? 0) > 0, `${name} was never planted`);
      },
    )
    .timeout(PER_TEXT * TEXTS * operators.length);
});

function tallyOf(subjects: readonly Subject[]): ReadonlyMap<string, Tally> {
  return new Map(operators.map((operator, seed) => [operator.name, tallyOne(operator, subjects, seed + 1)]));
}

function tallyOne(operator: Operator, subjects: readonly Subject[], seed: number): Tally {
  const tally: Tally = { planted: 0, found: 0, undoable: 0, undone: 0, safe: 0, safelyUndone: 0, missed: [], changed: [] };
  const pick = createPick(seed);
  const left = [...subjects];
  while (left.length > 0 && tally.planted < TEXTS) {
    const subject = pick(left);
    if (subject === undefined) break;
    left.splice(left.indexOf(subject), 1);
    // A rule that already speaks up in the sound text cannot be judged there.
    if (operator.codes.some((code) => codesIn(subject).has(code))) continue;
    const plant = operator.plant(subject, pick);
    if (plant !== undefined) tryOut(operator, subject, plant, tally);
  }
  return tally;
}

const known = new WeakMap<Subject, ReadonlySet<string>>();

/** The codes that are reported in the sound text; worked out once. */
function codesIn(subject: Subject): ReadonlySet<string> {
  const codes = known.get(subject) ?? new Set(reportsOf(subject.text).map(({ code }) => code));
  known.set(subject, codes);
  return codes;
}

function tryOut(operator: Operator, subject: Subject, plant: Plant, tally: Tally): void {
  const spoilt = applySpanEdits(subject.text, plant.edits);
  const points = plant.points.map((point) => moved(point, plant));
  const document = documentOf(spoilt);
  const reports = reportsOf(spoilt, operator.codes).map(({ range }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  const found = reports.some((report) => points.some((point) => report.start <= point.end + 1 && point.start <= report.end + 1));
  tally.planted += 1;
  if (found) tally.found += 1;
  else
    tally.missed.push(
      `${subject.name}: ${JSON.stringify(spoilt.slice(Math.max(0, (points[0]?.start ?? 0) - 60), (points[0]?.end ?? 0) + 40))}, reported ${String(reports.length)}`,
    );
  if (operator.undo === 'not exactly' || !found) return;
  const where = `${subject.name}: ${JSON.stringify(spoilt.slice(Math.max(0, (points[0]?.start ?? 0) - 60), (points[0]?.end ?? 0) + 40))}`;
  tally.undoable += 1;
  if (fixAll(spoilt, operator.codes) === subject.text) tally.undone += 1;
  else tally.changed.push(where);
  if (operator.undo === 'on request') return;
  tally.safe += 1;
  if (fixSafely(spoilt, operator.codes) === subject.text) tally.safelyUndone += 1;
  else tally.changed.push(`by safe fixes alone: ${where}`);
}

/** The text after the safe fixes of these rules, as on saving. */
function fixSafely(text: string, codes: readonly string[]): string {
  return fixDocument(
    documentOf(text),
    (document) => service.diagnose(document, defaultSettings).reports.filter(({ code }) => codes.includes(code)),
    'safe',
  ).text;
}

/** Where a stretch of the sound text stands in the spoilt one. */
function moved({ start, end }: Span, { edits }: Plant): Span {
  const shift = (offset: number, counts: (edit: Span) => boolean): number =>
    edits.reduce((sum, edit) => (counts(edit) ? sum + edit.newText.length - (edit.end - edit.start) : sum), offset);
  // An empty point where something is put in means all that is put in.
  const first = shift(start, (edit) => (start === end ? edit.end < start : edit.end <= start));
  return {
    start: first,
    end: Math.max(
      first,
      shift(end, (edit) => edit.end <= end),
    ),
  };
}

function judge(tally: ReadonlyMap<string, Tally>): void {
  const all = [...tally.values()];
  const sum = (of: (one: Tally) => number): number => all.reduce((total, one) => total + of(one), 0);
  const [planted, found, undoable, undone] = [
    sum((one) => one.planted),
    sum((one) => one.found),
    sum((one) => one.undoable),
    sum((one) => one.undone),
  ];
  const [safe, safelyUndone] = [sum((one) => one.safe), sum((one) => one.safelyUndone)];
  const said = [...tally]
    .flatMap(([name, { missed, changed }]) => [
      ...missed.map((text) => `not found: ${name}: ${text}`),
      ...changed.map((text) => `not undone: ${name}: ${text}`),
    ])
    .join('\n');
  assert.ok(planted > 0);
  assert.ok(found / planted >= 0.99, `found ${String(found)} of ${String(planted)}\n${said}`);
  assert.ok(undone / undoable >= 0.97, `undone ${String(undone)} of ${String(undoable)}\n${said}`);
  assert.ok(safelyUndone / safe >= 0.97, `undone by safe fixes alone ${String(safelyUndone)} of ${String(safe)}\n${said}`);
  process.stdout.write(
    `      ${String(planted)} planted, ${String(found)} found; ${String(undone)} of ${String(undoable)} undone by the preferred fixes, `,
  );
  process.stdout.write(
    `${String(safelyUndone)} of the ${String(safe)} by safe fixes alone whose fix asks for no look (${((100 * safelyUndone) / undoable).toFixed(1)} % of all that can be undone)\n`,
  );
}
