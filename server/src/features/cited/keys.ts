import type { Catalogue } from '../../catalogue/catalogue';
import type { Instrument } from '../../catalogue/instruments';
import type { CitedActSpan } from '../../syntax/citedActs';
import { organNamed } from '../hover/organs';
import { actMeant } from './actMeant';

/**
 * What is cited, as a word that is the same in every file: `instrument:<id>`, `resolution:<organ>:<number>`, `decision:…`,
 * `symbol:<symbol>`.
 */
export type CitedKey = string;

/** The key of an instrument of the catalogue. */
export function instrumentKey({ id }: Instrument): CitedKey {
  return `instrument:${id}`;
}

/**
 * The key of a resolution or decision. A number with a year in brackets is the Security Council's; one without an organ is that of the
 * organ that speaks
 * where it has such a one, else the only one of that number that the catalogue knows.
 */
export function actKey(
  catalogue: Catalogue,
  act: 'resolution' | 'decision',
  organ: string | undefined,
  id: string,
  speaker: string | undefined,
): CitedKey {
  return `${act}:${organOf(catalogue, organ, id, speaker)}:${id.replaceAll(/\s+/gu, ' ')}`;
}

/** The key of a resolution or decision that a block's text cites: of a resolution that of the organ that the place means. */
export function spanKey(catalogue: Catalogue, text: string, act: CitedActSpan, speaker: string | undefined): CitedKey {
  const organ = act.act === 'resolution' ? actMeant(catalogue, text, act, speaker).organ : undefined;
  return organ === undefined
    ? actKey(catalogue, act.act, act.organ, act.id, speaker)
    : `${act.act}:${organ}:${act.id.replaceAll(/\s+/gu, ' ')}`;
}

/**
 * The key of a document by its symbol; that of a resolution where the symbol says organ and number of one. The catalogue is not asked: its
 * list of symbols is long, and made only for who needs it.
 */
export function symbolKey(symbol: string): CitedKey {
  const plain = symbol.replaceAll(/[\s*]+/gu, '');
  const own = OWN_SYMBOL.exec(plain);
  const organ = ORGANS.get(own?.[1] ?? '');
  return own?.[2] === undefined || organ === undefined ? `symbol:${plain}` : `resolution:${organ}:${own[2].replace(/(?=\()/u, ' ')}`;
}

/** What a resolution or decision is called: `General Assembly resolution 55/25`. */
export function actName(key: CitedKey): string {
  const [act = '', organ = '', id = ''] = key.split(':');
  return `${organ} ${act} ${id}`.trim();
}

/** Symbols that say organ and number. */
const OWN_SYMBOL = /^([ASE]|A\/HRC)\/RES\/([\w/-]+(?:\(\w+\))?)$/;
const ORGANS: ReadonlyMap<string, string> = new Map([
  ['A', 'General Assembly'],
  ['S', 'Security Council'],
  ['E', 'Economic and Social Council'],
  ['A/HRC', 'Human Rights Council'],
]);

function organOf(catalogue: Catalogue, organ: string | undefined, id: string, speaker: string | undefined): string {
  if (/\((?:19|20)\d\d\)$/.test(id)) return 'Security Council';
  if (organ !== undefined)
    return organNamed(catalogue, organ.replace(/’s$/, ''), speaker) ?? (organ === 'its' ? speaker : organMeant(catalogue, organ, id)) ?? '';
  const own = organNamed(catalogue, 'its', speaker);
  if (own !== undefined && catalogue.resolutions.find(own, id) !== undefined) return own;
  const [known, ...others] = catalogue.resolutions.withId(id);
  return known !== undefined && others.length === 0 ? known.organ : (own ?? speaker ?? '');
}

/**
 * The organ after a short name (`Council resolution 2005/20` of the General Assembly), or at the end of a longer one (`Charter of the
 * United Nations and General Assembly`); else as it is printed.
 */
function organMeant(catalogue: Catalogue, organ: string, id: string): string {
  const { organs } = catalogue.resolutions;
  const last = organs.find((known) => organ.endsWith(` and ${known}`));
  if (last !== undefined) return last;
  const [named, ...others] = catalogue.resolutions.withId(id).filter((known) => known.organ.endsWith(` ${organ}`));
  if (named !== undefined && others.length === 0) return named.organ;
  // Of the councils one numbers by the year.
  return organ === 'Council' && /^(?:19|20)\d\d\//.test(id) ? (organs.find((known) => known.startsWith('Economic and')) ?? organ) : organ;
}
