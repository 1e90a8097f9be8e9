/** What follows the number of a paragraph that was put in after the one of that number, in order: `5 bis`, `5 ter`, `5 quater`. */
export const INSERTED_SUFFIXES: readonly string[] = [
  ...['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies', 'undecies', 'duodecies', 'terdecies'],
  ...['quaterdecies', 'quindecies', 'sedecies', 'septdecies', 'octodecies', 'novodecies', 'vicies'],
];

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** The small roman numeral of a number from 1: 4 → `iv`. */
export function toRoman(number: number): string {
  let rest = number;
  let roman = '';
  for (const [numeral, value] of ROMAN) {
    while (rest >= value) {
      roman += numeral;
      rest -= value;
    }
  }
  return roman;
}

/** The value of a small roman numeral in its regular form; `undefined` for any other text. */
export function fromRoman(roman: string): number | undefined {
  if (!/^[cdilmvx]{1,12}$/.test(roman)) return undefined;
  let rest = roman;
  let value = 0;
  for (const [numeral, worth] of ROMAN) {
    while (rest.startsWith(numeral)) {
      rest = rest.slice(numeral.length);
      value += worth;
    }
  }
  return rest === '' && toRoman(value) === roman ? value : undefined;
}

/** The letter label of a place from 1: 1 → `a`, 26 → `z`, 27 → `aa`, 28 → `bb` (the United Nations doubles the letter). */
export function toLetters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(1 + Math.floor((number - 1) / 26));
}

/** The place of a letter label, `aa` being 27 and `bb` (or, as some write, `ab`) 28; `undefined` for any other text. */
export function fromLetters(letters: string): number | undefined {
  if (!/^[a-z]{1,3}$/.test(letters)) return undefined;
  const last = letters.charCodeAt(letters.length - 1) - 96;
  if (letters.length === 1) return last;
  const same = letters === letters.charAt(0).repeat(letters.length);
  if (same) return (letters.length - 1) * 26 + last;
  return letters.length === 2 && letters.startsWith('a') ? 26 + last : undefined;
}
