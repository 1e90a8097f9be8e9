import { toRaised } from '../../text/characters';
import type { PastedLine } from './lines';
import type { Tally } from './tally';

/**
 * The lines with the marks that word processors write as plain text (`Convention,[1]` with a note `[1] Resolution …`) raised; only numbers
 * that have both a mark and a note.
 */
export function bracketedMarks(lines: readonly PastedLine[], tally: Tally): readonly PastedLine[] {
  const marks = new Set(lines.flatMap(({ text }) => (text.includes('[') ? [...text.matchAll(MARK)].map((mark) => mark[1] ?? '') : [])));
  const numbers = new Set(lines.flatMap(({ text }) => NOTE.exec(text)?.[1] ?? []).filter((number) => marks.has(number)));
  if (numbers.size === 0) return lines;
  return lines.map((line) => {
    const note = NOTE.exec(line.text);
    const number = note?.[1];
    const opened =
      note !== null && number !== undefined && numbers.has(number)
        ? `${toRaised(Number(number))} ${line.text.slice(note[0].length)}`
        : line.text;
    const text = opened.replace(MARK, (mark, digits: string) => (numbers.has(digits) ? toRaised(Number(digits)) : mark));
    if (text !== line.text) tally.marks += 1;
    return text === line.text ? line : { ...line, text };
  });
}

const NOTE = /^\[(\d{1,3})\] ?(?=\S)/;
const MARK = /(?<=[\p{L}\p{N},;:.)”"’])\[(\d{1,3})\]/gu;
