import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'mocha';
import type { DocumentDiagnosticReport, Hover, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { FULL, startServer } from './wireClient';

const DRAFT = `The Economic and Social Council,

Recalling the Invented Convention on the Right of Drafters, and the Invented Convention on the Rights of Drafters,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`;

describe('a drafting office’s own instruments, over the wire', () => {
  it('are checked and explained like all others, and faulty rows are shown in their table', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'un-resolution-wire-'));
    writeFileSync(join(folder, '.resolutionrc.json'), '{ "catalogue": ["house table.tsv"] }');
    writeFileSync(
      join(folder, 'house table.tsv'),
      'id\tname\tadopted\ninvented\tInvented Convention on the Rights of Drafters\t2001-02-03\nfaulty\tFaulty Convention\t2001-02-30\n',
    );
    const root = pathToFileURL(folder).href;
    const client = await startServer(FULL, { folder: root });
    const shown: PublishDiagnosticsParams[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      shown.push(params);
    });
    const textDocument = { uri: `${root}/draft.res` };
    await client.open(textDocument.uri, DRAFT);
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    assert.ok(report.kind === 'full');
    assert.ok(report.items.some(({ code }) => code === 'instrument/misspelt-name'));
    const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument,
      position: { line: 2, character: 80 },
    });
    assert.match(JSON.stringify(hover?.contents), /3 February 2001|2001-02-03/);
    const table = shown.find(({ uri }) => uri === `${root}/house%20table.tsv`);
    assert.deepEqual(
      table?.diagnostics.map(({ range }) => range.start.line),
      [2],
    );
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});
