import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { deflateRawSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { listFiles, PackageManager } from '@vscode/vsce';
import { before, describe, it } from 'mocha';

/** All that runs or is read in an installed extension; nothing else may be packed. */
const wanted = [
  /^(?:package\.json|package\.nls(?:\.\w+)?\.json|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md)$/,
  /^dist\/(?:client\/(?:extension|browser)|server\/(?:node|server))\.js$/,
  /^dist\/client\/preview\.(?:js|css)$/,
  /^dist\/exchange\/(?:formats|readFile)\.js$/,
  /^dist\/README\.md$/,
  /^dist\/data\/\w+\.json$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^snippets\/resolution\.json$/,
  /^client\/media\/[\w.-]+\.(?:svg|json)$/,
  /^client\/media\/icon\.png$/,
  /^client\/walkthrough\/\w+(?:\.nls\.\w+)?\.(?:md|res)$/,
  /^client\/l10n\/(?:bundle\.l10n|snippets|resolutionrc\.schema)\.\w+\.json$/,
];

describe('the packed extension', () => {
  let files: readonly string[] = [];
  before(async () => {
    // As the package is made: the page with its pictures inside takes the place of the one at the top.
    const options = { cwd: process.cwd(), packageManager: PackageManager.None, readmePath: 'dist/README.md' };
    files = await listFiles(options);
  });

  it('holds nothing but what runs or is read', () => {
    assert.deepEqual(
      files.filter((file) => !wanted.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds everything that the manifest names', () => {
    for (const file of [
      'package.json',
      'LICENSE',
      'THIRD-PARTY-NOTICES.md',
      'dist/client/extension.js',
      'dist/client/browser.js',
      'dist/server/node.js',
      'dist/server/server.js',
      'dist/exchange/formats.js',
      'dist/exchange/readFile.js',
      'dist/data/openings.json',
      'dist/data/instruments.json',
      'dist/data/messages_fr.json',
      'dist/data/messages_es.json',
      'client/l10n/bundle.l10n.fr.json',
      'client/l10n/bundle.l10n.es.json',
      'snippets/resolution.json',
      'client/media/icon.png',
      'client/walkthrough/fix.res',
      'client/walkthrough/fix.md',
    ]) {
      assert.ok(files.includes(file), `${file} is missing`);
    }
  });

  it('has a page whose pictures are inside of it', () => {
    const script =
      "import { readmeWithPictures } from './server/tools/readmeWithPictures.mjs'; process.stdout.write(readmeWithPictures(process.cwd()));";
    const { stdout: page } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    });
    const sources = [...page.matchAll(/!\[[^\]\n]*\]\(([^)\n]{1,40})/gu)].map(([, source = '']) => source);
    assert.ok(sources.length >= 5);
    for (const source of sources) assert.match(source, /^data:image\/png;base64,iVBOR/u);
  });

  it('is smaller than 1.5 MB, the pictures of its page aside', () => {
    const programs = files.filter((file) => file !== 'dist/README.md');
    const size = programs.reduce((sum, file) => sum + deflateRawSync(packed(file)).length + 200, 0);
    assert.ok(size < 1_500_000, `${String(size)} bytes`);
  });
});

/**
 * A file as it is packed: the scripts without the spaces that a build for debugging leaves in them, and with the names at their top as short
 * as the bundler makes them, which knows that nothing outside sees them.
 */
function packed(file: string): Uint8Array {
  const bytes = readFileSync(file);
  if (!file.endsWith('.js')) return bytes;
  return Buffer.from(transformSync(`(() => {${bytes.toString()}\n})();`, { minify: true }).code);
}
