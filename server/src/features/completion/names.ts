import type { Offer, Offers } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import { describeBody, describeInstrument } from '../../catalogue/describe';
import type { Instrument } from '../../catalogue/instruments';
import { knownText, type Say } from '../../text/message';
import { dateSaid } from '../../text/dateInWords';
import { descriptionMarkdown } from '../hover/descriptionMarkdown';
import { rangeAround, sortKey, type WritingPlace } from '../at/writingPlace';
import { draftNames, ownNames } from './names/draft';
import type { FittingName } from './names/find';
import type { KnownName } from './names/known';
import { fittingNames, rankedNames } from './names/rank';
import { isTelling, wordsIn } from './names/words';
import { ARTICLES, queryStarts, type QueryStart } from './names/starts';

/**
 * Names of instruments, bodies, officials and States, and those that the draft gives itself, by any word, an acronym or with one letter
 * wrong, in running text and in notes, the likeliest at the place first and inserted as running text has them; at the head of a note also
 * the note that cites an instrument. No items where nothing fits.
 */
export function completeName(catalogue: Catalogue, writing: WritingPlace, say: Say): Offers {
  const found = namesAt(catalogue, writing);
  if (found.length === 0) return { isIncomplete: true, items: [] };
  return { isIncomplete: true, items: items(catalogue, writing, found, say), certainty: certaintyOf(found) };
}

/** A name that what stands before the cursor may begin, with the words of it that are typed. */
export interface NameAtCursor extends FittingName {
  readonly query: string;
  readonly start: QueryStart;
  /** Whether a block begins with these words. */
  readonly opens: 'block' | 'nothing';
}

/** The names that what was typed before the cursor may be, the likeliest first; `[]` where it is none. */
export function namesAt(catalogue: Catalogue, writing: WritingPlace): readonly NameAtCursor[] {
  const { block, at, line, place, segment } = writing;
  if (!RUNNING.has(place.role) || at < block.summary.start) return [];
  const first = Math.max(0, line.length - (at - block.summary.start));
  const own = ownNames(segment);
  const tried = queryStarts(line, first).map((start) => {
    const query = line.slice(start.at);
    const found = fittingNames(catalogue, own, query);
    // Who has written a name out means it, or a longer one that begins so.
    const isWhole = found.some(({ form }) => form.text === query.trim() && form.is !== 'acronym');
    const fitting = isWhole ? found.filter(({ fit }) => fit >= BEGINS) : found;
    return fitting.map((one): NameAtCursor => ({ ...one, query, start, opens: start.at === first ? 'block' : 'nothing' }));
  });
  // Words that stand side by side in a name tell more than words that are anywhere in it: those are looked for only where there are none.
  // A capital within the beginning of a longer name begins none of its own, unless an article does.
  const begun = tried.findIndex((fitting) => fitting.some(({ fit }) => fit >= BEGINS));
  const close = tried.flatMap((fitting, order) =>
    fitting.some(({ fit, query }) => fit >= SIDE_BY_SIDE && (begun < 0 || order <= begun || isAfterArticle(line, query))) ? fitting : [],
  );
  const fitting = close.length > 0 ? close : (tried.find((one) => one.length > 0) ?? []);
  const [farthest] = fitting;
  if (farthest === undefined) return [];
  const draft = draftNames(catalogue, writing, fitting.at(-1)?.query.length ?? 0);
  return rankedNames(catalogue, draft, fitting).slice(0, MOST);
}

function isAfterArticle(line: string, query: string): boolean {
  return ARTICLES.test(
    line
      .slice(0, line.length - query.length)
      .trim()
      .split(/\s/u)
      .at(-1) ?? '',
  );
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
/** The least fit of words that stand side by side in a name, one of them a letter wrong. */
const SIDE_BY_SIDE = 0.02;
const MOST = 60;
/** Kinds of the wire. */
const KINDS = { instrument: 18, body: 9, State: 12, own: 6 } as const;

/**
 * Whether what was typed can be nothing but the beginning of a name: an acronym, or words that a name begins with, two telling ones of them,
 * a capital first, and not all of them usual in every resolution; a name that is written out is none that is begun.
 */
function certaintyOf(names: readonly NameAtCursor[]): NonNullable<Offers['certainty']> {
  const isWritten = names.some(({ query, form, name }) => form === name.forms[0] && form.text === query.trim());
  return !isWritten && names.some(isCertain) ? 'a name' : 'perhaps a name';
}

function isCertain({ query, fit, form }: NameAtCursor): boolean {
  if (form.is === 'acronym' && form.text === query) return true;
  const words = wordsIn(query).filter(isTelling);
  // The more words there are, the fewer letters of the last one tell.
  const isShort = words.length < 2 || (words.length === 2 && (words.at(-1) ?? '').length < 3);
  if (fit < BEGINS || isShort || !/^[\p{Lu}\p{Nd}]/u.test(query)) return false;
  return !words.every((word) => ORDINARY.some((ordinary) => ordinary.startsWith(word)));
}

const BEGINS = 0.6;
/** Words of every resolution that tell nothing alone, though names begin with them. */
const ORDINARY =
  'action assembly board centre commission committee conference council countries department development economic executive general global governments group high human implementation independent international member mission nations office organization organizations panel programme report resolution rights secretariat secretary security session special state states united working world'.split(
    ' ',
  );

function items(catalogue: Catalogue, writing: WritingPlace, names: readonly NameAtCursor[], say: Say): Offer[] {
  const isNote = writing.place.role === 'note';
  const offered = names.flatMap(({ name, form, query, start, opens }): readonly Named[] => {
    const before = writing.line.slice(0, writing.line.length - query.length);
    const isTitle = start.quoted === 'quoted';
    const typed = isTitle && form.is !== 'acronym' ? form.text : name.text;
    const named = { name, query, label: typed, text: isNote || isTitle ? typed : `${articleBefore(name, before)}${typed}`, typed };
    const cited = isNote && opens === 'block' && name.instrument !== undefined ? citedIn(catalogue, writing, name.instrument) : undefined;
    return cited === undefined ? [named] : [{ name, query, label: `${cited} (${name.text})`, text: cited, typed: cited }, named];
  });
  const distinct = offered.filter((offer, order) => offered.findIndex((other) => other.label === offer.label) === order);
  return distinct.map(({ name, query, label, text, typed }, order): Offer => ({
    label,
    kind: KINDS[kindOf(name)],
    ...particulars(catalogue, name, say),
    // What was typed fits itself equally well for all, so that an editor that sorts by fit keeps our order.
    filterText: query,
    sortText: sortKey(order),
    textEdit: { range: rangeAround(writing, query.length, lengthAfter(writing, query, typed)), newText: text },
  }));
}

/** A name by one of the texts that stand for it; `typed` is what was begun of it. */
interface Named {
  readonly name: KnownName;
  readonly query: string;
  readonly label: string;
  readonly text: string;
  readonly typed: string;
}

function kindOf({ instrument, state, key }: KnownName): keyof typeof KINDS {
  return instrument !== undefined ? 'instrument' : state !== undefined ? 'State' : key.startsWith('own:') ? 'own' : 'body';
}

/** How much after the cursor belongs to what is completed: the rest of the word, or of the whole name where it stands there already. */
function lengthAfter({ rest }: WritingPlace, query: string, name: string): number {
  const left = name.toLowerCase().startsWith(query.toLowerCase()) ? name.slice(query.length) : '';
  if (left !== '' && rest.startsWith(left)) return left.length;
  return /\s$/u.test(query) ? 0 : (/^[\p{L}\p{Nd}-]*/u.exec(rest)?.[0].length ?? 0);
}

/** The article that a name wants in running text; empty where one stands there, and at the head of a line. */
function articleBefore({ article }: KnownName, before: string): string {
  const last = before.trim().split(/\s/u).at(-1);
  return article === '' || last === undefined || last === '' || ARTICLES.test(last) ? '' : `${article} `;
}

function citedIn(catalogue: Catalogue, { profile }: WritingPlace, instrument: Instrument): string | undefined {
  const [citation] = catalogue.instruments.citations(instrument);
  if (citation === undefined) return undefined;
  return profile === 'ga' && citation.resolution?.organ === 'General Assembly' ? citation.ownText : citation.text;
}

const particularsIn = new WeakMap<Say, WeakMap<KnownName, Pick<Offer, 'detail' | 'describe'>>>();

/** What the list shows beside a name, and all that hover says of it; worked out once for each language. */
function particulars(catalogue: Catalogue, name: KnownName, say: Say): Pick<Offer, 'detail' | 'describe'> {
  const particularsOf = particularsIn.get(say) ?? new WeakMap<KnownName, Pick<Offer, 'detail' | 'describe'>>();
  particularsIn.set(say, particularsOf);
  const known = particularsOf.get(name) ?? describeName(catalogue, name, say);
  particularsOf.set(name, known);
  return known;
}

function describeName(catalogue: Catalogue, { instrument, body, state }: KnownName, say: Say): Pick<Offer, 'detail' | 'describe'> {
  if (instrument !== undefined) {
    const adopted = dateSaid(instrument.adopted);
    const facts = [adopted === undefined ? undefined : say(adopted), catalogue.instruments.citations(instrument)[0]?.text];
    return {
      detail: facts.filter((fact) => fact !== undefined).join(' · '),
      describe: () => descriptionMarkdown(describeInstrument(catalogue, instrument), say),
    };
  }
  if (body !== undefined)
    return {
      detail: [say(knownText(body.kind)), body.acronym].filter((fact) => fact !== undefined).join(' · '),
      describe: () => descriptionMarkdown(describeBody(body), say),
    };
  return state === undefined ? {} : { detail: state.formalName };
}
