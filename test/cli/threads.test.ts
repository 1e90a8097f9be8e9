import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { checkInThreads, type CheckTask } from '../../server/src/cli/threads';
import type { CheckedFile } from '../../server/src/cli/checkDraft';
import type { Console } from '../../server/src/cli/console';
import { inFolder, resolution } from './commandLine';

describe('files checked in threads', () => {
  it('are reported as in one thread, in every form: broken files, foreign ones and faults of settings among them', () => {
    inFolder((folder) => {
      fill(folder, 40);
      for (const format of ['text', 'json', 'sarif', 'github']) {
        const run = (threads: string) =>
          resolution(['check', '--format', format, '--threads', threads, '.', 'nowhere.res'], { cwd: folder });
        const one = run('1');
        assert.equal(one.status, 2);
        assert.match(one.err, /0013\.res: cannot be read/u);
        assert.deepEqual(run('3'), one, format);
      }
    });
  });

  it('are reported as in one thread where there are so many that nobody has to ask for threads', () => {
    inFolder((folder) => {
      fill(folder, 120);
      assert.deepEqual(resolution(['check', folder]), resolution(['check', '--threads', '1', folder]));
    });
  });

  it('may be none, one, or fewer than threads', () => {
    inFolder((folder) => {
      assert.equal(resolution(['check', '--threads', '4', folder]).out, '');
      fill(folder, 1);
      assert.deepEqual(resolution(['check', '--threads', '4', folder]), resolution(['check', folder]));
      assert.equal(resolution(['check', '--threads', '0', folder]).status, 2);
    });
  });

  it('are read no further ahead than each thread has to do, however many there are', async () => {
    const path = resolve('test/fixtures/annexes.res');
    const folder = resolve('test/fixtures');
    const boundsByFile = new Map(
      Array.from({ length: 2000 }, (_, at) => [
        at === 0 ? path : path.replace('fixtures', `fixtures${'/.'.repeat(at % 200)}${'/'.repeat(Math.floor(at / 200))}`),
        folder,
      ]),
    );
    const state = { open: 0, most: 0, sent: 0, stopped: 0 };
    const taken: string[] = [];
    const read = await checkInThreads(
      {
        files: { boundsByFile, faults: 0 },
        options: { name: '', format: 'text', minSeverity: 'hint' },
        console: SILENT,
        count: 3,
        start: () => slowThread(state),
      },
      ({ part }) => {
        state.open -= 1;
        taken.push(part.text);
      },
    );
    assert.equal(read, 'all');
    assert.deepEqual(taken, [...boundsByFile.keys()]);
    assert.ok(state.most <= 24, String(state.most));
    assert.equal(state.stopped, 3);
  });

  it('fail as one where a thread fails', async () => {
    const files = { boundsByFile: new Map([[resolve('test/fixtures/annexes.res'), resolve('test/fixtures')]]), faults: 0 };
    const options = { name: '', format: 'text', minSeverity: 'hint' } as const;
    const state = { stopped: 0 };
    const run = checkInThreads(
      {
        files,
        options,
        console: SILENT,
        count: 2,
        start: () => ({
          send: () => undefined,
          onAnswer: () => undefined,
          onFault(listener) {
            setImmediate(listener, new Error('out of memory'));
          },
          stop() {
            state.stopped += 1;
          },
        }),
      },
      () => undefined,
    );
    await assert.rejects(run, /out of memory/u);
    assert.equal(state.stopped, 1);
  });

  it('end at Ctrl+C with its status, what was written being whole lines', async function () {
    if (process.platform === 'win32') this.skip(); // There a signal ends a program without a word.
    const outcome = await interrupted();
    assert.deepEqual([outcome.status, outcome.signal, outcome.err], [130, null, '']);
    assert.match(outcome.out, /\n$/u);
  });
});

const SILENT: Console = { out: () => undefined, err: () => undefined, progress: () => undefined, width: 80, colour: 'plain' };

/** A thread that answers with the path of what it is sent, when others have had their turn. */
function slowThread(state: { open: number; most: number; stopped: number }) {
  let answer: (checked: CheckedFile) => void = () => undefined;
  return {
    send({ draft }: CheckTask): void {
      state.open += 1;
      state.most = Math.max(state.most, state.open);
      setImmediate(() => {
        answer({ errors: 0, aside: '', part: { text: draft.path, counts: { error: 0, warning: 0, info: 0, hint: 0 }, codes: [] } });
      });
    },
    onAnswer(listener: (checked: CheckedFile) => void): void {
      answer = listener;
    },
    onFault: () => undefined,
    stop(): void {
      state.stopped += 1;
    },
  };
}

/** Starts a run over many files and interrupts it when it has begun to write. */
async function interrupted(): Promise<{
  readonly status: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}> {
  const said = { out: '', err: '' };
  const files = Array.from({ length: 3000 }, (_, at) => `${'./'.repeat(at)}test/fixtures/sample-faulty.res`.slice(-3500));
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'check', '--threads', '2', ...files.slice(0, 400)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said.out === '') child.kill('SIGINT');
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const [status, signal] = await new Promise<[number | null, string | null]>((ended) => {
    child.on('close', (code, by) => {
      ended([code, by]);
    });
  });
  return { status, signal, ...said };
}

/** Fills a folder with so many drafts, in folders of their own every tenth with settings, of which one set has a fault. */
function fill(folder: string, count: number): void {
  const samples = ['annexes.res', 'sample-faulty.res', 'legacy-notes.res', 'two-texts.res', 'ga-adopted.res'];
  for (let at = 0; at < count; at += 1) {
    const below = join(folder, `part${String(Math.floor(at / 10))}`);
    if (at % 10 === 0) {
      mkdirSync(below);
      if (count > 1)
        writeFileSync(join(below, '.resolutionrc.json'), at === 10 ? '{ "era": "loud" }' : '{ "severities": { "style/acronym": "off" } }');
    }
    const target = join(below, `${String(at).padStart(4, '0')}.res`);
    if (at === 13) writeFileSync(target, new Uint8Array([80, 0, 81]));
    else if (at === 17) writeFileSync(target, 'let x = 1\nmodule Y = { let z = x->Belt.Option.map(y => y) }\n');
    else if (at % 7 === 6) writeFileSync(target, readFileSync('test/fixtures/sample-sound.res', 'utf8').replace('2. ', '7. '));
    else copyFileSync(join('test/fixtures', samples[at % samples.length] ?? 'annexes.res'), target);
  }
}
