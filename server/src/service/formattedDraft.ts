import { ResolutionDocument } from '../syntax/document';
import { applySpanEdits } from '../text/position';
import type { ResolutionService, ResolutionSettings } from './service';

/** A text that a reader of another format has written, as a draft: formatted, since readers leave to formatting what only the whole text decides. */
export function formattedDraft(service: ResolutionService, text: string, settings: ResolutionSettings): string {
  const document = ResolutionDocument.create('untitled:import', 'resolution', 0, text);
  const edits = service.format(document, settings).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  return applySpanEdits(text, edits);
}
