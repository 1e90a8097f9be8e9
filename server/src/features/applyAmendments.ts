import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import type { Range } from '../text/position';
import { amendmentsIn, applyAmendment, type AmendedDocument, type AppliedAmendment, type JudgedInstruction } from './amendments/apply';
import { mastheadSymbols } from './amendments/baseSymbol';
import { rangeIn } from './at/spot';

/** An instruction with what it comes to, and where it stands in the document of the amendment. */
export type PlacedInstruction = Omit<JudgedInstruction, 'span'> & { readonly range: Range };

/** An amendment worked out against a text: the text as amended, and what has become of each instruction. */
export type AmendmentResult = Omit<AppliedAmendment, 'instructions'> & { readonly instructions: readonly PlacedInstruction[] };

/**
 * Works the instructions of an amendment out against a text and makes those that fit, of the chosen ones, by their numbers, where some are
 * chosen. Undefined where the document holds no amendment, or there is nothing to amend.
 */
export function applyAmendments(
  base: AmendedDocument,
  sheet: AmendedDocument,
  chosen: ReadonlySet<number> | undefined,
  modelOf: (document: ResolutionDocument) => DocumentModel,
): AmendmentResult | undefined {
  const applied = applyAmendment(base, sheet, chosen, modelOf);
  const [first] = amendmentsIn(sheet.model);
  if (applied === undefined || first === undefined) return undefined;
  return {
    ...applied,
    instructions: applied.instructions.map(({ span, ...instruction }) => ({
      ...instruction,
      range: rangeIn(sheet.document, first.placed, span),
    })),
  };
}

/** Whether a document holds an amendment to another one. */
export function isAmendment(model: DocumentModel): boolean {
  return amendmentsIn(model).length > 0;
}

/** The symbol of the text amended as an amendment prints it; undefined for one that names none, and for what is no amendment. */
export function amendedSymbol(model: DocumentModel): string | undefined {
  return amendmentsIn(model)[0]?.amendment.of;
}

/** Whether a text has this symbol for its own, and is not an amendment that bears one. */
export function isCalled(model: DocumentModel, symbol: string): boolean {
  return !isAmendment(model) && model.segments.some(({ segment }) => mastheadSymbols(segment).includes(symbol));
}
