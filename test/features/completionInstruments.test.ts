import assert from 'node:assert/strict';
import process from 'node:process';
import type { Instrument } from '../../server/src/catalogue/instruments';
import { knownNames } from '../../server/src/features/completion/names/known';
import { tellingWords } from '../../server/src/features/completion/words';
import { catalogue, documentOf, service } from '../fixture';

const { all } = catalogue.instruments;

/** The instruments by their names, as a list shows them. */
function firstThree(typed: string): readonly string[] {
  const text = `The General Assembly,\n\nRecalling the ${typed}`;
  const document = documentOf(text);
  return service
    .completion(document, document.positionAt(text.length))
    .items.slice(0, 3)
    .map(({ label }) => label);
}

interface Try {
  readonly instrument: Instrument;
  readonly typed: string;
}

/** The share of tries in which the instrument is among the first three; what was missed is printed on demand. */
function share(name: string, tries: readonly Try[]): number {
  const missed = tries.filter(({ instrument, typed }) => !firstThree(typed).includes(instrument.name));
  process.stdout.write(`      ${name}: ${String(tries.length - missed.length)} of ${String(tries.length)}\n`);
  if (process.env['SHOW_MISSES'] === '1')
    process.stdout.write(`${missed.map(({ instrument, typed }) => `        ${typed} → ${instrument.name}`).join('\n')}\n`);
  return (tries.length - missed.length) / tries.length;
}

/** How many instruments, bodies, officials and States have a name with these words: all are offered in one list. */
const bearers = new Map<string, Set<string>>();
for (const { key, forms } of knownNames(catalogue)) {
  for (const word of forms.flatMap(({ text }) => tellingWords(text))) bearers.set(word, (bearers.get(word) ?? new Set()).add(key));
}

/** The rarest word of a name that is neither its first nor its last telling one and stands in three names at most. */
function middleWord({ name }: Instrument): string | undefined {
  const rarity = (word: string): number => bearers.get(word)?.size ?? 0;
  return tellingWords(name)
    .slice(1, -1)
    .filter((word) => word.length >= 4 && rarity(word) <= 3 && !/\d/u.test(word))
    .sort((one, other) => rarity(one) - rarity(other))[0];
}

/** A word with its middle letter left out. */
function withoutLetter(word: string): string {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle) + word.slice(middle + 1);
}

/** The name as far as it takes to tell it from all others, with one letter left out of its longest word. */
function misspelt({ name }: Instrument): string {
  const longest = name.split(' ').reduce((one, other) => (other.length > one.length ? other : one), '');
  return name.replace(longest, withoutLetter(longest));
}

/** The two first telling words, with what stands between them. */
function twoWords(name: string): string {
  const [first, second] = tellingWords(name);
  const end =
    second === undefined ? name.length : name.toLowerCase().indexOf(second, name.toLowerCase().indexOf(first ?? '') + 1) + second.length;
  return name.slice(0, end);
}

describe('completion of every instrument of the catalogue', () => {
  it('by acronym', () => {
    const tries = all.flatMap((instrument) =>
      instrument.aliases.filter((alias) => /^[A-Z][A-Z\d-]{2,}$/u.test(alias)).map((typed) => ({ instrument, typed })),
    );
    assert.ok(tries.length > 150);
    assert.ok(share('acronym', tries) >= 0.95);
  });

  it('by one distinctive word from the middle of its name', () => {
    const tries = all.flatMap((instrument) => {
      const typed = middleWord(instrument);
      return typed === undefined ? [] : [{ instrument, typed }];
    });
    assert.ok(tries.length > 200);
    assert.ok(share('middle word', tries) >= 0.95);
  });

  it('by its name with one letter wrong', () => {
    assert.ok(
      share(
        'one letter wrong',
        all.map((instrument) => ({ instrument, typed: misspelt(instrument) })),
      ) >= 0.95,
    );
  });

  it('by its two first words, where no more than three instruments begin with them', () => {
    const beginning = (typed: string): number =>
      knownNames(catalogue).filter(({ forms }) => forms.some(({ text }) => text.toLowerCase().startsWith(typed.toLowerCase()))).length;
    const tries = all.map((instrument) => ({ instrument, typed: twoWords(instrument.name) }));
    const telling = tries.filter(({ typed }) => beginning(typed) <= 3);
    share('two first words, all', tries);
    assert.ok(telling.length > 250);
    assert.ok(share('two first words', telling) >= 0.95);
  });
});
