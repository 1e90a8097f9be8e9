import { writeWord, type WordOptions } from './docx/write';
import { readOutcome, type ReadFormat, type ReadOutcome } from './readOutcome';
import type { RenderedText } from './render/rendered';

/** What a worker is asked to do with a file. */
export type FileTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly format: ReadFormat }
  | { readonly kind: 'write'; readonly texts: readonly RenderedText[]; readonly options: WordOptions };

/** What a worker answers: what was read, or the bytes that were written. */
export type FileResult = ReadOutcome | { readonly bytes: Uint8Array };

/** Does what a worker is asked for. */
export async function doFileTask(task: FileTask): Promise<FileResult> {
  return task.kind === 'read' ? readOutcome(task.bytes, task.format) : { bytes: await writeWord(task.texts, task.options) };
}
