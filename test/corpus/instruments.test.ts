import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { it } from 'mocha';
import { diagnose } from '../fixture';
import { INSTRUMENTS_AND_CITATIONS } from '../rules/measured';
import { corpusTexts, modelDocument, published } from './shared';

/** Those that say that a text and the catalogue contradict each other. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(['citation/wrong-date', 'instrument/wrong-citation']);

const FOLDERS = ['adopted', 'footnotes', 'security-council', 'decisions', 'scanned', 'model-un'] as const;
const SNAPSHOT = 'test/corpus/instruments.snapshot.tsv';
const HEAD = 'file\tline\tcode\tseverity\tverdict\n';

/**
 * One report on a published text, without any of its words; `verdict` is what a reader judged: true, false, or `-` for one that nobody has
 * looked at.
 */
interface Line {
  readonly key: string;
  readonly folder: string;
  readonly code: string;
  readonly severity: string;
  readonly verdict: string;
}

published.describe('cited instruments in published texts', () => {
  it('every report is a line of the snapshot', () => {
    const keys = FOLDERS.flatMap((folder) => keysOf(folder));
    if (process.env['UPDATE_SNAPSHOTS'] !== undefined) {
      const verdicts = new Map(readSnapshot().map(({ key, verdict }) => [key, verdict]));
      writeFileSync(SNAPSHOT, HEAD + keys.map((key) => `${key}\t${verdicts.get(key) ?? '-'}\n`).join(''));
    }
    assert.deepEqual(
      keys,
      readSnapshot().map(({ key }) => key),
    );
  });

  it('every contradiction was judged, and none is false', () => {
    assert.deepEqual(
      readSnapshot().filter(({ code, verdict }) => CONTRADICTIONS.has(code) && verdict !== 'true'),
      [],
    );
  });

  it('adopted texts have no error, and a warning in three of ten at most', () => {
    const adopted = readSnapshot().filter(({ folder }) => folder === 'adopted');
    assert.deepEqual(
      adopted.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok(adopted.filter(({ severity }) => severity === 'warning').length <= 0.3 * corpusTexts('adopted').length);
  });

  it('of the warnings four in five are true', () => {
    const warnings = readSnapshot().filter(({ severity }) => severity === 'warning');
    assert.deepEqual(
      warnings.filter(({ verdict }) => verdict === '-'),
      [],
    );
    assert.ok(warnings.filter(({ verdict }) => verdict === 'true').length >= 0.8 * warnings.length);
  });

  modelDocument.it('the model document has one near miss, in the Bangkok Declaration', () => {
    const found = diagnose(modelDocument.text()).reports.filter(({ code }) => INSTRUMENTS_AND_CITATIONS.has(code));
    assert.deepEqual(
      found.map(({ code, severity }) => `${code} ${severity}`),
      ['instrument/misspelt-name hint'],
    );
    assert.deepEqual(
      found[0]?.fixes().map(({ edits }) => edits.map(({ newText }) => newText)),
      [['Alliances']],
    );
  });
});

function keysOf(folder: string): readonly string[] {
  return corpusTexts(folder).flatMap(({ name, text }) =>
    diagnose(text)
      .reports.filter(({ code }) => INSTRUMENTS_AND_CITATIONS.has(code))
      .map(({ code, severity, range }) => [`${folder}/${name}`, String(range.start.line + 1), code, severity].join('\t')),
  );
}

function readSnapshot(): readonly Line[] {
  if (!existsSync(SNAPSHOT)) return [];
  return readFileSync(SNAPSHOT, 'utf8')
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row): Line => {
      const [file = '', line = '', code = '', severity = '', verdict = ''] = row.split('\t');
      return { key: [file, line, code, severity].join('\t'), folder: file.split('/')[0] ?? '', code, severity, verdict };
    });
}
