import type { FeatureContext } from './at/context';
import type { Position, TextEdit } from '../text/position';
import { answerBreak, breakBefore } from './listKeys/lineBreak';

/**
 * What follows on a line break that was just typed in a list, with the cursor after it at the position: what our own key for Enter does, so that
 * other editors do the same; `[]` where a line break is only that.
 */
export function onTypeFormatting(context: FeatureContext, position: Position): readonly TextEdit[] {
  const { document } = context;
  const typed = breakBefore(document, position);
  const answer = typed === undefined ? undefined : answerBreak(context, typed);
  // Who makes the empty line of the preamble by hand would get two: our own client takes the second one back.
  if (answer === undefined || answer.kind === 'empty line') return [];
  return answer.edits.map((edit) => document.editAt(edit));
}
