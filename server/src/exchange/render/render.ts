import { countLineEnds } from '../../text/lineEnds';
import type { Catalogue } from '../../catalogue/catalogue';
import { mastheadOf } from '../../model/masthead';
import { printedNotes } from '../../model/notes/printed';
import { openingItalics } from '../../model/openings/italics';
import type { Segment } from '../../model/segment';
import { nodesOf, printedPart, topNodes, treesOf, type NodeLabel, type ResolutionTree, type TreeNode } from '../../model/tree';
import { textOf } from '../../model/runs';
import type { Block } from '../../syntax/block';
import { rememberSeen, rememberWith } from '../../text/remember';
import { changesIn, type RenderChange } from './changes';
import { withComments } from './comments';
import { mastheadRoles, renderHead } from './head';
import { languageOf } from './language';
import { markPlace, renderRuns, seenInRuns, type RunRendering, type RunTargets } from './runs';
import type { RenderedBlock, RenderedCount, RenderedFrontLine, RenderedNote, RenderedRole, RenderedText } from './rendered';

/** How a text is rendered. */
export interface RenderOptions {
  /** `openings` puts the openings of paragraphs in italics, as they are printed, where the source has none; `source` leaves all as it is. */
  readonly italics: 'openings' | 'source';
  /** `page` takes what stands in the head of the first page out of the lines before the title; `lines` leaves every line where it is. */
  readonly head: 'page' | 'lines';
  /** `printed` puts a damaged number (`22Invites`, `1,`) right; `written` leaves it as the source has it. */
  readonly numbers: 'printed' | 'written';
  /** `with` gives blocks the comments that stand before them; otherwise no comment is rendered. */
  readonly comments?: 'with';
  /** What a comparison says of the words; nothing where no texts are compared. */
  readonly changes?: readonly RenderChange[];
}

/** The texts of a document, given by its segments in order; drawn lines are not rendered. */
export function renderTexts(segments: readonly Segment[], catalogue: Catalogue, options: RenderOptions): readonly RenderedText[] {
  const idFor = giveIds();
  return segments.flatMap((segment, index) => {
    const trees = treesOf(segment);
    const plans = trees.map((tree) => planText(segment, tree, idFor));
    const targets = targetsOf(plans, segment, idFor);
    const openings = options.italics === 'openings' ? plainOpenings(segment, catalogue) : NO_OPENINGS;
    const changes = changesIn(options.changes ?? [], index);
    return plans.map((plan): RenderedText => {
      const { head, hidden } = options.head === 'page' ? renderHead(segment, plan.tree, catalogue) : NO_HEAD;
      const language = languageOf(plan.tree, () => plan.blocks.map(({ node }) => textOf(segment, node)));
      const at = { segment, index, catalogue, targets, openings, changes, options, language };
      const blocks = plan.blocks.filter(({ node }) => !hidden.has(node.blocks[0])).map((planned) => renderBlock(at, planned));
      return {
        language,
        head,
        front: options.head === 'page' ? frontLines(segment, plan.blocks, hidden) : [],
        blocks: options.comments === 'with' ? withComments(segment, plan.tree, blocks) : blocks,
        notes: renderNotes(at, plan.tree),
      };
    });
  });
}

/** The lines before the enacting line as the draft has them; `hidden` are the blocks that the head of the page stands for. */
function frontLines(segment: Segment, planned: readonly PlannedBlock[], hidden: ReadonlySet<number>): readonly RenderedFrontLine[] {
  return planned.flatMap(({ node }): readonly RenderedFrontLine[] => {
    const [index] = node.blocks;
    const block = segment.blocks[index];
    if (node.part !== 'front' || block === undefined) return [];
    return [
      { source: block.text.slice(0, block.summary.end), lineEnds: lineEndsAfter(block), printed: hidden.has(index) ? 'head' : 'block' },
    ];
  });
}

const NO_OPENINGS: RunRendering['openings'] = new Map();
const NO_HEAD = { head: undefined, hidden: new Set<number>() };

/** What the blocks of one segment have in common while they are rendered. */
interface Rendering extends RunRendering {
  readonly options: RenderOptions;
  readonly language: string;
}

interface PlannedBlock {
  readonly id: string;
  readonly node: TreeNode;
  readonly role: RenderedRole;
  readonly degree: number;
}

interface TextPlan {
  readonly tree: ResolutionTree;
  readonly blocks: readonly PlannedBlock[];
}

const plainOpenings = rememberWith(
  (segment: Segment, catalogue: Catalogue) => new Map(openingItalics(segment, catalogue).plain.map((opening) => [opening.block, opening])),
);

/** The blocks of a text in the order of print, each with its id. */
function planText(segment: Segment, tree: ResolutionTree, idFor: (wanted: string) => string): TextPlan {
  const blocks: PlannedBlock[] = [];
  const counts = { preambular: 0, heading: 0, text: 0 };
  const roles = mastheadRoles(mastheadOf(segment, tree.text));
  const add = (node: TreeNode, above: string, level: number): void => {
    const role = roleOf(node, roles);
    if (role === undefined) return;
    if (role === 'preambular') counts.preambular += 1;
    if (role === 'heading' || role === 'annex') counts.heading += 1;
    if (role === 'text' || role === 'continuation') counts.text += 1;
    const id = idFor(wantedId(node, role, above, counts));
    const deeper = node.kind === 'section' || node.kind === 'annex';
    blocks.push({ id, node, role, degree: role === 'heading' || role === 'annex' ? Math.max(1, level) : node.degree });
    if (node.title !== undefined) add(node.title, id, level);
    for (const child of node.children) add(child, deeper ? above : id, deeper ? level + 1 : level);
  };
  for (const node of topNodes(tree)) add(node, '', 1);
  // In two columns that were read across, what belongs together does not stand together: print has the order of the text.
  return { tree, blocks: blocks.sort((a, b) => a.node.blocks[0] - b.node.blocks[0]) };
}

/** A function that gives each id of a document once; a second wish for it gets a number. */
function giveIds(): (wanted: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let number = numbers.get(wanted) ?? 1;
    for (; taken.has(id); id = `${wanted}--${String(number)}`) number += 1;
    numbers.set(wanted, number);
    taken.add(id);
    return id;
  };
}

function wantedId(
  node: TreeNode,
  role: RenderedRole,
  above: string,
  counts: Readonly<Record<'preambular' | 'heading' | 'text', number>>,
): string {
  const label = idPart([node.label?.value, node.label?.suffix].filter((part) => part !== undefined).join('-'));
  switch (role) {
    case 'preambular':
      return `pp-${String(counts.preambular)}`;
    case 'operative':
      return node.part === 'annex' ? `annex-par-${label}` : `op-${label === '' ? '0' : label}`;
    case 'item':
      return `${above === '' ? 'item' : above}-${label}`;
    case 'heading':
    case 'annex':
      return `${role}-${label === '' ? String(counts.heading) : label}`;
    case 'text':
    case 'continuation':
      return `text-${String(counts.text)}`;
    default:
      return role;
  }
}

function idPart(label: string): string {
  return label
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

const ROLES: Readonly<Partial<Record<TreeNode['kind'], RenderedRole>>> = {
  masthead: 'masthead',
  sponsors: 'sponsors',
  chapeau: 'chapeau',
  title: 'title',
  enacting: 'enacting',
  section: 'heading',
  heading: 'heading',
  item: 'item',
  continuation: 'continuation',
  text: 'text',
  annex: 'annex',
  closing: 'closing',
};

function roleOf(node: TreeNode, masthead: ReadonlyMap<number, RenderedRole>): RenderedRole | undefined {
  if (node.kind === 'paragraph') return node.part === 'preamble' ? 'preambular' : 'operative';
  return node.kind === 'masthead' ? (masthead.get(node.blocks[0]) ?? 'masthead') : ROLES[node.kind];
}

/** While somebody types, all blocks but one are as they were. */
const blockSeen = rememberSeen<RenderedBlock>();

function renderBlock(at: Rendering, planned: PlannedBlock): RenderedBlock {
  const block = at.segment.blocks[planned.node.blocks[0]];
  return block === undefined ? renderAnew(at, planned) : blockSeen(block, seenOf(at, planned), () => renderAnew(at, planned));
}

/** All that a rendered block depends on besides its first block. */
function seenOf(at: Rendering, { id, node, role, degree }: PlannedBlock): string {
  const { label, part, last, numbering } = node;
  const { italics, head, numbers } = at.options;
  const counted = numbering === undefined ? [] : [at.segment.lists.indexOf(numbering.list), numbering.member.value];
  const named = label === undefined ? [] : [label.start, label.end, label.written, label.value, label.suffix, label.form, label.bare];
  return JSON.stringify([
    italics,
    head,
    numbers,
    at.language,
    goesOn(at.segment, node),
    at.index,
    last,
    id,
    role,
    part,
    degree,
    ...counted,
    ...named,
    seenInRuns(at, node),
  ]);
}

function renderAnew(at: Rendering, { id, node, role, degree }: PlannedBlock): RenderedBlock {
  const { number, cut } = numberOf(at, node, role);
  const runs = renderRuns(at, node);
  return {
    id,
    role,
    part: printedPart(node),
    number,
    degree,
    counted: countOf(at, node),
    runs: role === 'enacting' && at.options.italics === 'openings' ? inItalics(runs) : cut === 0 ? runs : withoutStart(runs, cut),
    ...(number === '' && goesOn(at.segment, node) && { below: 'tight' }),
    source: { segment: at.index, block: node.blocks[0], last: node.last },
  };
}

/** Whether a block stands directly below one that has no sign at its end. */
function goesOn({ blocks, places }: Segment, { kind, blocks: [first] }: TreeNode): boolean {
  const above = blocks[first - 1];
  if (above === undefined || kind === 'enacting' || places[first - 1]?.role === 'enacting' || above.summary.ending !== '') return false;
  return lineEndsAfter(above) === 1 && above.kind !== 'comment' && above.kind !== 'rule';
}

function lineEndsAfter({ text, summary: { end } }: Block): number {
  return countLineEnds(text.slice(end));
}

/** The enacting line is in italics up to its comma. */
function inItalics(runs: RenderedBlock['runs']): RenderedBlock['runs'] {
  const last = runs.at(-1);
  if (runs.some(({ italics }) => italics) || last?.text.endsWith(',') !== true) return runs;
  const words = runs
    .with(-1, { ...last, text: last.text.slice(0, -1) })
    .map((run) => (run.mark === undefined ? { ...run, italics: true, added: true as const } : run));
  return [...words, { text: ',', italics: false, bold: false }];
}

/** The number of an adopted text before its title: `73/7. ` */
const TITLE_NUMBER = /^(\d{1,4}(?:\/\d{1,4})?(?:\s[A-Z])?\.)\s+/;

/** The numbers of headings stand among their words. */
const IN_WORDS: ReadonlySet<NodeLabel['form']> = new Set(['roman', 'letter', 'division', 'annex']);

/** The printed number of a block, and how many characters of its words it takes. */
function numberOf(
  { segment, options, language }: Rendering,
  node: TreeNode,
  role: RenderedRole,
): { readonly number: string; readonly cut: number } {
  if (role === 'title') {
    const match = TITLE_NUMBER.exec(textOf(segment, node));
    return match === null ? { number: '', cut: 0 } : { number: match[1] ?? '', cut: match[0].length };
  }
  if (node.label === undefined || IN_WORDS.has(node.label.form)) return { number: '', cut: 0 };
  const { written, value, suffix, form, bare } = node.label;
  if (bare && options.numbers === 'written') return { number: written, cut: 0 };
  if (form === 'number' || form === 'number-bracket' || bare)
    return { number: `${[value, suffix].filter((part) => part !== undefined).join(' ')}.`, cut: 0 };
  // French and Spanish print `a)`, English `(a)`.
  if (form === 'half-bracketed' && language === 'en') return { number: `(${value})`, cut: 0 };
  return { number: written, cut: 0 };
}

function withoutStart(runs: RenderedBlock['runs'], length: number): RenderedBlock['runs'] {
  let rest = length;
  return runs.flatMap((run) => {
    const taken = Math.min(rest, run.text.length);
    rest -= taken;
    return taken === run.text.length ? [] : [{ ...run, text: run.text.slice(taken) }];
  });
}

const STYLES: Readonly<Record<'number' | 'letter' | 'roman', RenderedCount['style']>> = {
  number: 'decimal',
  letter: 'letter',
  roman: 'roman',
};

function countOf({ segment, index }: Rendering, { numbering, label }: TreeNode): RenderedCount | undefined {
  if (numbering === undefined || label === undefined || label.suffix !== undefined || Number.isNaN(numbering.member.value))
    return undefined;
  // Lists are counted through the document: a segment never has a thousand thousand of them.
  const list = index * 1_000_000 + segment.lists.indexOf(numbering.list);
  return { list, style: STYLES[numbering.list.counts], value: numbering.member.value };
}

/** The ids of blocks and notes by the blocks of the segment, for what leads there. */
function targetsOf(plans: readonly TextPlan[], segment: Segment, idFor: (wanted: string) => string): RunTargets {
  const blocks = new Map<number, string>();
  for (const { blocks: planned } of plans) for (const { id, node } of planned) for (const block of node.blocks) blocks.set(block, id);
  const notes = new Map<number, string>();
  for (const tree of treesOf(segment)) for (const node of tree.notes) notes.set(node.blocks[0], idFor(`note-${noteIdPart(node)}`));
  // A mark has the name of its note, so that its id stays while words are typed before it.
  const marks = new Map(
    printedNotes(segment).marks.map(({ block, mark, note, printed }) => {
      const noteId = note === undefined ? undefined : notes.get(note.block);
      return [markPlace(block, mark), idFor(noteId?.replace(/^note/, 'mark') ?? `mark-${notePart(printed)}`)] as const;
    }),
  );
  return { blocks, notes, marks };
}

function noteIdPart({ note, label }: TreeNode): string {
  return notePart(note?.printed ?? label?.value ?? '');
}

function notePart(printed: string): string {
  return printed.startsWith('*') ? `asterisk-${String(printed.length)}` : idPart(printed) || 'x';
}

function renderNotes(at: Rendering, tree: ResolutionTree): readonly RenderedNote[] {
  const notes = tree.notes.map((node) => renderNote(at, node));
  const rank = ({ asterisk, number }: RenderedNote): number => (asterisk ? -1000 + number.length : Number(number) || 0);
  return notes
    .map((note, order) => ({ note, order }))
    .sort((a, b) => rank(a.note) - rank(b.note) || a.order - b.order)
    .map(({ note }) => note);
}

const noteSeen = rememberSeen<RenderedNote>();

function renderNote(at: Rendering, node: TreeNode): RenderedNote {
  const number = node.note?.printed ?? node.label?.value ?? '';
  const id = at.targets.notes.get(node.blocks[0]) ?? '';
  const marks = (node.note?.marks ?? []).map(({ block, mark }) => at.targets.marks.get(markPlace(block, mark)) ?? '');
  const anew = (): RenderedNote => ({
    id,
    number,
    asterisk: number.startsWith('*'),
    marks,
    runs: renderRuns(at, node),
    source: { segment: at.index, block: node.blocks[0], last: node.last },
  });
  const block = at.segment.blocks[node.blocks[0]];
  if (block === undefined) return anew();
  return noteSeen(block, JSON.stringify([id, number, marks, at.index, node.last, node.label?.end, seenInRuns(at, node)]), anew);
}

/** All blocks of a text as its tree has them, for tests that nothing is lost. */
export function renderedNodes(tree: ResolutionTree): readonly TreeNode[] {
  return nodesOf(tree).filter(({ kind }) => kind !== 'comment' && kind !== 'rule' && kind !== 'blank' && kind !== 'furniture');
}
