import { remember } from '../text/remember';
import type { Instrument } from './instrument';

/** One source that a note may cite for an instrument, taken apart so that a note can be compared with it. */
export interface InstrumentCitation {
  /** The note as organs other than the adopting one write it, with its full stop: `General Assembly resolution 55/25, annex III.` */
  readonly text: string;
  /** The note as the adopting organ itself writes it: `Resolution 55/25, annex III.`; the same as `text` for every other source. */
  readonly ownText: string;
  /** The adopting resolution; absent for other sources. */
  readonly resolution?: { readonly organ: string; readonly id: string };
  /** `annex`, `annex II`, `annex, sect. I`, `chap. I, resolution 1, annex`: what follows the resolution or the document. */
  readonly pinpoint?: string;
  /** The United Nations Treaty Series. */
  readonly unts?: { readonly volumes: readonly string[]; readonly number: string };
  /** The symbol of a document. */
  readonly symbol?: string;
  /** Whether everything in it was confirmed by a source. */
  readonly sure: boolean;
  /** Whether an attested note was in the table, or it was put together from the single facts. */
  readonly attested: boolean;
}

/**
 * What a note may cite for an instrument: the preferred form of its note, other attested ones, then what its facts give. No two have the
 * same text. Remembered with the instrument.
 */
export const citationsOf = remember(readCitations);

function readCitations(instrument: Instrument): readonly InstrumentCitation[] {
  const doubtful = (...fields: readonly string[]): boolean => fields.some((field) => instrument.unverified.includes(field));
  const citations: InstrumentCitation[] = [];
  const add = (text: string | undefined, sure: boolean, attested: boolean): void => {
    if (text !== undefined && !citations.some((citation) => bare(citation.text) === bare(text))) {
      citations.push({ ...parseCitation(text), sure, attested });
    }
  };
  const { resolution, annex, untsVolume, untsNumber, symbol } = instrument;
  add(instrument.footnote, !doubtful('footnote', ...fieldsOf(instrument.footnote)), true);
  add(instrument.footnoteAlternative, !doubtful('footnote_alt', ...fieldsOf(instrument.footnoteAlternative)), true);
  add(
    resolution === undefined ? undefined : `${resolution}${annex === undefined ? '' : `, ${annex}`}.`,
    !doubtful('resolution', 'annex'),
    false,
  );
  add(untsNote(untsVolume, untsNumber), !doubtful('unts_vol', 'unts_no'), false);
  add(
    instrument.otherSeries === undefined ? undefined : `${instrument.otherSeries.replace(/\.$/u, '')}.`,
    !doubtful('other_series'),
    false,
  );
  if (symbol !== undefined && resolution === undefined) {
    add(`${symbol}${annex === undefined ? '' : `, ${annex}`}.`, !doubtful('symbol', 'annex'), false);
  }
  return citations;
}

/** The note of the United Nations Treaty Series, or undefined where volume or number are missing. */
function untsNote(volume: string | undefined, number: string | undefined): string | undefined {
  return volume === undefined || number === undefined
    ? undefined
    : `United Nations, Treaty Series, vol. ${volume}, ${/\D/u.test(number) ? 'Nos.' : 'No.'} ${number}.`;
}

/** The fields of the table that a form of the note repeats. */
function fieldsOf(note: string | undefined): readonly string[] {
  if (note === undefined) {
    return [];
  }
  return note.includes('Treaty Series') ? ['unts_vol', 'unts_no'] : ['resolution', 'annex'];
}

function bare(text: string): string {
  return text.replace(/^See /u, '').replace(/\.$/u, '');
}

const RESOLUTION =
  /^(?<see>See )?(?:(?<organ>\p{Lu}[\p{L} ]+?) )?[Rr]esolutions? (?<id>(?:S-|ES-)?\d+(?:[/.]\d+)?(?: [A-Z](?: and [A-Z])?)?(?: \([^)]+\))?)(?:, (?<pinpoint>[^;]+))?$/u;
const UNTS = /^United Nations, Treaty Series, vols?\. (?<volumes>[\d, and]+), Nos?\. (?<number>[\d–, and]+)$/u;
const DOCUMENT = /^(?:See )?(?<symbol>[A-Z]+(?:\/[A-Za-z\d.()-]+)+)(?:, (?<pinpoint>[^;]+))?$/u;

function parseCitation(text: string): Omit<InstrumentCitation, 'sure' | 'attested'> {
  const body = text.replace(/\.$/u, '');
  const resolution = RESOLUTION.exec(body)?.groups;
  if (resolution?.['organ'] !== undefined && resolution['id'] !== undefined) {
    const { see = '', organ, id, pinpoint } = resolution;
    const own = `${see}${see === '' ? 'Resolution' : 'resolution'} ${id}${pinpoint === undefined ? '' : `, ${pinpoint}`}.`;
    return { text, ownText: own, resolution: { organ, id }, ...(pinpoint === undefined ? {} : { pinpoint }) };
  }
  const unts = UNTS.exec(body)?.groups;
  if (unts?.['volumes'] !== undefined && unts['number'] !== undefined) {
    return { text, ownText: text, unts: { volumes: unts['volumes'].split(/, | and /u), number: unts['number'] } };
  }
  const document = DOCUMENT.exec(body)?.groups;
  if (document?.['symbol'] !== undefined) {
    const { symbol, pinpoint } = document;
    return { text, ownText: text, symbol, ...(pinpoint === undefined ? {} : { pinpoint }) };
  }
  return { text, ownText: text };
}
