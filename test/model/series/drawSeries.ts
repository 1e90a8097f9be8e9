import assert from 'node:assert/strict';
import { seriesFaults } from '../../../server/src/model/series/faults';
import { seriesWordEdits, seriesWordSpan } from '../../../server/src/model/series/word';
import { catalogue } from '../../fixture';
import { segmentsOf } from '../draw';

/** The paragraphs whose series word is at fault, a line each: its fault, where it is seen, and the paragraph once it is mended. */
export function drawSeries(text: string): string {
  return segmentsOf(`The General Assembly,\n\n${text}\n`)
    .flatMap((segment) =>
      seriesFaults(segment, catalogue).map(({ fault, paragraph, opening, wanted, echoed }) => {
        const block = segment.blocks[paragraph.block];
        assert.ok(block !== undefined);
        const span = seriesWordSpan(block, paragraph.block, opening);
        let mended = block.text.trimEnd();
        for (const edit of [...seriesWordEdits(block, paragraph.block, opening, wanted)].reverse())
          mended = mended.slice(0, edit.start) + edit.newText + mended.slice(edit.end);
        return `${fault}${echoed ? ' (echoed)' : ''} at “${block.text.slice(span.start, span.end)}”: ${mended}`;
      }),
    )
    .join('\n');
}

/** Compares the faults of a text of one paragraph a line with those as drawn; none where nothing is drawn. */
export function checkSeries(text: string, expected: string): void {
  const lines = (drawn: string): readonly string[] =>
    drawn
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  assert.equal(drawSeries(lines(text).join('\n\n')), lines(expected).join('\n'));
}
