import type { Offer } from './offer';
import type { DocumentModel } from '../../model/model';
import type { ListMember, NumberedList } from '../../model/segment';
import type { ResolutionDocument } from '../../syntax/document';
import type { Position } from '../../text/position';
import { plainText, rangeIn, spotAt, type Spot } from '../at/spot';

/**
 * After `paragraph` the paragraphs of the text, each with `above` or `below`; after `subparagraph` the items of the same paragraph.
 * Undefined where no reference is being written.
 */
export function completeParagraphNumber(document: ResolutionDocument, model: DocumentModel, position: Position): Offer[] | undefined {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return undefined;
  const before = spot.content.text.slice(Math.max(spot.content.summary.start, spot.offset - 60), spot.offset);
  const written = /(?<![\p{L}-])(sub-?)?paragraphs?\s(\d{0,3}|\([a-z]{0,4})$/u.exec(before);
  if (written === null || ELSEWHERE.test(before.slice(0, written.index))) return undefined;
  const typed = written[2] ?? '';
  const lists = written[1] === undefined ? paragraphLists(spot) : itemLists(spot);
  const range = rangeIn(document, spot.placed, { block: spot.block, start: spot.offset - typed.length, end: spot.offset });
  const members = lists.flatMap((list) => list.members).filter((member) => member.block !== spot.block);
  return members.map((member, order) => {
    const number = written[1] === undefined ? labelOf(member) : `(${labelOf(member)})`;
    const newText = `${number} ${member.block < spot.block ? 'above' : 'below'}`;
    return {
      label: newText,
      kind: REFERENCE,
      detail: plainText(spot.placed, member.block).slice(0, 120),
      filterText: number,
      sortText: String(order).padStart(4, '0'),
      textEdit: { range, newText },
    };
  });
}

/** The kind of a reference on the wire. */
const REFERENCE = 18;
/** `article 6, paragraph …` is in another text. */
const ELSEWHERE = /(?:[Aa]rticles?|[Rr]ules?|[Ss]ections?|[Cc]hapters?)\s\S{1,12},\s$/;

function labelOf(member: ListMember): string {
  return member.suffix === undefined ? member.label.value : `${member.label.value} ${member.suffix}`;
}

/** The paragraph lists of the text at the spot; in an annex its own. */
function paragraphLists({ placed: { segment }, block }: Spot): readonly NumberedList[] {
  const own = segment.places[block];
  return segment.lists.filter((list) => {
    const first = list.members[0];
    return (
      list.owner < 0 &&
      list.counts === 'number' &&
      first !== undefined &&
      segment.places[first.block]?.text === own?.text &&
      (list.part === 'annex') === (own?.part === 'annex')
    );
  });
}

/** The lists that the spot stands in or above, from the inside to the outside, without the paragraphs. */
function itemLists({ placed: { segment }, block }: Spot): readonly NumberedList[] {
  const owners = new Set<number>();
  for (let at = block; at >= 0 && !owners.has(at); at = segment.places[at]?.parent ?? -1) owners.add(at);
  return segment.lists.filter((list) => owners.has(list.owner) && list.counts !== 'number');
}
