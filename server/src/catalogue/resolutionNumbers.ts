/** The form in which numbers and symbols are compared: without spaces, in capitals. */
export function keyOf(id: string): string {
  return id.replaceAll(/\s/gu, '').toUpperCase();
}

/** The number of a key as texts write it: `2200A(XXI)` → `2200 A (XXI)`. */
export function numberOf(key: string): string {
  return key.replaceAll(/(?<=\d)(?=[A-Z(])|(?<=[A-Z])(?=\()/gu, ' ');
}

/** The keys under which a number may be found: its own, and that of the whole where it is one part of several (`71/278 A`). */
export interface NumberKeys {
  readonly key: string;
  readonly whole: string;
}

/** The keys of a number. */
export function keysOf(id: string): NumberKeys {
  const key = keyOf(id);
  return { key, whole: key.replace(/(?<=\d)[A-Z](?:(?:,|AND|TO)[A-Z])*(?=\(|$)/u, '') };
}

/** What is known of a resolution beside its title. */
export interface ResolutionRecord {
  readonly key: string;
  /** ISO 8601; empty where it is not known. */
  readonly date: string;
  /** One letter for how sure the date is. */
  readonly sure: string;
}

/** The resolutions of an organ by their series, those of each packed in one string; read by `recordIn`. */
export type PackedRecords = Readonly<Record<string, string>>;

/** Packs the resolutions of an organ, series by series in the order of the engine, which puts those that are plain numbers first. */
export function packRecords(records: readonly ResolutionRecord[]): PackedRecords {
  const packed: Record<string, string> = {};
  for (const { key, date, sure } of records) packed[seriesOf(key)] = `${packed[seriesOf(key)] ?? '|'}${key};${sure}${date}|`;
  return packed;
}

/**
 * The record of a key, or undefined; with `yearLeftOut` also that of a key without the year in brackets at its end. It is sought in the text
 * of its series: a table of all twenty thousand would cost a short check more than all that it asks of it.
 */
export function recordIn(packed: PackedRecords, key: string, yearLeftOut: boolean): ResolutionRecord | undefined {
  const records = packed[seriesOf(key)];
  if (records === undefined) return undefined;
  const exactly = records.indexOf(`|${key};`);
  const at = exactly === -1 && yearLeftOut ? records.indexOf(`|${key}(`) : exactly;
  return at === -1 ? undefined : readRecord(records.slice(at + 1, records.indexOf('|', at + 1)));
}

/** All records of an organ, in the order in which they are packed. */
export function allRecords(packed: PackedRecords): readonly ResolutionRecord[] {
  return Object.values(packed).flatMap((records) => records.slice(1, -1).split('|').map(readRecord));
}

function readRecord(record: string): ResolutionRecord {
  const end = record.indexOf(';');
  return { key: record.slice(0, end), sure: record.charAt(end + 1), date: record.slice(end + 2) };
}

/** The series of a number: what stands before its slash, as a rule a session or a year, else its hundred: `13` for `1325 (2000)`. */
function seriesOf(key: string): string {
  const slash = key.indexOf('/');
  return slash === -1 ? (/\d+/.exec(key)?.[0].slice(0, -2) ?? '') : key.slice(0, slash);
}
