import assert from 'node:assert/strict';
import { mastheadOf } from '../../../server/src/model/masthead';
import { catalogue } from '../../fixture';
import { segmentsOf } from '../draw';

/** The fields of a masthead of these lines, each with its value. */
function fieldsOf(...lines: readonly string[]): readonly string[] {
  const [segment] = segmentsOf(`${lines.join('\n\n')}\n\nA title\n\nThe General Assembly,\n\n1. Urges A.\n`);
  assert.ok(segment !== undefined);
  return mastheadOf(segment, 0, catalogue.states).fields.map((field) => {
    const { kind, value, block, start, end, keyStart } = field;
    const text = segment.blocks[block]?.text ?? '';
    const written = text.slice(start, end).replaceAll(/[*_]+/g, '').replaceAll(/\s+/g, ' ').trim();
    assert.equal(written, value, text);
    return keyStart === start ? `${kind}: ${value}` : `${kind} ← ${text.slice(keyStart, start).trim()}: ${value}`;
  });
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  assert.deepEqual(Object.fromEntries(Object.keys(cases).map((line) => [line, fieldsOf(line)])), cases);
}

describe('a line of a masthead', () => {
  it('may have its key', () => {
    check({
      'Symbol: A/90/L.7': ['symbol ← Symbol:: A/90/L.7'],
      '**Symbol:** A/90/L.7': ['symbol ← **Symbol:**: A/90/L.7'],
      'Organ : General Assembly': ['organ ← Organ :: General Assembly'],
      'Main organ: General Assembly': ['organ ← Main organ:: General Assembly'],
      'Committee: Rivers': ['committee ← Committee:: Rivers'],
      'COUNCIL: Rivers': ['committee ← COUNCIL:: Rivers'],
      'Forum: Rivers': ['committee ← Forum:: Rivers'],
      'Session: The first': ['session ← Session:: The first'],
      'Date: 4 June': ['date ← Date:: 4 June'],
      'Agenda item: 3': ['agenda ← Agenda item:: 3'],
      'Agenda items: 3 and 4': ['agenda ← Agenda items:: 3 and 4'],
      'Item: 3': ['agenda ← Item:: 3'],
      'Topic: Rivers': ['agenda title ← Topic:: Rivers'],
      'Question of: Rivers': ['agenda title ← Question of:: Rivers'],
      'Agenda: Rivers': ['agenda title ← Agenda:: Rivers'],
      'Symbols: A/90/L.7': ['symbol: A/90/L.7'],
      'My symbol: rivers': [],
      'Item of it: rivers': [],
      'The topic: rivers': [],
    });
  });

  it('may be one field as a whole', () => {
    check({
      'United Nations': ['house: United Nations'],
      'Agenda item 7 (a)': ['agenda: Agenda item 7 (a)'],
      'Agenda items (7)': ['agenda: Agenda items (7)'],
      'Item 7 of the agenda': ['agenda: Item 7 of the agenda'],
      'Items 7 and 8': ['agenda: Items 7 and 8'],
      'Itemized rivers': [],
      'Resolution adopted by the Council': ['adoption: Resolution adopted by the Council'],
      'Draft resolutions adopted by the Council': ['adoption: Draft resolutions adopted by the Council'],
      'Decision adopted by the Council': ['adoption: Decision adopted by the Council'],
      'Adopted by the Council': ['adoption: Adopted by the Council'],
      'Resolution taken by rivers': [],
      'It was adopted by rivers': [],
      '[on the report]': ['report: [on the report]'],
      '35-12345 (E)': ['job number: 35-12345 (E)'],
      '35-12345 (E) 010203': ['job number: 35-12345 (E) 010203'],
      '35-12345': ['job number: 35-12345'],
      '1234567': ['job number: 1234567'],
      '12345678': [],
      '35-123456': [],
      'Resolution 12 (2035)': ['number: Resolution 12 (2035)'],
      'Decision 12/CP.28': ['number: Decision 12/CP.28'],
      'Decision S-12/3': ['number: Decision S-12/3'],
      'Resolution 12345 (2035)': [],
      'Resolution 12 (35)': [],
      'New York, 4 June to 6 July 2035': ['place and dates: New York, 4 June to 6 July 2035'],
      'Vienna, 12–16 May 2035': ['place and dates: Vienna, 12–16 May 2035'],
      '12 - 16 May 2035': ['place and dates: 12 - 16 May 2035'],
      '12 and 16 May 2035': ['place and dates: 12 and 16 May 2035'],
      'Vienna, 12 May 2035': ['date: 12 May 2035'],
      'At Vienna, May 2035': [],
    });
  });

  it('may have several fields beside each other', () => {
    check({
      'Distr.: General': ['distribution ← Distr.:: General'],
      'Distr. LIMITED': ['distribution ← Distr.: LIMITED'],
      'Distribution: Restricted': ['distribution ← Distribution:: Restricted'],
      'Distr.: Generally': [],
      'Distr.: Wide': [],
      'Original: English': ['original ← Original:: English'],
      'Orig.: English/French': ['original ← Orig.:: English/French'],
      'ORIGINAL: English, French and Spanish': ['original ← ORIGINAL:: English, French and Spanish'],
      'Original : English': ['original ← Original :: English'],
      'Original English': [],
      'Eighty-sixth session': ['session: Eighty-sixth session'],
      'Tenth emergency special session': ['session: Tenth emergency special session'],
      'Hundred and first session': ['session: Hundred and first session'],
      'Eighty-sixth sessions': [],
      'The session': ['session: The session'],
      '4 June 2035': ['date: 4 June 2035'],
      '4 June 20351': [],
      '14–4 June 2035': ['place and dates: 14–4 June 2035'],
      'A/90/L.7 4 June 2035 Distr.: Limited': ['symbol: A/90/L.7', 'date: 4 June 2035', 'distribution ← Distr.:: Limited'],
      'General Assembly A/90/L.7': ['organ: General Assembly', 'symbol: A/90/L.7'],
      'United Nations A/90/L.7': ['house: United Nations', 'symbol: A/90/L.7'],
      'United Nations General Assembly A/90/L.7': ['house: United Nations', 'organ: General Assembly', 'symbol: A/90/L.7'],
      'United Nationses A/90/L.7': ['symbol: A/90/L.7'],
      'Third Committee Eighty-sixth session': ['committee: Third Committee', 'session: Eighty-sixth session'],
    });
  });

  it('may be the name of an organ, a committee or a body below', () => {
    for (const organ of [
      'General Assembly',
      'Economic and Social Council',
      'SECURITY COUNCIL',
      'Trusteeship Council',
      'Human Rights Council',
    ])
      check({ [organ]: [`organ: ${organ}`] });
    for (const name of [
      'First Committee',
      'Sixth Committee',
      'General Committee',
      'Special Political Committee',
      'Special Political and Decolonization Committee (Fourth Committee)',
    ])
      check({ [name]: [`committee: ${name}`] });
    for (const name of [
      'Commission on the Status of Rivers',
      'High-level Conference for Rivers',
      'World River Congress',
      'United River Nations Lake Council',
      'River Forum',
      'Executive Board',
      'Assembly to rivers in spring',
      'Council in autumn',
      'Committee serving rivers',
    ])
      check({ [name]: [`subsidiary: ${name}`] });
    check({
      'The General Assembly of it': [],
      'Seventh Committee of Rivers and': ['subsidiary: Seventh Committee of Rivers and'],
      'One Two Three Four Five Council': [],
      'Council by rivers': [],
      Councils: [],
    });
    assert.deepEqual(fieldsOf('Economic and Social Council', 'Human Rights Council'), [
      'organ: Economic and Social Council',
      'subsidiary: Human Rights Council',
    ]);
  });

  it('is the title of an item below an agenda line, one or several, as long as it likes', () => {
    const long = `Rivers of the North ${'and of the South '.repeat(10)}`.trim();
    assert.deepEqual(fieldsOf('Agenda item 7', 'Rivers', 'Commission on Lakes', long, 'Distr.: Limited', 'Seas'), [
      'agenda: Agenda item 7',
      'agenda title: Rivers',
      'agenda title: Commission on Lakes',
      `agenda title: ${long}`,
      'distribution ← Distr.:: Limited',
    ]);
    assert.deepEqual(fieldsOf('Topic: Rivers', 'Lakes'), ['agenda title ← Topic:: Rivers']);
    assert.deepEqual(fieldsOf(long), []);
    assert.deepEqual(fieldsOf('Agenda item 7', `1. ${long}`), ['agenda: Agenda item 7']);
  });

  it('says its value without emphasis and the mark of a note', () => {
    check({
      'Distr.: *Limited*': [],
      '__Eighty-sixth  session__': ['session: Eighty-sixth session'],
      'Agenda item 7**': ['agenda: Agenda item 7'],
      'Agenda item 7[^a] ': ['agenda: Agenda item 7'],
    });
  });
});

describe('the items of the agenda', () => {
  const agendaOf = (...lines: readonly string[]): readonly string[] => {
    const [segment] = segmentsOf(`${lines.join('\n\n')}\n\nA title\n\nThe General Assembly,\n\n1. Urges A.\n`);
    assert.ok(segment !== undefined);
    return mastheadOf(segment, 0).agenda.map(({ number, span, provisional, title }) => {
      assert.equal(segment.blocks[span.block]?.text.slice(span.start, span.end).replaceAll(/\s+/g, ' '), number);
      return `${number}${provisional ? ' provisional' : ''}: ${title?.value ?? 'none'}`;
    });
  };

  it('have a title each, or one for all', () => {
    assert.deepEqual(agendaOf('Items 7, 8 (a) (ii) and 9', 'Rivers', 'Lakes', 'Seas'), ['7: Rivers', '8 (a) (ii): Lakes', '9: Seas']);
    assert.deepEqual(agendaOf('Items 7 and 8', 'Rivers'), ['7: none', '8: Rivers']);
    assert.deepEqual(agendaOf('Item 7', 'Rivers', 'Lakes'), ['7: Rivers']);
    assert.deepEqual(agendaOf('Item 7', 'Distr.: Limited', 'Lakes'), ['7: none']);
    assert.deepEqual(agendaOf('Item 7', 'Rivers', 'Item 8 (b)', 'Lakes'), ['7: Rivers', '8 (b): Lakes']);
    assert.deepEqual(agendaOf('Rivers'), []);
  });

  it('may be those of a provisional agenda, whose words have no number of an item', () => {
    assert.deepEqual(agendaOf('Item 7 of the provisional agenda of 2035'), ['7 provisional: none']);
    assert.deepEqual(agendaOf('Item 7 on rivers 12'), ['7: none']);
    assert.deepEqual(agendaOf('Item 7  (b) of the Provisional agenda'), ['7 (b) provisional: none']);
  });
});
