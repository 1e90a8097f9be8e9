import { availableParallelism } from 'node:os';
import process from 'node:process';
import type { Catalogue } from '../catalogue/catalogue';
import type { CheckedFile } from './checkDraft';
import type { Console } from './console';
import { answerChecks, type CheckTask, type Thread, type ThreadOptions, type Threads } from './threads';

/** The argument by which the program is told, in a thread, that it is to check what it is sent. */
export const THREAD = '--check-thread';

/** The threads of this process, each of which runs the command line's own entry; a run that is interrupted ends with all of them. */
export function nodeThreads(entry: string, console: Console): Threads {
  const state = { interruptible: false };
  return {
    processors: availableParallelism(),
    start(options) {
      if (!state.interruptible) process.once('SIGINT', interrupted(console));
      state.interruptible = true;
      return startThread(entry, options);
    },
  };
}

/** Answers the files that this thread is sent; whether it is such a thread. */
export function answerInThread(catalogue: Catalogue): boolean {
  const thread = process.getBuiltinModule('node:worker_threads');
  const { parentPort } = thread;
  if (parentPort === null) return false;
  const answer = answerChecks(thread.workerData as ThreadOptions, catalogue);
  parentPort.on('message', (task: CheckTask) => {
    parentPort.postMessage(answer(task));
  });
  return true;
}

function startThread(entry: string, workerData: ThreadOptions): Thread {
  // Most runs have no thread, and need not load what makes one.
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(entry, { argv: [THREAD], workerData });
  return {
    send(task) {
      worker.postMessage(task);
    },
    onAnswer(listener) {
      worker.on('message', (checked: CheckedFile) => {
        listener(checked);
      });
    },
    onFault(listener) {
      worker.on('error', listener);
    },
    stop() {
      void worker.terminate();
    },
  };
}

/** The status of a program that Ctrl+C has ended, as shells have it. */
const INTERRUPTED = 130;

function interrupted(console: Console): () => void {
  return () => {
    console.progress('');
    process.exit(INTERRUPTED);
  };
}
