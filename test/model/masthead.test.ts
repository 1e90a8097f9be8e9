import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mastheadOf, type Masthead } from '../../server/src/model/masthead';
import { catalogue } from '../fixture';
import { segmentsOf } from './draw';

const TEXT = '\n\nThe General Assembly,\n\n1. Decides to meet.\n';

describe('the masthead', () => {
  it('is read from printed lines', () => {
    const text = `United Nations

E/CN.15/2031/L.5

Economic and Social Council

Distr.: Limited
5 May 2031

Original: English

25-14304 (E)

Commission on Crime Prevention and Criminal Justice

Fortieth session

Vienna, 12–16 May 2031

Items 7 and 8 (b) of the provisional agenda*

Cooperation at sea

Other matters

Ghana, Bosnia and Herzegovina and Norway:** revised draft resolution

The Commission recommends to the Economic and Social Council the adoption of the following draft resolution:

Protecting seafarers`;
    const { masthead, fields } = read(text);
    assert.equal(
      fields,
      `house: United Nations
symbol: E/CN.15/2031/L.5
organ: Economic and Social Council
distribution: Limited
date: 5 May 2031
original: English
job number: 25-14304 (E)
subsidiary: Commission on Crime Prevention and Criminal Justice
session: Fortieth session
place and dates: Vienna, 12–16 May 2031
agenda: Items 7 and 8 (b) of the provisional agenda
agenda title: Cooperation at sea
agenda title: Other matters`,
    );
    assert.deepEqual(
      masthead.agenda.map(({ number, provisional, title }) => [number, provisional, title?.value]),
      [
        ['7', true, 'Cooperation at sea'],
        ['8 (b)', true, 'Other matters'],
      ],
    );
    assert.deepEqual(
      masthead.sponsors.map(({ listed, submitted }) => [listed.map(({ named }) => named?.state.code), submitted]),
      [[['GHA', 'BIH', 'NOR'], 'revised draft resolution']],
    );
    assert.deepEqual(masthead.other, []);
  });

  it('is read from one line with several fields', () => {
    assert.equal(
      read('United Nations A/73/L.3\n\nGeneral Assembly Distr.: Limited 31 October 2018 Original: English/French\n\nA title').fields,
      `house: United Nations
symbol: A/73/L.3
organ: General Assembly
distribution: Limited
date: 31 October 2018
original: English/French`,
    );
  });

  it('is read from lines of the form Key: value', () => {
    const { masthead, fields } = read(`**Committee:** Second Committee

Symbol: A/C.2/86/L.14

Session: Eighty-sixth session

Agenda item: 21 (c)

**Topic:** Mountains

Main Submitter: Chile

Co-Submitters: Norway, Trinidad and Tobago

A title`);
    assert.equal(
      fields,
      `committee: Second Committee
symbol: A/C.2/86/L.14
session: Eighty-sixth session
agenda: 21 (c)
agenda title: Mountains`,
    );
    assert.deepEqual(
      masthead.agenda.map(({ number, title }) => [number, title?.value]),
      [['21 (c)', 'Mountains']],
    );
    assert.deepEqual(
      masthead.sponsors.map(({ key, listed }) => [key, listed.map(({ named }) => named?.state.code)]),
      [
        ['Main Submitter', ['CHL']],
        ['Co-Submitters', ['NOR', 'TTO']],
      ],
    );
  });

  it('of an adopted text says when it was adopted, and on what report', () => {
    assert.equal(
      read(`Resolution adopted by the General Assembly on 18 December 2031

[on the report of the Third Committee (A/86/455)]

86/301. Night schools`).fields,
      `adoption: Resolution adopted by the General Assembly on 18 December 2031
report: [on the report of the Third Committee (A/86/455)]`,
    );
    assert.equal(read('Resolution 3050 (2031)\n\nA title').masthead.number?.value, 'Resolution 3050 (2031)');
  });

  it('of a text that has none is empty', () => {
    const { masthead } = read('A title');
    assert.deepEqual([masthead.fields, masthead.agenda, masthead.sponsors, masthead.other], [[], [], [], []]);
    assert.equal(masthead.symbol, undefined);
  });

  it('leads back to the text', () => {
    const text = `Distr.:  Limited\n\nA title${TEXT}`;
    const [segment] = segmentsOf(text);
    assert.ok(segment !== undefined);
    const field = mastheadOf(segment, 0).distribution;
    assert.equal(segment.blocks[field?.block ?? -1]?.text.slice(field?.start, field?.end), 'Limited');
    assert.equal(field?.keyStart, 0);
  });
});

function read(front: string): { readonly masthead: Masthead; readonly fields: string } {
  const [segment] = segmentsOf(front + TEXT);
  assert.ok(segment !== undefined);
  const masthead = mastheadOf(segment, 0, catalogue.states);
  return { masthead, fields: masthead.fields.map(({ kind, value }) => `${kind}: ${value}`).join('\n') };
}
