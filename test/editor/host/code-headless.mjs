#!/usr/bin/env node
/**
 * Looks like VS Code's executable to `@vscode/test-electron`, but runs the npm host (`install.mjs`) in a headless
 * Chromium. The exit status is the result of the tests, 124 when they took too long. Environment:
 *
 *     CODE_HEADLESS_HOST      the host, as JSON: { root, node, chromium }
 *     CODE_HEADLESS_TIMEOUT   seconds before giving up (1800)
 *     CODE_HEADLESS_PICTURES  the folder of pictures: those that a test asks for, and failure.png of a run that ended badly
 *     CODE_HEADLESS_VERBOSE   anything: the server's log and the page's console are shown
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openControl } from './control.mjs';
import { commonArguments, startServer } from './server.mjs';
import { readSwitches } from './switches.mjs';

const host = JSON.parse(process.env['CODE_HEADLESS_HOST'] ?? '{}');
const pictures = process.env['CODE_HEADLESS_PICTURES'] ?? process.cwd();
const verbose = Boolean(process.env['CODE_HEADLESS_VERBOSE']);
const asked = readSwitches(process.argv.slice(2));
const temporary = mkdtempSync(join(tmpdir(), 'code-headless-'));
const folders = {
  userData: asked.userData ?? join(temporary, 'user-data'),
  extensions: asked.extensions ?? join(temporary, 'extensions'),
  runtime: temporary, // the sockets land in the folder that is removed
};
for (const folder of [folders.userData, folders.extensions]) mkdirSync(folder, { recursive: true });

/** What has been started and must be ended, in the order of starting. */
const started = [];
const state = { finished: false };
const workbench = { page: undefined };

if (asked.commands.length > 0) runCommands();
else await runWorkbench().catch((error) => finish(1, error.message));

function runCommands() {
  const { status } = spawnSync(host.node, [...commonArguments(host, folders), ...asked.commands], { stdio: 'inherit' });
  rmSync(temporary, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}

async function runWorkbench() {
  process.on('SIGINT', () => finish(130));
  process.on('SIGTERM', () => finish(143));
  const seconds = Number(process.env['CODE_HEADLESS_TIMEOUT'] ?? 1800);
  setTimeout(() => finish(124, `timed out after ${seconds} s`), 1_000 * seconds).unref();

  const control = await openControl(workbench, pictures);
  started.push(control.stop);
  const proof = join(temporary, 'proof');
  const server = await startServer({
    host,
    folders,
    switches: ['--enable-smoke-test-driver'], // without it the tests named in the address are silently ignored
    environment: {
      CODE_HEADLESS_CONTROL: control.url,
      ...(asked.tests && { CODE_HEADLESS_TESTS: asked.tests, CODE_HEADLESS_RESULT: proof }),
    },
    listen: hear,
  });
  started.push(server.stop);
  server.process.once('exit', (status) => finish(1, `the server ended with status ${status}`));
  await openWorkbench(`127.0.0.1:${server.port}`, proof);
}

/** The server's log: shown when asked for, and watched for an extension host that dies without a word to the tests. */
function hear(piece) {
  if (verbose) process.stderr.write(`[server] ${piece}`);
  const died = asked.tests && /Extension Host Process exited with code: (\S+), signal: (\S+?)\./.exec(piece);
  if (died) setTimeout(() => finish(1, `the extension host died (code ${died[1]}, signal ${died[2]}) without a result`), 3_000).unref();
}

async function openWorkbench(authority, proof) {
  const browser = await chromium.launch({
    executablePath: host.chromium,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  started.push(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  workbench.page = page;
  await page.exposeFunction('codeAutomationLog', (type, values) => show(type, values));
  await page.exposeFunction('codeAutomationExit', (status, logs) => {
    if (status !== 0 && verbose) for (const log of logs ?? []) process.stderr.write(`--- ${log.relativePath}\n${log.contents}\n`);
    const proven = existsSync(proof) && readFileSync(proof, 'utf8') === 'pass';
    if (status === 0 && !proven) void finish(1, 'the extension host ended without finishing the tests');
    else void finish(status);
  });
  page.on('pageerror', (error) => process.stderr.write(`[page] ${error.message}\n`));
  page.on('crash', () => finish(1, 'the page crashed'));
  if (verbose) page.on('console', (message) => process.stderr.write(`[page ${message.type()}] ${message.text()}\n`));
  await page.goto(address(authority));
}

/** The address of the workbench; what VS Code's executable gets as switches stands in its payload. */
function address(authority) {
  const uri = (path) => `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  for (const path of asked.development) payload.push(['extensionDevelopmentPath', uri(path)]);
  for (const kind of asked.kinds) payload.push(['extensionDevelopmentKind', kind]);
  if (asked.tests) payload.push(['extensionTestsPath', uri(fileURLToPath(new URL('test-shim.cjs', import.meta.url)))]);
  if (asked.disableExtensions) payload.push(['disableExtensions', 'true']);
  for (const file of asked.files) payload.push(['openFile', uri(file)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (asked.folder === undefined) query.set('ew', 'true');
  else query.set(asked.folder.endsWith('.code-workspace') ? 'workspace' : 'folder', asked.folder);
  return `http://${authority}/?${query}`;
}

/** Passes on what the extension host prints, but for the workbench's own log lines, which begin with a level or a tag. */
function show(type, values) {
  if (state.finished) return;
  const own =
    /^(?:\[(?:AgentHost|ChatModelSelection|AccountPolicyGate|reconnection-grace-time|Service Worker)\b|Creating a socket|Resolv(?:ing|ed) connection token|Updating additional builtin|Ignoring fetching additional|Canceled: Canceled|Auto updating)/;
  const native = /@vscode\/(?:spdlog|native-watchdog)\//; // the native parts that the npm host does without
  if (!verbose && typeof values[0] === 'string' && (own.test(values[0]) || native.test(values[0]))) return;
  (console[type] ?? console.log)(...values);
}

async function finish(status, message) {
  if (state.finished) return;
  state.finished = true;
  if (message) process.stderr.write(`code-headless: ${message}\n`);
  if (status !== 0) await workbench.page?.screenshot({ path: join(pictures, 'failure.png') }).catch(() => undefined);
  for (const end of started.reverse()) await Promise.resolve(end()).catch(() => undefined);
  rmSync(temporary, { recursive: true, force: true });
  process.exit(status);
}
