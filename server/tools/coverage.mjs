/** `npm run coverage`: what the unit, property, corpus, house and wire tests reach of the sources, by line and branch, with c8. */
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { build, fail, heading, installDependencies, run } from './setup.mjs';
import { root } from './paths.mjs';

/** Percent. */
const LEAST = { lines: 95, branches: 90 };

installDependencies();
heading('Build');
if (!build()) fail('The build failed: its messages above say why.');
// Chosen by the bundles, before their lines are led back to the sources: c8 does not know those by their addresses.
const report = ['--reporter=json', '--reporter=html', '--include=dist/**', '--exclude=node_modules/**'];
const tests = [process.execPath, 'server/tools/test.mjs', 'house', 'unit', 'corpus', 'wire'];
const status = run(process.execPath, ['--max-old-space-size=8000', 'node_modules/c8/bin/c8.js', ...report, ...tests]);
rmSync(join(root, 'dist/test'), { recursive: true, force: true }); // run-mocha.mjs has left its bundles there for c8
const reached = sum();
process.exitCode = status === 0 && reached ? 0 : 1;

/** Prints what is reached of each file of the core that is not reached whole, and of all; returns whether it is as much as is asked for. */
function sum() {
  heading('Coverage of server/src');
  const files = Object.entries(JSON.parse(readFileSync(join(root, 'coverage/coverage-final.json'), 'utf8')))
    .map(([path, counts]) => ({ name: relative(root, path).replaceAll('\\', '/'), ...countsOf(counts) }))
    .filter(({ name }) => name.startsWith('server/src/'))
    .sort((one, other) => share(one.branches) - share(other.branches));
  const total = { lines: { all: 0, reached: 0 }, branches: { all: 0, reached: 0 } };
  for (const { name, lines, branches } of files) {
    for (const [sum, part] of [
      [total.lines, lines],
      [total.branches, branches],
    ]) {
      sum.all += part.all;
      sum.reached += part.reached;
    }
    if (lines.reached < lines.all || branches.reached < branches.all) print(name, lines, branches);
  }
  print(`all ${files.length} files`, total.lines, total.branches);
  return share(total.lines) >= LEAST.lines && share(total.branches) >= LEAST.branches;
}

/** A line is reached where any of its statements is. */
function countsOf({ statementMap, s, b }) {
  const lines = new Map();
  for (const [id, { start }] of Object.entries(statementMap)) lines.set(start.line, Math.max(lines.get(start.line) ?? 0, s[id]));
  return { lines: counted([...lines.values()]), branches: counted(Object.values(b).flat()) };
}

function counted(times) {
  return { all: times.length, reached: times.filter((count) => count > 0).length };
}

function share({ all, reached }) {
  return all === 0 ? 100 : (100 * reached) / all;
}

function print(name, lines, branches) {
  const percent = (part) => share(part).toFixed(1).padStart(6);
  process.stdout.write(`${name.padEnd(56)}${percent(lines)} % of lines${percent(branches)} % of branches\n`);
}
