/**
 * Leaves what the engine has compiled of the command line after a check of the sample beside it, for versions of Node that keep nothing
 * themselves. Called by the build in a process of its own, since the functions that a check needs are compiled by running one:
 *
 *     node server/tools/codeCache.cjs PROGRAM.js CACHE SAMPLE.res
 */
const { readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const process = require('node:process');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// As `server/src/cli.ts` does, whose engine would not take what was compiled under other flags.
setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--no-regexp-tier-up');

const [, , program, cache, sample] = process.argv;
const script = new Script(Module.wrap(readFileSync(program, 'utf8')), { filename: program });
process.argv = [process.execPath, program, 'check', sample];
process.on('exit', () => {
  // The sample has faults, so the check ends with status 1.
  process.exitCode = process.exitCode === 1 ? 0 : 1;
  if (process.exitCode === 0) writeFileSync(cache, script.createCachedData());
});
script.runInThisContext()({}, Module.createRequire(program), { exports: {} }, program, dirname(program));
