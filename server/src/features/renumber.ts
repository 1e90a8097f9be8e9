import { textEdits } from '../model/edits/textEdits';
import type { FeatureContext } from './at/context';
import { renumberEdits } from '../model/renumber';
import type { TextEdit } from '../text/position';

/** The edits that number paragraphs, items and notes of the whole document anew; `[]` where all is in order. */
export function renumber({ document, model }: FeatureContext): readonly TextEdit[] {
  return model.segments.flatMap((placed) => textEdits(document, placed.firstBlock, renumberEdits(placed.segment)));
}
