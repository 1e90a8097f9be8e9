import type { CompletionItem } from 'vscode-languageserver-types';
import type { Catalogue } from '../../catalogue/catalogue';
import { describeInstrument } from '../../catalogue/describe';
import type { Instrument } from '../../catalogue/instruments';
import { descriptionMarkdown } from '../hover/descriptionMarkdown';
import { rangeAround, sortKey, type WritingPlace } from './writingPlace';
import { fitsWord, tellingWords } from './words';

/**
 * Instruments by any word of a name, an acronym or with one letter wrong, in running text and in notes, inserted by their official names; at the head of
 * a note also the note that cites them. `[]` where nothing fits.
 */
export function completeInstrument(catalogue: Catalogue, writing: WritingPlace): CompletionItem[] {
  const { block, at, line, place } = writing;
  if (!RUNNING.has(place.role) || at < block.summary.start) return [];
  const start = Math.max(0, line.length - (at - block.summary.start));
  for (const from of queryStarts(line, start)) {
    const query = line.slice(from);
    const found = instrumentsFor(catalogue, query);
    if (found.length > 0) return items(catalogue, writing, query, found, from === start);
  }
  return [];
}

/** The instruments of which every telling word that was typed is in a name, best first, ten at most; none for a query that is too short to tell. */
export function instrumentsFor(catalogue: Catalogue, query: string): readonly Instrument[] {
  const words = tellingWords(query);
  const isOrdinary = words.length === 1 && ORDINARY.has(words[0] ?? '');
  const isTelling = (words.some((word) => word.length >= 4) && !isOrdinary) || /(?:^|\s)\p{Lu}[\p{Lu}\p{Nd}-]+$/u.test(query) || words.length >= 2;
  if (!isTelling) return [];
  return catalogue.instruments.search(query, SEARCHED).filter((instrument) =>
    [instrument.name, ...instrument.aliases].some((name) => {
      const known = tellingWords(name);
      return words.every((word) => known.some((one) => fitsWord(word, one)));
    })).slice(0, MOST);
}

const RUNNING: ReadonlySet<WritingPlace['place']['role']> = new Set(['preambular', 'operative', 'item', 'note', 'text', 'subheading', 'heading', 'title']);
/** Words of every resolution that tell nothing alone, though names of instruments have them. */
const ORDINARY = new Set([
  'action', 'assembly', 'commission', 'committee', 'conference', 'council', 'countries', 'development', 'general', 'governments', 'human', 'implementation',
  'international', 'member', 'nations', 'organization', 'organizations', 'report', 'resolution', 'resolutions', 'secretariat', 'secretary', 'secretary-general',
  'security', 'session', 'state', 'states', 'united', 'work', 'world',
]);
const SEARCHED = 30;
const MOST = 10;
/** The kind of a reference on the wire. */
const REFERENCE = 18;

/** Where the words typed for an instrument may begin in a line, the farthest first: behind an article, or at a capital, in the last stretch without punctuation. */
function queryStarts(line: string, start: number): readonly number[] {
  const stretch = Math.max(start, ...Array.from(line.matchAll(/[,;:.()[\]“”"⁰¹²³⁴-⁹]\s*/gu), (stop) => stop.index + stop[0].length).filter((at) => at < line.length));
  const words = Array.from(line.slice(stretch).matchAll(/\S+/gu), (word) => ({ text: word[0], at: stretch + word.index })).slice(-MOST_WORDS);
  const starts = words.filter((word, order) => {
    const before = words[order - 1]?.text;
    const isFirst = word.at === start && order === 0;
    return (before !== undefined && ARTICLES.test(before)) || (/^[\p{Lu}\p{Nd}]/u.test(word.text) && (before === undefined || !/^\p{Lu}/u.test(before) || before === words[0]?.text)) || isFirst;
  });
  return starts.map((word) => word.at).filter((at, order, all) => !ARTICLES.test(line.slice(at).split(/\s/u)[0] ?? '') && all.indexOf(at) === order);
}

const MOST_WORDS = 12;
const ARTICLES = /^(?:the|that|this|its|each|both)$/iu;

function items(catalogue: Catalogue, writing: WritingPlace, query: string, found: readonly Instrument[], opensBlock: boolean): CompletionItem[] {
  const range = rangeAround(writing, query.length, /^[\p{L}\p{Nd}-]*/u.exec(writing.rest)?.[0].length ?? 0);
  const isNote = writing.place.role === 'note';
  const before = writing.line.slice(0, writing.line.length - query.length);
  const offered = found.flatMap((instrument): readonly Offer[] => {
    const [citation] = isNote && opensBlock ? catalogue.instruments.citations(instrument) : [];
    const cited = citation === undefined ? undefined : writing.profile === 'ga' && citation.resolution?.organ === 'General Assembly' ? citation.ownText : citation.text;
    const name = { instrument, label: instrument.name, text: withArticle(instrument, before, isNote) };
    return cited === undefined ? [name] : [{ instrument, label: `${cited} (${instrument.name})`, text: cited }, name];
  });
  const distinct = offered.filter((offer, order) => offered.findIndex((other) => other.label === offer.label) === order);
  return distinct.map(({ instrument, label, text }, order) => ({
    label,
    kind: REFERENCE,
    detail: detailOf(catalogue, instrument),
    documentation: { kind: 'markdown', value: descriptionMarkdown(describeInstrument(catalogue, instrument)) },
    filterText: query,
    sortText: sortKey(order),
    textEdit: { range, newText: text },
  }));
}

interface Offer {
  readonly instrument: Instrument;
  readonly label: string;
  readonly text: string;
}

/** In running text a name whose head is a common noun wants its article, unless one stands there. */
function withArticle({ name }: Instrument, before: string, isNote: boolean): string {
  const last = before.trim().split(/\s/u).at(-1);
  if (isNote || last === undefined || last === '' || ARTICLES.test(last) || !NOUN.test(name) || /^(?:The|Agenda \d)/u.test(name)) return name;
  return `the ${name}`;
}

const NOUN = /\b(?:Convention|Covenant|Protocol|Declaration|Charter|Statute|Agreement|Treaty|Programme|Platform|Plan|Rules|Principles|Guidelines|Framework|Agenda|Compact|Pact|Code|Act|Consensus)\b/u;

function detailOf(catalogue: Catalogue, instrument: Instrument): string {
  const citation = catalogue.instruments.citations(instrument)[0]?.text;
  return [instrument.adopted, citation].filter((fact) => fact !== undefined).join(' · ');
}
