/**
 * Types published texts and drafts key by key into the real editor and compares what stands there with what was meant, letter for letter:
 *
 *     npm run typing -- FOLDER [--texts 10] [--letters 3000] [--ends 0] [--delays 20,60,110] [--labels typed,left] [--host desktop|web|both] [--seed 1] [--turns]
 *
 * FOLDER holds text files, or folders of them. Of each text what stands from the title on is typed, its broken lines joined. With `--ends`
 * each paragraph is typed with so many letters at its beginning and at its end only, so that a short run comes by every label of a text.
 * With `--turns` each text is typed once, by one of the hands in turn, beginning with that of the seed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root } from '../../server/tools/paths.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string', default: '10' },
    letters: { type: 'string', default: '3000' },
    ends: { type: 'string', default: '0' },
    delays: { type: 'string', default: '20,60,110' },
    labels: { type: 'string', default: 'typed,left' },
    host: { type: 'string', default: 'both' },
    seed: { type: 'string', default: '1' },
    turns: { type: 'boolean' },
  },
});

const temporary = mkdtempSync(join(tmpdir(), 'un-resolution-typing-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const texts = positionals.flatMap((folder) => spread(filesIn(folder), Number(values.texts)));
const measure = { letters: Number(values.letters), ends: Number(values.ends) };
const jobs = texts
  .map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8'), ...measure }))
  .flatMap((job, at) => handsOf(at).map((hand) => ({ ...job, ...hand })))
  .map((job, at) => ({ ...job, seed: Number(values.seed) + at }));
if (jobs.length === 0) throw new Error('No text to type: name a folder of text files.');
const file = join(temporary, 'jobs.json');
writeFileSync(file, JSON.stringify(jobs));
const times = jobs.map(({ text, letters, delay }) => Math.min(text.length, letters) * Math.max(delay + 10, 80) + 15_000);
const minutes = Math.ceil(times.reduce((sum, time) => sum + time, 0) / 60_000) + 5;
process.stdout.write(`${jobs.length} runs over ${texts.length} texts; at most ${minutes} minutes a host\n`);

const failed = ['desktop', 'web'].filter((host) => values.host === 'both' || values.host === host).filter((host) => !passes(host));
process.exitCode = failed.length === 0 ? 0 : 1;

function passes(host) {
  process.stdout.write(`── ${host}\n`);
  const script = join(root, 'test/editor', host === 'web' ? 'run-web.mjs' : 'run.mjs');
  const env = {
    ...process.env,
    EDITOR_TYPING: file,
    EDITOR_TEST_MINUTES: String(minutes),
    CODE_HEADLESS_TIMEOUT: String(60 * minutes),
  };
  return spawnSync(process.execPath, [script, '--grep', 'the texts of a script'], { cwd: root, stdio: 'inherit', env }).status === 0;
}

function handsOf(at) {
  const labels = values.labels.split(',').map(nameOf);
  const hands = values.delays.split(',').flatMap((delay) => labels.map((one) => ({ labels: one, delay: Number(delay) })));
  return values.turns ? [hands[(at + Number(values.seed)) % hands.length]] : hands;
}

function nameOf(labels) {
  return labels === 'one' ? 'typed, one Enter' : labels;
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => /\.(?:txt|res)$/.test(name))
    .map((name) => join(path, name));
}

/** So many of all, from the first to the last. */
function spread(all, most) {
  return all.filter((_, at) => all.length <= most || Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length));
}
