import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Position } from 'vscode-languageserver-protocol/node';
import { FULL, startServer } from './wireClient';

const DRAFT = `The General Assembly,

Recalling its resolution 80/12 of 4 December 2025,

1. Urges States to act;

2. Invites States to contribute;

3. Encourages States to implement paragraphs 1 and 2 above;

4. Requests the Secretary-General to report.
`;

describe('moving a paragraph and moving it back, over the wire', () => {
  it('gives every reference its old words', async () => {
    const client = await startServer({ ...FULL, window: {} });
    const uri = 'file:///drafts/moved.res';
    await client.open(uri, DRAFT);
    const move = (direction: 'Up' | 'Down', position: Position): Promise<{ readonly cursor: Position }> =>
      client.connection.sendRequest('workspace/executeCommand', {
        command: `resolution.moveParagraph${direction}`,
        arguments: [uri, position],
      });
    const start = { line: 6, character: 12 };
    const down = await move('Down', start);
    assert.match(client.text(uri), /paragraphs 1 and 3 of the present resolution/u);
    const further = await move('Down', down.cursor);
    assert.match(client.text(uri), /4\. Invites/u);
    const up = await move('Up', further.cursor);
    assert.deepEqual((await move('Up', up.cursor)).cursor, start);
    assert.equal(client.text(uri), DRAFT);
    await client.stop();
  });
});
