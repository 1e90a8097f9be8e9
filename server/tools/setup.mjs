/** What `npm start` and `npm test` do first by themselves. Only built-in modules: nothing may be installed yet. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';

/** Installs what the lock file names, when nothing is installed or the lock file is newer. Ends the process on failure. */
export function installDependencies() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  heading('Installing the dependencies');
  // `--include=dev` because NODE_ENV=production would leave out the very tools that build and test.
  const status = run(npm(), ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) fail('npm ci failed: its message above says why.');
}

/** Builds `dist/`. Returns false when the build failed; its messages have been printed. */
export function build(...flags) {
  return run(process.execPath, [join(root, 'server/tools/build.mjs'), ...flags]) === 0;
}

/** Runs a command in the root of the repository, its output shown as it comes; returns its exit status. */
export function run(command, args, options = {}) {
  const needsShell = process.platform === 'win32' && command.endsWith('.cmd');
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: needsShell, ...options });
  if (result.error) process.stderr.write(`${command}: ${result.error.message}\n`);
  return result.status ?? 1;
}

/**
 * As `run` for a command without a shell, while this process does something else; with `output` all that it prints goes to that file, and
 * where it `yields` others have the processor first. Resolves to its exit status.
 */
export function runBeside(command, args, output, yields) {
  const file = output === undefined ? undefined : openSync(output, 'a');
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: file === undefined ? 'inherit' : ['ignore', file, file] });
    if (yields && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const end = (status) => {
      if (file !== undefined) closeSync(file);
      resolve(status ?? 1);
    };
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      end(1);
    });
    child.once('close', end);
  });
}

/** The name under which npm is found. */
export function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

/** Prints the title of what follows. */
export function heading(title) {
  process.stdout.write(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}\n`);
}

/** Prints a message and ends the process with status 1. */
export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
