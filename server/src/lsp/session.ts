import { TextDocuments, type Connection, type ServerCapabilities, type WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { emptyCatalogue } from '../catalogue/catalogue';
import { createResolutionService, type ResolutionService, type ResolutionSettings } from '../service/service';
import { ResolutionDocument } from '../syntax/document';
import type { Position } from '../text/position';
import { clientAbilities, withFolders, type ClientAbilities } from './clientAbilities';
import { followFiles, watchFiles } from './followFiles';
import { followLength } from './followLength';
import type { Runtime } from './runtime';
import { createServerSettings, watchSettings, type ServerSettings } from './serverSettings';
import { loadSay } from './translate';
import { createWorkspaceFiles } from './workspaceFiles';
import { createWorkspaceIndex, type WorkspaceIndex } from './workspaceIndex';
import { followWriting, type Writing } from './writing';

/** An open resolution with all that an answer about it is made from. */
export interface DocumentContext {
  readonly service: ResolutionService;
  readonly document: ResolutionDocument;
  readonly settings: ResolutionSettings;
  readonly client: ClientAbilities;
  /** Where somebody is writing in it; undefined where nobody is. */
  readonly writing: Position | undefined;
}

/** What lasts as long as the connection. */
export interface Session {
  readonly documents: TextDocuments<ResolutionDocument>;
  readonly client: ClientAbilities;
  readonly settings: ServerSettings;
  /** There once the client has said `initialized` and the catalogue is loaded. */
  readonly service: Promise<ResolutionService>;
  readonly index: WorkspaceIndex;
  readonly writing: Writing;
  /** See {@link Runtime}. */
  readonly tidy: Runtime['tidy'];
  /** Undefined for a document that is not open or that is of a foreign kind: no feature answers there. */
  contextOf(uri: string): Promise<DocumentContext | undefined>;
  /** The same for any resolution of the workspace, open or not. */
  contextInWorkspace(uri: string): Promise<DocumentContext | undefined>;
}

/**
 * A session that answers `initialize` with what the server can do for that client; `onSettingsChange` is called when reports may have become
 * others without an edit.
 */
export function createSession(
  connection: Connection,
  runtime: Runtime,
  capabilitiesFor: (client: ClientAbilities) => ServerCapabilities,
  onSettingsChange: (session: Session) => void,
): Session {
  const documents = new TextDocuments(ResolutionDocument);
  const state = { client: clientAbilities({ capabilities: {}, initializationOptions: undefined, workspaceFolders: null }) };
  const writing = followWriting(connection, documents);
  if (runtime.setRoom !== undefined) followLength(documents, runtime.setRoom);
  const files = createWorkspaceFiles(connection, runtime, () => state.client);
  const settings = createServerSettings(
    connection,
    () => state.client,
    files,
    async () => (await service).say,
    () => {
      onSettingsChange(session);
    },
  );
  connection.onInitialize((params) => {
    state.client = clientAbilities(params);
    return { capabilities: capabilitiesFor(state.client), serverInfo: { name: 'UN Resolution Drafting' } };
  });
  const initialized = new Promise<void>((resolve) => {
    connection.onInitialized(() => {
      watchSettings(connection, state.client);
      watchFiles(connection, state.client);
      if (state.client.followsFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      resolve();
    });
  });
  const service = initialized.then(() => loadService(connection, runtime, state.client.locale));
  const index = createWorkspaceIndex({
    connection,
    documents,
    files,
    client: () => state.client,
    service,
    instrumentsOf: settings.instrumentsOf,
  });
  followFiles(connection, settings, index);
  const changeFolders = (event: WorkspaceFoldersChangeEvent): void => {
    state.client = withFolders(state.client, event);
    index.forgetList();
    settings.filesChanged();
  };
  const contextFor = async (document: ResolutionDocument | undefined): Promise<DocumentContext | undefined> => {
    if (document === undefined) return undefined;
    const [ready, forDocument] = await Promise.all([service, settings.of(document.uri)]);
    return ready.fileKind(document) === 'resolution'
      ? {
          service: ready.withInstruments(forDocument.ownInstruments),
          document,
          settings: forDocument,
          client: state.client,
          writing: writing.at(document.uri),
        }
      : undefined;
  };
  const session: Session = {
    documents,
    settings,
    service,
    index,
    writing,
    tidy: runtime.tidy,
    get client() {
      return state.client;
    },
    async contextOf(uri) {
      // A document that is closed while its settings are asked for is answered no more.
      await Promise.all([service, settings.of(uri)]);
      return contextFor(documents.get(uri));
    },
    contextInWorkspace: async (uri) => contextFor(await index.documentOf(uri)),
  };
  return session;
}

/** Without its tables the service still checks all that needs none. */
async function loadService(connection: Connection, runtime: Runtime, locale: string | undefined): Promise<ResolutionService> {
  const say = await loadSay(connection, runtime, locale);
  try {
    return createResolutionService({ catalogue: await runtime.loadCatalogue(connection), say });
  } catch (error) {
    connection.console.error(`The tables could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return createResolutionService({ catalogue: emptyCatalogue, say });
  }
}
