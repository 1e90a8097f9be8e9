/** The source of a character class of spaces inside a line (LANGUAGE §2): space, tab, no-break and typographic spaces. */
export const BLANK = ' \\t\\u00A0\\u2002-\\u200A\\u202F';

/** The source of a character class of characters that nobody sees: zero-width marks, byte-order mark, soft hyphen. */
export const INVISIBLE = '\\u200B-\\u200F\\uFEFF\\u00AD';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether the UTF-16 unit is a space inside a line. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || (code >= 0x2002 && code <= 0x200a) || code === 0x202f;
}

/** Whether the UTF-16 unit is one that nobody sees. */
export function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0xfeff || code === 0xad;
}

/** Whether the UTF-16 unit ends a line: LF or CR, nothing else. */
export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Whether the UTF-16 unit is a raised digit such as `³`. */
export function isRaisedDigit(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079);
}

/** Whether the UTF-16 unit is a digit of the line. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The plain digits of a run of raised digits: `¹²` → `12`. */
export function fromRaised(text: string): string {
  let digits = '';
  for (const character of text) digits += String(RAISED.indexOf(character));
  return digits;
}

/** The raised digits of a number: 12 → `¹²`. */
export function toRaised(number: number): string {
  let raised = '';
  for (const digit of String(number)) raised += RAISED[Number(digit)] ?? '';
  return raised;
}

/** Whether the UTF-16 unit is a capital letter (Latin with diacritics included). */
export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character && character.toUpperCase() === character;
}

/** Whether the UTF-16 unit is a small letter. */
export function isSmall(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const character = String.fromCharCode(code);
  return character.toUpperCase() !== character && character.toLowerCase() === character;
}

/** Whether the UTF-16 unit belongs to a word: a letter or a digit of the line. */
export function isWordCharacter(code: number): boolean {
  return isDigit(code) || isCapital(code) || isSmall(code);
}
