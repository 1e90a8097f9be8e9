import type { DraftSkeleton } from '../../catalogue/drafts';
import type { States } from '../../catalogue/states';
import { ordinalInWords } from '../../text/ordinals';
import { joinedNames } from '../../model/sponsors/line';
import { listedStates } from '../../model/sponsors/stateLists';
import { moveSession, moveSessions, sessionNumber } from './session';
import { readSkeleton, textOf, type Gap, type Piece } from './skeleton';

/** What a drafter is asked for after the organ, in this order; an organ without sessions or titles is not asked for them. */
export const FIELDS = ['session', 'title', 'sponsors'] as const;

/** One of the things that a drafter is asked for. */
export type Field = (typeof FIELDS)[number];

/** A skeleton with its gaps, and where in the text the writing begins. */
export interface OpenDraft {
  readonly pieces: readonly Piece[];
  /** The gap of a field, undefined where the organ has none of it. */
  readonly gaps: Readonly<Partial<Record<Field, Gap>>>;
}

/** A skeleton before anything is filled in. The fields are told by what stands in them or behind them. */
export function openDraft(skeleton: DraftSkeleton): OpenDraft {
  const pieces = readSkeleton(skeleton.body);
  const find = (fits: (gap: Gap, behind: Piece | undefined) => boolean): Gap | undefined =>
    pieces.find((piece, index): piece is Gap => typeof piece !== 'string' && fits(piece, pieces[index + 1]));
  const session = find(
    ({ content }, behind) => sessionNumber(content) !== undefined && typeof behind === 'string' && /^ session\b/u.test(behind),
  );
  const title = find(({ content }) => content === 'Title of the resolution');
  const sponsors = find(({ content }) => content === 'Chile, Ghana and Norway');
  return { pieces, gaps: { ...(session && { session }), ...(title && { title }), ...(sponsors && { sponsors }) } };
}

/** The pieces with one field filled in: its gap is closed, and what hangs together with it follows. An empty answer leaves the gap. */
export function fillField({ pieces, gaps }: OpenDraft, field: Field, answer: string, states: States): readonly Piece[] {
  const gap = gaps[field];
  const words = answer.trim().replaceAll(/\s+/gu, ' ');
  if (gap === undefined || words === '') return pieces;
  if (field === 'session') return fillSession(pieces, gap, words);
  const written = field === 'sponsors' ? sponsorsInOrder(words, states) : words;
  return pieces.map((piece) => (isGap(piece, gap.number) ? written : piece));
}

/** The offset in the text of the pieces where the organ has said its name and the writing begins; 0 where it says none. */
export function startOfWriting(pieces: readonly Piece[]): number {
  const found = /^\*The [^*\n]+\*,$/mu.exec(textOf(pieces));
  return found === null ? 0 : found.index + found[0].length;
}

/** The session itself, its number where a symbol holds it, and the later sessions that are spoken of. */
function fillSession(pieces: readonly Piece[], gap: Gap, words: string): readonly Piece[] {
  const usual = sessionNumber(gap.content);
  const number = sessionNumber(words);
  const ordinal = number === undefined ? undefined : ordinalInWords(number);
  if (usual === undefined || number === undefined || ordinal === undefined) return pieces;
  const by = number - usual;
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return moveSessions(piece, by);
    if (isGap(piece, gap.number)) return ordinal;
    if (piece.content === String(usual)) return String(number);
    if (piece.choices.length > 0) return piece;
    const behind = pieces[index + 1];
    const moved =
      typeof behind === 'string' && /^ session\b/u.test(behind) ? moveSession(piece.content, by) : moveSessions(piece.content, by);
    return { ...piece, content: moved };
  });
}

/** States by their official short names in the order of printed lists, where all are known; else as written. */
function sponsorsInOrder(words: string, states: States): string {
  const listed = listedStates(words, 0, words.length, states);
  const known = [...new Set(listed.flatMap(({ named }) => (named === undefined ? [] : [named.state])))];
  if (listed.length === 0 || listed.some(({ named }) => named === undefined)) return words;
  return joinedNames(known.sort(states.compare).map(({ name }) => name));
}

function isGap(piece: Piece, number: number): boolean {
  return typeof piece !== 'string' && piece.number === number;
}
