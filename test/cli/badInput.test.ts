import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { inFolder, resolution, type Run } from './commandLine';

const FAULTY = 'test/fixtures/sample-faulty.res';

/** No run may show the user where in the program it went wrong. */
function assertNoTrace({ out, err }: Run): void {
  assert.doesNotMatch(out + err, /^ {4}at |node:internal/m);
}

describe('bad input on the command line', () => {
  const refused: readonly (readonly [string, Buffer, RegExp])[] = [
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), /it is no text: a zero byte at offset 4/],
    ['text in UTF-16', Buffer.from('\uFEFF1. Urges all;', 'utf16le'), /it is in UTF-16; save it as UTF-8/],
    ['text in Latin-1', Buffer.from('Société', 'latin1'), /it is not valid UTF-8; save it as UTF-8/],
    ['half of a surrogate pair', Buffer.from([0x31, 0x2e, 0x20, 0xed, 0xa0, 0x80]), /it is not valid UTF-8/],
  ];
  for (const [what, bytes, reason] of refused) {
    it(`refuses ${what}, and does the other files`, () => {
      inFolder((folder) => {
        writeFileSync(join(folder, 'bad.res'), bytes);
        copyFileSync(FAULTY, join(folder, 'draft.res'));
        for (const command of ['check', 'fix']) {
          const run = resolution([command, 'bad.res', 'draft.res'], { cwd: folder });
          assert.equal(run.status, 2);
          assert.match(run.err, /^resolution: bad\.res: cannot be read: /);
          assert.match(run.err, reason);
          assert.match(run.out, /draft\.res/);
          assertNoTrace(run);
        }
        assert.deepEqual(readFileSync(join(folder, 'bad.res')), bytes);
      });
    });
  }

  it('reads an empty file, a byte order mark alone, and blanks', () => {
    inFolder((folder) => {
      for (const [name, text] of [
        ['empty.res', ''],
        ['mark.res', '\uFEFF'],
        ['blank.res', ' \r\n\t\n'],
      ] as const) {
        writeFileSync(join(folder, name), text);
        const run = resolution(['check', name], { cwd: folder });
        assert.deepEqual([run.status, run.err], [0, ''], name);
        assert.equal(resolution(['fix', name], { cwd: folder }).status, 0);
        assert.equal(readFileSync(join(folder, name), 'utf8'), text);
      }
    });
  });

  it('reads 50 MB of one line in a time that grows with its length only', () => {
    inFolder((folder) => {
      const timeOf = (copies: number): number => {
        writeFileSync(join(folder, 'long.res'), 'Recalling its resolution 55/25 '.repeat(copies));
        const started = Date.now();
        const run = resolution(['check', 'long.res'], { cwd: folder });
        assert.ok(run.status === 0 || run.status === 1, run.err);
        assert.equal(run.err, '');
        assert.ok(run.out.length < 10_000_000, 'a report shows a piece of the line only');
        return Date.now() - started;
      };
      const [short, long] = [timeOf(170_000), timeOf(1_700_000)];
      // Both on the same machine at the same time: ten times as long, and room for what else that does.
      assert.ok(long < short * 10 * 5, `${String(short)} ms, ten times as long ${String(long)} ms`);
    });
  });

  it('writes no square of a list whose every number is wrong, and mends it', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'ones.res'), '1. Urges all;\n'.repeat(5_000));
      for (const format of ['text', 'json', 'sarif']) {
        const run = resolution(['check', 'ones.res', '--format', format], { cwd: folder });
        assert.equal(run.status, 1, run.err);
        assert.ok(run.out.length < 10_000_000, `${format}: ${String(run.out.length)}`);
      }
      assert.equal(resolution(['fix', 'ones.res'], { cwd: folder }).status, 0);
      assert.ok(readFileSync(join(folder, 'ones.res'), 'utf8').includes('\n5000. Urges all'));
    });
  });

  it('keeps mixed line ends, a byte order mark and a missing line end where it mends', () => {
    inFolder((folder) => {
      const text = '\uFEFFThe Economic and Social Council,\r\n\r\n1. *Urges* all;\r\r2. *Requests*:\n\n- (a) Food;\r\n- (b) Tents.';
      writeFileSync(join(folder, 'mixed.res'), text);
      resolution(['fix', 'mixed.res', '--rule', 'items/malformed-label'], { cwd: folder });
      assert.equal(readFileSync(join(folder, 'mixed.res'), 'utf8'), text.replaceAll('- (', '('));
    });
  });

  it('names a path that is not there, and does the other files', () => {
    const run = resolution(['check', 'no/such.res', FAULTY, '--format', 'json']);
    assert.equal(run.status, 2);
    assert.equal(run.err, 'resolution: no/such.res: cannot be read: there is no such file or folder\n');
    assert.equal((JSON.parse(run.out) as { readonly files: readonly unknown[] }).files.length, 1);
  });

  it('leaves a file that cannot be written as it was, and says so', () => {
    inFolder((folder) => {
      chmodSync(folder, 0o755);
      copyFileSync(FAULTY, join(folder, 'draft.res'));
      chmodSync(join(folder, 'draft.res'), 0o444);
      // The superuser may write anything: the run is somebody else's.
      const run = resolution(['fix', 'draft.res'], { cwd: folder, ...(process.getuid?.() === 0 && { uid: 65_534 }) });
      assert.equal(run.status, 2);
      assert.match(run.err, /^resolution: draft\.res: cannot be written: permission is denied$/m);
      assertNoTrace(run);
      assert.equal(readFileSync(join(folder, 'draft.res'), 'utf8'), readFileSync(FAULTY, 'utf8'));
      assert.deepEqual(readdirSync(folder), ['draft.res']);
    });
  });

  it('keeps the mode of a file and the link that leads to it', () => {
    inFolder((folder) => {
      mkdirSync(join(folder, 'real'));
      copyFileSync(FAULTY, join(folder, 'real', 'draft.res'));
      chmodSync(join(folder, 'real', 'draft.res'), 0o640);
      symlinkSync(join('real', 'draft.res'), join(folder, 'link.res'));
      resolution(['fix', 'link.res'], { cwd: folder });
      assert.ok(lstatSync(join(folder, 'link.res')).isSymbolicLink());
      assert.equal(statSync(join(folder, 'real', 'draft.res')).mode & 0o777, 0o640);
      assert.match(readFileSync(join(folder, 'real', 'draft.res'), 'utf8'), /A\/CONF\.234\/16/);
      assert.deepEqual(readdirSync(join(folder, 'real')), ['draft.res']);
    });
  });

  it('names a faulty settings file with its line', () => {
    inFolder((folder) => {
      copyFileSync(FAULTY, join(folder, 'draft.res'));
      writeFileSync(join(folder, '.resolutionrc.json'), '{\n  "profile": "ga",\n  era: "legacy"\n}\n');
      const run = resolution(['check', 'draft.res'], { cwd: folder });
      assert.equal(run.status, 2);
      assert.match(run.err, /\.resolutionrc\.json:3: This is not valid JSON: /);
      assert.match(run.out, /draft\.res:46:3/);
    });
  });

  it('answers wrong usage with status 2 and the usage', () => {
    for (const args of [
      [],
      ['check'],
      ['fix'],
      ['check', '--format', 'xml', FAULTY],
      ['check', '--profile', 'un', FAULTY],
      ['fix', '--rule', 'no/such', FAULTY],
      ['chekc'],
      ['lsp'],
    ]) {
      const run = resolution(args);
      assert.equal(run.status, 2, args.join(' '));
      assert.equal(run.out, '');
      assert.notEqual(run.err, '');
      assertNoTrace(run);
    }
    assert.match(resolution(['chekc']).err, /unknown command 'chekc'/);
    assert.equal(resolution(['--help']).status, 0);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(
      process.execPath,
      [resolve('dist/cli.js'), 'check', ...Array.from({ length: 40 }, () => FAULTY).map((file, index) => `${'./'.repeat(index)}${file}`)],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const complaints: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((done) => {
      child.on('close', done);
    });
    assert.equal(complaints.join(''), '');
  });

  it('says so when its output cannot be written', function () {
    if (!existsSync('/dev/full')) {
      // Only Linux has this device; elsewhere a closed output is all that can be tried.
      assert.notEqual(process.platform, 'linux');
      return;
    }
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), 'check', FAULTY], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    assert.equal(status, 2);
    assert.match(stderr, /^resolution: the output cannot be written: /);
  });
});
