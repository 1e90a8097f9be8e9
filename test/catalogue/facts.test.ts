import assert from 'node:assert/strict';
import type { Instrument } from '../../server/src/catalogue/instruments';
import type { Description } from '../../server/src/catalogue/describe';
import { lookup, similarNames } from '../../server/src/catalogue/lookup';
import { formatMessage } from '../../server/src/text/message';
import { compiledCatalogue, sourceRows } from './compiledCatalogue';

/**
 * What has to be known of everything that the model document cites: the text looked up, and facts as the published documents print them.
 */
const CITED: readonly (readonly [string, Partial<Description>])[] = [
  [
    'Convention on the Rights of the Child',
    {
      adopted: '1989-11-20',
      resolution: 'General Assembly resolution 44/25',
      annex: 'annex',
      inForce: '1990-09-02',
      unts: { volume: '1577', number: '27531' },
    },
  ],
  [
    'Declaration of Basic Principles of Justice for Victims of Crime and Abuse of Power',
    { adopted: '1985-11-29', resolution: 'General Assembly resolution 40/34', annex: 'annex', symbol: 'A/RES/40/34' },
  ],
  [
    'Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography',
    {
      adopted: '2000-05-25',
      resolution: 'General Assembly resolution 54/263',
      annex: 'annex II',
      inForce: '2002-01-18',
      unts: { volume: '2171', number: '27531' },
      parent: 'Convention on the Rights of the Child',
    },
  ],
  [
    'International Labour Organization Convention concerning the Prohibition and Immediate Action for the Elimination of the Worst Forms of Child Labour',
    {
      name: 'Worst Forms of Child Labour Convention, 1999 (No. 182)',
      adopted: '1999-06-17',
      inForce: '2000-11-19',
      unts: { volume: '2133', number: '37245' },
    },
  ],
  [
    'Bangkok Declaration',
    {
      name: 'Bangkok Declaration on Synergies and Responses: Strategic Alliances in Crime Prevention and Criminal Justice',
      citation: 'A/CONF.203/18, chap. I, resolution 1.',
    },
  ],
  [
    'United Nations Convention against Transnational Organized Crime',
    {
      adopted: '2000-11-15',
      resolution: 'General Assembly resolution 55/25',
      annex: 'annex I',
      inForce: '2003-09-29',
      unts: { volume: '2225', number: '39574' },
    },
  ],
  [
    'Trafficking Protocol',
    {
      name: 'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime',
      annex: 'annex II',
      inForce: '2003-12-25',
      unts: { volume: '2237', number: '39574' },
    },
  ],
  [
    'Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime',
    { adopted: '2000-11-15', annex: 'annex III', inForce: '2004-01-28', unts: { volume: '2241', number: '39574' } },
  ],
  [
    'CEDAW',
    {
      name: 'Convention on the Elimination of All Forms of Discrimination against Women',
      adopted: '1979-12-18',
      resolution: 'General Assembly resolution 34/180',
      inForce: '1981-09-03',
      unts: { volume: '1249', number: '20378' },
    },
  ],
  [
    '2030 Agenda',
    {
      name: 'Transforming our world: the 2030 Agenda for Sustainable Development',
      adopted: '2015-09-25',
      resolution: 'General Assembly resolution 70/1',
    },
  ],
  [
    'res 58/137',
    {
      kind: 'resolution',
      by: 'General Assembly',
      adopted: '2003-12-22',
      name: 'Strengthening international cooperation in preventing and combating trafficking in persons and protecting victims of such trafficking',
    },
  ],
  ['General Assembly resolution 55/25', { kind: 'resolution', adopted: '2000-11-15', symbol: 'A/RES/55/25' }],
  ['General Assembly resolution 44/25', { kind: 'resolution', adopted: '1989-11-20', symbol: 'A/RES/44/25' }],
  ['General Assembly resolution 54/263', { kind: 'resolution', adopted: '2000-05-25' }],
  ['General Assembly resolution 40/34', { kind: 'resolution', adopted: '1985-11-29' }],
  ['SC res 1325', { kind: 'resolution', resolution: '1325 (2000)', adopted: '2000-10-31', titleKind: 'topic' }],
  ['E/CN.15/2006/L.5', { kind: 'symbol', by: 'Commission on Crime Prevention and Criminal Justice' }],
  ['E/2002/68/Add.1', { kind: 'symbol', by: 'Economic and Social Council', adopted: '2002-05-20' }],
  ['A/CONF.203/18', { kind: 'symbol', by: 'Eleventh United Nations Congress on Crime Prevention and Criminal Justice' }],
  ['CEB/2005/HLC/IX/CRP.7', { kind: 'symbol', by: 'United Nations System Chief Executives Board for Coordination' }],
  ['CCPCJ', { kind: 'body', name: 'Commission on Crime Prevention and Criminal Justice', symbol: 'E/CN.15/' }],
];

describe('what is looked up', () => {
  for (const [text, facts] of CITED) {
    it(`${text} is known with its facts`, () => {
      const found = lookup(compiledCatalogue, text)[0];
      assert.ok(found !== undefined);
      assert.deepEqual(Object.fromEntries(Object.keys(facts).map((key) => [key, found[key as keyof Description]])), facts);
    });
  }

  it('is found by a name with the quotation marks that it was copied with', () => {
    const [plain] = lookup(compiledCatalogue, 'Palermo Convention');
    assert.ok(plain !== undefined);
    for (const quoted of ['"Palermo Convention"', '“Palermo Convention”', "'Palermo Convention'", '« Palermo Convention »'])
      assert.deepEqual(lookup(compiledCatalogue, quoted)[0], plain, quoted);
  });

  it('is all that bear an ambiguous name', () => {
    assert.equal(lookup(compiledCatalogue, 'Washington Convention').length, 2);
    assert.equal(lookup(compiledCatalogue, 'Vienna Declaration').length, 3);
  });

  it('is nothing where nothing is known', () => {
    for (const text of ['', '   ', 'qqqq xxxx', 'res 999/999', 'SC res 99999', 'Nonsense Treaty of Nowhere', 'UNISPACE III']) {
      assert.deepEqual(lookup(compiledCatalogue, text), [], text);
    }
  });

  it('is no name that is merely near, but those are given by themselves, bodies among them', () => {
    const near = similarNames(compiledCatalogue, 'Convention on the Rights of Children');
    assert.ok(near.length > 0 && near.length <= 5);
    assert.ok(near.includes('Convention on the Rights of the Child'), near.join('; '));
    assert.ok(
      similarNames(compiledCatalogue, 'High Commissioner Human Rights').some((name) => name.includes('High Commissioner for Human Rights')),
    );
    for (const text of ['', 'res 999/999', 'qqqq xxxx']) assert.deepEqual(similarNames(compiledCatalogue, text), [], text);
  });

  it('is found with the date that a text prints after the number, and in sessions of every kind', () => {
    const [found] = lookup(compiledCatalogue, 'General Assembly resolution 48/141 of 20 December 1993');
    assert.deepEqual([found?.resolution, found?.adopted], ['48/141', '1993-12-20']);
    assert.deepEqual(lookup(compiledCatalogue, '48/141 of 7 January 1994'), lookup(compiledCatalogue, '48/141'));
    assert.equal(lookup(compiledCatalogue, '1474 (ES-IV)')[0]?.symbol, 'A/RES/1474(ES-IV)');
  });

  it('calls a decision a decision', () => {
    const [found] = lookup(compiledCatalogue, 'Economic and Social Council decision 1991/230');
    assert.deepEqual(
      [found?.act, found?.name, found?.symbol],
      ['decision', 'Economic and Social Council decision 1991/230', 'E/DEC/1991/230'],
    );
    assert.equal(lookup(compiledCatalogue, 'res 58/137')[0]?.act, undefined);
  });

  it('says of a date that no text prints that it is inferred', () => {
    assert.deepEqual(
      [
        compiledCatalogue.resolutions.find('General Assembly', '31/38')?.date,
        compiledCatalogue.resolutions.find('General Assembly', '31/38')?.dateSureness,
      ],
      ['1976-11-30', 'inferred'],
    );
  });

  it('says which facts no source confirmed, and shows no paraphrase as a title', () => {
    assert.deepEqual(lookup(compiledCatalogue, 'CEDAW')[0]?.unverified, ['annex', 'openedForSignature']);
    for (const organ of compiledCatalogue.resolutions.organs) {
      assert.ok(lookup(compiledCatalogue, `${organ} resolution 1/1`).every((found) => found.titleKind !== 'description'));
    }
  });

  it('explains every component of a symbol', () => {
    const components = lookup(compiledCatalogue, 'A/C.3/68/L.75/Rev.1')[0]?.components?.map(({ text, meaning }) => ({
      text,
      meaning: formatMessage(meaning ?? assert.fail()),
    }));
    assert.deepEqual(components, [
      { text: 'A', meaning: 'General Assembly' },
      { text: 'C.3', meaning: 'Third Committee' },
      { text: '68', meaning: '68th session' },
      { text: 'L.75', meaning: 'limited distribution (draft resolutions), number 75' },
      { text: 'Rev.1', meaning: 'revision, number 1' },
    ]);
  });
});

/** Facts that the tables once had wrong, as the published documents have them: the id, then what is so now. */
const CORRECTED: readonly (readonly [string, Partial<Instrument>])[] = [
  ['medicrime', { adopted: '2010-12-08', openedForSignature: '2011-10-28', place: 'Strasbourg; opened for signature at Moscow' }],
  [
    'yaounde-code',
    {
      name: 'Code of Conduct concerning the Repression of Piracy, Armed Robbery against Ships, and Illicit Maritime Activity in West and Central Africa',
    },
  ],
  ['ilo-c4', { inForce: '1921-06-13', ended: { how: 'abrogated', date: '2017-06' } }],
  ['ilo-c45', { inForce: '1937-05-30', ended: { how: 'abrogated', date: '2024-06' } }],
  ['ln-covenant', { inForce: '1920-01-10', ended: { how: 'ended', date: '1946-04-18' } }],
  ['pelindaba', { footnote: 'A/50/426, annex.' }],
  ['ccw-p4', { footnote: 'United Nations, Treaty Series, vol. 2024, No. 22495.' }],
  ['lusaka-agreement', { footnote: 'United Nations, Treaty Series, vol. 1950, No. 33409.' }],
  ['jomtien', { name: 'World Declaration on Education for All: Meeting Basic Learning Needs' }],
  ['abas', { name: 'Antigua and Barbuda Agenda for Small Island Developing States: A Renewed Declaration for Resilient Prosperity' }],
  ['doha-ldc', { name: 'Doha Programme of Action for the Least Developed Countries for the Decade 2022–2031' }],
  ['maputo', { name: 'Protocol to the African Charter on Human and Peoples’ Rights on the Rights of Women in Africa' }],
  ['mdgs', { footnote: 'See General Assembly resolution 55/2.' }],
  ['hns-2010', { aliases: ['2010 HNS Protocol'] }],
];

describe('what was corrected', () => {
  for (const [id, facts] of CORRECTED) {
    it(`${id} is right`, () => {
      const found = compiledCatalogue.instruments.byId(id);
      assert.ok(found !== undefined);
      assert.deepEqual(Object.fromEntries(Object.keys(facts).map((key) => [key, found[key as keyof Instrument]])), facts);
    });
  }

  it('names are no longer those of another instrument', () => {
    const { byName } = compiledCatalogue.instruments;
    for (const name of ['Resolution on the Middle East', 'HNS Convention', 'Minsk Agreements']) assert.deepEqual(byName(name), [], name);
    assert.ok(compiledCatalogue.instruments.all.every(({ name }) => !name.includes("'")));
  });

  it('dates of resolutions are those of their headings', () => {
    const dates: readonly (readonly [string, string, string])[] = [
      ['Human Rights Council', '16/1', '2011-03-23'],
      ['Security Council', '29 (1947)', '1947-08-12'],
      ['Security Council', '46 (1948)', '1948-04-17'],
      ['Security Council', '146 (1960)', '1960-08-09'],
      ['Security Council', '161 (1961)', '1961-02-21'],
      ['Security Council', '313 (1972)', '1972-02-28'],
      ['Security Council', '521 (1982)', '1982-09-19'],
      ['Security Council', '18 (1947)', '1947-02-13'],
      ['Security Council', '137 (1960)', '1960-05-31'],
      ['General Assembly', '53/130', '1998-12-09'],
    ];
    for (const [organ, id, date] of dates) assert.equal(compiledCatalogue.resolutions.find(organ, id)?.date, date, `${organ} ${id}`);
    assert.equal(compiledCatalogue.resolutions.find('General Assembly', '74/224')?.title, 'Harmony with Nature');
    // Parts of a resolution of which the table has the whole only.
    for (const id of ['74/224 A', '74/224 A and B', '74/224 A to C', '74/224 A, B and D'])
      assert.equal(compiledCatalogue.resolutions.find('General Assembly', id)?.title, 'Harmony with Nature', id);
  });
});

describe('how often instruments are cited', () => {
  const { instrumentUses } = compiledCatalogue;

  it('is counted by organ and decade', () => {
    const row = sourceRows('instrument-frequency').find(({ id }) => id === 'crc') ?? assert.fail();
    assert.ok(instrumentUses.texts('crc') > 100);
    assert.deepEqual(
      [instrumentUses.texts('crc'), instrumentUses.texts('crc', 'Human Rights Council'), instrumentUses.texts('crc', '2010s')],
      [row['texts'], row['HRC'], row['2010s']].map(Number),
    );
    assert.deepEqual([instrumentUses.texts('no-such-id'), instrumentUses.texts('crc', 'Narnia')], [0, 0]);
  });

  it('knows what is cited next, the most frequent first', () => {
    const [first] = instrumentUses.after('2030-agenda');
    assert.deepEqual(first, { id: 'sdgs', count: 1418, texts: 569 });
    const counts = instrumentUses.after('charter').map(({ count }) => count);
    assert.deepEqual(
      counts,
      counts.toSorted((one, other) => other - one),
    );
    assert.deepEqual(instrumentUses.after('no-such-id'), []);
  });
});

describe('citations', () => {
  const { byName, citations } = compiledCatalogue.instruments;

  it('come in every attested form, taken apart', () => {
    const [smuggling] = byName('Protocol against the Smuggling of Migrants by Land, Sea and Air');
    assert.ok(smuggling !== undefined);
    assert.deepEqual(citations(smuggling), [
      {
        text: 'United Nations, Treaty Series, vol. 2241, No. 39574.',
        ownText: 'United Nations, Treaty Series, vol. 2241, No. 39574.',
        unts: { volumes: ['2241'], number: '39574' },
        sure: true,
        attested: true,
      },
      {
        text: 'General Assembly resolution 55/25, annex III.',
        ownText: 'Resolution 55/25, annex III.',
        resolution: { organ: 'General Assembly', id: '55/25' },
        pinpoint: 'annex III',
        sure: true,
        attested: true,
      },
    ]);
  });

  it('name several volumes, keep See, and never say one thing twice', () => {
    const [iccpr] = byName('ICCPR');
    assert.ok(iccpr !== undefined);
    assert.deepEqual(
      citations(iccpr).map((citation) => citation.ownText),
      ['See resolution 2200 A (XXI), annex.', 'United Nations, Treaty Series, vol. 999, No. 14668.'],
    );
    for (const instrument of compiledCatalogue.instruments.all) {
      const texts = citations(instrument).map((citation) => citation.text);
      assert.equal(new Set(texts).size, texts.length, instrument.id);
      assert.ok(
        texts.every((text) => text.endsWith('.') && !text.endsWith('..')),
        instrument.id,
      );
    }
  });

  it('are taken apart wherever they are of a known form', () => {
    const plain = compiledCatalogue.instruments.all
      .flatMap(citations)
      .filter(
        ({ text }) =>
          /resolution|^United Nations, Treaty Series/iu.test(text) &&
          !/Organization, resolution|WHA|Report|Records|document|chap\.|Annexes|; and ibid\./u.test(text),
      );
    const whole = plain.filter(({ resolution, unts, symbol }) => resolution === undefined && unts === undefined && symbol === undefined);
    assert.deepEqual(
      whole.map(({ text }) => text),
      [],
    );
  });
});
