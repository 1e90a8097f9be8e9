import assert from 'node:assert/strict';
import { followLabels, planReferences } from '../../../server/src/model/references/renumber';
import type { ListMember, Segment, SegmentEdit } from '../../../server/src/model/segment';
import { segmentsOf } from '../draw';

type Planner = (segment: Segment, labels: ReadonlyMap<ListMember, string>) => readonly SegmentEdit[];

/**
 * The paragraphs below an enacting line once references follow new labels, which are given as `2 → 3`; a member of an inner list by the labels
 * above it, `2 a → b`. Only what stands in paragraphs whose words change is given.
 */
function follow(plan: Planner, text: string, ...changes: readonly string[]): readonly string[] {
  const [segment] = segmentsOf(`The General Assembly,\n\n${text.split('\n').join('\n\n')}\n`);
  assert.ok(segment !== undefined);
  const labels = new Map<ListMember, string>();
  const left = [...changes];
  const nameOf = (member: ListMember): string => `${member.label.value}${member.suffix === undefined ? '' : ` ${member.suffix}`}`;
  for (const list of segment.lists)
    for (const member of list.members) {
      const owner = segment.lists.flatMap(({ members }) => members).find(({ block }) => block === list.owner);
      const name = `${owner === undefined ? '' : `${nameOf(owner)} `}${nameOf(member)}`;
      const change = left.find((one) => one.startsWith(`${name} → `));
      if (change === undefined) continue;
      labels.set(member, change.slice(name.length + 3));
      left.splice(left.indexOf(change), 1);
    }
  assert.deepEqual(left, []);
  const edits = [...plan(segment, labels)].sort((one, other) => other.start - one.start);
  return segment.blocks.flatMap((block, index) => {
    const own = edits.filter((edit) => edit.block === index);
    return own.length === 0
      ? []
      : [own.reduce((words, { start, end, newText }) => words.slice(0, start) + newText + words.slice(end), block.text).trimEnd()];
  });
}

const plan = (text: string, ...changes: readonly string[]): readonly string[] => follow(planReferences, text, ...changes);
const followed = (text: string, ...changes: readonly string[]): readonly string[] => follow(followLabels, text, ...changes);

describe('references to paragraphs that get other numbers', () => {
  it('follow them, in lists and ranges too', () => {
    assert.deepEqual(plan('1. Urges A;\n2. Urges B;\n3. See paragraph 2 above.', '2 → 7'), ['3. See paragraph 7 above.']);
    assert.deepEqual(plan('1. Urges A;\n2. Urges B;\n3. See paragraph 2 above.', '1 → 7'), []);
    assert.deepEqual(plan('1. Urges A;\n2. Urges B;\n3. See paragraph 2 above.', '2 → 2'), []);
    assert.deepEqual(
      plan('1. Urges A;\n2. Urges B;\n3. Urges C;\n4. See paragraphs 1 to 3 above and paragraphs 1 and 2 above.', '1 → 5', '3 → 7'),
      ['4. See paragraphs 5 to 7 above and paragraphs 5 and 2 above.'],
    );
    assert.deepEqual(plan('1. Urges A;\n1 bis. Urges B;\n2. See paragraph 1 bis above and paragraph 1 above.', '1 bis → 2'), [
      '2. See paragraph 2 above and paragraph 1 above.',
    ]);
  });

  it('follow items, each of its labels once', () => {
    const items = '1. Urges:\n(a) A;\n(b) B;\n2. See paragraph 1 (a) and (b) above.';
    assert.deepEqual(plan(items, '1 → 3', '1 a → b', '1 b → c'), ['2. See paragraph 3 (b) and (c) above.']);
    assert.deepEqual(followed(items, '1 → 3', '1 a → b', '1 b → c'), ['2. See paragraph 3 (b) and (c) above.']);
    assert.deepEqual(plan('1. Urges:\n(a) A:\n(i) One;\n(ii) Two;\n2. See paragraph 1 (a) (ii) above.', 'a ii → iii'), [
      '2. See paragraph 1 (a) (iii) above.',
    ]);
  });

  it('turn above and below where all that they speak of stands on the other side', () => {
    assert.deepEqual(plan('1. See paragraph 2 above;\n2. Urges B.'), ['1. See paragraph 2 below;']);
    assert.deepEqual(plan('1. Urges A;\n2. See paragraph 1 below.'), ['2. See paragraph 1 above.']);
    assert.deepEqual(plan('1. Urges A;\n2. See paragraphs 1 and 3 above;\n3. Urges B.'), []);
    assert.deepEqual(plan('1. See paragraph 2;\n2. Urges B.'), []);
    assert.deepEqual(plan('1. See paragraph 9 above;\n2. Urges B.'), []);
  });

  it('are put in brackets where they lead nowhere, and would lead to a stranger', () => {
    assert.deepEqual(plan('1. Urges A;\n2. See paragraph 3 above.', '2 → 3'), ['2. See paragraph [3] above.']);
    assert.deepEqual(plan('1. Urges A;\n2. See paragraph 3 above.', '2 → 4'), []);
    assert.deepEqual(plan('1. Urges A;\n2. See paragraph 9 above.', '2 → 3'), []);
    assert.deepEqual(plan('1. Urges:\n(a) A;\n(b) B;\n2. See paragraph 1 (c) above.', '1 b → c'), ['2. See paragraph 1 ([c]) above.']);
    assert.deepEqual(plan('1. Urges:\n(a) A;\n2. Urges:\n(a) A;\n(b) B;\n3. See paragraph 1 (c) above.', '2 b → c'), []);
    assert.deepEqual(plan('1. Urges A;\n1 bis. Urges B;\n3. See paragraph 2 above.', '1 bis → 2'), ['3. See paragraph [2] above.']);
  });

  it('are none to a stranger where a number was a slip of the pen', () => {
    assert.deepEqual(plan('1. Urges A;\n22. Urges B;\n3. See paragraph 2 above.', '22 → 2'), []);
    assert.deepEqual(plan('1. Urges A;\n3. Urges B;\n3. See paragraph 2 above.', '3 → 2'), []);
    assert.deepEqual(plan('1. Urges A;\n4. Urges B;\n3. See paragraph 2 above.', '4 → 2'), ['3. See paragraph [2] above.']);
    assert.deepEqual(plan('1. Urges A;\n22. See paragraph 2 above.', '22 → 2'), ['22. See paragraph [2] above.']);
  });

  it('to annexes stay', () => {
    assert.deepEqual(plan('1. See paragraph 2 of the annex below.\nAnnex\n1. Rivers.\n2. Lakes.', '2 → 3'), []);
    assert.deepEqual(plan('1. See annex I above.\nAnnex I\nRivers'), []);
  });
});

describe('references while somebody writes', () => {
  it('follow the labels that change, and nothing else', () => {
    assert.deepEqual(followed('1. Urges A;\n2. Urges B;\n3. See paragraph 2 above and paragraphs 1 to 2 above.', '2 → 7'), [
      '3. See paragraph 7 above and paragraphs 1 to 7 above.',
    ]);
    assert.deepEqual(followed('1. Urges A;\n2. See paragraph 1 above.'), []);
    assert.deepEqual(followed('1. See paragraph 2 above;\n2. Urges B.', '1 → 3'), []);
    assert.deepEqual(followed('1. Urges A;\n2. See paragraph 3 above.', '2 → 3'), []);
  });
});
