/**
 * `npm run package`: the extension as a `.vsix`, and the command line with the server as an npm tarball for
 * `npm install -g`. Both are written to the root of the repository.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { build, fail, heading, installDependencies, npm, run } from './setup.mjs';
import { root } from './paths.mjs';
import { readmeWithPictures } from './readmeWithPictures.mjs';

/** What the command line needs at run time; source maps and the client stay out. */
const tarball = [
  'dist/cli.js',
  'dist/cliProgram.js',
  'dist/exchange',
  'dist/server/node.js',
  'dist/server/server.js',
  'dist/data',
  'LICENSE',
  'THIRD-PARTY-NOTICES.md',
  'README.md',
  'CHANGELOG.md',
];

/** The page of the extension, made anew for each package. */
const README = 'dist/README.md';

installDependencies();
heading('Build');
if (!build('--minify')) fail('The build failed: its messages above say why.');
packExtension();
packCommandLine();

function packExtension() {
  heading('Extension');
  // No address is known for the sources, so nothing is made of relative links, and none is asked for.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--readme-path', README];
  writeFileSync(join(root, README), readmeWithPictures(root));
  // The same sources make the same bytes, whenever they are packed: files bear the time of the last commit, or the first that a zip has.
  process.env['SOURCE_DATE_EPOCH'] ??= lastCommit() ?? '315532800';
  if (run(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', ...options]) !== 0) fail('vsce failed.');
}

/** The time of the last commit in seconds; undefined outside a checkout. */
function lastCommit() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  return status === 0 && /^\d+\s*$/u.test(stdout) ? stdout.trim() : undefined;
}

function packCommandLine() {
  heading('Command line');
  const staged = mkdtempSync(join(tmpdir(), 'un-resolution-package-'));
  process.on('exit', () => rmSync(staged, { recursive: true, force: true }));
  for (const path of tarball) {
    mkdirSync(dirname(join(staged, path)), { recursive: true });
    cpSync(join(root, path), join(staged, path), { recursive: true, filter: (file) => !file.endsWith('.map') });
  }
  const { name, version, license, engines, bin, keywords } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { description } = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
  const manifest = { name, version, description, license, engines: { node: engines.node }, bin, keywords, files: ['dist'] };
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  if (run(npm(), ['pack', '--pack-destination', root], { cwd: staged }) !== 0) fail('npm pack failed.');
}
