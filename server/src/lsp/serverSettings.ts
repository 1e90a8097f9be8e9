import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import type { Instrument } from '../catalogue/instruments';
import { readHouseTables } from '../service/houseTables';
import type { ResolutionSettings } from '../service/service';
import { CONFIG_FILE, mergeSettings, parseConfigFile, readSettings, type PartialSettings, type SettingsReading } from '../service/settings';
import type { Message, Say } from '../text/message';
import type { ClientAbilities } from './clientAbilities';
import { readEditorSettings, type EditorSettings } from './editorSettings';
import type { WorkspaceFiles } from './workspaceFiles';

/** The settings of documents: the client's, with the project's settings file laid over them. */
export interface ServerSettings {
  /** Grows by one at each change, so that what was made under older settings can be told. */
  readonly generation: number;
  /** Remembered until something changes, so that a keystroke asks nothing of the client. */
  of(uri: string): Promise<ResolutionSettings>;
  /** What is set for the editor's helps, of a document or of the workspace as a whole; remembered too. */
  editor(uri: string | undefined): Promise<EditorSettings>;
  /** The own instruments that hold for a file, for which nothing is asked of the client. */
  readonly instrumentsOf: (uri: string) => Promise<readonly Instrument[] | undefined>;
  /** A settings file or a table was changed, or other folders hold. */
  filesChanged(): void;
}

/** Reads settings when they are first asked for; `onChange` is called when they may have changed. */
export function createServerSettings(
  connection: Connection,
  client: () => ClientAbilities,
  files: WorkspaceFiles,
  say: () => Promise<Say>,
  onChange: () => void,
): ServerSettings {
  const sections = new Map<string | undefined, Promise<unknown>>();
  const byDocument = new Map<string, Promise<ResolutionSettings>>();
  const byFolder = new Map<string, Promise<SettingsReading | undefined>>();
  const shown = new Map<string, readonly string[]>();
  const state: { generation: number; pushed: unknown } = { generation: 0, pushed: undefined };
  const forget = (): void => {
    state.generation += 1;
    sections.clear();
    byDocument.clear();
    onChange();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    state.pushed = (settings as { readonly resolution?: unknown } | undefined | null)?.resolution;
    forget();
  });
  const sectionOf = (uri: string | undefined): Promise<unknown> => {
    // Settings hold for a folder of the workspace, so its files are not asked for one by one.
    const scopeUri = uri === undefined ? undefined : (files.folderOf(uri) ?? uri);
    const known =
      sections.get(scopeUri) ??
      (client().configuration
        ? connection.workspace.getConfiguration({ ...(scopeUri !== undefined && { scopeUri }), section: 'resolution' })
        : Promise.resolve(state.pushed));
    sections.set(scopeUri, known);
    return known;
  };
  const configOf = (uri: string): Promise<PartialSettings> => configFor(connection, files, say, shown, byFolder, uri);
  return {
    get generation() {
      return state.generation;
    },
    of(uri) {
      const known =
        byDocument.get(uri) ??
        Promise.all([sectionOf(uri), configOf(uri)]).then(([section, config]) => mergeSettings(readSettings(section).settings, config));
      byDocument.set(uri, known);
      return known;
    },
    editor: async (uri) => readEditorSettings(await sectionOf(uri)),
    instrumentsOf: async (uri) => (await configOf(uri)).ownInstruments,
    filesChanged() {
      byFolder.clear();
      forget();
    },
  };
}

/** Asks the client to tell of changed settings, where it lets itself be asked. */
export function watchSettings(connection: Connection, client: ClientAbilities): void {
  if (client.registersConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'resolution' });
}

/** The nearest settings file above a document, up to its folder of the workspace; outside of any, only the one beside it. */
async function configFor(
  connection: Connection,
  files: WorkspaceFiles,
  say: () => Promise<Say>,
  shown: Map<string, readonly string[]>,
  known: Map<string, Promise<SettingsReading | undefined>>,
  uri: string,
): Promise<PartialSettings> {
  if (!uri.includes('/')) return {};
  const top = files.folderOf(uri) ?? parentOf(uri);
  for (let folder = parentOf(uri); folder.length >= top.length && folder !== ''; folder = parentOf(folder)) {
    const reading = known.get(folder) ?? readConfig(connection, files, say, shown, `${folder}/${CONFIG_FILE}`);
    known.set(folder, reading);
    const found = await reading;
    if (found !== undefined) return found.settings;
  }
  return {};
}

/**
 * Reads one settings file with the tables of own instruments that it names, and shows what is wrong with them as reports on those files;
 * what was shown before and is mended is taken away.
 */
async function readConfig(
  connection: Connection,
  files: WorkspaceFiles,
  say: () => Promise<Say>,
  shown: Map<string, readonly string[]>,
  uri: string,
): Promise<SettingsReading | undefined> {
  const text = await files.readSettings(uri);
  const found = text === undefined ? undefined : await parseWithTables(files, uri, text);
  const inWords = await say();
  const faulty = (found?.faults ?? []).filter((file) => file.faults.length > 0);
  for (const mended of shown.get(uri) ?? [])
    if (!faulty.some((file) => file.uri === mended)) void connection.sendDiagnostics({ uri: mended, diagnostics: [] });
  shown.set(
    uri,
    faulty.map((file) => file.uri),
  );
  for (const file of faulty) {
    const diagnostics = file.faults.map(({ text: fault, line = 0 }) => ({
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      severity: 1 as const,
      source: 'resolution',
      message: inWords(fault),
    }));
    void connection.sendDiagnostics({ uri: file.uri, diagnostics });
  }
  return found?.reading;
}

interface FileFaults {
  readonly uri: string;
  readonly faults: readonly { readonly text: Message; readonly line?: number }[];
}

async function parseWithTables(
  files: WorkspaceFiles,
  uri: string,
  text: string,
): Promise<{ readonly reading: SettingsReading; readonly faults: readonly FileFaults[] }> {
  const reading = parseConfigFile(text);
  const folder = parentOf(uri);
  const tables = await Promise.all(
    (reading.catalogue ?? []).map(async (path) => ({ name: path, text: await readTable(files, folder, uriOf(folder, path)) })),
  );
  const { instruments, faults } = readHouseTables(tables);
  const own = { uri, faults: [...reading.faults, ...faults.filter(({ line }) => line === undefined)] };
  const ofTables = tables.map(({ name }) => ({
    uri: uriOf(folder, name),
    faults: faults.filter((fault) => fault.name === name && fault.line !== undefined),
  }));
  return {
    reading: instruments.length === 0 ? reading : { ...reading, settings: { ...reading.settings, ownInstruments: instruments } },
    faults: [own, ...ofTables],
  };
}

/**
 * A table that a settings file names; undefined as well for one that lies neither in the workspace nor below the file: a folder from
 * elsewhere may name any.
 */
async function readTable(files: WorkspaceFiles, folder: string, uri: string): Promise<string | undefined> {
  return uri.startsWith(`${folder}/`) || files.folderOf(uri) !== undefined ? files.readSettings(uri) : undefined;
}

/** The URI of a path that a settings file gives from its own folder. */
function uriOf(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return parts.join('/');
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
