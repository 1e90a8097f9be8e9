import assert from 'node:assert/strict';
import { joinedNames, orderOf, readSponsorLine, sortedSponsors } from '../../../server/src/model/sponsors/line';
import { listedStates } from '../../../server/src/model/sponsors/stateLists';
import type { Block } from '../../../server/src/syntax/block';
import { catalogue, documentOf } from '../../fixture';

const { states } = catalogue;

function blockOf(line: string): Block {
  const [block] = documentOf(line).blocks;
  assert.ok(block !== undefined);
  return block;
}

/** The names of a sponsor line with the States that they name, the words that they stand in, and what is submitted. */
function read(line: string): readonly string[] | undefined {
  const block = blockOf(line);
  const found = readSponsorLine(block, states);
  return found === undefined
    ? undefined
    : [
        ...found.sponsors.map(({ written, named, start, end }) => {
          assert.equal(block.text.slice(start, end), written);
          return `${written} = ${named?.state.code ?? '?'}`;
        }),
        block.text.slice(found.start, found.end),
        found.submitted,
      ];
}

describe('a line of sponsors', () => {
  it('names States before a colon, and what they submit behind it', () => {
    assert.deepEqual(read('Chile, Ghana and Norway: draft resolution'), [
      'Chile = CHL',
      'Ghana = GHA',
      'Norway = NOR',
      'Chile, Ghana and Norway',
      'draft resolution',
    ]);
    assert.deepEqual(read('Chile:* ¹ revised draft decision\n'), ['Chile = CHL', 'Chile', 'revised draft decision']);
    assert.deepEqual(read('Chile and the rivers: draft resolution'), [
      'Chile = CHL',
      'the rivers = ?',
      'Chile and the rivers',
      'draft resolution',
    ]);
    assert.deepEqual(read('Chile*, Norway¹ : draft resolution'), ['Chile = CHL', 'Norway = NOR', 'Chile*, Norway', 'draft resolution']);
    assert.equal(read('The rivers: draft resolution'), undefined);
    assert.equal(read('Chile and Norway'), undefined);
    assert.equal(read(': draft resolution'), undefined);
  });

  it('may have a key before them', () => {
    for (const key of ['Sponsors:', 'Submitted by:', 'Signatories :  ', 'SPONSORS: '])
      assert.deepEqual(read(`${key}Chile and Norway`), ['Chile = CHL', 'Norway = NOR', 'Chile and Norway', '']);
    assert.equal(read('Great Sponsors: Chile'), undefined);
    assert.equal(read('Sponsors: rivers'), undefined);
  });
});

describe('a list of States', () => {
  const list = (text: string): readonly string[] =>
    listedStates(text, 0, text.length, states).map(({ written, named }) => `${written} = ${named?.state.code ?? '?'}`);

  it('has names that hold “and” or a comma, and that are broken at the end of a line', () => {
    assert.deepEqual(list('Bosnia and Herzegovina, Chile; Trinidad and\nTobago and Norway'), [
      'Bosnia and Herzegovina = BIH',
      'Chile = CHL',
      'Trinidad and\nTobago = TTO',
      'Norway = NOR',
    ]);
    assert.deepEqual(list(' Chile ,, Norway* '), ['Chile = CHL', 'Norway = NOR']);
    assert.deepEqual(list('Chile, rivers and Norway'), ['Chile = CHL', 'rivers = ?', 'Norway = NOR']);
    assert.deepEqual(list('Saint Vincent and the Grenadines and Sao Tome and Principe'), [
      'Saint Vincent and the Grenadines = VCT',
      'Sao Tome and Principe = STP',
    ]);
    assert.deepEqual(list('Finland'), ['Finland = FIN']);
    assert.deepEqual(list(''), []);
  });
});

describe('sponsors in order', () => {
  const sorted = (line: string): string | undefined => {
    const block = blockOf(line);
    const found = readSponsorLine(block, states);
    const edit = found === undefined ? undefined : sortedSponsors(block, found, states);
    return edit === undefined ? undefined : block.text.slice(0, edit.start) + edit.newText + block.text.slice(edit.end);
  };

  it('stand in the order of the alphabet', () => {
    assert.equal(sorted('Norway, Chile and Ghana: draft resolution'), 'Chile, Ghana and Norway: draft resolution');
    assert.equal(sorted('Norway and Trinidad  and Tobago: draft resolution'), 'Norway and Trinidad and Tobago: draft resolution');
    assert.equal(sorted('Sponsors: Norway, Chile'), 'Sponsors: Chile and Norway');
  });

  it('stay as they are where one is not known, or bears a mark', () => {
    assert.equal(sorted('Norway, the rivers and Chile: draft resolution'), undefined);
    assert.equal(sorted('Norway,* Chile and Ghana: draft resolution'), undefined);
    assert.equal(sorted('Norway,¹ Chile and Ghana: draft resolution'), undefined);
    assert.equal(sorted('Norway and Chile:* draft resolution'), 'Chile and Norway:* draft resolution');
  });

  it('may have observer States last, where they stand so', () => {
    assert.equal(
      sorted('Norway, Chile and State of Palestine: draft resolution'),
      'Chile, Norway and State of Palestine: draft resolution',
    );
    assert.equal(
      sorted('Zambia, Chile and State of Palestine: draft resolution'),
      'Chile, Zambia and State of Palestine: draft resolution',
    );
    assert.equal(
      sorted('State of Palestine, Zambia and Chile: draft resolution'),
      'Chile, State of Palestine and Zambia: draft resolution',
    );
    const names = (line: string) => listedStates(line, 0, line.length, states);
    assert.equal(orderOf(names('Zambia and Chile'), states), states.compare);
  });

  it('are joined as a line joins them', () => {
    assert.equal(joinedNames([]), '');
    assert.equal(joinedNames(['Chile']), 'Chile');
    assert.equal(joinedNames(['Chile', 'Norway']), 'Chile and Norway');
    assert.equal(joinedNames(['Chile', 'Ghana', 'Norway']), 'Chile, Ghana and Norway');
  });
});
