import type { Block } from '../../syntax/block';
import { isSubmission } from './placing';
import type { TextBounds } from './texts';

/** Where the front of a text without an enacting line ends. */
export interface Body {
  /** The first block after the front. */
  readonly block: number;
  /** `operative` in a decision, which says all in one sentence; `fragment` in an amendment, which speaks of another text's paragraphs. */
  readonly part: 'operative' | 'fragment';
  /** The organ that decides, as printed, without `The`; undefined in an amendment. */
  readonly organ: string | undefined;
}

/**
 * The body of a draft decision that has its organ in its one sentence (`The General Assembly, recalling …, decides …`), or of an amendment;
 * undefined where neither sponsors nor the words *draft decision* above it show that it is one.
 */
export function readBody(blocks: readonly Block[], { start, end, enacting }: TextBounds): Body | undefined {
  if (enacting >= 0) return undefined;
  const submission = findSubmission(blocks, start, Math.min(end, start + LONGEST_MASTHEAD));
  if (submission < 0) return undefined;
  const last = Math.min(end, submission + LONGEST_TITLE);
  for (let index = submission + 1; index < last; index += 1) {
    const block = blocks[index];
    if (block === undefined) break;
    const organ = block.kind === 'text' ? DECIDING.exec(block.summary.opening)?.[1] : undefined;
    if (organ !== undefined && block.summary.ending !== '') return { block: index, part: 'operative', organ };
    if (block.kind === 'paragraph' || block.kind === 'item') return { block: index, part: 'fragment', organ: undefined };
    // The title ends without a sign; what is to be amended is told in sentences.
    const { ending, opening } = block.summary;
    if (block.kind === 'text' && (ending === '.' || ending === ':' || ending === ',') && AMENDING.test(opening))
      return { block: index, part: 'fragment', organ: undefined };
  }
  return undefined;
}

/** Whether a line, or the text that begins with it, is the body of a decision of one sentence, or of an amendment, to judge by its words. */
export function opensBody(opening: string): boolean {
  return DECIDING.test(opening) || (AMENDING.test(opening) && AMENDED.test(opening));
}

function findSubmission(blocks: readonly Block[], start: number, end: number): number {
  for (let index = start; index < end; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'text' && isSubmission(block)) return index;
  }
  return -1;
}

/** Masthead and title, page heads in them included. */
const LONGEST_MASTHEAD = 60;
const LONGEST_TITLE = 16;

/** The organ with what it does, or has in mind, directly after it. */
const DECIDING =
  /^The ((?:\p{Lu}[\p{L} -]{2,80}? )?(?:Assembly|Council|Commission|Committee|Conference|Congress|Board)(?: (?:of|on|for) (?:the )?\p{Lu}[\p{L} ]{2,60}?)?),? \p{Ll}/u;
const AMENDING =
  /^(?:Delete|Replace|Insert|Add|After|Before|At the|Between|Amend|Change|Move|Merge|Renumber|Reword|Substitute|For|From|In|The|Under) /;
const AMENDED = /\b(?:preambular|operative)\b/;
