/**
 * Tries whatever the editor offers at random positions of the samples, and of the published texts with many notes where they are at hand:
 *
 *     npm run fuzz -- [SEED [POSITIONS [MINUTES [DRIFT]]]]
 *
 * With a drift, one of the edits at a position stays, and the next position is in the text after it; after so many edits the text is taken
 * up as it was.
 * Every edit is judged: no more reports than before, undone exactly, every mark at the same note text. Exit status 1 where one fails.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { root } from './paths.mjs';
import { run } from './setup.mjs';

process.chdir(root);
mkdirSync('dist/test', { recursive: true });
const folder = mkdtempSync(join('dist/test', 'fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'run.cjs');
await build({
  entryPoints: ['test/fuzz/run.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.exitCode = run(process.execPath, ['--enable-source-maps', outfile, ...process.argv.slice(2)]);
