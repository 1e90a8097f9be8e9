/**
 * A real VS Code for the editor tests from npm alone: the server, workbench and extension host of `code-server`, on the
 * Node that it needs, shown in a Chromium of the machine. Linux only. Nothing is compiled and no install script runs:
 * the only thing missed is a native logger, which VS Code does without.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { cache } from '../../../server/tools/paths.mjs';
import { npm } from '../../../server/tools/setup.mjs';

/** The versions that were tried together. The name of the folder is made of them, so a new version is installed anew. */
const versions = { 'code-server': '4.139.1', node: '24.21.0' };

/**
 * Installs VS Code's server into the cache folder unless it is there, and returns `{ root, node }`, absolute paths.
 * Throws an error whose message says what to do where it cannot be had.
 */
export function npmServer() {
  if (process.platform !== 'linux') throw new Error('The npm host runs on Linux only: set VSCODE_EXECUTABLE to an installed VS Code.');
  const folder = installInCache(`vscode-host-${versions['code-server']}-${versions.node}`, (temporary, npmInstall) => {
    npmInstall(temporary, `${nodePackage()}@${versions.node}`, `code-server@${versions['code-server']}`);
    for (const part of ['lib/vscode', 'lib/vscode/extensions']) {
      npmInstall(join(temporary, 'node_modules/code-server', part), '--omit=dev');
    }
  });
  return { root: join(folder, 'node_modules/code-server'), node: join(folder, 'node_modules', nodePackage(), 'bin/node') };
}

/** The same with the path of a browser, `{ root, node, chromium }`. */
export function npmHost() {
  return { ...npmServer(), chromium: chromiumPath() };
}

/** The path of a Chromium or Chrome; one is installed where apt may do so. Throws, saying what to do, where there is none. */
export function chromiumPath() {
  return findChromium() ?? installChromium();
}

/**
 * The absolute path of a folder in the cache, filled by `fill(temporary, npmInstall)` unless it is there. Everything goes
 * to a folder beside it, which is then renamed: half an installation is never taken for a whole one.
 */
export function installInCache(name, fill) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  for (const other of readdirSync(cache)) if (other.startsWith('installing-')) discardIfDead(other);
  const temporary = mkdtempSync(join(cache, `installing-${process.pid}-`));
  process.stdout.write(`Installing ${name} from npm …\n`);
  try {
    writeFileSync(join(temporary, 'package.json'), '{ "name": "vscode-host", "private": true }\n');
    fill(temporary, npmInstall);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another run was quicker
  }
  return folder;
}

/** No install script runs, and no browser is downloaded. */
function npmInstall(cwd, ...what) {
  const env = { ...outerEnvironment(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  run(npm(), ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...what], { cwd, env });
}

/** Without what `npm test` itself sets for its scripts: a second npm inside would read it as its own settings. */
function outerEnvironment() {
  const own = /^npm_(?:package|lifecycle|command|execpath|node_execpath|config_local_prefix|config_prefix)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

function discardIfDead(name) {
  const pid = Number(name.split('-')[1]);
  try {
    process.kill(pid, 0);
  } catch {
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function nodePackage() {
  if (process.arch !== 'x64' && process.arch !== 'arm64') throw new Error(`There is no npm host for ${process.arch}.`);
  return `node-linux-${process.arch}`;
}

function findChromium() {
  if (process.env['CHROMIUM']) return process.env['CHROMIUM'];
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin');
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env['ProgramFiles'] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['ProgramFiles(x86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual].find((file) => existsSync(file));
}

function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      'The editor tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to a Chromium or Chrome.',
    );
  }
  process.stdout.write('Installing Chromium with apt …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const found = findChromium();
  if (!found) throw new Error('apt-get installed no Chromium: install one by hand or set CHROMIUM.');
  return found;
}

function run(command, args, options) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command.endsWith('.cmd'),
    ...options,
  });
  if (status !== 0)
    throw new Error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''} (the npm host could not be installed).`);
}
