/**
 * `npm run test:html`: every text that is at hand as a page of HTML. What html-validate and axe-core say of it, that nothing is lost, and that
 * its links lead both ways in a browser without scripts and network. `npm test` looks at some of them.
 */
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { build, fail, heading, installDependencies, run } from './setup.mjs';

installDependencies();
heading('Build');
if (!build()) fail('The build failed: its messages above say why.');
heading('Pages');
process.exitCode = run(
  process.execPath,
  ['--enable-source-maps', join(root, 'server/tools/run-mocha.mjs'), 'test/browser/html.test.ts', 'test/corpus/export.test.ts'],
  { env: { RESOLUTION_EVERY: '1', ...process.env } },
);
