import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { unitsOf } from '../../server/src/compare/units';
import { createModel } from '../../server/src/model/model';
import { catalogue, documentOf, service } from '../fixture';
import { published } from './shared';

const modelOf = createModel(catalogue);

/** Pairs whose amendment does not give the new version everywhere, with the reason. */
const REST: Readonly<Record<string, string>> = {
  P191: 'an annex that is wholly new, with paragraphs under none of its numbers',
  P228: 'sections whose paragraphs are numbered from 1 again, of which one changes its place',
};

published.describe('amendments from successive texts', () => {
  it('lead from the one to the other', () => {
    const folder = path.join(published.path, 'pairs');
    const rows = readFileSync(path.join(folder, 'pairs.tsv'), 'utf8').trim().split('\n').slice(1);
    const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    const rest: string[] = [];
    let units = 0;
    let wrong = 0;
    for (const row of rows) {
      const [id = '', , base = '', now = ''] = row.split('\t');
      const written = service.writeAmendments(documentOf(read(base)), documentOf(read(now)), {
        style: 'un',
        sponsors: '',
        symbol: 'A/80/L.7',
      });
      assert.ok(written, id);
      units += modelOf(documentOf(read(now)))
        .segments.flatMap(({ segment }) => unitsOf(segment))
        .filter(({ kind }) => kind !== 'line').length;
      wrong += written.differences.length;
      if (written.differences.length > 0) rest.push(id);
    }
    assert.deepEqual(rest, Object.keys(REST));
    assert.ok(wrong / units < 0.01, `${String(wrong)} of ${String(units)} units differ`);
  });
});
