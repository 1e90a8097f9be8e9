import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ErrorHandler } from 'vscode-languageclient';
import { outlivesServer } from '../../client/src/lostServer';

describe('a server that is gone', () => {
  /** As the client library has it: a few errors, then no more; its names for actions are numbers. */
  const standard = {
    error: (_error: Error, _message: unknown, count: number | undefined) => ({
      action: count !== undefined && count <= 3 ? 'go on' : 'give up',
    }),
    closed: () => ({ action: 'start anew' }),
  } as unknown as ErrorHandler;

  it('is awaited, however many letters are typed before anybody knows', async () => {
    const handler = outlivesServer(standard);
    for (const count of [1, 3, 4, 100, undefined])
      assert.deepEqual(await handler.error(new Error('write EPIPE'), undefined, count), { action: 'go on', handled: true });
  });

  it('is started anew as often as the library says', () => {
    assert.deepEqual(outlivesServer(standard).closed(), { action: 'start anew' });
  });
});
