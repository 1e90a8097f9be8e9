import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, it } from 'mocha';
import { writeWord } from '../../server/src/exchange/docx/write';
import type { RenderedText } from '../../server/src/exchange/render/rendered';
import { documentOf, service } from '../fixture';
import { drafts, letters, needs } from './programs';

interface PandocNode {
  readonly t?: string;
  readonly c?: unknown;
}

/** What pandoc reads, in order: the words with the notes in braces at their marks, and the numbers of lists. */
function readingOf(bytes: Uint8Array): { readonly words: string; readonly italics: string; readonly numbers: readonly number[] } {
  const { stdout, status } = spawnSync('pandoc', ['-f', 'docx', '-t', 'json'], { input: bytes, encoding: 'utf8', maxBuffer: 2 ** 28 });
  assert.equal(status, 0);
  const numbers: number[] = [];
  const walk = (node: unknown, look: 'all' | 'italics' | 'in italics'): string => {
    if (Array.isArray(node)) return node.map((part) => walk(part, look)).join('');
    if (typeof node !== 'object' || node === null) return '';
    const { t, c } = node as PandocNode;
    if (t === 'Str') return look === 'italics' ? '' : letters(c as string);
    if (t === 'Note') return look === 'all' ? `{${walk(c, look)}}` : '';
    if (t === 'Emph') return walk(c, look === 'italics' ? 'in italics' : look);
    if (t === 'OrderedList') {
      const [[start], items] = c as readonly [readonly [number], readonly unknown[]];
      return items
        .map((item, index) => {
          if (look === 'all') numbers.push(start + index);
          return walk(item, look);
        })
        .join('');
    }
    return walk(c, look);
  };
  const { blocks } = JSON.parse(stdout) as { readonly blocks: unknown };
  return { words: walk(blocks, 'all'), italics: walk(blocks, 'italics'), numbers };
}

/** The same of the texts that were written. */
function expectedOf(texts: readonly RenderedText[]): ReturnType<typeof readingOf> {
  const numbers: number[] = [];
  let words = '';
  let italics = '';
  for (const { blocks, notes } of texts) {
    const placed = new Set<string>();
    let next: number | undefined;
    for (const { runs, counted, number, degree, role } of blocks) {
      // Print has these in italics as a whole.
      const isItalic = role === 'closing' || role === 'report';
      const plain = ['decimal', 'letter', 'roman'][degree - 1] === counted?.style && /^\(?[a-z]+\)$|^\d+\.$/.test(number);
      if (counted !== undefined && plain) numbers.push(counted.value);
      else words += letters(number);
      for (const { text, mark, italics: slanted } of runs) {
        const note = notes.find(({ id }) => id === mark?.note);
        if (mark === undefined || note === undefined || placed.has(note.id)) words += letters(text);
        else {
          placed.add(note.id);
          // A number that does not follow the one before is typed, since Word would print another.
          next ??= note.asterisk ? undefined : Number(note.number);
          const typed = Number(note.number) !== next;
          if (!typed && next !== undefined) next += 1;
          words += `{${typed ? letters(note.number) : ''}${letters(note.runs.map((run) => run.text).join(''))}}`;
        }
        if ((slanted || isItalic) && mark === undefined) italics += letters(text);
      }
    }
    for (const note of notes) if (!placed.has(note.id)) words += letters(note.number) + letters(note.runs.map((run) => run.text).join(''));
  }
  return { words, italics, numbers };
}

describe('Word files as pandoc reads them', function () {
  this.timeout(1_800_000);

  it('have every word, italics, note at its indicator and number of a list as the draft has them', async () => {
    needs('pandoc');
    const faults: string[] = [];
    const counts = { files: 0, words: 0, italics: 0, numbers: 0 };
    for (const { name, text } of drafts()) {
      const texts = service.printedTexts(documentOf(text));
      const [read, expected] = [readingOf(await writeWord(texts, { numbers: 'auto', paper: 'letter' })), expectedOf(texts)];
      counts.files += 1;
      for (const kind of ['words', 'italics', 'numbers'] as const) {
        const [is, should] = [read[kind], expected[kind]];
        if (String(is) === String(should)) counts[kind] += 1;
        else {
          const at = Array.from(String(should)).findIndex((sign, index) => sign !== String(is).charAt(index));
          faults.push(
            `${name}: ${kind} at ${String(at)}: ${String(is.slice(Math.max(0, at - 5), at + 50))} | ${String(should.slice(Math.max(0, at - 5), at + 50))}`,
          );
        }
      }
    }
    process.stdout.write(`      ${JSON.stringify(counts)}\n`);
    assert.deepEqual(faults, []);
  });
});
