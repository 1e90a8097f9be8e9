import { TextDocument } from 'vscode-languageserver-textdocument';
import { ResolutionDocument } from '../syntax/document';
import type { ResolutionService, ResolutionSettings } from './service';

/** A text that a reader of another format has written, as a draft: formatted, since readers leave to formatting what only the whole text decides. */
export function formattedDraft(service: ResolutionService, text: string, settings: ResolutionSettings): string {
  const document = ResolutionDocument.create('untitled:import', 'resolution', 0, text);
  return TextDocument.applyEdits(document, [...service.format(document, settings)]);
}
