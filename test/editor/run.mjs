/**
 * Runs the suite of `suite/` inside a real VS Code, on a copy of the fixtures:
 *
 *     node test/editor/run.mjs [--grep X] [--counts FILE]
 *
 * Pictures of the workbench are left in the folder `pictures` of the cache.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import esbuild from 'esbuild';
import { cache, root } from '../../server/tools/paths.mjs';
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
    extensionTestsPath: await bundleSuite(),
    launchArgs: [workspace, '--disable-extensions', '--user-data-dir', join(temporary, 'user'), '--extensions-dir', join(temporary, 'extensions')],
    extensionTestsEnv: {
      ...environment,
      CODE_HEADLESS_PICTURE: join(pictures, 'failure.png'),
      EDITOR_TEST_PICTURES: pictures,
      ...(values.counts && { EDITOR_TEST_COUNTS: values.counts }),
      ...(values.grep && { EDITOR_TEST_GREP: values.grep }),
    },
  });
}

/** Bundles the entry and each test file, and returns the path of the entry. They stand under `dist/`, so that mocha is found. */
async function bundleSuite() {
  const outdir = join(root, 'dist/test', `editor-${process.pid}`);
  process.on('exit', () => { rmSync(outdir, { recursive: true, force: true }); });
  const files = readdirSync(join(root, 'test/editor/suite')).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: files.map((name) => `test/editor/suite/${name}`),
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.js');
}
