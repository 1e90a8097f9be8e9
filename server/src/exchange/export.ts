import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentModel } from '../model/model';
import { htmlPage } from './html/page';
import { renderTexts } from './render/render';
import type { RenderedText } from './render/rendered';
import { plainText } from './text/text';

/** The formats that are text; Word is written by a program of its own. */
export type ExportFormat = 'html' | 'txt';

/** Whether the comments of a draft go into a file of another format. */
export type CommentsOut = 'with' | 'without';

/** A document as the writers of pages take it: as it is printed, with its head and the italics of its openings. */
export function printedTexts(
  { segments }: DocumentModel,
  catalogue: Catalogue,
  comments: CommentsOut = 'without',
): readonly RenderedText[] {
  return renderTexts(
    segments.map(({ segment }) => segment),
    catalogue,
    { italics: 'openings', head: 'page', numbers: 'printed', ...(comments === 'with' && { comments }) },
  );
}

/** A document in another format. */
export function exportText(model: DocumentModel, catalogue: Catalogue, format: ExportFormat): string {
  const parts = model.segments.map(({ segment }) => segment);
  switch (format) {
    case 'html':
      return htmlPage(printedTexts(model, catalogue));
    case 'txt':
      return plainText(renderTexts(parts, catalogue, { italics: 'source', head: 'lines', numbers: 'written' }));
  }
}
