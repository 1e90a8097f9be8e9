import type { Catalogue } from '../../catalogue/catalogue';
import type { OpeningMatch } from '../../catalogue/openings';
import type { Block } from '../../syntax/block';
import type { Segment } from '../segment';
import { openingOf, type ParagraphOpening } from '../openings/paragraphOpenings';
import { paragraphsOf, type Paragraph } from '../paragraphs';

/** What is wrong with the series word of a paragraph, given the paragraph before. */
export type SeriesFault = 'missing' | 'repeated' | 'orphaned' | 'misordered';

/** A paragraph whose series word does not fit the paragraph before. */
export interface SeriesFinding {
  readonly fault: SeriesFault;
  readonly paragraph: Paragraph;
  readonly opening: ParagraphOpening;
  /** The series word that it should have; undefined for none. */
  readonly wanted: 'also' | 'further' | undefined;
  /** Whether the paragraph before has the same verb inside, so that the word is not wholly without reason. */
  readonly echoed: boolean;
  /** The paragraph before, whose words say whether it is echoed; undefined for the first. */
  readonly before: Paragraph | undefined;
}

/**
 * The paragraphs of a segment that break the cycle bare, also, further (RULES.md §6); remembered with the segment. A series word is
 * orphaned by the
 * head verb alone, while one is missed only where the whole phrase is the same and, in the operative part, whoever is addressed: so
 * published texts do it.
 */
export function seriesFaults(segment: Segment, catalogue: Catalogue): readonly SeriesFinding[] {
  const known = remembered.get(segment.places);
  const before = known?.catalogue === catalogue ? known : undefined;
  if (before?.segment === segment) return before.faults;
  const judged = judgeAll(segment, catalogue, before);
  const faults = judged.filter((one) => one !== undefined);
  remembered.set(segment.places, { catalogue, segment, judged, faults });
  return faults;
}

/** What of a paragraph decides whether it, or the one after it, breaks the cycle; all that {@link seriesFaults} goes by but an echoed verb. */
export function seriesKey(block: Block, kind: Paragraph['kind'], catalogue: Catalogue): string {
  const opening = openingOf(block, kind, catalogue);
  if (opening === undefined) return '';
  const { match } = opening;
  const object = match.opening.addresseeExpected ? (addresseeOf(opening) ?? '?') : beginningOf(opening);
  return [opening.words, match.key, match.head, match.series, holdsSeriesWord(opening), isFormula(opening), object].join('|');
}

interface Remembered {
  readonly catalogue: Catalogue;
  readonly segment: Segment;
  /** By paragraph. */
  readonly judged: readonly (SeriesFinding | undefined)[];
  readonly faults: readonly SeriesFinding[];
}

/** Of all segments with the same places, and so with the same paragraphs, the last one. */
const remembered = new WeakMap<Segment['places'], Remembered>();

interface Seen {
  readonly paragraph: Paragraph;
  readonly opening: ParagraphOpening;
  /** The series word that it will have once what it lacks is added: all fixes of a run must be right together. */
  readonly added?: 'also' | 'further' | undefined;
}

/** A paragraph is judged by itself and the one before: where the words of both are those of the segment before, so is the judgement. */
function judgeAll(segment: Segment, catalogue: Catalogue, before: Remembered | undefined): readonly (SeriesFinding | undefined)[] {
  const judged: (SeriesFinding | undefined)[] = [];
  const paragraphs = paragraphsOf(segment);
  paragraphs.forEach((paragraph, at) => {
    const previous = paragraph.first && !paragraph.afterText ? undefined : paragraphs[at - 1];
    const added = previous === undefined ? undefined : addedTo(judged[at - 1]);
    const isKnown =
      before !== undefined &&
      added === (previous === undefined ? undefined : addedTo(before.judged[at - 1])) &&
      isSameText(before.segment, segment, previous?.block ?? paragraph.block, paragraph.block);
    judged.push(isKnown ? before.judged[at] : judgeParagraph(segment, paragraph, previous, added, catalogue));
  });
  return judged;
}

/** The series word that a paragraph will have once what it lacks is added; undefined where it lacks none. */
function addedTo(finding: SeriesFinding | undefined): 'also' | 'further' | undefined {
  return finding?.fault === 'missing' ? finding.wanted : undefined;
}

function isSameText(one: Segment, other: Segment, from: number, to: number): boolean {
  for (let index = from; index <= to; index += 1) if (one.blocks[index] !== other.blocks[index]) return false;
  return true;
}

function judgeParagraph(
  segment: Segment,
  paragraph: Paragraph,
  previous: Paragraph | undefined,
  added: 'also' | 'further' | undefined,
  catalogue: Catalogue,
): SeriesFinding | undefined {
  const opening = openingIn(segment, paragraph, catalogue);
  const opened = previous === undefined ? undefined : openingIn(segment, previous, catalogue);
  if (opening === undefined || (previous !== undefined && opened === undefined)) return undefined;
  const seen = previous === undefined || opened === undefined ? 'nothing' : { paragraph: previous, opening: opened, added };
  const judged = judge(segment, seen, opening);
  // Across a quotation or a table only what is plainly wrong is said.
  if (judged === undefined || (paragraph.afterText && judged.fault !== 'orphaned')) return undefined;
  return { ...judged, paragraph, opening, before: previous };
}

function openingIn(segment: Segment, { block: index, kind }: Paragraph, catalogue: Catalogue): ParagraphOpening | undefined {
  const block = segment.blocks[index];
  return block === undefined ? undefined : openingOf(block, kind, catalogue);
}

function judge(
  segment: Segment,
  before: Seen | 'nothing',
  opening: ParagraphOpening,
): Omit<SeriesFinding, 'paragraph' | 'opening' | 'before'> | undefined {
  const word = seriesWord(opening.match);
  if (before === 'nothing' || before.opening.match.head !== opening.match.head) {
    if (word === undefined) return undefined;
    return {
      fault: 'orphaned',
      wanted: undefined,
      echoed: before !== 'nothing' && holdsVerb(segment, before.paragraph, opening.match.head),
    };
  }
  const last = seriesWord(before.opening.match);
  if (word === undefined) {
    if (holdsSeriesWord(opening) || holdsSeriesWord(before.opening) || isFormula(opening)) return undefined;
    const reached = before.added ?? last;
    const same =
      reached !== 'further' &&
      before.opening.match.key === opening.match.key &&
      (opening.match.opening.kind === 'preambular' || sameObject(before.opening, opening));
    return same && opening.match.series === undefined && before.opening.match.series !== 'once again'
      ? { fault: 'missing', wanted: reached === 'also' ? 'further' : 'also', echoed: false }
      : undefined;
  }
  if (last === undefined) return word === 'further' ? { fault: 'misordered', wanted: 'also', echoed: false } : undefined;
  if (last === 'also') return word === 'also' ? { fault: 'repeated', wanted: 'further', echoed: false } : undefined;
  return { fault: word === 'further' ? 'repeated' : 'misordered', wanted: undefined, echoed: false };
}

/** The closing clause is a formula that stands as it is, and *Whereas* stands in every paragraph of a preamble that has it. */
const CLOSING = /^(?:Decides to remain (?:actively )?seized|Whereas)\b/;

function isFormula({ words, rest }: ParagraphOpening): boolean {
  return CLOSING.test(words + rest);
}

/** What stands in for the series word, sets it off with a comma, or makes another opening of the verb by a second one. */
const HIDDEN_SERIES = /^ (?:also|further|furthermore|moreover|in addition|once|in particular|in th(?:is|at) regard|and [a-z]+(?:ing|s))\b/;

/** Whether the first words after an opening stand in for the series word, or hold it (`Expressing particular concern also that`). */
function holdsSeriesWord({ rest }: ParagraphOpening): boolean {
  return HIDDEN_SERIES.test(rest) || /^(?: [a-z]+){1,5} (?:also|further)\b/.test(rest);
}

function seriesWord({ series }: OpeningMatch): 'also' | 'further' | undefined {
  return series === 'once again' ? undefined : series;
}

/**
 * Whether two paragraphs with the same verb address the same people, or, where the verb addresses nobody, speak of anything.
 */
function sameObject(one: ParagraphOpening, other: ParagraphOpening): boolean {
  // What is reaffirmed or noted may be anything: 561 of 579 published pairs have the word. What is expressed makes the phrase itself.
  if (!other.match.opening.addresseeExpected) return other.match.head !== 'expresses' || beginningOf(one) === beginningOf(other);
  const addressee = addresseeOf(other);
  return addressee !== undefined && addresseeOf(one) === addressee;
}

/** The words after the verb phrase that hold its first dozen letters. */
function beginningOf(opening: ParagraphOpening): string {
  const complement = complementOf(opening);
  const end = complement.indexOf(' ', 12);
  return complement.slice(0, end < 0 ? 12 : end).replace(/[,;:]$/, '');
}

/**
 * Who is addressed, without what stands between commas (*, upon request,*): Member States and the regional commissions are somebody else
 * than Member
 * States. Undefined where no infinitive follows within the summary of the block.
 */
function addresseeOf(opening: ParagraphOpening): string | undefined {
  const complement = complementOf(opening);
  const end = INFINITIVE.exec(complement)?.index;
  return end === undefined
    ? undefined
    : complement
        .slice(0, end)
        .split(/,\s*/)
        .filter((part) => part !== '' && !INSERTED.test(part))
        .join(', ');
}

/** The *to* of what is asked for, and not one that belongs to the addressee, as in *in a position to do so*. */
const INFINITIVE = /(?<!\b(?:able|competence|competent|mandated|parties|party|position|willing|wishing)) to /;

/** How an insertion begins that does not change who is addressed. */
const INSERTED = /^(?:as|at|by|in|including|inter alia|on|through|upon|when|where|with|within)\b/;

/** The words after the verb phrase, in small letters, as far as the summary of the block has them. */
function complementOf({ match, words, rest }: ParagraphOpening): string {
  const key = match.key.split(' ');
  const all = `${words}${rest}`.toLowerCase().split(' ');
  let read = 0;
  let at = 0;
  while (at < all.length && read < key.length) {
    if (all[at] === key[read]) read += 1;
    at += 1;
  }
  return all.slice(at).join(' ');
}

function holdsVerb(segment: Segment, { block, last }: Paragraph, verb: string): boolean {
  for (let index = block; index <= last; index += 1) if (segment.blocks[index]?.text.includes(` ${verb} `) === true) return true;
  return false;
}
