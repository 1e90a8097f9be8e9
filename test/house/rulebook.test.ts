import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index';
import { material } from '../corpus/shared';

/** The ids that the table at the end of ARCHITECTURE.md leaves out, each with a reason. */
function leftOut(): readonly string[] {
  const section = readFileSync('server/ARCHITECTURE.md', 'utf8').split('## What the rulebook has and no rule says')[1] ?? '';
  return [...section.matchAll(/^\| ([A-Z]+-\d\d) \| \S.{10,} \|$/gm)].map((match) => match[1] ?? '');
}

describe('the rulebook', () => {
  const covered = new Set(rules.flatMap(({ rulebook }) => rulebook.map((id) => id.replace(/[a-z]$/, ''))));

  it('is covered by rules, or an entry is left out with a reason, never both', () => {
    assert.ok(covered.size >= 110, `${String(covered.size)} ids are covered`);
    assert.deepEqual(
      leftOut().filter((id) => covered.has(id)),
      [],
    );
    assert.equal(new Set([...covered, ...leftOut()]).size, 154);
  });

  const table = material('rules/rules-examples.tsv');
  table.it('has each of its ids in one of the two places', () => {
    const ids = table
      .text()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '')
      .filter((id) => id !== '');
    const known = new Set([...covered, ...leftOut()]);
    assert.deepEqual(
      ids.filter((id) => !known.has(id)),
      [],
    );
  });
});
