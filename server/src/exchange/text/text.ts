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

function textOf({ head, blocks, notes }: RenderedText): string {
  const lines: string[] = [];
  if (head !== undefined) {
    const { symbol, organ, distribution, date, original } = head;
    const rows = ['United Nations', symbol, organ, distribution && `Distr.: ${distribution}`, date, original && `Original: ${original}`];
    lines.push(rows.filter((row) => row !== undefined && row !== '').join('\n'));
  }
  lines.push(...blocks.map(blockText));
  if (notes.length > 0) lines.push(`${'_'.repeat(18)}\n${notes.map(noteText).join('\n')}`);
  return lines.join('\n\n');
}

function blockText(block: RenderedBlock): string {
  const words = [block.number, runsText(block.runs)].filter((part) => part !== '').join(' ');
  const indent = block.role === 'item' ? '    '.repeat(Math.max(1, block.degree - 1)) : '';
  return wrapped(words, indent);
}

function noteText({ number, asterisk, runs }: RenderedNote): string {
  return wrapped(`${asterisk ? number : `[${number}]`} ${runsText(runs)}`, '');
}

function runsText(runs: readonly RenderedRun[]): string {
  return runs.map(({ text, mark }) => (mark === undefined || mark.asterisk ? text : `[${text}]`)).join('');
}

/** Lines of at most so many characters, broken at spaces; a word that is longer stays whole. */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line !== indent && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === indent ? indent + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
