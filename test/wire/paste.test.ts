import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { FULL, startServer, type WireClient } from './wireClient';

interface Answer {
  readonly text: string;
  readonly done: string;
  readonly printed: boolean;
}

const PASTE =
  'Recalling the report of the High Commissioner on the\nprotection of the rights of those who write,1\n2\nA/80/L.7\n1. Urges States to act without delay and in the\nspirit of cooperation;\n1 A/80/12.\n3\n';
const CLEANED =
  'Recalling the report of the High Commissioner on the protection of the rights of those who write,¹\n\n1. Urges States to act without delay and in the spirit of cooperation;\n\n¹ A/80/12.\n';

function paste(client: WireClient, uri: string, line: number, text: string): Promise<Answer | null> {
  const place = { line, character: 0 };
  return client.connection.sendRequest('resolution/cleanPaste', { textDocument: { uri }, range: { start: place, end: place }, text });
}

describe('pasting, over the wire', () => {
  it('is answered with the clean text, set apart from what stands around, and what was done', async () => {
    const client = await startServer(FULL);
    await client.open('untitled:Untitled-1', 'The General Assembly,\n');
    const answer = await paste(client, 'untitled:Untitled-1', 1, PASTE);
    assert.equal(answer?.text, `\n${CLEANED}`);
    assert.match(answer.done, /^Cleaned up: .*: 3 · broken lines joined: 2/);
    assert.equal(answer.printed, true);
    const plain = await paste(client, 'untitled:Untitled-1', 1, 'Aware of the need to act,\n');
    assert.deepEqual([plain?.text, plain?.done, plain?.printed], ['Aware of the need to act,\n', 'There was nothing to clean up.', false]);
    await client.stop();
  });

  it('is answered in the user’s language, and by null where the file is no resolution or not open', async () => {
    const client = await startServer(FULL, { initializationOptions: { locale: 'fr' } });
    await client.open('file:///drafts/a.res', 'The General Assembly,\n');
    await client.open('file:///drafts/b.res', '%RES 1.0\n');
    assert.match((await paste(client, 'file:///drafts/a.res', 1, PASTE))?.done ?? '', /^Nettoyé/);
    assert.equal(await paste(client, 'file:///drafts/b.res', 0, PASTE), null);
    assert.equal(await paste(client, 'file:///drafts/c.res', 0, PASTE), null);
    await client.stop();
  });

  it('is an action on a selection of copied lines, and none on clean ones', async () => {
    const client = await startServer(FULL);
    const uri = 'file:///drafts/selected.res';
    await client.open(uri, `The General Assembly,\n\n${PASTE}\n2. Decides to remain seized of the matter.\n`);
    const actions = (from: number, to: number): Promise<readonly CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
        context: { diagnostics: [], only: ['refactor.rewrite.resolution.cleanUp'] },
      });
    assert.deepEqual(await actions(0, 1), []);
    assert.deepEqual(await actions(11, 12), []);
    const [action] = await actions(2, 10);
    assert.equal(action?.title, 'Clean up text copied from a PDF or Word');
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    assert.ok(resolved.edit !== undefined && (await client.apply(resolved.edit)));
    assert.equal(client.text(uri), `The General Assembly,\n\n${CLEANED}\n2. Decides to remain seized of the matter.\n`);
    await client.stop();
  });
});
