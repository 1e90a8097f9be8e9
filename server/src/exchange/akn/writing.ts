import type { Catalogue } from '../../catalogue/catalogue';
import type { PrintedMark } from '../../model/notes/printed';
import type { Segment } from '../../model/segment';
import type { ResolutionTree, TreeNode } from '../../model/tree';
import type { Declared } from './declared';
import type { Ids } from './ids';
import type { PhrasesOf } from './phrases';
import type { ModelReading } from './reading';
import type { XmlContent } from './xml';

/** What the parts of one text have in common while they are written. */
export interface Writing {
  readonly catalogue: Catalogue;
  readonly reading: ModelReading;
  readonly segment: Segment;
  /** The index of the segment in the document. */
  readonly index: number;
  readonly tree: ResolutionTree;
  /** The name of the organ that speaks, also where the text is a fragment. */
  readonly organ: string | undefined;
  readonly ids: Ids;
  readonly declared: Declared;
  /** The phrases that the paragraphs open with. */
  readonly phrases: PhrasesOf;
  readonly places: Places;
  /** Writes a footnote indicator, with its note where it is the first one: what stands in a note is written as all other words are. */
  readonly indicator: (at: Writing, mark: PrintedMark, options: IndicatorOptions) => readonly XmlContent[];
}

/** Where an indicator stands. */
export interface IndicatorOptions {
  /** The id of the element that it stands in. */
  readonly scope: string;
  /** Whether it stands in a note, in which no other note is written. */
  readonly note?: 'inside';
}

/** What has its place in the file by now. */
export interface Places {
  /** The ids of what the blocks of the segments became, by segment and block. */
  readonly blocks: Map<string, string>;
  /** The ids of the notes that stand at their first indicators, by segment and block of the note. */
  readonly notes: Map<string, string>;
  /** How many references each element has by now. */
  readonly references: Map<string, number>;
}

/** Places of which none is taken. */
export function newPlaces(): Places {
  return { blocks: new Map(), notes: new Map(), references: new Map() };
}

/** The key of a block in {@link Places}. */
export function blockKey(index: number, block: number): string {
  return `${String(index)}/${String(block)}`;
}

/** Says which element a node has become. */
export function place({ index, places }: Writing, node: TreeNode, id: string): void {
  for (const block of node.blocks) places.blocks.set(blockKey(index, block), id);
}

/** Whether words go on with a sentence: with that of the list above them. */
export function beginsSmall({ segment }: Writing, { blocks: [index] }: TreeNode): boolean {
  const block = segment.blocks[index];
  return block !== undefined && /^\p{Ll}/u.test(block.text.slice(block.summary.start));
}
