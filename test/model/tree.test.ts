import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { nodesOf, pathOf, treesOf, type TreeNode } from '../../server/src/model/tree';
import { drawTrees, segmentsOf } from './draw';
import { assertWholeTree } from './wholeTree';

const DEEP = `The General Assembly,

Recalling the report,

1. Urges Member States:

(a) To act;

(i) Quickly;

(ii) Well;

More words of the item.

(iii) Always;

(b) To wait;

Words below the items.

2. Decides to meet.
`;

describe('the tree of a resolution', () => {
  it('puts paragraphs, items, inner lists and words without a number under what they belong to', () => {
    assert.equal(
      drawTrees(DEEP),
      `enacting The General Assembly,
paragraph Recalling the report,
paragraph 1. Urges Member States:
  item (a) To act;
    item (i) Quickly;
    item (ii) Well;
    continuation More words of
    item (iii) Always;
  item (b) To wait;
  continuation Words below the
paragraph 2. Decides to meet.`,
    );
  });

  it('does not put items of one letter one in another without end', () => {
    const items = 3000;
    const [tree] = segmentsOf(`The General Assembly,\n\n1. Urges:\n\n${'(a) To go;\n\n'.repeat(items)}`).flatMap(treesOf);
    const depthOf = (node: TreeNode): number => 1 + node.children.reduce((most, child) => Math.max(most, depthOf(child)), 0);
    const [paragraph] = tree?.operative ?? [];
    assert.ok(tree !== undefined && paragraph !== undefined);
    assert.ok(depthOf(paragraph) <= 24);
    assert.equal(nodesOf(tree).filter(({ kind }) => kind === 'item').length, items);
  });

  it('puts sections under sections of a higher level, with the title that stands below a number alone', () => {
    assert.equal(
      drawTrees(`The General Assembly,

I

Money

1. Pays.

A. Coins

2. Counts.

II

Time

3. Waits.

Annex

Statutes

Article 1

Name

1. The fund has a name.

Words without a number.

Article 2

2. The fund has a seat.
`),
      `enacting The General Assembly,
section I I
  = heading Money
  paragraph 1. Pays.
  section A. A. Coins
    paragraph 2. Counts.
section II II
  = heading Time
  paragraph 3. Waits.
annex Annex Annex
  = heading Statutes
  section Article 1 Article 1
    = heading Name
    paragraph 1. The fund has
      continuation Words without a
  section Article 2 Article 2
    paragraph 2. The fund has`,
    );
  });

  it('tells a bracket round the words, the label, or both, and a label inside a paragraph', () => {
    assert.equal(
      drawTrees(`The General Assembly,

1. [Urges States to act;]

[2. Invites everybody:

(a) To come;

[(b) To go;]]

[3. Decides to [meet];]

[4.] Decides to wait;

5. (a) Requests this;

(b) And that.
`),
      `enacting The General Assembly,
paragraph 1. [words] Urges States to
paragraph 2. Invites everybody:
  item (a) To come;
  item (b) [whole] To go;]]
paragraph 3. [whole] Decides to [meet];]
paragraph 4. [label] Decides to wait;
paragraph 5. <(a)> (a) Requests this;
  item (b) And that.`,
    );
  });

  it('goes on with a paragraph that a line such as a page head interrupts', () => {
    assert.equal(
      drawTrees(`The General Assembly,

1. Urges States:

(a) To act;

A/80/L.2

(b) To wait;

2. Decides to meet.
`),
      `enacting The General Assembly,
paragraph 1. Urges States:
  item (a) To act;
  section A/80/L.2
  item (b) To wait;
paragraph 2. Decides to meet.`,
    );
  });

  it('joins a paragraph that a page broke, and keeps what stands between its parts apart', () => {
    const [segment] = segmentsOf(`The General Assembly,

1. Requests the Secretary-General to report, within the limits of

___

¹ A/80/1.

existing resources, on progress;¹
`);
    assert.ok(segment !== undefined);
    const [tree] = treesOf(segment);
    assert.ok(tree !== undefined);
    const paragraph = tree.operative[0];
    assert.deepEqual([paragraph?.blocks, paragraph?.last, paragraph?.ending], [[1, 4], 4, ';']);
    assert.deepEqual(
      tree.apart.map(({ kind }) => kind),
      ['rule'],
    );
    assert.deepEqual([tree.notes[0]?.note?.printed, tree.notes[0]?.note?.marks.length], ['1', 1]);
  });

  it('knows what a block stands under', () => {
    const [segment] = segmentsOf(DEEP);
    assert.ok(segment !== undefined);
    const block = segment.blocks.findIndex(({ text }) => text.startsWith('(iii)'));
    const path = pathOf(segment, block);
    assert.ok(path !== undefined);
    assert.deepEqual(
      [path.node, ...path.above].map((node) => node.label?.written),
      ['(iii)', '(a)', '1.'],
    );
    assert.equal(pathOf(segment, 999), undefined);
  });

  it('holds all paragraphs of a text without an enacting line under the operative part', () => {
    const [tree] = segmentsOf('1. Urges States to act;\n\n2. Decides to meet.\n').flatMap((segment) => treesOf(segment));
    assert.deepEqual([tree?.form, tree?.operative.length, tree?.organ], ['fragment', 2, undefined]);
  });

  it('has every block of the samples in exactly one node, in the order of the text', () => {
    for (const name of ['annexes', 'ga-adopted', 'legacy-notes', 'markup', 'page-feet', 'sample-faulty', 'sample-sound', 'two-texts'])
      for (const segment of segmentsOf(readFileSync(`test/fixtures/${name}.res`, 'utf8'))) assertWholeTree(segment, name);
    assert.deepEqual(segmentsOf(''), []);
  });

  it('is remembered with its segment', () => {
    const [segment] = segmentsOf(DEEP);
    assert.ok(segment !== undefined);
    assert.equal(treesOf(segment), treesOf(segment));
    assert.equal(treesOf(segment).flatMap(nodesOf).length, segment.blocks.length);
  });
});
