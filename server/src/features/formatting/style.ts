import type { DocumentModel } from '../../model/model';

/** How footnote marks are written: as the file has them mostly, raised (`⁵`) or in brackets (`[^5]`). */
export type FootnoteStyle = 'auto' | 'superscript' | 'bracket';

/** Whether the openings of paragraphs are in italics: as the file has them, always, or never. */
export type ItalicsStyle = 'auto' | 'on' | 'off';

/** What a user may wish of the canonical form. */
export interface FormatStyle {
  readonly footnotes: FootnoteStyle;
  readonly italics: ItalicsStyle;
}

/**
 * The form that the marks of a file get: the one wished, or in brackets only where most of the marks are so already; symbolic labels, which
 * cannot be raised, count with them.
 */
export function markForm(wished: FootnoteStyle, model: DocumentModel): 'raised' | 'named' {
  if (wished !== 'auto') return wished === 'superscript' ? 'raised' : 'named';
  let named = 0;
  let others = 0;
  for (const { segment } of model.segments) {
    for (const { mark } of segment.notes.filter(({ kind }) => kind !== 'asterisk').flatMap(({ marks }) => marks)) {
      if (mark.form === 'named') named += 1;
      else others += 1;
    }
  }
  return named > others ? 'named' : 'raised';
}
