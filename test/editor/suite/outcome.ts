/** No test takes so long, however busy the machine is: one that does hangs (milliseconds). */
export const HANGS = 180_000;

/** What a run of tests came to: numbers, and each test that failed with its full title and the reason in a line or more. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly title: string; readonly reason: string }[];
}

/** Starts a run of mocha and waits for its end. */
export async function outcomeOf(start: (done: (failures: number) => void) => Mocha.Runner): Promise<Outcome> {
  return new Promise((resolve) => {
    const failures: Outcome['failures'][number][] = [];
    const runner = start((failed) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed, failures });
    });
    runner.on('fail', (test, error: unknown) => {
      failures.push({ title: test.fullTitle(), reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    });
  });
}
