import { textEdits } from '../model/edits/textEdits';
import type { FeatureContext } from './at/context';
import type { Position } from '../text/position';
import { markOffset } from '../model/notes/markOffset';
import { instrumentEndingAt, isNoted, noteFor } from './citeInstrument';
import { newFootnote, noteSaying } from '../model/notes/insert';
import { firstLineEnd } from '../text/lineEnds';
import { cursorAfter, type InsertedFootnote } from './at/cursorAfter';
import { spotAt } from './at/spot';

/**
 * A mark at the position, after the word and its punctuation, and an empty note in its place; later notes are renumbered and every `Ibid.`
 * keeps its source. Undefined where no mark can stand: in a note, in the masthead and the enacting line, between blocks.
 */
export function insertFootnote({ document, model, catalogue }: FeatureContext, position: Position): InsertedFootnote | undefined {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return undefined;
  const offset = markOffset(spot.content, spot.offset);
  const made = newFootnote(spot.placed.segment, { block: spot.block, offset }, firstLineEnd(document.blocks));
  if (made === undefined) return undefined;
  const named = instrumentEndingAt(spot, offset, catalogue);
  const isCited = named === undefined || isNoted(spot.placed.segment, spot.block, named, catalogue);
  const text = (isCited ? undefined : noteFor({ ...spot, offset }, named, model, catalogue)) ?? '';
  const note = noteSaying(made, text);
  const edits = [...made.others, made.mark, note];
  return {
    edits: textEdits(document, spot.placed.firstBlock, edits),
    cursor: cursorAfter(document, spot.placed.firstBlock, edits, note, made.cursor + text.length),
  };
}
