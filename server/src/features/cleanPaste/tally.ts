import { message, type Message } from '../../text/message';

/** What the parts of the clean-up have done so far; each adds to its own figures. */
export interface Tally {
  /** Line ends inside a paragraph that became spaces. */
  joined: number;
  /** Words broken at the end of a line that were put together. */
  hyphens: number;
  /** Paragraphs put together again that a page had cut in two. */
  pages: number;
  /** Notes taken from the foot of a page to the end. */
  notes: number;
  /** Footnote marks, and numbers of notes, that were raised again. */
  marks: number;
  /** Bullets that became items. */
  bullets: number;
  /** Ligatures spelled out. */
  ligatures: number;
  /** Characters taken out that nobody sees. */
  hidden: number;
  /** Runs of spaces that became one. */
  blanks: number;
  /** Paragraphs that stood directly under another and were set apart by a blank line. */
  apart: number;
  /** Lines left out that belong to the page and not to the text, as they were pasted. */
  readonly furniture: string[];
}

/** A tally of nothing. */
export function newTally(): Tally {
  return { joined: 0, hyphens: 0, pages: 0, notes: 0, marks: 0, bullets: 0, ligatures: 0, hidden: 0, blanks: 0, apart: 0, furniture: [] };
}

/** How much was done altogether; 0 for a text that was clean. */
export function totalOf({ furniture, ...counts }: Tally): number {
  return Object.values(counts).reduce((sum, count) => sum + count, furniture.length);
}

/** What was done, the most telling first; `[]` where the text was clean already. */
export function doneOf(tally: Tally): readonly Message[] {
  const lines: readonly (readonly [number, Message])[] = [
    [tally.furniture.length, message('lines of headers and footers removed: {0}', tally.furniture.length)],
    [tally.joined, message('broken lines joined: {0}', tally.joined)],
    [tally.pages, message('paragraphs joined across pages: {0}', tally.pages)],
    [tally.notes, message('footnotes moved to the end: {0}', tally.notes)],
    [tally.marks, message('footnote indicators made superscripts: {0}', tally.marks)],
    [tally.hyphens, message('divided words joined: {0}', tally.hyphens)],
    [tally.bullets, message('bullets made subparagraphs: {0}', tally.bullets)],
    [tally.ligatures, message('ligatures spelled out: {0}', tally.ligatures)],
    [tally.hidden, message('hidden characters removed: {0}', tally.hidden)],
    [tally.blanks, message('spaces removed: {0}', tally.blanks)],
    [tally.apart, message('paragraphs separated: {0}', tally.apart)],
  ];
  return lines.flatMap(([count, done]) => (count > 0 ? [done] : []));
}
