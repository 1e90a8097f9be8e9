import assert from 'node:assert/strict';
import process from 'node:process';
import type { Catalogue } from '../../server/src/catalogue/catalogue';
import { writingPlaceOf } from '../../server/src/features/at/writingPlace';
import { completeResolution } from '../../server/src/features/completion/resolutions';
import { createModel } from '../../server/src/model/model';
import { compiledCatalogue } from '../catalogue/compiledCatalogue';
import { sayInEnglish } from '../../server/src/text/message';
import { documentOf } from '../fixture';
import { corpusTexts, published } from './shared';

const modelOf = createModel(compiledCatalogue);
const CITED =
  /(?<organ>(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Council|Assembly|its) )?resolutions? (?<id>\d{1,4}(?:\/\d{1,3}| \(\d{4}\))) of \d/gu;
/** Every so many citations one is tried: a text cites the same resolutions over and over. */
const EACH = 2;

/** The catalogue with the counts as they would be without a text: what it cites is counted once less, and one text alone is not counted. */
function withoutText(name: string, text: string): Catalogue {
  const { nameUses, citedTogether } = compiledCatalogue;
  const others = citedTogether.filter((one) => one.name !== name.replace(/\.\w+$/u, ''));
  return new Proxy(compiledCatalogue, {
    get(target, property: keyof Catalogue) {
      if (property === 'citedTogether') return others;
      if (property !== 'nameUses') return target[property];
      const citing = (organ: string, id: string): number => {
        const count = nameUses.citing(organ, id) - (text.includes(id) ? 1 : 0);
        return count > 1 ? count : 0;
      };
      return { ...nameUses, citing };
    },
  });
}

/** The place of the right number in the list after its first two digits, all that follows being cut off; -1 where it is not in it. */
function placeOf(catalogue: Catalogue, text: string, at: number, id: string): number {
  const cut = text.slice(0, at) + id.slice(0, 2);
  const document = documentOf(cut);
  const writing = writingPlaceOf(document, document.positionAt(cut.length), modelOf(document));
  const offers = writing === undefined ? [] : (completeResolution(catalogue, writing, sayInEnglish) ?? []);
  return offers.findIndex(({ label }) => label === id || label.endsWith(` ${id}`));
}

published.describe('numbers of cited resolutions, counts taken from other texts', () => {
  it('are among the first three after two digits', () => {
    const places = corpusTexts('adopted').flatMap(({ name, text }, order) => {
      const catalogue = withoutText(name, text);
      return [...text.slice(0, 200_000).matchAll(CITED)]
        .filter((_, at) => (at + order) % EACH === 0)
        .map((match) => {
          const id = match.groups?.['id'] ?? '';
          return placeOf(catalogue, text, match.index + match[0].indexOf(id), id);
        });
    });
    const part = (few: (place: number) => boolean): number => places.filter(few).length / places.length;
    const first = part((place) => place === 0);
    const three = part((place) => place >= 0 && place < 3);
    const listed = part((place) => place >= 0);
    process.stdout.write(
      `      ${String(places.length)} trials, first ${percent(first)}, among three ${percent(three)}, offered ${percent(listed)}\n`,
    );
    assert.ok(places.length > 150);
    assert.ok(three >= 0.55);
  });
});

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
