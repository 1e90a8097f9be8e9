import { remember } from '../text/remember';
import type { Block } from '../syntax/block';
import { delimitedSpans } from './prose';

/** A word spelt otherwise than the United Nations does; offsets are UTF-16 units in the block's text. */
export interface SpellingHit {
  readonly kind: SpellingKind;
  readonly start: number;
  readonly end: number;
  /** The word as it should stand, with the capital that it has. */
  readonly wanted: string;
}

/**
 * Which list a word stands in: verbs in -ise, American spellings, compounds joined or parted wrongly, and those last that were right before
 * 1993.
 */
export type SpellingKind = 'ise' | 'american' | 'joined' | 'joined-since-1993';

/**
 * The words of a block that the lists below hold, in one walk that all rules of spelling share; remembered with the block. A capital in the
 * middle of a
 * sentence is a name's, and what stands in quotation marks is somebody else's: neither is looked at.
 */
export const spellingHits = remember((block: Block): readonly SpellingHit[] => readHits(block));

const NONE: readonly SpellingHit[] = [];

function readHits(block: Block): readonly SpellingHit[] {
  const { text, summary } = block;
  // One look for all words of the lists at once: most blocks have none, and are not read word by word.
  if (!MAY_HAVE.test(text)) return NONE;
  let hits: SpellingHit[] | undefined;
  let from = -1;
  for (let at = summary.start; at <= summary.end; at += 1) {
    const code = at < summary.end ? text.charCodeAt(at) : 0;
    const isLetter = (code > 96 && code < 123) || (code > 64 && code < 91);
    if (isLetter || (code === 45 && from >= 0)) {
      if (from < 0) from = at;
      continue;
    }
    // A letter with a diacritic goes on with the word, and no word of the lists has one.
    if (from >= 0 && at - from > 3 && code < 192) {
      const entry = entryOf(text, from, at, summary.start);
      if (entry !== undefined) (hits ??= []).push({ kind: entry.kind, start: from, end: at, wanted: entry.wanted });
    }
    from = -1;
  }
  if (hits === undefined) return NONE;
  const quotations = delimitedSpans(block, 'quotation');
  return hits.filter((hit) => !quotations.some((span) => span.start < hit.start && hit.end < span.end));
}

function entryOf(
  text: string,
  start: number,
  end: number,
  first: number,
): { readonly kind: SpellingKind; readonly wanted: string } | undefined {
  const written = text.slice(start, end);
  const head = written.charCodeAt(0);
  if (head > 96) return WORDS.get(written);
  if (start - first > 2) return undefined;
  const entry = WORDS.get(written.charAt(0).toLowerCase() + written.slice(1));
  return entry === undefined ? undefined : { kind: entry.kind, wanted: entry.wanted.charAt(0).toUpperCase() + entry.wanted.slice(1) };
}

const ISE =
  `apologi authori bureaucrati capitali categori centrali characteri civili coloni commerciali computeri conceptuali contextuali criminali crystalli customi
decentrali decoloni decriminali dehumani demilitari demobili democrati destabili digitali disorgani emphasi energi equali familiari finali formali generali globali
harmoni hospitali immuni incentivi individuali industriali initiali institutionali internali internationali itemi jeopardi legali legitimi liberali locali marginali materiali
maximi mechani memori minimi mobili moderni monopoli nationali neutrali normali operationali optimi organi ostraci penali personali polari politici populari pressuri
prioriti privati publici radicali rationali reali recogni reorgani revitali revolutioni scrutini seculari sensiti sociali speciali stabili standardi stigmati subsidi summari
symboli sympathi synchroni synthesi systemati theori traumati urbani utili vandali verbali victimi visuali weaponi westerni`.split(/\s+/);

const AMERICAN: readonly (readonly [string, string])[] = [
  ['analyze', 'analyse'],
  ['analyzed', 'analysed'],
  ['analyzes', 'analyses'],
  ['analyzing', 'analysing'],
  ['behavior', 'behaviour'],
  ['behavioral', 'behavioural'],
  ['behaviors', 'behaviours'],
  ['canceled', 'cancelled'],
  ['catalyze', 'catalyse'],
  ['catalyzed', 'catalysed'],
  ['catalyzing', 'catalysing'],
  ['center', 'centre'],
  ['centered', 'centred'],
  ['centers', 'centres'],
  ['color', 'colour'],
  ['colors', 'colours'],
  ['defense', 'defence'],
  ['defenses', 'defences'],
  ['endeavor', 'endeavour'],
  ['endeavors', 'endeavours'],
  ['enroll', 'enrol'],
  ['enrollment', 'enrolment'],
  ['favor', 'favour'],
  ['favorable', 'favourable'],
  ['favored', 'favoured'],
  ['fulfill', 'fulfil'],
  ['fulfillment', 'fulfilment'],
  ['fulfills', 'fulfils'],
  ['fueled', 'fuelled'],
  ['fueling', 'fuelling'],
  ['harbor', 'harbour'],
  ['honor', 'honour'],
  ['honored', 'honoured'],
  ['humor', 'humour'],
  ['labeled', 'labelled'],
  ['labeling', 'labelling'],
  ['labor', 'labour'],
  ['laborer', 'labourer'],
  ['laborers', 'labourers'],
  ['leveled', 'levelled'],
  ['liters', 'litres'],
  ['meters', 'metres'],
  ['kilometers', 'kilometres'],
  ['modeling', 'modelling'],
  ['neighbor', 'neighbour'],
  ['neighboring', 'neighbouring'],
  ['neighbors', 'neighbours'],
  ['offense', 'offence'],
  ['offenses', 'offences'],
  ['paralyze', 'paralyse'],
  ['paralyzed', 'paralysed'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['rigor', 'rigour'],
  ['signaled', 'signalled'],
  ['skillful', 'skilful'],
  ['theater', 'theatre'],
  ['traveler', 'traveller'],
  ['travelers', 'travellers'],
  ['traveling', 'travelling'],
];

const JOINED: readonly (readonly [string, string])[] = [
  ['nongovernmental', 'non-governmental'],
  ['sub-regional', 'subregional'],
  ['fora', 'forums'],
  ['decisionmaking', 'decision-making'],
  ['on-going', 'ongoing'],
  ['micro-finance', 'microfinance'],
  ['cyber-crime', 'cybercrime'],
  ['cyber-security', 'cybersecurity'],
  ['e-mail', 'email'],
  ['multi-lateral', 'multilateral'],
  ['pre-condition', 'precondition'],
];

const JOINED_SINCE_1993: readonly (readonly [string, string])[] = [
  ['co-operate', 'cooperate'],
  ['co-operates', 'cooperates'],
  ['co-operated', 'cooperated'],
  ['co-operating', 'cooperating'],
  ['co-operation', 'cooperation'],
  ['co-operative', 'cooperative'],
  ['co-ordinate', 'coordinate'],
  ['co-ordinated', 'coordinated'],
  ['co-ordinating', 'coordinating'],
  ['co-ordination', 'coordination'],
  ['co-ordinator', 'coordinator'],
  ['peace-keeping', 'peacekeeping'],
  ['peace-building', 'peacebuilding'],
  ['inter-governmental', 'intergovernmental'],
  ['sub-paragraph', 'subparagraph'],
  ['sub-paragraphs', 'subparagraphs'],
  ['world-wide', 'worldwide'],
];

const ISE_ENDINGS = ['se', 'ses', 'sed', 'sing', 'sation', 'sations', 'sational', 'ser', 'sers', 'sable'];

const WORDS: ReadonlyMap<string, { readonly kind: SpellingKind; readonly wanted: string }> = new Map<
  string,
  { readonly kind: SpellingKind; readonly wanted: string }
>([
  ...ISE.flatMap((stem) =>
    ISE_ENDINGS.map((ending) => [stem + ending, { kind: 'ise' as const, wanted: `${stem}z${ending.slice(1)}` }] as const),
  ),
  ...AMERICAN.map(([written, wanted]) => [written, { kind: 'american' as const, wanted }] as const),
  ...JOINED.map(([written, wanted]) => [written, { kind: 'joined' as const, wanted }] as const),
  ...JOINED_SINCE_1993.map(([written, wanted]) => [written, { kind: 'joined-since-1993' as const, wanted }] as const),
]);

/** The beginnings of verbs in -ise and the words of the other lists, wherever they stand. */
const MAY_HAVE = new RegExp(
  `is(?:e|ing|a[tb])|${[...AMERICAN, ...JOINED, ...JOINED_SINCE_1993].map(([written]) => written).join('|')}`,
  'i',
);
