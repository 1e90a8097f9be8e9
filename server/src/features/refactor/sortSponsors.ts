import type { States } from '../../catalogue/states';
import type { Segment } from '../../model/segment';
import { readSponsorLine, sortedSponsors } from '../../model/sponsors/line';
import { message } from '../../text/message';
import { applySpanEdits } from '../../text/position';
import { everySegment } from './everySegment';
import type { BlockPiece } from '../../model/edits/blockPieces';
import type { Refactored, RefactoringContext, Refused } from './refactoring';

/** Puts the sponsors of the document in the English alphabetical order of their names. */
export function sortSponsors(context: RefactoringContext): Refactored | Refused {
  return everySegment(
    context,
    (segment) => sorted(segment, context.catalogue.states),
    message('The sponsors are in order, or one of them is not known.'),
  );
}

/** The blocks of a segment with its sponsors in order; undefined where they are. */
export function sorted(segment: Segment, states: States): readonly BlockPiece[] | undefined {
  const texts = segment.blocks.map((block, index) => {
    const line = segment.places[index]?.role === 'sponsors' ? readSponsorLine(block, states) : undefined;
    const edit = line === undefined ? undefined : sortedSponsors(block, line, states);
    return edit === undefined || inOrder(line?.sponsors.map(({ written }) => written) ?? [], edit.newText)
      ? block.text
      : applySpanEdits(block.text, [edit]);
  });
  return texts.every((text, index) => text === segment.blocks[index]?.text) ? undefined : texts.map((text, source) => ({ source, text }));
}

/** Whether the names stand in the sorted line as they are written: a comma more or less is not what is asked for. */
function inOrder(names: readonly string[], sortedNames: string): boolean {
  let at = 0;
  for (const name of names) {
    at = sortedNames.indexOf(name, at);
    if (at < 0) return false;
    at += name.length;
  }
  return true;
}
