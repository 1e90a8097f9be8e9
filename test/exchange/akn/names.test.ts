import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dateIn, yearOfSymbol } from '../../../server/src/exchange/akn/dates';
import { newDeclared } from '../../../server/src/exchange/akn/declared';
import { below, idNumber, newIds } from '../../../server/src/exchange/akn/ids';
import { actorOf, addressOf, camelCase, idPart, numberInIri, slug, workOf } from '../../../server/src/exchange/akn/names';
import { element, writeXml, type XmlContent } from '../../../server/src/exchange/akn/xml';

describe('the names of an archive', () => {
  it('call an organ the same in every language, with or without its article', () => {
    for (const [organ, actor] of [
      ['General Assembly', 'un-ga'],
      ['The General Assembly', 'un-ga'],
      ['  the  general\u00a0assembly ', 'un-ga'],
      ["L'Assemblée générale", 'un-ga'],
      ['La Asamblea General', 'un-ga'],
      ['Le Conseil de sécurité', 'un-sc'],
      ['El Consejo de Seguridad', 'un-sc'],
      ['Security Council', 'un-sc'],
      ['Economic and Social Council', 'un-ecosoc'],
      ['Conseil économique et social', 'un-ecosoc'],
      ['Consejo Económico y Social', 'un-ecosoc'],
      ['Human Rights Council', 'un-hrc'],
      ["Conseil des droits de l'homme", 'un-hrc'],
      ['Consejo de Derechos Humanos', 'un-hrc'],
      ['Trusteeship Council', 'un-tc'],
      ['First Committee', 'un-ga-c1'],
      ['Second Committee', 'un-ga-c2'],
      ['Third Committee', 'un-ga-c3'],
      ['Fourth Committee', 'un-ga-c4'],
      ['Fifth Committee', 'un-ga-c5'],
      ['Sixth Committee', 'un-ga-c6'],
      ['General Committee', 'un-ga-gc'],
      ['Commission on Crime Prevention and Criminal Justice', 'un-ecosoc-ccpcj'],
      ['Commission on the Status of Women', 'un-ecosoc-csw'],
      ['Commission on Narcotic Drugs', 'un-ecosoc-cnd'],
      ['Conference of the Parties', 'un-conference-of-the-parties'],
      ['Thea Council', 'un-thea-council'],
      ['', 'un-x'],
    ] as const)
      assert.equal(actorOf(organ), actor, organ);
  });

  it('are small letters, figures and dashes, of which the longest is cut', () => {
    for (const [words, name] of [
      ['Côte d’Ivoire', 'cote-d-ivoire'],
      ['  Wells & springs!  ', 'wells-springs'],
      ['A/RES/70/1', 'a-res-70-1'],
      ['Ελλάδα', 'x'],
      ['', 'x'],
      [`${'a'.repeat(59)} bc`, 'a'.repeat(59)],
      ['a'.repeat(70), 'a'.repeat(60)],
    ] as const)
      assert.equal(slug(words), name, words);
  });

  it('keep the numbers of resolutions and the symbols of documents readable', () => {
    for (const [number, name] of [
      ['73/7', '73-7'],
      ['1325 (2000)', '1325_(2000)'],
      ['A/C.2/86/L.14', 'A-C.2-86-L.14'],
      ['73/7  A', '73-7_A'],
      ['1/2*!', '1-2'],
    ] as const)
      assert.equal(numberInIri(number), name, number);
    assert.equal(workOf('General Assembly', '2015-09-25', '70/1'), '/akn/un/statement/deliberation/un-ga/2015-09-25/70-1');
    assert.equal(addressOf('S/RES/1325 (2000)'), 'https://undocs.org/S/RES/1325(2000)');
    assert.equal(addressOf('A/C.3/62/L.1 '), 'https://undocs.org/A/C.3/62/L.1');
  });

  it('of phrases are in camel case', () => {
    assert.equal(camelCase('Recalling also'), 'recallingAlso');
    assert.equal(camelCase('Having  considered, with APPRECIATION'), 'havingConsideredWithAppreciation');
    assert.equal(camelCase('42'), '');
  });
});

describe('the dates of an archive', () => {
  it('are found in English, French and Spanish', () => {
    const months = [
      ['January', 'janvier', 'enero'],
      ['February', 'février', 'febrero'],
      ['March', 'mars', 'marzo'],
      ['April', 'avril', 'abril'],
      ['May', 'mai', 'mayo'],
      ['June', 'juin', 'junio'],
      ['July', 'juillet', 'julio'],
      ['August', 'août', 'agosto'],
      ['September', 'septembre', 'septiembre'],
      ['October', 'octobre', 'octubre'],
      ['November', 'novembre', 'noviembre'],
      ['December', 'décembre', 'diciembre'],
    ] as const;
    for (const [index, [english, french, spanish]] of months.entries()) {
      const date = `2031-${String(index + 1).padStart(2, '0')}-05`;
      assert.equal(dateIn(`on 5 ${english} 2031`), date);
      assert.equal(dateIn(`le 5 ${french.toUpperCase()} 2031`), date);
      assert.equal(dateIn(`el 5 de ${spanish} de 2031`), date);
    }
    assert.equal(dateIn('le 1er mai 2031'), '2031-05-01');
    assert.equal(dateIn('from 3 to 12 May 2031'), '2031-05-12');
  });

  it('are none where the calendar has no such day', () => {
    for (const text of [
      undefined,
      '',
      'May 2031',
      '31 April 2031',
      '30 February 2031',
      '0 May 2031',
      '32 May 2031',
      '5 Mays 2031',
      '5 May 20311',
    ])
      assert.equal(dateIn(text), undefined, text);
    assert.equal(dateIn('29 February 2032'), '2032-02-29');
    assert.equal(dateIn('31 May 2031'), '2031-05-31');
  });

  it('of a symbol are the year that it names, or that of the session', () => {
    for (const [symbol, year] of [
      ['E/2031/L.7', '2031'],
      ['S/RES/1325 (2000)', '2000'],
      ['1325 (1999)', '1999'],
      ['2031/4', '2031'],
      ['A/73/L.2', '2018'],
      ['A/RES/70/1', '2015'],
      ['A/C.2/86/L.14', '2031'],
      ['A/DEC/58/401', '2003'],
      ['A/HRC/46/L.3', undefined],
      ['A/7/3', undefined],
      ['S/1822/1', undefined],
      ['S/20311', undefined],
      [undefined, undefined],
    ] as const)
      assert.equal(yearOfSymbol(symbol), year, symbol);
  });
});

describe('the ids of an archive', () => {
  it('are given once, with a number after the second and a beginning of their own in each document', () => {
    const taken = new Set<string>();
    const [ids, others] = [newIds('', taken), newIds('cmp_2__', taken)];
    assert.deepEqual(
      [ids.give('para_1'), ids.give('para_1'), ids.give('para_1'), others.give('para_1'), ids.give('cmp_2__para_1')],
      ['para_1', 'para_1-2', 'para_1-3', 'cmp_2__para_1', 'cmp_2__para_1-2'],
    );
    assert.deepEqual([below('', 'para_1'), below('sec_I', 'para_1')], ['para_1', 'sec_I__para_1']);
  });

  it('have the letters and figures of a number', () => {
    for (const [number, id] of [
      ['12 bis', '12bis'],
      ['(a)', 'a'],
      ['IV.', 'IV'],
      ['1.2', '1.2'],
      ['A-3', 'A-3'],
      ['.-1', '1'],
      ['é', ''],
      ['', ''],
    ] as const)
      assert.equal(idNumber(number), id, number);
    assert.deepEqual([idPart('job number'), idPart('A/1 (b)'), idPart('é')], ['job-number', 'A-1-b', 'x']);
  });

  it('of what a document speaks of are declared once, in the order of their kinds', () => {
    const declared = newDeclared(newIds('', new Set(['ga'])).give);
    assert.equal(declared.use('TLCConcept', 'draft', 'concept/draft', 'Draft'), '#draft');
    assert.equal(declared.use('TLCOrganization', 'ga', 'organization/ga', ''), '#ga-2');
    assert.equal(declared.use('TLCOrganization', 'other', 'organization/ga', 'Assembly'), '#ga-2');
    assert.equal(declared.use('TLCEvent', 'ga', 'organization/ga', 'Event'), '#ga-3');
    assert.deepEqual(
      declared.all().map(({ name, attributes }) => [name, ...Object.values(attributes)]),
      [
        ['TLCOrganization', 'ga-2', '/akn/ontology/organization/ga', 'ga'],
        ['TLCEvent', 'ga-3', '/akn/ontology/organization/ga', 'Event'],
        ['TLCConcept', 'draft', '/akn/ontology/concept/draft', 'Draft'],
      ],
    );
  });
});

describe('the letters of an archive', () => {
  it('are laid out where elements stand in elements, and never where there are words', () => {
    const late = (): readonly XmlContent[] => ['late & ', () => [element('i', {}, 'words')]];
    const root = element(
      'a',
      { one: '"1" <2>', two: undefined, three: () => 'later', four: () => undefined },
      element('b', {}),
      element('c', {}, element('p', {}, 'x ', element('i', { d: '1' }, 'y'), element('eol', {})), 'words'),
      element('p', {}),
      element('p', {}, late),
      element('heading', {}, element('i', {}, 'z')),
    );
    assert.equal(
      writeXml(root),
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<a one="&quot;1&quot; &lt;2&gt;" three="later">',
        '  <b/>',
        '  <c>',
        '    <p>x <i d="1">y</i><eol/></p>',
        '    words',
        '  </c>',
        '  <p/>',
        '  <p>late &amp; <i>words</i></p>',
        '  <heading><i>z</i></heading>',
        '</a>',
        '',
      ].join('\n'),
    );
    for (const name of ['p', 'num', 'heading', 'crossHeading', 'listIntroduction', 'listWrapUp', 'docTitle'])
      assert.equal(writeXml(element(name, {}, element('i', {}, 'x'))).split('\n')[1], `<${name}><i>x</i></${name}>`, name);
  });
});
