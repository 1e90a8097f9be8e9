import assert from 'node:assert/strict';
import { allRecords, keyOf, keysOf, numberOf, packRecords, recordIn } from '../../server/src/catalogue/resolutionNumbers';

describe('numbers of resolutions', () => {
  const numbers = [
    '1 (I)',
    '22 A (I)',
    '2200 A (XXI)',
    '997 (ES-I)',
    '55/25',
    '55/2',
    '71/278 A',
    '35/220 A-B',
    'S-10/2',
    'ES-6/1',
    '1/CP.21',
    'WHA40.36',
  ];
  const packed = packRecords(numbers.map((number) => ({ key: keyOf(number), date: '2000-11-15', sure: 'h' })));
  const ofCouncil = packRecords(['13 (1947)', '1325 (2000)', '132 (1958)'].map((number) => ({ key: keyOf(number), date: '', sure: '-' })));

  it('are found in their session or hundred, whatever their form, and written as they were', () => {
    for (const number of numbers) assert.equal(numberOf(recordIn(packed, keyOf(number), false)?.key ?? ''), number);
    assert.deepEqual(recordIn(packed, '55/2', false), { key: '55/2', date: '2000-11-15', sure: 'h' });
    assert.deepEqual(
      allRecords(packed)
        .map(({ key }) => key)
        .toSorted(),
      numbers.map(keyOf).toSorted(),
    );
  });

  it('that are only part of another, or of none, are not found', () => {
    for (const number of ['5/25', '55/', '55/255', '278 A', '2200', '71/278', '', 'constructor'])
      assert.equal(recordIn(packed, keyOf(number), true), undefined);
  });

  it('of the Security Council are found without their year', () => {
    assert.equal(recordIn(ofCouncil, '1325', true)?.key, '1325(2000)');
    assert.equal(recordIn(ofCouncil, '13', true)?.key, '13(1947)');
    assert.equal(recordIn(ofCouncil, '1325', false), undefined);
    assert.equal(recordIn(ofCouncil, '1325(2001)', true), undefined);
  });

  it('of one part lead to the whole where only that is known', () => {
    assert.deepEqual(keysOf('71/278 A'), { key: '71/278A', whole: '71/278' });
    assert.deepEqual(keysOf('2200 A (XXI)'), { key: '2200A(XXI)', whole: '2200(XXI)' });
  });
});
