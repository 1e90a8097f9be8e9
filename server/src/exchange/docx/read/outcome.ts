import type { Message } from '../../../text/message';
import { ImportFault } from './fault';
import { readDocx, type Changes, type Imported } from './read';

/** What came of reading a Word file: a draft, or why there is none, as the end of a sentence that begins with the name of the file. */
export type WordOutcome = Imported | { readonly fault: Message };

/** Reads a Word file, and answers also where it is none; only a mistake of ours is thrown. */
export function readOutcome(bytes: Uint8Array, changes: Changes): WordOutcome {
  try {
    return readDocx(bytes, changes);
  } catch (error) {
    if (error instanceof ImportFault) return { fault: error.reason };
    throw error;
  }
}
