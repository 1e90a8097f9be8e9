import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reportsOf } from '../../fixture';

const raised = (number: number): string => String(number).replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

describe('a text with more than a thousand notes', () => {
  it('has a note for each of its indicators', () => {
    const numbers = Array.from({ length: 1002 }, (_, index) => index + 1);
    const text = [
      'The General Assembly,',
      ...numbers.map((number) => `Recalling the report on river ${number},${raised(number)}`),
      '1. *Decides* to remain seized of the matter.',
      ...numbers.map((number) => `${raised(number)} A/79/${number}.`),
    ].join('\n\n');
    assert.deepEqual(
      reportsOf(text, ['footnote/mark-without-note', 'footnote/note-without-mark', 'footnote/number-out-of-order']).map(({ code }) => code),
      [],
    );
  });
});
