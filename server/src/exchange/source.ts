import { fromRaised, toRaised } from '../text/characters';
import { emphasized, type SourceRun } from './source/emphasis';

export type { SourceRun } from './source/emphasis';

/**
 * A text as a reader of another format hands it over. Readers make no blocks and know no form of a draft: {@link writeSource} writes what
 * they found, and the parser reads that.
 */
export interface SourceText {
  /** Everything but the notes, in the order of print. */
  readonly blocks: readonly SourceBlock[];
  /** The notes of the text, in the order in which those that no indicator leads to are to be written. */
  readonly notes: readonly SourceNote[];
  /** The number of the first note that has no indicator of its own; it goes on from the text before where this is absent, else from 1. */
  readonly firstNumber?: number;
}

/** A paragraph, item, title, heading or line. What it is follows from its words and its place. */
export interface SourceBlock {
  /**
   * Absent for words of the text. A comment is written as `// words`, and no writer prints it; a verbatim line, which was one of a draft
   * before, as it is, spaces, line breaks and signs included.
   */
  readonly kind?: 'comment' | 'verbatim';
  /** The number as it is to stand in the draft: `5.`, `12 bis.`, `(b)`, `(iv)`; absent or empty for none. */
  readonly label?: string;
  /** Depth of a numbered block: 1 for `1.`, 2 for `(a)`, 3 for `(i)`. It sets the block in; which list it is in, follows from its label. */
  readonly degree?: number;
  readonly runs: readonly SourceRun[];
  /**
   * How it stands below the block before it: after an empty line where this is absent, directly (`tight`) as the lines of a masthead may, or
   * after so many line ends. A numbered block always stands after an empty line.
   */
  readonly below?: 'tight' | number;
}

/** A note. */
export interface SourceNote {
  /** What {@link SourceRun.note} names; unique in its text. */
  readonly key: string;
  /**
   * Its own indicator: `*`, `**`, a number, or a name such as `crc`. Where it is absent the note is numbered in the order of the first
   * indicators, as Word does.
   */
  readonly mark?: string;
  /** How its indicator is written where it is neither raised nor an asterisk: `[^1]`, or `1/` after a space as in older documents. */
  readonly form?: 'named' | 'slash';
  readonly runs: readonly SourceRun[];
}

/**
 * The texts of a file as a draft: one line a block, an empty line between blocks, the notes of each text after it. `''` where there are no
 * words. What only the whole text decides (the form of labels, typographic quotes, the order of the notes) is left to formatting: an import
 * is complete once its draft has been formatted.
 */
export function writeSource(texts: readonly SourceText[]): string {
  const lines: WrittenLine[] = [];
  let next = 1;
  for (const text of texts) {
    const marks = newMarks(text.notes, text.firstNumber ?? next);
    const written = [text.blocks.flatMap((block) => blockLine(block, marks.at)), noteLines(text.notes, marks)];
    for (const line of written.flat()) lines.push(line);
    next = marks.next();
  }
  if (lines.length === 0) return '';
  return `${lines.reduce((written, line, index) => written + gapBetween(lines[index - 1], line) + line.text, '')}\n`;
}

/** Words as they stand in a draft, for what a reader says of a place. Indicators of notes are left out. */
export function plainWords(runs: readonly SourceRun[]): string {
  return emphasized(
    runs.filter(({ note }) => note === undefined).map(({ text }) => ({ text })),
    () => '',
  );
}

interface WrittenLine {
  readonly text: string;
  readonly below: 'tight' | 'apart' | number;
}

/** A comment stands directly above what it is about. */
function gapBetween(above: WrittenLine | undefined, { below }: WrittenLine): string {
  if (above === undefined) return '';
  if (typeof below === 'number') return '\n'.repeat(Math.max(1, below));
  return below === 'tight' || above.text.startsWith('//') ? '\n' : '\n\n';
}

interface Marks {
  /** The indicator of a note by its key, numbered if it has none yet; `''` for a note that is not there. */
  readonly at: (key: string) => string;
  /** The keys in the order of their first indicators. */
  readonly placed: () => Iterable<string>;
  /** The number that the next note would have. */
  readonly next: () => number;
}

function newMarks(notes: readonly SourceNote[], first: number): Marks {
  const own = new Map(notes.map((note) => [note.key, note]));
  const known = new Map<string, string>();
  let number = first;
  return {
    at(key) {
      if (!own.has(key)) return '';
      const before = known.get(key);
      if (before !== undefined) return before;
      const { mark, form } = own.get(key) ?? {};
      const written = mark === undefined ? toRaised(number) : markOf(mark, form);
      if (mark === undefined) number += 1;
      known.set(key, written);
      return written;
    },
    placed: () => known.keys(),
    next: () => number,
  };
}

/** A number is raised, asterisks stand as they are, and a name is bracketed. */
function markOf(mark: string, form: SourceNote['form']): string {
  if (form === 'slash') return `${mark}/`;
  if (form === undefined && /^[1-9]\d{0,4}$/.test(mark)) return toRaised(Number(mark));
  return /^\*{1,9}$/.test(mark) ? mark : `[^${mark.replaceAll(/[\s[\]^]+/g, '-')}]`;
}

function blockLine({ kind, label = '', degree = 0, runs, below }: SourceBlock, markAt: Marks['at']): readonly WrittenLine[] {
  const words = emphasized(runs, markAt);
  if (words === '') return [];
  if (kind === 'verbatim') return [{ text: runs.map(({ text }) => text).join(''), below: below ?? 'apart' }];
  if (kind === 'comment') return [{ text: `// ${words}`, below: 'apart' }];
  if (label !== '') return [{ text: `${'    '.repeat(Math.max(0, degree - 1))}${label} ${words}`, below: 'apart' }];
  return [{ text: words, below: below ?? 'apart' }];
}

/**
 * The notes in the order of their first indicators. One that no indicator leads to stands at its number where it has one, else after all
 * others.
 */
function noteLines(notes: readonly SourceNote[], marks: Marks): readonly WrittenLine[] {
  const byKey = new Map(notes.map((note) => [note.key, note]));
  const written: (WrittenLine & { readonly mark: string })[] = [];
  const done = new Set<string>();
  const write = (key: string, place: 'last' | 'by number'): void => {
    const note = byKey.get(key);
    if (note === undefined || done.has(key)) return;
    done.add(key);
    const mark = marks.at(key);
    const text = `${mark}${mark.startsWith('[') ? ':' : ''} ${emphasized(note.runs, marks.at)}`.trimEnd();
    const number = numberOf(mark);
    const after = place === 'last' ? -1 : written.findIndex((other) => numberOf(other.mark) > number);
    written.splice(after < 0 ? written.length : after, 0, { mark, text, below: 'apart' });
  };
  // A note may itself have indicators: what they lead to is placed while it is written.
  for (const key of marks.placed()) write(key, 'last');
  for (const { key } of notes) write(key, 'by number');
  for (const key of marks.placed()) write(key, 'last');
  return written;
}

/** The number of an indicator; for one that is none not a number, which is neither above nor below another. */
function numberOf(mark: string): number {
  return /^[⁰¹²³⁴-⁹]+$/.test(mark) ? Number(fromRaised(mark)) : Number.NaN;
}
