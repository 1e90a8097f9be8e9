import type { Block } from '../../syntax/block';
import type { TextBounds } from '../outline/texts';

/** The numbers of a text's footnote marks and notes, in order. */
export interface NoteLabels {
  readonly marks: readonly number[];
  readonly notes: readonly number[];
}

/** Answers with the numbers of the marks and notes of a text; remembered as long as its blocks are the same objects. */
export function createNoteLabels(): (blocks: readonly Block[], text: TextBounds) => NoteLabels {
  const remembered = new WeakMap<Block, { readonly blocks: readonly Block[]; readonly labels: NoteLabels }>();
  return (blocks, text) => {
    const first = blocks[text.start];
    const known = first === undefined ? undefined : remembered.get(first);
    if (known !== undefined && isSameRun(known.blocks, blocks, text)) return known.labels;
    const own = blocks.slice(text.start, text.end);
    const labels = readLabels(own);
    if (first !== undefined) remembered.set(first, { blocks: own, labels });
    return labels;
  };
}

/**
 * The texts whose notes are one series. Each text has its own unless its first mark is the last mark of the text before plus one
 * (LANGUAGE §4), or a note that the text before lacks stands in it without a mark, at the foot of a page that both share.
 */
export function groupBySeries(
  blocks: readonly Block[],
  texts: readonly TextBounds[],
  labelsOf: (blocks: readonly Block[], text: TextBounds) => NoteLabels,
): TextBounds[][] {
  const groups: TextBounds[][] = [];
  let before: NoteLabels = { marks: [], notes: [] };
  // The group that `before` speaks of; texts without any mark or note may stand after it.
  let bearer = 0;
  for (const text of texts) {
    const labels = labelsOf(blocks, text);
    groups.push([text]);
    if (labels.marks.length === 0 && labels.notes.length === 0) continue;
    const last = before.marks.reduce((highest, mark) => Math.max(highest, mark), 0);
    if (last > 0 && ((labels.marks[0] === last + 1 && !repeats(before, labels)) || sharesFoot(before, labels))) {
      groups.push(groups.splice(bearer).flat());
      before = { marks: [...before.marks, ...labels.marks], notes: [...before.notes, ...labels.notes] };
    } else {
      bearer = groups.length - 1;
      before = labels;
    }
  }
  return groups;
}

/** A note of a number that the text before has too is of a series of its own, whatever has become of its mark. */
function repeats(before: NoteLabels, after: NoteLabels): boolean {
  return after.notes.some((note) => before.notes.includes(note));
}

function sharesFoot(before: NoteLabels, after: NoteLabels): boolean {
  return after.notes.some((note) => !after.marks.includes(note) && before.marks.includes(note) && !before.notes.includes(note));
}

function isSameRun(known: readonly Block[], blocks: readonly Block[], text: TextBounds): boolean {
  if (known.length !== text.end - text.start) return false;
  for (let index = 0; index < known.length; index += 1) if (known[index] !== blocks[text.start + index]) return false;
  return true;
}

function readLabels(blocks: readonly Block[]): NoteLabels {
  const marks: number[] = [];
  const notes: number[] = [];
  for (const block of blocks) {
    const { label, marks: found } = block.summary;
    if (block.kind === 'note' && label !== undefined && label.form !== 'asterisk' && /^\d+$/.test(label.value))
      notes.push(Number(label.value));
    for (const mark of found)
      if ((mark.form === 'raised' || mark.form === 'named') && /^\d+$/.test(mark.label)) marks.push(Number(mark.label));
  }
  return { marks, notes };
}
