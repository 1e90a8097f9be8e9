import type { Catalogue } from '../catalogue/catalogue';
import type { Description } from '../catalogue/describe';
import { withHouseInstruments } from '../catalogue/houseInstruments';
import { lookup, similarNames } from '../catalogue/lookup';
import { dateInWords } from '../text/dateInWords';
import { formatMessage } from '../text/message';
import { settingsHere } from './drafts';
import { printable, styled, type Console } from './console';

/**
 * Prints what the catalogue, with the instruments of the settings file of this folder, knows of a text; status 1 where nothing bears the
 * name, and then the names that come nearest.
 */
export function printLookup(text: string, format: 'text' | 'json', catalogue: Catalogue, console: Console): number {
  const known = withHouseInstruments(catalogue, settingsHere(console).ownInstruments ?? []);
  const found = lookup(known, text);
  if (format === 'json') console.out(`${JSON.stringify(found.map(inEnglish), undefined, 2)}\n`);
  else console.out(found.length === 0 ? unknown(known, text) : found.map((description) => describe(console, description)).join('\n'));
  return found.length === 0 ? 1 : 0;
}

function unknown(catalogue: Catalogue, text: string): string {
  const similar = similarNames(catalogue, text);
  return similar.length === 0
    ? `No information on ${printable(text)}.\n`
    : `No such name. Similar names:\n${similar.map((name) => `  ${name}\n`).join('')}`;
}

/** Meanings of components are words for other programs, not templates. */
function inEnglish(description: Description): object {
  const components = description.components?.map(({ text, meaning }) =>
    meaning === undefined ? { text } : { text, meaning: formatMessage(meaning) },
  );
  return components === undefined ? description : { ...description, components };
}

function describe(console: Console, description: Description): string {
  const { kind, act, name, aliases, type, adopted, inForce, ended, by, resolution, annex, symbol, unts, citation, url, parent } =
    description;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['kind', type ?? act ?? kind],
    ['also', aliases === undefined || aliases.length === 0 ? undefined : aliases.join('; ')],
    ['adopted', dateInWords(adopted)],
    ['by', by],
    [ended === undefined ? 'in force since' : 'entry into force', dateInWords(inForce)],
    [ended?.how ?? '', dateInWords(ended?.date)],
    ['resolution', resolution],
    ['annex', annex],
    ['symbol', symbol],
    ['treaty series', unts === undefined ? undefined : `vol. ${unts.volume}, No. ${unts.number}`],
    ['cited as', citation],
    ['part of', parent],
    ['address', url],
  ];
  const lines = facts.flatMap(([label, value]) => (value === undefined ? [] : [`  ${styled(console, 'dim', label.padEnd(18))}${value}\n`]));
  return `${styled(console, 'bold', name)}\n${lines.join('')}`;
}
