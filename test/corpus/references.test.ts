import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { resolveReferences } from '../../server/src/model/references/resolve';
import { catalogue, documentOf } from '../fixture';
import { corpusTexts, published } from './shared';

const SNAPSHOT = 'test/corpus/references.snapshot.tsv';

published.describe('references between paragraphs in published texts', () => {
  const modelOf = createModel(catalogue);
  const resolved = corpusTexts('adopted').flatMap(({ name, text }) => {
    const document = documentOf(text);
    return modelOf(document).segments.flatMap(({ segment, firstBlock }) =>
      resolveReferences(segment).flatMap(({ block, reference, targets }) => {
        const line = document.positionAt(document.blockStart(firstBlock + block) + reference.start).line + 1;
        return targets.map(({ status }) => ({ place: `${name}\t${String(line)}`, status }));
      }),
    );
  });

  it('lead to what is there, but for those of the snapshot, each of which was read', () => {
    const lost = resolved.filter(({ status }) => status !== 'found').map(({ place, status }) => `${place}\t${status}`);
    const kept = new Map(
      readFileSync(SNAPSHOT, 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => [line.split('\t').slice(0, 3).join('\t'), line.split('\t')[3] ?? '']),
    );
    if (process.env['UPDATE_SNAPSHOTS'] === '1')
      writeFileSync(
        SNAPSHOT,
        `file\tline\tstatus\tverdict\n${[...new Set(lost)].map((line) => `${line}\t${kept.get(line) ?? ''}\n`).join('')}`,
      );
    assert.deepEqual([...new Set(lost)], [...kept.keys()]);
    assert.deepEqual(
      [...kept].filter(([, verdict]) => verdict === ''),
      [],
    );
  });

  it('are many', () => {
    assert.ok(resolved.filter(({ status }) => status === 'found').length > 100, String(resolved.length));
  });
});
