import { amendmentOf, type Amendment } from '../../model/amendment/amendment';
import type { DocumentModel, PlacedSegment } from '../../model/model';
import type { Segment, SegmentSpan } from '../../model/segment';
import type { ResolutionDocument } from '../../syntax/document';
import { mastheadSymbols } from './baseSymbol';
import { collide, type Change } from './changes';
import { baseIsNewer, collides, type AmendmentFault } from './faults';
import { NewWords } from './newWords';
import { planInstruction, type PlannedInstruction } from './plan';
import { makeChanges, type AmendedText } from './result';
import { structureOf } from './structure';

/** Whether an instruction fits the text amended, follows by itself, or does not fit. */
export type InstructionState = 'fits' | 'follows' | 'fails';

/** An instruction with what it comes to in the text amended. */
export interface JudgedInstruction {
  /** Its number in the amendment, from 1. */
  readonly number: number;
  /** Its label as written; empty for a single one. */
  readonly label: string;
  /** Its words on one line. */
  readonly text: string;
  /** Where it stands in the segment of the amendment. */
  readonly span: SegmentSpan;
  readonly state: InstructionState;
  /** The places that it speaks of, by their addresses: `preambular paragraph 3`. */
  readonly places: readonly string[];
  readonly faults: readonly AmendmentFault[];
}

/** An amendment worked out against a text. */
export interface AppliedAmendment extends AmendedText {
  /** The symbol of the text amended as the amendment prints it; undefined where it prints none. */
  readonly of: string | undefined;
  readonly instructions: readonly JudgedInstruction[];
  /** What can be said of the whole. */
  readonly remarks: readonly AmendmentFault[];
}

/** A document with its model. */
export interface AmendedDocument {
  readonly document: ResolutionDocument;
  readonly model: DocumentModel;
}

/** The amendments in a document by their segments, in order; `[]` where it has none. */
export function amendmentsIn({ segments }: DocumentModel): readonly { readonly placed: PlacedSegment; readonly amendment: Amendment }[] {
  return segments.flatMap((placed) => {
    const amendment = amendmentOf(placed.segment);
    return amendment === undefined ? [] : [{ placed, amendment }];
  });
}

/**
 * Works all instructions of an amendment out against a text and makes those that fit, of the chosen ones only where some are chosen;
 * undefined where the document holds no amendment. All are worked out against the text before: their order never matters.
 */
export function applyAmendment(
  base: AmendedDocument,
  sheet: AmendedDocument,
  chosen: ReadonlySet<number> | undefined,
  modelOf: (document: ResolutionDocument) => DocumentModel,
): AppliedAmendment | undefined {
  const [first] = amendmentsIn(sheet.model);
  const placed = amendedSegment(base.model);
  if (first === undefined || placed === undefined) return undefined;
  const { amendment } = first;
  const structure = structureOf(placed.segment);
  const words = new NewWords(placed.segment, first.placed.segment, 0);
  const planned = withCollisions(amendment.instructions.map((instruction) => planInstruction(structure, instruction, words)));
  const changes = planned.flatMap(({ instruction, changes: own }) => (chosen === undefined || chosen.has(instruction.number) ? own : []));
  const amended = makeChanges(base.document, placed, onceEach(changes), words.notes, modelOf);
  return {
    ...amended,
    of: amendment.of,
    instructions: planned.map(judged),
    remarks: [...newer(placed.segment, amendment, planned), ...amended.lost],
  };
}

/** The segment that an amendment is to: the first one with a text that an organ adopts, else the first one. */
export function amendedSegment({ segments }: DocumentModel): PlacedSegment | undefined {
  return segments.find(({ segment }) => segment.texts.some(({ enacting }) => enacting >= 0)) ?? segments[0];
}

/** What is said of an instruction that was worked out. */
export function judged({ instruction, changes, faults, places }: PlannedInstruction): JudgedInstruction {
  const { number, label, text, span, reading } = instruction;
  const follows = reading.actions.length > 0 && reading.actions.every(({ kind }) => kind === 'renumber');
  return { number, label, text, span, state: follows ? 'follows' : changes.length > 0 ? 'fits' : 'fails', places, faults };
}

/** Of two instructions that change the same words the second one changes nothing. The same change asked for twice is one. */
export function withCollisions(planned: readonly PlannedInstruction[]): readonly PlannedInstruction[] {
  const done: PlannedInstruction[] = [];
  for (const one of planned) {
    const other = done.find(({ changes }) => changes.some((a) => one.changes.some((b) => !isSame(a, b) && collide(a, b))));
    const own = one.changes.some((a, at) => one.changes.slice(at + 1).some((b) => !isSame(a, b) && collide(a, b)));
    if (other === undefined && !own) done.push(one);
    else {
      const number = (other ?? one).instruction.number;
      done.push({ ...one, changes: [], faults: [...one.faults, collides(number, undefined)] });
    }
  }
  return done;
}

/** Whether two changes are one change. */
export function isSame(a: Change, b: Change): boolean {
  if (a.kind === 'words' && b.kind === 'words')
    return (
      a.edit.block === b.edit.block &&
      a.edit.start === b.edit.start &&
      a.edit.end === b.edit.end &&
      a.edit.newText === b.edit.newText &&
      a.edit.start < a.edit.end
    );
  return a.kind === 'delete' && b.kind === 'delete';
}

/** Changes without those that are asked for a second time. */
export function onceEach(changes: readonly Change[]): readonly Change[] {
  return changes.filter((change, at) => change.kind !== 'words' || !changes.slice(0, at).some((other) => isSame(other, change)));
}

/** What is said where the text amended is not the one that the amendment names. */
export function newer(base: Segment, { of }: Amendment, planned: readonly PlannedInstruction[]): readonly AmendmentFault[] {
  const symbols = mastheadSymbols(base);
  const [symbol] = symbols;
  if (of === undefined || symbol === undefined || symbols.includes(of)) return [];
  const fit = planned.filter(({ changes }) => changes.length > 0).length;
  return [baseIsNewer(of, symbol, fit, planned.length)];
}
