import { askBrowser } from './workbench';

/** No test takes so long, however busy the machine is: one that does hangs (milliseconds). */
export const HANGS = 180_000;

/** What a run of tests came to: numbers, and each test that failed with its full title and the reason in a line or more. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly title: string; readonly reason: string }[];
}

/** So long before a test is given up as one that hangs, what it waits for is looked at (milliseconds). */
const LOOK_BEFORE = 10_000;

/** Starts a run of mocha and waits for its end. */
export async function outcomeOf(start: (done: (failures: number) => void) => Mocha.Runner): Promise<Outcome> {
  return new Promise((resolve) => {
    const failures: Outcome['failures'][number][] = [];
    const looking: { timer?: ReturnType<typeof setTimeout>; seen?: string } = {};
    const runner = start((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed, failures });
    });
    // A test that hangs says only that. What it asked for last, and what is on the screen before anybody tidies up, says where.
    runner.on('test', () => {
      delete looking.seen;
      looking.timer = setTimeout(() => {
        void askBrowser('hanging', {}).then(
          (answer) => (looking.seen = (answer as { readonly said: string } | undefined)?.said ?? ''),
          () => undefined,
        );
      }, HANGS - LOOK_BEFORE);
    });
    runner.on('test end', () => {
      clearTimeout(looking.timer);
    });
    runner.on('fail', (test, error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      failures.push({ title: test.fullTitle(), reason: looking.seen === undefined ? reason : `${looking.seen}\n${reason}` });
    });
  });
}
