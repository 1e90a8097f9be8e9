/**
 * Runs the suite of `suite/` inside the VS Code of the browser, with an extension host of a web worker:
 *
 *     node test/editor/run-web.mjs [--grep X] [--counts FILE]
 *
 * Pictures of the workbench are left in the folder `pictures/web` of the cache.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { format, parseArgs } from 'node:util';
import { cache, root } from '../../server/tools/paths.mjs';
import { bundleForWeb } from './bundle.mjs';
import { openControl } from './host/control.mjs';
import { runInWeb } from './host/web.mjs';

/** The lines of test-web and the workbench about themselves. */
const own =
  /^(?:counts |Ignoring |Loading development extension|Found additional builtin|Serving |Using ESM|vscode-test-web-support|Updating |.*GET \/static|\s*$)/;

const { values } = parseArgs({ options: { grep: { type: 'string' }, counts: { type: 'string' } } });
const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-web-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
// No single test takes so long, however busy the machine is; how long all take together is nobody's business.
const minutes = Number(process.env['EDITOR_TEST_MINUTES'] ?? 5);
const silence = setTimeout(() => end(`the editor tests in the browser said nothing for ${minutes} minutes`), 60_000 * minutes).unref();

try {
  const workspace = join(temporary, 'fixtures');
  cpSync(join(root, 'test/fixtures'), workspace, { recursive: true });
  watchCounts();
  const pictures = join(cache, 'pictures/web');
  mkdirSync(pictures, { recursive: true });
  const workbench = { page: undefined };
  const { url } = await openControl(workbench, pictures);
  const suite = await bundleForWeb({
    CODE_HEADLESS_CONTROL: url,
    ...(values.grep && { EDITOR_TEST_GREP: values.grep }),
    ...(process.env['EDITOR_TYPING'] && { EDITOR_TYPING: 'asked' }),
    ...(process.env['EDITOR_PREVIEW'] && { EDITOR_PREVIEW: 'asked' }),
  });
  await runInWeb({ extension: root, suite, workspace, profile: join(temporary, 'profile'), port: await freePort(), workbench });
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
      silence.refresh();
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
