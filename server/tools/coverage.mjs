/** `npm run coverage`: what the unit, property, corpus, house and wire tests reach, by line of the sources, with c8. */
import process from 'node:process';
import { build, fail, heading, installDependencies, run } from './setup.mjs';

installDependencies();
heading('Build');
if (!build()) fail('The build failed: its messages above say why.');
const report = ['--reporter=text', '--reporter=html', '--include=server/src/**', '--include=client/src/**', '--exclude-after-remap'];
const tests = [process.execPath, 'server/tools/test.mjs', 'house', 'unit', 'corpus', 'wire'];
process.exitCode = run(process.execPath, ['node_modules/c8/bin/c8.js', ...report, ...tests]);
