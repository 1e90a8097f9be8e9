import { TextDocuments, type Connection } from 'vscode-languageserver';
import { emptyCatalogue } from '../catalogue/catalogue';
import { createResolutionService, type ResolutionService, type ResolutionSettings } from '../service';
import { ResolutionDocument } from '../syntax/document';
import { serverCapabilities } from './capabilities';
import { clientAbilities, type ClientAbilities } from './clientAbilities';
import type { Runtime } from './runtime';
import { createServerSettings, watchSettings, type ServerSettings } from './serverSettings';
import { loadSay } from './translate';

/** An open resolution with all that an answer about it is made from. */
export interface DocumentContext {
  readonly service: ResolutionService;
  readonly document: ResolutionDocument;
  readonly settings: ResolutionSettings;
  readonly client: ClientAbilities;
}

/** What lasts as long as the connection. */
export interface Session {
  readonly documents: TextDocuments<ResolutionDocument>;
  readonly client: ClientAbilities;
  readonly settings: ServerSettings;
  /** There once the client has said `initialized` and the catalogue is loaded. */
  readonly service: Promise<ResolutionService>;
  /** Undefined for a document that is not open or that is of a foreign kind: no feature answers there. */
  contextOf(uri: string): Promise<DocumentContext | undefined>;
}

/** A session that answers `initialize`; `onSettingsChange` is called when reports may have become others without an edit. */
export function createSession(connection: Connection, runtime: Runtime, onSettingsChange: (session: Session) => void): Session {
  const documents = new TextDocuments(ResolutionDocument);
  const state = { client: clientAbilities({ capabilities: {}, initializationOptions: undefined, workspaceFolders: null }) };
  const settings = createServerSettings(connection, () => state.client, runtime, async () => (await service).say, () => { onSettingsChange(session); });
  connection.onInitialize((params) => {
    state.client = clientAbilities(params);
    return { capabilities: serverCapabilities(state.client), serverInfo: { name: 'UN Resolution Drafting' } };
  });
  const initialized = new Promise<void>((resolve) => {
    connection.onInitialized(() => {
      watchSettings(connection, state.client);
      resolve();
    });
  });
  const service = initialized.then(() => loadService(connection, runtime, state.client.locale));
  const session: Session = {
    documents,
    settings,
    service,
    get client() {
      return state.client;
    },
    async contextOf(uri) {
      const [ready, forDocument] = await Promise.all([service, settings.of(uri)]);
      const document = documents.get(uri);
      if (document === undefined || ready.fileKind(document) !== 'resolution') return undefined;
      return { service: ready.withInstruments(forDocument.ownInstruments), document, settings: forDocument, client: state.client };
    },
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
