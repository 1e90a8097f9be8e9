import assert from 'node:assert/strict';
import type { Instrument } from '../../server/src/catalogue/instruments';
import { compiledCatalogue } from './compiledCatalogue';

const { instruments, resolutions } = compiledCatalogue;

const SMALL = new Set(['the', 'of', 'on', 'and', 'in', 'to', 'for', 'a', 'an', 'by', 'its', 'no']);
const wordsOf = (name: string): readonly string[] =>
  (name.toLowerCase().match(/[\p{L}\p{Nd}]{2,}/gu) ?? []).filter((word) => !SMALL.has(word));
const frequency = new Map<string, number>();
for (const instrument of instruments.all) {
  for (const word of new Set([instrument.name, ...instrument.aliases].flatMap(wordsOf))) {
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
}

/** The rarest word of a name that is neither its first nor its last. */
function middleWord(name: string): string | undefined {
  return wordsOf(name)
    .slice(1, -1)
    .filter((word) => word.length >= 5)
    .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0))[0];
}

/**
 * The share of instruments that are among the first three for their query; those whose query would name more than three alike are left out.
 */
function share(
  queryOf: (instrument: Instrument) => string | undefined,
  isDistinctive: (query: string) => boolean,
): { readonly asked: number; readonly share: number; readonly missed: readonly string[] } {
  const asked = instruments.all.flatMap((instrument) => {
    const query = queryOf(instrument);
    return query === undefined || !isDistinctive(query) ? [] : [{ instrument, query }];
  });
  const missed = asked.filter(({ instrument, query }) => !instruments.search(query, 3).includes(instrument));
  return {
    asked: asked.length,
    share: 1 - missed.length / asked.length,
    missed: missed.map(({ instrument, query }) => `${query}: ${instrument.id}`),
  };
}

/** How many instruments have a name that begins so, or all words of the query in one name. */
function bearers(query: string): number {
  const words = wordsOf(query);
  return instruments.all.filter((instrument) =>
    [instrument.name, ...instrument.aliases].some((name) => words.every((word) => wordsOf(name).includes(word))),
  ).length;
}

describe('search finds an instrument among the first three', () => {
  const cases: readonly (readonly [string, number, (instrument: Instrument) => string | undefined, (query: string) => boolean])[] = [
    ['by its first two words', 300, ({ name }) => name.match(/^(?:\S+ ){1,2}\S+/u)?.[0], (query) => bearers(query) <= 3],
    ['by its acronym', 200, ({ aliases }) => aliases.find((alias) => /^[A-Z][A-Z0-9+-]{2,}$/u.test(alias)), () => true],
    ['by a distinctive word in the middle', 400, ({ name }) => middleWord(name), (query) => bearers(query) <= 3],
    ['with one letter of such a word wrong', 400, ({ name }) => misspelt(middleWord(name)), (query) => bearers(query) === 0],
  ];
  for (const [title, atLeast, queryOf, isDistinctive] of cases) {
    it(`${title}, in 95 of 100`, () => {
      const result = share(queryOf, isDistinctive);
      assert.ok(result.asked >= atLeast, `only ${result.asked} were asked for`);
      assert.ok(
        result.share >= 0.95,
        `${result.asked} asked for, ${(100 * result.share).toFixed(1)} % found; not ${result.missed.join('; ')}`,
      );
    });
  }

  it('by popular names, in any order of words', () => {
    for (const [query, id] of [
      ['palermo convention', 'untoc'],
      ['child rights convention', 'crc'],
      ['mandela', 'mandela-rules'],
      ['torture', 'cat'],
      ['paris agreement', 'paris-agreement'],
      ['sendai', 'sendai'],
    ] as const) {
      assert.ok(
        instruments.search(query, 3).some((instrument) => instrument.id === id),
        query,
      );
    }
    assert.deepEqual(instruments.search('', 3), []);
    assert.deepEqual(instruments.search('qqqqqq', 3), []);
  });
});

describe('search finds resolutions', () => {
  it('by number and by words of the title', () => {
    assert.equal(resolutions.search('58/137', 1)[0]?.symbol, 'A/RES/58/137');
    assert.equal(resolutions.search('1325', 1)[0]?.symbol, 'S/RES/1325(2000)');
    assert.ok(
      resolutions.search('combating trafficking persons protecting victims', 3).some((resolution) => resolution.symbol === 'A/RES/58/137'),
    );
    assert.deepEqual(resolutions.search('', 3), []);
  });
});

/** One letter of a word of two, exchanged in its second half; only words that are rare enough to be told by. */
function misspelt(word: string | undefined): string | undefined {
  if (word === undefined || word.length < 6 || (frequency.get(word) ?? 0) > 3) {
    return undefined;
  }
  const at = Math.floor(word.length / 2);
  return `${word.slice(0, at)}${word[at] === 'x' ? 'z' : 'x'}${word.slice(at + 1)}`;
}
