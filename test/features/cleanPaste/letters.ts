const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/**
 * The letters and digits of a text one after the other: what may not be lost, whatever becomes of spaces, hyphens, line ends and raised
 * numbers.
 */
export function lettersOf(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, (ligature) => LIGATURES[ligature] ?? '')
    .normalize('NFC')
    .replace(/[⁰¹²³⁴-⁹]/g, (raised) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(raised)))
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same letters whatever their order. */
export function sortedLetters(text: string): string {
  return Array.from(lettersOf(text)).sort().join('');
}
