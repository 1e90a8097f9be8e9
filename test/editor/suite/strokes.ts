/** The keys by which a text is written, in their time. */

/** How somebody writes. */
export interface Hand {
  /** Whether labels are typed, with two Enters or with one, or left to the editor. */
  readonly labels: 'typed' | 'typed, one Enter' | 'left';
  /** Milliseconds from key to key. */
  readonly delay: number;
  /** What the pauses of half a second are drawn from. */
  readonly seed: number;
}

/** A key and how many milliseconds later the next one comes. */
export interface Stroke {
  readonly text: string;
  readonly delay: number;
}

/** The keys by which a text is written, with the time after each; a pause comes after one key of a hundred. */
export function strokesFor(text: string, { labels, delay, seed }: Hand): readonly Stroke[] {
  const random = randomFrom(seed);
  return Array.from(keysFor(text, labels), (text) => ({ text, delay: random() < 0.01 ? 500 : delay }));
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  const state = { at: seed };
  return () => {
    state.at = (state.at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state.at / 2_147_483_648;
  };
}

/** The keys by which a text whose paragraphs stand apart by an empty line is written. */
function keysFor(text: string, labels: Hand['labels']): string {
  if (labels === 'typed') return text;
  const place: Place = { open: [], isBegun: false };
  let before = '';
  return text
    .split('\n\n')
    .map((paragraph, at) => {
      const keys = at === 0 ? paragraph : keysAfter(place, before, paragraph, labels);
      read(place, paragraph);
      before = paragraph;
      return keys;
    })
    .join('');
}

/** Where the text has come to. */
interface Place {
  /** The labels that are counting, from the outside to the inside. */
  open: readonly Counting[];
  /** Whether the line of the organ is written, after which the editor makes the empty line between paragraphs. */
  isBegun: boolean;
}

interface Counting {
  readonly counts: 'number' | 'letter' | 'roman';
  readonly value: number;
  /** Whether its labels end with a stop and have no brackets. */
  readonly isDotted: boolean;
}

function keysAfter(place: Place, before: string, paragraph: string, labels: Hand['labels']): string {
  if (NOTE.test(before)) return `\n\n${paragraph}`;
  if (place.open.length === 0) return (place.isBegun && /[,;:.]$/u.test(bare(before)) ? '\n' : '\n\n') + paragraph;
  const label = labelOf(paragraph);
  if (labels === 'typed, one Enter' && label !== undefined) return `\n${paragraph}`;
  const offered = offersAfter(place.open, before);
  const steps = offered.indexOf(label ?? '');
  // What the editor does not offer is typed, after its labels are led away.
  const keys = '\n'.repeat((steps < 0 ? offered.length - 1 : steps) + 1);
  return keys + (steps < 0 || label === undefined ? paragraph : paragraph.slice(label.length + 1));
}

/** A note; the lines of notes stand close or apart, and the editor leaves that to the writer. */
const NOTE = /^(?:[¹²³⁰⁴-⁹]|\*{1,3}[ \u00A0]|\d{1,3}\/? )/u;

/** The labels that Enter gives after a paragraph, one after the other, nothing at last. */
function offersAfter(open: readonly Counting[], before: string): readonly string[] {
  if (bare(before).endsWith(':')) return [['1.', '(a)', '(i)', 'a.'][open.length] ?? '', ''];
  const counting = secondLabelOf(before) === undefined ? open : open.slice(0, -1);
  return [...counting.toReversed().map((one) => written({ ...one, value: one.value + 1 })), ''];
}

function read(place: Place, paragraph: string): void {
  if (NOTE.test(paragraph)) return;
  const label = labelOf(paragraph);
  place.isBegun ||= /^[*_]?The [\p{L} ]+[*_]?,$/u.test(paragraph);
  const known = place.open.findLastIndex((one) => written({ ...one, value: one.value + 1 }) === label);
  const counts = /^\d/u.test(label ?? '') ? 'number' : label === '(i)' || label === 'i.' ? 'roman' : 'letter';
  const second = secondLabelOf(paragraph);
  if (label === undefined) place.open = [];
  else if (known >= 0)
    place.open = place.open.slice(0, known + 1).map((one, at) => (at === known ? { ...one, value: one.value + 1 } : one));
  else {
    const value = counts === 'number' ? Number(label.slice(0, -1)) : counts === 'roman' ? 1 : label.replace('(', '').charCodeAt(0) - 96;
    // Numbers that begin under an item stand under it.
    const isOutermost = counts === 'number' && value > 1;
    place.open = [...(isOutermost ? [] : place.open), { counts, value, isDotted: label.endsWith('.') }];
  }
  if (second !== undefined) place.open = [...place.open, { counts: second === '(i)' ? 'roman' : 'letter', value: 1, isDotted: false }];
}

/** The second label of a paragraph like `2. (a) …`, which opens two lists; Enter goes on with the first of them. */
function secondLabelOf(paragraph: string): string | undefined {
  return /^(?:\d{1,3}\.|\([a-z]\)) (\((?:a|i)\)) /u.exec(paragraph)?.[1];
}

/** A paragraph without the footnote marks at its end. */
function bare(paragraph: string): string {
  return paragraph.replace(/(?:[¹²³⁰⁴-⁹*]{1,4}|(?<=[,;:]) ?\d{1,2})$/u, '');
}

function labelOf(paragraph: string): string | undefined {
  return /^(?:\d{1,3}\.|\([a-z]{1,5}\)|[a-z]{1,5}\.)(?= )/u.exec(paragraph)?.[0];
}

function written({ counts, value, isDotted }: Counting): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  const bare = counts === 'number' ? String(value) : counts === 'roman' ? roman(value) : letter.repeat(Math.ceil(value / 26));
  return isDotted ? `${bare}.` : `(${bare})`;
}

function roman(value: number): string {
  let left = value;
  return ROMAN.map(([digits, worth]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return digits.repeat(times);
  }).join('');
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
