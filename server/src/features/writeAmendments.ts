import { inWords } from '../compare/address';
import type { DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import { message, type Message } from '../text/message';
import type { AmendedDocument } from './amendments/apply';
import { writeAmendment, type SheetOptions } from './amendments/write';

/** An amendment that was written from two versions of a text. */
export interface SheetText {
  /** The amendment as a draft of its own. */
  readonly text: string;
  readonly instructions: number;
  /** The places, by their addresses, where applying it does not give the new version; `[]` where it gives it. */
  readonly differences: readonly string[];
  /** What is worth saying of it; undefined for nothing. */
  readonly remark: Message | undefined;
}

/** Above this share of the new text a revised draft would be shorter. */
const MOSTLY_NEW = 0.6;

/** Writes the amendment by which the old version becomes the new one; undefined where one of them is no resolution. */
export function writeAmendments(
  old: AmendedDocument,
  now: AmendedDocument,
  options: SheetOptions,
  modelOf: (document: ResolutionDocument) => DocumentModel,
): SheetText | undefined {
  const written = writeAmendment(old, now, options, modelOf);
  if (written === undefined) return undefined;
  const { text, instructions, share, left } = written;
  return {
    text,
    instructions,
    differences: left.map((unit) => {
      const found = unit.right ?? unit.left;
      return found === undefined ? '' : inWords(found.address);
    }),
    remark:
      share > MOSTLY_NEW
        ? message('Most of the text is new; a revised draft would be shorter than these {0} instructions.', instructions)
        : undefined,
  };
}
