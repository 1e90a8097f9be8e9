import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { OpenBracketAnswer } from '../../server/src/lsp/protocol';
import { FULL, startServer } from './wireClient';

const DRAFT = 'The General Assembly,\n\n[EU: Noting the wells,]\n\n1. *Urges* [all] to act;\n\n2. *Decides* [Chad: not] to meet.\n';

describe('words that are not settled, over the wire', () => {
  it('are listed with where they stand and whose they are; a file that is not open has none', async () => {
    const client = await startServer(FULL);
    const uri = 'file:///drafts/open.res';
    await client.open(uri, DRAFT);
    const ask = (about: string): Promise<readonly OpenBracketAnswer[]> =>
      client.connection.sendRequest('resolution/openBrackets', { uri: about });
    assert.deepEqual(
      (await ask(uri)).map(({ words, beside, range }) => [words, beside, range.start.line]),
      [
        ['Noting the wells,', 'preambular paragraph 1 · EU', 2],
        ['all', 'operative paragraph 1', 4],
        ['not', 'operative paragraph 2 · Chad', 6],
      ],
    );
    assert.deepEqual(await ask('file:///drafts/nowhere.res'), []);
    await client.stop();
  });
});
