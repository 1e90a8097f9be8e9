/**
 * `npm run test:interop`: what is ours in programs of others.
 *
 * First the server in an editor that is not VS Code. Neovim, from Debian's packages where it is not installed yet, opens a copy of the faulty
 * sample, set up by the lines of the README; `test/interop/session.lua` drives it. What Neovim is given is the server that this script builds,
 * and a home, settings and caches of its own. Then a sample of the Word files in other word processors (`word.mjs`).
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { installPackages } from './debian.mjs';
import { root } from './paths.mjs';
import { build, fail, heading, installDependencies, run } from './setup.mjs';

installDependencies();
heading('Build');
if (!build()) fail('The build failed: its messages above say why.');
const neovim = findNeovim() ?? installNeovim();
heading(`Neovim ${neovim.join('.')}`);
const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-interop-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
drive();
tryWord();

/** Runs the session in a home of its own, where the command `resolution` is the one just built. */
function drive() {
  const [home, commands, drafts] = ['home', 'commands', 'drafts'].map((name) => join(temporary, name));
  for (const folder of [home, commands, drafts]) mkdirSync(folder);
  const command = join(commands, 'resolution');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist/cli.js')}" "$@"\n`);
  chmodSync(command, 0o755);
  const sample = join(drafts, 'draft.res');
  copyFileSync(join(root, 'test/fixtures/sample-faulty.res'), sample);
  writeFileSync(join(temporary, 'reports.json'), cli(['check', '--format', 'json', sample], 1)); // as there are errors in it
  const formatted = join(temporary, 'formatted.res');
  copyFileSync(sample, formatted);
  cli(['format', formatted], 0);
  const env = {
    ...process.env,
    HOME: home,
    ...Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((name) => [`XDG_${name}_HOME`, join(home, name)])),
    PATH: `${commands}${delimiter}${process.env['PATH']}`,
  };
  const status = run('nvim', ['--headless', '-u', 'NONE', '-l', join(root, 'test/interop/session.lua'), sample, temporary], {
    cwd: drafts,
    env,
  });
  const counts = join(temporary, 'counts.json');
  const { passed, failed } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = status === 0 && failed === 0 ? 0 : 1;
}

/** A sample of what `npm run test:word` tries. */
function tryWord() {
  if (run(process.execPath, [join(root, 'server/tools/word.mjs'), '--sample']) !== 0) process.exitCode = 1;
}

/** What the command line prints, when it ends with the status that it should. */
function cli(args, expected) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { encoding: 'utf8' });
  if (status !== expected) fail(`resolution ${args[0]} failed.\n${stdout}${stderr}`);
  return stdout;
}

/** The version of the Neovim that is installed, when it is 0.10 or newer. */
function findNeovim() {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const version = /^NVIM v(\d+)\.(\d+)\.(\d+)/
    .exec(stdout ?? '')
    ?.slice(1)
    .map(Number);
  return version !== undefined && (version[0] > 0 || version[1] >= 10) ? version : undefined;
}

function installNeovim() {
  const needed = 'This test needs Neovim 0.10 or newer';
  installPackages(['neovim'], needed);
  return findNeovim() ?? fail(`${needed}, and the one that apt-get installed is older.`);
}
