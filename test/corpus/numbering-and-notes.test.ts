import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { it } from 'mocha';
import { diagnose } from '../fixture';
import { NUMBERING_AND_NOTES } from '../rules/measured';
import { corpusTexts, published } from './shared';

const FOLDERS = ['adopted', 'security-council', 'footnotes', 'decisions', 'scanned', 'model-un'] as const;

/**
 * One report on a published text, without any of its words; `verdict` is what a reader judged: true, false, or `-` for one that nobody has
 * looked at.
 */
interface Line {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly severity: string;
  readonly verdict: string;
}

published.describe('numbering and notes in published texts', () => {
  const found = new Map(FOLDERS.map((folder) => [folder, linesOf(folder)]));

  for (const folder of FOLDERS) {
    it(`every report on ${folder} is a line of the snapshot`, () => {
      compareWithSnapshot(folder, found.get(folder) ?? []);
    });
  }

  it('every error was judged', () => {
    for (const folder of FOLDERS)
      assert.deepEqual(
        readSnapshot(folder).filter(({ severity, verdict }) => severity === 'error' && verdict === '-'),
        [],
      );
  });

  it('adopted texts: at most one in a hundred has an error, and none is false', () => {
    const errors = readSnapshot('adopted').filter(({ severity }) => severity === 'error');
    assert.ok(new Set(errors.map(({ file }) => file)).size / corpusTexts('adopted').length <= 0.01);
    assert.deepEqual(
      errors.filter(({ verdict }) => verdict !== 'true'),
      [],
    );
  });

  it('the other texts: a false error in two at most', () => {
    const wrong = FOLDERS.slice(1).flatMap((folder) =>
      readSnapshot(folder)
        .filter(({ severity, verdict }) => severity === 'error' && verdict === 'false')
        .map(({ file }) => file),
    );
    assert.ok(new Set(wrong).size <= 2, wrong.join(' '));
  });

  it('of the warnings that were judged, four in five are true, code by code', () => {
    const judged = FOLDERS.flatMap((folder) => readSnapshot(folder)).filter(
      ({ severity, verdict }) => severity === 'warning' && verdict !== '-',
    );
    for (const code of new Set(judged.map((line) => line.code))) {
      const own = judged.filter((line) => line.code === code);
      const right = own.filter(({ verdict }) => verdict === 'true').length;
      assert.ok(right / own.length >= 0.8, `${code}: ${String(right)} of ${String(own.length)}`);
    }
  });
});

function linesOf(folder: string): readonly Line[] {
  return corpusTexts(folder).flatMap(({ name, text }) =>
    diagnose(text)
      .reports.filter(({ code }) => NUMBERING_AND_NOTES.has(code))
      .map((report): Line => ({
        file: name,
        line: report.range.start.line + 1,
        code: report.code,
        severity: report.severity,
        verdict: '-',
      })),
  );
}

/** With UPDATE_SNAPSHOTS set the file is written anew; what was judged stays judged. */
function compareWithSnapshot(folder: string, lines: readonly Line[]): void {
  const known = readSnapshot(folder);
  if (process.env['UPDATE_SNAPSHOTS'] !== undefined) {
    const verdicts = new Map(known.map((line) => [keyOf(line), line.verdict]));
    const rows = lines.map((line) => `${keyOf(line)}\t${verdicts.get(keyOf(line)) ?? '-'}`);
    writeFileSync(snapshotOf(folder), `file\tline\tcode\tseverity\tverdict\n${rows.map((row) => `${row}\n`).join('')}`);
    return;
  }
  assert.deepEqual(lines.map(keyOf), known.map(keyOf));
}

function readSnapshot(folder: string): readonly Line[] {
  const path = snapshotOf(folder);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row): Line => {
      const [file = '', line = '', code = '', severity = '', verdict = ''] = row.split('\t');
      return { file, line: Number(line), code, severity, verdict };
    });
}

function keyOf({ file, line, code, severity }: Line): string {
  return [file, String(line), code, severity].join('\t');
}

function snapshotOf(folder: string): string {
  return `test/corpus/reports-${folder}.snapshot.tsv`;
}
