/**
 * Builds everything under `dist/`: the compiled tables, the two extension entries, the two servers and the command line.
 *
 *     node server/tools/build.mjs [--watch] [--minify]
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import esbuild from 'esbuild';
import { root } from './paths.mjs';

const flags = new Set(process.argv.slice(2));

/** The command line, and what the engine has compiled of it. */
const PROGRAM = 'dist/cliProgram.js';
const CACHE = 'dist/cliProgram.cache';
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/**
 * Writes every sign beyond ASCII as an escape. esbuild does so in strings, but not in patterns, and one such sign makes an engine keep the
 * whole bundle
 * with two bytes a character.
 */
const plainText = {
  name: 'plain text',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        /[\u0080-\uFFFF]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      loader: 'ts',
    }));
  },
};

/** What all bundles share. VS Code 1.91, our lowest, runs Node 20. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  mainFields: ['module', 'main'],
  sourcemap: true,
  minify: flags.has('--minify'),
  plugins: [plainText],
  logLevel: 'warning',
};
const forNode = { ...shared, platform: 'node', target: 'node20' };
const forBrowser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

const bundles = [
  { ...forNode, source: 'client/src/extension.ts', outfile: 'dist/client/extension.js', external: ['vscode'] },
  { ...forBrowser, source: 'client/src/browser.ts', outfile: 'dist/client/browser.js', external: ['vscode'] },
  { ...forBrowser, source: 'client/preview/main.ts', outfile: 'dist/client/preview.js', format: 'iife' },
  { ...forBrowser, source: 'client/preview/preview.css', outfile: 'dist/client/preview.css' },
  { ...forNode, source: 'server/src/node.ts', outfile: 'dist/server/node.js' },
  { ...forBrowser, source: 'server/src/browser.ts', outfile: 'dist/server/browser.js', format: 'iife' },
  // Other formats of file are written and read by programs of their own, so that nothing else grows by them.
  { ...forNode, source: 'server/src/exchange/docx/write.ts', outfile: 'dist/exchange/docx.js' },
  { ...forNode, source: 'server/src/exchange/docx/read/read.ts', outfile: 'dist/exchange/readDocx.js' },
  { ...forNode, source: 'server/src/exchange/akn/write.ts', outfile: 'dist/exchange/akn.js' },
  { ...forNode, source: 'server/src/exchange/akn/read/read.ts', outfile: 'dist/exchange/readAkn.js' },
  { ...forNode, source: 'server/src/cli.ts', outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  {
    ...forNode,
    source: 'server/src/cliProgram.ts',
    outfile: PROGRAM,
    define: { PACKAGE_VERSION: JSON.stringify(version) },
  },
];

await build();

async function build() {
  // The engine tells a compiled program from another only by its length, so none is left from an older build.
  rmSync(join(root, CACHE), { force: true });
  compileTables();
  const options = bundles.map(({ source, ...rest }) => ({ ...rest, entryPoints: [source] }));
  if (flags.has('--watch')) {
    const contexts = await Promise.all(options.map((option) => esbuild.context({ ...option, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return;
  }
  try {
    await Promise.all(options.map((option) => esbuild.build(option)));
    compileProgram();
  } catch {
    process.exitCode = 1; // esbuild has already said what is wrong, and where
  }
}

/** The tables are compiled in a process of their own, so that the same script serves by itself. */
function compileTables() {
  const { status } = spawnSync(process.execPath, [join(root, 'server/tools/compile-data.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1; // the bundles are built all the same
}

/** What the engine makes of the command line is kept beside it: see `server/src/cli.ts`. */
function compileProgram() {
  const args = ['server/tools/codeCache.cjs', PROGRAM, CACHE, 'test/fixtures/sample-faulty.res'].map((path) => join(root, path));
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exitCode = 1;
}
