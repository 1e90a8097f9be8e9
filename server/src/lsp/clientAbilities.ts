import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the client at the other end of the wire can do, read once from `initialize`. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /**
   * Whether pulls can be asked for later on, and anew where the user comes to want reports on the whole workspace; so it is with our own
   * client.
   */
  readonly registersDiagnostics: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
  /** Whether an action may come without its edit, which is asked for when the user takes it. */
  readonly resolvesActions: boolean;
  /** Whether a completion may have places to fill in. */
  readonly snippets: boolean;
  readonly versionedEdits: boolean;
  readonly showsDocuments: boolean;
  /** Whether the server may show how far a long work is. */
  readonly showsProgress: boolean;
  readonly followsFolders: boolean;
  readonly hierarchies: boolean;
  readonly hints: boolean;
  readonly refreshesHints: boolean;
  readonly lenses: boolean;
  readonly refreshesLenses: boolean;
  /** Whether the client tells of files that the user creates, renames or deletes in it. */
  readonly tellsOfFiles: boolean;
  readonly own: InitializationOptions;
  /** The language in which the reader wants to be spoken to, as a tag such as `es-MX`; undefined where nobody says. */
  readonly locale: string | undefined;
  /** The URIs of the folders of the workspace, without a slash at the end. */
  readonly folders: readonly string[];
}

/** The abilities that a client announces; one that announces nothing is sent the least. */
export function clientAbilities({
  capabilities,
  initializationOptions,
  workspaceFolders,
  locale,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions' | 'workspaceFolders' | 'locale'>): ClientAbilities {
  const { workspace, textDocument, window } = capabilities;
  const own = ownOptions(initializationOptions);
  // A push client announces its wishes under `publishDiagnostics`, a pull client under `diagnostic`.
  const diagnostic = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return Object.freeze({
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true && own.registersDiagnostics === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relatedInformation: diagnostic.relatedInformation === true,
    tags: diagnostic.tagSupport !== undefined,
    codeDescription: diagnostic.codeDescriptionSupport === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsDocuments: window?.showDocument?.support === true,
    showsProgress: window?.workDoneProgress === true,
    followsFolders: workspace?.workspaceFolders === true,
    hierarchies: textDocument?.callHierarchy !== undefined,
    hints: textDocument?.inlayHint !== undefined,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    lenses: textDocument?.codeLens !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    tellsOfFiles: workspace?.fileOperations?.didRename === true,
    own,
    locale: typeof own.locale === 'string' ? own.locale : locale,
    folders: (workspaceFolders ?? []).map(folderOf),
  });
}

/** The same client after folders were added to its workspace or taken away. */
export function withFolders(client: ClientAbilities, { added, removed }: WorkspaceFoldersChangeEvent): ClientAbilities {
  const gone = new Set(removed.map(folderOf));
  const folders = [...client.folders.filter((folder) => !gone.has(folder)), ...added.map(folderOf)];
  return Object.freeze({ ...client, folders: [...new Set(folders)] });
}

function folderOf({ uri }: WorkspaceFolder): string {
  return uri.replace(/\/$/, '');
}

function ownOptions(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}
