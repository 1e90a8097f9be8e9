import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { aknOf, archived, readBack } from './wayBack';
import { faultsOf } from './whole';

describe('the elements of Akoma Ntoso', () => {
  it('are those of a preamble: one container a paragraph, named by its opening, with its lists', () => {
    drawn(
      [
        'The General Assembly,',
        'Recalling also its work,',
        'Wells are kept:',
        '(a) By all:',
        '(i) Fast;',
        '(ii) Well;',
        'and again,',
        'I',
        'Keeping',
        'Noting that:',
        '(a) One acts,',
        '1. Decides to act.',
        '',
      ].join('\n\n'),
      'preamble',
      `
formula preamble__formula_1
  p The General Assembly,
container preamble__cont_1 recallingAlso
  p preamble__cont_1__p_1 Recalling also its work,
container preamble__cont_2 preambular
  blockList preamble__cont_2__list_1
    listIntroduction preamble__cont_2__list_1__intro Wells are kept:
    item preamble__cont_2__list_1__item_a
      num (a)
      blockList preamble__cont_2__list_1__item_a__list_1
        listIntroduction preamble__cont_2__list_1__item_a__list_1__intro By all:
        item preamble__cont_2__list_1__item_a__list_1__item_i
          num (i)
          p Fast;
        item preamble__cont_2__list_1__item_a__list_1__item_ii
          num (ii)
          p Well;
    listWrapUp preamble__cont_2__list_1__wrapup and again,
`,
    );
  });

  it('are those of a body: sections by their kind, paragraphs by their numbers, lists with what stands around them', () => {
    drawn(
      [
        'The General Assembly,',
        'I. Keeping',
        '1. Decides:',
        '(a) To act:',
        'and to go on;',
        '(b) To end:',
        'A text of its own;',
        '2. (a) Asks all;',
        '(b) Ends.',
        'A. Inner part',
        '3. Acts;',
        'Article 4\nRules',
        '2 bis. Ends it.',
        '(c) Stray.',
        '',
      ].join('\n\n'),
      'mainBody',
      `
section sec_I
  num I.
  heading sec_I__heading Keeping
  paragraph sec_I__para_1
    num 1.
    list sec_I__para_1__list_1
      intro sec_I__para_1__list_1__intro
        p Decides:
      point sec_I__para_1__list_1__point_a
        num (a)
        content
          p To act:
      wrapUp sec_I__para_1__list_1__wrapup
        p and to go on;
    list sec_I__para_1__list_2
      point sec_I__para_1__list_2__point_b
        num (b)
        content
          p To end:
    alinea sec_I__para_1__al_1
      content
        p A text of its own;
  paragraph sec_I__para_2
    num 2.
    list sec_I__para_2__list_1
      point sec_I__para_2__list_1__point_a
        num (a)
        content
          p Asks all;
      point sec_I__para_2__list_1__point_b
        num (b)
        content
          p Ends.
  part sec_I__part_A
    num A.
    heading sec_I__part_A__heading Inner part
    paragraph sec_I__part_A__para_3
      num 3.
      content
        p Acts;
    article sec_I__part_A__art_4
      num Article 4
      heading sec_I__part_A__art_4__heading Rules
      paragraph sec_I__part_A__art_4__para_2bis
        num 2 bis.
        list sec_I__part_A__art_4__para_2bis__list_1
          intro sec_I__part_A__art_4__para_2bis__list_1__intro
            p Ends it.
          point sec_I__part_A__art_4__para_2bis__list_1__point_c
            num (c)
            content
              p Stray.
`,
    );
  });

  it('are those of a text: front, closing lines, an annex with its title, notes that nobody leads to', () => {
    const text = [
      ...['United Nations', 'A/RES/86/7', 'General Assembly', 'Distr.: General\n4 December 2031'],
      'Resolution adopted by the General Assembly on 3 December 2031',
      ...['86/7. Wells', 'The General Assembly,', '1. Decides to act.', '12th plenary meeting\n3 December 2031'],
      ...['Annex', 'Rules', '1. Wells are kept.', '² A/2.\n'],
    ].join('\n\n');
    const xml = aknOf(text);
    assert.deepEqual(faultsOf(xml), []);
    assert.equal(archived(readBack(xml).text), archived(text));
    for (const line of [
      '<publication name="resolutions" date="2031-12-03" showAs="Resolutions of General Assembly" number="A/RES/86/7"/>',
      '<FRBRthis value="/akn/un/statement/deliberation/un-ga/2031-12-03/86-7/!main"/>',
      '<FRBRalias value="A/RES/86/7" name="symbol"/>',
      '<FRBRdate date="2031-12-03" name="adoption"/>',
      '<FRBRnumber value="86-7" showAs="86/7"/>',
      '<FRBRname value="Wells"/>',
      '<FRBRsubtype value="deliberation"/>',
      '<FRBRlanguage language="eng"/>',
      '<FRBRformat value="xml"/>',
      '<FRBRprescriptive value="false"/>',
      '<FRBRauthoritative value="false"/>',
      '<original eId="original" href="/akn/un/statement/deliberation/un-ga/2031-12-03/86-7/eng@2031-12-03" showAs="Original"/>',
      '<event refersTo="#meeting-12">12th plenary meeting</event>',
      '<docDate date="2031-12-03" refersTo="#adoption">3 December 2031</docDate>',
      '<res:source format="res" version="1" lang="en"/>',
      '<docNumber>86/7.</docNumber> <docTitle>Wells</docTitle>',
      '<inline name="akn4un:distribution" refersTo="#distribution-general">Distr.: General</inline>',
      '<docDate date="2031-12-04">4 December 2031</docDate>',
      '<hasAttachment eId="hasAtt_1" href="/akn/un/statement/deliberation/un-ga/2031-12-03/86-7/!annex_1" showAs="Annex"/>',
    ])
      assert.ok(xml.includes(line), `${line} is missing`);
    drawn(
      text,
      'conclusions',
      `
container conclusions__adoption adoption
  p 12th plenary meeting
  p 3 December 2031
container conclusions__notes notes
  p A/2.
`,
    );
    drawn(
      text,
      'coverPage',
      `
container cover__masthead masthead
  p United Nations
  p A/RES/86/7
  p General Assembly
  p Distr.: General
  p 4 December 2031
`,
    );
  });

  it('say in which language a text is, of which organ and year', () => {
    const french = aknOf('Puits\n\nL’Assemblée générale,\n\n1. Décide d’agir.\n');
    assert.match(french, /<FRBRlanguage language="fra"\/>/);
    assert.match(french, /lang="fr"\/>/);
    assert.match(french, /<FRBRdate date="1900-01-01" name="documentDate"\/>/);
    assert.match(french, /<FRBRversionNumber value="1"\/>/);
    const spanish = aknOf('La Asamblea General,\n\n1. Decide actuar.\n');
    assert.match(spanish, /<FRBRlanguage language="spa"\/>/);
    const council = aknOf('S/RES/3050 (2031)\n\nSecurity Council\n\nThe Security Council,\n\n1. Decides to act.\n');
    assert.match(council, /un-sc\/2031-01-01\/3050_\(2031\)\/!main/);
    assert.match(council, /<statement name="resolution" /);
    const decision = aknOf('A/DEC/58/401\n\nGeneral Assembly\n\nThe General Assembly,\n\n1. Decides to act.\n');
    assert.match(decision, /<statement name="decision" /);
    assert.match(decision, /un-ga\/2003-01-01\/58-401\/!main/);
  });
});

/** Compares a part of a file with its drawing: an element a line, with its id, its name, what is special about it and its words. */
function drawn(text: string, part: string, wanted: string): void {
  const xml = aknOf(text);
  const inside = new RegExp(`<${part}>\n(.*?)\n *</${part}>`, 's').exec(xml)?.[1] ?? '';
  const lines = inside.split('\n').flatMap((line) => {
    const [, indent = '', name = '', attributes = '', words = ''] = /^( *)<(\w+)((?: [^<>]*)?)\/?>(.*)$/.exec(line) ?? [];
    if (name === '') return [];
    const value = (key: string): string | undefined => new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1];
    const special = [value('eId'), name === 'container' ? value('name') : undefined, value('res:gap') && `gap=${value('res:gap') ?? ''}`];
    const plain = words.replaceAll(/<[^<>]*>/g, '');
    const parts = name === 'num' ? [plain, special[2]] : [...special, plain];
    return [indent + [name, ...parts.filter((one) => one !== undefined && one !== '')].join(' ')];
  });
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const shown = lines.map((line) => line.slice(least)).join('\n');
  const expected = wanted.trim();
  assert.equal(shown.slice(0, expected.length), expected, shown);
}
