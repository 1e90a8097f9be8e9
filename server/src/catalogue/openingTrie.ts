import type { Opening, OpeningKind, OpeningMatch } from './opening';

/** The openings of one part as a tree of lower-case words, so that a paragraph is matched in one walk over its first words. */
export interface OpeningTrie {
  readonly kind: OpeningKind;
  readonly root: TrieNode;
}

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  leaf: Leaf | undefined;
}

interface Leaf {
  readonly opening: Opening;
  readonly key: string;
  readonly head: string;
}

/** Builds the tree of one part. */
export function openingTrie(kind: OpeningKind, openings: readonly Opening[]): OpeningTrie {
  const root: TrieNode = { next: new Map(), leaf: undefined };
  for (const opening of openings) {
    let node = root;
    for (const word of opening.phrase.toLowerCase().split(' ')) {
      const known = node.next.get(word);
      const next = known ?? { next: new Map(), leaf: undefined };
      if (known === undefined) {
        node.next.set(word, next);
      }
      node = next;
    }
    node.leaf = { opening, ...keysOf(opening) };
  }
  return { kind, root };
}

/** The longest opening that a text begins with, or undefined. The text is plain: no italics marks, no label before it. */
export function matchOpening(trie: OpeningTrie, text: string): OpeningMatch | undefined {
  const start = trie.kind === 'operative' ? lengthOfActingClause(text) : 0;
  return matchAt(trie, text, start);
}

type Series = 'also' | 'further' | 'once again';

interface Word {
  readonly text: string;
  readonly end: number;
}

function matchAt(trie: OpeningTrie, text: string, start: number): OpeningMatch | undefined {
  let word = wordAt(text, start);
  let series: Series | undefined;
  if (word?.text === 'also' || word?.text === 'further' || word?.text === 'again') {
    series = word.text === 'again' ? 'once again' : word.text;
    word = wordAt(text, word.end);
  } else if (word?.text === 'once') {
    const second = wordAt(text, word.end);
    if (second?.text === 'again') {
      series = 'once again';
      word = wordAt(text, second.end);
    }
  }
  if (word === undefined) {
    return undefined;
  }
  const found = walk(trie, text, word, series);
  if (found !== undefined || !word.text.endsWith('ly')) {
    return found;
  }
  const afterAdverb = wordAt(text, word.end);
  const base = afterAdverb === undefined ? undefined : walk(trie, text, afterAdverb, series);
  const adverb = text.slice(word.end - word.text.length, word.end);
  return base === undefined ? undefined : { ...base, adverb, key: `${word.text} ${base.key}` };
}

function walk(trie: OpeningTrie, text: string, first: Word, before: Series | undefined): OpeningMatch | undefined {
  let node: TrieNode | undefined = trie.root;
  let word: Word | undefined = first;
  let within: Series | undefined;
  let found: { readonly leaf: Leaf; readonly end: number; readonly within: Series | undefined } | undefined;
  while (node !== undefined && word !== undefined) {
    if (
      before === undefined &&
      within === undefined &&
      node !== trie.root &&
      (word.text === 'also' || word.text === 'further') &&
      !node.next.has(word.text) &&
      !isOrdinary(word, text)
    ) {
      within = word.text;
      if (node.leaf !== undefined && isSeriesWord(trie.kind, node.leaf, word, text)) {
        found = { leaf: node.leaf, end: word.end, within };
      }
    } else {
      node = node.next.get(word.text);
      if (node?.leaf !== undefined) {
        found = { leaf: node.leaf, end: word.end, within };
      }
    }
    word = wordAt(text, word.end);
  }
  return found === undefined ? undefined : matchOf(found.leaf, found.end, before, found.within);
}

function matchOf(leaf: Leaf, length: number, before: Series | undefined, within: Series | undefined): OpeningMatch {
  const series = before ?? within;
  return series === undefined ? { ...leaf, length } : { ...leaf, length, series, seriesPlace: before === undefined ? 'after' : 'before' };
}

/** Nouns of which `further` is the adjective: `Encouraging further efforts` repeats nothing. */
const FURTHER_THINGS = new Set([
  'action',
  'actions',
  'activities',
  'alarm',
  'appreciation',
  'clarification',
  'commitment',
  'commitments',
  'concern',
  'consideration',
  'consultations',
  'contributions',
  'cooperation',
  'deliberations',
  'details',
  'development',
  'developments',
  'dialogue',
  'discussion',
  'discussions',
  'efforts',
  'engagement',
  'evidence',
  'examination',
  'exchanges',
  'gratitude',
  'guidance',
  'improvement',
  'improvements',
  'information',
  'initiatives',
  'investment',
  'measures',
  'negotiations',
  'progress',
  'ratifications',
  'reforms',
  'regret',
  'research',
  'satisfaction',
  'steps',
  'strengthening',
  'studies',
  'study',
  'support',
  'work',
]);

/** With this one participle `further` is nearly always an adjective, unless somebody who is encouraged comes next. */
const THOSE_ADDRESSED = new Set(['all', 'governments', 'its', 'member', 'parties', 'states', 'that', 'the', 'those']);

/**
 * Whether the word after a whole opening belongs to it: after a finite verb only `also` does, `further` is more often an adjective or an
 * adverb there.
 */
function isSeriesWord(kind: OpeningKind, opening: Leaf, word: Word, text: string): boolean {
  if (word.text === 'also') {
    return true;
  }
  const next = wordAt(text, word.end);
  if (kind === 'operative' || next === undefined) {
    return false;
  }
  return opening.head === 'encouraging' ? THOSE_ADDRESSED.has(next.text) : !FURTHER_THINGS.has(next.text);
}

/** A word after which *also* and *further* belong to what comes next: `Decides to further consider`, `grave concern at further evidence`. */
const LEADS_ON = /\b(?:to|and|or|at|about|by|of|on|in|for|over|with|from|the|an?|its|their|any)\s+$/iu;

/** Whether a series word inside an opening is an ordinary adverb or adjective there. */
function isOrdinary({ text: written, end }: Word, text: string): boolean {
  if (LEADS_ON.test(text.slice(Math.max(0, end - written.length - 12), end - written.length))) return true;
  return written === 'further' && FURTHER_THINGS.has(wordAt(text, end)?.text ?? '');
}

const QUALIFIER = /^(?:\w+ly|has|having|is|once|again|not)$/u;
const LIGHT_PREPOSITION = / (?:about|at|by|of|over|that)$/u;
/** What is decided or requested is no part of the verb, though some such phrases are openings of their own. */
const COMPLEMENT = /^(decides|requests) (?:to|the) .+$/u;

/** The two keys of an opening: the whole phrase for runs of also and further, the verb alone for a series word that follows nothing. */
function keysOf(opening: Opening): { readonly key: string; readonly head: string } {
  const phrase = opening.phrase.toLowerCase();
  const key = phrase.replace(COMPLEMENT, '$1').replace(LIGHT_PREPOSITION, '');
  return { key, head: phrase.split(' ').find((word) => !QUALIFIER.test(word)) ?? phrase };
}

const WORD = /[ \t\r\n\u00A0]*([A-Za-z][A-Za-z'’-]*)/uy;

/** The word that follows a place with nothing but spaces between, in lower case; undefined where something else follows. */
function wordAt(text: string, from: number): Word | undefined {
  WORD.lastIndex = from;
  const match = WORD.exec(text);
  return match?.[1] === undefined ? undefined : { text: match[1].toLowerCase(), end: WORD.lastIndex };
}

const ACTING_CLAUSE = /^Acting (?:under|in accordance with|pursuant to) [^,;:.]{1,120}, +/iu;

/** `Acting under Chapter VII of the Charter, decides …` opens with a verb all the same: the length of what stands before the verb. */
function lengthOfActingClause(text: string): number {
  return /^acting /iu.test(text) ? (ACTING_CLAUSE.exec(text)?.[0].length ?? 0) : 0;
}
