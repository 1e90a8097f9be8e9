import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { HANGS, outcomeOf } from './outcome';

/**
 * The entry that VS Code calls inside its extension host: runs every bundled test file beside this one, and rejects when
 * a test failed. Numbers passed and failed, and what failed, go to the file that `EDITOR_TEST_COUNTS` names.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const grep = process.env['EDITOR_TEST_GREP'];
  const mocha = new Mocha({
    timeout: HANGS,
    forbidOnly: true,
    forbidPending: true,
    color: false,
    ...(grep === undefined ? {} : { grep }),
  });
  for (const name of readdirSync(__dirname).sort()) if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  await mocha.loadFilesAsync();
  const outcome = await outcomeOf((done) => mocha.run(done));
  const { passed, failed } = outcome;
  const counts = process.env['EDITOR_TEST_COUNTS'];
  if (counts !== undefined) writeFileSync(counts, JSON.stringify(outcome));
  if (failed > 0) throw new Error(`${failed} editor tests failed`);
  if (passed === 0) throw new Error('no editor test ran');
}
