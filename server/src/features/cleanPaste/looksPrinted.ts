/**
 * Whether a stretch of text shows at once that it was copied out of a PDF file or a word processor; it may need cleaning where this is
 * false.
 */
export function looksPrinted(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}

/** Ligatures and soft hyphens, ends of pages, bullets, job numbers, and lines broken where a small letter follows. */
const SIGNS: readonly RegExp[] = [
  /[\uFB00-\uFB06\u00AD\f\u200B\u2028]/,
  /^[ \t]*[•·▪‣◦●○■□\uF0B7\uF0A7\uF0D8\uF076]/m,
  /^[ \t]*(?:[A-Z]{1,4}\.)?\d{2}-\d{5}(?: \([A-Z]\))?/m,
  /[^\s.:;][ \t]*\r?\n[ \t]*\p{Ll}/u,
  /\S {2,}\S/,
];
