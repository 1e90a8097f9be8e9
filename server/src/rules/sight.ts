/**
 * What sequence rules go by of the words of a paragraph, item, note or unlabelled stretch, each as a string that stays the same while the
 * rule has no reason to say anything else (`SequenceRule.sees`). Labels, endings, marks and the first words count without being named here:
 * where they change, the whole outline is worked out anew.
 */
import { namesIn } from '../model/citedInstruments';
import { lostMarks } from '../model/notes/lostMarks';
import { openingOf } from '../model/openings/paragraphOpenings';
import { openingWords as wordsOf } from '../model/sameShape';
import type { Block } from '../syntax/block';
import { inlineSpansOf } from '../syntax/inline';
import type { RuleContext, SequenceRule } from './rule';

/** What a rule goes by of the words of a block. */
export type Sight = NonNullable<SequenceRule['sees']>;

/** Nothing but the outline: labels, lists, endings, marks and what stands before the enacting line. */
export const outlineOnly: Sight = () => '';

/** What a paragraph opens with. */
export const openingWords: Sight = (block, _place, { catalogue }) => wordsOf(block, catalogue);

/** What a paragraph opens with, or all its words where no table has that. */
export const openingWordsOrAll: Sight = (block, place, context) => {
  const { role } = place;
  const isKnown = (role !== 'preambular' && role !== 'operative') || openingOf(block, role, context.catalogue) !== undefined;
  return isKnown ? openingWords(block, place, context) : block.text;
};

/** What a paragraph opens with and the end of its last words. */
export const openingAndEnd: Sight = (block, place, context) => `${openingWords(block, place, context)}|${endOf(block)}`;

/** The words of notes. */
export const notes: Sight = (block, place) => (place.role === 'note' ? block.text : '');

/** The names of instruments with what stands around them, and the words of notes. */
export const namesAndNotes: Sight = (block, place, context) => (place.role === 'note' ? block.text : aroundNames(block, context));

/** Numbers that may be footnote marks which are no longer raised. */
export const lostNumbers: Sight = (block) =>
  lostMarks(block)
    .map(({ label }) => label)
    .join();

/** Cited resolutions and decisions with all that stands around them. */
export const citedActs: Sight = (block) => (inlineSpansOf(block, 'act').length === 0 ? '' : block.text);

/** References to paragraphs and annexes with all that stands around them. */
export const references: Sight = (block) => textWith(/aragraph|nnex/, block);

/** Square brackets with all that stands around them. */
export const brackets: Sight = (block) => textWith(/[[\]]/, block);

/** The whole text of the blocks that match a pattern. */
export function textWith(pattern: RegExp, block: Block): string {
  return pattern.test(block.text) ? block.text : '';
}

/** So many characters tell a lost mark or an unfinished sentence at the end of a block. */
const END = 16;

function endOf({ text, summary: { start, end } }: Block): string {
  return text.slice(Math.max(start, end - END), end);
}

/** So far around a name it is looked for its mark, and for words that make it the name of something else. */
const AROUND = 260;

function aroundNames(block: Block, { catalogue }: Pick<RuleContext, 'catalogue'>): string {
  return namesIn(block, catalogue)
    .map(({ start, end, name }) => `${name}: ${block.text.slice(Math.max(0, start - AROUND), end + AROUND)}`)
    .join('\n');
}
