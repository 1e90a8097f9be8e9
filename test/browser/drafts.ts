import { readFileSync } from 'node:fs';
import { ResolutionDocument } from '../../server/src/syntax/document';
import type { PreviewPage } from './previewPage';

export { longDraft } from './longDraft';

/** A draft without faults, of five pages. */
export const SAMPLE = readFileSync('test/fixtures/sample-sound.res', 'utf8');

/** A document with a text in the place of another, by its offset and length; the old document is not to be used any more. */
export function edited(document: ResolutionDocument, at: number, length: number, text: string): ResolutionDocument {
  const range = { start: document.positionAt(at), end: document.positionAt(at + length) };
  return ResolutionDocument.update(document, [{ range, text }], document.version + 1);
}

/** The line that the page says it is at, as after scrolling by hand; for a moment after it was scrolled by the editor it says nothing. */
export async function tellsPlace({ page, told }: PreviewPage): Promise<number> {
  const before = told.length;
  for (;;) {
    await page.evaluate(() => window.dispatchEvent(new Event('scroll')));
    await page.waitForTimeout(20);
    const last = told.slice(before).findLast(({ type }) => type === 'scrolled');
    if (last?.type === 'scrolled') return last.line;
  }
}
