import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createJoiner } from '../../server/src/features/cleanPaste/joining';
import { newTally } from '../../server/src/features/cleanPaste/tally';
import { createModel } from '../../server/src/model/model';
import { createResolutionService } from '../../server/src/service/service';
import { compiledCatalogue } from '../catalogue/compiledCatalogue';
import { annotated } from '../features/cleanPaste/annotated';
import { lettersOf, sortedLetters } from '../features/cleanPaste/letters';
import { choosePrinting, createChance, printed, type Chance } from '../features/cleanPaste/printed';
import { documentOf } from '../fixture';
import { corpusTexts, modelDocument, published } from './shared';

const service = createResolutionService({ catalogue: compiledCatalogue });
const modelOf = createModel(compiledCatalogue);
const clean = (text: string): string => service.cleanPaste(text).text;

/** What a text means, as far as a page can spoil it: the labels of each list, the marks and the labels of the notes of each series. */
function meaningOf(text: string): string {
  return JSON.stringify(
    modelOf(documentOf(text)).segments.map(({ segment }) => ({
      lists: segment.lists.map(({ degree, members }) => [degree, members.map(({ label }) => label.value)]),
      notes: segment.notes.map(({ kind, marks, notes }) => [
        kind,
        marks.map(({ mark }) => mark.label),
        notes.map(({ label }) => label.value),
      ]),
    })),
  );
}

/** How many of some texts come back from a printing. */
interface Recovery {
  texts: number;
  exact: number;
  sameMeaning: number;
  paragraphs: number;
  sameParagraphs: number;
  /** Texts of which a letter was left out. */
  readonly lost: string[];
}

/** Prints each text of some folders once, by a chance of its own, and cleans it up again. */
function recovery(folders: readonly string[], spacing: 'spaced' | 'tight'): Recovery {
  const sum: Recovery = { texts: 0, exact: 0, sameMeaning: 0, paragraphs: 0, sameParagraphs: 0, lost: [] };
  for (const folder of folders) {
    for (const [index, { name, text }] of corpusTexts(folder).entries()) {
      // The longest conventions are left out for the sake of time.
      if (text.length > 120_000) continue;
      const chance = createChance(index + 1);
      const symbol = `A/RES/${String(40 + (index % 40))}/${String(index + 100)}`;
      const subject = clean(`${symbol}\n\n${annotated(text, chance)}`).trim();
      const printing = { ...choosePrinting(chance, symbol, 'Promotion of sound drafting in all countries'), spacing };
      const back = clean(printed(subject, printing, chance)).trim();
      const left = new Map<string, number>();
      for (const paragraph of back.split('\n\n')) left.set(paragraph, (left.get(paragraph) ?? 0) + 1);
      for (const paragraph of subject.split('\n\n')) {
        const count = left.get(paragraph) ?? 0;
        sum.paragraphs += 1;
        if (count > 0) sum.sameParagraphs += 1;
        left.set(paragraph, count - 1);
      }
      sum.texts += 1;
      if (lacks(back, subject)) sum.lost.push(name);
      if (back === subject) sum.exact += 1;
      if (meaningOf(back) === meaningOf(subject)) sum.sameMeaning += 1;
    }
  }
  return sum;
}

/** Whether some letter stands in a text more rarely than in another. */
function lacks(text: string, other: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of lettersOf(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of lettersOf(other)) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].some((count) => count < 0);
}

interface DividedWord {
  readonly first: string;
  readonly second: string;
  readonly isCompound: boolean;
}

/** A text in which some words are divided by a hyphen at the end of a line, and some compounds broken after theirs. */
function divided(text: string, chance: Chance): { readonly broken: string; readonly words: readonly DividedWord[] } {
  const words: DividedWord[] = [];
  const pieces = text.split(/\s+/).map((word) => {
    const hyphen = word.indexOf('-');
    const isCompound = /^[a-z]{2,}-[a-z]{2,}[,;]?$/i.test(word) && chance() < 0.2;
    if (!isCompound && !(/^[a-z]{7,}[,;]?$/.test(word) && chance() < 0.02)) return word;
    const cut = isCompound ? hyphen + 1 : 3 + Math.floor(chance() * (word.length - 6));
    const first = word.slice(0, cut) + (isCompound ? '' : '-');
    words.push({ first, second: word.slice(cut), isCompound });
    return `${first}\n${word.slice(cut)}`;
  });
  return { broken: pieces.join(' '), words };
}

function told(name: string, { texts, exact, sameMeaning, paragraphs, sameParagraphs }: Recovery): string {
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  return `${name}: of ${String(texts)} texts ${share(exact, texts)} come back exactly and ${share(sameMeaning, texts)} with the same numbers, marks and notes; of ${String(paragraphs)} paragraphs ${share(sameParagraphs, paragraphs)}`;
}

published.describe('cleaning up published texts', () => {
  for (const { spacing, exact, meaning, paragraphs } of [
    { spacing: 'spaced', exact: 0.97, meaning: 0.98, paragraphs: 0.998 },
    { spacing: 'tight', exact: 0.88, meaning: 0.96, paragraphs: 0.985 },
  ] as const) {
    it(`gives them back as they were before they were printed (${spacing})`, function () {
      // A minute on a busy machine.
      const found = recovery(['adopted', 'footnotes'], spacing);
      const line = told(spacing, found);
      if (process.env['SHOW_FIGURES'] === '1') process.stdout.write(`${line}\n`);
      assert.deepEqual(found.lost, []);
      assert.ok(
        found.texts > 250 &&
          found.exact >= exact * found.texts &&
          found.sameMeaning >= meaning * found.texts &&
          found.sameParagraphs >= paragraphs * found.paragraphs,
        line,
      );
    });
  }

  it('sets the paragraphs of a word processor apart, a line each, with tabs behind their labels', () => {
    const sum = { texts: 0, exact: 0, paragraphs: 0, same: 0 };
    for (const { text } of [...corpusTexts('adopted'), ...corpusTexts('security-council')]) {
      if (text.length > 120_000) continue;
      const subject = clean(text).trim();
      const back = clean(`${subject.replaceAll('\n\n', '\r\n').replace(/^(\d+\.|\([a-z]+\)) /gm, '$1\t')}\r\n`).trim();
      const paragraphs = new Set(back.split('\n\n'));
      sum.texts += 1;
      if (back === subject) sum.exact += 1;
      for (const paragraph of subject.split('\n\n')) {
        sum.paragraphs += 1;
        if (paragraphs.has(paragraph)) sum.same += 1;
      }
    }
    const line = `of ${String(sum.texts)} texts ${String(sum.exact)} come back exactly, of ${String(sum.paragraphs)} paragraphs ${String(sum.same)}`;
    if (process.env['SHOW_FIGURES'] === '1') process.stdout.write(`${line}\n`);
    assert.ok(sum.texts > 300 && sum.exact > 0.94 * sum.texts && sum.same > 0.997 * sum.paragraphs, line);
  });

  it('puts together the words that were divided at the end of a line, and leaves compounds their hyphens', () => {
    const sum = { divided: 0, joined: 0, compounds: 0, kept: 0 };
    for (const [index, { text }] of corpusTexts('adopted').entries()) {
      if (index % 4 !== 0 || text.length > 120_000) continue;
      const { broken, words } = divided(text, createChance(index + 1));
      const join = createJoiner(broken, compiledCatalogue, newTally());
      for (const { first, second, isCompound } of words) {
        const word = join(`the ${first}`, `${second} of`).slice('the '.length, -' of'.length);
        sum[isCompound ? 'compounds' : 'divided'] += 1;
        if (word === (isCompound ? first + second : first.slice(0, -1) + second)) sum[isCompound ? 'kept' : 'joined'] += 1;
      }
    }
    const line = `${String(sum.joined)} of ${String(sum.divided)} divided words are joined, ${String(sum.kept)} of ${String(sum.compounds)} compounds keep their hyphens`;
    if (process.env['SHOW_FIGURES'] === '1') process.stdout.write(`${line}\n`);
    assert.ok(sum.divided > 800 && sum.joined > 0.88 * sum.divided && sum.compounds > 300 && sum.kept > 0.99 * sum.compounds, line);
  });

  modelDocument.it('puts the two paragraphs of the model document together that its pages cut, and moves its notes to the end', () => {
    const { done } = service.cleanPaste(modelDocument.text());
    assert.deepEqual(
      done.map(({ template, args }) => [template, ...args]),
      [
        ['broken lines joined: {0}', 2],
        ['paragraphs joined across pages: {0}', 2],
        ['footnotes moved to the end: {0}', 14],
        ['bullets made subparagraphs: {0}', 4],
        ['paragraphs separated: {0}', 3],
      ],
    );
  });

  modelDocument.it('takes out of scanned pages and of the model document only what was seen to be of the page, and loses no letter', () => {
    const texts = [...corpusTexts('scanned'), { name: 'model document', text: modelDocument.text() }];
    const lines = texts.map(({ name, text }) => {
      const cleaned = service.cleanPaste(text);
      assert.equal(sortedLetters(cleaned.text + cleaned.furniture.join('')), sortedLetters(text), name);
      return `${name}\t${cleaned.furniture.join(' | ')}`;
    });
    const file = path.join(process.cwd(), 'test/corpus/cleanPaste-furniture.snapshot.tsv');
    const found = `${lines.join('\n')}\n`;
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, found);
    assert.equal(found, readFileSync(file, 'utf8'));
  });

  it('twice is cleaning once, and no text that is clean changes its numbers', () => {
    const changed: string[] = [];
    for (const folder of ['adopted', 'security-council', 'footnotes', 'decisions', 'model-un', 'scanned']) {
      for (const { name, text } of corpusTexts(folder)) {
        const once = clean(text);
        if (clean(once) !== once) changed.push(`${name}: not the same twice`);
        const labels = (of: string): string =>
          JSON.stringify(
            modelOf(documentOf(of)).segments.flatMap(({ segment }) =>
              segment.lists.filter(({ degree }) => degree === 1).map(({ members }) => members.map(({ label }) => label.value)),
            ),
          );
        if (labels(once) !== labels(text)) changed.push(name);
      }
    }
    assert.deepEqual(changed, []);
  });
});
