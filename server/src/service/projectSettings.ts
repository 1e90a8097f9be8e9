import { isInside, parentOf, resolvedFrom } from '../text/fileUri';
import { message, type Message } from '../text/message';
import { readHouseTables } from './houseTables';
import { CONFIG_FILE, parseConfigFile, type PartialSettings } from './settings';

/** The folders, as URIs without a slash at the end, outside of which no file of a project is read, whatever a settings file names. */
export type Fence = readonly string[];

/** A file as it was found; undefined where there is none. */
export type ProjectFile = { readonly text: string } | { readonly fault: string } | undefined;

/** What a settings file and the tables of instruments that it names come to, with what is wrong in each of these files. */
export interface ProjectSettings {
  readonly settings: PartialSettings;
  readonly faults: readonly FileFaults[];
}

/** What is wrong in a file; without a zero-based line it is wrong with the file as a whole. */
export interface FileFaults {
  readonly uri: string;
  readonly faults: readonly { readonly text: Message; readonly line?: number }[];
}

/**
 * The folders in which a settings file for a file may lie, nearest first: those above the file up to the folder of the fence that it lies
 * in. None for a file outside of the fence.
 */
export function settingsFolders(uri: string, fence: Fence): readonly string[] {
  const top = fence.find((folder) => isInside(uri, folder));
  if (top === undefined) return [];
  const folders: string[] = [];
  for (let folder = parentOf(uri); ; folder = parentOf(folder)) {
    folders.push(folder);
    if (!isInside(folder, top)) return folders;
  }
}

/**
 * Reads the settings file of a folder with its tables; undefined where there is none. A generator, since a command line reads at once and a
 * server waits: it yields the URI of each file that it wants to see, all of them inside the fence. That no link leads out of it is for
 * whoever reads the file.
 */
export function* readProjectSettings(folder: string, fence: Fence): Generator<string, ProjectSettings | undefined, ProjectFile> {
  const uri = `${folder}/${CONFIG_FILE}`;
  const file = yield uri;
  if (file === undefined) return undefined;
  if ('fault' in file) return { settings: {}, faults: [{ uri, faults: [{ text: message('cannot be read: {0}', file.fault) }] }] };
  const reading = parseConfigFile(file.text);
  const tables: { readonly name: string; readonly uri: string | undefined; readonly text: string | undefined }[] = [];
  for (const name of reading.catalogue ?? []) {
    const table = tableUri(folder, name, fence);
    const found = table === undefined ? undefined : yield table;
    tables.push({ name, uri: table, text: found !== undefined && 'text' in found ? found.text : undefined });
  }
  const { instruments, faults } = readHouseTables(tables);
  return {
    settings: instruments.length === 0 ? reading.settings : { ...reading.settings, ownInstruments: instruments },
    faults: [
      { uri, faults: [...reading.faults, ...faults.filter(({ line }) => line === undefined)] },
      ...tables.flatMap(({ name, uri: table }) =>
        table === undefined ? [] : [{ uri: table, faults: faults.filter((fault) => fault.name === name && fault.line !== undefined) }],
      ),
    ],
  };
}

/** The URI of a path that a settings file gives from its own folder; undefined for one that is absolute or leads out of the fence. */
function tableUri(folder: string, path: string, fence: Fence): string | undefined {
  if (/^(?:[\\/]|[A-Z]:)/i.test(path)) return undefined;
  const uri = resolvedFrom(folder, path);
  return fence.some((inside) => isInside(uri, inside)) ? uri : undefined;
}
