import type { Catalogue } from '../catalogue/catalogue';
import { createDraftCheck, createReporter, type CheckDraftOptions, type CheckedFile } from './checkDraft';
import type { Console } from './console';
import { listDrafts, readDrafts, type DraftOptions } from './drafts';
import { checkInThreads, type Threads } from './threads';

/** The options of `check`. */
export interface CheckOptions extends DraftOptions, CheckDraftOptions {
  /** How many threads check the files; where it is not given, one for each processor if there are many files. */
  readonly threads?: number;
}

/**
 * Checks files and writes the reports, in the order of the files however many threads there are; the exit status counts errors whatever is
 * printed.
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  catalogue: Catalogue,
  console: Console,
  threads: Threads,
): Promise<number> {
  const reporter = createReporter(options, catalogue, console);
  let errors = 0;
  const take = ({ errors: more, aside, part }: CheckedFile): void => {
    errors += more;
    if (aside !== '') console.err(aside);
    reporter.file(part);
  };
  const files = listDrafts(paths, console);
  const count = options.threads ?? (files.boundsByFile.size < MANY ? 1 : threads.processors);
  const read =
    count > 1 ? await checkInThreads({ files, options, console, count: Math.min(count, MOST), start: threads.start }, take) : checkHere();
  reporter.end();
  return read === 'some' ? 2 : errors > 0 ? 1 : 0;

  function checkHere(): 'all' | 'some' {
    const checkDraft = createDraftCheck(options, catalogue, console);
    const drafts = readDrafts(files, options, console);
    for (;;) {
      const step = drafts.next();
      if (step.done === true) return step.value;
      take(checkDraft(step.value));
    }
  }
}

/** From so many files on threads are worth their start: each has to load the program and the catalogue before it is of use. */
const MANY = 100;

/** With more threads the one that reads and writes would be what the others wait for. */
const MOST = 16;
