import 'mocha-in-browser';
import { HANGS, outcomeOf } from '../outcome';

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
    timeout: HANGS,
    forbidOnly: true,
    forbidPending: true,
    reporter: reporters.Spec,
    color: false,
    ...(grep === undefined ? {} : { grep }),
  });
  await loadTests();
  const outcome = await outcomeOf((done) => mocha.run(done));
  const { passed, failed } = outcome;
  console.log(`counts ${JSON.stringify(outcome)}`);
  if (failed > 0) throw new Error(`${failed} editor tests failed`);
  if (passed === 0) throw new Error('no editor test ran');
}
