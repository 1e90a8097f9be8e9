import type { Catalogue } from '../catalogue/catalogue';
import type { DocumentModel } from '../model/model';
import { htmlPage } from './html/page';
import { renderTexts } from './render/render';
import { plainText } from './text/text';

/** The formats that are text; Word is written by a program of its own. */
export type ExportFormat = 'html' | 'txt';

/** A document in another format. */
export function exportText({ segments }: DocumentModel, catalogue: Catalogue, format: ExportFormat): string {
  const parts = segments.map(({ segment }) => segment);
  switch (format) {
    case 'html':
      return htmlPage(renderTexts(parts, catalogue, { italics: 'openings', head: 'page', numbers: 'printed' }));
    case 'txt':
      return plainText(renderTexts(parts, catalogue, { italics: 'source', head: 'lines', numbers: 'written' }));
  }
}
