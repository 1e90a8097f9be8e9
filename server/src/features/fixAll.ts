import { countBefore } from '../text/search';
import { ResolutionDocument } from '../syntax/document';
import { applySpanEdits, type Range, type SpanEdit, type TextEdit } from '../text/position';
import { pieceEdits, replacePieces, textOfPieces, type Piece } from '../model/edits/pieces';

/** What fixing needs to know of a report. */
export interface FixableReport {
  readonly code: string;
  readonly range: Range;
  fixes(): readonly { readonly preferred: boolean; readonly safe: boolean; readonly edits: readonly TextEdit[] }[];
}

/** What fixing a whole document came to. */
export interface FixedDocument {
  /** The least edits that lead from the text before to `text`, in order; `[]` where nothing was changed. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  /** How many reports were corrected, by rule code. */
  readonly applied: ReadonlyMap<string, number>;
}

/**
 * Applies fixes until nothing changes: the safe ones, or the preferred ones of the rules named. In each round a fix is left for the next
 * one where it touches a fix before it, since it was made for a text that is no longer there. The document itself stays as it is.
 */
export function fixAll(
  document: ResolutionDocument,
  diagnose: (document: ResolutionDocument) => readonly FixableReport[],
  which: 'safe' | readonly string[],
): FixedDocument {
  const before = document.getText();
  const work = ResolutionDocument.create(document.uri, document.languageId, document.version, before);
  const applied = new Map<string, number>();
  const seen = new Set([before]);
  let pieces: readonly Piece[] = [{ start: 0, end: before.length }];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const chosen = chooseFixes(work, diagnose(work), which);
    const edits = chosen.flatMap((fix) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end);
    if (edits.length === 0) break;
    const next = replacePieces(pieces, edits);
    applyTo(work, edits);
    const text = work.getText();
    // Two rules that undo each other must not run until the last round and leave the text as chance has it.
    if (seen.has(text)) break;
    seen.add(text);
    pieces = next;
    for (const { code } of chosen) applied.set(code, (applied.get(code) ?? 0) + 1);
  }
  const edits = pieceEdits(before, pieces).map((edit) => document.editAt(edit));
  return { edits, text: textOfPieces(before, pieces), applied };
}

/** Enough for fixes that make room for others; a fix that never comes to rest is a fault of its rule, and stops here. */
const MOST_ROUNDS = 20;

interface ChosenFix {
  readonly code: string;
  readonly edits: readonly SpanEdit[];
}

function chooseFixes(
  document: ResolutionDocument,
  reports: readonly FixableReport[],
  which: 'safe' | readonly string[],
): readonly ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken: SpanEdit[] = [];
  const tried = new Set<readonly TextEdit[]>();
  for (const report of reports) {
    if (which !== 'safe' && !which.includes(report.code)) continue;
    const candidates = which === 'safe' ? report.fixes().filter((fix) => fix.safe) : report.fixes();
    const fix = candidates.find(({ preferred }) => preferred) ?? (which === 'safe' ? candidates[0] : undefined);
    // Reports that share one fix, as a renumbering, share its edits.
    if (fix === undefined || tried.has(fix.edits)) continue;
    tried.add(fix.edits);
    const edits = fix.edits.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }));
    const telling = edits.filter(({ start, end, newText }) => document.slice(start, end) !== newText);
    if (telling.length === 0 || telling.some((edit) => isTaken(taken, edit))) continue;
    for (const edit of telling)
      taken.splice(
        countBefore(taken.length, (index) => (taken[index]?.start ?? 0) <= edit.start),
        0,
        edit,
      );
    chosen.push({ code: report.code, edits: telling });
  }
  return chosen;
}

/** Whether an edit touches one of the edits taken, which are in the order of the text and apart from each other. */
function isTaken(taken: readonly SpanEdit[], edit: SpanEdit): boolean {
  const place = countBefore(taken.length, (index) => (taken[index]?.start ?? 0) <= edit.start);
  const previous = taken[place - 1];
  const next = taken[place];
  return (previous !== undefined && previous.end >= edit.start) || (next !== undefined && next.start <= edit.end);
}

/**
 * Applies edits from the last to the first, so that the places of the earlier ones hold; many at once, for each of them moves the whole
 * list of blocks.
 */
function applyTo(document: ResolutionDocument, edits: readonly SpanEdit[]): void {
  if (edits.length > MANY) {
    ResolutionDocument.update(document, [{ text: applySpanEdits(document.getText(), edits) }], document.version);
    return;
  }
  for (const edit of edits.toReversed()) {
    const { range, newText } = document.editAt(edit);
    ResolutionDocument.update(document, [{ range, text: newText }], document.version);
  }
}

/** From so many edits on reading the whole text again is quicker. */
const MANY = 100;
