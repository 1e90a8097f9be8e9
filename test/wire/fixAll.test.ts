import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FULL, startServer } from './wireClient';

const DRAFT = 'The General Assembly,\n\nRecalling the Charter of the United Nations,\n\n1. *Urges* A;\n\n3. *Invites* B.\n';

describe('fixing all by a command, over the wire', () => {
  it('is one edit with what is safe, and refused where nothing is left', async () => {
    const client = await startServer({ ...FULL, window: {} });
    const uri = 'file:///drafts/fixed.res';
    await client.open(uri, DRAFT);
    const fix = (): Promise<{ readonly applied: boolean; readonly done: string; readonly left: number }> =>
      client.connection.sendRequest('workspace/executeCommand', { command: 'resolution.fixAll', arguments: [uri] });
    assert.deepEqual(await fix(), { applied: true, done: '2 reports fixed, none left', left: 0 });
    assert.match(client.text(uri), /\n2\. \*Invites\* B\.\n$/);
    await assert.rejects(fix(), /nothing that can be fixed safely/);
    await client.stop();
  });
});
