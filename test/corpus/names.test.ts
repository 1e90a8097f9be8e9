import assert from 'node:assert/strict';
import process from 'node:process';
import type { Catalogue } from '../../server/src/catalogue/catalogue';
import { writingPlaceOf } from '../../server/src/features/at/writingPlace';
import { finderOf } from '../../server/src/features/completion/names/draft';
import { knownNames } from '../../server/src/features/completion/names/known';
import { searchNames } from '../../server/src/features/completion/names/find';
import { isTelling, wordsIn } from '../../server/src/features/completion/names/words';
import { namesAt } from '../../server/src/features/completion/names';
import { createModel } from '../../server/src/model/model';
import { compiledCatalogue } from '../catalogue/compiledCatalogue';
import { documentOf } from '../fixture';
import { corpusTexts, published } from './shared';

/** A name that a text prints, with what it means. */
interface Mention {
  readonly start: number;
  readonly text: string;
  readonly keys: readonly string[];
}

/** How many trials there were, in how many of them the right name was first, among three, in the list. */
interface Tally {
  trials: number;
  first: number;
  three: number;
  listed: number;
}

const modelOf = createModel(compiledCatalogue);
const rarity = searchNames(knownNames(compiledCatalogue)).rarity;

/** The names of a text in its running text: those of instruments, and those of bodies and officials. */
function mentionsIn(text: string): { readonly instruments: readonly Mention[]; readonly bodies: readonly Mention[] } {
  const plain = text.slice(0, 200_000);
  const instruments = compiledCatalogue.instruments.find(plain).map(({ start, end, instruments: meant }) => ({
    start,
    text: plain.slice(start, end),
    keys: meant.map(({ id }) => `instrument:${id}`),
  }));
  const bodies = finderOf(compiledCatalogue)
    .read(plain)
    .found.filter(({ start, end }) => !instruments.some((one) => one.start < end && one.start + one.text.length > start))
    .map(({ start, end, items }) => ({ start, text: plain.slice(start, end), keys: items.map(({ key }) => key) }))
    .filter(({ keys }) => keys.some((key) => key.startsWith('body:')));
  return { instruments, bodies };
}

/** The catalogue with the counts as they would be without this text: everything that it names is counted once less. */
function withoutText(named: ReadonlySet<string>, order: readonly string[]): Catalogue {
  const { instrumentUses, nameUses } = compiledCatalogue;
  const followed = new Map<string, number>();
  order.forEach((key, at) => {
    const pair = `${key} ${order[at + 1] ?? ''}`;
    followed.set(pair, (followed.get(pair) ?? 0) + 1);
  });
  const less = (key: string, count: number): number => (named.has(key) ? Math.max(0, count - 1) : count);
  return new Proxy(compiledCatalogue, {
    get(target, property: keyof Catalogue) {
      if (property === 'instrumentUses')
        return {
          texts: (id: string, of?: string) => less(`instrument:${id}`, instrumentUses.texts(id, of)),
          after: (id: string) =>
            instrumentUses
              .after(id)
              .map((one) => ({ ...one, count: one.count - (followed.get(`instrument:${id} instrument:${one.id}`) ?? 0) }))
              .filter(({ count }) => count > 0),
        };
      if (property === 'nameUses')
        return {
          names: nameUses.names,
          citing: nameUses.citing,
          texts: (name: string, organ?: string) => less(`body:${name}`, nameUses.texts(name, organ)),
        };
      return target[property];
    },
  });
}

/** The right name's place in the list after words typed at a mention, the text being cut off there; -1 where it is not in the list. */
function placeOf(catalogue: Catalogue, text: string, mention: Mention, typed: string): number {
  const cut = text.slice(0, mention.start) + typed;
  const document = documentOf(cut);
  const writing = writingPlaceOf(document, document.positionAt(cut.length), modelOf(document));
  const names = writing === undefined ? [] : namesAt(catalogue, writing);
  return names.findIndex(({ name }) => mention.keys.includes(name.key));
}

function tally(): Tally {
  return { trials: 0, first: 0, three: 0, listed: 0 };
}

function add(counted: Tally, place: number): void {
  counted.trials += 1;
  counted.first += place === 0 ? 1 : 0;
  counted.three += place >= 0 && place < 3 ? 1 : 0;
  counted.listed += place >= 0 ? 1 : 0;
}

function firstTwo(text: string): string | undefined {
  return /^\S+\s+[^\s,;:.]+(?=[\s-])/u.exec(text)?.[0].replaceAll(/\s+/gu, ' ');
}

/** The word of a name that stands in the fewest other names. */
function mostTelling(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{Nd}]+(?:[-’][\p{L}\p{Nd}]+)*/gu) ?? [];
  const telling = words.filter((word) => wordsIn(word).some(isTelling) && /^\p{L}/u.test(word));
  return telling.toSorted((one, other) => rarity(wordsIn(other)[0] ?? '') - rarity(wordsIn(one)[0] ?? ''))[0];
}

/** Every so many mentions one is tried: a text names the same things over and over. */
const EACH = 24;

function measure() {
  const counted = {
    'instruments, two words': tally(),
    'instruments, most telling word': tally(),
    'bodies, two words': tally(),
    'bodies, two words other than United Nations': tally(),
  };
  const missed = new Map<string, number>();
  corpusTexts('adopted').forEach(({ text }, order) => {
    const { instruments, bodies } = mentionsIn(text);
    const named = new Set([...instruments, ...bodies].flatMap(({ keys }) => keys));
    const catalogue = withoutText(
      named,
      instruments.map(({ keys: [key = ''] }) => key),
    );
    const trial = (name: keyof typeof counted, mention: Mention, typed: string): void => {
      const place = placeOf(catalogue, text, mention, typed);
      add(counted[name], place);
      if (place >= 0 && place < 3) return;
      const miss = `${name}: ${typed} → ${mention.text} (${String(place)})`;
      missed.set(miss, (missed.get(miss) ?? 0) + 1);
    };
    instruments
      .filter((_, at) => (at + order) % EACH === 0)
      .forEach((mention) => {
        const two = firstTwo(mention.text);
        if (two !== undefined) trial('instruments, two words', mention, two);
        const word = mostTelling(mention.text);
        if (word !== undefined && mention.text.includes(' ')) trial('instruments, most telling word', mention, word);
      });
    bodies
      .filter((_, at) => (at + order) % EACH === 0)
      .forEach((mention) => {
        const two = firstTwo(mention.text);
        if (two === undefined) return;
        trial('bodies, two words', mention, two);
        if (two !== 'United Nations') trial('bodies, two words other than United Nations', mention, two);
      });
  });
  if (process.env['SHOW_MISSES'] === '1')
    process.stdout.write(
      [...missed]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 90)
        .map(([one, times]) => `        ${String(times)} ${one}`)
        .join('\n') + '\n',
    );
  return counted;
}

published.describe('names of published texts, counts taken from other texts', () => {
  it('are among the first three after two words or the most telling one', () => {
    const counted = measure();
    for (const [name, { trials, first, three, listed }] of Object.entries(counted))
      process.stdout.write(
        `      ${name}: ${String(trials)} trials, first ${percent(first, trials)}, among three ${percent(three, trials)}, offered ${percent(listed, trials)}\n`,
      );
    const among = ({ trials, three }: Tally): number => three / trials;
    assert.ok(counted['instruments, two words'].trials > 150);
    assert.ok(among(counted['instruments, two words']) >= 0.8);
    assert.ok(among(counted['instruments, most telling word']) >= 0.93);
    assert.ok(among(counted['bodies, two words other than United Nations']) >= 0.85);
    for (const { trials, listed } of [counted['instruments, two words'], counted['instruments, most telling word']])
      assert.ok(listed / trials >= 0.97);
  });
});

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
