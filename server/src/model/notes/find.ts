import type { Block } from '../../syntax/block';
import { bareLabel } from '../outline/placing';
import type { NoteSeries, Place, PlacedMark, PlacedNote } from '../segment';

/**
 * The series of marks and notes of a segment: numbered, symbolic and (before the enacting line, in titles and sponsor lines) asterisk ones;
 * empty series are left out.
 */
export function findNotes(blocks: readonly Block[], places: readonly Place[]): NoteSeries[] {
  const numbered = emptySeries();
  const symbolic = emptySeries();
  const asterisk = emptySeries();
  const slashes = blocks.some((block, index) => block.summary.label?.form === 'slash' && places[index]?.role === 'note');
  // An amendment has no enacting line, and counts its notes with asterisks throughout.
  const amends = places.some(({ part }) => part === 'front') && places.some(({ part }) => part === 'fragment');
  blocks.forEach((block, index) => {
    const { marks } = block.summary;
    const place = places[index];
    if (place === undefined) return;
    const { label: written, candidate } = block.summary;
    // `14 Ibid.`: the number of a note that is no longer raised.
    const label = place.role === 'note' ? (written ?? (candidate === undefined ? undefined : bareLabel(candidate, 'raised'))) : undefined;
    if (label !== undefined) seriesOf(label.form, label.value).notes.push({ block: index, label });
    for (const mark of marks) {
      if (mark.form === 'slash' && !slashes) continue;
      if (mark.form === 'asterisk' && place.part !== 'front' && !(amends && place.part === 'fragment')) continue;
      seriesOf(mark.form, mark.label).marks.push({ block: index, mark });
    }
  });
  const all: NoteSeries[] = [
    { kind: 'numbered', ...numbered },
    { kind: 'symbolic', ...symbolic },
    { kind: 'asterisk', ...asterisk },
  ];
  return all.filter((series) => series.marks.length > 0 || series.notes.length > 0);

  function seriesOf(form: string, label: string): DraftSeries {
    if (form === 'asterisk') return asterisk;
    return form === 'named' && !/^\d+$/.test(label) ? symbolic : numbered;
  }
}

interface DraftSeries {
  readonly marks: PlacedMark[];
  readonly notes: PlacedNote[];
}

function emptySeries(): DraftSeries {
  return { marks: [], notes: [] };
}
