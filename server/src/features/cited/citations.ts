import { findBackReferences } from '../../catalogue/backReferences';
import type { Catalogue } from '../../catalogue/catalogue';
import type { Instrument } from '../../catalogue/instruments';
import { resolveIbids, type StandsFor } from '../../model/notes/ibid';
import { citedInstruments, namesIn } from '../../model/citedInstruments';
import { isAside, type Segment, type SegmentSpan } from '../../model/segment';
import type { Block } from '../../syntax/block';
import type { CitedActSpan } from '../../syntax/citedActs';
import { inlineSpansOf } from '../../syntax/inline';
import { actKey, actName, spanKey, instrumentKey, symbolKey, type CitedKey } from './keys';

/**
 * A place of a segment that cites something from outside: an instrument by name or shortly (`that Convention`), a resolution by number, a
 * document by symbol, any of them by `Ibid.`
 */
export interface Citation extends SegmentSpan {
  readonly kind: 'instrument' | 'resolution' | 'document';
  /** What is cited; several where a name or a plural means several. Never empty. */
  readonly keys: readonly CitedKey[];
  /** What it is called: the official name of the first, the organ with the number, the symbol. */
  readonly name: string;
}

/** Everything that a segment cites, in the order of the text; masthead and comments are left out. Remembered with the segment. */
export function citationsOf(segment: Segment, catalogue: Catalogue): readonly Citation[] {
  const known = remembered.get(segment);
  if (known?.catalogue === catalogue) return known.value;
  const value = readSegment(segment, catalogue);
  remembered.set(segment, { catalogue, value });
  return value;
}

/**
 * The citation at an offset of a block, the one with the shortest text where one stands inside another; undefined where nothing is cited. A
 * position right after counts as on it.
 */
export function citationAt(segment: Segment, catalogue: Catalogue, block: number, offset: number): Citation | undefined {
  const all = citationsOf(segment, catalogue).filter((one) => one.block === block);
  const here = all.filter((one) => one.start <= offset && offset <= one.end);
  const found = here.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0];
  if (found !== undefined) return found;
  // “that Convention” is one thing to who points at it.
  const text = segment.blocks[block]?.text ?? '';
  return all.find(({ start }) => {
    const article = ARTICLE.exec(text.slice(Math.max(0, start - LONGEST_ARTICLE), start))?.[0].length ?? 0;
    return start - article <= offset && offset < start;
  });
}

const ARTICLE = /\b(?:the|that|this|each|both|said)\s(?:(?:two|three)\s)?$/iu;
const LONGEST_ARTICLE = 12;

const remembered = new WeakMap<Segment, { readonly catalogue: Catalogue; readonly value: readonly Citation[] }>();

function readSegment(segment: Segment, catalogue: Catalogue): readonly Citation[] {
  const citations = [
    ...namedInstruments(segment, catalogue),
    ...shortMentions(segment, catalogue),
    ...actsAndSymbols(segment, catalogue),
    ...ibids(segment, catalogue),
  ];
  return citations.sort((one, other) => one.block - other.block || one.start - other.start);
}

function namedInstruments(segment: Segment, catalogue: Catalogue): readonly Citation[] {
  const inNotes = segment.blocks.flatMap((content, block) =>
    segment.places[block]?.role === 'note'
      ? namesIn(content, catalogue).map(({ start, end, instruments }) => ({ block, start, end, instruments }))
      : [],
  );
  return [...citedInstruments(segment, catalogue), ...inNotes].flatMap((named) => instrumentCitation(named, named.instruments));
}

function instrumentCitation({ block, start, end }: SegmentSpan, instruments: readonly Instrument[]): readonly Citation[] {
  const [first] = instruments;
  return first === undefined ? [] : [{ kind: 'instrument', block, start, end, keys: instruments.map(instrumentKey), name: first.name }];
}

/** `the Convention` and `that Protocol`, each as what was introduced before it in the same text. */
function shortMentions(segment: Segment, catalogue: Catalogue): readonly Citation[] {
  const citations: Citation[] = [];
  for (const text of segment.texts) {
    let introduced: readonly Instrument[] = [];
    for (let block = text.start; block < text.end; block += 1) {
      const content = segment.blocks[block];
      if (content === undefined || !isRunningText(segment, block)) continue;
      const names = namesIn(content, catalogue);
      if (mayMention(content)) {
        for (const { start, end, instruments } of findBackReferences(catalogue.instruments, content.text, names, introduced)) {
          citations.push(...instrumentCitation({ block, start, end }, instruments));
        }
      }
      const named = names.flatMap(({ instruments }) => (instruments.length === 1 ? instruments : []));
      // The latest last and each once, so that a long text costs no more than a short one.
      if (named.length > 0) introduced = [...introduced.filter((one) => !named.includes(one)), ...named];
    }
  }
  return citations;
}

/** The words that a short mention has, told quickly. */
function mayMention(block: Block): boolean {
  return /\b(?:the|The|that|this|each|both|said) (?:[a-z]+ |Optional |Additional )?(?:Conv|Cov|Prot|Agr|Decl|Trea|Stat|Char|Agen|Plat|Prin|Guid|Rules|Comp|Pact)/u.test(
    block.text,
  );
}

function isRunningText(segment: Segment, block: number): boolean {
  return !isAside(segment.places[block]?.role);
}

function actsAndSymbols(segment: Segment, catalogue: Catalogue): readonly Citation[] {
  const citations: Citation[] = [];
  segment.blocks.forEach((content, block) => {
    const place = segment.places[block];
    // What stands in the masthead is the document's own symbol.
    if (place === undefined || place.role === 'masthead' || (!content.text.includes('/') && !content.text.includes('('))) return;
    const speaker = segment.texts[place.text]?.organ;
    for (const act of inlineSpansOf(content, 'act')) {
      const key = spanKey(catalogue, content.text, act, speaker);
      citations.push({ kind: 'resolution', block, ...actSpan(act, citations.at(-1), block), keys: [key], name: actName(key) });
    }
    for (const { start, end, symbol } of inlineSpansOf(content, 'symbol')) {
      const key = symbolKey(symbol);
      citations.push({
        kind: key.startsWith('symbol') ? 'document' : 'resolution',
        block,
        start,
        end,
        keys: [key],
        name: key.startsWith('symbol') ? symbol : actName(key),
      });
    }
  });
  return citations;
}

/** From the organ's name to the number; the later numbers of a list are their own. */
function actSpan(
  { phraseStart, start, end }: CitedActSpan,
  before: Citation | undefined,
  block: number,
): { readonly start: number; readonly end: number } {
  const shared = before?.block === block && before.end > phraseStart;
  return { start: shared ? start : phraseStart, end };
}

function ibids(segment: Segment, catalogue: Catalogue): readonly Citation[] {
  return segment.notes.flatMap((series) =>
    resolveIbids(series, segment.blocks).flatMap(({ note, ibids: found }) =>
      found.flatMap(({ start, end, standsFor }): readonly Citation[] => {
        const speaker = segment.texts[segment.places[note.block]?.text ?? -1]?.organ;
        const key = standsFor === undefined ? undefined : sourceKey(catalogue, standsFor, speaker);
        if (key === undefined) return [];
        return [
          {
            kind: key.startsWith('symbol') ? 'document' : 'resolution',
            block: note.block,
            start,
            end,
            keys: [key],
            name: key.startsWith('symbol') ? (standsFor?.id ?? '') : actName(key),
          },
        ];
      }),
    ),
  );
}

function sourceKey(catalogue: Catalogue, { kind, id, organ }: StandsFor, speaker: string | undefined): CitedKey | undefined {
  if (id === undefined) return undefined;
  if (kind === 'resolution' || kind === 'decision') return actKey(catalogue, kind, organ, id, speaker);
  return kind === 'document' ? symbolKey(id) : undefined;
}
