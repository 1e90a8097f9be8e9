import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reportsOf } from '../fixture';

describe('reports that one renumbering mends', () => {
  for (const [code, text] of [
    ['numbering/out-of-order', '1. Urges A;\n'.repeat(400)],
    [
      'items/out-of-order',
      `The General Assembly,\n\n${Array.from({ length: 400 }, (_, at) => `${String(at + 1)}. Urges:\n\n(a) One;\n\n(c) Two;\n\n`).join('')}`,
    ],
  ] as const) {
    it(`share its edits, so that a long list costs no square of its length: ${code}`, () => {
      const reports = reportsOf(text, [code]);
      assert.ok(reports.length >= 390, String(reports.length));
      assert.equal(new Set(reports.map((report) => report.fixes()[0]?.edits)).size, 1);
    });
  }
});
