import { textEdits } from '../../model/edits/textEdits';
import type { Catalogue } from '../../catalogue/catalogue';
import { citedInstruments, namesIn, type CitedInstrument } from '../../model/citedInstruments';
import type { Segment, SegmentSpan } from '../../model/segment';
import { message } from '../../text/message';
import type { TextEdit } from '../../text/position';
import type { RefactoringContext, Refused } from '../refactor/refactoring';
import { type Spot } from '../at/spot';

/** The name of an instrument at a spot, as it is written there on one line. */
export interface RenamableInstrument {
  readonly span: SegmentSpan;
  readonly name: string;
}

/** The name of an instrument that a spot is in or directly after; undefined for notes and for words that name none. */
export function renamableInstrument({ placed: { segment }, block, offset }: Spot, catalogue: Catalogue): RenamableInstrument | undefined {
  const found = citedInstruments(segment, catalogue).find((cited) => cited.block === block && cited.start <= offset && offset <= cited.end);
  if (found === undefined || isCutByPage(segment, found)) return undefined;
  const span = { block, start: found.start, end: found.end };
  return { span, name: wordsOf(segment, span) };
}

/**
 * The edits that write another name wherever the segment names the instrument in the same words, over a line break too, in its notes as
 * well; other names of it stay.
 */
export function renameInstrument(
  { document, spot: { placed }, catalogue }: RefactoringContext,
  { name }: RenamableInstrument,
  newName: string,
): readonly TextEdit[] | Refused {
  const { segment } = placed;
  const words = newName.trim();
  if (!/^\p{L}/u.test(words) || /[\r\n*_[\]⁰¹²³⁴-⁹]/.test(words) || words.length > 300)
    return { refused: message('The name of an instrument consists of words on one line, without footnote indicators.') };
  if (words === name) return [];
  const named = citedInstruments(segment, catalogue);
  const inNotes = segment.blocks.flatMap((block, index): readonly SegmentSpan[] =>
    segment.places[index]?.role !== 'note' ? [] : namesIn(block, catalogue).map(({ start, end }) => ({ block: index, start, end })),
  );
  const mentions: readonly SegmentSpan[] = [...named, ...inNotes].filter((span) => wordsOf(segment, span) === name);
  // A name of which the first words stand before the foot of a page cannot be written anew in one place.
  if (named.some((span) => isCutByPage(segment, span) && name.endsWith(wordsOf(segment, span))))
    return { refused: message('A page break divides the name somewhere: join the paragraphs first.') };
  return textEdits(
    document,
    placed.firstBlock,
    mentions.map(({ block, start, end }) => ({ block, start, end, newText: words })),
  );
}

/** Whether a name begins before the break of the page that its block goes on after: only its end is here. */
function isCutByPage({ places }: Segment, { block, start, end, name }: CitedInstrument): boolean {
  return (places[block]?.joins ?? -1) >= 0 && start === 0 && end - start < name.length;
}

function wordsOf({ blocks }: Segment, { block, start, end }: SegmentSpan): string {
  return (blocks[block]?.text ?? '').slice(start, end).replace(/\s+/g, ' ');
}
