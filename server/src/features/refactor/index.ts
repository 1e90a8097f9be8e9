import { message, type Message } from '../../text/message';
import {
  acceptBracket,
  acceptDelegation,
  awaitsNumbers,
  chooseAlternative,
  hasAlternatives,
  hasDelegation,
  isInBracket,
  rejectBracket,
  settleEverything,
} from './brackets';
import { collectNotes, isScattered } from './collectNotes';
import { convertNoteStyle, hasLooseSlash, otherStyle } from './convertNoteStyle';
import { itemToParagraph, readsAsParagraph } from './itemToParagraph';
import { isBroken, joinParagraphs } from './joinParagraphs';
import { canMove, moveParagraph } from './moveUnit';
import { goesOnWithItems, paragraphToItem } from './paragraphToItem';
import type { Refactored, RefactoringContext, Refused } from './refactoring';
import { sorted, sortSponsors } from './sortSponsors';
import { opensParagraph, splitParagraph } from './splitParagraph';

/** A refactoring as commands and actions know it. */
export interface Refactoring {
  readonly title: Message;
  /** Whether it moves text or writes it anew. */
  readonly kind: 'move' | 'rewrite';
  /** Whether it is worth offering at a place unasked: cheap to answer, and true only where the text stays as sound as it is. */
  isOffered(context: RefactoringContext): boolean;
  run(context: RefactoringContext): Refactored | Refused;
}

/** The refactorings by their names, in the order in which they are offered. */
export const REFACTORINGS = {
  moveParagraphUp: {
    title: message('Move the paragraph or subparagraph up'),
    kind: 'move',
    isOffered: (context) => canMove(context, 'up'),
    run: (context) => moveParagraph(context, 'up'),
  },
  moveParagraphDown: {
    title: message('Move the paragraph or subparagraph down'),
    kind: 'move',
    isOffered: (context) => canMove(context, 'down'),
    run: (context) => moveParagraph(context, 'down'),
  },
  splitParagraph: { title: message('Divide the paragraph here'), kind: 'rewrite', isOffered: opensParagraph, run: splitParagraph },
  itemToParagraph: {
    title: message('Turn the subparagraph into a paragraph'),
    kind: 'rewrite',
    isOffered: readsAsParagraph,
    run: itemToParagraph,
  },
  paragraphToItem: {
    title: message('Turn the paragraph into a subparagraph of the preceding one'),
    kind: 'rewrite',
    isOffered: goesOnWithItems,
    run: paragraphToItem,
  },
  acceptBracket: {
    title: message('Accept the words in square brackets'),
    kind: 'rewrite',
    isOffered: isInBracket,
    run: acceptBracket,
  },
  rejectBracket: {
    title: message('Reject the words in square brackets'),
    kind: 'rewrite',
    isOffered: isInBracket,
    run: rejectBracket,
  },
  chooseAlternative: {
    title: message('Choose this alternative and delete the others'),
    kind: 'rewrite',
    isOffered: hasAlternatives,
    run: chooseAlternative,
  },
  acceptDelegation: {
    title: message('Accept everything that this delegation proposes'),
    kind: 'rewrite',
    isOffered: hasDelegation,
    run: acceptDelegation,
  },
  settleEverything: {
    title: message('Settle everything: count the paragraphs such as 2 bis'),
    kind: 'rewrite',
    isOffered: awaitsNumbers,
    run: settleEverything,
  },
  collectNotes: {
    title: message('Move all footnotes to the end'),
    kind: 'rewrite',
    isOffered: ({ spot }) => isScattered(spot.placed.segment),
    run: collectNotes,
  },
  convertNoteStyle: {
    title: message('Write the footnote indicators in the other style (¹ or [^1])'),
    kind: 'rewrite',
    isOffered: ({
      spot: {
        placed: { segment },
        block,
      },
    }) => isAtNote(segment.notes, block) && !hasLooseSlash(segment) && otherStyle([segment]) !== undefined,
    run: convertNoteStyle,
  },
  joinParagraphs: {
    title: message('Join the paragraphs divided by page breaks'),
    kind: 'rewrite',
    isOffered: ({ spot }) => isBroken(spot.placed),
    run: joinParagraphs,
  },
  sortSponsors: {
    title: message('Put the sponsors in alphabetical order'),
    kind: 'rewrite',
    isOffered: ({
      spot: {
        placed: { segment },
        block,
      },
      catalogue,
    }) => segment.places[block]?.role === 'sponsors' && sorted(segment, catalogue.states) !== undefined,
    run: sortSponsors,
  },
} as const satisfies Readonly<Record<string, Refactoring>>;

/** The name of a refactoring. */
export type RefactoringName = keyof typeof REFACTORINGS;

/** The names of all refactorings. */
export const REFACTORING_NAMES = Object.keys(REFACTORINGS) as readonly RefactoringName[];

function isAtNote(notes: RefactoringContext['spot']['placed']['segment']['notes'], block: number): boolean {
  return notes.some(
    (series) =>
      series.kind === 'numbered' &&
      (series.notes.some((note) => note.block === block) || series.marks.some((mark) => mark.block === block)),
  );
}
