import { textEdits } from '../model/edits/textEdits';
import type { FeatureContext } from './at/context';
import type { Catalogue } from '../catalogue/catalogue';
import type { InstrumentCitation } from '../catalogue/citations';
import type { Instrument } from '../catalogue/instruments';
import { resolveIbids, type StandsFor } from '../model/notes/ibid';
import type { DocumentModel } from '../model/model';
import type { Segment, SegmentEdit } from '../model/segment';
import { citedInstruments } from '../model/citedInstruments';
import type { Position } from '../text/position';
import { cursorAfter, type InsertedFootnote } from './at/cursorAfter';
import { newFootnote, noteSaying } from '../model/notes/insert';
import { firstLineEnd } from '../text/lineEnds';
import { spotAt, type Spot } from './at/spot';

/**
 * The official name of an instrument at the position, with a mark after the punctuation that follows and the note that cites it in the
 * form of the
 * organ and the era, `Ibid.` where the note before has the same source; later notes are renumbered. In the current era an instrument that
 * has a note
 * already gets its name alone. The cursor stands after name and mark. Undefined for an unknown name and where no mark can stand.
 */
export function citeInstrument(
  { document, model, catalogue }: FeatureContext,
  position: Position,
  name: string,
): InsertedFootnote | undefined {
  const spot = spotAt(document, model, position);
  const instrument = catalogue.instruments.all.find((one) => one.name === name);
  if (spot === undefined || instrument === undefined) return undefined;
  const { placed, block, content, offset } = spot;
  const bare: SegmentEdit = { block, start: offset, end: offset, newText: instrument.name };
  const finish = (edits: readonly SegmentEdit[], last: SegmentEdit): InsertedFootnote => ({
    edits: textEdits(document, placed.firstBlock, edits),
    cursor: cursorAfter(document, placed.firstBlock, edits, last, last.newText.length),
  });
  const note =
    model.era === 'current' && isNoted(placed.segment, block, instrument, catalogue)
      ? undefined
      : noteFor(spot, instrument, model, catalogue);
  if (note === undefined) return finish([bare], bare);
  const at = /[,;:.]/.test(content.text.charAt(offset)) ? offset + 1 : offset;
  const made = newFootnote(placed.segment, { block, offset: at }, firstLineEnd(document.blocks));
  if (made === undefined) return undefined;
  const withNote = noteSaying(made, note);
  if (at > offset) return finish([...made.others, bare, made.mark, withNote], made.mark);
  const both: SegmentEdit = { ...bare, newText: bare.newText + made.mark.newText };
  return finish([...made.others, both, withNote], both);
}

/** The instrument whose name ends right before an offset of a spot's block, punctuation apart; undefined where none does. */
export function instrumentEndingAt({ content }: Spot, offset: number, catalogue: Catalogue): Instrument | undefined {
  const from = Math.max(0, offset - LOOK_BACK);
  // What stands after the offset counts too: within a longer name none ends.
  const match = catalogue.instruments.find(content.text.slice(from, offset + LOOK_BACK)).findLast(({ start }) => from + start < offset);
  return match !== undefined && /^[\s,;:.)"”’*_]*$/u.test(content.text.slice(from + match.end, offset)) && from + match.end <= offset
    ? match.instruments[0]
    : undefined;
}

/** The longest name that the catalogue knows is far shorter. */
const LOOK_BACK = 500;

/** Whether the text that the block belongs to has a note on the instrument. */
export function isNoted(segment: Segment, block: number, instrument: Instrument, catalogue: Catalogue): boolean {
  const text = segment.places[block]?.text;
  return citedInstruments(segment, catalogue).some(
    (cited) => cited.marks.length > 0 && cited.instruments.includes(instrument) && segment.places[cited.block]?.text === text,
  );
}

/** The text of the note that cites an instrument at a spot, in the form of the organ and the era; undefined where no citation is known. */
export function noteFor(
  { placed: { segment }, block, offset }: Spot,
  instrument: Instrument,
  { era }: DocumentModel,
  catalogue: Catalogue,
): string | undefined {
  const citations = catalogue.instruments.citations(instrument);
  // Texts of the older era cite the adopting resolution, unless they cite a treaty series already.
  const byResolution =
    era === 'legacy' &&
    !segment.notes.some((series) => resolveIbids(series, segment.blocks).some(({ source }) => source?.kind === 'treaty'));
  const citation = (byResolution ? citations.find(({ resolution }) => resolution !== undefined) : undefined) ?? citations[0];
  if (citation === undefined) return undefined;
  const before = sourceBefore(segment, block, offset);
  const same = before === undefined ? undefined : ibidFor(before, citation);
  if (same !== undefined) return same;
  const text = segment.texts[segment.places[block]?.text ?? -1]?.organ === citation.resolution?.organ ? citation.ownText : citation.text;
  return text.replace('Treaty Series', writesItalics(segment) ? '*Treaty Series*' : 'Treaty Series');
}

/** What the note of the last mark before a place stands for. */
function sourceBefore(segment: Segment, block: number, offset: number): StandsFor | undefined {
  const series = segment.notes.find(({ kind }) => kind === 'numbered');
  const mark = series?.marks.findLast(
    (placed) =>
      segment.places[placed.block]?.role !== 'note' && (placed.block < block || (placed.block === block && placed.mark.end <= offset)),
  );
  return series === undefined || mark === undefined
    ? undefined
    : resolveIbids(series, segment.blocks).find(({ note }) => note.label.value === mark.mark.label)?.source;
}

/** The `Ibid.` for a source of the same series or resolution; undefined for another. */
function ibidFor(before: StandsFor, { resolution, unts, pinpoint, text }: InstrumentCitation): string | undefined {
  const isSame =
    unts === undefined
      ? before.kind === 'resolution' && resolution !== undefined && before.id === resolution.id
      : before.kind === 'treaty' && before.base.startsWith('United');
  if (!isSame || text.startsWith('See ')) return undefined;
  const own = unts === undefined ? pinpoint : /vols?\. .+(?=\.$)/.exec(text)?.[0];
  if (own === before.pinpoint) return 'Ibid.';
  return own === undefined ? undefined : `Ibid., ${own}.`;
}

function writesItalics(segment: Segment): boolean {
  return segment.blocks.some((block, index) => segment.places[index]?.role === 'note' && /[*_]Treaty Series[*_]/.test(block.text));
}
