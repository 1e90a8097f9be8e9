import type { Span } from '../../text/position';
import { findCitedActs } from '../../syntax/citedActs';
import { findSymbols } from '../../syntax/symbols';
import { matchesOf } from '../../text/matches';

/** One source that a note cites; offsets are UTF-16 units in the text that was read, `See` not included. */
export interface NoteSource extends Span {
  readonly kind: 'resolution' | 'decision' | 'document' | 'treaty' | 'records' | 'other' | 'ibid';
  /**
   * What a following `Ibid.` with another pinpoint keeps: `General Assembly resolution 55/25`, `United Nations, Treaty Series`; empty for
   * an `Ibid.`
   */
  readonly base: string;
  /** Volume, chapter, annex, paragraph …: `annex II`, `vol. 1577, No. 27531`. */
  readonly pinpoint: string | undefined;
  /** The organ as printed where a resolution or decision names it. */
  readonly organ: string | undefined;
  /** `55/25`, `E/2002/68/Add.1`, or the registration number of a treaty. */
  readonly id: string | undefined;
}

/** What a note says: one or several sources, or a sentence that explains something (then there is none). */
export interface NoteReading {
  readonly kind: 'sources' | 'explanatory' | 'empty';
  readonly sources: readonly NoteSource[];
}

/** Takes the text of a note, without its label, apart. */
export function readNote(text: string): NoteReading {
  if (text.trim() === '') return { kind: 'empty', sources: [] };
  const anchors = findAnchors(text);
  const first = anchors[0];
  if (first === undefined) return readUnanchored(text);
  if (!LEAD.test(text.slice(0, first.start))) return { kind: 'explanatory', sources: [] };
  const sources: NoteSource[] = [];
  let unit = first.start;
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    const last = sources.at(-1);
    const end = next === undefined ? contentEnd(text) : separatorBefore(text, anchor.end, next.start);
    if (last?.kind === 'document' && last.id !== undefined && anchor.kind === 'document' && stemOf(anchor.id ?? '') === stemOf(last.id)) {
      // `A/58/874 and A/58/874/Add.1` is one document with its parts.
      sources[sources.length - 1] = {
        ...last,
        end,
        base: clean(text.slice(unit, anchor.end)),
        pinpoint: pinpointOf(text, anchor.end, end),
      };
      return;
    }
    unit = anchor.start;
    const { kind, organ, id } = anchor;
    sources.push({
      kind,
      organ,
      id,
      start: anchor.start,
      end,
      base: kind === 'ibid' ? '' : clean(text.slice(anchor.start, anchor.baseEnd)),
      pinpoint: pinpointOf(text, anchor.baseEnd, end),
    });
  });
  return { kind: 'sources', sources };
}

/** A text on one line, with single spaces. */
export function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

interface Anchor extends Span {
  readonly kind: NoteSource['kind'];
  readonly organ: string | undefined;
  readonly id: string | undefined;
  /** Where what an `Ibid.` keeps ends; before `end` for series and official records. */
  readonly baseEnd: number;
}

const LEAD =
  /^\s*(?:(?:[Ss]ee(?:\s+also)?(?:,\s+inter\s+alia,)?|[Cc]f\.|[Aa]dopted\s+(?:by|in)|[Cc]ontained\s+in|[Aa]nnexed\s+to|[Ii]ssued\s+as|[Dd]ocuments?|[Dd]raft)\s+){0,2}(?:the\s+)?$/;
const IBID = /(?<!\p{L})[*_]{0,2}[Ii]b[ií]d(?!\p{L})\.?[*_]{0,2}/gu;
const TREATY =
  /((?:United|League\s+of)\s+Nations,\s+[*_]{0,2}Treaty\s+Series[*_]{0,2}),\s+vols?\.\s+\d[\d, and]*,\s+Nos?\.\s+([A-Z]?-?\d[\d–-]*)/g;
const RECORDS = /([*_]{0,2}(?:Official\s+Records|Resolutions\s+and\s+Decisions)\s+of\s+the\s[^,;(]+),\s/g;
const PUBLICATION = /\((?:United\s+Nations\s+publication|Sales\s+No\.)[^()]*\)/g;

function findAnchors(text: string): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const add = (
    kind: Anchor['kind'],
    start: number,
    end: number,
    more: { readonly baseEnd?: number; readonly organ?: string | undefined; readonly id?: string | undefined } = {},
  ): void => {
    if (anchors.some((other) => start < other.end && other.start < end)) return;
    anchors.push({ kind, start, end, baseEnd: more.baseEnd ?? end, organ: more.organ, id: more.id });
  };
  if (text.includes('bid') || text.includes('bíd'))
    for (const match of matchesOf(text, IBID)) add('ibid', match.index, match.index + match[0].length);
  for (const match of matchesOf(text, TREATY))
    add('treaty', match.index, match.index + match[0].length, { baseEnd: match.index + (match[1]?.length ?? 0), id: match[2] });
  for (const match of matchesOf(text, RECORDS)) {
    const from = match.index;
    const bracket = text.indexOf('(', from);
    const semicolon = text.indexOf(';', from);
    const closed = bracket > 0 && (semicolon < 0 || bracket < semicolon) ? closingBracket(text, bracket) : undefined;
    add('records', from, closed ?? from + match[0].length, {
      baseEnd: from + (match[1]?.length ?? 0),
      id: findSymbols(text, from, closed ?? from)[0]?.symbol,
    });
  }
  for (const match of matchesOf(text, PUBLICATION)) add('other', titleStart(text, match.index), match.index + match[0].length);
  for (const symbol of findSymbols(text, 0, text.length)) {
    const titled = text.charAt(symbol.start - 1) === '(' ? closingBracket(text, symbol.start - 1) : undefined;
    add('document', titled === undefined ? symbol.start : titleStart(text, symbol.start - 1), titled ?? symbol.end, { id: symbol.symbol });
  }
  for (const act of findCitedActs(text, 0, text.length, 'note')) {
    const before = anchors.at(-1);
    const shared = before !== undefined && before.start >= act.phraseStart && before.end <= act.start;
    add(act.act, shared ? act.start : act.phraseStart, act.end, { organ: act.organ, id: act.id });
  }
  return anchors.sort((a, b) => a.start - b.start);
}

function closingBracket(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** Where the title before a bracket begins: after the last semicolon and a `See`. */
function titleStart(text: string, bracket: number): number {
  let start = text.lastIndexOf(';', bracket) + 1;
  while (/\s/.test(text.charAt(start))) start += 1;
  const see = /^(?:and\s+)?(?:[Ss]ee(?:\s+also)?|[Cc]f\.)\s+/.exec(text.slice(start, start + 20));
  return start + (see?.[0].length ?? 0);
}

const SEPARATING = /(?:(?<!\p{L})(?:[Ss]ee|also|[Dd]ocuments?|and)|[;,])$/u;

/** Where the source before ends, given where the next begins: before `; and see`, `, and`, `,`. */
function separatorBefore(text: string, from: number, next: number): number {
  let between = text.slice(from, next).trimEnd();
  for (;;) {
    const match = SEPARATING.exec(between);
    if (match === null) return from + between.length;
    between = between.slice(0, match.index).trimEnd();
  }
}

function contentEnd(text: string): number {
  return text.trimEnd().replace(/\.$/, '').length;
}

function pinpointOf(text: string, from: number, end: number): string | undefined {
  const rest = clean(text.slice(from, Math.max(from, end))).replace(/^[,.\s]+/, '');
  return rest === '' ? undefined : rest;
}

function stemOf(symbol: string): string {
  return symbol.replace(/\/(?:Add|Amend|Corr|Rev)\..*$/, '');
}

/** A title with its place of publication, or an address, is a source too; any other sentence explains. */
function readUnanchored(text: string): NoteReading {
  if (!/\(\D{0,40}\d{4}\)|[Aa]vailable\s+(?:at|from)|https?:|\bvol\.\s|\bNo\.\s|\bpp?\.\s\d|\bchap\.\s/.test(text))
    return { kind: 'explanatory', sources: [] };
  const see = /^\s*(?:[Ss]ee(?:\s+also)?\s+)?/.exec(text)?.[0].length ?? 0;
  return {
    kind: 'sources',
    sources: [
      {
        kind: 'other',
        start: see,
        end: contentEnd(text),
        base: clean(text.slice(see, contentEnd(text))),
        pinpoint: undefined,
        organ: undefined,
        id: undefined,
      },
    ],
  };
}
