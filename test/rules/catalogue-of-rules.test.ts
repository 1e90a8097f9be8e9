import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'mocha';
import { rules } from '../../server/src/rules/index';
import { INSTRUMENTS_AND_CITATIONS, NUMBERING_AND_NOTES, WORDING } from './measured';

describe('the list of rules', () => {
  it('has every rule that is measured by name', () => {
    const codes = new Set(rules.map(({ code }) => code));
    assert.deepEqual(
      [...NUMBERING_AND_NOTES, ...INSTRUMENTS_AND_CITATIONS].filter((code) => !codes.has(code)),
      [],
    );
  });

  it('has no rule that is measured nowhere, or twice', () => {
    const sets = (code: string): number =>
      [NUMBERING_AND_NOTES.has(code), INSTRUMENTS_AND_CITATIONS.has(code), WORDING.test(code)].filter(Boolean).length;
    assert.deepEqual(
      rules.map(({ code }) => code).filter((code) => sets(code) !== 1),
      [],
    );
  });

  it('has each code once, in order', () => {
    const codes = rules.map((rule) => rule.code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
  });

  it('has one file a rule, named as the code', () => {
    for (const { code } of rules) {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/);
      assert.ok(existsSync(`server/src/rules/${code}.ts`), `server/src/rules/${code}.ts does not exist`);
    }
  });

  it('says all about each rule', () => {
    for (const rule of rules) {
      for (const words of [rule.title, rule.why, rule.source, rule.since]) assert.notEqual(words.trim(), '', rule.code);
      assert.ok(rule.bad.length > 0 && rule.good.length > 0, `${rule.code} lacks an example`);
      for (const id of rule.rulebook) assert.match(id, /^[A-Z]+-\d\d[a-z]?$/);
    }
  });
});
