import type { Segment, SegmentEdit } from '../../model/segment';
import { isBlank, toRaised } from '../../text/characters';
import { message } from '../../text/message';
import { applySpanEdits } from '../../text/position';
import { everySegment } from './everySegment';
import type { BlockPiece } from '../../model/edits/blockPieces';
import type { Refactored, RefactoringContext, Refused } from './refactoring';

/**
 * Writes the numbered marks and notes of the document as `[^12]` where the first of them is raised, else raised; labels of letters stay as
 * they are.
 */
export function convertNoteStyle(context: RefactoringContext): Refactored | Refused {
  const segments = context.modelOf(context.document).segments.map(({ segment }) => segment);
  const style = otherStyle(segments);
  const none = message('There are no numbered footnotes here.');
  if (segments.some(hasLooseSlash)) return { refused: message('An indicator such as 1/ has no footnote here: it may be something else.') };
  return style === undefined ? { refused: none } : everySegment(context, (segment) => converted(segment, style), none);
}

/** The style that the document does not have; undefined for a document without numbered marks and notes. */
export function otherStyle(segments: readonly Segment[]): 'raised' | 'named' | undefined {
  for (const { notes } of segments) {
    const series = notes.find(({ kind }) => kind === 'numbered');
    const form = series?.marks[0]?.mark.form ?? series?.notes[0]?.label.form;
    if (form !== undefined) return form === 'raised' ? 'named' : 'raised';
  }
  return undefined;
}

/** Whether a mark of the old form (`2/`) has no note: in the other form it would be a mark that lacks one. */
export function hasLooseSlash({ notes }: Segment): boolean {
  return notes.some((series) =>
    series.marks.some(({ mark }) => mark.form === 'slash' && !series.notes.some(({ label }) => label.value === mark.label)),
  );
}

function converted(segment: Segment, style: 'raised' | 'named'): readonly BlockPiece[] | undefined {
  const edits: SegmentEdit[] = [];
  for (const { kind, marks, notes } of segment.notes) {
    if (kind !== 'numbered') continue;
    for (const { block, mark } of marks) {
      if (mark.form === style) continue;
      const text = segment.blocks[block]?.text ?? '';
      // The old form stands apart from its word, the others do not.
      let start = mark.start;
      while (mark.form === 'slash' && isBlank(text.charCodeAt(start - 1))) start -= 1;
      edits.push({ block, start, end: mark.end, newText: style === 'raised' ? toRaised(Number(mark.label)) : `[^${mark.label}]` });
    }
    for (const { block, label } of notes) {
      if (label.form !== style)
        edits.push({
          block,
          start: label.start,
          end: label.end,
          newText: style === 'raised' ? toRaised(Number(label.value)) : `[^${label.value}]:`,
        });
    }
  }
  if (edits.length === 0) return undefined;
  return segment.blocks.map((block, source) => ({
    source,
    text: applySpanEdits(
      block.text,
      edits.filter((edit) => edit.block === source),
    ),
  }));
}
