import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { readOutcome } from './exchange/docx/read/outcome';
import type { Changes } from './exchange/docx/read/read';

// Reads one Word file in a thread of its own, which can be ended whatever the file does to it.
const { bytes, changes } = workerData as { readonly bytes: Uint8Array; readonly changes: Changes };
const program = createRequire(__filename)('./formats.js') as { readonly readOutcome: typeof readOutcome };
parentPort?.postMessage(program.readOutcome(bytes, changes));
