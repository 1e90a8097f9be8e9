import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { inFolder } from './commandLine';

describe('what is kept compiled of the command line', () => {
  it('lies beside it after a build', () => {
    assert.ok(existsSync('dist/cliProgram.cache'));
  });

  it('changes nothing of what it says: there, not there, cut short, or of something else', () => {
    inFolder((folder) => {
      for (const name of ['cli.js', 'cliProgram.js', 'cliProgram.cache']) copyFileSync(join('dist', name), join(folder, name));
      symlinkSync(resolve('dist/data'), join(folder, 'data'));
      const run = (): readonly [number | null, string, string] => {
        const args = [join(folder, 'cli.js'), 'check', 'test/fixtures/sample-faulty.res'];
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
        return [status, stdout, stderr];
      };
      const said = run();
      assert.equal(said[0], 1);
      assert.match(said[1], /sample-faulty\.res/);
      assert.equal(said[2], '');
      for (const content of ['', 'no code at all', 'x'.repeat(100_000)]) {
        writeFileSync(join(folder, 'cliProgram.cache'), content);
        assert.deepEqual(run(), said);
      }
      rmSync(join(folder, 'cliProgram.cache'));
      assert.deepEqual(run(), said);
    });
  });
});
