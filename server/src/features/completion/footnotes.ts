import { textEdits } from '../../model/edits/textEdits';
import type { Offer } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import type { Instrument } from '../../catalogue/instruments';
import { citedInstruments } from '../../model/citedInstruments';
import type { DocumentModel } from '../../model/model';
import type { NoteSeries } from '../../model/segment';
import type { ResolutionDocument } from '../../syntax/document';
import { toRaised } from '../../text/characters';
import { message, type Say } from '../../text/message';
import type { Position } from '../../text/position';
import { sortKey } from '../at/writingPlace';
import { instrumentEndingAt, noteFor } from '../citeInstrument';
import { newFootnote, noteSaying } from '../../model/notes/insert';
import { firstLineEnd } from '../../text/lineEnds';
import { plainText, rangeIn, spotAt, type Spot } from '../at/spot';

/**
 * After `[^`: where an instrument is named right before, the indicator of the footnote that cites it already, or a new footnote that does;
 * a new empty footnote, put in its place with all others renumbered, and the footnotes that are there; at the head of a line the labels of
 * indicators that have no footnote. An indicator is written as the file writes them. Undefined where nobody writes one.
 */
export function completeFootnote(
  document: ResolutionDocument,
  model: DocumentModel,
  catalogue: Catalogue,
  position: Position,
  say: Say,
): Offer[] | undefined {
  const spot = spotAt(document, model, position);
  if (spot === undefined) return undefined;
  const { text } = spot.content;
  const typed = /\[\^([^\]\s]{0,40})$/.exec(text.slice(Math.max(0, spot.offset - 42), spot.offset))?.[1];
  if (typed === undefined) return undefined;
  const start = spot.offset - typed.length - 2;
  const writing: Writing = { document, spot, start, end: text.charAt(spot.offset) === ']' ? spot.offset + 1 : spot.offset };
  const series = spot.placed.segment.notes.filter(({ kind }) => kind !== 'asterisk');
  if (/(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start))) return missingNotes(writing, series, say);
  const isMark = writing.end > spot.offset && typed !== '';
  const fresh = isMark ? undefined : newNote(writing, say);
  const known = series.flatMap((one) => one.notes.map((note) => ({ label: note.label.value, form: note.label.form, block: note.block })));
  const items = known.map(({ label, form, block }, order) =>
    item(writing, {
      text: form === 'raised' ? toRaised(Number(label)) : form === 'slash' ? ` ${label}/` : `[^${label}]`,
      label,
      detail: plainText(spot.placed, block),
      order: order + 1,
    }),
  );
  const named = instrumentEndingAt(spot, start, catalogue);
  const noted = named === undefined ? undefined : labelOfNote(spot, named, catalogue);
  const filled = named === undefined || isMark || noted !== undefined ? undefined : filledNote(writing, named, model, catalogue);
  const offers = [
    ...items.filter(({ label }) => label === noted),
    ...(filled === undefined ? [] : [filled]),
    ...(fresh === undefined ? [] : [fresh]),
    ...items.filter(({ label }) => label !== noted),
  ];
  return offers.map((offer, order) => ({ ...offer, sortText: sortKey(order) }));
}

/** How the list calls the footnote on an instrument that the text has already; undefined where it has none. */
function labelOfNote({ placed: { segment }, block }: Spot, instrument: Instrument, catalogue: Catalogue): string | undefined {
  const text = segment.places[block]?.text;
  const cited = citedInstruments(segment, catalogue).find(
    (one) => one.instruments.includes(instrument) && one.marks.length > 0 && segment.places[one.block]?.text === text,
  );
  const mark = cited?.marks[0]?.placed.mark;
  if (mark === undefined) return undefined;
  return mark.form === 'raised' ? toRaised(Number(mark.label)) : mark.form === 'slash' ? `${mark.label}/` : `[^${mark.label}]`;
}

interface Writing {
  readonly document: ResolutionDocument;
  readonly spot: Spot;
  /** What the completion replaces, in the block. */
  readonly start: number;
  readonly end: number;
}

/** The kind of a reference on the wire. */
const REFERENCE = 18;

/** A new footnote with the citation of the instrument that is named before it; undefined where none is known. */
function filledNote(writing: Writing, instrument: Instrument, model: DocumentModel, catalogue: Catalogue): Offer | undefined {
  const { document, spot, start } = writing;
  const made = newFootnote(spot.placed.segment, { block: spot.block, offset: start }, firstLineEnd(document.blocks));
  const text = noteFor({ ...spot, offset: start }, instrument, model, catalogue);
  if (made === undefined || text === undefined) return undefined;
  const note = noteSaying(made, text);
  const typed = spot.content.text.slice(start, spot.offset);
  return {
    ...item(writing, { text: made.mark.newText, label: typed.slice(2), detail: instrument.name, order: 0 }),
    label: `${made.mark.newText.trim()} ${text}`,
    additionalTextEdits: textEdits(document, spot.placed.firstBlock, [...made.others, note]),
  };
}

function newNote(writing: Writing, say: Say): Offer | undefined {
  const { document, spot, start } = writing;
  const made = newFootnote(spot.placed.segment, { block: spot.block, offset: start }, firstLineEnd(document.blocks));
  if (made === undefined) return undefined;
  const typed = spot.content.text.slice(start, spot.offset);
  return {
    ...item(writing, { text: made.mark.newText, label: typed.slice(2), detail: say(message('New footnote')), order: 0 }),
    additionalTextEdits: textEdits(document, spot.placed.firstBlock, [...made.others, made.note]),
  };
}

function missingNotes(writing: Writing, series: readonly NoteSeries[], say: Say): Offer[] {
  const noted = new Set(series.flatMap((one) => one.notes.map((note) => note.label.value)));
  const labels = new Set(series.flatMap((one) => one.marks.map(({ mark }) => mark.label)));
  const colon = writing.spot.content.text.charAt(writing.end) === ':' ? '' : ': ';
  return [...labels]
    .filter((label) => !noted.has(label))
    .map((label, order) =>
      item(writing, { text: `[^${label}]${colon}`, label, detail: say(message('Indicator without a footnote')), order }),
    );
}

function item(
  { document, spot, start, end }: Writing,
  { text, label, detail, order }: { readonly text: string; readonly label: string; readonly detail: string; readonly order: number },
): Offer {
  return {
    label: text.trim(),
    kind: REFERENCE,
    detail,
    filterText: `[^${label}`,
    sortText: String(order).padStart(4, '0'),
    textEdit: { range: rangeIn(document, spot.placed, { block: spot.block, start, end }), newText: text },
  };
}
