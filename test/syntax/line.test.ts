import assert from 'node:assert/strict';
import { splitBlocks } from '../../server/src/syntax/block';

/** One line a block: its kind, the label as written, and the words that it opens with. */
function blocksOf(text: string): readonly string[] {
  return splitBlocks(text).map(({ kind, text: own, summary: { label, opening } }) =>
    [kind, label === undefined ? '' : own.slice(label.start, label.end), opening.slice(0, 16).trim()]
      .filter((part) => part !== '')
      .join(' | '),
  );
}

describe('a label alone on its line', () => {
  it('has its words on the next line', () => {
    assert.deepEqual(blocksOf('1. \nDecides to plant trees;\n\n2.\n\tUrges all to water them:\n(a) \nEvery day;\n(b)\nEvery night.\n'), [
      'paragraph | 1. | Decides to plant',
      'paragraph | 2. | Urges all to wat',
      'item | (a) | Every day;',
      'item | (b) | Every night.',
    ]);
  });

  it('has them over as many lines as they run, capital or not, long or short', () => {
    assert.deepEqual(
      blocksOf('(a) \nThe State that grows trees along the rivers of the whole\nregion,\n(i)\n“Green” and other\nquoted words;'),
      ['item | (a) | The State that g', 'item | (i) | “Green” and othe'],
    );
    assert.deepEqual(blocksOf(`1.\nDecides ${'that trees be planted '.repeat(6)}.`), ['paragraph | 1. | Decides that tre']);
    assert.deepEqual(blocksOf('1.\n[Decides to plant trees;]'), ['paragraph | 1. | Decides to plant']);
  });

  it('is empty above a blank line, a label, a heading, a comment and an enacting line', () => {
    assert.deepEqual(blocksOf('4. \n\nUrges States;'), ['paragraph | 4.', 'text | Urges States;']);
    assert.deepEqual(blocksOf('4. \n5. Urges States;'), ['paragraph | 4.', 'paragraph | 5. | Urges States;']);
    assert.deepEqual(blocksOf('4. \n(a)\n\n(b) \nActs;'), ['paragraph | 4.', 'item | (a)', 'item | (b) | Acts;']);
    assert.deepEqual(blocksOf('4. \nAnnex I\n'), ['paragraph | 4.', 'heading | Annex I']);
    assert.deepEqual(blocksOf('4. \n// to be written\n'), ['paragraph | 4.', 'comment']);
    assert.deepEqual(blocksOf('4. \nThe Council of Rivers,\n'), ['paragraph | 4.', 'text | The Council of R']);
    assert.deepEqual(blocksOf('4. \n____________\n¹ A note.\n'), ['paragraph | 4.', 'rule', 'note | ¹ | A note.']);
  });

  it('may be the item of a programme of work, which ends whatever stands above', () => {
    assert.deepEqual(
      blocksOf('(b) \nThe rights of those who live on the banks of the great rivers.\nItem 2. \nRivers:\n(a) \nTheir water.'),
      ['item | (b) | The rights of th', 'text | Item 2. Rivers:', 'item | (a) | Their water.'],
    );
    assert.deepEqual(blocksOf('which was considered under the heading that the list has in\nItem 2.\nof the agenda'), [
      'text | which was consid',
    ]);
  });
});

describe('a negotiating bracket before or around a label', () => {
  it('changes nothing in what the block is', () => {
    assert.deepEqual(
      blocksOf('[3. Invites donors to give;]\n\n[4.] Urges States to act;\n\n[[(a)] All rivers;]\n\n[12 bis. Notes the plan;]'),
      [
        'paragraph | 3. | Invites donors t',
        'paragraph | 4. | Urges States to',
        'item | (a) | All rivers;]',
        'paragraph | 12 bis. | Notes the plan;]',
      ],
    );
  });

  it('is no part of what the paragraph opens with and ends in', () => {
    const [block] = splitBlocks('[Recalling *its* resolution on rivers,]\n');
    assert.equal(block?.summary.opening, 'Recalling its resolution on rivers,]');
    assert.equal(block.summary.ending, ',');
    assert.equal(block.summary.bracketed, true);
  });

  it('makes no label of a mark, a year or a word', () => {
    assert.deepEqual(blocksOf('[^4]: A note.\n\n[2026] Rivers\n\n[* A sign]\n\n[EU: in good faith]'), [
      'note | [^4]: | A note.',
      'text | 2026] Rivers',
      'text | * A sign]',
      'text | EU: in good fait',
    ]);
  });
});
