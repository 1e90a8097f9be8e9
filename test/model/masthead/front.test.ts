import assert from 'node:assert/strict';
import { mastheadOf } from '../../../server/src/model/masthead';
import { mastheadLines } from '../../../server/src/model/mastheadLines';
import { catalogue } from '../../fixture';
import { segmentsOf } from '../draw';

describe('the sponsors of a masthead', () => {
  const sponsorsOf = (line: string, states: typeof catalogue.states | undefined = catalogue.states): readonly unknown[] => {
    const [segment] = segmentsOf(`${line}\n\nA title\n\nThe General Assembly,\n\n1. Urges A.\n`);
    assert.ok(segment !== undefined);
    return mastheadOf(segment, 0, states).sponsors.map(({ key, submitted, listed, block, start, end }) => [
      key,
      submitted,
      listed.map(({ named }) => named?.state.code),
      segment.blocks[block]?.text.slice(start, end),
    ]);
  };

  it('are named by a key, whatever it is', () => {
    for (const key of ['Sponsors', 'Sponsor', 'Signatories', 'Submitted by', 'Main submitters', 'Co-submitter', 'Co-sponsors', 'SPONSORS'])
      assert.deepEqual(sponsorsOf(`${key}: Chile, Norway`), [[key, '', ['CHL', 'NOR'], 'Chile, Norway']], key);
    assert.deepEqual(sponsorsOf('**Sponsors** : Chile'), []);
    assert.deepEqual(sponsorsOf('**Sponsors :** Chile'), [['Sponsors', '', ['CHL'], 'Chile']]);
    assert.deepEqual(sponsorsOf('Sponsors: Chile', undefined), [['Sponsors', '', ['CHL'], 'Chile']]);
  });

  it('of a printed line submit something', () => {
    assert.deepEqual(sponsorsOf('Chile and Norway: draft resolution'), [
      [undefined, 'draft resolution', ['CHL', 'NOR'], 'Chile and Norway'],
    ]);
    assert.deepEqual(sponsorsOf('Draft resolution submitted by the Chair'), [
      [undefined, '', [], 'Draft resolution submitted by the Chair'],
    ]);
  });

  it('are words alone where no States are known', () => {
    const [segment] = segmentsOf('Chile: draft resolution\n\nSponsors: Chile\n\nA title\n\nThe General Assembly,\n\n1. Urges A.\n');
    assert.ok(segment !== undefined);
    assert.deepEqual(
      mastheadOf(segment, 0).sponsors.map(({ key, submitted, listed, start, end }) => [key, submitted, listed, start, end]),
      [
        [undefined, '', [], 0, 23],
        ['Sponsors', '', [], 10, 15],
      ],
    );
  });
});

describe('the front of a text', () => {
  const otherOf = (text: string): readonly string[] => {
    const [segment] = segmentsOf(text);
    assert.ok(segment !== undefined);
    const { other, fields } = mastheadOf(segment, 0);
    return [...other.map((block) => segment.blocks[block]?.text.trim() ?? ''), ...fields.map(({ kind }) => `<${kind}>`)];
  };

  it('has lines that are no field, title and chapeau apart, and nothing beside the text', () => {
    assert.deepEqual(
      otherOf(
        'Rivers\n\n// A remark.\n\n* A note.\n\nA/90/L.7\n\nThe following draft:\n\nLakes\n\nThe General Assembly,\n\nSession: first\n',
      ),
      ['Rivers', '<symbol>'],
    );
  });

  it('of a fragment ends at its first paragraph', () => {
    assert.deepEqual(otherOf('A/90/L.7\n\nRivers\n\n1. Urges A.\n\nDate: 4 June'), ['Rivers', '<symbol>']);
    assert.deepEqual(otherOf('A/90/L.7\n\n(a) Rivers\n\nDate: 4 June'), ['<symbol>']);
    assert.deepEqual(otherOf('A/90/L.7'), ['<symbol>']);
    const lines = Array.from({ length: 30 }, () => 'Rivers').join('\n\n');
    assert.equal(otherOf(lines).length, 24);
  });

  it('is that of its text, and nothing for a text that there is not', () => {
    const [segment] = segmentsOf('A/90/L.7\n\nRivers\n\nThe General Assembly,\n\n1. Urges A.\n');
    assert.ok(segment !== undefined);
    assert.deepEqual(
      [0, 1].map((text) => mastheadOf(segment, text).symbol?.value),
      ['A/90/L.7', undefined],
    );
    const { fields, agenda, sponsors, other, symbol } = mastheadOf(segment, 9);
    assert.deepEqual([fields, agenda, sponsors, other, symbol], [[], [], [], [], undefined]);
  });

  it('gives each kind of field by its name', () => {
    const [segment] = segmentsOf(
      [
        'A/90/L.7',
        'General Assembly',
        'Commission on Rivers',
        'Third Committee',
        'Distr.: Limited',
        '4 June 2035',
        'Original: English',
        'First session',
        'Vienna, 12–16 May 2035',
        'Adopted by the Council',
        'Resolution 12 (2035)',
        'A/90/L.8',
        'A title',
        'The General Assembly,',
        '1. Urges A.',
      ].join('\n\n'),
    );
    assert.ok(segment !== undefined);
    const masthead = mastheadOf(segment, 0);
    assert.deepEqual(
      (
        [
          'symbol',
          'organ',
          'subsidiary',
          'committee',
          'distribution',
          'date',
          'original',
          'session',
          'placeAndDates',
          'adoption',
          'number',
        ] as const
      ).map((name) => `${name}: ${masthead[name]?.value ?? 'none'}`),
      [
        'symbol: A/90/L.7',
        'organ: General Assembly',
        'subsidiary: Commission on Rivers',
        'committee: Third Committee',
        'distribution: Limited',
        'date: 4 June 2035',
        'original: English',
        'session: First session',
        'placeAndDates: Vienna, 12–16 May 2035',
        'adoption: Adopted by the Council',
        'number: Resolution 12 (2035)',
      ],
    );
  });
});

describe('the lines of a masthead', () => {
  it('are those of its blocks without the spaces round them, text by text', () => {
    const [segment] = segmentsOf('  A/90/L.7 \r\nDistr.: Limited\n\nRivers\n\nLakes\n\nThe General Assembly,\n\n1. Urges A.\n');
    assert.ok(segment !== undefined);
    const lines = mastheadLines(segment, 0);
    assert.deepEqual(
      lines.map(({ words }) => words),
      ['A/90/L.7', 'Distr.: Limited', 'Rivers'],
    );
    for (const { block, start, end, words } of lines) assert.equal(segment.blocks[block]?.text.slice(start, end), words);
    assert.deepEqual(mastheadLines(segment, 1), []);
  });
});
