import assert from 'node:assert/strict';
import process from 'node:process';
import type { OpeningKind } from '../../server/src/catalogue/openings';
import type { EarlierOpening } from '../../server/src/features/completion/openingRanks';
import { earlierOpening, openingsFor, organOf } from '../../server/src/features/completion/openings';
import { createModel } from '../../server/src/model/model';
import { compiledCatalogue } from '../catalogue/compiledCatalogue';
import { documentOf } from '../fixture';
import { corpusTexts, hasCorpus } from './shared';

const modelOf = createModel(compiledCatalogue);

/** How many paragraphs there are, and in how many of them completion does what it should. */
interface Measure {
  readonly paragraphs: number;
  /** Those whose true opening is among the first three after one letter. */
  readonly amongThree: number;
  /** Those whose true opening is the first after three letters. */
  readonly first: number;
}

/** Goes through the published texts as somebody who writes them: at each paragraph the ones before are known, of its own the first letters. */
function measure(kind: OpeningKind): Measure {
  const counted = { paragraphs: 0, amongThree: 0, first: 0 };
  for (const { text } of corpusTexts('adopted')) {
    const model = modelOf(documentOf(text));
    for (const { segment } of model.segments) {
      const earlier = new Map<number, EarlierOpening[]>();
      segment.places.forEach(({ role, part, degree, text: number }, index) => {
        const block = segment.blocks[index];
        if (block === undefined || role !== kind || part !== (kind === 'operative' ? 'operative' : 'preamble') || degree > 1) return;
        const before = earlier.get(number) ?? [];
        earlier.set(number, before);
        const { opening } = block.summary;
        // A damaged label before the opening (`5 Encourages …`) is no letter that somebody types for it.
        if (!/^[A-Z]/u.test(opening)) return;
        const truth = earlierOpening(compiledCatalogue, kind, block);
        const offered = (letters: number) => openingsFor(compiledCatalogue, { kind, organ: organOf(model.profile), before: [...before], behind: '' }, opening.slice(0, letters)).map(({ form }) => form);
        counted.paragraphs += 1;
        // A paragraph that opens with nothing that is known counts as missed.
        if (truth.form !== undefined) {
          counted.amongThree += offered(1).slice(0, 3).includes(truth.form) ? 1 : 0;
          counted.first += offered(3)[0] === truth.form ? 1 : 0;
        }
        before.push(truth);
      });
    }
  }
  return counted;
}

if (hasCorpus) {
  describe('completion of openings on published texts', () => {
    it('offers the true operative opening among three after one letter in 88 of 100 paragraphs, first after three letters in 87', () => {
      check('operative', 0.88, 0.87);
    });

    it('offers the true preambular opening among three after one letter in 86 of 100 paragraphs, first after three letters in 75', () => {
      check('preambular', 0.86, 0.75);
    });
  });
} else {
  describe('completion of openings on published texts', () => {
    it('is not measured: the corpus is not here', () => {
      assert.ok(!hasCorpus);
      process.stdout.write('      ../shared/corpus is not there; nothing was measured\n');
    });
  });
}

function check(kind: OpeningKind, amongThree: number, first: number): void {
  const counted = measure(kind);
  const shares = { amongThree: counted.amongThree / counted.paragraphs, first: counted.first / counted.paragraphs };
  process.stdout.write(`      ${kind}: ${String(counted.paragraphs)} paragraphs, among three ${(100 * shares.amongThree).toFixed(1)} %, first ${(100 * shares.first).toFixed(1)} %\n`);
  assert.ok(counted.paragraphs > 5000, JSON.stringify(counted));
  assert.ok(shares.amongThree >= amongThree && shares.first >= first, JSON.stringify(shares));
}
