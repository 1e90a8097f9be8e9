import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import type { WireClient } from './wireClient';

/** Asks for the reports on a document, as an editor that pulls does. */
export async function pull(client: WireClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

/** The reports on a document; fails where the server says that none have changed. */
export async function reports(client: WireClient, uri: string): Promise<readonly Diagnostic[]> {
  const report = await pull(client, uri);
  assert.equal(report.kind, 'full');
  return report.items;
}

/** The codes of some reports, in order. */
export function codes(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => String(code));
}
