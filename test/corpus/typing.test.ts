import assert from 'node:assert/strict';
import process from 'node:process';
import { it } from 'mocha';
import { write } from '../client/keys/simulatedEditor';
import { strokesFor, type Hand } from '../editor/suite/strokes';
import { typedText } from '../editor/suite/typedText';
import { service } from '../fixture';
import { corpusTexts, published, type CorpusText } from './shared';

/** Each fourth published text and every draft, by the beginnings and the ends of their paragraphs. */
const TEXTS: readonly CorpusText[] = [...corpusTexts('adopted').filter((_, at) => at % 4 === 1), ...corpusTexts('drafts')]
  .map(({ name, text }) => ({ name, text: typedText(text, { letters: 12_000, ends: 30 }) }))
  .filter(({ text }) => text !== '');

/** The longest times in milliseconds that anything takes between the main process and the extension host. */
const LAGS = [6, 6, 6, 20, 40, 120, 300];

const HANDS: readonly Hand['labels'][] = ['typed', 'typed, one Enter', 'left'];

published.describe('published texts and drafts, typed key by key into an editor whose answers come late', () => {
  for (const labels of HANDS)
    it(`stand as they were typed: labels ${labels}`, async () => {
      const wrong: string[] = [];
      for (const [at, { name, text }] of TEXTS.entries()) {
        const hand = { labels, delay: [20, 60, 110][at % 3] ?? 60, seed: at + 1 };
        const written = await write(service, {
          strokes: strokesFor(text, hand),
          seed: at + 1,
          slowness: 40 + 40 * (at % 5),
          lag: LAGS[at % LAGS.length] ?? 6,
        });
        if (written.text !== text) wrong.push(`${name}: ${firstDifference(text, written.text)}`);
      }
      process.stdout.write(`      ${String(TEXTS.length - wrong.length)} of ${String(TEXTS.length)} texts\n`);
      assert.deepEqual(wrong, []);
    }).timeout(600_000);
});

function firstDifference(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at += 1;
  return `${JSON.stringify(wanted.slice(Math.max(0, at - 60), at + 40))} is ${JSON.stringify(found.slice(at, at + 40))}`;
}
