import type { Offer } from './offer';
import type { Catalogue } from '../../catalogue/catalogue';
import type { CountedOrgan, OpeningForm, OpeningKind } from '../../catalogue/openings';
import type { Block } from '../../syntax/block';
import { message, type Message, type Say } from '../../text/message';
import { mastheadOf } from '../../model/masthead';
import { fromOrdinal, ordinalInWords } from '../../text/ordinals';
import { openingMarkdown } from '../hover/openings';
import { countedForm, rankOpenings, type EarlierOpening, type LikelyForm, type OpeningPlace } from './openingRanks';
import { tailsOf } from './openingTails';
import { rangeAround, sortKey, startOfContent, type WritingPlace } from '../at/writingPlace';

/**
 * The openings for a paragraph that is being opened at the cursor, the likeliest first; undefined where no paragraph opens. The bare
 * openings stand
 * above those with a tail, and the edit replaces what of the opening is there already.
 */
export function completeOpening(catalogue: Catalogue, writing: WritingPlace, say: Say): Offer[] | undefined {
  const opened = openedAt(catalogue, writing);
  if (opened === undefined) return undefined;
  const { typed, sign } = opened;
  const isEarly = opened.place.before.length < 2 && typed.length < DECIDES_TO.length;
  const likely = openingsFor(catalogue, opened.place, typed).filter(({ form }) => !isEarly || !CLOSING.test(form.text));
  const fitting = [...likely.slice(0, MOST), ...loneOperatives(catalogue, writing, opened)];
  const italics = sign === '' ? italicsOf(writing, opened.place.kind) : sign;
  const range = rangeAround(writing, typed.length + sign.length, opened.behind);
  const organ = opened.place.organ;
  const item = ({ form, asTyped }: FittingForm, text: string): Offer => ({
    label: text.replace(/\$\{\d:([^}]*)\}|\$0/gu, '$1'),
    detail: say(detailOf(form, organ)),
    describe: () => openingMarkdown(form.match.opening, say),
    // What was typed fits itself equally well for all items, so that an editor that sorts by fit keeps our order; the list is asked for
    // anew at each letter.
    filterText: `${sign}${typed === '' ? asTyped : typed}`,
    textEdit: { range, newText: inItalics(text, italicLength(form), italics) },
  });
  const bare = fitting.map((form): Offer => ({ ...item(form, form.form.text), kind: KEYWORD }));
  const tailed =
    opened.place.behind !== ''
      ? []
      : fitting.slice(0, LEADING).flatMap((form) =>
          tailsAt(form.form, opened.place, writing).map((tail): Offer => ({
            ...item(form, `${form.form.text} ${tail}`),
            // The count is that of the verb, not of the phrase.
            detail: '',
            kind: SNIPPET,
            insertTextFormat: AS_SNIPPET,
          })),
        );
  const withTails = new Set(tailed.map(({ label }) => label));
  const plain = bare.filter(({ label }) => !withTails.has(label));
  // Stock phrases never push a verb down.
  const items = [...plain, ...tailed];
  return items.map((one, order) => ({ ...one, sortText: sortKey(order) }));
}

/** What closes a text: it is offered where something stands before it, or whoever types has begun it. */
const CLOSING = /remain (?:actively )?seized|provisional agenda/u;
const DECIDES_TO = 'Decides to ';

/**
 * The stock phrases of an opening at a place; those that close a text only where something stands before them. A session to come is that
 * after the draft's own, where its masthead has one: another organ's is not known.
 */
function tailsAt(form: OpeningForm, { before }: OpeningPlace, writing: WritingPlace): readonly string[] {
  const tails = tailsOf(form).filter((tail) => before.length > 1 || !CLOSING.test(tail));
  if (!tails.some((tail) => NEXT.test(tail))) return tails;
  const session = nextSession(writing);
  const isKnown = (tail: string): boolean => !tail.includes('the General Assembly') || writing.text?.organ === 'General Assembly';
  return session === undefined ? tails : tails.map((tail) => (isKnown(tail) ? tail.replace(NEXT, `\${$1:${session}}`) : tail));
}

/** The gap of a session to come. */
const NEXT = /\$\{(\d):next\}/;

/** The ordinal of the session after that of the masthead, as running text has it: `eighty-first`; undefined where there is none. */
function nextSession({ segment, place }: WritingPlace): string | undefined {
  const session = mastheadOf(segment, place.text).session?.value;
  const number = session === undefined ? undefined : fromOrdinal(session.replaceAll(/\s+/gu, ' ').replace(/ session$/iu, ''));
  return number === undefined ? undefined : ordinalInWords(number + 1)?.toLowerCase();
}

/** A form that goes on with what was typed. */
export interface FittingForm {
  readonly form: OpeningForm;
  /** The words by which it was found: its own, those without *also* where it is the next of a run, or what was typed. */
  readonly asTyped: string;
}

/**
 * The openings for what was typed, the likeliest first: those that begin so, the next of a run that begins so after *also* or *further*,
 * then those of
 * which another word begins so.
 */
export function openingsFor(catalogue: Catalogue, place: OpeningPlace, typed: string): readonly FittingForm[] {
  const query = typed.toLowerCase();
  const found: (FittingForm & { readonly likelihood: number })[] = [];
  const farther: FittingForm[] = [];
  for (const likely of rankOpenings(catalogue.openings, place)) {
    if (isMisspelt(catalogue, place.kind, likely.form)) continue;
    const asTyped = wordsFor(likely, query);
    if (asTyped !== undefined)
      found.push({
        form: likely.form,
        asTyped,
        likelihood:
          asTyped === likely.form.text || (likely.overdue && query.length < INSISTS)
            ? likely.likelihood
            : likely.likelihood * surmise(place),
      });
    else if (query.length >= 3 && isFirstOrDue(likely) && likely.form.text.toLowerCase().includes(` ${query}`))
      farther.push({ form: likely.form, asTyped: typed });
  }
  return [...found.sort((one, other) => other.likelihood - one.likelihood), ...farther];
}

/** The United Nations spells with *z* what published texts of some organs now and then spell with *s*: `Recognising`. */
function isMisspelt({ openings }: Catalogue, kind: OpeningKind, { text }: OpeningForm): boolean {
  const spelt = text.replace(/is(?=(?:e|es|ing)\b)/u, 'iz');
  return spelt !== text && countedForm(openings, kind, spelt)?.form.text === spelt;
}

/** What is typed with *s* is meant as much as what is typed with *z*. */
function beginsAs(text: string, query: string): boolean {
  return text.toLowerCase().replaceAll('iz', 'is').startsWith(query.replaceAll('iz', 'is'));
}

/** A word from the middle finds *also* and *further* only where it is their turn. */
function isFirstOrDue({ form, due }: LikelyForm): boolean {
  return due || !/^(?:Also|Further) /u.test(form.text);
}

/** How much of a form is printed in italics: of what is decided or requested only the verb, of every other all. */
function italicLength({ text }: OpeningForm): number {
  return /^(?:(?:Also|Further) )?(?:decides|requests)(?= to | the )/iu.exec(text)?.[0].length ?? text.length;
}

function inItalics(text: string, length: number, sign: string): string {
  return `${sign}${text.slice(0, length)}${sign}${text.slice(length)}`;
}

const MOST = 40;
const FEW_LONE = 8;
/** A text has hardly more paragraphs, and those farther off tell nothing of the next. */
const REMEMBERED = 60;
/** So many openings are offered with a tail too. */
const LEADING = 3;
/** Who types `Req` after `Requests` may well mean that, and not `Also requests`. */
const SURMISED = 0.3;
/** Who has typed so many letters of the bare verb insists on it. */
const INSISTS = 3;
/** Puts one form before all others. */
const LEADS = 1000;
/** Kinds and formats of the wire, which names them in an enumeration that is a value: keyword, snippet, snippet format. */
const KEYWORD = 14;
const SNIPPET = 15;
const AS_SNIPPET = 2;

/**
 * How likely the next form of a run is meant by the letters of the bare one. Member States are addressed by most paragraphs, so after one
 * that addresses
 * them the next form leads; the Security Council repeats the bare verb (rulebook AF-05 and AF-09). Where it is known who is addressed, the
 * ranking has used it.
 */
function surmise({ before, behind, organ }: OpeningPlace): number {
  if (behind !== '') return 1;
  return organ !== 'SC' && before.at(-1)?.behind.startsWith('member states') === true ? LEADS : SURMISED;
}

function wordsFor({ form, due }: LikelyForm, query: string): string | undefined {
  const { text, count } = form;
  // After a finite verb the word is printed in older texts only; who wants it types it.
  if (form.match.seriesPlace === 'after' && form.match.opening.kind === 'operative' && !/ [af]/u.test(query)) return undefined;
  if (beginsAs(text, query) && (count > 0 || due || form.match.series === undefined || query.length > 4)) return text;
  const bare = text.replace(/^(?:Also|Further) /u, '');
  return due && bare !== text && beginsAs(bare, query) ? bare.charAt(0).toUpperCase() + bare.slice(1) : undefined;
}

/** A lone operative paragraph has no number: where none is numbered, what looks like a further preambular paragraph may be it. */
function loneOperatives(catalogue: Catalogue, writing: WritingPlace, { place, typed }: OpenedParagraph): readonly FittingForm[] {
  if (place.kind !== 'preambular' || typed.length < 2 || isNumbered(writing)) return [];
  return openingsFor(catalogue, { ...place, kind: 'operative', before: [] }, typed)
    .filter(({ form }) => form.count > 0)
    .slice(0, FEW_LONE);
}

function isNumbered({ segment }: WritingPlace): boolean {
  return segment.lists.some((list) => list.degree === 1 && list.part === 'operative');
}

interface OpenedParagraph {
  readonly place: OpeningPlace;
  /** What was typed of the opening, without the sign of italics before it. */
  readonly typed: string;
  readonly sign: '' | '*' | '_';
  /** How many characters after the cursor belong to the opening too. */
  readonly behind: number;
}

/** The paragraph whose opening the cursor stands in. */
function openedAt(catalogue: Catalogue, writing: WritingPlace): OpenedParagraph | undefined {
  const kind = kindAt(writing);
  if (kind === undefined) return undefined;
  const { block, at, onEmptyLine } = writing;
  const start = onEmptyLine ? at : startOfContent(block);
  const raw = /^[*_]?(?:[A-Za-z][A-Za-z ]{0,60})?$/u.exec(block.text.slice(start, at))?.[0];
  if (raw === undefined || at < start) return undefined;
  const sign = raw.startsWith('*') ? '*' : raw.startsWith('_') ? '_' : '';
  const typed = raw.slice(sign.length);
  const following = onEmptyLine ? '' : block.text.slice(at, Math.max(at, block.summary.end));
  const behind = lengthBehind(catalogue, kind, typed, following, sign);
  const rest = following.slice(behind).replace(/\s+/gu, ' ').trim().toLowerCase();
  if (typed === '' && rest !== '' && kind === 'preambular') return undefined;
  return {
    place: { kind, organ: organOf(writing.profile), before: earlierOpenings(catalogue, writing, kind), behind: rest },
    typed,
    sign,
    behind,
  };
}

/** Which kind of paragraph opens in the block of the cursor; undefined where none does. */
function kindAt(writing: WritingPlace): OpeningKind | undefined {
  const { block, place, onEmptyLine, segment } = writing;
  if (onEmptyLine) return place.part === 'preamble' && place.role !== 'subheading' ? 'preambular' : undefined;
  // One capital alone has the shape of a heading.
  const isUnlabelled = block.kind === 'text' || (block.kind === 'heading' && block.summary.opening.length <= 4);
  if (place.part === 'preamble') return isUnlabelled && place.role !== 'enacting' ? 'preambular' : undefined;
  if (place.part !== 'operative' && place.part !== 'fragment') return undefined;
  if (block.kind === 'paragraph' && place.degree <= 1) return 'operative';
  if (place.role === 'operative' && place.degree <= 1) return 'operative';
  // A lone operative paragraph has no number.
  if (place.part === 'operative') return isUnlabelled && !isNumbered(writing) ? 'operative' : undefined;
  const isFragmentOfText = isUnlabelled && segment.lists.every((list) => list.degree > 1);
  return isFragmentOfText && block.summary.opening.length <= 40 ? 'preambular' : undefined;
}

/**
 * The rest of the word at the cursor, and of the whole opening where the words on both sides make one; with the sign that closes italics.
 */
function lengthBehind(catalogue: Catalogue, kind: OpeningKind, typed: string, following: string, sign: string): number {
  const line = /^[^\r\n]*/u.exec(following)?.[0] ?? '';
  const plain = sign === '' ? line : line.replace(sign, ' ');
  const whole = countedForm(catalogue.openings, kind, typed + plain);
  const word = /^[A-Za-z]*/u.exec(line)?.[0].length ?? 0;
  const length = whole === undefined ? word : Math.max(word, whole.end - typed.length);
  return sign !== '' && line.charAt(length) === sign ? length + 1 : length;
}

function earlierOpenings(
  catalogue: Catalogue,
  { segment, index, place, onEmptyLine }: WritingPlace,
  kind: OpeningKind,
): readonly EarlierOpening[] {
  const end = onEmptyLine ? index + 1 : index;
  const earlier: EarlierOpening[] = [];
  for (let at = end - 1; at >= 0 && earlier.length < REMEMBERED; at -= 1) {
    const other = segment.places[at];
    const block = segment.blocks[at];
    if (other === undefined || block === undefined || other.text !== place.text || other.role === 'enacting') break;
    if (other.role === kind && other.degree <= 1) earlier.unshift(earlierOpening(catalogue, kind, block));
  }
  return earlier;
}

/** How a paragraph opens, as the ranking wants to know it. */
export function earlierOpening(catalogue: Catalogue, kind: OpeningKind, { summary }: Block): EarlierOpening {
  const found = countedForm(catalogue.openings, kind, summary.opening);
  return { form: found?.form, behind: found === undefined ? '' : summary.opening.slice(found.end).trim().toLowerCase() };
}

/** The organ whose counts rank the openings. */
export function organOf(profile: WritingPlace['profile']): CountedOrgan | undefined {
  return COUNTED.get(profile);
}

const COUNTED: ReadonlyMap<WritingPlace['profile'], CountedOrgan> = new Map([
  ['ga', 'GA'],
  ['sc', 'SC'],
  ['hrc', 'HRC'],
  ['ecosoc', 'ECOSOC'],
]);

/** The sign of italics that the nearest paragraph of the kind has, before the cursor or else after it; empty where it has none. */
function italicsOf({ segment, index, place }: WritingPlace, kind: OpeningKind): string {
  const signAt = (at: number): string | undefined => {
    const other = segment.places[at];
    const block = segment.blocks[at];
    if (at === index || other?.role !== kind || other.text !== place.text || other.degree > 1 || block === undefined) return undefined;
    return /^(?:(?:Also|Further) )?([*_])(?=[A-Za-z])/u.exec(block.text.slice(block.summary.start, block.summary.start + 12))?.[1] ?? '';
  };
  for (let at = index - 1; at >= 0; at -= 1) {
    const sign = signAt(at);
    if (sign !== undefined) return sign;
  }
  for (let at = index + 1; at < segment.blocks.length; at += 1) {
    const sign = signAt(at);
    if (sign !== undefined) return sign;
  }
  return '';
}

function detailOf(form: OpeningForm, organ: CountedOrgan | undefined): Message {
  const counted = organ === undefined ? form.count : form.counts[organ];
  if (counted === 0) return message('not counted for this organ');
  if (counted === 1) return organ === undefined ? message('once in published texts') : message('once by this organ');
  return organ === undefined ? message('{0} times in published texts', counted) : message('{0} times by this organ', counted);
}
