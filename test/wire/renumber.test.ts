import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { FULL, startServer } from './wireClient';

const DRAFT = `The General Assembly,

Recalling its resolution 80/12 of 4 December 2025,

1. Urges States to act;

3. Invites States to contribute to the implementation of paragraphs 1 and 2 above;

4. Requests the Secretary-General to report.
`;

describe('numbering anew by a command, over the wire', () => {
  it('says what it did, and what leads nowhere keeps a report', async () => {
    const client = await startServer({ ...FULL, window: {} });
    const uri = 'file:///drafts/renumbered.res';
    await client.open(uri, DRAFT);
    const renumber = (): Promise<unknown> =>
      client.connection.sendRequest('workspace/executeCommand', { command: 'resolution.renumber', arguments: [uri] });
    assert.deepEqual(await renumber(), {
      applied: true,
      done: '2 numbers changed; one reference without a paragraph was put in square brackets',
      left: 1,
    });
    assert.ok(client.text(uri).includes('2. Invites States to contribute to the implementation of paragraphs 1 and [2] above;'));
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(report.kind === 'full' ? report.items.map(({ code }) => code) : [], ['reference/number-in-brackets']);
    await assert.rejects(renumber(), /already in sequence/);
    await client.stop();
  });
});
