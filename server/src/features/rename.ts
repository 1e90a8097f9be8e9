import type { Range, TextEdit } from '../text/position';
import { message } from '../text/message';
import type { RefactoringContext, Refused } from './refactor/refactoring';
import { renamableInstrument, renameInstrument } from './rename/instrumentName';
import { renamableMember, renameMember } from './rename/listLabel';
import { renamableNote, renameNote } from './rename/noteLabel';
import { rangeIn } from './at/spot';

/** What can be renamed, with the name to start from. */
export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/**
 * What can be renamed at a position: a footnote's label, the number of a paragraph or the letter of an item, the name of an instrument;
 * undefined elsewhere.
 */
export function prepareRename({ document, spot, catalogue }: RefactoringContext): Renamable | undefined {
  const note = renamableNote(spot);
  if (note !== undefined) return { range: rangeIn(document, spot.placed, note.span), placeholder: note.label };
  const member = renamableMember(spot);
  if (member !== undefined) return { range: rangeIn(document, spot.placed, member.span), placeholder: member.label };
  const instrument = renamableInstrument(spot, catalogue);
  return instrument === undefined ? undefined : { range: rangeIn(document, spot.placed, instrument.span), placeholder: instrument.name };
}

/**
 * The edits of a rename, `[]` where the name is the old one, or why the name will not do. A footnote's label changes in all its marks and
 * before its text, the
 * name of an instrument wherever the segment names it so; a paragraph or item goes to the place whose number or letter it is given.
 */
export function rename(context: RefactoringContext, newName: string): readonly TextEdit[] | Refused {
  const { spot, catalogue } = context;
  const note = renamableNote(spot);
  if (note !== undefined) return renameNote(context, note, newName);
  const member = renamableMember(spot);
  if (member !== undefined) return renameMember(context, member, newName);
  const instrument = renamableInstrument(spot, catalogue);
  return instrument === undefined
    ? { refused: message('There is nothing here that could be renamed.') }
    : renameInstrument(context, instrument, newName);
}
