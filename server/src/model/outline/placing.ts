import type { Catalogue } from '../../catalogue/catalogue';
import type { Block } from '../../syntax/block';
import type { Label, LabelCandidate } from '../../syntax/label';
import type { BlockSummary } from '../../syntax/summary';
import { isPlaceholder } from '../placeholders';
import { isPageHead, type PageWords } from './pageHeads';

/** What must be known of a front to tell its lines. */
export interface Front {
  readonly blocks: readonly Block[];
  /** The block after the front. */
  readonly frontEnd: number;
  readonly page: PageWords;
}

/** A title, chapeau or masthead line before the enacting line, told by its words. */
export function frontRole({ blocks, frontEnd, page }: Front, index: number): 'masthead' | 'sponsors' | 'chapeau' | 'title' {
  const block = blocks[index];
  if (block === undefined) return 'masthead';
  const { ending } = block.summary;
  if (ending === ':' && /\b(?:following|draft|resolution)\b/.test(block.text)) return 'chapeau';
  if (isSubmission(block)) return 'sponsors';
  return index === titleIndex(blocks, frontEnd, page) ? 'title' : 'masthead';
}

/**
 * Whether a line says who submits what: `Chile and Ghana:* draft resolution`, `Brazil: amendments to draft resolution A/80/L.2`, `Draft decision
 * submitted by the Chair`; or that what follows is a draft, which nobody has submitted (`Draft decision`).
 */
export function isSubmission({ text, summary: { start, end } }: Block): boolean {
  return end - start < LONGEST_LIST && isSubmissionLine(text.slice(start, end));
}

/** The same for the words of such a line, or for the last of its lines with the sign of the one above. */
export function isSubmissionLine(text: string): boolean {
  return SUBMISSION.test(text);
}

/** All States with their full names. */
const LONGEST_LIST = 6000;
const SUBMISSION =
  /:[\s*⁰¹²³⁴-⁹]*(?:[a-z]+\s)?(?:draft\s+(?:resolution|decision)|(?:sub-?)?amendments?\s+to\s+(?:the\s+)?(?:[a-z]+\s+)?(?:draft\s|amendment|[A-Z]+\/))|^Draft (?:resolution|decision)(?: [IVXLC]{1,6})?\**$|^(?:Draft\s+(?:resolution|decision)|(?:Sub-?)?Amendments?\s+to\s.{1,200})\s+submitted\s+by|^(?:Sponsors|Signatories|Submitted by)\b/i;

/** The title, or the place for it, is the last line before the enacting line that is neither bracketed nor a comment; -1 where there is none. */
function titleIndex(blocks: readonly Block[], frontEnd: number, page: PageWords): number {
  for (let index = frontEnd - 1, left = 5; index >= 0 && left > 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined) return -1;
    if (isPageHead(blocks, index, 'front', page)) continue;
    left -= 1;
    if (block.kind === 'comment' || block.kind === 'note' || block.kind === 'rule' || block.kind === 'heading') continue;
    if (block.summary.bracketed && !isPlaceholder(block.summary.opening.replace(/^\[|\]$/g, ''))) continue;
    return block.kind === 'text' && block.summary.ending !== ':' ? index : -1;
  }
  return -1;
}

/**
 * Whether the block's content is short, opens with no digit and ends without punctuation: a heading of the operative part (LANGUAGE §2).
 */
export function isSubheading(summary: BlockSummary): boolean {
  return summary.end - summary.start < 120 && summary.opensWith !== 'digit' && summary.opensWith !== 'small' && summary.ending === '';
}

/** A section's numeral and title in one long line without end punctuation (`V Revised estimates …`). */
export function isNumeralTitle(summary: BlockSummary): boolean {
  return summary.ending === '' && /^[IVXLC]{1,8} [A-Z]/.test(summary.opening);
}

/** Whether a text opens with a verb of the operative table (`Requests …`, `Also urges …`). */
export function opensOperative(opening: string, catalogue: Catalogue): boolean {
  return catalogue.openings.matchOperative(opening) !== undefined;
}

/** Whether a text opens with a preambular phrase (`Recalling …`, `Deeply concerned …`) or a word of that form. */
export function opensPreambular(opening: string, catalogue: Catalogue): boolean {
  return catalogue.openings.matchPreambular(opening) !== undefined || /^(?:Also |Further )?[A-Z][a-z]+ing\b/.test(opening);
}

/** What a bare number's block says after the number. */
export function openingBehindCandidate(summary: BlockSummary): string {
  return summary.opening.replace(/^\d{1,3},?\s*/, '');
}

/** The label that a bare number stands for: of a paragraph (`6Also`) or of a note (`14 Ibid.`). */
export function bareLabel({ number, start, end }: LabelCandidate, form: 'number' | 'raised'): Label {
  return { form, value: String(number), suffix: undefined, bulletStart: undefined, start, end };
}
