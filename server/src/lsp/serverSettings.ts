import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import type { Instrument } from '../catalogue/instruments';
import { readProjectSettings, settingsFolders, type Fence, type ProjectFile, type ProjectSettings } from '../service/projectSettings';
import { parentOf } from '../text/fileUri';
import type { ResolutionSettings } from '../service/service';
import { mergeSettings, readSettings, type PartialSettings } from '../service/settings';
import type { Say } from '../text/message';
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
  const byFolder = new Map<string, Promise<ProjectSettings | undefined>>();
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
  known: Map<string, Promise<ProjectSettings | undefined>>,
  uri: string,
): Promise<PartialSettings> {
  if (!uri.includes('/')) return {};
  const own = files.folderOf(uri);
  const fence = own === undefined ? [parentOf(uri)] : [own, ...files.folders()];
  for (const folder of settingsFolders(uri, fence)) {
    const reading = known.get(folder) ?? readConfig(connection, files, say, shown, folder, fence);
    known.set(folder, reading);
    const found = await reading;
    if (found !== undefined) return found.settings;
  }
  return {};
}

/**
 * Reads one settings file with the tables of own instruments that it names, and shows what is wrong with them as reports on those files;
 * what was shown before and is corrected is taken away.
 */
async function readConfig(
  connection: Connection,
  files: WorkspaceFiles,
  say: () => Promise<Say>,
  shown: Map<string, readonly string[]>,
  folder: string,
  fence: Fence,
): Promise<ProjectSettings | undefined> {
  const found = await readInTime(readProjectSettings(folder, fence), files, fence);
  const inWords = await say();
  const faulty = (found?.faults ?? []).filter((file) => file.faults.length > 0);
  for (const corrected of shown.get(folder) ?? [])
    if (!faulty.some((file) => file.uri === corrected)) void connection.sendDiagnostics({ uri: corrected, diagnostics: [] });
  shown.set(
    folder,
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
  return found;
}

async function readInTime<Result>(reading: Generator<string, Result, ProjectFile>, files: WorkspaceFiles, fence: Fence): Promise<Result> {
  let step = reading.next();
  while (step.done !== true) {
    const text = await files.readSettings(step.value, fence);
    step = reading.next(text === undefined ? undefined : { text });
  }
  return step.value;
}
