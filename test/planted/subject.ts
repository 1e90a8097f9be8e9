import { createModel } from '../../server/src/model/model';
import type { ListMember, NumberedList, PlacedMark, PlacedNote, Segment } from '../../server/src/model/segment';
import type { Block } from '../../server/src/syntax/block';
import type { Span, SpanEdit } from '../../server/src/text/position';
import { catalogue, documentOf } from '../fixture';

/** A sound text, taken apart so that faults can be planted in it; all offsets are UTF-16 units of the text. */
export interface Subject {
  readonly name: string;
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /** Lists whose members run 1 … n: operative paragraphs, and items of letters. */
  readonly paragraphs: readonly SoundList[];
  readonly items: readonly SoundList[];
  /** Numbered notes that have one note and at least one mark. */
  readonly notes: readonly PairedNote[];
}

/** A block at its place. */
export interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
  readonly role: string;
  readonly part: string;
}

/** A list with its members at their places. */
export interface SoundList {
  readonly list: NumberedList;
  readonly members: readonly SoundMember[];
}

/** A member: its label (`3.`, `(c)`) and its whole block. */
export interface SoundMember {
  readonly member: ListMember;
  readonly block: PlacedBlock;
  readonly index: number;
  readonly label: Span;
}

/** A note with its marks. */
export interface PairedNote {
  readonly number: number;
  readonly form: string;
  readonly label: Span;
  readonly block: PlacedBlock;
  readonly index: number;
  readonly marks: readonly Span[];
}

/** What is done to a text, and the words (in its old coordinates) on which the report is expected. */
export interface Plant {
  readonly edits: readonly SpanEdit[];
  readonly points: readonly Span[];
}

/** A way to spoil a text. `codes` are the rules of which one has to find it. */
export interface Operator {
  readonly name: string;
  readonly codes: readonly string[];
  /**
   * Whether the rules' fixes give back the text as it was. `safely`: the spoilt text itself says what it was, and no fix that has to be
   * looked at
   * first is needed. `on request`: their preferred fixes do, but words or the division into paragraphs change, which only the drafter can
   * want.
   */
  readonly undo: 'safely' | 'on request' | 'not exactly';
  /** Undefined where the text has nothing that could be spoilt so. */
  plant(subject: Subject, pick: Pick): Plant | undefined;
}

/** Chooses one of several things, the same one at every run of the tests. */
export type Pick = <Thing>(things: readonly Thing[]) => Thing | undefined;

const modelOf = createModel(catalogue);

/** The subject of a text. */
export function subjectOf(name: string, text: string): Subject {
  const document = documentOf(text);
  const blocks: PlacedBlock[] = [];
  const paragraphs: SoundList[] = [];
  const items: SoundList[] = [];
  const notes: PairedNote[] = [];
  for (const { segment, firstBlock } of modelOf(document).segments) {
    const placed = segment.blocks.map((block, index): PlacedBlock => ({
      block,
      start: document.blockStart(firstBlock + index),
      role: segment.places[index]?.role ?? '',
      part: segment.places[index]?.part ?? '',
    }));
    for (const list of segment.lists) {
      const sound = soundList(list, placed, firstBlock);
      if (sound === undefined || list.part !== 'operative') continue;
      if (list.degree === 1) paragraphs.push(sound);
      else if (list.counts === 'letter') items.push(sound);
    }
    notes.push(...pairedNotes(segment, placed, firstBlock));
    blocks.push(...placed);
  }
  return { name, text, blocks, paragraphs, items, notes };
}

function soundList(list: NumberedList, blocks: readonly PlacedBlock[], firstBlock: number): SoundList | undefined {
  const members: SoundMember[] = [];
  for (const [place, member] of list.members.entries()) {
    const block = blocks[member.block];
    if (
      block === undefined ||
      member.value !== place + 1 ||
      member.suffix !== undefined ||
      member.bare ||
      member.label.form === 'number-bracket'
    )
      return undefined;
    members.push({
      member,
      block,
      index: firstBlock + member.block,
      label: { start: block.start + member.label.start, end: block.start + member.label.end },
    });
  }
  return { list, members };
}

function pairedNotes(segment: Segment, blocks: readonly PlacedBlock[], firstBlock: number): readonly PairedNote[] {
  const series = segment.notes.find(({ kind }) => kind === 'numbered');
  if (series === undefined) return [];
  const spanOf = ({ block, mark }: PlacedMark): Span => ({
    start: (blocks[block]?.start ?? 0) + mark.start,
    end: (blocks[block]?.start ?? 0) + mark.end,
  });
  return series.notes.flatMap(({ block, label }: PlacedNote): PairedNote[] => {
    const placed = blocks[block];
    const marks = series.marks
      .filter(({ mark, block: at }) => mark.label === label.value && segment.places[at]?.role !== 'note')
      .map(spanOf);
    if (placed === undefined || marks.length === 0 || series.notes.filter((note) => note.label.value === label.value).length > 1) return [];
    return [
      {
        number: Number(label.value),
        form: label.form,
        label: { start: placed.start + label.start, end: placed.start + label.end },
        block: placed,
        index: firstBlock + block,
        marks,
      },
    ];
  });
}

/** A picker by a small generator of its own, so that a failure can be seen again. */
export function createPick(seed: number): Pick {
  const state = { value: seed };
  return (things) => {
    state.value = (Math.imul(state.value, 1_664_525) + 1_013_904_223) >>> 0;
    return things[Math.floor((state.value / 2 ** 32) * things.length)];
  };
}
