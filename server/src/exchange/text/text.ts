import { splitBlocks } from '../../syntax/block';
import { toRaised } from '../../text/characters';
import type { RenderedBlock, RenderedNote, RenderedRun, RenderedText } from '../render/rendered';

/** The width of a line in characters. */
const WIDTH = 98;

/**
 * The texts as plain text with hard line breaks: the masthead as lines, items indented, footnote marks as `[3]`, notes after the text they
 * belong to. It reads back.
 */
export function plainText(texts: readonly RenderedText[]): string {
  return `${texts.map(textOf).join('\n\n')}\n`;
}

function textOf({ blocks, notes }: RenderedText): string {
  const lines: string[] = [];
  lines.push(...blocks.map(blockText));
  if (notes.length > 0) lines.push(`${'_'.repeat(18)}\n${notes.map(noteText).join('\n\n')}`);
  return lines.join('\n\n');
}

function blockText(block: RenderedBlock): string {
  const words = [block.number, runsText(block.runs)].filter((part) => part !== '').join(' ');
  const indent = block.role === 'item' ? '    '.repeat(Math.max(1, block.degree - 1)) : '';
  return wrapped(words, indent);
}

/** A number in brackets is read as a note's only where a mark leads to it; else it stands raised, as in a draft. */
function noteText({ number, asterisk, marks, runs }: RenderedNote): string {
  const shown = asterisk ? number : marks.length > 0 ? `[${number}]` : raised(number);
  return wrapped(`${shown} ${runsText(runs)}`, '');
}

function runsText(runs: readonly RenderedRun[]): string {
  return runs
    .map(({ text, mark }) => {
      if (mark === undefined || mark.asterisk) return text;
      return mark.note === undefined ? raised(text) : `[${text}]`;
    })
    .join('');
}

function raised(number: string): string {
  return /^\d+$/.test(number) ? toRaised(Number(number)) : `[^${number}]`;
}

/**
 * Lines of at most so many characters, broken at spaces; a word that is longer stays whole. A block that would be read as several because of
 * where its lines break stays on one.
 */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line !== indent && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === indent ? indent + word : `${line} ${word}`;
  }
  const folded = [...lines, line].join('\n');
  return splitBlocks(folded).length > 1 ? indent + text : folded;
}
