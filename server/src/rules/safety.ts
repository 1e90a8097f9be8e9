import { adoptedTexts } from '../model/adopted';
import { quotedBlocks } from '../model/quotations';
import type { Segment, SegmentEdit } from '../model/segment';
import { isQuoted } from './prose';
import { message, type FixDraft, type Message } from './rule';

/**
 * Why a fix that is safe by its rule must be looked at first where it stands: what it would change is another text's words, or stands as it
 * was adopted. Undefined where nothing speaks against it.
 */
export function reasonAgainst(segment: Segment, fix: FixDraft): Message | undefined {
  if (fix.edits.some((edit) => isInAnnex(segment, edit))) return message('it would change an annex');
  if (fix.edits.some((edit) => isInQuotation(segment, edit))) return message('it would change a quotation');
  const adopted = adoptedTexts(segment);
  return fix.proven !== true && fix.edits.some((edit) => adopted.has(segment.places[edit.block]?.text ?? -1))
    ? message('it would change an adopted text')
    : undefined;
}

/** Notes stand below the annexes too, but are those of the whole text. */
function isInAnnex({ places }: Segment, { block }: SegmentEdit): boolean {
  return places[block]?.part === 'annex' && places[block].role !== 'note';
}

function isInQuotation(segment: Segment, { block: index, start }: SegmentEdit): boolean {
  const block = segment.blocks[index];
  return quotedBlocks(segment).has(index) || (block !== undefined && isQuoted(block, start));
}
