import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The entry that VS Code calls inside its extension host: runs every bundled test file beside this one, and rejects when
 * a test failed. Numbers passed and failed go to the file that `EDITOR_TEST_COUNTS` names.
 */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const grep = process.env['EDITOR_TEST_GREP'];
  const mocha = new Mocha({
    timeout: 15_000,
    forbidOnly: true,
    forbidPending: true,
    color: false,
    ...(grep === undefined ? {} : { grep }),
  });
  for (const name of readdirSync(__dirname).sort()) if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  await mocha.loadFilesAsync();
  const { passed, failed } = await new Promise<{ readonly passed: number; readonly failed: number }>((resolve) => {
    const runner = mocha.run((failures) => {
      resolve({ passed: runner.stats?.passes ?? 0, failed: failures });
    });
  });
  const counts = process.env['EDITOR_TEST_COUNTS'];
  if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} editor tests failed`);
  if (passed === 0) throw new Error('no editor test ran');
}
