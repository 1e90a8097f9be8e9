import type { Catalogue } from './catalogue';
import { describeBody, describeInstrument, describeResolution, describeSymbol, type Description } from './describe';
import type { Resolution } from './resolutions';

/**
 * What the catalogue says of a text that somebody typed, best first: a symbol, a resolution (`res 58/137`, `General Assembly resolution
 * 2200 A (XXI)`),
 * an instrument or a body by any of its names, and where none of these fits, the instruments that come nearest. An empty list where nothing
 * is known.
 */
export function lookup(catalogue: Catalogue, text: string): readonly Description[] {
  const query = text.trim().replaceAll(/\s+/gu, ' ');
  if (query === '') {
    return [];
  }
  const resolutions = resolutionsOf(catalogue, query);
  if (resolutions !== undefined) {
    return resolutions.map(describeResolution);
  }
  const symbol = catalogue.symbols.explain(query);
  if (symbol !== undefined && (symbol.body !== undefined || symbol.document !== undefined)) {
    return [describeSymbol(catalogue, symbol)];
  }
  const exact = [
    ...catalogue.instruments.byName(query).map((instrument) => describeInstrument(catalogue, instrument)),
    ...catalogue.bodies.byName(query).map(describeBody),
  ];
  return exact.length > 0
    ? exact
    : catalogue.instruments.search(query, NEAR_ONES).map((instrument) => describeInstrument(catalogue, instrument));
}

/** How many instruments are offered where no name fits exactly. */
const NEAR_ONES = 5;

const CITED = /^(?:(?<organ>\p{L}[\p{L} ]*?) )?(?:res|resolutions?)\.? (?<id>(?:S-|ES-)?\d[\d/. A-Z]*(?:\([^)]{1,8}\))?)$/iu;
const BARE = /^(?:(?:S-|ES-)?\d{1,4}\/\d{1,3}(?: [A-Z])?|\d{1,4} [A-Z] \([IVXLC]+\)|\d{1,4} \((?:[IVXLC]+|\d{4})\))$/iu;

const ORGANS: ReadonlyMap<string, string> = new Map([
  ['ga', 'General Assembly'],
  ['sc', 'Security Council'],
  ['hrc', 'Human Rights Council'],
  ['ecosoc', 'Economic and Social Council'],
  ['unga', 'General Assembly'],
  ['unsc', 'Security Council'],
  ['chr', 'Commission on Human Rights'],
  ['cnd', 'Commission on Narcotic Drugs'],
  ['ccpcj', 'Commission on Crime Prevention and Criminal Justice'],
]);

/** The resolutions that a text names, none where they are unknown; undefined where it names no resolution at all. */
function resolutionsOf(catalogue: Catalogue, query: string): readonly Resolution[] | undefined {
  const cited = CITED.exec(query)?.groups;
  const id = cited?.['id'] ?? (BARE.test(query) ? query : undefined);
  if (id === undefined) {
    return undefined;
  }
  const organ = cited?.['organ']?.replace(/^the /iu, '');
  if (organ === undefined) {
    return catalogue.resolutions.withId(id);
  }
  const full = ORGANS.get(organ.toLowerCase()) ?? catalogue.resolutions.organs.find((one) => one.toLowerCase() === organ.toLowerCase());
  const found = full === undefined ? undefined : catalogue.resolutions.find(full, id);
  return found === undefined ? [] : [found];
}
