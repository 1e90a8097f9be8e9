import type Mocha from 'mocha';

/** What mocha has put into the global scope of a web worker. */
interface Globals {
  readonly describe: Mocha.SuiteFunction;
  readonly it: Mocha.TestFunction;
  readonly before: Mocha.HookFunction;
  readonly after: Mocha.HookFunction;
  readonly afterEach: Mocha.HookFunction;
  readonly beforeEach: Mocha.HookFunction;
}

/** What the suite takes from mocha. */
export const { describe, it, before, after, afterEach, beforeEach } = globalThis as unknown as Globals;
