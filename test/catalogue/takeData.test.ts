import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HEAD = 'body\tnumber\tdate\ttitle';
const OURS = `# Resolutions. Taken over 2025-11. See SOURCES.md.\n${HEAD}\nGeneral Assembly\t80/1\t\tOld title\nGeneral Assembly\t80/2\t2025-10-01\t\n`;
const CORRECTIONS = 'table\tkey\tcolumn\tvalue\twhy\n';

describe('taking tables over', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'un-resolution-data-'));
    writeFileSync(join(folder, 'resolutions.tsv'), OURS);
    writeFileSync(join(folder, 'corrections.tsv'), CORRECTIONS);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function take(table: string, ...options: readonly string[]): { readonly said: string; readonly rows: readonly string[] } {
    const other = mkdtempSync(join(folder, 'new-'));
    writeFileSync(join(other, 'resolutions.tsv'), table);
    writeFileSync(join(other, 'no-table-of-ours.tsv'), 'id\n1\n');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['server/tools/takeData.mjs', other, '--on', '2027-01', '--into', folder, ...options],
      { encoding: 'utf8' },
    );
    return { said: stdout + stderr, rows: readFileSync(join(folder, 'resolutions.tsv'), 'utf8').split('\n').slice(0, -1) };
  }

  it('adds the resolutions of a session to those that are there, and keeps what the new table does not say', () => {
    const { said, rows } = take(
      'number\tbody\tdate\tremark\n80/1\tGeneral Assembly\t2025-09-30\t\n80/3\tGeneral Assembly\t2025-11-02\tx\n',
      '--merge',
    );
    assert.match(said, /^no-table-of-ours: not one of our tables, left out\n/u);
    assert.match(said, /resolutions: 3 rows, 1 new, 1 changed, 0 gone\n {2}left out: column remark\n$/u);
    assert.deepEqual(rows, [
      '# Resolutions. Taken over 2027-01. See SOURCES.md.',
      HEAD,
      'General Assembly\t80/1\t2025-09-30\tOld title',
      'General Assembly\t80/2\t2025-10-01\t',
      'General Assembly\t80/3\t2025-11-02\t',
    ]);
  });

  it('says which rows are gone where a table takes the place of the old one', () => {
    const { said, rows } = take(`${HEAD}\nGeneral Assembly\t80/2\t2025-10-01\t\n`);
    assert.match(said, /1 rows, 0 new, 0 changed, 1 gone\n {2}gone: General Assembly 80\/1\n$/u);
    assert.deepEqual(rows.slice(2), ['General Assembly\t80/2\t2025-10-01\t']);
  });

  it('leaves a table alone where a column of ours is missing', () => {
    const { said, rows } = take('body\tnumber\nGeneral Assembly\t80/2\n');
    assert.match(said, /has no column date, title/u);
    assert.equal(`${rows.join('\n')}\n`, OURS);
  });

  it('applies the corrections made by hand again, and says where one has lost its row', () => {
    writeFileSync(join(folder, 'corrections.tsv'), `${CORRECTIONS}resolutions\tGeneral Assembly 80/2\ttitle\tCorrected\tprinted so\n`);
    const same = OURS.split('\n').slice(1).join('\n');
    assert.equal(take(same).rows[3], 'General Assembly\t80/2\t2025-10-01\tCorrected');
    writeFileSync(join(folder, 'corrections.tsv'), `${CORRECTIONS}resolutions\tNarnia 1\ttitle\tCorrected\tprinted so\n`);
    assert.match(take(same).said, /resolutions has no row Narnia 1 with a column title/u);
  });
});
