import { resolveIbids } from '../../model/notes/ibid';
import { resolveReferences } from '../../model/references/resolve';
import type { PlacedSegment } from '../../model/model';
import type { NoteSeries, SegmentSpan } from '../../model/segment';
import { contentSpan, type Spot } from './spot';
import type { NoteSubject, Subject } from './subject';

/**
 * Everything in a segment that belongs together with a subject: marks and their note, an `Ibid.` and its source, a paragraph and the
 * references to it.
 */
export interface RelatedPlaces {
  /** What the others lead to: the note, the paragraph. */
  readonly targets: readonly SegmentSpan[];
  /** What leads there: marks and each `Ibid.` that goes back to the note, references, the `Ibid.` itself. */
  readonly uses: readonly SegmentSpan[];
}

/** The places that belong together with a subject, each list in the order of the text. */
export function placesOf(placed: PlacedSegment, subject: Subject): RelatedPlaces {
  switch (subject.kind) {
    case 'mark':
    case 'note': {
      const { series, label } = subject;
      return {
        targets: series.notes
          .filter((note) => note.label.value === label)
          .map(({ block, label: { start, end } }) => ({ block, start, end })),
        uses: [
          ...series.marks.filter(({ mark }) => mark.label === label).map(({ block, mark: { start, end } }) => ({ block, start, end })),
          ...ibidsOf(placed, series, label),
        ],
      };
    }
    case 'ibid': {
      const antecedent = subject.ibid.antecedent === undefined ? undefined : subject.notes[subject.ibid.antecedent];
      return { targets: antecedent === undefined ? [] : [contentSpan(placed, antecedent.note.block)], uses: [subject.span] };
    }
    case 'reference':
      return membersAndReferences(placed, subject.target?.blocks ?? []);
    case 'member':
      return membersAndReferences(placed, [subject.member.block]);
  }
}

/** The note whose text a spot stands in, as if it were on its label; undefined outside of notes. */
export function noteAround({ placed, block }: Spot): NoteSubject | undefined {
  for (const series of placed.segment.notes) {
    const note = series.notes.find((one) => one.block === block);
    if (note !== undefined)
      return { kind: 'note', span: { block, start: note.label.start, end: note.label.end }, series, label: note.label.value };
  }
  return undefined;
}

/** Each `Ibid.` that goes back to a note from another one. */
function ibidsOf({ segment }: PlacedSegment, series: NoteSeries, label: string): readonly SegmentSpan[] {
  const notes = resolveIbids(series, segment.blocks);
  return notes.flatMap(({ note: { block, label: own }, ibids }) =>
    own.value === label
      ? []
      : ibids
          .filter(({ antecedent }) => notes[antecedent ?? -1]?.note.label.value === label)
          .map(({ start, end }) => ({ block, start, end })),
  );
}

function membersAndReferences(placed: PlacedSegment, blocks: readonly number[]): RelatedPlaces {
  const labels = new Map(placed.segment.lists.flatMap((list) => list.members).map((member) => [member.block, member.label]));
  const targets = blocks.map((block): SegmentSpan => {
    const label = labels.get(block);
    return label === undefined ? contentSpan(placed, block) : { block, start: label.start, end: label.end };
  });
  const uses = resolveReferences(placed.segment).filter(({ targets: others }) =>
    others.some((target) => target.blocks.some((block) => blocks.includes(block))),
  );
  return { targets, uses: uses.map(({ block, reference: { start, end } }) => ({ block, start, end })) };
}
