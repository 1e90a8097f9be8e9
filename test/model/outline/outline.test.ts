import assert from 'node:assert/strict';
import { ResolutionDocument } from '../../../server/src/syntax/document';
import { checkOutline, drawOutline, modelOf, modelOfText } from './drawOutline';

describe('the outline of a resolution', () => {
  it('tells masthead, sponsors, chapeau, title, enacting line, preamble, operative part and closing', () => {
    checkOutline(
      `Distr.: Limited
       Chile and Norway: draft resolution
       The Commission on Rivers recommends to the Economic and Social Council the adoption of the following draft resolution:
       Clean rivers
       The Economic and Social Council,
       Recalling its resolution 2020/1 of 3 June 2020,
       1. Urges Member States to act:
       (a) By planting trees;
       (b) By saving water;
       2. Requests the Secretary-General to report.
       12th plenary meeting
       4 June 2021`,
      `masthead: Distr.: Limited
       sponsors: Chile and Norway: draft
       chapeau: The Commission on Rivers
       title: Clean rivers
       enacting: The Economic and Social
       preambular: Recalling its resolution
       operative 1: 1 Urges Member States to a
       item 2: a By planting trees;
       item 2: b By saving water;
       operative 1: 2 Requests the Secretary-G
       closing: 12th plenary meeting
       closing: 4 June 2021`,
    );
  });

  it('leaves a short last paragraph without a number to its text, where another one follows', () => {
    checkOutline(
      `Clean rivers
       The Economic and Social Council,
       Urges Member States to act;
       Decides to remain seized of the matter.
       Clean seas
       The Economic and Social Council,
       Urges Member States to help.`,
      `title: Clean rivers
       enacting: The Economic and Social
       operative 1: Urges Member States to a
       operative: Decides to remain seized
       title: Clean seas
       enacting: The Economic and Social
       operative 1: Urges Member States to h`,
    );
  });

  it('knows the line of any meeting', () => {
    for (const meeting of [
      '12th meeting',
      '3rd (closed) meeting',
      '55th (resumed) plenary meeting',
      '4th resumed plenary meeting',
      '60th (opening) meeting',
    ])
      assert.match(drawOutline(`The General Assembly,\n\n1. Urges A.\n\n${meeting}\n`), /closing: /, meeting);
  });

  it('reads (i) after (h) as a letter when (j) follows, as a numeral when (ii) does', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `(${letter}) Trees;`).join('\n');
    assert.match(
      drawOutline(`The General Assembly,\n\n1. Urges:\n\n${letters}\n(i) Water;\n(j) Air.\n`),
      /item 2: i Water;\nitem 2: j Air\./,
    );
    assert.match(
      drawOutline(`The General Assembly,\n\n1. Urges:\n\n${letters}\n(i) Water;\n(ii) Air.\n`),
      /item 3: i Water;\nitem 3: ii Air\./,
    );
  });

  it('marks one place for one slip', () => {
    checkOutline(
      `The General Assembly,\n1. Urges A;\n2. Urges B;\n4. Urges C;\n5. Urges D.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges A;\noperative 1: 2 Urges B;\noperative 1: 4 Urges C; (should be 3)\noperative 1: 5 Urges D.`,
    );
    checkOutline(
      `The General Assembly,\n1. Urges A;\n2. Urges B;\n2. Urges C;\n3. Urges D.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges A;\noperative 1: 2 Urges B;\noperative 1: 2 Urges C; (should be 3)\noperative 1: 3 Urges D.`,
    );
    checkOutline(
      `The General Assembly,\n1. Urges:\n(a) A;\n(ii) B;\n(c) C.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges:\nitem 2: a A;\nitem 2: ii B; (should be 2)\nitem 2: c C.`,
    );
  });

  it('lets inserted paragraphs stand', () => {
    checkOutline(
      `The General Assembly,\n1. Urges A;\n1 bis. Urges B;\n2. Urges C.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges A;\noperative 1: 1 Urges B;\noperative 1: 2 Urges C.`,
    );
  });

  it('takes a bare number for a paragraph only where the numbers need it and a verb follows', () => {
    checkOutline(
      `The General Assembly,\n1. Urges A;\n2Requests B;\n3. Decides C.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges A;\noperative 1: 2Requests B;\noperative 1: 3 Decides C.`,
    );
    checkOutline(
      `The General Assembly,\n1. Urges A;\n7 February was cold;\n2. Decides C.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges A;\ntext: 7 February was cold;\noperative 1: 2 Decides C.`,
    );
  });

  it('tells a preambular paragraph that is in brackets as a whole from a subheading, whoever proposes it', () => {
    checkOutline(
      `The General Assembly,
       Noting the report on rivers,
       [Recalling the report]
       [EU: Deeply concerned about the rivers]
       [Rivers in dry regions]
       1. Urges all to act.`,
      `enacting: The General Assembly,
       preambular: Noting the report on riv
       preambular: Recalling the report]
       preambular: EU: Deeply concerned abo
       subheading: Rivers in dry regions]
       operative 1: 1 Urges all to act.`,
    );
  });

  it('starts numbers again after a section title, a subheading or in an annex', () => {
    const outline = drawOutline(
      'The General Assembly,\n\nI\n\nRivers\n\n1. Urges A;\n\n2. Urges B;\n\nII\n\nLakes\n\n1. Urges C.\n\nAnnex\n\n1. First.\n\n2. Second.\n',
    );
    assert.doesNotMatch(outline, /should be/);
    assert.match(outline, /heading: Annex/);
  });

  it('opens an inner list of numbers after a colon and leaves it at the number that goes on outside', () => {
    const outline = drawOutline(
      'The General Assembly,\n\n1. Urges A;\n\n2. Urges B;\n\n3. Decides as follows:\n\n1. Inner one;\n\n2. Inner two;\n\n4. Requests B.\n',
    );
    assert.match(outline, /operative 1: 3 Decides as follows:\nitem 2: 1 Inner one;\nitem 2: 2 Inner two;\noperative 1: 4 Requests B\.$/);
  });

  it('counts labels that stand inside a paragraph', () => {
    checkOutline(
      `The General Assembly,\n1. Urges all:\n(i) Trees, (ii) water,\n(iii) air.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges all:\nitem 2: i Trees, (ii) water,\nitem 2: iii air.`,
    );
    checkOutline(
      `The General Assembly,\n1. Urges all:\n(a) (i) Trees;\n(ii) Water;\n(b) Air.`,
      `enacting: The General Assembly,\noperative 1: 1 Urges all:\nitem 2: a (i) Trees;\nitem 3: ii Water;\nitem 2: b Air.`,
    );
  });

  it('joins what a page broke, in small letters or behind an open numbered paragraph', () => {
    checkOutline(
      `The General Assembly,
       Convinced of the need for trees in the
       ¹ Resolution 1/2.
       field of rivers,
       1. Urges Member States to join the Protocol to Protect,
       ² Resolution 1/3.
       Plant and Water Trees;
       2. Requests B.`,
      `enacting: The General Assembly,
       preambular: Convinced of the need fo
       note: 1 Resolution 1/2.
       text: field of rivers, ←
       operative 1: 1 Urges Member States to j
       note: 2 Resolution 1/3.
       text: Plant and Water Trees; ←
       operative 1: 2 Requests B.`,
    );
  });

  it('takes a lone operative paragraph without a number', () => {
    checkOutline(
      `The General Assembly,\nRecalling A,\nDecides to act.`,
      `enacting: The General Assembly,\npreambular: Recalling A,\noperative 1: Decides to act.`,
    );
  });
});

describe('the segments of a document', () => {
  const part = (letter: string, mark: string): string =>
    `${letter}\n\nRivers\n\nThe General Assembly,\n\nRecalling the Charter,${mark}\n\n1. Urges A;\n\n2. Urges B.\n\n${mark} Resolution 1/2.\n\n`;

  it('are one for each text with notes of its own, one for texts whose notes run on', () => {
    assert.equal(modelOfText(part('A', '¹') + part('B', '¹')).segments.length, 2);
    assert.equal(modelOfText(part('A', '¹') + part('B', '²')).segments.length, 1);
  });

  it('are remembered: a typed letter costs the analysis of the resolution it stands in', () => {
    const document = ResolutionDocument.create('file:///draft.res', 'resolution', 0, part('A', '¹').repeat(20));
    const before = modelOf(document).segments;
    const line = 4 + Math.floor(document.lineCount / 2 / 14) * 14 + 6;
    ResolutionDocument.update(document, [{ range: { start: { line, character: 5 }, end: { line, character: 5 } }, text: 'x' }], 1);
    const after = modelOf(document).segments;
    assert.equal(after.length, 20);
    assert.equal(after.filter(({ segment }, index) => segment !== before[index]?.segment).length, 1);
  });

  it('tell profile and era from enacting line, masthead and closing', () => {
    const rules = (text: string): string => `${modelOfText(text).profile} ${modelOfText(text).era}`;
    assert.equal(rules('19 April 2006\n\nRivers\n\nThe Economic and Social Council,\n\n1. Urges A.\n'), 'ecosoc legacy');
    assert.equal(rules('The General Assembly,\n\nRecalling its resolution 55/25 of 15 November 2000,\n\n1. Urges A.\n'), 'ga current');
    assert.equal(rules('The Security Council,\n\n1. Urges A.\n\n12th plenary meeting\n\n4 June 2012\n'), 'sc legacy');
    assert.equal(rules('The Conference of the Parties,\n\n1. Urges A.\n'), 'other current');
    assert.equal(rules('QUESTION OF: Rivers\n\nThe General Assembly,\n\n1. Urges A.\n'), 'mun current');
  });
});
