/** Runs the assertions that stand under the lines of `test/grammar/*.res` against the TextMate grammar. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'test/grammar';
const tool = 'node_modules/vscode-tmgrammar-test/dist/unit.js';

describe('the TextMate grammar', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.res'))) {
    it(`colours ${name} as its assertions say`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [tool, join(folder, name)], { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
      assert.match(stdout, /run success/);
    });
  }
});
