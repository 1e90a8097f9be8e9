import assert from 'node:assert/strict';
import { drawOutline } from './drawOutline';

/** A draft of two pages whose head between them is the given one; the paragraph above and the one below are given too. */
function paged(above: string, head: string, below: string): string {
  return `General Assembly\nA/90/L.7\nDistr.: Limited\n\nNorway: draft resolution\n\nThe rivers of the North and the life that\nthey give to those who live beside them\n\nThe General Assembly,\n\n${above}\n\n${head}\n\n${below}\n`;
}

/** The outline without the front. */
function outlineBelowFront(text: string): readonly string[] {
  const lines = drawOutline(text).split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('enacting')) + 1);
}

const BROKEN =
  'Recalling that the rivers of the North give water and bread to all who live\nalong their banks, and that the States of the North and the Universal';
const REST = 'Postal Union have long worked together for the good of the rivers,';

describe('the heads of pages', () => {
  const heads = {
    'symbol, job number, page': 'A/90/L.7 \n \n35-12345\n2/3 ',
    'symbol, page, job number': 'A/90/L.7\n \n2/3\n35-12345 ',
    'job number and page on one line': 'A/90/L.7\n35-12345 2/3',
    'page and job number on one line': '2/3 35-12345\n\nA/90/L.7',
    'the symbol alone': 'A/90/L.7*',
    'symbol and page on one line': 'A/90/L.7 2/3',
    'symbol and title': 'A/90/L.7 The rivers of the North and the life that they give to those who live beside them\n\n35-12345\n\n2/3',
    'a title of two lines, the symbol beside the second':
      'The rivers of the North and the life that they give to those who live\nbeside them A/90/L.7\n\n2/3\n\n35-12345',
    'a title of two lines above its symbol':
      'The rivers of the North and the life that they give to\n\nA/90/L.7 those who live beside them\n\n35-12345\n\n2/3',
  };
  for (const [name, head] of Object.entries(heads)) {
    it(`are furniture, and paragraphs go on below them: ${name}`, () => {
      const found = outlineBelowFront(paged(BROKEN, head, REST));
      assert.equal(found[0], 'preambular: Recalling that the river');
      assert.deepEqual([...new Set(found.slice(1, -1).map((line) => line.replace(/:.*/, '')))], ['furniture']);
      assert.equal(found.at(-1), 'text: Postal Union have long w ←');
    });
  }

  it('part no list, and end no paragraph that is at its end', () => {
    assert.deepEqual(
      outlineBelowFront(paged('1. Urges States:\n\n(a) To plant;', 'A/90/L.7\n\n35-12345\n2/2', '(b) To water;\n\n2. Thanks all.')),
      [
        'operative 1: 1 Urges States:',
        'item 2: a To plant;',
        'furniture: A/90/L.7',
        'furniture: 35-12345',
        'furniture: 2/2',
        'item 2: b To water;',
        'operative 1: 2 Thanks all.',
      ],
    );
    assert.equal(
      outlineBelowFront(paged('Recalling the rivers,', 'A/90/L.7\n\n35-12345\n2/2', 'Noting the lakes,')).at(-1),
      'preambular: Noting the lakes,',
    );
  });

  it('with notes above them join what the page broke, and a second page too', () => {
    const page = '____\n\n1 A note of the first page.\n\nA/90/L.7\n\n35-12345\n2/3';
    const found = outlineBelowFront(
      paged(
        '1. Urges all States that the rivers of the North run through and that live of their',
        page,
        'water, and all others,\n\nA/90/L.7\n\n3/3\n35-12345\n\nto plant trees;\n\n2. Thanks all.',
      ),
    );
    assert.deepEqual(
      found.filter((line) => !line.startsWith('furniture')),
      [
        'operative 1: 1 Urges all States that th',
        'rule:',
        'note: 1 A note of the first pa',
        'text: water, and all others, ←',
        'text: to plant trees; ←',
        'operative 1: 2 Thanks all.',
      ],
    );
  });

  it('are not made of symbols in the masthead, of another document, of dates and numbers', () => {
    assert.match(drawOutline(paged('Recalling the rivers,', 'A/89/L.1', 'Noting the lakes,')), /^masthead: A\/90\/L\.7$/m);
    assert.doesNotMatch(drawOutline(paged('Recalling the rivers,', 'A/89/L.1', 'Noting the lakes,')), /furniture/);
    assert.doesNotMatch(drawOutline(paged('Recalling the rivers,', '2/3', 'Noting the lakes,')), /furniture/);
    assert.doesNotMatch(drawOutline(paged('Recalling the rivers,', '12', 'Noting the lakes,')), /furniture/);
  });
});
