import type { Block } from '../../syntax/block';
import { printedNotes, type PrintedNote } from '../notes/printed';
import { isAnnexHeading } from '../outline/texts';
import { numberingsAt } from '../numberings';
import { isAside, type Place, type Segment } from '../segment';
import { remember } from '../../text/remember';
import { bracketing, headingLabel, headingLevel, isNumberAlone, nodeLabel } from './labels';
import type { NodeKind, ResolutionTree, TreeNode } from './node';

/** The tree of one text of a segment. */
export function buildTree(segment: Segment, text: number): ResolutionTree {
  return new TreeBuilder(segment, text).build();
}

type Draft = { -readonly [Key in Exclude<keyof TreeNode, 'blocks' | 'children' | 'title'>]: TreeNode[Key] } & {
  readonly blocks: [number, ...number[]];
  readonly children: Draft[];
  title: Draft | undefined;
};

interface Interrupted {
  readonly spine: Draft[];
  readonly sections: Draft[];
  /** Where the subheading and what follows it stand. */
  readonly container: Draft[];
  readonly from: number;
}

/**
 * So many nodes at most stand one in another: what would be deeper stands beside them. Items of items end at the fifth degree; a text in which
 * eight thousand items bear one letter would have each stand in the one before.
 */
const DEEPEST = 24;

/** Walks over the blocks of a text once; a class, since it guards which sections, paragraphs and lists are open. */
class TreeBuilder {
  readonly #segment: Segment;
  readonly #text: number;
  readonly #fronts: Readonly<Record<'masthead' | 'sponsors' | 'chapeau' | 'title' | 'enacting' | 'closing' | 'note' | 'apart', Draft[]>> = {
    masthead: [],
    sponsors: [],
    chapeau: [],
    title: [],
    enacting: [],
    closing: [],
    note: [],
    apart: [],
  };
  readonly #preamble: Draft[] = [];
  readonly #operative: Draft[] = [];
  readonly #annexes: Draft[] = [];
  /** The part that the open sections are in. */
  #open: Draft[] = this.#preamble;
  /** Headings of the preamble until it is known whether preambular or operative paragraphs follow them. */
  #held: Draft[] = [];
  /** The open sections, the outermost first. */
  #sections: Draft[] = [];
  /** From the open paragraph down to the last node under it. */
  #spine: Draft[] = [];
  /** The paragraph that a subheading interrupted, until another paragraph opens: an item of it may still follow. */
  #interrupted: Interrupted | undefined;
  readonly #homes = new Map<number, Draft>();

  constructor(segment: Segment, text: number) {
    this.#segment = segment;
    this.#text = text;
  }

  build(): ResolutionTree {
    const { start, end, enacting, organ } = this.#segment.texts[this.#text] ?? { start: 0, end: 0, enacting: -1, organ: undefined };
    for (let index = start; index < end; index += 1) {
      const block = this.#segment.blocks[index];
      const place = this.#segment.places[index];
      if (block !== undefined && place !== undefined) this.#add(index, block, place);
    }
    this.#release(this.#operative.length > 0 ? this.#operative : this.#preamble);
    const { masthead, sponsors, chapeau, title, enacting: lines, closing, note, apart } = this.#fronts;
    for (const part of [this.#preamble, this.#operative, this.#annexes]) part.forEach(measure);
    return {
      text: this.#text,
      form: enacting < 0 ? 'fragment' : 'resolution',
      organ,
      masthead: [...masthead, ...title.slice(1)].sort((one, other) => one.blocks[0] - other.blocks[0]),
      sponsors,
      chapeau,
      title: title[0],
      enacting: lines[0],
      preamble: this.#preamble,
      operative: this.#operative,
      annexes: this.#annexes,
      closing,
      notes: note,
      apart,
    };
  }

  #add(index: number, block: Block, place: Place): void {
    const broken = place.joins < 0 ? undefined : this.#homes.get(place.joins);
    if (broken !== undefined) {
      broken.blocks.push(index);
      broken.ending = block.summary.ending;
      broken.joiner = block.summary.joiner;
      this.#homes.set(index, broken);
      return;
    }
    const { role } = place;
    switch (role) {
      case 'blank':
      case 'comment':
      case 'rule':
      case 'furniture':
        this.#fronts.apart.push(this.#node(role, index, block, place));
        return;
      case 'masthead':
      case 'sponsors':
      case 'chapeau':
      case 'title':
      case 'enacting':
      case 'closing':
      case 'note':
        this.#fronts[role].push(this.#node(role, index, block, place));
        return;
      case 'heading':
      case 'subheading':
        this.#heading(index, block, place);
        return;
      case 'preambular':
      case 'operative':
        this.#paragraph(this.#node('paragraph', index, block, place), place);
        return;
      case 'item':
        this.#item(this.#node('item', index, block, place), place);
        return;
      case 'text':
        this.#unnumbered(index, block, place);
        return;
    }
  }

  #node(kind: NodeKind, index: number, block: Block, place: Place): Draft {
    const { summary } = block;
    const members = numberingsAt(this.#segment, index);
    const own = members.find(({ list }) => list.owner !== index);
    const note = notesOf(this.#segment).get(index);
    const label = own?.member.label ?? note?.label ?? summary.label;
    const node: Draft = {
      kind,
      part: place.part,
      blocks: [index],
      last: index,
      label: label === undefined ? undefined : nodeLabel(block, label, own?.member.bare === true || summary.label === undefined),
      inner: members.filter(({ list }) => list.owner === index).map(({ member }) => nodeLabel(block, member.label, false)),
      degree: place.degree,
      bracketed: bracketing(block),
      ending: summary.ending,
      joiner: summary.joiner,
      numbering: own,
      title: undefined,
      children: [],
      note,
    };
    this.#homes.set(index, node);
    return node;
  }

  #heading(index: number, block: Block, place: Place): void {
    const annex = place.part === 'annex' && isAnnexHeading(block);
    const open = this.#held.at(-1) ?? this.#sections.at(-1) ?? (place.part === 'annex' ? this.#annexes.at(-1) : undefined);
    if (!annex && place.role === 'subheading' && open !== undefined && this.#awaitsTitle(open, index)) {
      const title = this.#node('heading', index, block, place);
      open.title = title;
      return;
    }
    const node = this.#node(annex ? 'annex' : 'section', index, block, place);
    const letter = [...this.#held, ...this.#sections].findLast(({ label }) => label?.form === 'letter')?.label?.value;
    node.label = (block.kind === 'heading' ? headingLabel(block, letter) : undefined) ?? node.label;
    node.degree = annex ? 0 : headingLevel(node.label);
    const [spine, sections] = [this.#spine, this.#sections];
    this.#spine = [];
    if (place.role === 'heading') this.#interrupted = undefined;
    if (annex) {
      this.#annexes.push(node);
      this.#open = this.#annexes;
      this.#sections = [];
    } else if (place.part === 'preamble') this.#held.push(node);
    else {
      const container = this.#section(node, place.part === 'annex' ? this.#annexes : this.#operative);
      if (place.role === 'subheading' && spine.length > 0) this.#interrupted ??= { spine, sections, container, from: container.length - 1 };
    }
  }

  /** A number alone is followed by its title where nothing stands in between. */
  #awaitsTitle(open: Draft, index: number): boolean {
    const block = this.#segment.blocks[open.blocks[0]];
    if (block === undefined || open.title !== undefined || open.children.length > 0 || !isNumberAlone(block, open.label)) return false;
    for (let between = open.blocks[0] + 1; between < index; between += 1) {
      const role = this.#segment.places[between]?.role;
      if (!isAside(role)) return false;
    }
    return true;
  }

  /** Puts a section under the open one of a higher level. */
  #section(node: Draft, part: Draft[]): Draft[] {
    this.#enter(part);
    this.#sections = this.#sections.filter((open) => open.degree < node.degree);
    const container = this.#container(part);
    container.push(node);
    this.#sections = [...this.#sections, node];
    return container;
  }

  /** The sections of one part end where another begins. */
  #enter(part: Draft[]): void {
    if (part !== this.#open) this.#sections = [];
    this.#open = part;
  }

  #release(part: Draft[]): void {
    const held = this.#held;
    if (held.length === 0) return;
    this.#held = [];
    for (const node of held) this.#section(node, part);
  }

  /** Where a paragraph of a part goes: into the innermost open section, the last annex, or the part itself. */
  #container(part: Draft[]): Draft[] {
    return this.#sections.at(-1)?.children ?? (part === this.#annexes ? part.at(-1)?.children : undefined) ?? part;
  }

  #partOf({ part, role }: Place): Draft[] {
    if (part === 'annex' && this.#annexes.length > 0) return this.#annexes;
    return part === 'preamble' && role !== 'operative' ? this.#preamble : this.#operative;
  }

  #paragraph(node: Draft, place: Place): void {
    const part = this.#partOf(place);
    this.#enter(part);
    this.#release(part);
    this.#container(part).push(node);
    if (node.kind === 'paragraph') this.#interrupted = undefined;
    this.#spine = [node];
  }

  /** Under what its list stands under, where that is still open; else under the open paragraph. */
  #item(node: Draft, place: Place): void {
    const parent = this.#homes.get(place.parent);
    if (parent === undefined || !(this.#opens(parent) || this.#resumes(parent))) {
      // Items below no paragraph stand beside each other.
      if (this.#spine.length === 0 || this.#spine[0]?.kind === 'item') this.#paragraph(node, place);
      else this.#under(0, node);
      return;
    }
    this.#under(this.#spine.indexOf(parent), node);
  }

  /**
   * Whether a node may take more. One that a text without a number has followed takes that text first: it stands between two of its items.
   */
  #opens(parent: Draft): boolean {
    if (this.#spine.includes(parent)) return true;
    for (let at = this.#spine.length - 2; at >= 0; at -= 1) {
      const top = this.#spine[at];
      const branch = top?.children.findLastIndex((child) => child.kind !== 'continuation') ?? -1;
      const inner = top?.children[branch];
      if (top === undefined || inner === undefined || this.#spine.includes(inner)) continue;
      const down = pathDown(inner, parent);
      if (down === undefined) continue;
      for (const moved of top.children.splice(branch + 1)) parent.children.push(moved);
      this.#spine = [...this.#spine.slice(0, at + 1), ...down];
      return true;
    }
    return false;
  }

  /** Goes on with a paragraph that a subheading interrupted: the subheading with all since then stands inside the paragraph. */
  #resumes(parent: Draft): boolean {
    const interrupted = this.#interrupted;
    if (interrupted === undefined) return false;
    const spine = this.#spine;
    this.#spine = interrupted.spine;
    if (!this.#opens(parent)) {
      this.#spine = spine;
      return false;
    }
    for (const moved of interrupted.container.splice(interrupted.from)) parent.children.push(moved);
    this.#sections = interrupted.sections;
    this.#interrupted = undefined;
    return true;
  }

  #under(at: number, node: Draft): void {
    this.#spine = this.#spine.slice(0, Math.min(at + 1, DEEPEST - 1));
    this.#spine.at(-1)?.children.push(node);
    this.#spine.push(node);
  }

  /** Whether words without a number go on with what stands above them: with a numbered paragraph, or one that ends with a colon. */
  #goesOn(): boolean {
    const [top] = this.#spine;
    const last = this.#spine.at(-1);
    return top !== undefined && (top.label !== undefined || (top.kind !== 'text' && last?.ending === ':'));
  }

  #unnumbered(index: number, block: Block, place: Place): void {
    if (this.#goesOn()) this.#under(0, this.#node('continuation', index, block, place));
    else this.#paragraph(this.#node('text', index, block, place), place);
  }
}

/** The nodes from one down to another under it along the last ones; undefined where the other is not there. */
function pathDown(from: Draft, to: Draft): Draft[] | undefined {
  const path: Draft[] = [from];
  for (;;) {
    const node = path.at(-1);
    if (node === undefined || node === to) return path;
    const next = node.children.findLast((child) => child.kind !== 'continuation');
    if (next === undefined) return undefined;
    path.push(next);
  }
}

function measure(node: Draft): number {
  let last = node.blocks.at(-1) ?? node.blocks[0];
  if (node.title !== undefined) last = Math.max(last, measure(node.title));
  for (const child of node.children) last = Math.max(last, measure(child));
  node.last = last;
  return last;
}

/** The printed numbers of notes, looked up by block while the trees of a segment are built. */
const notesOf: (segment: Segment) => ReadonlyMap<number, PrintedNote> = remember(
  (segment) => new Map(printedNotes(segment).notes.map((note) => [note.block, note])),
);
