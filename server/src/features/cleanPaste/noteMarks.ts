import type { PlacedSegment } from '../../model/model';
import { isAside, type NoteSeries, type Segment } from '../../model/segment';
import { lostMarks } from '../../model/notes/lostMarks';
import type { ResolutionDocument } from '../../syntax/document';
import { toRaised } from '../../text/characters';
import type { SpanEdit } from '../../text/position';
import type { Tally } from './tally';

/**
 * The edits that raise footnote marks that came down to the line. One is raised only where a note has its number and no mark, and where it
 * is the only such
 * number between the marks of the notes before and after. Where each number of the document is borne by one note, its texts are looked at
 * together, since a
 * text whose marks are all lost has no series that could be told.
 */
export function raisedMarks(document: ResolutionDocument, segments: readonly PlacedSegment[], tally: Tally): readonly SpanEdit[] {
  const labels = segments.flatMap(({ segment }) => numbered(segment)?.notes.map(({ label }) => label.value) ?? []);
  const groups = new Set(labels).size === labels.length ? [segments] : segments.map((segment) => [segment]);
  const edits = groups.flatMap((group) => raisedIn(document, group));
  tally.marks += edits.length;
  return edits;
}

function numbered(segment: Segment): NoteSeries | undefined {
  return segment.notes.find(({ kind }) => kind === 'numbered');
}

function raisedIn(document: ResolutionDocument, segments: readonly PlacedSegment[]): readonly SpanEdit[] {
  const notes = segments.flatMap(({ segment }) => numbered(segment)?.notes ?? []);
  if (notes.length === 0) return [];
  const placed = segments.flatMap(({ segment, firstBlock }) =>
    (numbered(segment)?.marks ?? [])
      .filter(({ block }) => segment.places[block]?.role !== 'note')
      .map(({ block, mark }): Place => ({ block: firstBlock + block, start: mark.start, number: Number(mark.label) })),
  );
  const marked = new Set(placed.map(({ number }) => number));
  const wanted = [...new Set(notes.map(({ label }) => Number(label.value)))].filter((number) => !marked.has(number));
  const candidates = segments.flatMap((segment) => candidatesOf(segment, new Set(wanted)));
  const form = notes.every(({ label }) => label.form === 'named') ? (number: number): string => `[^${number}]` : toRaised;
  const edits: SpanEdit[] = [];
  // A mark that is found may leave only one place for another.
  for (let pass = 0, before = -1; pass < 5 && before < edits.length; pass += 1) {
    before = edits.length;
    for (const number of wanted) {
      const found = marked.has(number) ? undefined : between(candidates, placed, number);
      if (found === undefined) continue;
      placed.push(found);
      marked.add(number);
      const start = document.blockStart(found.block) + found.start;
      edits.push({ start, end: start + String(number).length, newText: form(number) });
    }
  }
  return edits;
}

/** Where a mark stands, or may stand. */
interface Place {
  readonly block: number;
  readonly start: number;
  readonly number: number;
}

interface Candidate extends Place {
  /** Whether its shape alone says that it is a lost mark. */
  readonly plain: boolean;
}

/** The one candidate between the marks with the next smaller and the next greater number. */
function between(candidates: readonly Candidate[], placed: readonly Place[], number: number): Place | undefined {
  const lower = placed.filter((mark) => mark.number < number).sort((a, b) => b.number - a.number)[0];
  const upper = placed.filter((mark) => mark.number > number).sort((a, b) => a.number - b.number)[0];
  const fitting = candidates.filter(
    (candidate) =>
      candidate.number === number &&
      (lower === undefined || compare(lower, candidate) < 0) &&
      (upper === undefined || compare(candidate, upper) < 0),
  );
  const plain = fitting.filter((candidate) => candidate.plain);
  if (plain.length > 0) return plain.length === 1 ? plain[0] : undefined;
  return fitting.length === 1 ? fitting[0] : undefined;
}

function compare(a: Place, b: Place): number {
  return a.block - b.block || a.start - b.start;
}

/** A number behind a letter, a sign or a closing bracket, itself before a blank, a sign or the end. */
const GLUED = /(?<=\p{Ll}{3}|[\p{L}\d)”"’%][,;:.]|[)”"’%])[1-9]\d{0,2}(?=[\s,;:)\]”"]|\.(?:\s|$)|$)/gu;
/** Behind these a number belongs to the word. */
const NUMBERED_WORD = /(?:^|[\s(/.])(?:Add|Rev|Corr|No|Nos|L|WP|CRP|Sub|AC|art|arts|para|paras|vol|vols|p|pp|chap|sect|Inf|INF|PV|SR)\.$/;

function candidatesOf({ segment, firstBlock }: PlacedSegment, wanted: ReadonlySet<number>): readonly Candidate[] {
  if (wanted.size === 0) return [];
  return segment.blocks.flatMap((block, index): readonly Candidate[] => {
    const role = segment.places[index]?.role;
    if (role === 'masthead' || role === 'closing' || isAside(role)) return [];
    const plain = new Set(lostMarks(block).map(({ start }) => start));
    const {
      text,
      summary: { start: from, end },
    } = block;
    return [...text.slice(0, end).matchAll(GLUED)].flatMap((match): readonly Candidate[] => {
      const number = Number(match[0]);
      if (match.index < from || !wanted.has(number) || isPartOfWord(text, match.index)) return [];
      return [{ block: firstBlock + index, start: match.index, number, plain: plain.has(match.index) }];
    });
  });
}

/** An address, a symbol such as `Add.1`, or a figure such as `1,000`. */
function isPartOfWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const word = before.split(/\s/).at(-1) ?? '';
  return NUMBERED_WORD.test(before) || /[@_=]|:\/\/|^www\./.test(word) || /\d\.$/.test(before);
}
