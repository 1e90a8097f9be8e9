/** The ordinal of a number from 1 to 99 in words, as mastheads print it: `First`, `Twenty-second`. */
export function ordinalInWords(number: number): string {
  const tens = TENS[Math.floor(number / 10)];
  const ones = ONES[number % 10] ?? '';
  if (number < 20 || tens === undefined) return capitalized(ONES[number] ?? '');
  return capitalized(number % 10 === 0 ? tens.replace(/y$/u, 'ieth') : `${tens}-${ones}`);
}

const ONES = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const TENS = [undefined, undefined, 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
