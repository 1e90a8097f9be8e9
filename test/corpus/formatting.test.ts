import assert from 'node:assert/strict';
import process from 'node:process';
import { it } from 'mocha';
import { assertFormatsWell, canonical, newReports } from '../canonical';
import { documentOf, service } from '../fixture';
import { corpusTexts, modelDocument, published, type CorpusText } from './shared';

/** The folders, and of how many texts one is formatted. */
const FOLDERS: Readonly<Record<string, number>> = { footnotes: 1, scanned: 1, 'model-un': 1, 'security-council': 3, adopted: 9 };

/** Formats each text and counts the changed ones. */
function measure(name: string, texts: readonly CorpusText[]): void {
  let changed = 0;
  for (const { name: file, text } of texts) {
    if (service.fileKind(documentOf(text)) !== 'resolution') continue;
    const after = assertFormatsWell(file, text);
    assert.deepEqual(newReports(text, after), [], file);
    changed += after === text ? 0 : 1;
  }
  process.stdout.write(`      ${name}: ${String(changed)} of ${String(texts.length)} changed\n`);
}

/**
 * The text with each line broken at spaces so that none is longer than 78 characters; what stands after a label that is set in is set in
 * too.
 */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = [];
      const indent = /^ */.exec(line)?.[0] ?? '';
      for (const word of line.trim().split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= 78) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(indent + word);
      }
      return lines.join('\n');
    })
    .join('\n');
}

published.describe('formatting published texts', () => {
  it('keeps words, numbers and what marks lead to, gives no more reports, comes to rest and can be undone', () => {
    for (const [folder, every] of Object.entries(FOLDERS))
      measure(
        folder,
        corpusTexts(folder).filter((_, index) => index % every === 0),
      );
  });

  modelDocument.it('does the same to the model document, whose notes then stand behind the last paragraph', () => {
    const text = modelDocument.text();
    const after = assertFormatsWell('model document', text);
    assert.deepEqual(newReports(text, after), []);
    const last = after.indexOf('\n20. ');
    const notes = [...after.matchAll(/^(?:\*|[⁰¹²³⁴-⁹]+) /gm)].map(({ index, 0: label }) =>
      index > last ? label.trim() : `${label}is above`,
    );
    assert.deepEqual(notes, ['*', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '¹⁰', '¹¹', '¹²', '¹³', '¹⁴']);
    assert.equal(canonical(wrapped(after)), after, 'lines broken at 78 columns are joined again');
  });

  it('joins again what was broken at 78 columns, in most texts all of it', () => {
    const texts = corpusTexts('adopted')
      .filter((_, index) => index % 6 === 3)
      .map(({ text }) => canonical(text));
    const same = texts.filter((text) => canonical(wrapped(text)) === text).length;
    process.stdout.write(`      ${String(same)} of ${String(texts.length)} texts are as they were\n`);
    assert.ok(same >= 0.75 * texts.length, String(same));
  });
});
