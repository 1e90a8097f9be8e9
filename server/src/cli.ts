import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// Left to itself the engine takes most functions for hot within a second, and compiles them anew at a cost that a check of a megabyte does not
// live to see paid back: measured, a third of its time. With the first of these it waits until a function has run eight times as long. With
// the second a pattern is compiled at once, not interpreted first: a sixth of a short check. The build sets the same before it compiles, since
// what it leaves is valid for these flags only.
setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--no-regexp-tier-up');

// Starts the command line without compiling it anew: most of a short check would go into that. Newer versions of Node keep what they have
// compiled by themselves; for the others the build leaves it beside the program, and the engine takes it only for its own version.
const program = join(__dirname, 'cliProgram.js');
const require = createRequire(program);
const { enableCompileCache } = Module as { readonly enableCompileCache?: () => unknown };
const cachedData = enableCompileCache === undefined ? read(join(__dirname, 'cliProgram.cache')) : undefined;
if (cachedData === undefined) {
  enableCompileCache?.();
  require(program);
} else {
  const script = new Script(Module.wrap(readFileSync(program, 'utf8')), { filename: program, cachedData });
  const start = script.runInThisContext() as (
    exports: object,
    require: NodeJS.Require,
    module: object,
    file: string,
    folder: string,
  ) => void;
  start({}, require, { exports: {} }, program, __dirname);
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
