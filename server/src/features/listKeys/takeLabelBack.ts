import type { FeatureContext } from '../at/context';
import { ResolutionDocument } from '../../syntax/document';
import type { SpanEdit } from '../../text/position';
import { memberAt } from '../at/member';
import { takeLabelAway } from './continueList';

/**
 * What follows on Backspace after an empty label, when the space after it is gone: the rest of the label goes too, and what it has pushed
 * down counts as before. The line stays, without a label. Edits in UTF-16 offsets of the text; `undefined` where no empty label ends at the
 * offset.
 */
export function takeLabelBack({ modelOf, document }: FeatureContext, offset: number): readonly SpanEdit[] | undefined {
  const text = `${document.slice(0, offset)} ${document.slice(offset, document.length)}`;
  const before = ResolutionDocument.create(document.uri, document.languageId, document.version, text);
  const place = memberAt(modelOf(before), before, before.positionAt(offset));
  const block = place?.segment.blocks[place.member.block];
  if (place === undefined || block === undefined || block.summary.start < block.summary.end || place.offset !== place.member.label.end)
    return undefined;
  // The blank is gone already, so what stands after it has moved up by one.
  const now = (at: number): number => (at > offset ? at - 1 : at);
  return takeLabelAway(before, place).edits.map(({ range, newText }) => ({
    start: now(before.offsetAt(range.start)),
    end: now(before.offsetAt(range.end)),
    newText,
  }));
}
