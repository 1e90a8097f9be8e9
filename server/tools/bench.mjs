/**
 * `npm run bench`: how long a drafter waits. Prints a table; with `--write` also puts it into README.md, with the machine and the date.
 *
 *     node server/tools/bench.mjs [--write] [--quick] [--typing] [--peers] [--built]
 *
 * The texts are the sound sample repeated, and one long resolution of its paragraphs; `--typing` leaves all but the typing out. The peer, `markdown-it` parsing the same text, runs by turns with ours in the same run.
 * `--peers` sets what others need for the same text beside ours, and with `--write` makes `server/docs/bench.md` instead. `--built` takes what is installed and built already.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { activations } from './bench/activate.mjs';
import { askAll } from './bench/asked.mjs';
import { besidePeers, wholeRuns } from './bench/beside.mjs';
import { writePage } from './bench/page.mjs';
import { manyShort, middle, oneLong, sample } from './bench/texts.mjs';
import { build, fail, heading, installDependencies, npm, run } from './setup.mjs';
import { root } from './paths.mjs';

const quick = process.argv.includes('--quick');
const folder = join(root, 'server/tools/bench');
const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-bench-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** So many letters are typed before the clock counts: a drafter has been writing for a while. */
const WARM = 100;

const sizes = [
  ['14 KB', 14_000, 300],
  ['100 KB', 100_000, 300],
  ['1 MB', 1_000_000, 200],
  ['10 MB', 10_000_000, 40],
];
const kinds = [
  ['', manyShort],
  [', one resolution', oneLong],
  [', one resolution with 1,000 reports', (size) => oneLong(size, { faults: 1000 })],
  [', one resolution with an acronym in each paragraph', (size) => oneLong(size, { acronym: true })],
];

await main();

async function main() {
  const built = process.argv.includes('--built');
  if (!built) installDependencies();
  if (!existsSync(join(folder, 'node_modules')) && run(npm(), ['ci', '--no-audit', '--no-fund'], { cwd: folder }) !== 0)
    fail('The peer could not be installed.');
  heading('Build');
  if (!built && !build('--minify')) fail('The build failed: its messages above say why.');
  heading('Bench');
  if (process.argv.includes('--peers')) return peers();
  const rows = process.argv.includes('--typing')
    ? await typing()
    : [...(await typing()), ...(await starting()), ...activating(), ...(await cold()), ...(await comparing())];
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(`${rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')}\n`);
  if (process.argv.includes('--write')) writeReadme(rows);
}

/** Ours beside others, and what an editor asks for besides reports. */
async function peers() {
  const rounds = quick ? 1 : 5;
  const said = (line) => process.stdout.write(`${line}\n`);
  const script = await bundled('cold-check');
  const beside = besidePeers({ script, temporary, rounds });
  for (const { name, processor, warmProcessor, whole: all } of beside)
    said(`${name}: cold ${ms(processor)}, warm ${ms(warmProcessor)}, whole ${ms(all)}`);
  const whole = wholeRuns({ temporary, rounds: quick ? 3 : 15 });
  for (const { name, processor, clock } of whole) said(`${name}: ${ms(processor)}, by the clock ${ms(clock)}`);
  const rows = [...(await typing(quick ? 2 : kinds.length, quick ? 3 : sizes.length)), ...(await asking()), ...(await comparing())];
  for (const row of rows) said(row.join(': '));
  if (process.argv.includes('--write'))
    writePage({ peers: beside, whole, rows, machine: machine(), load: loadavg()[2]?.toFixed(1), rounds });
}

/** What an editor asks for besides reports, in one resolution of 100 KB. */
async function asking() {
  const { startServer } = await import('./bench/wire.mjs');
  const asked = await askAll(startServer, quick ? 10 : 40);
  return asked.map(([what, times]) => [
    `${what}, 100 KB, one resolution`,
    `median ${ms(median(times))}, 95 of 100 within ${ms(quantile(times, 0.95))}`,
  ]);
}

/** The machine and the date. */
function machine() {
  const [processor] = cpus();
  return `${cpus().length} × ${processor?.model.trim() ?? process.arch}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
}

/** One typed letter to answered reports, in the middle of the text, the server warm; in many short resolutions and in a long one. */
async function typing(mostKinds = kinds.length, mostSizes = sizes.length) {
  const { startServer } = await import('./bench/wire.mjs');
  const rows = [];
  for (const [kind, textOf] of kinds.slice(0, mostKinds)) {
    for (const [name, size, full] of sizes.slice(0, mostSizes)) {
      const server = await startServer();
      const text = textOf(size);
      await server.open(text);
      const times = await lettersTyped(server, text, quick ? Math.ceil(full / 4) : full);
      rows.push([`one letter to reports, ${name}${kind}`, `median ${ms(median(times))}, 95 of 100 within ${ms(quantile(times, 0.95))}`]);
      if (kind === '') rows.push([`memory of the server, ${name}`, `${server.memory().toFixed(0)} MB`]);
      if (kind === '' && size === 1_000_000) rows.push(...(await completing(server, text)));
      await server.stop();
    }
  }
  return rows;
}

/** How long each of so many letters took, typed one after the other in the middle of the text. */
async function lettersTyped(server, text, letters) {
  const position = middle(text);
  const times = [];
  for (let typed = -WARM; typed < letters; typed += 1) {
    const started = performance.now();
    await server.type({ line: position.line, character: position.character + typed + WARM }, 'e');
    if (typed >= 0) times.push(performance.now() - started);
  }
  return times;
}

/**
 * Letter for letter in a new paragraph in the middle of the text, an opening and the name of an instrument; each list is asked for as an
 * editor asks.
 */
async function completing(server, text) {
  const lines = text.split('\n');
  const line = lines.findIndex((words, index) => index >= lines.length / 2 && /^[5-9]\. .*;$/.test(words));
  const rows = [];
  for (const [what, words, wanted] of [
    ['opening words are', '\n\n7. Encourages', 'Encourages'],
    ['an instrument is', '\n\n7. Recalls the Convention on the Rights of the Chi', 'Convention on the Rights of the Child'],
  ]) {
    let at = { line, character: lines[line].length };
    const times = [];
    let list;
    for (const letter of words) {
      await server.type(at, letter);
      at = letter === '\n' ? { line: at.line + 1, character: 0 } : { line: at.line, character: at.character + 1 };
      const started = performance.now();
      list = await server.complete(at);
      times.push(performance.now() - started);
    }
    if (!list.items.some(({ label }) => label === wanted)) fail(`Completion did not offer ${wanted}.`);
    rows.push([`completion while ${what} typed, 1 MB`, `median ${ms(median(times))}, 95 of 100 within ${ms(quantile(times, 0.95))}`]);
  }
  return rows;
}

/** From the start of the process to the reports on the sample. */
async function starting() {
  const { startServer } = await import('./bench/wire.mjs');
  const times = [];
  for (let index = 0; index < (quick ? 3 : 9); index += 1) {
    const started = performance.now();
    const server = await startServer();
    await server.open(sample);
    times.push(performance.now() - started);
    await server.stop();
  }
  return [['start of the server to first reports', `median ${ms(median(times))}`]];
}

/** The extension in the real editor, each time in an editor of its own: from the call of `activate` to its return. */
function activating() {
  const starts = activations(quick ? 3 : 7, temporary);
  const times = starts.map(({ activate }) => activate);
  return [
    [
      'start of the extension, `activate`',
      `median ${ms(median(times))}, longest ${ms(Math.max(...times))}; loading its code before that ${ms(median(starts.map(({ load }) => load)))}`,
    ],
  ];
}

/** Two drafts compared, in a fresh process. */
async function comparing() {
  const script = await bundled('compare');
  return [100, 500].map((paragraphs) => [
    `comparing two drafts of ${paragraphs} paragraphs`,
    `median ${ms(inside([script, join(root, 'dist/data'), String(paragraphs)]))}`,
  ]);
}

/** A script of this folder with all that it imports. */
async function bundled(name) {
  const { build: bundle } = await import('esbuild');
  const script = join(temporary, `${name}.cjs`);
  await bundle({
    absWorkingDir: root,
    entryPoints: [`server/tools/bench/${name}.mjs`],
    outfile: script,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return script;
}

/** A check of 1 MB in a fresh process, by turns with the peer. */
async function cold() {
  const script = await bundled('cold-check');
  const file = join(temporary, 'draft.res');
  writeFileSync(file, manyShort(1_000_000));
  const ours = [];
  const peers = [];
  const whole = [];
  const wholePeers = [];
  for (let index = 0; index < (quick ? 5 : 15); index += 1) {
    ours.push(inside([script, join(root, 'dist/data'), file]));
    peers.push(inside([join(folder, 'peer.mjs'), 'markdown-it', file]));
    whole.push(around([join(root, 'dist/cli.js'), 'check', file]));
    wholePeers.push(around([join(folder, 'peer.mjs'), 'markdown-it', file]));
  }
  const [our, peer] = [median(ours), median(peers)];
  return [
    ['cold check of 1 MB, loading left out', `median ${ms(our)}`],
    ['markdown-it parsing the same text', `median ${ms(peer)} (ours takes ${(our / peer).toFixed(2)} times as long)`],
    ['the same as whole processes', `resolution check ${ms(median(whole))}, markdown-it ${ms(median(wholePeers))}`],
  ];
}

/** The time that the program took by its own clock. */
function inside(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) fail(`${args[0]} ended with status ${status}: ${stderr}`);
  return JSON.parse(stdout).milliseconds;
}

/** The time of the whole process. */
function around(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0 && status !== 1) fail(`${args[0]} ended with status ${status}: ${stderr}`);
  return performance.now() - started;
}

function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function writeReadme(rows) {
  const path = join(root, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const [start, end] = ['<!-- figures:start -->', '<!-- figures:end -->'];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) fail(`README.md has no place for the figures: ${start} … ${end}`);
  const table = ['| what | how long |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
  writeFileSync(path, `${readme.slice(0, from + start.length)}\n${table}\n\n${machine()}\n${readme.slice(to)}`);
}
