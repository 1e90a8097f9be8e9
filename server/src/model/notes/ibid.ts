import type { Block } from '../../syntax/block';
import type { Span } from '../../text/position';
import type { NoteSeries, PlacedNote } from '../segment';
import { readNote, type NoteReading, type NoteSource } from './sources';

/**
 * Why an `Ibid.` stands for nothing: no note before it, one that explains, one with several sources, an asterisk note, or an `Ibid.` that
 * itself stands for nothing.
 */
export type IbidFault = 'first' | 'explanatory' | 'several' | 'asterisk' | 'undefined';

/** What one source of a note is with its `Ibid.` resolved. */
export interface StandsFor {
  /** The full citation without its full stop: `General Assembly resolution 55/25, annex II`. */
  readonly text: string;
  readonly base: string;
  readonly pinpoint: string | undefined;
  readonly kind: NoteSource['kind'];
  readonly id: string | undefined;
  readonly organ: string | undefined;
}

/** An `Ibid.` in a note. The span, in the block of the note, goes from the word to the end of its pinpoint. */
export interface ResolvedIbid extends Span {
  readonly standsFor: StandsFor | undefined;
  /** What the word alone stands for, without the pinpoint that is written after it: `General Assembly resolution 55/25`. */
  readonly word: string | undefined;
  readonly fault: IbidFault | undefined;
  /** The index in the series of the note that it goes back to; the own one for an `ibid.` after another source of the same note. */
  readonly antecedent: number | undefined;
}

/** A note of a series, read and with its `Ibid.` resolved. */
export interface ResolvedNote {
  readonly note: PlacedNote;
  readonly reading: NoteReading;
  readonly ibids: readonly ResolvedIbid[];
  /** The single source of the note, or undefined where it explains, has several, or stands for nothing. */
  readonly source: StandsFor | undefined;
}

/** What each note of a series stands for, in the order of the notes. Remembered with the series. */
export function resolveIbids(series: NoteSeries, blocks: readonly Block[]): readonly ResolvedNote[] {
  const known = remembered.get(series);
  if (known !== undefined) return known;
  const resolved: ResolvedNote[] = [];
  for (const note of series.notes) {
    const block = blocks[note.block];
    const text = block === undefined ? '' : contentOf(block, note);
    resolved.push(resolveNote(note, readNote(text), text.length === 0 ? 0 : contentStart(block, note), resolved, series.kind));
  }
  remembered.set(series, resolved);
  return resolved;
}

/** What a note is for the note after it: resolved as if it stood after `before`. Offsets of its `Ibid.` are those of `text`. */
export function resolveText(
  text: string,
  before: StandsFor | IbidFault,
): { readonly ibids: readonly ResolvedIbid[]; readonly result: StandsFor | IbidFault } {
  const reading = readNote(text);
  return resolveReading(reading, before, 0, undefined, undefined);
}

const remembered = new WeakMap<NoteSeries, readonly ResolvedNote[]>();

function contentStart(block: Block | undefined, note: PlacedNote): number {
  return Math.max(note.label.end, block?.summary.start ?? 0);
}

function contentOf(block: Block, note: PlacedNote): string {
  return block.text.slice(contentStart(block, note), block.summary.end);
}

function resolveNote(
  note: PlacedNote,
  reading: NoteReading,
  offset: number,
  earlier: readonly ResolvedNote[],
  kind: NoteSeries['kind'],
): ResolvedNote {
  const last = earlier.at(-1);
  const before =
    kind === 'asterisk' ? 'asterisk' : last === undefined ? 'first' : (last.source ?? seriesAfter(last, reading) ?? faultAfter(last));
  const { ibids, result } = resolveReading(reading, before, offset, last === undefined ? undefined : earlier.length - 1, earlier.length);
  return { note, reading, ibids, source: typeof result === 'string' ? undefined : result };
}

/**
 * What an `Ibid.` with a session, year or supplement of its own stands for after a footnote whose sources are all of one series, as the
 * *Official Records* of an organ are: that series. Undefined where it needs more, or they are of several.
 */
function seriesAfter({ reading }: ResolvedNote, { sources: [own] }: NoteReading): StandsFor | undefined {
  const [first, ...others] = reading.sources;
  if (first?.kind !== 'records' || others.length === 0 || own?.kind !== 'ibid' || own.pinpoint === undefined) return undefined;
  const startsSeries = /^(?:(?:19|20)\d\d\b|[^,]*\bSession\b|[^,]*\bSupplement\b)/.test(own.pinpoint.replaceAll(/[*_]/g, ''));
  // A symbol or resolution in between may be part of one of them: `Supplement No. 7 and corrigendum (E/…/27 and E/…/27/Corr.1)`.
  const isOneSeries = others.every(
    ({ kind, base }) => kind !== 'treaty' && kind !== 'other' && (kind !== 'records' || base === first.base),
  );
  const last = others.at(-1)?.kind;
  return startsSeries && isOneSeries && (last === 'ibid' || last === 'records') ? standsFor(first) : undefined;
}

function faultAfter(note: ResolvedNote): IbidFault {
  if (note.reading.sources.length > 1) return 'several';
  return note.reading.sources.length === 0 ? 'explanatory' : 'undefined';
}

function resolveReading(
  reading: NoteReading,
  before: StandsFor | IbidFault,
  offset: number,
  antecedent: number | undefined,
  own: number | undefined,
): { readonly ibids: readonly ResolvedIbid[]; readonly result: StandsFor | IbidFault } {
  const ibids: ResolvedIbid[] = [];
  let last = before;
  reading.sources.forEach((source, index) => {
    if (source.kind !== 'ibid') {
      last = standsFor(source);
      return;
    }
    const target: StandsFor | IbidFault = typeof last === 'string' ? last : withPinpoint(last, source.pinpoint);
    const undefinedTarget = typeof target === 'string';
    ibids.push({
      start: offset + source.start,
      end: offset + source.end,
      standsFor: undefinedTarget ? undefined : target,
      word: typeof last === 'string' ? undefined : wordOf(last, source.pinpoint),
      fault: undefinedTarget ? target : undefined,
      antecedent: undefinedTarget ? undefined : index === 0 ? antecedent : own,
    });
    last = undefinedTarget ? 'undefined' : target;
  });
  if (reading.sources.length === 0) return { ibids, result: 'explanatory' };
  return { ibids, result: reading.sources.length > 1 ? 'several' : last };
}

function standsFor(source: NoteSource): StandsFor {
  const { base, pinpoint, kind, id, organ } = source;
  return { text: joined(base, pinpoint), base, pinpoint, kind, id, organ };
}

/** The source with its pinpoint replaced from the first level that differs: a new annex leaves `chap. I, resolution 1` as it was. */
function withPinpoint(source: StandsFor, pinpoint: string | undefined): StandsFor {
  if (pinpoint === undefined) return source;
  const replaced = [...keptLevels(source, pinpoint), pinpoint].join(', ');
  // Another volume is another treaty, another session another report: the number told the old one.
  const id = source.kind === 'treaty' ? (/No\.\s(\S+)$/.exec(pinpoint)?.[1] ?? source.id) : source.id;
  return { ...source, pinpoint: replaced, id, text: joined(source.base, replaced) };
}

/** The levels of a source that stay when another pinpoint is written. */
function keptLevels(source: StandsFor, pinpoint: string): readonly string[] {
  const level = levelOf(pinpoint);
  const levels = source.pinpoint?.split(/,\s+/) ?? [];
  const same = levels.findIndex((one) => levelOf(one) === level);
  return same >= 0 ? levels.slice(0, same) : levels.filter((one) => rankOf(levelOf(one)) < rankOf(level));
}

function wordOf(source: StandsFor, pinpoint: string | undefined): string {
  if (pinpoint === undefined) return source.text;
  const kept = keptLevels(source, pinpoint);
  return joined(source.base, kept.length === 0 ? undefined : kept.join(', '));
}

/** From the outside to the inside; a level that is not named here is the innermost. */
const LEVELS = ['session', 'supplement', 'vol', 'no', 'part', 'chap', 'resolution', 'annex', 'sect', 'art', 'para', 'p'];

function rankOf(level: string): number {
  const rank = LEVELS.indexOf(level);
  return rank < 0 ? LEVELS.length : rank;
}

/** What kind of level a pinpoint begins with, in the singular: `annex`, `vol`, `para`, `session`, which a year stands for too. */
function levelOf(pinpoint: string): string {
  const first = pinpoint.split(',')[0] ?? '';
  if (/\bSession\b|^[*_]{0,2}(?:19|20)\d\d[*_]{0,2}$/.test(first)) return 'session';
  if (first.includes('Supplement')) return 'supplement';
  const word = (/^[*_]{0,2}(\p{L}+)/u.exec(first)?.[1] ?? first).toLowerCase();
  return word === 'pp' ? 'p' : word.replace(/(?:es|s)$/, '');
}

function joined(base: string, pinpoint: string | undefined): string {
  return pinpoint === undefined ? base : /^(?:and\s|\()/.test(pinpoint) ? `${base} ${pinpoint}` : `${base}, ${pinpoint}`;
}
