import type { Message } from '../text/message';
import { readAkomaNtoso } from './akn/read/read';
import { ImportFault } from './docx/read/fault';
import { readDocx, type Imported } from './docx/read/read';

/** The formats of files that are read apart from everything else, since nobody knows what stands in them. */
export type ReadFormat = 'docx' | 'akn';

/** What came of reading a file: a draft, or why there is none, as the end of a sentence that begins with the name of the file. */
export type ReadOutcome = Imported | { readonly fault: Message };

/**
 * Reads a Word file, its tracked changes accepted, or Akoma Ntoso, and answers also where it is none of that; only a mistake of ours is
 * thrown.
 */
export function readOutcome(bytes: Uint8Array, format: ReadFormat): ReadOutcome {
  try {
    return format === 'akn' ? readAkomaNtoso(bytes) : readDocx(bytes, 'accept');
  } catch (error) {
    if (error instanceof ImportFault) return { fault: error.reason };
    throw error;
  }
}
