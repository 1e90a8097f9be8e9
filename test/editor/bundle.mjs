/** Bundles the suite for the two kinds of extension host. The bundles stand under `dist/`, so that mocha is found. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { root } from '../../server/tools/paths.mjs';

const shared = { absWorkingDir: root, bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' };

/** The test files of the suite, by name. */
const files = readdirSync(join(root, 'test/editor/suite'))
  .filter((name) => name.endsWith('.test.ts'))
  .sort();

/** One bundle a file and one of the entry, for an extension host of Node. Resolves to the path of the entry. */
export async function bundleForNode() {
  const outdir = outputFolder('node');
  await esbuild.build({
    ...shared,
    entryPoints: ['index.ts', ...files].map((name) => `test/editor/suite/${name}`),
    outdir,
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
  return join(outdir, 'index.js');
}

/** What measures the start of the extension, for an extension host of Node. Resolves to its path. */
export async function bundleFigures() {
  const outfile = join(outputFolder('figures'), 'activate.js');
  await esbuild.build({
    ...shared,
    entryPoints: ['test/editor/figures/activate.ts'],
    outfile,
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
  });
  return outfile;
}

/**
 * One bundle of everything, mocha and all, for an extension host of a web worker, which has no environment but the one given. Resolves to
 * its path.
 */
export async function bundleForWeb(environment) {
  const outfile = join(outputFolder('web'), 'index.js');
  await esbuild.build({
    ...shared,
    stdin: {
      contents: [
        `import { run as runMocha } from './web/index';`,
        `export const run = () => runMocha(async () => { ${files.map((name) => `await import('./${name}');`).join(' ')} });`,
      ].join('\n'),
      resolveDir: join(root, 'test/editor/suite'),
    },
    outfile,
    // Mocha's build takes `module.exports` for itself when it sees one, so ours is set after it.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: {
      'node:assert/strict': './test/editor/suite/web/assert.ts',
      mocha: './test/editor/suite/web/mocha.ts',
      'mocha-in-browser': './node_modules/mocha/mocha.js',
    },
    define: { 'process.env': JSON.stringify(environment) },
  });
  return outfile;
}

function outputFolder(kind) {
  const folder = join(root, 'dist/test', `editor-${kind}-${process.pid}`);
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
