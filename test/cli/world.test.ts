/** What the world around the command line may be like: other clocks and languages, other line ends, a full disk, a forbidden network. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'mocha';
import { inFolder, resolution } from './commandLine';

const FAULTY = resolve('test/fixtures/sample-faulty.res');
const WORLD = resolve('test/cli/world.cjs');
const PLACES = [
  { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
];

describe('the command line in the world', () => {
  for (const args of [
    ['check', FAULTY, '--format', 'json'],
    ['export', FAULTY, '--to', 'html', '-o', '-'],
    ['export', FAULTY, '--to', 'txt', '-o', '-'],
    ['lookup', '70/1'],
  ])
    it(`${args[0] ?? ''} ${args.slice(2, 4).join(' ')} says the same in every time zone and language of the machine`, () => {
      const outs = PLACES.map((env) => resolution(args, { env }).out);
      assert.ok((outs[0] ?? '').length > 20);
      for (const out of outs) assert.equal(out, outs[0]);
    });

  it('reports the same at the same places, whatever ends the lines', () => {
    inFolder((folder) => {
      const text = readFileSync(FAULTY, 'utf8');
      const reports = ['\n', '\r\n', '\r'].map((end) => {
        writeFileSync(join(folder, 'draft.res'), text.replaceAll('\n', end));
        return resolution(['check', 'draft.res', '--format', 'json'], { cwd: folder }).out;
      });
      // What is to be written has the file's own ends of lines.
      assert.match(reports[1] ?? '', /\\r\\n/u);
      for (const report of reports) assert.equal(report.replaceAll(/\\r(?:\\n)?/gu, String.raw`\n`), reports[0]);
    });
  });

  it('takes paths with spaces, letters of other languages and a leading dash after “--”', () => {
    inFolder((folder) => {
      for (const name of ['le projet n° 2.res', 'проект.res', '決議.res', '-draft.res']) {
        copyFileSync(FAULTY, join(folder, name));
        const { status, out } = resolution(['check', '--format', 'json', '--', name], { cwd: folder });
        assert.equal(status, 1, name);
        assert.ok(out.includes(JSON.stringify(name).slice(1, -1)), name);
      }
    });
  });

  for (const [fault, reason] of [
    ['ENOSPC', /the disk is full|no space/u],
    ['EROFS', /read-only|cannot be written/u],
  ] as const)
    for (const [args, file] of [
      [['fix', 'draft.res'], 'draft.res'],
      [['format', 'draft.res'], 'draft.res'],
      [['export', 'draft.res', '--to', 'docx', '-o', 'out.docx', '--force'], 'out.docx'],
      [['export', 'draft.res', '--to', 'html', '-o', 'out.html', '--force'], 'out.html'],
    ] as const)
      it(`a disk that fails with ${fault} leaves ${file} as it was, and the message names it: ${args[0]} ${args.slice(2, 4).join(' ')}`, () => {
        inFolder((folder) => {
          const draft = readFileSync(FAULTY, 'utf8').replace('Requests', 'Requests  ');
          writeFileSync(join(folder, 'draft.res'), draft);
          for (const old of ['out.docx', 'out.html']) writeFileSync(join(folder, old), 'the old one');
          const before = readFileSync(join(folder, file), 'utf8');
          const names = readdirSync(folder);
          const run = resolution(args, { cwd: folder, env: { NODE_OPTIONS: `--require=${WORLD}`, WORLD_FAULT: fault } });
          assert.equal(run.status, 2, run.out + run.err);
          assert.ok(run.err.includes(file), run.err);
          assert.match(run.err, reason);
          assert.doesNotMatch(run.err, /^ {4}at /mu);
          assert.equal(readFileSync(join(folder, file), 'utf8'), before);
          assert.deepEqual(readdirSync(folder), names);
        });
      });

  it('reaches no other machine and opens nothing outside of the project and of its own folder', () => {
    inFolder((folder) => {
      const project = join(realpathSync(folder), 'project');
      mkdirSync(join(project, 'drafts'), { recursive: true });
      copyFileSync(FAULTY, join(project, 'drafts', 'draft.res'));
      writeFileSync(join(project, '.resolutionrc.json'), '{ "profile": "ga" }');
      writeFileSync(join(folder, '.resolutionrc.json'), '{ "profile": "hrc" }');
      const log = join(folder, 'log.txt');
      const env = { NODE_OPTIONS: `--require=${WORLD}`, WORLD_LOG: log };
      for (const args of [
        ['check', 'drafts'],
        ['fix', 'drafts/draft.res'],
        ['format', 'drafts/draft.res', '--check'],
        ['export', 'drafts/draft.res', '--to', 'html', '-o', 'drafts/draft.html'],
        ['export', 'drafts/draft.res', '--to', 'docx', '-o', 'drafts/draft.docx'],
        ['import', 'drafts/draft.docx', '-o', 'drafts/again.res'],
        ['compare', 'drafts/draft.res', 'drafts/again.res'],
        ['lookup', 'Convention on the Rights of the Child'],
      ])
        resolution(args, { cwd: project, env });
      assert.ok(existsSync(join(project, 'drafts', 'again.res')));
      const own = realpathSync(resolve('dist'));
      const lines = readFileSync(log, 'utf8').trim().split('\n');
      assert.ok(lines.length > 20);
      const outside = lines.filter((line) => {
        const [kind, path] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
        const whole = resolve(project, path);
        return kind === 'network' || !(whole.startsWith(own) || whole.startsWith(project));
      });
      assert.deepEqual([...new Set(outside)], []);
    });
  });
});
