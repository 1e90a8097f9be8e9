import type { Offer } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import { describeInstrument } from '../../catalogue/describe';
import type { Instrument } from '../../catalogue/instruments';
import type { Say } from '../../text/message';
import { dateSaid } from '../../text/dateInWords';
import { descriptionMarkdown } from '../hover/descriptionMarkdown';
import { rangeAround, sortKey, type WritingPlace } from '../at/writingPlace';
import { fitsWord, tellingWords } from './words';

/**
 * Instruments by any word of a name, an acronym or with one letter wrong, in running text and in notes, inserted by their official names;
 * at the head of
 * a note also the note that cites them. `[]` where nothing fits.
 */
export function completeInstrument(catalogue: Catalogue, writing: WritingPlace, say: Say): Offer[] {
  const { block, at, line, place } = writing;
  if (!RUNNING.has(place.role) || at < block.summary.start) return [];
  const start = Math.max(0, line.length - (at - block.summary.start));
  for (const from of queryStarts(line, start)) {
    const query = line.slice(from);
    const found = instrumentsFor(catalogue, query);
    if (found.length > 0) return items(catalogue, writing, query, found, say, from === start ? 'opens block' : 'goes on');
  }
  return [];
}

/**
 * The instruments of which every telling word that was typed is in a name, best first, ten at most; none for a query that is too short to
 * tell.
 */
export function instrumentsFor(catalogue: Catalogue, query: string): readonly Instrument[] {
  const words = tellingWords(query);
  const isOrdinary = words.every(
    (word, at) => ORDINARY.has(word) || (at > 0 && at === words.length - 1 && ORDINARY_LIST.some((ordinary) => ordinary.startsWith(word))),
  );
  const isTelling =
    (!isOrdinary && (words.length >= 2 || words.some((word) => word.length >= 4))) || /(?:^|\s)\p{Lu}[\p{Lu}\p{Nd}-]+$/u.test(query);
  if (!isTelling) return [];
  return catalogue.instruments
    .search(query, SEARCHED)
    .filter((instrument) => wordsOfNames(instrument).some((known) => fitEach(words, known)))
    .slice(0, MOST);
}

/** Whether each typed word fits a word of its own. */
function fitEach(words: readonly string[], known: readonly string[]): boolean {
  const left = [...known];
  return words.every((word) => {
    const at = left.includes(word) ? left.indexOf(word) : left.findIndex((one) => fitsWord(word, one));
    return at >= 0 && left.splice(at, 1).length === 1;
  });
}

const remembered = new WeakMap<Instrument, readonly (readonly string[])[]>();

function wordsOfNames(instrument: Instrument): readonly (readonly string[])[] {
  const known = remembered.get(instrument);
  if (known !== undefined) return known;
  const names = [instrument.name, ...instrument.aliases].map(tellingWords);
  remembered.set(instrument, names);
  return names;
}

const RUNNING: ReadonlySet<WritingPlace['place']['role']> = new Set([
  'preambular',
  'operative',
  'item',
  'note',
  'text',
  'subheading',
  'heading',
  'title',
]);
/** Words of every resolution that tell nothing alone, though names of instruments have them. */
const ORDINARY = new Set([
  'action',
  'assembly',
  'commission',
  'committee',
  'conference',
  'council',
  'countries',
  'development',
  'general',
  'governments',
  'human',
  'implementation',
  'international',
  'member',
  'nations',
  'organization',
  'organizations',
  'report',
  'resolution',
  'resolutions',
  'secretariat',
  'secretary',
  'secretary-general',
  'security',
  'session',
  'state',
  'states',
  'united',
  'work',
  'world',
]);
const ORDINARY_LIST = [...ORDINARY];
const SEARCHED = 30;
const MOST = 10;
/** The kind of a reference on the wire. */
const REFERENCE = 18;

/**
 * Where the words typed for an instrument may begin in a line, the farthest first: behind an article, though a name may have commas and
 * brackets, or, in
 * the last stretch without such signs, at a capital. None where the last word tells nothing.
 */
function queryStarts(line: string, start: number): readonly number[] {
  const words = Array.from(line.slice(start).matchAll(/\S+/gu), (word) => ({ text: word[0], at: start + word.index })).slice(-MOST_WORDS);
  const last = words.at(-1)?.text ?? '';
  if (/\s$/u.test(line) || tellingWords(last).length === 0) return [];
  const stretch = words.findLastIndex(({ text }) => STOP.test(text)) + 1;
  const starts = words.filter(({ text, at }, order) => {
    const before = words[order - 1]?.text;
    if (ARTICLES.test(text)) return false;
    if (at === start || (before !== undefined && ARTICLES.test(before))) return true;
    const isCapital = /^[\p{Lu}\p{Nd}]/u.test(text);
    return order >= stretch && isCapital && (order === stretch || before === undefined || !/^\p{Lu}/u.test(before) || order === 1);
  });
  return starts.slice(-MOST_STARTS).map(({ at }) => at);
}

/** What ends a stretch of words: a sign behind the word, or a footnote mark. */
const STOP = /[,;:.)\]”"⁰¹²³⁴-⁹]$/u;
const MOST_STARTS = 6;
const MOST_WORDS = 30;
const ARTICLES = /^(?:the|that|this|its|each|both)$/iu;

function items(
  catalogue: Catalogue,
  writing: WritingPlace,
  query: string,
  found: readonly Instrument[],
  say: Say,
  at: 'opens block' | 'goes on',
): Offer[] {
  const range = rangeAround(writing, query.length, /^[\p{L}\p{Nd}-]*/u.exec(writing.rest)?.[0].length ?? 0);
  const isNote = writing.place.role === 'note';
  const before = writing.line.slice(0, writing.line.length - query.length);
  const offered = found.flatMap((instrument): readonly Named[] => {
    const [citation] = isNote && at === 'opens block' ? catalogue.instruments.citations(instrument) : [];
    const cited =
      citation === undefined
        ? undefined
        : writing.profile === 'ga' && citation.resolution?.organ === 'General Assembly'
          ? citation.ownText
          : citation.text;
    const name = { instrument, label: instrument.name, text: withArticle(instrument, before, isNote) };
    return cited === undefined ? [name] : [{ instrument, label: `${cited} (${instrument.name})`, text: cited }, name];
  });
  const distinct = offered.filter((offer, order) => offered.findIndex((other) => other.label === offer.label) === order);
  return distinct.map(({ instrument, label, text }, order) => ({
    label,
    kind: REFERENCE,
    ...particulars(catalogue, instrument, say),
    filterText: query,
    sortText: sortKey(order),
    textEdit: { range, newText: text },
  }));
}

/** An instrument by one of the texts that stand for it. */
interface Named {
  readonly instrument: Instrument;
  readonly label: string;
  readonly text: string;
}

/** In running text a name whose head is a common noun wants its article, unless one stands there. */
function withArticle({ name }: Instrument, before: string, isNote: boolean): string {
  const last = before.trim().split(/\s/u).at(-1);
  if (isNote || last === undefined || last === '' || ARTICLES.test(last) || !NOUN.test(name) || /^(?:The|Agenda \d)/u.test(name))
    return name;
  return `the ${name}`;
}

const NOUN =
  /\b(?:Convention|Covenant|Protocol|Declaration|Charter|Statute|Agreement|Treaty|Programme|Platform|Plan|Rules|Principles|Guidelines|Framework|Agenda|Compact|Pact|Code|Act|Consensus)\b/u;

const particularsIn = new WeakMap<Say, WeakMap<Instrument, Pick<Offer, 'detail' | 'describe'>>>();

/** What the list shows beside an instrument: date and citation, and all that hover says of it; worked out once for each language. */
function particulars(catalogue: Catalogue, instrument: Instrument, say: Say): Pick<Offer, 'detail' | 'describe'> {
  const particularsOf = particularsIn.get(say) ?? new WeakMap<Instrument, Pick<Offer, 'detail' | 'describe'>>();
  particularsIn.set(say, particularsOf);
  const known = particularsOf.get(instrument);
  if (known !== undefined) return known;
  const citation = catalogue.instruments.citations(instrument)[0]?.text;
  const adopted = dateSaid(instrument.adopted);
  const made: Pick<Offer, 'detail' | 'describe'> = {
    detail: [adopted === undefined ? undefined : say(adopted), citation].filter((fact) => fact !== undefined).join(' · '),
    describe: () => descriptionMarkdown(describeInstrument(catalogue, instrument), say),
  };
  particularsOf.set(instrument, made);
  return made;
}
