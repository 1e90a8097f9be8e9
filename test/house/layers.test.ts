import assert from 'node:assert/strict';
import { test } from 'mocha';

test('placeholder', () => {
  assert.ok(true);
});
