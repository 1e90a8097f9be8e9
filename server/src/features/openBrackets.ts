import { inWords } from '../compare/address';
import type { Range } from '../text/position';
import { structureOf } from './amendments/structure';
import type { FeatureContext } from './at/context';
import { bracketsIn, type Bracket } from './brackets/find';
import type { PlacedSegment } from '../model/model';

/** Words that are not agreed. */
export interface OpenBracket {
  /** From the opening bracket to the closing one. */
  readonly range: Range;
  /** The words on one line, without the attribution; the first of several paragraphs where there are several. */
  readonly words: string;
  /** Where they stand, as `operative paragraph 3 (b)`; empty for a place without a name. */
  readonly place: string;
  /** Who proposes them; `[]` where nobody is named. */
  readonly names: readonly string[];
  /** Whether it is proposed to delete them. */
  readonly deletes: boolean;
}

/** All square brackets of a document that are not settled, in the order of the text; `[]` for none. */
export function openBrackets({ document, model, catalogue }: FeatureContext): readonly OpenBracket[] {
  return model.segments.flatMap((placed) =>
    bracketsIn(placed.segment, catalogue.states).map((bracket): OpenBracket => {
      const { start, end, names, deletes } = bracket;
      const { unitOfBlock, units } = structureOf(placed.segment);
      const unit = units[unitOfBlock.get(start.block) ?? -1];
      return {
        range: {
          start: document.positionInBlock(placed.firstBlock + start.block, start.offset),
          end: document.positionInBlock(placed.firstBlock + end.block, end.offset),
        },
        words: wordsOf(placed, bracket),
        place: unit === undefined ? '' : inWords(unit.address),
        names,
        deletes,
      };
    }),
  );
}

function wordsOf({ segment }: PlacedSegment, { start, end, words, wordsEnd }: Bracket): string {
  const block = segment.blocks[start.block];
  const text = block?.text.slice(words, start.block === end.block ? wordsEnd : block.summary.end) ?? '';
  return text.replace(/\*/g, '').replace(/\s+/gu, ' ').trim();
}
