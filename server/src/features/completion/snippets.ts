import type { Catalogue } from '../../catalogue/catalogue';
import type { Snippet } from '../../catalogue/drafts';
import { knownText, type Say } from '../../text/message';
import type { Position } from '../../text/position';
import { rangeAround, sortKey, type WritingPlace } from '../at/writingPlace';
import { firstWord } from './meant';
import type { CompletionTrigger, Offer } from './offer';

/** The snippets at a place: all to who asks, and by themselves those that belong where a paragraph, an item, a note or a file begins. */
export function completeSnippet(catalogue: Catalogue, writing: WritingPlace, say: Say, trigger: CompletionTrigger): Offer[] {
  const first = firstWord(writing);
  const typed = writing.line.split(/[^\p{L}-]/u).at(-1) ?? '';
  const isNote = writing.place.role === 'note' && writing.block.summary.label !== undefined && !writing.onEmptyLine;
  if (trigger === 'typed' && (first === undefined || first.length < LEAST)) return [];
  const here = trigger === 'asked' ? undefined : placesAt(writing);
  return catalogue.snippets
    .filter(({ word, where }) =>
      here === undefined ? hasPart(word, typed) : here.has(where) && word.startsWith((first ?? '').toLowerCase()),
    )
    .map((snippet, order) => offer(isNote ? withoutMark(snippet) : snippet, order, rangeAround(writing, typed.length), say));
}

/** The snippets of an empty document. */
export function completeSnippetInNothing(catalogue: Catalogue, position: Position, say: Say): Offer[] {
  return catalogue.snippets.map((snippet, order) => offer(snippet, order, { start: position, end: position }, say));
}

function offer(
  { word, description, body }: Snippet,
  order: number,
  range: { readonly start: Position; readonly end: Position },
  say: Say,
): Offer {
  return {
    label: word,
    kind: SNIPPET,
    detail: say(knownText(description)),
    insertTextFormat: AS_SNIPPET,
    filterText: word,
    // After what the tables of openings and names have to say.
    sortText: sortKey(FIRST + order),
    textEdit: { range: { start: { ...range.start }, end: { ...range.end } }, newText: body },
  };
}

/** Whether a word or a part of it after a hyphen begins with what was typed. */
function hasPart(word: string, typed: string): boolean {
  return `-${word}`.includes(`-${typed.toLowerCase()}`);
}

/** In a note that has its mark the snippet's own is too much. */
function withoutMark(snippet: Snippet): Snippet {
  return snippet.where === 'note' ? { ...snippet, body: snippet.body.replace(/^\$\{1:¹\} /u, '') } : snippet;
}

/** What opens at a place whose first word is being written. */
function placesAt({ place, block, segment, index, onEmptyLine }: WritingPlace): ReadonlySet<Snippet['where']> {
  const isUnlabelled = onEmptyLine || block.summary.label === undefined;
  const isFirst = segment.blocks.slice(0, onEmptyLine ? index + 1 : index).every(({ kind }) => kind === 'blank' || kind === 'comment');
  if (place.role === 'note') return new Set(['note']);
  if (place.part === 'fragment') return new Set(isFirst ? ['file', 'front'] : isUnlabelled ? ['front', 'line', 'note'] : ['operative']);
  if (place.part === 'front') return new Set(['front']);
  if (place.part === 'preamble') return new Set(isUnlabelled ? ['preambular'] : []);
  if (isUnlabelled) return new Set(['line', 'note', 'operative']);
  return new Set(place.degree <= 1 ? ['operative'] : ['line']);
}

const LEAST = 2;
const FIRST = 5_000;
/** Kinds and formats of the wire. */
const SNIPPET = 15;
const AS_SNIPPET = 2;
