import { amendmentOf } from '../model/amendment/amendment';
import type { DocumentModel } from '../model/model';
import { ResolutionDocument } from '../syntax/document';
import { message, type Say } from '../text/message';
import { amendmentsIn, type AmendedDocument } from './amendments/apply';
import type { AmendmentFault } from './amendments/faults';
import type { AmendedText } from './amendments/result';
import { applySheets as applyAll, type AppliedSheets, type NamedSheet } from './amendments/several';
import { votingList, type VotingPlace } from './amendments/votingList';
import { writeAmendment } from './amendments/write';
import type { PlacedInstruction } from './applyAmendments';
import { rangeIn } from './at/spot';

/** One of several amendments with what has become of its instructions. */
export interface SheetResult {
  readonly name: string;
  /** The symbol of the text amended as the amendment prints it; undefined where it prints none. */
  readonly of: string | undefined;
  readonly instructions: readonly PlacedInstruction[];
  readonly remarks: readonly AmendmentFault[];
}

/** A text after several amendments. */
export interface SheetsResult extends AmendedText {
  readonly sheets: readonly SheetResult[];
  /** The instructions paragraph by paragraph in the order in which they may be put to the vote. */
  readonly voting: readonly VotingPlace[];
}

/** Works several amendments out against one text and makes what fits; undefined where one of them is none, or there is nothing to amend. */
export function applySheets(
  base: AmendedDocument,
  sheets: readonly NamedSheet[],
  modelOf: (document: ResolutionDocument) => DocumentModel,
): SheetsResult | undefined {
  const applied = applyAll(base, sheets, modelOf);
  if (applied === undefined) return undefined;
  const { text, edits, lost } = applied;
  return {
    text,
    edits,
    lost,
    sheets: applied.sheets.map((sheet, index) => placedSheet(sheets[index], sheet)),
    voting: votingList(base, applied),
  };
}

function placedSheet(sheet: NamedSheet | undefined, { name, of, instructions, remarks }: AppliedSheets['sheets'][number]): SheetResult {
  const placed = sheet === undefined ? undefined : amendmentsIn(sheet.model)[0]?.placed;
  return {
    name,
    of,
    remarks,
    instructions: instructions.flatMap(({ span, ...instruction }) =>
      sheet === undefined || placed === undefined ? [] : [{ ...instruction, range: rangeIn(sheet.document, placed, span) }],
    ),
  };
}

/** An amendment moved to a newer text. */
export interface RebasedSheet {
  readonly text: string;
  /** How many of its instructions no longer fit; they are kept as comments, each with the reason. */
  readonly left: number;
}

/**
 * An amendment to a text, written for that text as other amendments have made it: the numbers and the quoted words are those of the new text.
 * Undefined where one of them is no amendment, or there is nothing to amend.
 */
export function rebaseSheet(
  base: AmendedDocument,
  adopted: readonly NamedSheet[],
  other: NamedSheet,
  modelOf: (document: ResolutionDocument) => DocumentModel,
  say: Say,
): RebasedSheet | undefined {
  const before = applyAll(base, adopted, modelOf);
  const after = applyAll(base, [...adopted, other], modelOf);
  const placed = amendmentsIn(other.model)[0]?.placed;
  const amendment = placed === undefined ? undefined : amendmentOf(placed.segment);
  const own = after?.sheets.at(-1);
  if (before === undefined || own === undefined || placed === undefined || amendment === undefined) return undefined;
  const documentOf = (text: string): AmendedDocument => {
    const document = ResolutionDocument.create(base.document.uri, base.document.languageId, 0, text);
    return { document, model: modelOf(document) };
  };
  const style = own.instructions.some(({ text }) => /\bclauses?\b/iu.test(text)) ? 'mun' : 'un';
  const written = writeAmendment(
    documentOf(before.text),
    documentOf(after?.text ?? ''),
    { style, sponsors: '', symbol: amendment.of },
    modelOf,
  );
  if (written === undefined) return undefined;
  const line = placed.segment.blocks[amendment.line];
  const head = line === undefined ? '' : line.text.slice(line.summary.start, line.summary.end);
  const failed = own.planned.filter(({ changes, instruction: { reading } }) => changes.length === 0 && !follows(reading.actions));
  const comments = failed.flatMap(({ instruction, faults }) => {
    const blocks = instruction.blocks.map((index) => placed.segment.blocks[index]?.text.trim() ?? '');
    const reasons = faults.map((one) => say(one.message)).join(' ');
    return [say(message('No longer fits: {0}', `${instruction.label} ${instruction.text}`.trim())), ...blocks, reasons];
  });
  return {
    text: withComments(
      written.text.replace(/^[^\n]*/u, () => head),
      comments,
    ),
    left: failed.length,
  };
}

function follows(actions: readonly { readonly kind: string }[]): boolean {
  return actions.length > 0 && actions.every(({ kind }) => kind === 'renumber');
}

function withComments(text: string, lines: readonly string[]): string {
  if (lines.length === 0) return text;
  return `${text.trimEnd()}\n\n${lines.map((line) => `// ${line.replace(/\s+/gu, ' ')}\n`).join('')}`;
}
