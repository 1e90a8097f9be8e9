import type { Catalogue } from '../catalogue/catalogue';
import type { Description } from '../catalogue/describe';
import { withHouseInstruments } from '../catalogue/houseInstruments';
import { lookup } from '../catalogue/lookup';
import { formatMessage } from '../text/message';
import { settingsHere } from './drafts';
import { printable, styled, type Console } from './console';

/**
 * Prints what the catalogue, with the instruments of the settings file of this folder, knows of a text, best first; status 0 also where
 * nothing is known.
 */
export function printLookup(text: string, format: 'text' | 'json', catalogue: Catalogue, console: Console): number {
  const found = lookup(withHouseInstruments(catalogue, settingsHere(console).ownInstruments ?? []), text);
  if (format === 'json') console.out(`${JSON.stringify(found.map(inEnglish), undefined, 2)}\n`);
  else
    console.out(
      found.length === 0
        ? `Nothing is known of ${printable(text)}.\n`
        : found.map((description) => describe(console, description)).join('\n'),
    );
  return 0;
}

/** Meanings of components are words for other programs, not templates. */
function inEnglish(description: Description): object {
  const components = description.components?.map(({ text, meaning }) =>
    meaning === undefined ? { text } : { text, meaning: formatMessage(meaning) },
  );
  return components === undefined ? description : { ...description, components };
}

function describe(console: Console, description: Description): string {
  const { kind, name, aliases, type, adopted, inForce, by, resolution, annex, symbol, unts, citation, url, parent } = description;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['kind', type ?? kind],
    ['also', aliases === undefined || aliases.length === 0 ? undefined : aliases.join('; ')],
    ['adopted', adopted],
    ['by', by],
    ['in force', inForce],
    ['resolution', resolution],
    ['annex', annex],
    ['symbol', symbol],
    ['treaty series', unts === undefined ? undefined : `vol. ${unts.volume}, No. ${unts.number}`],
    ['cited as', citation],
    ['part of', parent],
    ['address', url],
  ];
  const lines = facts.flatMap(([label, value]) => (value === undefined ? [] : [`  ${styled(console, 'dim', label.padEnd(14))}${value}\n`]));
  return `${styled(console, 'bold', name)}\n${lines.join('')}`;
}
