/**
 * Runs the suite of `suite/` inside a real VS Code with an extension host of Node, on a copy of the fixtures:
 *
 *     node test/editor/run.mjs [--installed [--packed]] [--grep X] [--counts FILE] [--figures FILE]
 *
 * With `--installed` the extension is packaged and installed from its `.vsix`, as a user has it, instead of run from this folder; with
 * `--packed` the package is there already.
 * With `--figures` no test runs: how long `activate` takes is measured and written into the file.
 * Pictures of the workbench are left in the folder `pictures` of the cache.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { cache, root } from '../../server/tools/paths.mjs';
import { bundleFigures, bundleForNode } from './bundle.mjs';
import { findVSCode } from './host/find.mjs';

const { values } = parseArgs({
  options: {
    grep: { type: 'string' },
    installed: { type: 'boolean' },
    packed: { type: 'boolean' },
    counts: { type: 'string' },
    figures: { type: 'string' },
  },
});
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
  const folders = ['--user-data-dir', join(temporary, 'user'), '--extensions-dir', join(temporary, 'extensions')];
  if (values.installed) install(executable, environment, folders);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: values.installed ? emptyExtension() : root,
    extensionTestsPath: await (values.figures ? bundleFigures() : bundleForNode()),
    launchArgs: [workspace, ...(values.installed ? [] : ['--disable-extensions']), ...folders],
    extensionTestsEnv: {
      ...environment,
      CODE_HEADLESS_PICTURES: pictures,
      ...(values.counts && { EDITOR_TEST_COUNTS: values.counts }),
      ...(values.figures && { EDITOR_TEST_FIGURES: resolve(values.figures) }),
      ...(values.grep && { EDITOR_TEST_GREP: values.grep }),
    },
  });
}

/** Packages the extension, where that is to be done, and installs it into the folders of this run. */
function install(executable, environment, folders) {
  const packed = values.packed
    ? undefined
    : spawnSync(process.execPath, [join(root, 'server/tools/package.mjs')], { cwd: root, encoding: 'utf8' });
  if (packed !== undefined && packed.status !== 0)
    throw new Error(`The extension could not be packaged.\n${packed.stdout}${packed.stderr}`);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const installed = spawnSync(executable, ['--install-extension', join(root, `${name}-${version}.vsix`), ...folders], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (installed.status !== 0) throw new Error(`The package could not be installed.\n${installed.stdout}${installed.stderr}`);
}

/** Tests need an extension under development: one that does nothing. */
function emptyExtension() {
  const folder = join(temporary, 'empty');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', publisher: 'un-tools', version: '0.0.1', engines: { vscode: '*' } }),
  );
  return folder;
}
