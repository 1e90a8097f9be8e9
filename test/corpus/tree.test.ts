import assert from 'node:assert/strict';
import { it } from 'mocha';
import { mastheadOf } from '../../server/src/model/masthead';
import { catalogue } from '../fixture';
import { segmentsOf } from '../model/draw';
import { assertWholeTree } from '../model/wholeTree';
import { corpusTexts, published } from './shared';

const FOLDERS = ['adopted', 'decisions', 'drafts', 'footnotes', 'model-un', 'scanned', 'security-council'];

published.describe('the trees of published texts', () => {
  for (const folder of FOLDERS) {
    it(`of ${folder} hold every block in exactly one node, and every letter in its runs`, () => {
      for (const { name, text } of corpusTexts(folder)) for (const segment of segmentsOf(text)) assertWholeTree(segment, name);
    });
  }

  it('of drafts have mastheads with symbol, organ, distribution, date, original language, session and agenda', () => {
    const lacks = corpusTexts('drafts').flatMap(({ name, text }) => {
      const [segment] = segmentsOf(text);
      if (segment === undefined) return [name];
      const { symbol, organ, distribution, date, original, session, agenda } = mastheadOf(segment, 0, catalogue.states);
      const found = { symbol, organ, distribution, date, original, session, agenda: agenda[0] };
      return Object.entries(found).flatMap(([field, value]) => (value === undefined ? [`${name} ${field}`] : []));
    });
    assert.deepEqual(lacks, []);
  });
});
