import { remember } from '../../text/remember';
import { isAside, type NoteSeries, type Segment } from '../segment';
import { lostMarks } from './lostMarks';

/** A segment and the index in the document of its first block. */
export interface SearchedSegment {
  readonly segment: Segment;
  readonly firstBlock: number;
}

/**
 * Where a footnote mark stands that is no longer raised: the number, and the space that an extraction put before it. `block` counts in the
 * document, offsets are UTF-16 units in the block's text.
 */
export interface FoundMark {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/**
 * The marks of notes that have none, where they came down to the line. One is found only where a note has its number and no mark, and where
 * it is the only such number between the marks of the notes before and after. The segments are looked at together: a text whose marks are
 * all lost has no series that could be told.
 */
export function findLostMarks(segments: readonly SearchedSegment[]): readonly FoundMark[] {
  const notes = segments.flatMap(({ segment }) => numbered(segment)?.notes ?? []);
  if (notes.length === 0) return NONE;
  const placed: Mark[] = segments.flatMap(({ segment, firstBlock }) =>
    (numbered(segment)?.marks ?? [])
      .filter(({ block }) => segment.places[block]?.role !== 'note')
      .map(({ block, mark }) => ({ block: firstBlock + block, start: mark.start, number: Number(mark.label) })),
  );
  const marked = new Set(placed.map(({ number }) => number));
  const wanted = [...new Set(notes.map(({ label }) => Number(label.value)))].filter((number) => !marked.has(number));
  if (wanted.length === 0) return NONE;
  const candidates = segments.flatMap((segment) => candidatesOf(segment, new Set(wanted)));
  const found: FoundMark[] = [];
  // A mark that is found may leave only one place for another.
  for (let pass = 0, before = -1; pass < 5 && before < found.length; pass += 1) {
    before = found.length;
    for (const number of wanted) {
      const mark = marked.has(number) ? undefined : between(candidates, placed, number);
      if (mark === undefined) continue;
      placed.push(mark);
      marked.add(number);
      found.push({ block: mark.block, start: mark.start, end: mark.end, number });
    }
  }
  return found;
}

/** The lost marks of one segment, by its own blocks; remembered with it. */
export const lostMarksOf = remember((segment: Segment): readonly FoundMark[] => findLostMarks([{ segment, firstBlock: 0 }]));

/** The labels of the notes of a segment whose mark is not there, but a lost one with their number is. */
export function labelsExplained(segment: Segment): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const series of segment.notes) {
    if (series.kind !== 'numbered') continue;
    const marked = new Set(series.marks.map(({ mark }) => mark.label));
    const unmarked = new Set(series.notes.map(({ label }) => label.value).filter((label) => !marked.has(label)));
    if (unmarked.size === 0) continue;
    segment.blocks.forEach((block, index) => {
      if (segment.places[index]?.role === 'note') return;
      for (const { label } of lostMarks(block)) if (unmarked.has(label)) labels.add(label);
    });
  }
  for (const { number } of lostMarksOf(segment)) labels.add(String(number));
  return labels;
}

const NONE: readonly FoundMark[] = [];

function numbered(segment: Segment): NoteSeries | undefined {
  return segment.notes.find(({ kind }) => kind === 'numbered');
}

/** Where a mark stands. */
interface Mark {
  readonly block: number;
  readonly start: number;
  readonly number: number;
}

interface Candidate extends Mark {
  readonly end: number;
  /** How surely its shape says that it is a mark; the surest between two others is the one. */
  readonly rank: (typeof RANKS)[number];
}

const RANKS = ['sure', 'glued', 'apart', 'counted'] as const;

/** The one candidate between the marks with the next smaller and the next greater number. */
function between(candidates: readonly Candidate[], placed: readonly Mark[], number: number): Candidate | undefined {
  const lower = placed.filter((mark) => mark.number < number).sort((a, b) => b.number - a.number)[0];
  const upper = placed.filter((mark) => mark.number > number).sort((a, b) => a.number - b.number)[0];
  const fitting = candidates.filter(
    (candidate) =>
      candidate.number === number &&
      (lower === undefined || compare(lower, candidate) < 0) &&
      (upper === undefined || compare(candidate, upper) < 0),
  );
  const rank = RANKS.find((one) => fitting.some((candidate) => candidate.rank === one));
  const best = fitting.filter((candidate) => candidate.rank === rank);
  return best.length === 1 ? best[0] : undefined;
}

function compare(a: Mark, b: Mark): number {
  return a.block - b.block || a.start - b.start;
}

function candidatesOf({ segment, firstBlock }: SearchedSegment, wanted: ReadonlySet<number>): readonly Candidate[] {
  return segment.blocks.flatMap((block, index): readonly Candidate[] => {
    const role = segment.places[index]?.role;
    if (role === 'masthead' || role === 'closing' || isAside(role)) return [];
    const sure = new Set(lostMarks(block).map(({ start }) => start));
    const {
      text,
      summary: { start: from, end },
    } = block;
    const candidate = (at: number, digits: string, rank: Candidate['rank'], blanks = 0): readonly Candidate[] => {
      const number = Number(digits);
      if (at < from || !wanted.has(number) || isPartOfWord(text, at)) return [];
      return [{ block: firstBlock + index, start: at - blanks, end: at + digits.length, number, rank }];
    };
    const content = text.slice(0, end);
    return [
      ...[...content.matchAll(GLUED)].flatMap((match) => candidate(match.index, match[0], sure.has(match.index) ? 'sure' : 'glued')),
      ...[...content.matchAll(APART)].flatMap((match) => {
        const [all, blanks = '', digits = ''] = match;
        const before = content.slice(Math.max(0, match.index - 24), match.index);
        const counted = COUNTED.test(content.slice(match.index + all.length, match.index + all.length + 24));
        // After a sign that ends a clause a number names nothing.
        if ((!CLAUSE_END.test(before) || ABBREVIATION.test(before)) && (counted || TAKES_NUMBER.test(before))) return [];
        return candidate(match.index + blanks.length, digits, counted ? 'counted' : 'apart', blanks.length);
      }),
    ];
  });
}

/** A number directly after a letter, a sign or a closing bracket, or after a figure and a sign, itself before a space, a sign or the end. */
const GLUED = /(?<=\p{Ll}{3}|[\p{L}\d)”"’%][,;:.]|[)”"’%])[1-9]\d{0,2}(?=[\s,;:)\]”"]|\.(?:\s|$)|$)/gu;
/** The same number with a space, or the end of a line, before it: so extractions set it that keep the room of a raised sign. */
const APART = /(?<=[\p{L}\d)”"’%.,;:])([ \t\u00A0\u2009\r\n]{1,4})([1-9]\d{0,2})(?=[\s,;:)\]”"]|\.(?:\s|$)|$)/gu;
/** A word or a year and a sign after it. */
const CLAUSE_END = /(?:[\p{L})”"’]|\d{4})[)”"’]?[,;:.]$/u;
const ABBREVIATION = /(?:^|[\s(])(?:[Nn]os?|[Vv]ols?|[Pp]aras?|[Aa]rts?|[Cc]haps?|[Ss]ects?|pp?)\.$/;
/** After these words a number counts or names something; after a figure it is one of a row. */
const eitherCase = (words: string): string =>
  words.replace(/(?<=^|\||\(\?:sub\)\?)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
const TAKES_NUMBER = new RegExp(
  String.raw`(?:^|[\s("“])(?:(?:${[
    '(?:sub)?paras?|(?:sub)?paragraphs?|articles?|arts?|rules?|sections?|sects?|chapters?|chaps?|annex(?:es)?|items?|goals?|targets?|indicators?',
    'nos?|vols?|volumes?|pages?|pp?|parts?|phases?|stages?|tables?|figures?|principles?|guidelines?|recommendations?|resolutions?|decisions?',
    'protocols?|supplements?|sessions?|meetings?|years?|levels?|steps?|category|categories|class(?:es)?|groups?|types?|grades?|days?|age[ds]?',
    'numbers?|totals?|regulations?|january|february|march|april|may|june|july|august|september|october|november|december',
  ]
    .map(eitherCase)
    .join('|')})|actions?|pillars?|objectives?|options?|clusters?|${[
    'an?|the|its|all|of|in|to|from|by|at|on|and|or|than|least|most|over|under|about|some|only|for|with|between|until|since|after|before',
    'within|every|per|into|as|is|are|was|were|another|other|these|those|first|last|next|up|exactly|nearly|almost|around|approximately',
  ].join('|')}|\d{1,3})[.,]?$`,
);
/** What is counted: a month, a share, a sum. */
const COUNTED =
  /^\s+(?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|percent|million|billion|trillion|thousand|hundred|years?|months?|weeks?|days?|hours?|minutes?|countries|States|members|seats|posts?|persons?|women|men|children|people|to \d|and \d|or \d)\b/;
/** After these a number belongs to the word. */
const NUMBERED_WORD = /(?:^|[\s(/.])(?:Add|Rev|Corr|No|Nos|L|WP|CRP|Sub|AC|art|arts|para|paras|vol|vols|p|pp|chap|sect|Inf|INF|PV|SR)\.$/;

/** An address, a symbol such as `Add.1`, or a figure such as `1,000`. */
function isPartOfWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  const word = before.split(/\s/).at(-1) ?? '';
  return NUMBERED_WORD.test(before) || /[@_=]|:\/\/|^www\./.test(word) || /\d\.$/.test(before);
}
