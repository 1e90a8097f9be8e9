import type { Catalogue } from '../catalogue/catalogue';
import type { Instrument } from '../catalogue/instruments';
import { message, type Say } from '../text/message';
import { dateSaid } from '../text/dateInWords';

/** An instrument to choose from: its official name, other names, and when it was adopted and how it is cited. */
export interface InstrumentChoice {
  readonly name: string;
  readonly description: string;
  readonly detail: string;
}

/** The instruments that fit any words, acronym or popular name, best first; `[]` for an empty query or where nothing fits. */
export function findInstruments(catalogue: Catalogue, query: string, limit: number, say: Say): readonly InstrumentChoice[] {
  const found = query.trim() === '' ? [] : catalogue.instruments.search(query, limit);
  return found.map((instrument) => ({
    name: instrument.name,
    description: instrument.aliases.slice(0, 2).join(', '),
    detail: detailOf(instrument, say),
  }));
}

/** Facts that no source confirms are said to be so. */
function detailOf(instrument: Instrument, say: Say): string {
  const { adopted, footnote, unverified } = instrument;
  const day = dateSaid(adopted);
  const date = day && say(unverified.includes('adopted') ? message('adopted {0} (not verified)', day) : message('adopted {0}', day));
  return [date, footnote].filter((part) => part !== undefined).join(' · ');
}
