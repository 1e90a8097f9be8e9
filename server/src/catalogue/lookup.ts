import type { Catalogue } from './catalogue';
import { describeBody, describeInstrument, describeResolution, describeSymbol, type Description } from './describe';
import type { Resolution } from './resolutions';
import { createSearch } from './search';

/**
 * What the catalogue says of a text that somebody typed: a symbol, a resolution or decision (`res 58/137`, `General Assembly resolution
 * 2200 A (XXI) of 16 December 1966`), an instrument or a body by any of its names. An empty list where nothing bears the name.
 */
export function lookup(catalogue: Catalogue, text: string): readonly Description[] {
  const query = queryOf(text);
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
  return [...instrumentsOf(catalogue, query), ...catalogue.bodies.byName(query).map(describeBody)];
}

/** The instruments of a name, also where the body that adopted it is named before it. */
function instrumentsOf(catalogue: Catalogue, query: string): readonly Description[] {
  const { instruments, bodies } = catalogue;
  const named = instruments.byName(query);
  const [within] = named.length > 0 ? [] : instruments.find(query);
  const afterBody = within?.end === query.length && bodies.byName(query.slice(0, within.start).trim()).length > 0;
  return (afterBody ? within.instruments : named).map((instrument) => describeInstrument(catalogue, instrument));
}

/** The names of instruments and bodies that come nearest to a text that is no name, best first; none for the number of a resolution. */
export function similarNames(catalogue: Catalogue, text: string): readonly string[] {
  const query = queryOf(text);
  if (query === '' || resolutionsOf(catalogue, query) !== undefined) {
    return [];
  }
  const bodies = catalogue.bodies.all.map(({ name, acronym, aliases }) => ({
    item: name,
    names: [name, ...(acronym === undefined ? [] : [acronym]), ...aliases],
    renown: 0,
  }));
  const instruments = catalogue.instruments.all.map(({ id, name, aliases }) => ({
    item: name,
    names: [name, ...aliases],
    renown: Math.min(catalogue.instrumentUses.texts(id), 100) / 100,
  }));
  return createSearch([...instruments, ...bodies]).search(query, NEAR_ONES);
}

/** What was typed with single spaces, and without the quotation marks that a name was copied with. */
function queryOf(text: string): string {
  const words = text.trim().replaceAll(/\s+/gu, ' ');
  return /^(?:"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’|«[^»]*»)$/u.test(words) ? words.slice(1, -1).trim() : words;
}

/** How many names are offered where none fits exactly. */
const NEAR_ONES = 5;

const CITED = /^(?:(?<organ>\p{L}[\p{L} ]*?) )?(?:res|dec|decisions?|resolutions?)\.? (?<id>(?:S-|ES-)?\d[\d/. A-Z]*(?:\([^)]{1,8}\))?)$/iu;
const BARE = /^(?:(?:S-|ES-)?\d{1,4}\/\d{1,3}(?: [A-Z])?|\d{1,4} [A-Z] \((?:E?S-)?[IVXLC]+\)|\d{1,4} \((?:(?:E?S-)?[IVXLC]+|\d{4})\))$/iu;
/** The date that a text prints after a number; the number alone says which resolution is meant. */
const DATED = /,? of \d{1,2} \p{L}+ \d{4}$/u;

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
function resolutionsOf(catalogue: Catalogue, typed: string): readonly Resolution[] | undefined {
  const query = typed.replace(DATED, '');
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
