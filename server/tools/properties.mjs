/**
 * Tries the property tests with other seeds than `npm test`, again and again until the time is over or one fails:
 *
 *     npm run fuzz:properties -- [MINUTES [FILE.test.ts …]]
 *
 * Without files all that have a property. Exit status 1 where one fails; the seed with which it fails again is printed.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { run } from './setup.mjs';

const [minutes = '10', ...files] = process.argv.slice(2);
const tests = files.length > 0 ? files : withProperties();
const end = Date.now() + Number(minutes) * 60_000;
let tried = 0;
while (Date.now() < end && process.exitCode === undefined) {
  const seed = String(Math.floor(Math.random() * 2 ** 31));
  const status = run(process.execPath, ['--enable-source-maps', 'server/tools/run-mocha.mjs', '--seed', seed, ...tests]);
  tried += 1;
  if (status !== 0) process.exitCode = 1;
  process.stdout.write(`seed ${seed}: ${status === 0 ? 'passed' : 'failed'}\n`);
}
process.stdout.write(`${tried} seeds tried\n`);

function withProperties() {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && readFileSync(join(root, 'test', file), 'utf8').includes("from 'fast-check'"))
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .sort();
}
