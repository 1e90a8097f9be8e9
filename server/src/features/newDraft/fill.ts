import type { Catalogue } from '../../catalogue/catalogue';
import type { DraftSkeleton } from '../../catalogue/drafts';
import type { States } from '../../catalogue/states';
import { organOfCommittee } from '../../model/committees';
import { joinedNames } from '../../model/sponsors/line';
import { listedStates } from '../../model/sponsors/stateLists';
import { fillSession, sessionNumber, sessionYear, yearOfSession } from './session';
import { readSkeleton, textOf, type Gap, type Piece } from './skeleton';

/** What a drafter is asked for after the organ, in this order; each organ is asked for what its drafts have. */
export const FIELDS = ['committee', 'session', 'year', 'item', 'itemTitle', 'title', 'sponsors'] as const;

/** One of the things that a drafter is asked for. */
export type Field = (typeof FIELDS)[number];

/** A skeleton with its gaps, and where in the text the writing begins. */
export interface OpenDraft {
  readonly pieces: readonly Piece[];
  /** The gap of a field, undefined where the organ has none of it. */
  readonly gaps: Readonly<Partial<Record<Field, Gap>>>;
}

/** What stands in the gap of each field, in square brackets as in the templates of the United Nations; a committee is chosen from a list. */
const CONTENT: Readonly<Record<Field, RegExp>> = {
  committee: /^\[committee\]$|Commission\b|Committee$/u,
  session: /^\[session\]$/u,
  year: /^\[year\]$/u,
  item: /^\[number of the item\]$/u,
  itemTitle: /^\[title of the item\]$/u,
  title: /^\[title of the resolution\]$/u,
  sponsors: /^\[sponsors\]$/u,
};

/** A skeleton before anything is filled in. */
export function openDraft(skeleton: DraftSkeleton): OpenDraft {
  const pieces = readSkeleton(skeleton.body);
  const gaps: Partial<Record<Field, Gap>> = {};
  for (const field of FIELDS) {
    const gap = pieces.find((piece): piece is Gap => typeof piece !== 'string' && CONTENT[field].test(piece.content));
    if (gap !== undefined) gaps[field] = gap;
  }
  // A session has its year; only what has no other name for its sessions is asked for it.
  if (gaps.session !== undefined || !textOf(pieces).includes('[year] session')) delete gaps.year;
  return { pieces, gaps };
}

/** The pieces with one field filled in: its gaps are closed, and what hangs together with it follows. An empty answer leaves the gaps. */
export function fillField({ pieces, gaps }: OpenDraft, field: Field, answer: string, catalogue: Catalogue): readonly Piece[] {
  const gap = gaps[field];
  const words = answer.trim().replaceAll(/\s+/gu, ' ');
  if (gap === undefined || words === '') return pieces;
  switch (field) {
    case 'committee':
      return fillCommittee(pieces, gap, words, catalogue);
    case 'session': {
      const number = sessionNumber(words);
      return number === undefined ? pieces : fillSession(pieces, number, yearOfSession(pieces, number, catalogue));
    }
    case 'year':
      return fillSession(pieces, undefined, sessionYear(words));
    case 'sponsors':
      return close(pieces, gap.content, sponsorsInOrder(words, catalogue.states));
    default:
      return close(pieces, gap.content, words);
  }
}

/** The offset in the text of the pieces where the organ has said its name and the writing begins; 0 where it says none. */
export function startOfWriting(pieces: readonly Piece[]): number {
  const found = /^\*The [^*\n]+\*,$/mu.exec(textOf(pieces));
  return found === null ? 0 : found.index + found[0].length;
}

/** A committee that is chosen takes its symbol along; one that is named in words decides which organ speaks. */
function fillCommittee(pieces: readonly Piece[], gap: Gap, words: string, catalogue: Catalogue): readonly Piece[] {
  if (gap.choices.length === 0) {
    const organ = organOfCommittee(words, catalogue);
    return close(pieces, gap.content, words).map((piece) =>
      typeof piece === 'string' && organ !== undefined ? piece.replace(/^\*The [^*\n]+\*,$/mu, `*The ${organ}*,`) : piece,
    );
  }
  const chosen = gap.choices.indexOf(words);
  const follows = (piece: Gap): boolean => piece.number === gap.number || /^CN?\.\d/u.test(piece.content);
  return pieces.map((piece) => (typeof piece !== 'string' && follows(piece) ? (piece.choices[chosen] ?? piece) : piece));
}

/** Closes every gap of some content. */
function close(pieces: readonly Piece[], content: string, words: string): readonly Piece[] {
  return pieces.map((piece) => (typeof piece !== 'string' && piece.content === content ? words : piece));
}

/** States by their official short names in the order of printed lists, where all are known; else as written. */
function sponsorsInOrder(words: string, states: States): string {
  const listed = listedStates(words, 0, words.length, states);
  const known = [...new Set(listed.flatMap(({ named }) => (named === undefined ? [] : [named.state])))];
  if (listed.length === 0 || listed.some(({ named }) => named === undefined)) return words;
  return joinedNames(known.sort(states.compare).map(({ name }) => name));
}
