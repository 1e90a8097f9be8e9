import assert from 'node:assert/strict';
import { sameTargets } from '../../server/src/model/targets';
import { segmentsOf } from './draw';

/** Whether marks, notes and references of a text lead to the same as those of another, whose blocks are those of these numbers in the first. */
function same(before: string, after: string, sources?: readonly (number | undefined)[]): boolean {
  const read = (text: string) => segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`)[0];
  const [one, other] = [read(before), read(after)];
  assert.ok(one !== undefined && other !== undefined);
  return sameTargets(one, other, (block) => (sources === undefined ? block : sources[block]));
}

describe('what marks and references lead to', () => {
  it('is the same where only numbers follow a paragraph that moved', () => {
    const text = '1. Urges A;\n2. Urges B;\n3. See paragraph 1 above.';
    assert.ok(same(text, text));
    assert.ok(same(text, '1. Urges B;\n2. Urges A;\n3. See paragraph 2 above.', [0, 2, 1, 3]));
    assert.ok(!same(text, '1. Urges B;\n2. Urges A;\n3. See paragraph 1 above.', [0, 2, 1, 3]));
    assert.ok(!same(text, '1. Urges A;\n2. Urges B;\n3. See it above.'));
    assert.ok(!same(text, '1. Urges A;\n2. Urges B;\n3. See paragraphs 1 and 2 above.'));
    assert.ok(!same('1. Urges A;\n2. Urges B;\n3. See paragraphs 1 and 2 above.', text));
    assert.ok(same('1. Urges A;\n2. See paragraph 9 above.', '1. Urges A;\n2. See it above.'));
    assert.ok(same(text, '1. Urges A;\n2. Urges C;\n3. Urges B;\n4. See paragraph 1 above.', [0, 1, undefined, 2, 3]));
    assert.ok(same('1. Urges A;\n2. See paragraph 1 above and paragraph 1 above.', '1. Urges A;\n2. See paragraph 1 above.'));
  });

  it('is the same where notes are numbered anew and say the same', () => {
    const text = 'Recalling A,¹ B²\n1. Urges all.\n¹ One.\n² Two.';
    assert.ok(same(text, text));
    assert.ok(same(text, 'Recalling A,⁵ B⁷\n1. Urges all.\n⁵ One.\n⁷ Two.'));
    assert.ok(!same(text, 'Recalling A,² B¹\n1. Urges all.\n¹ One.\n² Two.'));
    assert.ok(same(text, 'Recalling A,² B¹\n1. Urges all.\n¹ Two.\n² One.', [0, 1, 2, 4, 3]));
    assert.ok(!same(text, 'Recalling A¹\n1. Urges all.\n¹ One.\n² Two.'));
    assert.ok(!same(text, 'Recalling A,¹ B²\n1. Urges all.\n¹ One.\n² Two.', [0, 1, 2, 4, 3]));
    assert.ok(same('Recalling A,¹ B¹\n1. Urges all.\n¹ One.', 'Recalling A,² B²\n1. Urges all.\n² One.'));
    assert.ok(!same('1. Urges A.', '1. Urges A.¹\n¹ One.'));
    const two = 'Recalling A¹ B²\nNoting C³\n1. Urges all.\n¹ One.\n² Two.\n³ Three.';
    assert.ok(same(two, two));
    assert.ok(!same(two, two.replace('B²', 'B³').replace('C³', 'C²')));
    assert.ok(!same(two, two.replace('A¹ B²', 'A² B¹')));
    assert.ok(!same(two, two.replace('² Two', '² Another'), [0, 1, 2, 3, 4, undefined, 6]));
    assert.ok(same('Recalling A¹\n1. Urges all.\n¹ One.\n¹ Two.', 'Recalling A¹\n1. Urges all.\n¹ One.\n¹ Three.'));
    const broken = 'Recalling rivers and\n² A note.\nlakes,¹ see paragraph 1 below\n1. Urges all.\n¹ One.';
    assert.ok(same(broken, broken));
    assert.ok(same(broken, broken, [0, 1, 2, 1, 4, 5]));
    assert.ok(same('Recalling A*\n1. Urges all.\n* Star.', 'Recalling A\n1. Urges all.\n* Star.'));
  });

  it('is the same where an Ibid. stands for the same source', () => {
    const text = 'Recalling A,¹ B²\n1. Urges all.\n¹ Resolution 70/1.\n² Ibid.';
    assert.ok(same(text, 'Recalling A,¹ B²\n1. Urges all.\n¹ Resolution 70/1.\n² Resolution 70/1.'));
    assert.ok(same(text, 'Recalling A,¹ B²\n1. Urges all.\n¹ Resolution 70/1.\n² resolution 70/1.'));
    assert.ok(!same(text, 'Recalling A,¹ B²\n1. Urges all.\n¹ Resolution 70/1.\n² Resolution 70/2.'));
  });
});
