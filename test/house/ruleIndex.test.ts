import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'mocha';
import { rules } from '../../server/src/rules/index';

describe('the list of rules', () => {
  it('has the rule of every file, and no other', () => {
    const folder = 'server/src/rules';
    const codes = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`))
      .flatMap((file) => /^ {2}code: '([^']+)'/m.exec(readFileSync(file, 'utf8'))?.[1] ?? [])
      .sort();
    assert.ok(codes.length > 100);
    assert.deepEqual(
      rules.map(({ code }) => code),
      codes,
    );
  });
});
