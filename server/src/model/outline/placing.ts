import type { Catalogue } from '../../catalogue/catalogue';
import type { Block } from '../../syntax/block';
import type { Label, LabelCandidate } from '../../syntax/label';
import type { BlockSummary } from '../../syntax/summary';
import { isPlaceholder } from '../placeholders';

/** A title, chapeau or masthead line before the enacting line, told by its words. */
export function frontRole(blocks: readonly Block[], index: number, enacting: number): 'masthead' | 'sponsors' | 'chapeau' | 'title' {
  const block = blocks[index];
  if (block === undefined) return 'masthead';
  const { ending } = block.summary;
  if (ending === ':' && /\b(?:following|draft|resolution)\b/.test(block.text)) return 'chapeau';
  if (
    /:\**[⁰¹²³⁴-⁹]* (?:revised )?draft (?:resolution|decision)|: amendment to draft|^Draft (?:resolution|decision) submitted by|^(?:Sponsors|Signatories|Submitted by)\b/i.test(
      block.text,
    )
  )
    return 'sponsors';
  return index === titleIndex(blocks, enacting) ? 'title' : 'masthead';
}

/** The title, or the place for it, is the last line before the enacting line that is neither bracketed nor a comment; -1 where there is none. */
function titleIndex(blocks: readonly Block[], enacting: number): number {
  for (let index = enacting - 1; index >= 0 && index > enacting - 6; index -= 1) {
    const block = blocks[index];
    if (block === undefined) return -1;
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

/** What a bare number's block says behind the number. */
export function openingBehindCandidate(summary: BlockSummary): string {
  return summary.opening.replace(/^\d{1,3},?\s*/, '');
}

/** The label that a bare number stands for: of a paragraph (`6Also`) or of a note (`14 Ibid.`). */
export function bareLabel({ number, start, end }: LabelCandidate, form: 'number' | 'raised'): Label {
  return { form, value: String(number), suffix: undefined, bulletStart: undefined, start, end };
}
