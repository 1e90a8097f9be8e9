import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

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
