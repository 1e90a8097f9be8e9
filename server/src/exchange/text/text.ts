import { splitBlocks } from '../../syntax/block';
import { toRaised } from '../../text/characters';
import type { RenderedBlock, RenderedNote, RenderedRun, RenderedText } from '../render/rendered';

/** The width of a line in characters. */
const WIDTH = 98;
/** Where nothing says that a resolution begins, every line is read as a paragraph. */
const ONE_LINE = Infinity;

/**
 * The texts as plain text with hard line breaks: the masthead as lines, items indented, footnote marks as `[3]`, notes after the text they
 * belong to. It reads back.
 */
export function plainText(texts: readonly RenderedText[]): string {
  return `${texts.map(textOf).join('\n\n')}\n`;
}

function textOf({ blocks, notes }: RenderedText): string {
  const width = blocks.some(({ role }) => role === 'enacting') ? WIDTH : ONE_LINE;
  const apart = new Set(blocks.flatMap(({ runs }) => notesOfMarksApart(runs)));
  const lines = blocks.map((block) => blockText(block, apart, width));
  if (notes.length > 0) lines.push(`${'_'.repeat(18)}\n${notes.map((note) => noteText(note, apart, width)).join('\n\n')}`);
  return lines.join('\n\n');
}

function blockText(block: RenderedBlock, apart: ReadonlySet<string>, width: number): string {
  const words = [block.number, runsText(block.runs, apart)].filter((part) => part !== '').join(' ');
  const indent = block.role === 'item' ? '    '.repeat(Math.max(1, block.degree - 1)) : '';
  return wrapped(words, indent, width);
}

/** A number in brackets is read as a note's only where a mark leads to it; else it stands raised, as in a draft. */
function noteText({ id, number, asterisk, marks, runs }: RenderedNote, apart: ReadonlySet<string>, width: number): string {
  const shown = asterisk ? number : marks.length > 0 && !apart.has(id) ? `[${number}]` : raised(number);
  return wrapped(`${shown} ${runsText(runs, apart)}`, '', width);
}

/** The notes with a mark that stands apart from its word: in brackets it would be read as words. */
function notesOfMarksApart(runs: readonly RenderedRun[]): readonly string[] {
  return runs.flatMap(({ mark }, index) => (mark?.note !== undefined && runs[index - 1]?.text.endsWith(' ') === true ? [mark.note] : []));
}

function runsText(runs: readonly RenderedRun[], apart: ReadonlySet<string>): string {
  return runs
    .map(({ text, mark }) => {
      if (mark === undefined || mark.asterisk) return text;
      return mark.note === undefined || apart.has(mark.note) ? raised(text) : `[${text}]`;
    })
    .join('');
}

function raised(number: string): string {
  return /^\d+$/.test(number) ? toRaised(Number(number)) : `[^${number}]`;
}

/**
 * Lines of at most so many characters, broken at spaces where what begins the next line cannot be taken for the beginning of a paragraph; what
 * is longer stays whole. A block that would be read as several because of where its lines break stays on one.
 */
function wrapped(text: string, indent: string, width: number): string {
  const lines: string[] = [];
  let line = indent;
  for (const words of unbroken(text)) {
    if (line !== indent && line.length + 1 + words.length > width) {
      lines.push(line);
      line = indent + words;
    } else line = line === indent ? indent + words : `${line} ${words}`;
  }
  const folded = [...lines, line].join('\n');
  return splitBlocks(folded).length > 1 ? indent + text : folded;
}

/** What at the head of a line looks like a number, a letter in brackets, a mark or the symbol of a document. */
const LIKE_A_START = /^(?:[^\p{L}"'“‘«]|\p{L}{1,4}[.)]|\p{Lu}+\/)/u;

/** The words of a text, those together between which no line may end. */
function unbroken(text: string): readonly string[] {
  const chunks: string[] = [];
  for (const word of text.split(' ')) {
    const last = chunks.at(-1);
    if (last !== undefined && (LIKE_A_START.test(word) || last.endsWith(':'))) chunks[chunks.length - 1] = `${last} ${word}`;
    else chunks.push(word);
  }
  return chunks;
}
