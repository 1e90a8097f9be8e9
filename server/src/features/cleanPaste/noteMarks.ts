import type { PlacedSegment } from '../../model/model';
import type { Segment } from '../../model/segment';
import { lostMarks } from '../../rules/lostMarks';
import type { ResolutionDocument } from '../../syntax/document';
import { toRaised } from '../../text/characters';
import type { SpanEdit } from '../../text/position';
import type { Tally } from './tally';

/**
 * The edits that raise footnote marks that came down to the line. One is raised only where a note has its number and no mark, and where it is the only such
 * number between the marks of the notes before and after.
 */
export function raisedMarks(document: ResolutionDocument, { segment, firstBlock }: PlacedSegment, tally: Tally): readonly SpanEdit[] {
  const series = segment.notes.find(({ kind }) => kind === 'numbered');
  if (series === undefined || series.notes.length === 0) return [];
  const placed: Place[] = series.marks.filter(({ block }) => segment.places[block]?.role !== 'note').map(({ block, mark }) => ({ block, start: mark.start, number: Number(mark.label) }));
  const wanted = [...new Set(series.notes.map(({ label }) => Number(label.value)))].filter((number) => !placed.some((mark) => mark.number === number));
  const candidates = candidatesOf(segment, new Set(wanted));
  const named = series.notes.every(({ label }) => label.form === 'named');
  const edits: SpanEdit[] = [];
  // A mark that is found may leave only one place for another.
  for (let pass = 0, before = -1; pass < 5 && before < edits.length; pass += 1) {
    before = edits.length;
    for (const number of wanted) {
      if (placed.some((mark) => mark.number === number)) continue;
      const found = between(candidates, placed, number);
      if (found === undefined) continue;
      placed.push(found);
      const start = document.blockStart(firstBlock + found.block) + found.start;
      edits.push({ start, end: start + String(number).length, newText: named ? `[^${String(number)}]` : toRaised(number) });
    }
  }
  tally.marks += edits.length;
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
  const fitting = candidates.filter((candidate) => candidate.number === number && (lower === undefined || compare(lower, candidate) < 0) && (upper === undefined || compare(candidate, upper) < 0));
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

function candidatesOf(segment: Segment, wanted: ReadonlySet<number>): readonly Candidate[] {
  if (wanted.size === 0) return [];
  return segment.blocks.flatMap((block, index): readonly Candidate[] => {
    const role = segment.places[index]?.role;
    if (role === 'note' || role === 'masthead' || role === 'closing' || role === 'comment' || role === 'rule' || role === 'blank') return [];
    const plain = new Set(lostMarks(block).map(({ start }) => start));
    const { text, summary: { start: from, end } } = block;
    return [...text.slice(0, end).matchAll(GLUED)].flatMap((match): readonly Candidate[] => {
      const number = Number(match[0]);
      if (match.index < from || !wanted.has(number) || isPartOfWord(text, match.index)) return [];
      return [{ block: index, start: match.index, number, plain: plain.has(match.index) }];
    });
  });
}

/** An address, a symbol such as `Add.1`, or a figure such as `1,000`. */
function isPartOfWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const word = before.split(/\s/).at(-1) ?? '';
  return NUMBERED_WORD.test(before) || /[@_=]|:\/\/|^www\./.test(word) || /\d\.$/.test(before);
}
