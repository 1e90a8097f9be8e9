import type { WorkspaceEdit } from 'vscode-languageserver';
import type { ResolutionDocument } from '../syntax/document';
import type { TextEdit } from '../text/position';
import type { ClientAbilities } from './clientAbilities';

/** Edits of one document, bound to its version where the client can refuse an edit that comes too late. */
export function workspaceEdit(document: ResolutionDocument, edits: readonly TextEdit[], client: ClientAbilities): WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [document.uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: [...edits] }] };
}
