import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import { readHouseTables } from '../houseTables';
import type { ResolutionSettings } from '../service';
import { CONFIG_FILE, mergeSettings, parseConfigFile, readSettings, type PartialSettings, type SettingsReading } from '../settings';
import type { Message, Say } from '../text/message';
import type { ClientAbilities } from './clientAbilities';
import type { Runtime } from './runtime';

/** The settings of documents: the client's, with the project's settings file laid over them. */
export interface ServerSettings {
  /** Grows by one at each change, so that what was made under older settings can be told. */
  readonly generation: number;
  /** Remembered until something changes, so that a keystroke asks nothing of the client. */
  of(uri: string): Promise<ResolutionSettings>;
}

/** Reads settings when they are first asked for; `onChange` is called when they may have changed. */
export function createServerSettings(connection: Connection, client: () => ClientAbilities, runtime: Runtime, say: () => Promise<Say>, onChange: () => void): ServerSettings {
  const byDocument = new Map<string, Promise<ResolutionSettings>>();
  const byFolder = new Map<string, Promise<SettingsReading | undefined>>();
  const state = { generation: 0, pushed: {} as PartialSettings };
  const forget = (): void => {
    state.generation += 1;
    byDocument.clear();
    onChange();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    const pushed: unknown = (settings as { readonly resolution?: unknown } | undefined | null)?.resolution;
    state.pushed = readSettings(pushed).settings;
    forget();
  });
  connection.onDidChangeWatchedFiles(() => {
    byFolder.clear();
    forget();
  });
  const read = async (uri: string): Promise<ResolutionSettings> => {
    const fromClient = client().configuration ? readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'resolution' })).settings : state.pushed;
    return mergeSettings(fromClient, await configFor(connection, client(), runtime, say, byFolder, uri));
  };
  return {
    get generation() {
      return state.generation;
    },
    of(uri) {
      const known = byDocument.get(uri) ?? read(uri);
      byDocument.set(uri, known);
      return known;
    },
  };
}

/** Asks the client to tell of changed settings and settings files, where it lets itself be asked. */
export function watchSettings(connection: Connection, client: ClientAbilities): void {
  if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'resolution' });
  if (client.registersWatchers) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${CONFIG_FILE}` }, { globPattern: '**/*.tsv' }] });
}

/** The nearest settings file above a document, up to its folder of the workspace; outside of any, only the one beside it. */
async function configFor(
  connection: Connection,
  client: ClientAbilities,
  runtime: Runtime,
  say: () => Promise<Say>,
  known: Map<string, Promise<SettingsReading | undefined>>,
  uri: string,
): Promise<PartialSettings> {
  if (!uri.startsWith('file:') || runtime.readFile === undefined) return {};
  const top = client.folders.find((folder) => uri.startsWith(`${folder}/`)) ?? parentOf(uri);
  for (let folder = parentOf(uri); folder.length >= top.length; folder = parentOf(folder)) {
    const reading = known.get(folder) ?? readConfig(connection, runtime.readFile, say, `${folder}/${CONFIG_FILE}`);
    known.set(folder, reading);
    const found = await reading;
    if (found !== undefined) return found.settings;
  }
  return {};
}

/** Reads one settings file with the tables of own instruments that it names, and shows what is wrong with them as reports on those files. */
async function readConfig(connection: Connection, readFile: (uri: string) => Promise<string | undefined>, say: () => Promise<Say>, uri: string): Promise<SettingsReading | undefined> {
  const text = await readFile(uri);
  if (text === undefined) return undefined;
  const reading = parseConfigFile(text);
  const folder = parentOf(uri);
  const tables = await Promise.all((reading.catalogue ?? []).map(async (path) => ({ name: path, text: await readFile(uriOf(folder, path)) })));
  const { instruments, faults } = readHouseTables(tables);
  const inWords = await say();
  const show = (file: string, found: readonly { readonly text: Message; readonly line?: number }[]): void => {
    const diagnostics = found.map(({ text: fault, line = 0 }) => ({ range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, severity: 1 as const, source: 'resolution', message: inWords(fault) }));
    void connection.sendDiagnostics({ uri: file, diagnostics });
  };
  show(uri, [...reading.faults, ...faults.filter(({ line }) => line === undefined)]);
  for (const table of tables) if (table.text !== undefined) show(uriOf(folder, table.name), faults.filter(({ name, line }) => name === table.name && line !== undefined));
  return instruments.length === 0 ? reading : { ...reading, settings: { ...reading.settings, ownInstruments: instruments } };
}

/** The URI of a path that a settings file gives from its own folder. */
function uriOf(folder: string, path: string): string {
  return `${folder}/${path.split(/[\\/]/).map(encodeURIComponent).join('/')}`;
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
