import type { Catalogue } from '../catalogue/catalogue';
import type { PartialSettings } from '../service/settings';
import { createDraftCheck, type CheckDraftOptions, type CheckedFile } from './checkDraft';
import type { Console } from './console';
import { readDrafts, type DraftFiles, type DraftOptions, type FoundDraft } from './drafts';

/** What the machine has of threads. */
export interface Threads {
  /** How many processors there are for us. */
  readonly processors: number;
  /** Starts a thread that does what `answerChecks` does. */
  readonly start: (options: ThreadOptions) => Thread;
}

/** A thread that checks files. */
export interface Thread {
  /** Sends it a file; it answers each with a `CheckedFile`, in order. */
  send(task: CheckTask): void;
  onAnswer(listener: (checked: CheckedFile) => void): void;
  onFault(listener: (error: Error) => void): void;
  stop(): void;
}

/** What a thread is told when it starts. */
export interface ThreadOptions {
  readonly options: CheckDraftOptions;
  readonly width: number;
  readonly colour: Console['colour'];
}

/** A file for a thread. */
export interface CheckTask {
  readonly draft: Omit<FoundDraft, 'config'>;
  /** The number of its settings, and these themselves with the first file that has them. */
  readonly settings: number;
  readonly config?: PartialSettings;
}

/** Checks the files that a thread is sent. */
export function answerChecks({ options, width, colour }: ThreadOptions, catalogue: Catalogue): (task: CheckTask) => CheckedFile {
  const nowhere = (): void => undefined;
  const checkDraft = createDraftCheck(options, catalogue, { out: nowhere, err: nowhere, progress: nowhere, width, colour });
  const known = new Map<number, PartialSettings>();
  return ({ draft, settings, config }) => {
    if (config !== undefined) known.set(settings, config);
    return checkDraft({ ...draft, config: known.get(settings) ?? {} });
  };
}

/** A run of `check` in threads. */
export interface ThreadedCheck {
  readonly files: DraftFiles;
  readonly options: DraftOptions & CheckDraftOptions;
  readonly console: Console;
  /** How many threads there are to be. */
  readonly count: number;
  readonly start: Threads['start'];
}

/**
 * Checks files in threads and hands what they come to to `take`, in the order of the files and with what is said of files that cannot be
 * read in its place between them. At any time few files are read ahead of those that are done, however many there are.
 */
export async function checkInThreads(
  { files, options, console, count, start }: ThreadedCheck,
  take: (checked: CheckedFile) => void,
): Promise<'all' | 'some'> {
  const { profile, era, format, minSeverity } = options;
  const own = { format, minSeverity, ...(profile && { profile }), ...(era && { era }) };
  const said: Said[] = [];
  const drafts = readDrafts(files, options, { ...console, err: (text) => said.push({ text }), progress: () => undefined });
  const total = files.boundsByFile.size;
  const numbers = new Map<PartialSettings, number>();
  let done = 0;
  let result: 'all' | 'some' | undefined;
  const workers: Worker[] = Array.from({ length: Math.min(count, total) }, () => ({
    thread: start({ options: own, width: console.width, colour: console.colour }),
    waiting: [],
    seen: new Set(),
  }));

  try {
    await new Promise<void>((resolve, reject) => {
      for (const worker of workers) {
        worker.thread.onFault(reject);
        worker.thread.onAnswer((checked) => {
          const place = worker.waiting.shift();
          if (place !== undefined) place.checked = checked;
          step();
        });
      }
      const step = (): void => {
        try {
          drain();
          while (result === undefined && said.length < AHEAD * workers.length && readOne());
          drain();
          if (result !== undefined && said.length === 0) resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      step();
    });
  } finally {
    for (const { thread } of workers) thread.stop();
    console.progress('');
  }
  return result ?? 'some';

  /** Reads a file and sends it to the thread that has least to do; false where none is left. */
  function readOne(): boolean {
    const next = drafts.next();
    if (next.done === true) {
      result = next.value;
      return false;
    }
    const { config, ...draft } = next.value;
    const settings = numbers.get(config) ?? numbers.size;
    numbers.set(config, settings);
    const place: Said = { path: draft.path, checked: undefined };
    said.push(place);
    const worker = workers.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least));
    worker.thread.send({ draft, settings, ...(worker.seen.has(settings) ? {} : { config }) });
    worker.seen.add(settings);
    worker.waiting.push(place);
    return true;
  }

  /** Hands on what is known up to the first file that is still being checked. */
  function drain(): void {
    for (let [first] = said; first !== undefined; [first] = said) {
      if ('text' in first) {
        console.err(first.text);
      } else {
        if (first.checked === undefined) return;
        done += 1;
        console.progress(`${done}/${total} ${first.path}`);
        take(first.checked);
      }
      said.shift();
    }
  }
}

/** So many files for each thread are read ahead of the first that is not done: enough that a long one among them holds up no other. */
const AHEAD = 8;

/** What is to be handed on in its turn: words for standard error, or a file, once it is checked. */
type Said = { readonly text: string } | { readonly path: string; checked: CheckedFile | undefined };

interface Worker {
  readonly thread: Thread;
  /** The places of the files that it has been sent and not answered. */
  readonly waiting: Extract<Said, { path: string }>[];
  /** The numbers of the settings that it has. */
  readonly seen: Set<number>;
}
