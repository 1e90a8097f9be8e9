/**
 * Runs the suite of `suite/` inside a real VS Code with an extension host of Node, on a copy of the fixtures:
 *
 *     node test/editor/run.mjs [--grep X] [--counts FILE]
 *
 * Pictures of the workbench are left in the folder `pictures` of the cache.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { cache, root } from '../../server/tools/paths.mjs';
import { bundleForNode } from './bundle.mjs';
import { findVSCode } from './host/find.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' }, counts: { type: 'string' } } });
const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-editor-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

try {
  await run();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

async function run() {
  const { executable, environment, title } = await findVSCode();
  process.stdout.write(`${title}\n`);
  const workspace = join(temporary, 'fixtures');
  cpSync(join(root, 'test/fixtures'), workspace, { recursive: true });
  const pictures = join(cache, 'pictures');
  mkdirSync(pictures, { recursive: true });
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundleForNode(),
    launchArgs: [workspace, '--disable-extensions', '--user-data-dir', join(temporary, 'user'), '--extensions-dir', join(temporary, 'extensions')],
    extensionTestsEnv: {
      ...environment,
      CODE_HEADLESS_PICTURES: pictures,
      ...(values.counts && { EDITOR_TEST_COUNTS: values.counts }),
      ...(values.grep && { EDITOR_TEST_GREP: values.grep }),
    },
  });
}
