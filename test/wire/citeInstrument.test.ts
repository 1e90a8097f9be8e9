import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FULL, startServer } from './wireClient';

const DRAFT = 'The General Assembly,\n\nRecalling the , and\n\n1. *Urges* A;\n\n2. *Urges* B.\n';

describe('citing an instrument, over the wire', () => {
  it('is one edit with name, mark and note; an unknown name is refused', async () => {
    const client = await startServer({ ...FULL, window: {} });
    const uri = 'file:///drafts/cited.res';
    await client.open(uri, DRAFT);
    const cite = (name: string): Promise<{ readonly applied: boolean }> =>
      client.connection.sendRequest('workspace/executeCommand', {
        command: 'resolution.citeInstrument',
        arguments: [uri, { line: 2, character: 14 }, name],
      });
    await assert.rejects(cite('Convention on Nothing'), /cannot be cited here/);
    assert.equal((await cite('Convention on the Rights of the Child')).applied, true);
    assert.equal(
      client.text(uri),
      DRAFT.replace('the ,', 'the Convention on the Rights of the Child,¹').replace(
        /\n$/,
        '\n\n¹ United Nations, Treaty Series, vol. 1577, No. 27531.\n',
      ),
    );
    await client.stop();
  });
});
