import type { Catalogue } from '../../catalogue/catalogue';
import type { Block } from '../../syntax/block';
import { readLabel, type Label } from '../../syntax/label';
import type { NumberedList, Part, Place, Role } from '../segment';
import { firstIn, reachedInside, styleOf, valueOf, type DraftMember, type OpenList } from './lists';
import { readBody, type Body } from './body';
import { readPageWords, type PageWords } from './pageHeads';
import type { TextBounds } from './texts';

/** What a walk over the blocks of one text reads and never changes; indexes of blocks are those of the segment. */
export interface Walk {
  readonly blocks: readonly Block[];
  readonly bounds: TextBounds;
  /** Which text of the segment this is. */
  readonly text: number;
  readonly catalogue: Catalogue;
  /** The body of a text that has no enacting line and yet a front; undefined for any other. */
  readonly body: Body | undefined;
  /** The block after the front: the enacting line, the first of the body, or the first of all in a fragment. */
  readonly frontEnd: number;
  /** The words that page heads repeat. */
  readonly page: PageWords;
}

/** The walk over a text. */
export function walkOf(blocks: readonly Block[], bounds: TextBounds, text: number, catalogue: Catalogue): Walk {
  const body = readBody(blocks, bounds);
  const frontEnd = body?.block ?? Math.max(bounds.start, bounds.enacting);
  return { blocks, bounds, text, catalogue, body, frontEnd, page: readPageWords(blocks, bounds, frontEnd) };
}

/** All that a walk knows when it comes to a block: a small value, so that it can be kept and a walk taken up again from any block. */
export interface WalkState {
  readonly part: Part;
  /** Open lists from the paragraphs down to the innermost items. */
  readonly open: readonly OpenList[];
  /** How many lists the text has so far: the number of the next one. */
  readonly lists: number;
  /** The last paragraph, item or unlabelled paragraph; what an item stands under and a page may have broken. -1 for none. */
  readonly current: number;
  /** The last block that `current` goes on in; `current` itself as a rule. */
  readonly tail: number;
  /** What stands between `tail` and here beside comments and drawn lines: nothing, notes, or the head of a page. */
  readonly broken: 'nowhere' | 'by notes' | 'by page';
  /** Whether the block above, comments aside, is a note or the line drawn above notes. */
  readonly underNote: boolean;
  /** Whether a heading stands since the last numbered paragraph, so that numbers may start again. */
  readonly mayRestart: boolean;
  /** The last block that is no note, rule or comment, whatever it is, and its role; -1 and undefined for none. */
  readonly previous: number;
  readonly previousRole: Role | undefined;
  /** The number of the last note; 0 for none. */
  readonly lastNote: number;
  /** The last block of the latest quotation of whole paragraphs; -1 for none. */
  readonly quotedTo: number;
  /** The list that the latest member of an outer list has closed, one degree deeper than that; undefined for none. */
  readonly closed: OpenList | undefined;
}

/** What became of one block: its place, the lists that it opens and joins (numbered from the text's first), and the state after it. */
export interface Step {
  readonly state: WalkState;
  readonly place: Place;
  readonly opened: readonly OpenList[];
  readonly joined: readonly Joining[];
}

/** A block that becomes a member of the list of this number. */
export interface Joining {
  readonly list: number;
  readonly member: DraftMember;
}

/** Says what a block is, given all that stands before it. */
export type Handler = (walk: Walk, state: WalkState, block: Block, index: number) => Step;

/** The state before the first block of a text. */
export function startOf({ bounds, frontEnd }: Walk): WalkState {
  return {
    part: bounds.enacting < 0 && frontEnd === bounds.start ? 'fragment' : 'front',
    open: [],
    lists: 0,
    current: -1,
    tail: -1,
    broken: 'nowhere',
    underNote: false,
    mayRestart: true,
    previous: -1,
    previousRole: undefined,
    lastNote: 0,
    quotedTo: -1,
    closed: undefined,
  };
}

const NO_LISTS: readonly OpenList[] = [];
const NO_MEMBERS: readonly Joining[] = [];

/** A block that takes a role and leaves all else as it is. */
export function put(walk: Walk, state: WalkState, role: Role, place: Partial<Place> = {}): Step {
  const underNote = role === 'note' || role === 'rule' || (role === 'comment' && state.underNote);
  return {
    state: underNote === state.underNote ? state : { ...state, underNote },
    place: { role, part: state.part, text: walk.text, degree: 0, list: -1, parent: -1, joins: -1, ...place },
    opened: NO_LISTS,
    joined: NO_MEMBERS,
  };
}

/** The step of a block that items may stand under and that a page may break. */
export function settled(step: Step, index: number): Step {
  return {
    ...step,
    state: { ...step.state, current: index, tail: index, broken: 'nowhere', previous: index, previousRole: step.place.role },
  };
}

/** The step of a block that nothing stands under, and below which no paragraph is open. */
export function ended(step: Step): Step {
  return { ...step, state: { ...step.state, current: -1, tail: -1, broken: 'nowhere' } };
}

/** The role of its kind for a block that stands outside of the order: blank lines, comments, drawn lines. */
export const apart: Handler = (walk, state, block) =>
  put(walk, state, block.kind === 'comment' || block.kind === 'rule' ? block.kind : 'blank');

/** The step of a note. */
export const note: Handler = (walk, state, block) => numberedNote(walk, state, Number(block.summary.label?.value));

/** The step of a block that is the note of this number (NaN for one that has a sign). */
export function numberedNote(walk: Walk, state: WalkState, number: number): Step {
  return put(
    walk,
    {
      ...state,
      lastNote: Number.isFinite(number) ? number : state.lastNote,
      broken: state.broken === 'nowhere' && state.current >= 0 ? 'by notes' : state.broken,
    },
    'note',
  );
}

/** The step of a line at the head of a page: what stands above it may go on below it. */
export const furniture: Handler = (walk, state) => put(walk, { ...state, broken: state.current >= 0 ? 'by page' : 'nowhere' }, 'furniture');

/** How deep a list stands that opens inside the innermost open one. */
export function innerDegree(state: WalkState): number {
  // Deeper nesting than this is no list of a resolution: a thousand first labels in a row stay on one level.
  return Math.min(9, Math.max(2, (state.open.at(-1)?.degree ?? 1) + 1));
}

/** A list of this way of counting that the block at `index` opens. */
export function openList(
  walk: Walk,
  state: WalkState,
  index: number,
  label: Label,
  { counts, degree, owner }: Pick<OpenList, 'counts' | 'degree' | 'owner'>,
): Step {
  const value = valueOf(label, counts) ?? 1;
  const base = degree === 1 && state.part === 'operative' ? 0 : value - 1;
  const opened: OpenList = {
    id: state.lists,
    degree,
    owner,
    part: state.part,
    style: styleOf(label),
    base,
    counts,
    last: value - 1,
    skipped: 0,
  };
  const open = [...state.open.filter((outer) => outer.degree < degree), opened];
  const step = join(walk, { ...state, lists: state.lists + 1, open }, index, label, opened);
  return { ...step, opened: [opened, ...step.opened] };
}

/** The block at `index` as the next member of an open list. */
export function join(walk: Walk, state: WalkState, index: number, label: Label, list: OpenList): Step {
  const value = valueOf(label, list.counts) ?? NaN;
  const role = list.degree === 1 ? 'operative' : 'item';
  const through =
    Number.isNaN(value) || role === 'operative' ? value : reachedInside(walk.blocks[index]?.text ?? '', value, list.counts, list.style);
  const grown: OpenList = { ...list, last: Number.isNaN(value) ? list.last + 1 : through, skipped: 0 };
  const step = put(
    walk,
    {
      ...state,
      open: state.open
        .filter((open) => open.degree < list.degree || open.id === list.id)
        .map((open) => (open.id === list.id ? grown : open)),
      mayRestart: state.mayRestart && list.degree !== 1,
      closed: state.open.find((open) => open.degree === list.degree + 1) ?? state.closed,
    },
    role,
    { degree: list.degree, list: list.id, parent: list.owner },
  );
  // A number without its stop is no label of the block, only of the paragraph that it must be.
  const bare = walk.blocks[index]?.summary.label !== label;
  const { start, end } = walk.blocks[index]?.summary ?? { start: 0, end: 1 };
  const member: DraftMember = {
    block: index,
    value,
    suffix: label.suffix,
    label,
    bare,
    through,
    empty: start >= end,
    skipped: list.skipped,
  };
  return labelInside(walk, settled({ ...step, joined: [{ list: list.id, member }] }, index), index, label);
}

/** `(a) (i) The conversion …` and `1. (a) …` open two lists in one block. */
function labelInside(walk: Walk, step: Step, index: number, outer: Label): Step {
  const block = walk.blocks[index];
  if (block === undefined || outer.start !== block.summary.label?.start || block.text.charCodeAt(block.summary.start) !== 40) return step;
  const label = readLabel(block.text.slice(0, block.summary.end), block.summary.start);
  const counts: NumberedList['counts'] | undefined = label === undefined ? undefined : firstIn(label);
  if (label === undefined || counts === undefined) return step;
  const { state } = step;
  const inner: OpenList = {
    id: state.lists,
    degree: innerDegree(state),
    owner: index,
    part: state.part,
    style: styleOf(label),
    base: 0,
    counts,
    last: 1,
    skipped: 0,
  };
  const member: DraftMember = { block: index, value: 1, suffix: undefined, label, bare: false, through: 1, empty: false, skipped: 0 };
  return {
    ...step,
    state: { ...state, lists: state.lists + 1, open: [...state.open, inner] },
    opened: [...step.opened, inner],
    joined: [...step.joined, { list: inner.id, member }],
  };
}
