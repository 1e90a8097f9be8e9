import { countBefore } from '../../../text/search';
import { isOneLetterWrong } from '../../../catalogue/oneLetterWrong';
import type { KnownName, NameForm } from './known';
import { isTelling, stemOf, wordsIn } from './words';

/** A name that fits what was typed. */
export interface FittingName {
  readonly name: KnownName;
  /** The name of it that fits best. */
  readonly form: NameForm;
  /** How well it fits, between 0 and 1: 1 for a name that begins so. */
  readonly fit: number;
}

/** Finds names by what is typed of them. */
export interface NameSearch {
  /** The names of which every telling word that was typed is a word; the last may be begun only. In no order. */
  readonly fitting: (typed: string) => readonly FittingName[];
  /** How much a word tells, 0 for one that is in every name or in none. */
  readonly rarity: (word: string) => number;
}

/** A search over names, made once for all questions. */
export function searchNames(names: readonly KnownName[]): NameSearch {
  const forms = names.flatMap((name) => name.forms.map((form) => ({ name, form })));
  const postings = new Map<string, number[]>();
  forms.forEach(({ form }, at) => {
    for (const word of new Set(form.words)) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [at]);
      else list.push(at);
    }
  });
  const vocabulary = [...postings.keys()].sort();
  const byStem = new Map<string, string[]>();
  for (const word of vocabulary) byStem.set(stemOf(word), [...(byStem.get(stemOf(word)) ?? []), word]);
  const rarity = (word: string): number => {
    const count = (byStem.get(stemOf(word)) ?? []).reduce((sum, one) => sum + (postings.get(one)?.length ?? 0), 0);
    return count === 0 ? 0 : Math.max(0, Math.log(forms.length / count / 4));
  };
  return {
    rarity,
    fitting(typed) {
      const words = wordsIn(typed);
      const isOpen = !/\s$/u.test(typed);
      if (!words.some(isTelling)) return [];
      const accepted = words.map((word, at) => acceptedFor(word, isOpen && at === words.length - 1 ? 'begun' : 'whole'));
      const candidates = accepted
        .filter(
          (_, at) =>
            isTelling(words[at] ?? '') && !(isOpen && at === words.length - 1 && words.length > 1 && BEGINS_SMALL.test(words[at] ?? '')),
        )
        .map((one) => [...one.keys()].flatMap((word) => postings.get(word) ?? []));
      const least = candidates.reduce((one, other) => (other.length < one.length ? other : one), candidates[0] ?? []);
      const best = new Map<KnownName, FittingName>();
      for (const at of new Set(least)) {
        const entry = forms[at];
        if (entry === undefined) continue;
        const fit = fitOf(entry.form, accepted, words, typed);
        if (fit > (best.get(entry.name)?.fit ?? 0)) best.set(entry.name, { ...entry, fit });
      }
      return [...best.values()];
    },
  };

  /** The words of names that a typed word may stand for, with how well. */
  function acceptedFor(word: string, as: 'whole' | 'begun'): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    // A word of four letters that names have as it is may be meant so; shorter ones are beginnings.
    const isWhole = word.length >= 4 && postings.has(word);
    if (as === 'begun') for (const known of beginningWith(vocabulary, word)) found.set(known, isWhole ? 0.15 : 0.9);
    if (postings.has(word)) found.set(word, 1);
    for (const known of byStem.get(stemOf(word)) ?? [])
      found.set(known, Math.max(found.get(known) ?? 0, known === word ? 1 : isWhole ? 0.2 : 0.8));
    if (found.size > 0 || word.length < 4) return found;
    for (const known of vocabulary) {
      if (isOneLetterWrong(word, known)) found.set(known, 0.4);
      else if (as === 'begun' && word.length >= 5 && known.length > word.length && isOneLetterWrong(word, known.slice(0, word.length)))
        found.set(known, 0.35);
    }
    return found;
  }
}

/** A letter or two that may become a small word. */
const BEGINS_SMALL = /^(?:of?|on|th?e?|an?d?|in?|fo?r?|by?|w)$/u;

/** How well a name fits: 1 where it begins with the words typed, less where they stand further on, apart, or in another order. */
function fitOf(form: NameForm, accepted: readonly ReadonlyMap<string, number>[], words: readonly string[], typed: string): number {
  if (typed.trim() === form.text) return form.is === 'acronym' || form.is === 'official' ? 1.5 : 1.2;
  const how = form.is === 'official' ? 1 : form.is === 'alias' ? 0.9 : 0.8;
  const inRow = rowOf(form.words, accepted);
  if (inRow !== undefined) return how * inRow.closeness * (inRow.at === 0 ? 1 : words.length === 1 ? 0.35 : 0.2);
  if (!isTelling(words.at(-1) ?? '')) return 0;
  const telling = accepted.filter((_, at) => isTelling(words[at] ?? ''));
  const last = words.at(-1) ?? '';
  const needed = isTelling(last) && BEGINS_SMALL.test(last) && telling.length > 1 ? telling.slice(0, -1) : telling;
  return how * Math.max(0.01 * inOrder(form.words, needed), 0.004 * inAnyOrder(form.words, needed));
}

/** Where in a name the typed words stand side by side, the earliest; undefined where they do not. */
function rowOf(
  words: readonly string[],
  accepted: readonly ReadonlyMap<string, number>[],
): { readonly at: number; readonly closeness: number } | undefined {
  for (let at = 0; at + accepted.length <= words.length; at += 1) {
    let closeness = 1;
    for (let order = 0; order < accepted.length && closeness > 0; order += 1)
      closeness *= accepted[order]?.get(words[at + order] ?? '') ?? 0;
    if (closeness > 0) return { at, closeness };
  }
  return undefined;
}

function inOrder(words: readonly string[], accepted: readonly ReadonlyMap<string, number>[]): number {
  let from = 0;
  let closeness = 1;
  for (const one of accepted) {
    while (from < words.length && !one.has(words[from] ?? '')) from += 1;
    if (from === words.length) return 0;
    closeness *= one.get(words[from] ?? '') ?? 0;
    from += 1;
  }
  return closeness;
}

function inAnyOrder(words: readonly string[], accepted: readonly ReadonlyMap<string, number>[]): number {
  const left = [...words];
  let closeness = 1;
  for (const one of accepted) {
    const at = left.findIndex((word) => one.has(word));
    if (at < 0) return 0;
    closeness *= one.get(left[at] ?? '') ?? 0;
    left.splice(at, 1);
  }
  return closeness;
}

/** The words of a sorted list that begin so. */
function beginningWith(sorted: readonly string[], beginning: string): readonly string[] {
  const start = countBefore(sorted.length, (index) => (sorted[index] ?? '') < beginning);
  let end = start;
  while (sorted[end]?.startsWith(beginning) === true) end += 1;
  return sorted.slice(start, end);
}
