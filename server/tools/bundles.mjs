/** What is built of the sources: each bundle with the file that it begins with. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { withoutProse } from './ruleProse.mjs';

/** The command line without what only asks for it. */
export const PROGRAM = 'dist/cliProgram.js';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * Takes the prose out of the rules, and writes every sign beyond ASCII as an escape. esbuild does so in strings, but not in patterns, and one such sign makes an engine keep the
 * whole bundle
 * with two bytes a character.
 */
const plainText = {
  name: 'plain text',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: withoutProse(path, await readFile(path, 'utf8')).replaceAll(
        /[\u0080-\uFFFF]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      loader: 'ts',
    }));
  },
};

/** The library of options can start programs. Ours never does, so what would is neither packed nor loaded. */
const withoutPrograms = {
  name: 'without programs',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'without' }));
    onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'export {};' }));
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
  minify: process.argv.includes('--minify'),
  plugins: [plainText],
  logLevel: 'warning',
};
const forNode = { ...shared, platform: 'node', target: 'node20' };
const forBrowser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** The options of each bundle, and with them its `source`. */
export const bundles = [
  // Mostly the language client, and always small; the maps lead back to the sources.
  { ...forNode, source: 'client/src/extension.ts', outfile: 'dist/client/extension.js', external: ['vscode'], minify: true },
  { ...forBrowser, source: 'client/src/browser.ts', outfile: 'dist/client/browser.js', external: ['vscode'], minify: true },
  { ...forBrowser, source: 'client/preview/main.ts', outfile: 'dist/client/preview.js', format: 'iife' },
  { ...forBrowser, source: 'client/preview/preview.css', outfile: 'dist/client/preview.css' },
  { ...forNode, source: 'server/src/node.ts', outfile: 'dist/server/node.js' },
  // The server itself is one program for Node and for the Web Worker. It holds the wire of both, each loaded where it belongs.
  {
    ...forBrowser,
    source: 'server/src/server.ts',
    outfile: 'dist/server/server.js',
    format: 'iife',
    globalName: 'resolutionServer',
    conditions: ['browser', 'node'],
    mainFields: ['module', 'main'],
    external: [...builtinModules, 'node:*'],
    footer: { js: "if (typeof module === 'object') module.exports = resolutionServer;" },
  },
  // Other formats of file are written and read by programs of their own, so that nothing else grows by them.
  { ...forNode, source: 'server/src/exchange/docx/write.ts', outfile: 'dist/exchange/docx.js' },
  { ...forNode, source: 'server/src/exchange/docx/read/read.ts', outfile: 'dist/exchange/readDocx.js' },
  // This one is for Node and for the Web Worker.
  {
    ...forBrowser,
    source: 'server/src/exchange/akn/programs.ts',
    outfile: 'dist/exchange/akn.js',
    format: 'iife',
    globalName: 'akomaNtosoPrograms',
    footer: { js: "if (typeof module === 'object') module.exports = akomaNtosoPrograms;" },
  },
  // The extension has one program for all of them, for Node and for the Web Worker, and a thread that reads Word files by it. It is made of
  // libraries for the most part, and always small.
  {
    ...forBrowser,
    source: 'server/src/formats.ts',
    outfile: 'dist/exchange/formats.js',
    format: 'iife',
    globalName: 'formatPrograms',
    footer: { js: "if (typeof module === 'object') module.exports = formatPrograms;" },
    minify: true,
  },
  { ...forNode, source: 'server/src/readNode.ts', outfile: 'dist/exchange/readFile.js' },
  { ...forNode, source: 'server/src/cli.ts', outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  {
    ...forNode,
    source: 'server/src/cliProgram.ts',
    outfile: PROGRAM,
    plugins: [plainText, withoutPrograms],
    define: { PACKAGE_VERSION: JSON.stringify(version) },
  },
];
