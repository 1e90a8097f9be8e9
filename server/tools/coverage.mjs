/** `npm run coverage`: what the unit, property, corpus, house and wire tests reach, by line of the sources, with c8. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build, fail, heading, installDependencies, run } from './setup.mjs';
import { root } from './paths.mjs';

installDependencies();
heading('Build');
if (!build()) fail('The build failed: its messages above say why.');
// Chosen by the bundles, before their lines are led back to the sources: c8 does not know those by their addresses.
const report = ['--reporter=text', '--reporter=html', '--include=dist/**', '--exclude=node_modules/**'];
const tests = [process.execPath, 'server/tools/test.mjs', 'house', 'unit', 'corpus', 'wire'];
process.exitCode = run(process.execPath, ['node_modules/c8/bin/c8.js', ...report, ...tests]);
rmSync(join(root, 'dist/test'), { recursive: true, force: true }); // run-mocha.mjs has left its bundles there for c8
