/** The checks of this program beside those of others, in one run and by turns, on the same texts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../paths.mjs';
import { manyShort, sample } from './texts.mjs';

const PEER = join(root, 'server/tools/bench/peer.mjs');
const CLI = join(root, 'dist/cli.js');

/** Ours first; of the others each with what it does, so that nobody compares what cannot be compared. */
export const OURS = 'resolution check';
const PEERS = [
  ['split into lines', 'the floor: splits the text'],
  ['ten patterns on each line', 'the floor of a checker: ten patterns'],
  ['markdown-it', 'parses'],
  ['@lezer/markdown', 'parses'],
  ['vscode-markdown-languageservice', 'parses and checks links'],
  ['remark-lint', 'parses and lints by the recommended rules'],
  ['markdownlint', 'parses and lints by all rules'],
  ['textlint', 'parses and lints by three rules of terms'],
];

/**
 * Checks of a megabyte in fresh processes; `script` is `cold-check.mjs` bundled. For each program the medians over the rounds, in
 * milliseconds of the processor and by the clock: cold and warm with loading left out, and as a whole process.
 */
export function besidePeers({ script, temporary, rounds }) {
  const file = join(temporary, 'draft.res');
  writeFileSync(file, manyShort(1_000_000));
  const programs = [[OURS, 'parses and checks by all rules'], ...PEERS];
  const measured = new Map(programs.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name] of programs) {
      const ours = name === OURS;
      const inside = output(ours ? [script, join(root, 'dist/data'), file, '4'] : [PEER, name, file, '4']);
      const whole = around(ours ? [CLI, 'check', file] : [PEER, name, file, '1']);
      measured.get(name)?.push({ ...inside, whole: whole.processor, wholeClock: whole.clock });
    }
  }
  return programs.map(([name, does]) => ({ name, does, ...medians(measured.get(name) ?? []) }));
}

/** The start of Node itself, a check of the sample, and 3,000 resolutions in a folder: whole processes. */
export function wholeRuns({ temporary, rounds }) {
  const empty = join(temporary, 'empty.js');
  writeFileSync(empty, '');
  const short = join(temporary, 'sample.res');
  writeFileSync(short, sample);
  const { folder, megabytes, from } = manyFiles(temporary);
  const rows = [
    ['the start of Node itself', [empty], rounds],
    ['resolution check, 14 KB', [CLI, 'check', short], rounds],
    [`resolution check, 3,000 files of ${megabytes} MB in all (${from})`, [CLI, 'check', folder], 1],
    ...(rounds > 3 ? [['the same in one thread', [CLI, 'check', '--threads', '1', folder], 1]] : []),
    ['markdown-it parsing these files in one thread', [PEER, 'markdown-it', folder], 1],
  ];
  return rows.map(([name, args, times]) => ({ name, ...medians(Array.from({ length: times }, () => around(args))) }));
}

/** 3,000 resolutions: the published ones where they lie beside the checkout, else the sample. */
function manyFiles(temporary) {
  const folder = join(temporary, 'many');
  mkdirSync(folder);
  const corpus = join(root, '../shared/corpus');
  const texts = existsSync(corpus)
    ? readdirSync(corpus, { recursive: true })
        .filter((name) => String(name).endsWith('.txt'))
        .map((name) => readFileSync(join(corpus, String(name)), 'utf8'))
    : [sample];
  let bytes = 0;
  for (let index = 0; index < 3000; index += 1) {
    const text = texts[index % texts.length] ?? sample;
    bytes += Buffer.byteLength(text);
    writeFileSync(join(folder, `${String(index).padStart(4, '0')}.res`), text);
  }
  return { folder, megabytes: Math.round(bytes / 1e6), from: existsSync(corpus) ? 'published texts, each several times' : 'the sample' };
}

/** The first line of `peer.mjs` and `cold-check.mjs`. */
function output(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with status ${String(status)}: ${stderr}`);
  return JSON.parse(stdout);
}

/** A whole process, by the clock and by what it used of the processor. */
function around(args) {
  const program = `const { spawnSync } = require('node:child_process');
    const started = performance.now();
    const { status } = spawnSync(process.execPath, ${JSON.stringify(args)}, { stdio: 'ignore' });
    const clock = performance.now() - started;
    // What a child has used is known once it has ended.
    const { userCPUTime, systemCPUTime } = children();
    process.stdout.write(JSON.stringify({ status, clock, processor: (userCPUTime + systemCPUTime) / 1000 }));
    function children() {
      if (process.platform !== 'linux') return { userCPUTime: clock * 1000, systemCPUTime: 0 };
      const stat = require('node:fs').readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
      return { userCPUTime: Number(stat[13]) * 10000, systemCPUTime: Number(stat[14]) * 10000 };
    }`;
  const run = output(['-e', program]);
  if (run.status !== 0 && run.status !== 1) throw new Error(`${args[0]} ended with status ${String(run.status)}`);
  return run;
}

/** The median of each figure over the rounds. */
function medians(rounds) {
  const names = Object.keys(rounds[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, rounds.map((round) => round[name]).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)]]),
  );
}
