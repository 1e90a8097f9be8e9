import type { FeatureContext } from '../at/context';
import type { Catalogue } from '../../catalogue/catalogue';
import type { Range } from '../../text/position';
import { citationsOf } from '../cited/citations';
import { actKey, symbolKey, type CitedKey } from '../cited/keys';
import { rangeIn } from '../at/spot';
import { paragraphsOf, PARAGRAPH_KINDS, type ParagraphKind } from './paragraphs';

/**
 * What is kept of a file that is not open: the names and places of its paragraphs and what they cite, a few kilobytes a file. Places are
 * packed as
 * four numbers each: first line and character, last line and character, zero-based, characters in UTF-16 units.
 */
export interface FileSummary {
  /** The names of the paragraphs, each on a line of its own: one string, which holds on to no other. */
  readonly names: string;
  readonly kinds: Uint8Array;
  readonly places: Uint32Array;
  /** What is cited, each once; {@link citations} speaks of them by their place here. */
  readonly keys: readonly CitedKey[];
  /** For each key of each citation: the key, the paragraph or `NO_PARAGRAPH`, and the place. */
  readonly citations: Uint32Array;
  /** What the file itself is: the keys of its own symbol and number. */
  readonly self: readonly CitedKey[];
}

/** A paragraph of a summary. */
export interface SummaryParagraph {
  readonly name: string;
  readonly kind: ParagraphKind;
  readonly range: Range;
}

/** A citation of a summary: where it stands and the paragraph that it stands in, undefined for one before the first. */
export interface SummaryCitation {
  readonly paragraph: number | undefined;
  readonly range: Range;
}

/** Sums up a document. `shared` gives the same string for the same key, so that a thousand files hold one copy of it. */
export function summarize({ document, model, catalogue }: FeatureContext, shared: (key: CitedKey) => CitedKey): FileSummary {
  const names: string[] = [];
  const kinds: number[] = [];
  const places: number[] = [];
  const keys = new Map<CitedKey, number>();
  const citations: number[] = [];
  const self = new Set<CitedKey>();
  for (const placed of model.segments) {
    const { all, ownerOf } = paragraphsOf(placed);
    const before = names.length;
    for (const { name, kind, span } of all) {
      names.push(name.replaceAll(/[\r\n]/gu, ' '));
      kinds.push(kind);
      places.push(...packed(rangeIn(document, placed, span)));
      const own =
        kind === PARAGRAPH_KINDS.symbol
          ? symbolKey(name)
          : kind === PARAGRAPH_KINDS.title
            ? numberOf(catalogue, name, placed.segment.texts[placed.segment.places[span.block]?.text ?? -1]?.organ)
            : undefined;
      if (own !== undefined) self.add(shared(own));
    }
    for (const citation of citationsOf(placed.segment, catalogue)) {
      const owner = ownerOf(citation.block);
      const place = packed(rangeIn(document, placed, citation));
      for (const key of citation.keys) {
        const known = keys.get(key) ?? keys.size;
        keys.set(key, known);
        citations.push(known, owner < 0 ? NO_PARAGRAPH : owner + before, ...place);
      }
    }
  }
  return {
    names: names.join('\n'),
    kinds: Uint8Array.from(kinds),
    places: Uint32Array.from(places),
    keys: [...keys.keys()].map(shared),
    citations: Uint32Array.from(citations),
    self: [...self],
  };
}

/** The paragraphs of a summary, in the order of the text. */
export function summaryParagraphs({ names, kinds, places }: FileSummary): readonly SummaryParagraph[] {
  return kinds.length === 0
    ? []
    : names.split('\n').map((name, index) => ({ name, kind: kinds[index] as ParagraphKind, range: unpacked(places, index * 4) }));
}

/** The places of a summary that cite one of these, in the order of the text, each once. */
export function summaryCitations({ keys, citations }: FileSummary, wanted: readonly CitedKey[]): readonly SummaryCitation[] {
  const numbers = new Set(wanted.map((key) => keys.indexOf(key)).filter((number) => number >= 0));
  const found: SummaryCitation[] = [];
  if (numbers.size === 0) return found;
  let last = '';
  for (let at = 0; at < citations.length; at += RECORD) {
    if (!numbers.has(citations[at] ?? -1)) continue;
    const paragraph = citations[at + 1] ?? NO_PARAGRAPH;
    const range = unpacked(citations, at + 2);
    // The keys of one place stand after each other.
    const place = `${range.start.line}:${range.start.character}:${range.end.character}`;
    if (place !== last) found.push({ paragraph: paragraph === NO_PARAGRAPH ? undefined : paragraph, range });
    last = place;
  }
  return found;
}

/** Stands for a paragraph where there is none. */
export const NO_PARAGRAPH = 0xffffffff;

/** Key, paragraph and four numbers of a place. */
const RECORD = 6;

/** The resolution that a title with its number is of: `55/25. United Nations Convention …`. */
function numberOf(catalogue: Catalogue, title: string, organ: string | undefined): CitedKey | undefined {
  const id = /^(?:E?S-)?\d{1,3}\/\d{1,3}(?=\. |$)/.exec(title)?.[0];
  return id === undefined || organ === undefined ? undefined : actKey(catalogue, 'resolution', organ, id, organ);
}

function packed({ start, end }: Range): readonly [number, number, number, number] {
  return [start.line, start.character, end.line, end.character];
}

function unpacked(places: Uint32Array, at: number): Range {
  return {
    start: { line: places[at] ?? 0, character: places[at + 1] ?? 0 },
    end: { line: places[at + 2] ?? 0, character: places[at + 3] ?? 0 },
  };
}
