import type { Label } from '../../syntax/label';
import { isLabelAlone, shapeOf } from '../../syntax/line';
import { isCapital, isSmall } from '../../text/characters';

/** A line of a pasted text that is not blank. */
export interface PastedLine {
  readonly text: string;
  /** Whether a blank line stands above it. */
  readonly apart: boolean;
  /** Whether a page begins with it. */
  readonly page: boolean;
}

/**
 * A line of the paste with what it belongs to: the text, a note that it opens, a note that it goes on with, or the line drawn above notes.
 */
export interface ReadLine extends PastedLine {
  readonly role: 'text' | 'note' | 'rest of note' | 'rule';
}

/** A paragraph of the paste put together from its lines. */
export interface PastedParagraph {
  readonly text: string;
  readonly role: 'text' | 'note' | 'rule';
  /** Whether it stands directly under the one above: a comment and what it is about stay together. */
  readonly gap: 'apart' | 'close';
}

/** The lines of a text with LF line ends, without the blank ones; a form feed begins a page. */
export function pastedLines(text: string): readonly PastedLine[] {
  const lines: PastedLine[] = [];
  const state = { apart: false, page: false };
  for (const line of text.split('\n')) {
    for (const [order, piece] of line.split('\f').entries()) {
      if (order > 0) state.page = lines.length > 0;
      const seen = piece.trim();
      if (seen === '') {
        // What stands before a form feed is no blank line of its own.
        state.apart ||= !line.includes('\f');
        continue;
      }
      lines.push({ text: seen, apart: state.apart, page: state.page });
      state.apart = false;
      state.page = false;
    }
  }
  return lines;
}

/**
 * The lines with each label that stands alone put before its words, which stand on the line directly below (text read out of a PDF has most
 * labels so); `joined` hears of each.
 */
export function withLabels(lines: readonly PastedLine[], joined: () => void): readonly PastedLine[] {
  const result: PastedLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined) break;
    if (next !== undefined && !next.apart && !next.page && isLabelAlone(line.text, shapeOf(line.text)) && isContent(next.text)) {
      result.push({ ...line, text: `${line.text} ${next.text}` });
      joined();
      index += 1;
    } else result.push(line);
  }
  return result;
}

/** Whether a line holds words and opens nothing itself. */
function isContent(text: string): boolean {
  const shape = shapeOf(text);
  return shape.kind === 'text' && !isLabelAlone(text, shape);
}

/** The sign that ends a line, marks (lowered ones too), quotation marks, emphasis and closing brackets aside; empty for a word. */
export function endingSign(line: string): string {
  const bare = withoutClosers(line);
  const lowered = /(?<=[,;.:]) ?\d{1,3}(?:,\d{1,3})?$/.exec(bare.slice(-10));
  const end = lowered === null ? bare : bare.slice(0, -lowered[0].length);
  const joined = /[,;.] (?:and|or)$/.exec(end.slice(-6));
  const sign = joined === null ? end.at(-1) : joined[0].charAt(0);
  return sign !== undefined && ',;:.!?'.includes(sign) ? sign : '';
}

/** Whether a line ends in a word that waits for a number or a name: `No.`, `vol.`, `Mr.` */
export function endsInAbbreviation(line: string): boolean {
  return /(?:^|[ (])(?:Nos?|vols?|paras?|arts?|chaps?|sects?|pp?|Mr|Mrs|Ms|Dr)\.$/.test(line.slice(-8));
}

/** Whether the first letter or digit of a line is a small letter. */
export function opensSmall(line: string): boolean {
  return isSmall(firstCode(line));
}

/** Whether the first letter or digit of a line is a capital. */
export function opensCapital(line: string): boolean {
  return isCapital(firstCode(line));
}

/** How long the first word of a line is, in UTF-16 units. */
export function firstWordLength(line: string): number {
  const blank = line.indexOf(' ');
  return blank < 0 ? line.length : blank;
}

function firstCode(line: string): number {
  let at = 0;
  while (at < line.length && '*_"“‘([«'.includes(line.charAt(at))) at += 1;
  return line.charCodeAt(at);
}

function withoutClosers(line: string): string {
  let end = line.length;
  for (;;) {
    while (end > 0 && CLOSERS.has(line.charAt(end - 1))) end -= 1;
    const named = /\[\^[^\]\s]{1,40}$/.exec(line.slice(Math.max(0, end - 42), end));
    if (named === null) break;
    end -= named[0].length;
  }
  const oldMark = /[,;.:]? \d{1,3}\/$/.exec(line.slice(Math.max(0, end - 7), end));
  if (oldMark === null) return line.slice(0, end);
  const sign = oldMark[0].startsWith(' ') ? 0 : 1;
  return line.slice(0, end - oldMark[0].length + sign);
}

const CLOSERS: ReadonlySet<string> = new Set('⁰¹²³⁴⁵⁶⁷⁸⁹"”’\'*_)]');

/** `1/` at the head of a line is a note where words of a note follow, and else a mark that was broken off from its word. */
export function isSlashNote(line: string, { end }: Label): boolean {
  const content = line.slice(end).trimStart();
  return opensCapital(content) || /^[\d“"]/.test(content);
}
