/**
 * Runs the suite of `suite/` inside the VS Code of the browser, with an extension host of a web worker:
 *
 *     node test/editor/run-web.mjs [--counts FILE]
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { format, parseArgs } from 'node:util';
import { root } from '../../server/tools/paths.mjs';
import { bundleForWeb } from './bundle.mjs';
import { runInWeb } from './host/web.mjs';

/** The lines of test-web and the workbench about themselves. */
const own = /^(?:counts |Ignoring |Loading development extension|Found additional builtin|Serving |Using ESM|vscode-test-web-support|Updating |.*GET \/static|\s*$)/;

const { values } = parseArgs({ options: { counts: { type: 'string' } } });
const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-web-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
setTimeout(() => end('the editor tests in the browser took longer than five minutes'), 300_000).unref();

try {
  const workspace = join(temporary, 'fixtures');
  cpSync(join(root, 'test/fixtures'), workspace, { recursive: true });
  watchCounts();
  await runInWeb({ extension: root, suite: await bundleForWeb(), workspace, port: await freePort() });
  process.exit(0);
} catch (error) {
  end(error.message);
}

/** What the extension host prints comes through the console, the counts as a line of their own. */
function watchCounts() {
  for (const type of ['debug', 'error', 'info', 'log', 'warn']) {
    const write = console[type].bind(console);
    console[type] = (...pieces) => {
      const text = format(...pieces);
      const found = /^counts (\{.*\})\s*$/.exec(text);
      if (found && values.counts) writeFileSync(values.counts, found[1]);
      if (!own.test(text)) write(text);
    };
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function end(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
