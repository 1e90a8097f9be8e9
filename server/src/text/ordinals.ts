/**
 * The English ordinal of a number from 1 to 199 in words with a capital: 15 → `Fifteenth`, 74 → `Seventy-fourth`; undefined for any other.
 */
export function ordinalInWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 1 || number > 199) return undefined;
  if (number === 100) return 'Hundredth';
  const words = number > 100 ? `hundred and ${belowHundred(number - 100)}` : belowHundred(number);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The number that an English ordinal in words or figures says, in any case of letters: `twenty-third`, `23rd` → 23; undefined for any other word. */
export function fromOrdinal(word: string): number | undefined {
  const small = word.toLowerCase();
  const figures = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(small);
  return figures === null ? ORDINALS.get(small) : Number(figures[1]);
}

function belowHundred(number: number): string {
  const small = SMALL[number];
  if (small !== undefined) return small;
  const tens = TENS[Math.floor(number / 10)] ?? '';
  const ones = SMALL[number % 10];
  return ones === undefined ? `${tens.slice(0, -1)}ieth` : `${tens}-${ones}`;
}

const SMALL: readonly (string | undefined)[] = [
  undefined,
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

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The ordinals that have words, by those words in small letters. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 199 }, (_, index) => [(ordinalInWords(index + 1) ?? '').toLowerCase(), index + 1] as const),
);
