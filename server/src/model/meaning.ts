import { resolveIbids } from './notes/ibid';
import { printedNotes } from './notes/printed';
import type { DocumentModel } from './model';
import { runsOf } from './runs';
import { isAside, type NoteSeries, type Segment } from './segment';
import { isApart, nodesOf, treesOf, type ResolutionTree, type TreeNode } from './tree';
import { emphasisAndMarks } from '../syntax/marks';
import { BLANK, INVISIBLE } from '../text/characters';
import { remember } from '../text/remember';

/** What counts as meaning beside the words. */
export interface MeaningOptions {
  /** Whether italics and bold count: not where a text is only formatted, but where it goes to another kind of file and comes back. */
  readonly emphasis: 'counts' | 'ignored';
}

/**
 * What a document says, as a text that can be compared: profile and edition, and what each of its texts says with its comments and notes.
 * Two documents with one meaning differ in nothing but spaces, line breaks, the form of quotation marks and of footnote marks, the places of
 * the notes and, unless it counts, emphasis.
 */
export function documentMeaning({ segments, profile, era }: DocumentModel, options: MeaningOptions = FORMATTED): string {
  const texts = segments.flatMap(({ segment }) => [
    ...treesOf(segment).flatMap((tree) => meaningOf(segment, tree, options)),
    ...commentsOf(segment),
    ...segment.notes.flatMap((series) => notesOf(segment, series)),
  ]);
  return [`${profile} ${era}`, ...texts].join('\n');
}

/**
 * What one text says, a line for each node but notes and comments: what it is, where it stands, its label, its letters and its marks by
 * their printed numbers.
 */
export function meaningOf(segment: Segment, tree: ResolutionTree, options: MeaningOptions = FORMATTED): readonly string[] {
  const letters =
    options.emphasis === 'counts'
      ? (node: TreeNode): string => emphasizedLetters(segment, node)
      : (node: TreeNode): string => node.blocks.map((block) => lettersOf(segment, block)).join('');
  return nodesOf(tree).flatMap((node) => {
    if (node.kind === 'note' || isApart(node)) return [];
    const { label } = node;
    // Words tell what a line before the enacting line is, and a line break between them may have hidden it.
    const kind = node.part === 'front' ? 'front' : node.kind;
    const numbered =
      label === undefined || label.bare || kind === 'section' || kind === 'annex' ? '' : `${label.value} ${label.suffix ?? ''}`;
    return [`${kind} ${node.part} ${String(tree.text)} ${String(node.degree)} ${numbered}|${letters(node)}`];
  });
}

const FORMATTED: MeaningOptions = { emphasis: 'ignored' };

/** The comments in order; one above a note goes where the note goes, and stands last. */
function commentsOf(segment: Segment): readonly string[] {
  const comments: string[] = [];
  const noted: string[] = [];
  // A comment in the middle of a paragraph that a page broke stands after it, wherever its second part goes.
  let paragraphs = 0;
  let below: number | undefined = -1;
  segment.places.forEach(({ role, joins }, index) => {
    const block = segment.blocks[index];
    if (!isAside(role) && joins < 0) paragraphs += 1;
    if (block === undefined || role !== 'comment') return;
    if (below !== undefined && below <= index) below = nextBlock(segment, index);
    if (below !== undefined && segment.places[below]?.role === 'note') noted.push(`${block.text.trim()} ${lettersOf(segment, below)}`);
    else comments.push(`${block.text.trim()} after ${String(paragraphs)}`);
  });
  return [...comments, ...noted.sort()];
}

/** The next block that is a note or something of the running text; undefined for none. */
function nextBlock({ places }: Segment, index: number): number | undefined {
  for (let next = index + 1; next < places.length; next += 1)
    if (places[next]?.role === 'note' || !isAside(places[next]?.role)) return next;
  return undefined;
}

/** What each mark of a series leads to, and what each note says and stands for; the notes by themselves have no order. */
function notesOf(segment: Segment, series: NoteSeries): readonly string[] {
  const said = new Map(
    resolveIbids(series, segment.blocks).map(({ note, ibids }) => {
      const standsFor = ibids.map((ibid) => ibid.standsFor?.text.replace(/\s/g, '') ?? ibid.fault ?? '').join('|');
      return [note.block, `${lettersOf(segment, note.block)}|${standsFor}`];
    }),
  );
  const printed = printedNotes(segment);
  const marks = printed.marks
    .filter((mark) => mark.series === series.kind && segment.places[mark.block]?.role !== 'note')
    .map((mark) => `${mark.printed}→${(mark.note && said.get(mark.note.block)) ?? ''}`);
  const notes = printed.notes
    .filter((note) => note.series === series.kind)
    .map((note) => `${note.printed}=${said.get(note.block) ?? ''}`)
    .sort();
  return [`${series.kind} ${String(marks.length)}`, ...marks, ...notes];
}

/** The letters, figures and signs of a block without its label, spaces and emphasis, each mark by its printed number. */
function lettersOf(segment: Segment, index: number): string {
  const block = segment.blocks[index];
  if (block === undefined) return '';
  const {
    text,
    summary: { start, end, marks, candidate },
  } = block;
  const { signs } = emphasisAndMarks(text, start, end);
  const printed = marks.length === 0 ? undefined : numbersOf(segment).get(index);
  let letters = '';
  let at = candidate === undefined ? start : candidate.start;
  for (const mark of marks) {
    letters += `${plain(text, at, mark.start, signs)}{${printed?.get(mark.start) ?? mark.label}}`;
    at = mark.end;
  }
  return letters + plain(text, at, end, signs);
}

/** The printed numbers of the marks of each block, by their offsets. */
const numbersOf = remember((segment: Segment): ReadonlyMap<number, ReadonlyMap<number, string>> => {
  const byBlock = new Map<number, Map<number, string>>();
  for (const { block, mark, printed } of printedNotes(segment).marks) {
    const own = byBlock.get(block) ?? new Map<number, string>();
    own.set(mark.start, printed);
    byBlock.set(block, own);
  }
  return byBlock;
});

/** As `lettersOf`, with the ends of italics and bold among the letters; a space has none. */
function emphasizedLetters(segment: Segment, node: TreeNode): string {
  let letters = '';
  let look = '';
  for (const { text, italics, bold, link } of runsOf(segment, node)) {
    const plainText = unseen(text);
    if (plainText === '') continue;
    const now = `${italics ? 'i' : ''}${bold ? 'b' : ''}`;
    // A mark has no look of its own.
    if (link?.kind === 'mark') letters += `{${plainText}}`;
    else {
      if (now !== look) letters += `<${now}>`;
      look = now;
      letters += plainText;
    }
  }
  return letters;
}

function plain(text: string, start: number, end: number, signs: ReadonlySet<number> | undefined): string {
  let letters = text.slice(start, end);
  if (signs !== undefined && signs.size > 0) {
    letters = '';
    for (let at = start; at < end; at += 1) if (!signs.has(at)) letters += text.charAt(at);
  }
  return unseen(letters);
}

function unseen(letters: string): string {
  return letters.replace(UNSEEN, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

const UNSEEN = new RegExp(`[${BLANK}${INVISIBLE}\\r\\n]+`, 'g');
