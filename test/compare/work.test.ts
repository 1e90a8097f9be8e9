import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compare } from '../../server/src/compare/comparison';
import { createModel } from '../../server/src/model/model';
import { catalogue, documentOf } from '../fixture';
import { processorTime } from '../processorTime';

const modelOf = createModel(catalogue);
const WORDS =
  'wells regions keepers water depth rain sand rope bucket stone lime pump valley ridge season harvest council village market road'.split(
    ' ',
  );

/** Some words that are others for each number; with `step` every so manieth is another one. */
function words(number: number, step: number): string {
  const picked = Array.from({ length: 40 }, (_, index) => {
    const other = step > 0 && index % step === 0 ? 3 : 0;
    return `${WORDS[(number * 7 + index * 3 + other + ((number * index) % 5)) % WORDS.length] ?? ''}${index % 4 === 0 ? String(number % 97) : ''}`;
  });
  return picked.join(' ');
}

/** A draft of so many paragraphs; in its second version every third is reworded, every tenth deleted, and every tenth followed by a new one. */
function draft(paragraphs: number, version: 1 | 2): string {
  const lines = ['Wells', 'The General Assembly,', 'Noting the report on wells,'];
  for (let index = 0; index < paragraphs; index += 1) {
    if (version === 2 && index % 10 === 3) continue;
    lines.push(`Requests ${words(index, version === 2 && index % 3 === 0 ? 5 : 0)};`);
    if (version === 2 && index % 10 === 7) lines.push(`Invites ${words(index + 7777, 0)};`);
  }
  return `${lines.map((line, index) => (index < 3 ? line : `${String(index - 2)}. ${line}`)).join('\n\n')}\n`;
}

describe('the work of a comparison', () => {
  for (const [paragraphs, most] of [
    [100, 30],
    [500, 150],
  ] as const)
    it(`of two drafts of ${String(paragraphs)} paragraphs takes ${String(most)} ms of the processor at most`, () => {
      const [left, right] = ([1, 2] as const).map((version) =>
        modelOf(documentOf(draft(paragraphs, version))).segments.map(({ segment }) => segment),
      );
      assert.ok(left && right);
      const times = Array.from({ length: 9 }, () => {
        const before = processorTime();
        const { counts } = compare(left, right);
        assert.ok(counts.changed > paragraphs / 5 && counts.same > paragraphs / 3);
        return processorTime() - before;
      });
      assert.ok(Math.min(...times) <= most, String(times));
    });
});
