import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findBackReferences } from '../../server/src/catalogue/backReferences';
import { createInstruments, type Instruments } from '../../server/src/catalogue/instruments';
import { compiledCatalogue } from './compiledCatalogue';

const { instruments } = compiledCatalogue;

/** The names found in a text, each with the ids of the instruments that it may mean. */
function found(text: string): readonly string[] {
  return instruments
    .find(text)
    .map((match) => `${text.slice(match.start, match.end)} = ${match.instruments.map((instrument) => instrument.id).join('|')}`);
}

describe('names in running text', () => {
  it('are found across line breaks, italics marks and commas', () => {
    assert.deepEqual(found('the *Convention on the\nRights  of the* Child, and'), ['Convention on the\nRights  of the* Child = crc']);
    assert.deepEqual(found('the Convention on the Rights of the Child1 and'), ['Convention on the Rights of the Child = crc']);
    assert.deepEqual(found('the Protocol to Prevent Suppress and Punish Trafficking in Persons, especially Women and Children,'), [
      'Protocol to Prevent Suppress and Punish Trafficking in Persons, especially Women and Children = untoc-tip',
    ]);
  });

  it('are the longest ones', () => {
    const text =
      'the Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography;';
    assert.deepEqual(found(text), [`${text.slice(4, -1)} = crc-op-sc`]);
  });

  it('are acronyms as they are written, popular names and plurals', () => {
    assert.deepEqual(found('CEDAW, cedaw, the Palermo Protocol, the International Covenants on Human Rights'), [
      'CEDAW = cedaw',
      'Palermo Protocol = untoc-tip',
      'International Covenants on Human Rights = covenants',
    ]);
  });

  it('are conventions of the International Labour Organization by number', () => {
    const [first = ''] = found('ILO Convention No. 182');
    assert.match(first, /= ilo-c182$/u);
    assert.deepEqual(
      found('International Labour Organization Convention No. 29 and the Domestic Workers Convention, 2011 (No. 189)').map(
        (one) => one.split(' = ')[1],
      ),
      ['ilo-c29', 'ilo-c189'],
    );
  });

  it('are not topics, symbols, lower-case words or names that a sentence ends in between', () => {
    assert.deepEqual(
      found('women and peace and security; convention on the rights of the child; CRC/C/73; the Convention. On the Rights of the Child'),
      [],
    );
    assert.deepEqual(found('the Charter of the Association; the Charter,'), ['the Charter = charter']);
  });

  it('are all bearers of an ambiguous name', () => {
    assert.deepEqual(found('the Cybercrime Convention'), ['Cybercrime Convention = cybercrime-2024|budapest']);
  });

  it('find every instrument by every one of its names', () => {
    for (const instrument of instruments.all) {
      for (const name of [instrument.name, ...instrument.aliases]) {
        assert.ok(instruments.byName(name).includes(instrument), `${instrument.id}: ${name}`);
      }
      assert.ok(
        instruments.find(`the ${instrument.name},`).some((match) => match.instruments.includes(instrument)) ||
          !/\p{Lu}/u.test(instrument.name),
        instrument.id,
      );
    }
  });

  it('stand in order, apart from each other, inside any text', () => {
    const words = fc.constantFrom(
      'the',
      'Convention',
      'on',
      'Rights',
      'of',
      'Child',
      'Charter',
      'United',
      'Nations',
      'CRC',
      'Optional',
      'Protocol',
      'to',
      '.',
      '\n',
      '*',
      '2030',
      'Agenda',
      '’',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 20 }).map((parts) => parts.join(' ')),
        (text) => {
          let end = 0;
          for (const match of instruments.find(text)) {
            assert.ok(match.start >= end && match.end > match.start && match.end <= text.length && match.instruments.length > 0);
            end = match.end;
          }
        },
      ),
    );
  });
});

describe('names one letter off', () => {
  function misspelt(text: string): readonly string[] {
    return instruments.read(text).misspelt.map(({ word, name }) => `${text.slice(word.start, word.end)} → ${word.expected} in ${name}`);
  }

  it('are told with the word that differs', () => {
    assert.deepEqual(misspelt('the Convention on the Rigths of the Child and'), [
      'Rigths → Rights in Convention on the Rights of the Child',
    ]);
    assert.deepEqual(
      misspelt('the Bangkok Declaration on Synergies and Responses: Strategic Alliance in Crime Prevention and Criminal Justice,⁵'),
      [
        'Alliance → Alliances in Bangkok Declaration on Synergies and Responses: Strategic Alliances in Crime Prevention and Criminal Justice',
      ],
    );
  });

  it('are none where the text speaks of several', () => {
    for (const text of [
      'the United Nations Sustainable Development Cooperation Frameworks and',
      'the International Decades for the Eradication of Colonialism,',
      'the Political Declarations on HIV and AIDS of 2006 and 2011',
    ])
      assert.deepEqual(misspelt(text), [], text);
  });

  it('are none where the name is right, differs in more, or in a figure', () => {
    assert.deepEqual(
      misspelt('the Convention on the Rights of the Child1, the Convention on the Ritgsh of the Child, the Hague Convention of 1907'),
      [],
    );
    for (const instrument of instruments.all) {
      assert.deepEqual(misspelt(`the ${instrument.name};`), [], instrument.id);
    }
  });
});

describe('short mentions', () => {
  function meant(text: string): readonly string[] {
    return findBackReferences(instruments, text, instruments.find(text), []).map(
      ({ start, end, instruments: of }) => `${text.slice(start, end)} = ${of.map((instrument) => instrument.id).join('|')}`,
    );
  }

  it('mean the instrument of their kind named last before', () => {
    assert.deepEqual(meant('the Convention on the Rights of the Child, the Paris Agreement, the Convention and that Agreement'), [
      'Convention = crc',
      'Agreement = paris-agreement',
    ]);
  });

  it('mean none where none was named, and are none before a name', () => {
    assert.deepEqual(meant('the Convention and the Convention on Something Else'), ['Convention = ']);
    assert.deepEqual(meant('the Paris Agreement and the Convention'), ['Convention = ']);
  });

  it('mean a protocol of the instrument before, where it is one thereto', () => {
    assert.deepEqual(meant('the Convention against Torture and the Optional Protocol thereto'), ['Optional Protocol thereto = opcat']);
    assert.deepEqual(
      meant('the Convention on the Elimination of All Forms of Discrimination against Women, and the Optional Protocol to the Convention'),
      ['Optional Protocol to the Convention = cedaw-op'],
    );
    assert.deepEqual(
      meant('the Convention on the Rights of the Child and the Optional Protocols thereto').map(
        (one) => one.split(' = ')[1]?.split('|').length,
      ),
      [3],
    );
  });

  it('mean what earlier paragraphs introduced', () => {
    const crc = instruments.byName('CRC');
    assert.deepEqual(findBackReferences(instruments, 'Urges parties to the Convention', [], crc)[0]?.instruments, crc);
  });
});

describe('the names packed by the build', () => {
  it('are those that the instruments have', () => {
    const texts = instruments.all.map(({ name, aliases }) => [name, ...aliases].map((one) => `Recalling the ${one} again`).join(', '));
    const unpacked = createInstruments(instruments.all, instruments.ambiguous);
    const named = (from: Instruments, text: string): readonly string[] =>
      from.find(text).map(({ start, end, instruments: bearers }) => `${start} ${end} ${bearers.map(({ id }) => id).join(' ')}`);
    for (const text of texts) assert.deepEqual(named(instruments, text), named(unpacked, text), text);
    assert.ok(texts.length > 1000);
  });
});
