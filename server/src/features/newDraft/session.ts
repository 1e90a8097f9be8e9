import type { Catalogue } from '../../catalogue/catalogue';
import { ordinalInWords } from '../../text/ordinals';
import { textOf, type Piece } from './skeleton';

/**
 * The number of a session that is written in figures or as an ordinal in words, alone or before “session”: `81`, `81st`, `eighty-first
 * session`; undefined for anything else.
 */
export function sessionNumber(written: string): number | undefined {
  const words = withoutSession(written).toLowerCase();
  const figures = /^(\d{1,3})(?:st|nd|rd|th)?$/u.exec(words)?.[1];
  const number = figures === undefined ? NUMBERS.get(words) : Number(figures);
  return number !== undefined && number >= 1 && number <= LAST ? number : undefined;
}

/** The year by which the Economic and Social Council names its sessions: `2027`, `2027 session`; undefined for anything else. */
export function sessionYear(written: string): number | undefined {
  const year = /^(?:19|20)\d\d$/u.exec(withoutSession(written))?.[0];
  return year === undefined ? undefined : Number(year);
}

/** The year in which the commission that a draft names holds a session; undefined where no commission is named. */
export function yearOfSession(pieces: readonly Piece[], number: number, { commissions }: Catalogue): number | undefined {
  const text = textOf(pieces);
  const commission = commissions.find(({ symbol }) => text.includes(`E/${symbol}/`));
  return commission === undefined ? undefined : commission.baseYear + number;
}

/** A session in every place that hangs together with it: its number in symbols, its ordinal, its year, and the later sessions. */
export function fillSession(pieces: readonly Piece[], number: number | undefined, year: number | undefined): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return piece;
    const behind = pieces[index + 1];
    const isBeforeSession = typeof behind === 'string' && /^ session\b/u.test(behind);
    return worded(piece.content, number, year, isBeforeSession ? 'ordinal' : 'number') ?? piece;
  });
}

/** What a gap becomes; undefined for one that has nothing to do with the session. */
function worded(content: string, number: number | undefined, year: number | undefined, form: 'ordinal' | 'number'): string | undefined {
  if (year !== undefined && content === '[year]') return String(year);
  if (year !== undefined && content === '[year after next]') return String(year + 2);
  if (number === undefined) return undefined;
  if (content === '[session]') return form === 'ordinal' ? ordinalInWords(number) : String(number);
  const later = LATER.get(content);
  return later === undefined ? undefined : ordinalInWords(number + later)?.toLowerCase();
}

/** How many sessions later those are that a draft speaks of; the Human Rights Council holds three a year. */
const LATER: ReadonlyMap<string, number> = new Map([
  ['[session after next]', 2],
  ['[session a year later]', 3],
]);

function withoutSession(written: string): string {
  return written
    .trim()
    .replace(/ session$/iu, '')
    .trimEnd();
}

/** More sessions than any organ will have in the life of a draft. */
const LAST = 199;

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LAST }, (_, index) => [(ordinalInWords(index + 1) ?? '').toLowerCase(), index + 1]),
);
