import {
  DocumentDiagnosticRequest,
  type Connection,
  type DiagnosticOptions,
  type DiagnosticRegistrationOptions,
  type Disposable,
} from 'vscode-languageserver';
import type { Session } from './session';

/** How reports are pulled: one document at a time, and where it is so, the whole workspace too. */
export function diagnosticOptions(scope: 'document' | 'workspace'): DiagnosticOptions {
  return { identifier: 'resolution', interFileDependencies: false, workspaceDiagnostics: scope === 'workspace', workDoneProgress: true };
}

/**
 * Asks our own client to pull reports, on the whole workspace only while the user wants them: a client that pulls those asks again and
 * again, and keeps
 * what it was told of a document that it no longer shows. To other clients it is announced once. Returns what is to be called when settings
 * change.
 */
export function registerDiagnostics(connection: Connection, session: Session): () => void {
  const state: { done: Promise<void>; scope: 'document' | 'workspace' | undefined; registered: Disposable | undefined } = {
    done: Promise.resolve(),
    scope: undefined,
    registered: undefined,
  };
  const update = async (): Promise<void> => {
    await session.service;
    if (!session.client.registersDiagnostics) return;
    const scope = (await session.settings.editor(undefined)).workspaceDiagnostics ? 'workspace' : 'document';
    if (scope === state.scope) return;
    state.registered?.dispose();
    const options: DiagnosticRegistrationOptions = { ...diagnosticOptions(scope), documentSelector: [{ language: 'resolution' }] };
    state.registered = await connection.client.register(DocumentDiagnosticRequest.type, options);
    state.scope = scope;
  };
  const follow = (): void => {
    // One after the other, so that two changes in a row do not register twice.
    state.done = state.done.then(update).catch((error: unknown) => {
      connection.console.error(`Reports could not be asked for: ${String(error)}`);
    });
  };
  follow();
  return follow;
}
