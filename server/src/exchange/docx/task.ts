import type { RenderedText } from '../render/rendered';
import { readOutcome, type WordOutcome } from './read/outcome';
import type { Changes } from './read/read';
import { writeWord, type WordOptions } from './write';

/** What a worker is asked to do with a Word file. */
export type WordTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly changes: Changes }
  | { readonly kind: 'write'; readonly texts: readonly RenderedText[]; readonly options: WordOptions };

/** What a worker answers: what was read, or the bytes that were written. */
export type WordResult = WordOutcome | { readonly bytes: Uint8Array };

/** Does what a worker is asked for. */
export async function doWordTask(task: WordTask): Promise<WordResult> {
  return task.kind === 'read' ? readOutcome(task.bytes, task.changes) : { bytes: await writeWord(task.texts, task.options) };
}
