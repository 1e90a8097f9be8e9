import type { Piece } from './runs';

/** The pieces of a paragraph as a line of a draft: neighbours put together, italics between asterisks that stand at words. */
export function written(pieces: readonly Piece[]): string {
  const joined: { text: string; readonly emphasis: Piece['emphasis'] }[] = [];
  for (const { text, emphasis } of pieces) {
    const last = joined.at(-1);
    // A space or a mark alone is of the emphasis around it.
    if (last !== undefined && (last.emphasis === emphasis || /^\s*$/.test(text))) last.text += text;
    else joined.push({ text, emphasis });
  }
  return joined
    .map(({ text, emphasis }) => (emphasis === 'italic' ? inItalics(text) : text))
    .join('')
    .replaceAll(/[^\S\u00A0]+/g, ' ')
    .replaceAll('\u00AD', '')
    .trim();
}

/** What may end a stretch without being emphasized. */
const NO_EMPHASIS = /[\s⁰¹²³⁴-⁹]/;

/** Spaces at the ends, and raised marks of notes, are no part of the emphasis. */
function inItalics(text: string): string {
  const lead = text.slice(0, text.length - text.trimStart().length);
  let end = text.length;
  while (end > lead.length && NO_EMPHASIS.test(text.charAt(end - 1))) end -= 1;
  const words = text.slice(lead.length, end);
  const tail = text.slice(end);
  // A stretch that holds an asterisk, or no letter at all, is left as it is: it would not read back.
  return words.includes('*') || !/\p{L}/u.test(words) ? text : `${lead}*${words}*${tail}`;
}
