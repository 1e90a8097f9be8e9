import { inWords } from '../compare/address';
import { compare, type ComparedUnit, type Counts, type Fate } from '../compare/comparison';
import type { Unit } from '../compare/unit';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import { message, type Message, type Say } from '../text/message';
import type { Range } from '../text/position';
import { comparisonDocuments, summaryOf } from './compare/documents';

/** One of the two texts that are compared. */
export interface ComparedText {
  readonly document: ResolutionDocument;
  readonly model: DocumentModel;
}

/** A unit of the comparison for programs: what has become of what, where it stands, and its changed words. */
export interface ComparisonEntry {
  readonly fate: Fate;
  readonly moved: boolean;
  /** The addresses in words, `operative paragraph 5 (b)`; undefined where a side lacks the unit. */
  readonly left: string | undefined;
  readonly right: string | undefined;
  readonly leftRange: Range | undefined;
  readonly rightRange: Range | undefined;
  /** The words that went and those that came, from left to right; either may be empty. */
  readonly changes: readonly { readonly left: string; readonly right: string }[];
}

/** Two versions of a text compared. */
export interface TextComparison {
  /** Written for an editor of differences: every unit below a heading that is the same on both sides. */
  readonly left: string;
  readonly right: string;
  /** The headings of both documents by their zero-based line, with where the unit stands in its own text. */
  readonly headings: readonly { readonly line: number; readonly leftRange: Range | undefined; readonly rightRange: Range | undefined }[];
  readonly counts: Counts;
  readonly summary: Message;
  /** A doubt whether these are versions of one text; undefined where there is none. */
  readonly doubt: Message | undefined;
  /** All units in the order of the new text, unchanged ones included. */
  readonly entries: readonly ComparisonEntry[];
}

/** Below this share of units with a partner two texts are hardly versions of one. */
const FEW_IN_COMMON = 0.15;

/** Compares two texts; the left one is the older. */
export function compareTexts(left: ComparedText, right: ComparedText, say: Say): TextComparison {
  const segments = { left: left.model.segments.map(({ segment }) => segment), right: right.model.segments.map(({ segment }) => segment) };
  const comparison = compare(segments.left, segments.right);
  const documents = comparisonDocuments(comparison, segments, say);
  const rangesOf = (unit: ComparedUnit): { readonly leftRange: Range | undefined; readonly rightRange: Range | undefined } => ({
    leftRange: rangeOf(left, unit.left, unit.leftSegment),
    rightRange: rangeOf(right, unit.right, unit.rightSegment),
  });
  return {
    left: documents.left,
    right: documents.right,
    headings: documents.headings.map(({ line, unit }) => ({ line, ...rangesOf(unit) })),
    counts: comparison.counts,
    summary: summaryOf(comparison.counts),
    doubt: doubtOf(comparison.counts),
    entries: comparison.units.map((unit) => ({
      fate: unit.fate,
      moved: unit.moved,
      left: unit.left && inWords(unit.left.address),
      right: unit.right && inWords(unit.right.address),
      ...rangesOf(unit),
      changes: unit.words
        .filter(({ kind }) => kind === 'changed')
        .map((run) => ({ left: shown(unit.left, run.left, run.leftEnd), right: shown(unit.right, run.right, run.rightEnd) })),
    })),
  };
}

function doubtOf({ same, changed, replaced, inserted, deleted }: Counts): Message | undefined {
  const common = same + changed + replaced;
  const all = common + Math.max(inserted, deleted);
  if (all === 0 || common / all >= FEW_IN_COMMON) return undefined;
  return message(
    'The two texts have few paragraphs in common ({0} of {1}): they may not be versions of the same text.',
    String(common),
    String(all),
  );
}

function rangeOf({ document, model }: ComparedText, unit: Unit | undefined, segment: number): Range | undefined {
  const placed = model.segments[segment];
  const first = unit?.blocks[0];
  const last = unit?.blocks.at(-1);
  const end = last === undefined ? undefined : placed?.segment.blocks[last];
  if (placed === undefined || first === undefined || last === undefined || end === undefined) return undefined;
  const start = placed.segment.blocks[first]?.summary;
  return {
    start: document.positionInBlock(placed.firstBlock + first, start?.label?.start ?? start?.start ?? 0),
    end: document.positionInBlock(placed.firstBlock + last, end.summary.end),
  };
}

function shown(unit: Unit | undefined, from: number, to: number): string {
  const words = unit?.words.slice(from, to) ?? [];
  return words.map(({ shown: word, spaced }, index) => `${spaced && index > 0 ? ' ' : ''}${word}`).join('');
}
