import type { Segment } from '../../model/segment';
import type { ResolutionTree } from '../../model/tree';
import type { RenderedBlock } from './rendered';

/** What a comment tells the program, not the reader. */
const DIRECTIVE = /^resolution-(?:disable|enable)(?![\p{L}\p{N}])/u;

/**
 * The blocks of a text with the comments that stand before each of them; those after the last block are on that one. Comments that turn rules
 * off are for this program alone.
 */
export function withComments(segment: Segment, tree: ResolutionTree, blocks: readonly RenderedBlock[]): readonly RenderedBlock[] {
  const comments = new Map<number, string[]>();
  for (const {
    kind,
    blocks: [index],
  } of tree.apart) {
    const words = kind === 'comment' ? wordsOf(segment.blocks[index]?.text ?? '') : '';
    if (words === '' || DIRECTIVE.test(words)) continue;
    const next = blocks.findIndex(({ source }) => source.block > index);
    const on = next < 0 ? blocks.length - 1 : next;
    comments.set(on, [...(comments.get(on) ?? []), words]);
  }
  return blocks.map((block, index) => {
    const own = comments.get(index);
    return own === undefined ? block : { ...block, comments: own };
  });
}

function wordsOf(text: string): string {
  return text
    .trim()
    .replace(/^\/{2,}/, '')
    .trim();
}
