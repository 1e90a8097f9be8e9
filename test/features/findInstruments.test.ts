import assert from 'node:assert/strict';
import { service } from '../fixture';

describe('the choice of instruments', () => {
  it('finds by acronym and by words, with the date and the form of the note', () => {
    const [first] = service.findInstruments('CEDAW');
    assert.equal(first?.name, 'Convention on the Elimination of All Forms of Discrimination against Women');
    assert.match(first.detail, /^adopted 18 December 1979 · /);
    assert.ok(
      service
        .findInstruments('transnational organized crime')
        .slice(0, 3)
        .some(({ name }) => name === 'United Nations Convention against Transnational Organized Crime'),
    );
  });

  it('offers nothing for no words', () => {
    assert.deepEqual(service.findInstruments('  '), []);
  });
});
