import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocx } from '../../../../server/src/exchange/docx/read/read';
import { made, p, r } from './made';

type Line = readonly [source: string, lineEnds: number, printed: 'head' | 'block'];

const HEAD = p('United Nations') + p('A/1') + p('General Assembly');
const HEAD_LETTERS = 'UnitedNationsA1GeneralAssembly';

describe('a Word file that was written from a draft', () => {
  it('has the lines before its text as the draft had them, where the page still says the same', () => {
    assert.equal(
      draft(
        HEAD_LETTERS,
        [
          ['General  Assembly', 1, 'head'],
          ['A/1', 3, 'head'],
          ['*Wells*:  a title', 2, 'block'],
        ],
        p('Wells: a title'),
      ),
      'General  Assembly\nA/1\n\n\n*Wells*:  a title\n\nThe text\n',
    );
  });

  it('has those of the page where the head was changed', () => {
    assert.equal(
      draft('UnitedNationsA2GeneralAssembly', [['A/2', 2, 'head']], p('Wells')),
      'United Nations\n\nA/1\n\nGeneral Assembly\n\nWells\n\nThe text\n',
    );
    assert.equal(draft(undefined, [], p('Wells')), 'United Nations\n\nA/1\n\nGeneral Assembly\n\nWells\n\nThe text\n');
  });

  it('has those of the page from the first line on that was changed', () => {
    const lines: readonly Line[] = [
      ['A/1', 3, 'head'],
      ['Agenda  item 4', 2, 'block'],
      ['Wells  and springs', 2, 'block'],
    ];
    assert.equal(draft(HEAD_LETTERS, lines, p('Agenda item 4') + p('Wells')), 'A/1\n\n\nAgenda  item 4\n\nWells\n\nThe text\n');
    assert.equal(draft(HEAD_LETTERS, lines, p('Agenda item 5') + p('Wells')), 'A/1\n\nAgenda item 5\n\nWells\n\nThe text\n');
  });

  it('has the words of the page where somebody has put emphasis or a note into them, at the place in the draft', () => {
    const lines: readonly Line[] = [
      ['A/1', 3, 'head'],
      ['Wells  and springs', 4, 'block'],
      ['Last  line', 2, 'block'],
    ];
    const changed = `<w:p>${r('Wells ')}${r('and', '<w:i/>')}${r(' springs')}</w:p>`;
    assert.equal(draft(HEAD_LETTERS, lines, changed + p('Last line')), 'A/1\n\n\nWells *and* springs\n\n\n\nLast  line\n\nThe text\n');
  });

  it('keeps bold and underlined words, and lines that stand close, as its own', () => {
    const close = '<w:spacing w:after="0"/>';
    const body = p('one', close) + p('two', close) + p('three') + p('four', '<w:spacing w:after="0" w:line="120"/>') + p('five');
    const looks = `<w:p>${r('bold', '<w:b/>')}${r(' and ')}${r('under', '<w:u w:val="single"/>')}${r(' plain', '<w:u w:val="none"/>')}</w:p>`;
    const ours = { Masthead1: JSON.stringify(['']) };
    assert.equal(
      readDocx(made({ body: body + looks, variables: ours }), 'accept').text,
      'one\ntwo\nthree\n\nfour\n\nfive\n\n**bold** and *under* plain\n',
    );
    assert.equal(readDocx(made({ body: body + looks }), 'accept').text, 'one\n\ntwo\n\nthree\n\nfour\n\nfive\n\nbold and under plain\n');
  });

  it('has a text a section, also where the notes go on', () => {
    const section = (words: string): string => `<w:p><w:pPr><w:sectPr/></w:pPr>${r(words)}</w:p>`;
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body = `<w:p><w:pPr><w:sectPr/></w:pPr>${r('One')}${call}</w:p>${section('Two')}${section('Three')}`;
    const variables = { Masthead1: '[""]', Masthead2: '[""]' };
    const footnotes = `<w:footnote w:id="2">${p('A/1.')}</w:footnote>`;
    assert.equal(readDocx(made({ body, variables, footnotes }), 'accept').text, 'One¹\n\n¹ A/1.\n\nTwo\n\nThree\n');
    assert.equal(readDocx(made({ body, footnotes }), 'accept').text, 'One¹\n\nTwo\n\nThree\n\n¹ A/1.\n');
  });
});

/** What is read of a file with a head, some lines and a text, which keeps these lines of a draft; none where no letters of the head are kept. */
function draft(head: string | undefined, lines: readonly Line[], below: string): string {
  const variables = { Other: 'x', Masthead1: head === undefined ? 'x' : JSON.stringify([head, ...lines]) };
  const section = '<w:sectPr><w:headerReference w:type="first" r:id="rId-header"/><w:titlePg/></w:sectPr>';
  return readDocx(made({ body: below + p('The text') + section, header: HEAD, variables }), 'accept').text;
}
