import type { Catalogue } from '../../catalogue/catalogue';
import type { CitingText } from '../../catalogue/citedTogether';
import type { Resolution } from '../../catalogue/resolutions';
import { citationsOf } from '../cited/citations';
import { remember } from '../../text/remember';
import type { WritingPlace } from '../at/writingPlace';
import { isTelling, stemOf, wordsIn } from './names/words';

/**
 * How likely each resolution is at a place where one is being cited: one whose number is typed in full before all others, then by how often
 * published texts and the draft cite it, by how near it is in number and date to what the draft cites, and by the words that its title
 * shares with the draft's. `organ` is the one named before the word, undefined where none is.
 */
export function likelihoodIn(
  catalogue: Catalogue,
  writing: WritingPlace,
  query: string,
  organ: string | undefined,
): (resolution: Resolution) => number {
  const { nameUses } = catalogue;
  const own = writing.text?.organ;
  const cites = citedElsewhere(catalogue, writing);
  const all = [...new Set([...cites.keys(), ...citedBefore(catalogue, writing)])];
  const near = new Set(all.flatMap(neighbours));
  const known = all.flatMap((key) => resolutionOf(catalogue, key) ?? []);
  const words = wordsOfDraft(writing);
  const together = citedByTheLike(catalogue.citedTogether, words, new Set(all));
  const latest = Math.max(0, ...known.map(({ date }) => Number(date?.slice(0, 4) ?? 0)));
  return (resolution) => {
    const { organ: of, id, date } = resolution;
    if (query.length > 2 && (id === query || id.replace(/ \(\d{4}\)$/u, '') === query)) return of === own || of === organ ? 2e9 : 1e9;
    const key = `${of} ${id}`;
    const speaks = organ !== undefined || of === own ? OWN : ANOTHER;
    const times = Math.min(3, cites.get(key) ?? 0);
    const age = latest === 0 || date === undefined ? 0 : Math.abs(latest - Number(date.slice(0, 4)));
    const shared = words.size === 0 ? 0 : wordsOf(resolution).filter((word) => words.has(word)).length;
    return (
      speaks *
      (UNCOUNTED + nameUses.citing(of, id) + CITED_HERE * times + (near.has(key) ? NEAR : 0) + TOGETHER * (together.get(key) ?? 0)) *
      Math.exp(SHARED * Math.min(shared, 4)) *
      (age <= 4 ? RECENT : 1)
    );
  };
}

/** How much each source weighs; found by trying on published texts (see the corpus test). */
const OWN = 4;
const ANOTHER = 1;
const UNCOUNTED = 1;
const CITED_HERE = 20;
const NEAR = 4;
const TOGETHER = 150;
const SHARED = 1.2;
const RECENT = 2.5;

/**
 * How much the published texts that are like the draft speak for each resolution, by organ and number: a text is like it by the rare words of
 * its title and by the rare resolutions that both cite. What only texts on other subjects cite is not in it.
 */
function citedByTheLike(texts: readonly CitingText[], words: ReadonlySet<string>, cited: ReadonlySet<string>): ReadonlyMap<string, number> {
  const { byWord, byCited } = indexOf(texts);
  const likeness = new Map<CitingText, number>();
  const count = (found: readonly CitingText[] | undefined): void => {
    for (const text of found ?? []) likeness.set(text, (likeness.get(text) ?? 0) + 1 / Math.sqrt(found?.length ?? 1));
  };
  for (const word of words) count(byWord.get(word));
  for (const key of cited) count(byCited.get(key));
  const speaks = new Map<string, number>();
  for (const [text, like] of likeness) for (const key of text.cites) speaks.set(key, (speaks.get(key) ?? 0) + like ** NEARER);
  return speaks;
}

/** How much more the nearest texts count than the rest. */
const NEARER = 3;

/** The texts by the words of their titles and by what they cite. Remembered with the table. */
const indexOf = remember((texts: readonly CitingText[]) => {
  const byWord = new Map<string, CitingText[]>();
  const byCited = new Map<string, CitingText[]>();
  const add = (map: Map<string, CitingText[]>, key: string, text: CitingText): void => {
    const found = map.get(key);
    if (found === undefined) map.set(key, [text]);
    else found.push(text);
  };
  for (const text of texts) {
    for (const word of new Set(wordsIn(text.title).filter(isTelling).map(stemOf))) add(byWord, word, text);
    for (const key of text.cites) add(byCited, key, text);
  }
  return { byWord, byCited };
});

/** How often the draft cites each resolution in other paragraphs, by organ and number. */
function citedElsewhere(catalogue: Catalogue, { segment, index }: WritingPlace): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { block, keys } of citationsOf(segment, catalogue))
    for (const key of keys) {
      const [kind, organ = '', id = ''] = key.split(':');
      if (kind === 'resolution' && block !== index) times.set(`${organ} ${id}`, (times.get(`${organ} ${id}`) ?? 0) + 1);
    }
  return times;
}

/** What the paragraph cites before the cursor, by organ and number. */
function citedBefore(catalogue: Catalogue, { segment, index, at }: WritingPlace): readonly string[] {
  return citationsOf(segment, catalogue)
    .filter(({ block, end, kind }) => block === index && end < at && kind === 'resolution')
    .flatMap(({ keys }) => keys.map((key) => key.split(':').slice(1).join(' ')));
}

/** `General Assembly 70/140` and `General Assembly 70/142` of `General Assembly 70/141`. */
function neighbours(key: string): readonly string[] {
  const [, before = '', number = ''] = /^(.*\/)(\d{1,3})$/u.exec(key) ?? [];
  if (number === '') return [];
  return [-2, -1, 1, 2].map((step) => `${before}${String(Number(number) + step)}`);
}

function resolutionOf({ resolutions }: Catalogue, key: string): Resolution | undefined {
  const at = /\s(?=\S*\d)/u.exec(key)?.index ?? key.length;
  return resolutions.find(key.slice(0, at), key.slice(at + 1));
}

/** The telling words of the draft's title and of the paragraph, as stems. */
function wordsOfDraft({ segment, place, block, at }: WritingPlace): ReadonlySet<string> {
  const title = segment.blocks.find((_, order) => segment.places[order]?.role === 'title' && segment.places[order].text === place.text);
  return new Set([...wordsIn(title?.text ?? ''), ...wordsIn(block.text.slice(block.summary.start, at))].filter(isTelling).map(stemOf));
}

/** The telling words of a resolution's title, as stems, each once. */
const wordsOf: (resolution: Resolution) => readonly string[] = remember(({ title }) =>
  title === undefined ? [] : [...new Set(wordsIn(title).filter(isTelling).map(stemOf))],
);
