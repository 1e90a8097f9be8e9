import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';

/** What the client at the other end of the wire can do, read once from `initialize`. */
export interface ClientAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
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
  readonly own: InitializationOptions;
  /** The language in which the reader wants to be spoken to, as a tag such as `es-MX`; undefined where nobody says. */
  readonly locale: string | undefined;
  /** The URIs of the folders of the workspace, without a slash at the end. */
  readonly folders: readonly string[];
}

/** The abilities that a client announces; one that announces nothing is sent the least. */
export function clientAbilities({ capabilities, initializationOptions, workspaceFolders, locale }: Pick<InitializeParams, 'capabilities' | 'initializationOptions' | 'workspaceFolders' | 'locale'>): ClientAbilities {
  const { workspace, textDocument, window } = capabilities;
  const own = ownOptions(initializationOptions);
  // A push client announces its wishes under `publishDiagnostics`, a pull client under `diagnostic`.
  const diagnostic = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return Object.freeze({
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
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
    own,
    locale: typeof own.locale === 'string' ? own.locale : locale,
    folders: (workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, '')),
  });
}

function ownOptions(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}
