import type { Catalogue } from '../../catalogue/catalogue';
import type { Masthead } from '../../model/masthead';
import type { Profile } from '../../model/profile';
import type { Segment } from '../../model/segment';
import { languageOf } from '../render/language';
import type { ResolutionTree, TreeNode } from '../../model/tree';
import { dateIn, yearOfSymbol } from './dates';
import type { ModelReading } from './reading';
import { actorOf, numberInIri, slug } from './names';

/** What a text is in an archive: its kind, its names and its dates. */
export interface Identity {
  readonly kind: 'resolutionDraft' | 'resolution' | 'decision';
  readonly masthead: Masthead;
  readonly title: string;
  /** The organ that speaks, as it is printed and without its article; empty where it is not known. */
  readonly organ: string;
  /** `un-ga`. */
  readonly actor: string;
  readonly symbol: string | undefined;
  /** The number of an adopted text (`73/7`), the symbol of a draft; undefined where it has neither. */
  readonly number: string | undefined;
  /** ISO date of adoption, or of the draft. */
  readonly date: string;
  /** How the date is known: `year` is the first of January of a year, `none` is 1 January 1900. */
  readonly dated: 'day' | 'year' | 'none';
  /** As a tag of two letters and of three. */
  readonly language: string;
  readonly language3: string;
  /** Whether it is one of Model United Nations, which nobody is to take for a record of the Organization. */
  readonly simulation: boolean;
  readonly work: string;
  readonly expression: string;
}

/** What a text of a segment is; `sequence` is the number of the text in the file, for one that has no name at all. */
export function identityOf(
  segment: Segment,
  tree: ResolutionTree,
  { catalogue, reading }: { readonly catalogue: Catalogue; readonly reading: ModelReading },
  profile: Profile,
  sequence: number,
): Identity {
  const textOf = (node: TreeNode): string =>
    reading
      .runsWithInstruments(segment, node, catalogue)
      .map(({ text }) => text)
      .join('');
  const masthead = reading.mastheadOf(segment, tree.text, catalogue.states);
  const titleLine = tree.title === undefined ? '' : textOf(tree.title);
  const [, titleNumber, title = titleLine] = TITLE.exec(titleLine) ?? [];
  const symbol = masthead.symbol?.value;
  const lineNumber = /^(?:Resolution|Decision) (?<number>.+)$/.exec(masthead.number?.value ?? '')?.groups?.['number'];
  const symbolNumber = /^(?:[AEST]|A\/HRC)\/(?:RES|DEC)\/(?<number>.+)$/.exec(symbol ?? '')?.groups?.['number'];
  const adoptedNumber = titleNumber ?? lineNumber ?? symbolNumber?.replace(/(?<=\d)\(/, ' (');
  const adopted = masthead.adoption !== undefined || adoptedNumber !== undefined;
  const organ = tree.organ ?? masthead.organ?.value ?? '';
  const known = adoptedNumber === undefined ? undefined : catalogue.resolutions.find(organ, adoptedNumber);
  const day =
    dateIn(masthead.adoption?.value) ??
    (adopted ? (closingDate(tree, textOf) ?? (known?.dateSureness === 'inferred' ? undefined : known?.date)) : undefined) ??
    dateIn(masthead.date?.value) ??
    lastDay(masthead);
  const year = yearOfSymbol(symbol) ?? yearOfSymbol(adoptedNumber);
  const date = day ?? (year === undefined ? '1900-01-01' : `${year}-01-01`);
  const simulation = profile === 'mun';
  const actor = simulation ? actorOf(organ).replace(/^un-/, 'mun-') : actorOf(organ);
  const number = adopted ? (adoptedNumber ?? symbol) : symbol;
  const name = number === undefined ? slug(title === '' ? `text ${String(sequence)}` : title) : numberInIri(number);
  // In a text that is not in English the line of the organ may stand under a heading.
  const linesOf = (nodes: readonly TreeNode[]): readonly string[] => nodes.flatMap((node) => [textOf(node), ...linesOf(node.children)]);
  const language = languageOf(tree, () => linesOf(reading.topNodes(tree)));
  const language3 = LANGUAGES[language] ?? 'eng';
  const work = `/akn/un/statement/deliberation/${actor}/${date}/${name}`;
  const decision =
    /^decision/i.test(masthead.number?.value ?? '') || /^decision/i.test(masthead.adoption?.value ?? '') || /\/DEC\//.test(symbol ?? '');
  return {
    kind: decision ? 'decision' : adopted ? 'resolution' : 'resolutionDraft',
    masthead,
    title,
    organ,
    actor,
    symbol,
    number,
    date,
    dated: day !== undefined ? 'day' : year !== undefined ? 'year' : 'none',
    language,
    language3,
    simulation,
    work,
    expression: `${work}/${language3}@${date}`,
  };
}

/** The number of an adopted text before its title. */
const TITLE = /^(\d{1,4}(?:\/\d{1,4})?(?:\s[A-Z])?)\.\s+(\S.*)$/;

const LANGUAGES: Readonly<Record<string, string>> = { en: 'eng', fr: 'fra', es: 'spa' };

/** The date below the last line of an adopted text. */
function closingDate({ closing }: ResolutionTree, textOf: (node: TreeNode) => string): string | undefined {
  return closing.map((node) => dateIn(textOf(node))).findLast((date) => date !== undefined);
}

/** The last day of the session. */
function lastDay({ placeAndDates }: Masthead): string | undefined {
  const last = /\d{1,2}\s+\p{L}+\s+\d{4}(?!.*\d{4})/u.exec(placeAndDates?.value ?? '')?.[0];
  return dateIn(last);
}
