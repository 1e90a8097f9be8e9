import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { rules } from '../../server/src/rules/index';
import type { BlockRule } from '../../server/src/rules/rule';
import { catalogue, documentOf, readFixture } from '../fixture';

/** All texts at hand: the samples, and the examples of all rules, right and wrong. */
const texts = [
  ...readdirSync('test/fixtures')
    .filter((name) => name.endsWith('.res'))
    .map((name) => readFileSync(`test/fixtures/${name}`, 'utf8')),
  ...rules.flatMap(({ bad, good }) => [...bad.flatMap(({ text, fixed }) => [readFixture(text).text, fixed ?? '']), ...good]),
];

const analyse = createModel(catalogue);
const blocks = texts.flatMap((text) =>
  analyse(documentOf(text)).segments.flatMap(({ segment }) =>
    segment.blocks.map((block, index) => ({ block, place: segment.places[index] })),
  ),
);

describe('the sign of a rule', () => {
  const signed = rules.filter((rule): rule is BlockRule => rule.kind === 'block' && rule.sign !== undefined);

  for (const rule of signed) {
    it(`of ${rule.code} is in every block that it reports, and missing from others`, () => {
      let without = 0;
      for (const { block, place } of blocks) {
        if (
          place === undefined ||
          block.kind === 'blank' ||
          rule.roles?.includes(place.role) === false ||
          rule.sign?.test(block.text) === true
        )
          continue;
        without += 1;
        for (const era of ['legacy', 'current'] as const) {
          rule.check({ block, place }, { profile: 'ga', era, catalogue }, ({ message }) =>
            assert.fail(`${message.template}: ${block.text}`),
          );
        }
      }
      assert.ok(without > 0, 'the sign is everywhere, so that it spares nothing');
    });
    it(`of ${rule.code} is found as well where other blocks stand around it`, () => {
      for (const { block } of blocks) {
        if (rule.sign?.test(block.text) === true)
          assert.match(`Decides to act;\n\n\n${block.text}\n1. Requests it;\n`, rule.sign, block.text);
      }
    });
    it(`of ${rule.code} does not remember where it was last found`, () => {
      assert.doesNotMatch(rule.sign?.flags ?? '', /[gy]/);
    });
  }
});
