import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { inFolder, resolution } from './commandLine';

const FEET = 'test/fixtures/page-feet.res';
const WRAPPED = 'The General Assembly,\n\n1. Urges all\nstates to act.\n';
const WHOLE = 'The General Assembly,\n\n1. Urges all states to act.\n';

describe('resolution format', () => {
  it('formats files in place, names them, and has nothing to do the second time', () => {
    inFolder((folder) => {
      copyFileSync(FEET, join(folder, 'feet.res'));
      writeFileSync(join(folder, 'wrapped.res'), WRAPPED);
      const first = resolution(['format', '.'], { cwd: folder });
      assert.match(first.out, /^feet\.res: \d+ changes\nwrapped\.res: 1 change\n$/);
      assert.deepEqual([first.status, first.err], [0, '2 files formatted\n']);
      assert.equal(readFileSync(join(folder, 'wrapped.res'), 'utf8'), WHOLE);
      assert.notEqual(readFileSync(join(folder, 'feet.res'), 'utf8'), readFileSync(FEET, 'utf8'));
      assert.deepEqual(resolution(['format', '.'], { cwd: folder }), { status: 0, out: '', err: '0 files formatted\n' });
    });
  });

  it('with --check changes nothing and has status 1 where it would', () => {
    inFolder((folder) => {
      const file = join(folder, 'wrapped.res');
      writeFileSync(file, WRAPPED);
      const { mtimeMs } = statSync(file);
      assert.deepEqual(resolution(['format', '--check', 'wrapped.res'], { cwd: folder }), {
        status: 1,
        out: 'wrapped.res: 1 change\n',
        err: '1 file would be formatted\n',
      });
      assert.deepEqual([readFileSync(file, 'utf8'), statSync(file).mtimeMs], [WRAPPED, mtimeMs]);
      writeFileSync(file, WHOLE);
      assert.deepEqual(resolution(['format', '--check', 'wrapped.res'], { cwd: folder }), {
        status: 0,
        out: '',
        err: '0 files would be formatted\n',
      });
    });
  });

  it('reads standard input and writes the whole text to standard output', () => {
    assert.deepEqual(resolution(['format', '-'], { input: WRAPPED }), {
      status: 0,
      out: WHOLE,
      err: 'standard input: 1 change\n1 file formatted\n',
    });
    assert.deepEqual(resolution(['format', '-'], { input: WHOLE }), { status: 0, out: WHOLE, err: '0 files formatted\n' });
    assert.deepEqual(resolution(['format', '--check', '--name', 'draft.res', '-'], { input: WRAPPED }), {
      status: 1,
      out: 'draft.res: 1 change\n',
      err: '1 file would be formatted\n',
    });
  });

  it('follows the settings file of the folder', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, '.resolutionrc.json'), '{ "footnotes": { "style": "bracket" }, "italics": "on" }');
      writeFileSync(join(folder, 'draft.res'), `${WHOLE.replace('act.', 'act.¹')}\n¹ A/80/12.\n`);
      assert.equal(resolution(['format', 'draft.res'], { cwd: folder }).status, 0);
      assert.equal(
        readFileSync(join(folder, 'draft.res'), 'utf8'),
        `${WHOLE.replace('Urges', '*Urges*').replace('act.', 'act.[^1]')}\n[^1]: A/80/12.\n`,
      );
    });
  });

  it('leaves files of another kind alone', () => {
    const { status, out, err } = resolution(['format', '-'], { input: '%RES 1.0\n%TITLE x  \n\n\n' });
    assert.deepEqual([status, out], [0, '%RES 1.0\n%TITLE x  \n\n\n']);
    assert.match(err, /left alone/);
  });

  it('has status 2 where a file cannot be read, and does the others', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'wrapped.res'), WRAPPED);
      const { status, out, err } = resolution(['format', 'missing.res', 'wrapped.res'], { cwd: folder });
      assert.deepEqual([status, out], [2, 'wrapped.res: 1 change\n']);
      assert.match(err, /missing\.res: cannot be read/);
      assert.equal(resolution(['format']).status, 2);
    });
  });
});
