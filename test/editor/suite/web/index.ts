import 'mocha-in-browser';

/** What mocha's build for browsers puts into the global scope. */
interface BrowserGlobals {
  readonly mocha: BrowserMocha;
  readonly Mocha: { readonly reporters: { readonly Spec: Mocha.ReporterConstructor } };
}

interface BrowserMocha {
  setup(options: Mocha.MochaOptions & { readonly ui: 'bdd' }): void;
  run(done: (failures: number) => void): Mocha.Runner;
}

/** Runs the suite in the extension host of a web worker: the counts are its last line on the console. */
export async function run(loadTests: () => Promise<void>): Promise<void> {
  const {
    mocha,
    Mocha: { reporters },
  } = globalThis as unknown as BrowserGlobals;
  const grep = process.env['EDITOR_TEST_GREP'];
  mocha.setup({
    ui: 'bdd',
    timeout: 15_000,
    forbidOnly: true,
    forbidPending: true,
    reporter: reporters.Spec,
    color: false,
    ...(grep === undefined ? {} : { grep }),
  });
  await loadTests();
  const { passed, failed } = await new Promise<{ readonly passed: number; readonly failed: number }>((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  console.log(`counts ${JSON.stringify({ passed, failed })}`);
  if (failed > 0) throw new Error(`${failed} editor tests failed`);
  if (passed === 0) throw new Error('no editor test ran');
}
