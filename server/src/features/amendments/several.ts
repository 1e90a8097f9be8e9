import type { DocumentModel } from '../../model/model';
import type { ResolutionDocument } from '../../syntax/document';
import {
  amendedSegment,
  amendmentsIn,
  isSame,
  judged,
  newer,
  onceEach,
  withCollisions,
  type AmendedDocument,
  type JudgedInstruction,
} from './apply';
import { collide } from './changes';
import { collides, fallsAway, type AmendmentFault } from './faults';
import { NewWords, type NewNote } from './newWords';
import { planInstruction, type PlannedInstruction } from './plan';
import { makeChanges, type AmendedText } from './result';
import { structureOf } from './structure';

/** An amendment with the name by which others are told of it. */
export interface NamedSheet extends AmendedDocument {
  readonly name: string;
  /** The instructions that are applied, by their numbers; all where it is undefined. */
  readonly chosen: ReadonlySet<number> | undefined;
}

/** One of several amendments, worked out against the text before all of them. */
export interface JudgedSheet {
  readonly name: string;
  /** The symbol of the text amended as the amendment prints it; undefined where it prints none. */
  readonly of: string | undefined;
  readonly instructions: readonly JudgedInstruction[];
  readonly remarks: readonly AmendmentFault[];
  /** The instructions with their changes, for what orders them. */
  readonly planned: readonly PlannedInstruction[];
}

/** A text after several amendments. */
export interface AppliedSheets extends AmendedText {
  readonly sheets: readonly JudgedSheet[];
}

/**
 * Works several amendments out against one text and makes what fits of all of them. Of two instructions that cannot both be made, the one of the
 * sheet that comes first is; where one deletes or replaces the whole paragraph, the other is told that it falls away. Undefined where one of the
 * sheets is no amendment, or there is nothing to amend.
 */
export function applySheets(
  base: AmendedDocument,
  sheets: readonly NamedSheet[],
  modelOf: (document: ResolutionDocument) => DocumentModel,
): AppliedSheets | undefined {
  const placed = amendedSegment(base.model);
  const read = sheets.map((sheet) => ({ sheet, first: amendmentsIn(sheet.model)[0] }));
  if (placed === undefined) return undefined;
  const structure = structureOf(placed.segment);
  const notes: NewNote[] = [];
  const judgedSheets: JudgedSheet[] = [];
  const done: Done[] = [];
  for (const { sheet, first } of read) {
    if (first === undefined) return undefined;
    const words = new NewWords(placed.segment, first.placed.segment, Math.max(0, ...notes.map(({ number }) => number)));
    const alone = withCollisions(first.amendment.instructions.map((instruction) => planInstruction(structure, instruction, words)));
    const planned = alone.map((one) => besideOthers(one, sheet, done));
    notes.push(...words.notes);
    done.push(...planned.filter((one) => isChosen(sheet, one)).map((one) => ({ sheet: sheet.name, planned: one })));
    judgedSheets.push({
      name: sheet.name,
      of: first.amendment.of,
      instructions: [],
      remarks: newer(placed.segment, first.amendment, planned),
      planned,
    });
  }
  const told = judgedSheets.map((sheet) => {
    const planned = sheet.planned.map((one) => warned(one, sheet.name, judgedSheets));
    return { ...sheet, planned, instructions: planned.map(judged) };
  });
  const changes = onceEach(done.flatMap(({ planned }) => planned.changes));
  return { ...makeChanges(base.document, placed, changes, notes, modelOf), sheets: told };
}

interface Done {
  readonly sheet: string;
  readonly planned: PlannedInstruction;
}

function isChosen({ chosen }: NamedSheet, { instruction }: PlannedInstruction): boolean {
  return chosen === undefined || chosen.has(instruction.number);
}

/** An instruction that cannot be made beside one that is made already changes nothing. */
function besideOthers(one: PlannedInstruction, sheet: NamedSheet, done: readonly Done[]): PlannedInstruction {
  const other = isChosen(sheet, one) ? done.find(({ planned }) => cannotBoth(planned, one)) : undefined;
  if (other === undefined) return one;
  const { number } = other.planned.instruction;
  // That it falls away is said of all such instructions, whichever sheet comes first.
  const said = takesWhole(other.planned) && !takesWhole(one) ? [] : [collides(number, other.sheet)];
  return { ...one, changes: [], faults: [...one.faults, ...said], blocked: one.changes };
}

/** An instruction that falls away if one of another sheet is adopted is told so. */
function warned(one: PlannedInstruction, sheet: string, all: readonly JudgedSheet[]): PlannedInstruction {
  if (takesWhole(one)) return one;
  const own = { ...one, changes: one.blocked ?? one.changes };
  const found = all
    .filter(({ name }) => name !== sheet)
    .flatMap(({ name, planned }) => planned.map((other) => ({ name, other })))
    .find(({ other }) => takesWhole(other) && cannotBoth({ ...other, changes: other.blocked ?? other.changes }, own));
  return found === undefined ? one : { ...one, faults: [...one.faults, fallsAway(found.other.instruction.number, found.name)] };
}

function cannotBoth(one: PlannedInstruction, other: PlannedInstruction): boolean {
  return one.changes.some((a) => other.changes.some((b) => !isSame(a, b) && collide(a, b)));
}

/** Whether an instruction deletes or replaces whole paragraphs. */
function takesWhole({ instruction: { reading } }: PlannedInstruction): boolean {
  return reading.actions.length > 0 && reading.actions.every(({ kind }) => kind === 'delete-units' || kind === 'replace-unit');
}
