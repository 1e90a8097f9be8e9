import { readHouseTable } from '../catalogue/houseInstruments';
import type { Instrument } from '../catalogue/instruments';
import { message, type Message } from '../text/message';

/** A drafting office's own table as it was found: its text, or undefined where it could not be read. */
export interface HouseFile {
  readonly name: string;
  readonly text: string | undefined;
}

/** What is wrong in a table, with the zero-based line; without one, the file itself cannot be read. */
export interface HouseFault {
  readonly name: string;
  readonly text: Message;
  readonly line?: number;
}

/** The instruments of a drafting office's own tables, in the order of the tables, and what is wrong with them; faulty rows are left out. */
export function readHouseTables(files: readonly HouseFile[]): {
  readonly instruments: readonly Instrument[];
  readonly faults: readonly HouseFault[];
} {
  const instruments: Instrument[] = [];
  const faults: HouseFault[] = [];
  for (const { name, text } of files) {
    if (text === undefined) {
      faults.push({ name, text: message('The catalogue "{0}" cannot be read', name) });
      continue;
    }
    const table = readHouseTable(text);
    instruments.push(...table.instruments);
    faults.push(...table.problems.map(({ line, text: problem }) => ({ name, line, text: problem })));
  }
  return { instruments, faults };
}
