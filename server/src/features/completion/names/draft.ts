import { isWordless } from '../../../syntax/blockKind';
import type { Catalogue } from '../../../catalogue/catalogue';
import { createNameFinder, type NameFinder } from '../../../catalogue/nameFinder';
import { namesIn } from '../../../model/citedInstruments';
import type { Segment } from '../../../model/segment';
import type { Block } from '../../../syntax/block';
import type { WritingPlace } from '../../at/writingPlace';
import { formsOf, knownNames, type KnownName } from './known';
import { isTelling, stemOf, wordsIn } from './words';

/** What the draft says that tells which name is meant at a place. */
export interface DraftNames {
  /** The organ that speaks. */
  readonly organ: string | undefined;
  /** How often each name stands elsewhere in the text, by key. */
  readonly times: ReadonlyMap<string, number>;
  /** The names before the place in its paragraph and the one before, the nearest last. */
  readonly before: readonly string[];
  /** Those before the place in its own paragraph. */
  readonly here: ReadonlySet<string>;
  /** The telling words of the title and of the paragraph, as stems. */
  readonly words: ReadonlySet<string>;
  /** Names that the draft itself gives: `hereinafter “the Forum”`. */
  readonly own: readonly KnownName[];
}

/** What the text around the cursor names and says, without the words that are being typed (`typed` characters before the cursor). */
export function draftNames(catalogue: Catalogue, writing: WritingPlace, typed: number): DraftNames {
  const { segment, index, place, block, at, text } = writing;
  const times = new Map<string, number>();
  const add = (keys: readonly string[]): void => {
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  };
  const before: string[] = [];
  segment.blocks.forEach((other, order) => {
    if (order === index || segment.places[order]?.text !== place.text) return;
    const keys = keysIn(catalogue, other).map(({ key }) => key);
    add(keys);
    if (order < index && keys.length > 0) {
      before.splice(0, Math.max(0, before.length - 3));
      before.push(...keys.slice(-4));
    }
  });
  const here = keysIn(catalogue, block).filter(({ end, start }) => end <= at - typed || start > at);
  const hereBefore = here.filter(({ end }) => end <= at - typed).map(({ key }) => key);
  add(here.map(({ key }) => key));
  const title = segment.blocks.find((_, order) => isTitleOf(segment, order, place.text));
  const paragraph = block.text.slice(block.summary.start, Math.max(block.summary.start, at - typed));
  return {
    organ: text?.organ,
    times,
    before: [...before, ...hereBefore],
    here: new Set(hereBefore),
    words: new Set([...wordsIn(title?.text ?? ''), ...wordsIn(paragraph)].filter(isTelling).map(stemOf)),
    own: ownNames(segment),
  };
}

function isTitleOf(segment: Segment, block: number, text: number): boolean {
  const place = segment.places[block];
  return place?.role === 'title' && place.text === text;
}

interface PlacedKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const keysOfBlocks = new WeakMap<Catalogue['instruments'], WeakMap<Block, readonly PlacedKey[]>>();

/** The keys of all names in a block, from left to right; remembered with the block. */
function keysIn(catalogue: Catalogue, block: Block): readonly PlacedKey[] {
  if (isWordless(block.kind)) return [];
  const ofBlocks = keysOfBlocks.get(catalogue.instruments) ?? new WeakMap<Block, readonly PlacedKey[]>();
  keysOfBlocks.set(catalogue.instruments, ofBlocks);
  const known = ofBlocks.get(block);
  if (known !== undefined) return known;
  const instruments = namesIn(block, catalogue).flatMap(({ start, end, instruments: [first] }) =>
    first === undefined ? [] : [{ key: `instrument:${first.id}`, start, end }],
  );
  const others = finderOf(catalogue)
    .read(block.text)
    .found.flatMap(({ start, end, items: [first] }) => (first === undefined ? [] : [{ key: first.key, start, end }]))
    .filter(({ start, end }) => !instruments.some((one) => one.start < end && one.end > start));
  const keys = [...instruments, ...others].sort((one, other) => one.start - other.start);
  ofBlocks.set(block, keys);
  return keys;
}

const finders = new WeakMap<Catalogue['bodies'], NameFinder<KnownName>>();

/** The finder of bodies, officials and States in running text. */
export function finderOf(catalogue: Catalogue): NameFinder<KnownName> {
  const known =
    finders.get(catalogue.bodies) ??
    createNameFinder(
      knownNames(catalogue)
        .filter(({ instrument }) => instrument === undefined)
        .map((item) => ({ item, names: item.forms.filter(({ text }) => text.length > 2 && !ORDINARY.test(text)).map(({ text }) => text) })),
      new Map(),
    );
  finders.set(catalogue.bodies, known);
  return known;
}

/** Short names that mean whatever was named before. */
const ORDINARY = /^(?:Assembly|Council|Commission|Committee|Conference|Office|Fund|Forum|Programme|High Commissioner|Panel)$/u;

const ownOfSegments = new WeakMap<Segment, readonly KnownName[]>();

/** The names that a draft gives: after *hereinafter*, and in brackets and quotation marks after what they stand for. */
export function ownNames(segment: Segment): readonly KnownName[] {
  const remembered = ownOfSegments.get(segment);
  if (remembered !== undefined) return remembered;
  const names = new Map<string, KnownName>();
  segment.blocks.forEach(({ text }, order) => {
    const role = segment.places[order]?.role;
    if (role === 'comment' || role === 'blank' || !/[“"]/u.test(text)) return;
    for (const { groups } of text.matchAll(DEFINED)) {
      const { article = '', name = '' } = groups ?? {};
      if (name !== '') names.set(name, { key: `own:${name}`, text: name, article: article.toLowerCase(), forms: formsOf(name, []) });
    }
  });
  const own = [...names.values()];
  ownOfSegments.set(segment, own);
  return own;
}

const DEFINED =
  /(?:\b[Hh]ereinafter(?: referred to as| called)?,? |\b(?:to be |be )?(?:known|referred to) as |\((?:the )?)[“"](?:(?<article>[Tt]he) )?(?<name>\p{Lu}[\p{L}\p{Nd}’ -]{1,60})[”"]/gu;
