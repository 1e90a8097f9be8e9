import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodeAction } from 'vscode-languageserver';
import { FULL, startServer } from './wireClient';

const DRAFT = `The General Assembly,\n\nRecalling the Charter of the United Nations,\n\n${'5. *Urges* all;\n\n'.repeat(300)}`;

describe('one renumbering that mends many reports, over the wire', () => {
  it('is offered once for all of them that are selected', async () => {
    const client = await startServer(FULL);
    const uri = 'file:///drafts/fives.res';
    await client.open(uri, DRAFT);
    const range = { start: { line: 0, character: 0 }, end: { line: 700, character: 0 } };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const renumbering = actions.filter(({ title }) => title === 'Renumber');
    assert.equal(renumbering.length, 1);
    assert.equal(renumbering[0]?.diagnostics?.length, 299);
    await client.stop();
  });
});
