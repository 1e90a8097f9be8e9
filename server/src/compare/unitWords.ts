import { resolveIbids, type ResolvedNote } from '../model/notes/ibid';
import { linksOf, runsOf, type Run } from '../model/runs';
import type { Segment } from '../model/segment';
import type { TreeNode } from '../model/tree';
import type { Block } from '../syntax/block';
import { BLANK, INVISIBLE } from '../text/characters';
import { matchesOf } from '../text/matches';
import { remember, rememberSeen } from '../text/remember';
import type { UnitWord } from './unit';

/**
 * The words of a node as a comparison counts them, in order and without its label. Remembered with its first block: while somebody types, the
 * lists of all units but one are the same objects, so that what is worked out from them can be kept as well.
 */
export function wordsOf(segment: Segment, node: TreeNode): readonly UnitWord[] {
  const block = segment.blocks[node.blocks[0]];
  return block === undefined ? readWords(segment, node) : wordsSeen(block, seenInWords(segment, node), () => readWords(segment, node));
}

const wordsSeen = rememberSeen<readonly UnitWord[]>();

/** All that the words of a node depend on besides its first block. */
function seenInWords(segment: Segment, { kind, label, blocks }: TreeNode): string {
  const { marks, references } = linksOf(segment);
  const seen: unknown[] = [kind, label?.start, label?.end];
  for (const [order, index] of blocks.entries()) {
    seen.push(index);
    if (order > 0) seen.push(segment.blocks[index]?.text);
    for (const { mark, printed, note } of marks.get(index) ?? [])
      seen.push(mark.start, mark.end, printed, note?.block, note && noteWords(segment).get(note.block));
    for (const { reference, targets } of references.get(index) ?? []) {
      seen.push(reference.start, reference.end);
      for (const target of targets) seen.push(target.blocks, ...[...target.path, ...(target.to ?? [])].map((one) => one.label.start));
    }
  }
  return JSON.stringify(seen);
}

function readWords(segment: Segment, node: TreeNode): readonly UnitWord[] {
  const words: UnitWord[] = [];
  let gap = false;
  for (const run of runsOf(segment, node)) {
    const { link } = run;
    const spaced = gap || /^\s/u.test(run.text);
    gap = /\s$/u.test(run.text);
    if (link?.kind === 'mark') words.push(markWord(segment, run, link.mark.note?.block ?? -1));
    else if (link?.kind === 'symbol' || link?.kind === 'act') words.push(wordOf(segment, run, run.source.start, run.source.end, spaced));
    else addText(segment, run, spaced, words);
  }
  return joined(words);
}

/** Numbers with what divides them (`2015–2030`, `1,000`), words with apostrophes and hyphens, and each other sign by itself. */
const WORD = new RegExp(`\\d+(?:[,.–/-]\\d+)*|[\\p{L}\\p{M}\\d${INVISIBLE}]+(?:[’'-][\\p{L}\\p{M}\\d]+)*|[^\\s${BLANK}]`, 'gu');

function addText(segment: Segment, run: Run, spaced: boolean, words: UnitWord[]): void {
  const { block, start, end } = run.source;
  const text = segment.blocks[block]?.text.slice(start, end) ?? '';
  let at = 0;
  for (const match of matchesOf(text, WORD)) {
    const apart = match.index > at || (match.index === 0 && spaced);
    at = match.index + match[0].length;
    words.push(wordOf(segment, run, start + match.index, start + at, apart));
  }
}

function wordOf(segment: Segment, run: Run, start: number, end: number, spaced: boolean): UnitWord {
  const { block } = run.source;
  const written = segment.blocks[block]?.text.slice(start, end) ?? '';
  const shown = PLAIN.test(written) ? written : written.replace(UNSEEN, '').replace(SPACES, ' ');
  const word = { shown, spaced, italics: run.italics, span: { block, start, end } };
  if (run.link?.kind !== 'reference') return { ...word, folded: fold(shown) };
  if (/^(?:above|below)$/i.test(shown)) return { ...word, folded: '§side' };
  return NUMBER.test(shown) ? { ...word, folded: '§', leadsTo: run.link.blocks } : { ...word, folded: fold(shown) };
}

/** `5`, `a` or `ii` in brackets: what changes by itself when paragraphs are numbered anew. */
const NUMBER = /^(?:\d+|[a-z]|[ivx]+)$/;

/** A mark says what its note says: another number is no change, another note is. */
function markWord(segment: Segment, run: Run, note: number): UnitWord {
  return {
    folded: note < 0 ? `{${run.text}}` : `{${noteWords(segment).get(note) ?? ''}}`,
    shown: run.text,
    spaced: false,
    italics: false,
    span: run.source,
    note,
  };
}

/** For each block of a note its words, with every `Ibid.` replaced by what it stands for. */
const noteWords: (segment: Segment) => ReadonlyMap<number, string> = remember((segment) => {
  const words = new Map<number, string>();
  for (const series of segment.notes) {
    for (const resolved of resolveIbids(series, segment.blocks)) {
      const block = segment.blocks[resolved.note.block];
      if (block === undefined) continue;
      const seen = [resolved.note.label.end, ...resolved.ibids.flatMap(({ start, end, standsFor }) => [start, end, standsFor?.text ?? ''])];
      words.set(
        resolved.note.block,
        noteSeen(block, seen.join('\n'), () => wordsOfNote(block, resolved)),
      );
    }
  }
  return words;
});

const noteSeen = rememberSeen<string>();

function wordsOfNote({ text, summary }: Block, { note, ibids }: ResolvedNote): string {
  let said = '';
  let at = Math.max(summary.start, note.label.end);
  for (const ibid of ibids) {
    if (ibid.standsFor === undefined || ibid.start < at) continue;
    said += text.slice(at, ibid.start) + ibid.standsFor.text;
    at = ibid.end;
  }
  said += text.slice(at, summary.end);
  return matchesOf(said.replace(/[*_]+/g, ''), WORD)
    .map((match) => fold(match[0]))
    .join(' ');
}

/** One form of what is written in several: quotation marks, dashes, spaces. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .replace(UNSEEN, '')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—‑−]/g, '-')
    .replace(SPACES, ' ');
}

/** Most words have nothing that must be folded. */
const PLAIN = /^[A-Z0-9,.;:()/]+$/i;
const UNSEEN = new RegExp(`[${INVISIBLE}]+`, 'gu');
const SPACES = /\s+/gu;

/** The parts of a word that emphasis cuts in two (`*Re*calling`) are one word; it is shown as the first part is. */
function joined(words: readonly UnitWord[]): readonly UnitWord[] {
  const result: UnitWord[] = [];
  for (const word of words) {
    const last = result.at(-1);
    if (last !== undefined && !word.spaced && touches(last, word) && LETTERS.test(last.folded) && LETTERS.test(word.folded)) {
      const span = { ...last.span, end: word.span.end };
      result[result.length - 1] = { ...last, folded: last.folded + word.folded, shown: last.shown + word.shown, span };
    } else result.push(word);
  }
  return result;
}

const LETTERS = /^\p{L}+$/u;

function touches(last: UnitWord, word: UnitWord): boolean {
  return last.span.block === word.span.block && last.leadsTo === undefined && word.leadsTo === undefined && last.note === undefined;
}
