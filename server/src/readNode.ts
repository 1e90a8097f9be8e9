import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadFormat, readOutcome } from './exchange/readOutcome';

// Reads one file of another program in a thread of its own, which can be ended whatever the file does to it.
const { bytes, format } = workerData as { readonly bytes: Uint8Array; readonly format: ReadFormat };
const program = createRequire(__filename)('./formats.js') as { readonly readOutcome: typeof readOutcome };
parentPort?.postMessage(program.readOutcome(bytes, format));
