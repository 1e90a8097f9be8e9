import { remember } from '../text/remember';
import type { Segment } from '../model/segment';
import type { FootnoteMark } from '../syntax/marks';

/**
 * Two raised marks that have lost the comma between them (`¹²` for `¹,²`), in the block of the segment; `at` is the offset of the second.
 */
export interface RunTogether {
  readonly block: number;
  readonly mark: FootnoteMark;
  readonly labels: readonly [string, string];
  readonly at: number;
}

/**
 * Raised numbers without a note that are the numbers of two notes in a row, of which the second has no other mark; `[]` for most segments.
 * Remembered with the segment.
 */
export const marksRunTogether = remember((segment: Segment): readonly RunTogether[] => find(segment));

function find(segment: Segment): readonly RunTogether[] {
  const series = segment.notes.find(({ kind }) => kind === 'numbered');
  if (series === undefined) return [];
  const noted = new Set(series.notes.map(({ label }) => label.value));
  const marked = new Set(series.marks.map(({ mark }) => mark.label));
  return series.marks.flatMap(({ block, mark }): RunTogether[] => {
    if (mark.form !== 'raised' || mark.label.length < 2 || noted.has(mark.label)) return [];
    for (let cut = 1; cut < mark.label.length; cut += 1) {
      const [one, other] = [mark.label.slice(0, cut), mark.label.slice(cut)];
      if (Number(other) === Number(one) + 1 && noted.has(one) && noted.has(other) && !marked.has(other))
        return [{ block, mark, labels: [one, other], at: mark.start + cut }];
    }
    return [];
  });
}
