/** Starts VS Code's own server (not code-server's wrapper) on a free loopback port. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** What makes a workbench quiet and a run repeatable; written unless the folder has settings of its own. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Starts the server and resolves, once it listens, to `{ port, process, stop }`; rejects when it ends before that.
 * `host` is what `npmHost()` returns; `folders` are `{ userData, extensions, runtime }`, the last one for its sockets;
 * `listen` gets every piece of its log; with a `token` only those who know it are let in.
 */
export async function startServer({ host, folders, token, switches = [], environment = {}, listen = () => undefined }) {
  writeSettings(folders.userData);
  const env = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...process.env, ...environment, XDG_RUNTIME_DIR: folders.runtime };
  delete env['ELECTRON_RUN_AS_NODE'];
  const args = [
    ...commonArguments(host, folders),
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--telemetry-level',
    'off',
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    '--disable-workspace-trust',
    '--force-disable-user-env',
    '--disable-update-check',
    ...switches,
  ];
  const child = spawn(host.node, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const port = await new Promise((resolve, reject) => {
    let log = '';
    const hear = (piece) => {
      listen(String(piece));
      if (log === undefined) return;
      log += String(piece);
      const ready = /Extension host agent listening on (\d+)/.exec(log);
      if (ready) {
        log = undefined;
        resolve(Number(ready[1]));
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`VS Code's server ended with status ${status}\n${log ?? ''}`)));
  });
  return { port, process: child, stop: () => stop(child) };
}

/** The start of every command line of the server, also of one that only installs an extension. */
export function commonArguments(host, folders) {
  return [
    join(host.root, 'lib/vscode/out/server-main.js'),
    '--accept-server-license-terms',
    '--server-data-dir',
    join(folders.userData, 'server'),
    '--user-data-dir',
    folders.userData,
    '--extensions-dir',
    folders.extensions,
  ];
}

function writeSettings(userData) {
  const file = join(userData, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

/** Ends the server and all that it started; what does not end within five seconds is killed. */
async function stop(child) {
  const ended = new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', resolve);
  });
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // the group has ended already
  }
}
