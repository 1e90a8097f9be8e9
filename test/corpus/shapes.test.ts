import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { createModel } from '../../server/src/model/model';
import { compiledCatalogue } from '../catalogue/compiledCatalogue';
import { corpusTexts, published } from './shared';

const modelOf = createModel(compiledCatalogue);

/** The labels of the numbered operative paragraphs, list by list. */
function operativeNumbers(text: string): string {
  const model = modelOf(ResolutionDocument.create('file:///text.res', 'resolution', 0, text));
  const lists = model.segments.flatMap(({ segment }) => segment.lists.filter((list) => list.degree === 1 && list.part !== 'annex'));
  return lists
    .map((list) => numbersOf(list.members.map((member) => member.label.value + (member.suffix ?? '') + (member.bare ? '!' : ''))))
    .join(' | ');
}

/** `1 2 3 5` as `1-3 5`, so that a reader sees the breaks. */
function numbersOf(labels: readonly string[]): string {
  const runs: string[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run !== undefined && label === String(Number(run.at(-1)) + 1)) run.push(label);
    else runs.push([label]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0] ?? ''}-${run.at(-1) ?? ''}` : (run[0] ?? ''))).join(' ');
}

/** The text with no blank line left: a paragraph a line. */
function singleBreaks(text: string): string {
  return text.replace(/(?:\r\n|\r|\n)[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)+/g, '\n').trim();
}

/** The text with each line broken at spaces so that none is longer than 78 characters. */
function wrapped(text: string): string {
  return text.split('\n').map(wrapLine).join('\n');
}

function wrapLine(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= 78) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

function changed(folders: readonly string[], rewrite: (text: string) => string): string[] {
  return folders.flatMap((folder) =>
    corpusTexts(folder)
      .filter(({ text }) => operativeNumbers(text) !== operativeNumbers(rewrite(text)))
      .map(({ name }) => name),
  );
}

const OTHERS = ['footnotes', 'decisions', 'scanned', 'model-un'];

published.describe('shapes of paragraphs in published texts', () => {
  it('single line breaks change no list of operative numbers of adopted texts, and one of the Security Council’s at most', () => {
    assert.deepEqual(changed(['adopted'], singleBreaks), []);
    const council = changed(['security-council'], singleBreaks);
    assert.ok(council.length <= 1, council.join(' '));
    const others = changed(OTHERS, singleBreaks);
    assert.ok(others.length <= 1, others.join(' '));
  });

  it('wrapping at 78 columns changes one list of adopted texts at most, none of the others', () => {
    const adopted = changed(['adopted'], wrapped);
    assert.ok(adopted.length <= 1, adopted.join(' '));
    assert.deepEqual(changed(['security-council'], wrapped), []);
    assert.deepEqual(changed(OTHERS, wrapped), []);
  });

  it('the operative numbers of every text are those read through by eye', () => {
    const file = path.join(process.cwd(), 'test/corpus/operative-numbers.snapshot.tsv');
    const lines = ['adopted', 'security-council'].flatMap((folder) =>
      corpusTexts(folder).map(({ name, text }) => `${folder}\t${name}\t${operativeNumbers(text)}`),
    );
    const found = `${lines.join('\n')}\n`;
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, found);
    assert.equal(found, readFileSync(file, 'utf8'));
  });
});
