import type { Catalogue } from '../../../catalogue/catalogue';
import type { DraftNames } from './draft';
import { searchNames, type FittingName, type NameSearch } from './find';
import { knownNames, type KnownName } from './known';
import { isTelling, stemOf, wordsIn } from './words';

/** The names of the catalogue and of the draft that fit what was typed, in no order. */
export function fittingNames(catalogue: Catalogue, own: readonly KnownName[], typed: string): readonly FittingName[] {
  const found = searchOf(catalogue).fitting(typed);
  return own.length === 0 ? found : [...found, ...searchNames(own).fitting(typed)];
}

/** Fitting names, the likeliest at the place first, none twice; of the words that were typed each tells more for the names that fit more. */
export function rankedNames<Fitting extends FittingName & { readonly query: string }>(
  catalogue: Catalogue,
  draft: DraftNames,
  fitting: readonly Fitting[],
): readonly Fitting[] {
  const likelihood = likelihoodIn(catalogue, draft, searchOf(catalogue));
  const best = new Map<string, { readonly one: Fitting; readonly score: number }>();
  for (const one of fitting) {
    const isPlural = /^\p{Lu}[\p{L}-]+s\b/u.test(one.query);
    const words = wordsIn(one.query).length;
    const score = one.fit * likelihood(one.name) * (isGroup(one.name) && !isPlural ? 0.1 : 1) * WORD ** words;
    const known = best.get(one.name.text);
    if (known === undefined || known.score < score) best.set(one.name.text, { one, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.one.name.text < b.one.name.text ? -1 : 1)).map(({ one }) => one);
}

const searches = new WeakMap<Catalogue['instruments'], NameSearch>();

function searchOf(catalogue: Catalogue): NameSearch {
  const known = searches.get(catalogue.instruments) ?? searchNames(knownNames(catalogue));
  searches.set(catalogue.instruments, known);
  return known;
}

/** Several instruments under one name in the plural. */
function isGroup({ instrument }: KnownName): boolean {
  return instrument?.kind === 'group';
}

/** How much each source weighs; found by trying on published texts (see the corpus test). */
const COUNTED = 0.35;
const DRAFT = 0.4;
const FOLLOWS = 0.25;
const RELATED = 3;
const SHARED_WORD = 0.3;
const NAMED_HERE = 0.35;
const WORD = 2;
/** What an item has that nobody counted, as a part of one text. */
const UNCOUNTED = 1;

/** How likely each name is at a place, as far as counts and draft tell. */
function likelihoodIn(catalogue: Catalogue, draft: DraftNames, search: NameSearch): (name: KnownName) => number {
  const { instruments, instrumentUses, nameUses } = catalogue;
  const followers = new Map<string, number>();
  draft.before.slice(-3).forEach((key, order, all) => {
    const id = key.startsWith('instrument:') ? key.slice('instrument:'.length) : undefined;
    if (id === undefined) return;
    const after = instrumentUses.after(id);
    const sum = after.reduce((total, { count }) => total + count, 0) + 20;
    for (const follower of after)
      followers.set(
        `instrument:${follower.id}`,
        (followers.get(`instrument:${follower.id}`) ?? 0) + follower.count / sum / (all.length - order),
      );
  });
  const related = new Set<string>();
  for (const key of draft.times.keys()) {
    const instrument = key.startsWith('instrument:') ? instruments.byId(key.slice('instrument:'.length)) : undefined;
    if (instrument === undefined) continue;
    if (instrument.parent !== undefined) related.add(`instrument:${instrument.parent}`);
    for (const protocol of instruments.protocols(instrument)) related.add(`instrument:${protocol.id}`);
  }
  const drafted = [...draft.times.values()].reduce((sum, one) => sum + one, 0);
  const { organ } = draft;
  const counted = ({ instrument, body, state, key }: KnownName): number => {
    if (instrument !== undefined) {
      const own = organ === undefined ? 0 : instrumentUses.texts(instrument.id, organ);
      return (UNCOUNTED + own + 0.15 * instrumentUses.texts(instrument.id)) / 6000;
    }
    const name = body?.name ?? state?.name ?? key.slice('body:'.length);
    return (
      ((UNCOUNTED + (organ === undefined ? 0 : nameUses.texts(name, organ)) + 0.15 * nameUses.texts(name)) / 1000) *
      (state === undefined ? 1 : 0.3)
    );
  };
  return (name) => {
    const times = draft.times.get(name.key) ?? 0;
    const shared = name.forms.reduce((most, { words }) => Math.max(most, sharedWords(words, draft, search)), 0);
    const sources =
      COUNTED * counted(name) * (related.has(name.key) ? RELATED : 1) +
      (drafted === 0 ? 0 : (DRAFT * times) / drafted) * 0.4 +
      FOLLOWS * (followers.get(name.key) ?? 0) * 0.3 +
      (name.key.startsWith('own:') ? 0.05 : 0);
    return sources * Math.exp(SHARED_WORD * shared) * (draft.here.has(name.key) ? NAMED_HERE : 1);
  };
}

/** How much the words tell that a name shares with title and paragraph. */
function sharedWords(words: readonly string[], draft: DraftNames, search: NameSearch): number {
  let sum = 0;
  for (const word of words) if (isTelling(word) && draft.words.has(stemOf(word))) sum += search.rarity(word);
  return Math.min(sum, 8);
}
