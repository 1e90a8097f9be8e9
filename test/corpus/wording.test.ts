import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { it } from 'mocha';
import { diagnose } from '../fixture';
import { WORDING } from '../rules/measured';
import { corpusTexts, published } from './shared';

const FOLDERS = ['adopted', 'security-council', 'footnotes', 'decisions', 'scanned', 'model-un'] as const;

const SNAPSHOT = 'test/corpus/wording.snapshot.tsv';

/** One report on a published text, without any of its words. */
interface Line {
  readonly folder: string;
  readonly file: string;
  readonly line: string;
  readonly code: string;
  readonly severity: string;
}

/** What was found on reading a sample of a code's reports on adopted texts. */
interface Share {
  readonly code: string;
  readonly right: number;
  readonly read: number;
}

published.describe('openings, endings, style and front matter in published texts', () => {
  const found = FOLDERS.flatMap((folder) => linesOf(folder));
  const adopted = found.filter(({ folder }) => folder === 'adopted');

  it('every report is a line of the snapshot', () => {
    const body = found.map(({ folder, file, line, code, severity }) => `${folder}\t${file}\t${line}\t${code}\t${severity}\n`).join('');
    const text = readFileSync(SNAPSHOT, 'utf8');
    const head = text
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join('\n');
    const made = `${head}\nfolder\tfile\tline\tcode\tseverity\n${body}`;
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(SNAPSHOT, made);
    assert.equal(made, readFileSync(SNAPSHOT, 'utf8'));
  });

  it('adopted texts have no error, and one warning in five texts at most', () => {
    assert.deepEqual(
      adopted.filter(({ severity }) => severity === 'error'),
      [],
    );
    const warnings = adopted.filter(({ severity }) => severity === 'warning');
    assert.ok(warnings.length <= corpusTexts('adopted').length / 5, String(warnings.length));
  });

  it('a code with more than twenty reports on adopted texts was sampled, and a warning is true four times in five', () => {
    const shares = readShares();
    const counts = new Map<string, number>();
    for (const { code } of adopted) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const [code, count] of counts) {
      const share = shares.find((own) => own.code === code);
      if (count > 20) assert.ok(share !== undefined && share.read >= 20, `${code}: ${String(count)} reports, not sampled`);
      if (share === undefined || !adopted.some((line) => line.code === code && line.severity === 'warning')) continue;
      assert.ok(share.right / share.read >= 0.8, `${code}: ${String(share.right)} of ${String(share.read)}`);
    }
  });

  it('every warning on adopted texts belongs to a code that somebody has read', () => {
    const read = new Set(readShares().map(({ code }) => code));
    assert.deepEqual(
      [...new Set(adopted.filter(({ severity, code }) => severity === 'warning' && !read.has(code)).map(({ code }) => code))],
      [],
    );
  });

  it('no text has more than thirty of these reports', () => {
    for (const folder of FOLDERS) {
      for (const { name } of corpusTexts(folder)) {
        const count = found.filter((line) => line.folder === folder && line.file === name).length;
        assert.ok(count <= 30, `${name}: ${String(count)}`);
      }
    }
  });
});

function linesOf(folder: string): readonly Line[] {
  return corpusTexts(folder).flatMap(({ name, text }) =>
    diagnose(text)
      .reports.filter(({ code }) => WORDING.test(code))
      .map(({ range, code, severity }) => ({ folder, file: name, line: String(range.start.line + 1), code, severity })),
  );
}

/** The head of the snapshot: `# code<TAB>true<TAB>of<TAB>remark`. */
function readShares(): readonly Share[] {
  return readFileSync(SNAPSHOT, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('# ') && line.includes('\t'))
    .map((line) => line.slice(2).split('\t'))
    .map(([code = '', right = '', read = '']) => ({ code, right: Number(right), read: Number(read) }));
}
