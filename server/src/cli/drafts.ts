import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readHouseTables } from '../service/houseTables';
import type { Era, Profile } from '../model/profile';
import type { ResolutionSettings } from '../service/service';
import { CONFIG_FILE, mergeSettings, parseConfigFile, type PartialSettings, type SettingsReading } from '../service/settings';
import { formatMessage, message } from '../text/message';
import { ResolutionDocument } from '../syntax/document';
import type { Console } from './console';
import { filesOf, readText, STANDARD_INPUT } from './files';

/** What `check` and `fix` are told alike. */
export interface DraftOptions {
  readonly profile?: Profile | 'auto';
  readonly era?: Era | 'auto';
  /** The name of standard input. */
  readonly name: string;
}

/** A file that was read, with the settings that hold for it. */
export interface Draft {
  /** As it is named to the user. */
  readonly name: string;
  /** As it is named to the machine; `-` for standard input. */
  readonly path: string;
  readonly document: ResolutionDocument;
  readonly settings: ResolutionSettings;
}

/**
 * Hands every file that the paths stand for to `work`, one after the other. What cannot be read is named on standard error, and the others
 * are done all the same; returns whether all could be read.
 */
export function eachDraft(paths: readonly string[], options: DraftOptions, console: Console, work: (draft: Draft) => void): 'all' | 'some' {
  const faults = { count: 0 };
  const fault = (name: string, reason: string): void => {
    faults.count += 1;
    console.err(`resolution: ${name}: cannot be read: ${reason}\n`);
  };
  const files = paths.flatMap((path) => {
    const found = filesOf(path);
    if ('files' in found) return found.files;
    fault(path, found.fault);
    return [];
  });
  const unique = [...new Set(files)];
  const configs = new Map<string, SettingsReading | undefined>();
  unique.forEach((path, index) => {
    if (unique.length > FEW) console.progress(`${index + 1}/${unique.length} ${path}`);
    const name = path === STANDARD_INPUT ? options.name : path;
    const reading = readText(path);
    if ('fault' in reading) {
      fault(name, reading.fault);
      return;
    }
    const config = configFor(path, configs, (file, reason) => {
      faults.count += 1;
      console.err(`resolution: ${file}: ${reason}\n`);
    });
    const given: PartialSettings = { ...(options.profile && { profile: options.profile }), ...(options.era && { era: options.era }) };
    const uri = path === STANDARD_INPUT ? 'untitled:standard-input' : pathToFileURL(resolve(path)).href;
    work({ name, path, document: ResolutionDocument.create(uri, 'resolution', 0, reading.text), settings: mergeSettings(config, given) });
  });
  if (unique.length > FEW) console.progress('');
  return faults.count === 0 ? 'all' : 'some';
}

/** From this many files on a run is long enough to show how far it is. */
const FEW = 20;

/** The settings of the folder that the command is run in; what is wrong with them is named on standard error. */
export function settingsHere(console: Console): PartialSettings {
  return configFor(STANDARD_INPUT, new Map(), (file, reason) => {
    console.err(`resolution: ${file}: ${reason}\n`);
  });
}

/** The nearest settings file in a folder above; each is read once, and what is wrong with it is said once. */
function configFor(
  path: string,
  known: Map<string, SettingsReading | undefined>,
  fault: (file: string, reason: string) => void,
): PartialSettings {
  for (let folder = path === STANDARD_INPUT ? resolve('.') : dirname(resolve(path)); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE);
    if (!known.has(file)) known.set(file, readConfig(file, fault));
    const reading = known.get(file);
    if (reading !== undefined) return reading.settings;
    if (folder === dirname(folder)) return {};
  }
}

function readConfig(file: string, fault: (file: string, reason: string) => void): SettingsReading | undefined {
  if ('fault' in filesOf(file)) return undefined;
  const read = readText(file);
  const reading: SettingsReading =
    'text' in read ? parseConfigFile(read.text) : { settings: {}, faults: [{ text: message('cannot be read: {0}', read.fault) }] };
  for (const { text, line } of reading.faults) fault(line === undefined ? file : `${file}:${line + 1}`, formatMessage(text));
  const tables = (reading.catalogue ?? []).map((path) => {
    const table = readText(join(dirname(file), path));
    return { name: path, text: 'text' in table ? table.text : undefined };
  });
  const { instruments, faults } = readHouseTables(tables);
  for (const { name, text, line } of faults)
    fault(line === undefined ? file : `${join(dirname(file), name)}:${line + 1}`, formatMessage(text));
  return instruments.length === 0 ? reading : { ...reading, settings: { ...reading.settings, ownInstruments: instruments } };
}
