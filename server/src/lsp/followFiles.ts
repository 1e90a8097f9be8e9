import { DidChangeWatchedFilesNotification, FileChangeType, type Connection, type FileOperationOptions } from 'vscode-languageserver';
import { CONFIG_FILE } from '../service/settings';
import type { ClientAbilities } from './clientAbilities';
import type { ServerSettings } from './serverSettings';
import type { WorkspaceIndex } from './workspaceIndex';

/** What the server wants to be told of when the user does it in the editor: drafts, and folders that may hold some. */
export const FILE_OPERATIONS: FileOperationOptions = Object.freeze(operations());

/** Lets settings and index follow the files: what the client watches, and what the user creates, renames and deletes in it. */
export function followFiles(connection: Connection, settings: ServerSettings, index: WorkspaceIndex): void {
  const created = (uri: string): void => {
    index.fileChanged(uri, FileChangeType.Created);
  };
  const deleted = (uri: string): void => {
    index.fileChanged(uri, FileChangeType.Deleted);
  };
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // A table of instruments may be named by any settings file.
    if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`) || /\.tsv$/i.test(uri))) settings.filesChanged();
    for (const { uri, type } of changes) if (DRAFT.test(uri)) index.fileChanged(uri, type);
  });
  connection.workspace.onDidCreateFiles(({ files }) => {
    for (const { uri } of files) created(uri);
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    for (const { uri } of files) deleted(uri);
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      deleted(oldUri);
      created(newUri);
    }
  });
}

/** Asks the client to tell of changed drafts, settings files and tables, where it lets itself be asked. */
export function watchFiles(connection: Connection, client: ClientAbilities): void {
  if (!client.registersWatchers) return;
  const watchers = [`**/*.{res,unres}`, `**/${CONFIG_FILE}`, '**/*.tsv'].map((globPattern) => ({ globPattern }));
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

const DRAFT = /\.(?:un)?res$/i;

function operations(): FileOperationOptions {
  const filters = [
    { pattern: { glob: '**/*.{res,unres}', matches: 'file' as const } },
    { pattern: { glob: '**', matches: 'folder' as const } },
  ];
  return { didCreate: { filters: filters.slice(0, 1) }, didRename: { filters }, didDelete: { filters } };
}
