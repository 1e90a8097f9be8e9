import assert from 'node:assert/strict';
import process from 'node:process';
import { it } from 'mocha';
import { fuzz } from '../fuzz/fuzz';
import { published } from './shared';

published.describe('whatever the editor offers, at random positions', () => {
  it('leaves no more reports than before, is undone exactly, and leaves every mark at its note', () => {
    const { tried, complaints } = fuzz({ seed: 20_310_512, positions: 30, drift: 0, milliseconds: 15_000 });
    assert.deepEqual(complaints, []);
    const count = (kind: string): number =>
      [...tried].filter(([name]) => name.startsWith(`${kind} `)).reduce((sum, [, times]) => sum + times, 0);
    process.stdout.write(
      `      ${['action', 'command', 'rename', 'format'].map((kind) => `${String(count(kind))} ${kind}s`).join(', ')} tried\n`,
    );
    // On a busy machine the time is up sooner, but never before something of every kind was tried.
    for (const kind of ['action', 'command', 'rename', 'format']) assert.ok(count(kind) > 0, kind);
  });
});
