import assert from 'node:assert/strict';
import { isApart, nodesOf, pathOf, printedPart, topNodes, treesOf } from '../../../server/src/model/tree';
import { drawTrees, segmentsOf } from '../draw';

describe('the front and the end of a tree', () => {
  const [segment] = segmentsOf(
    `// A remark.

A/90/L.7

Rivers

Chile: draft resolution

The Commission recommends this draft:

Lakes

The General Assembly,

Recalling A,

1. Urges B.

____

1 Resolution 1/2.

12th plenary meeting

4 June 2021

Annex

Words
`,
  );
  const [tree] = segment === undefined ? [] : treesOf(segment);

  it('have each line in its place, in the order of the text', () => {
    assert.ok(segment !== undefined && tree !== undefined);
    const words = (blocks: readonly { readonly blocks: readonly [number, ...number[]] }[]): readonly string[] =>
      blocks.map((node) => segment.blocks[node.blocks[0]]?.text.trim() ?? '');
    assert.deepEqual([tree.form, tree.organ, tree.text], ['resolution', 'General Assembly', 0]);
    assert.deepEqual(words(tree.masthead), ['A/90/L.7', 'Rivers']);
    assert.deepEqual(words(tree.sponsors), ['Chile: draft resolution']);
    assert.deepEqual(words(tree.chapeau), ['The Commission recommends this draft:']);
    assert.deepEqual(words(tree.title === undefined ? [] : [tree.title]), ['Lakes']);
    assert.deepEqual(words(tree.enacting === undefined ? [] : [tree.enacting]), ['The General Assembly,']);
    assert.deepEqual(words(tree.preamble), ['Recalling A,']);
    assert.deepEqual(words(tree.operative), ['1. Urges B.']);
    assert.deepEqual(words(tree.closing), ['12th plenary meeting', '4 June 2021']);
    assert.deepEqual(words(tree.annexes), ['Annex']);
    assert.deepEqual(words(tree.notes), ['1 Resolution 1/2.']);
    assert.deepEqual(
      tree.apart.map(({ kind }) => kind),
      ['comment', 'rule'],
    );
  });

  it('are apart where nothing in them is to be read', () => {
    assert.ok(tree !== undefined);
    assert.deepEqual(
      nodesOf(tree)
        .filter(isApart)
        .map(({ kind }) => kind),
      ['comment', 'rule'],
    );
    const [paged] = segmentsOf('\n\nA/90/L.7\n\nRivers\n\nThe General Assembly,\n\nRecalling A,\n\nA/90/L.7\n\n2/3\n\nNoting B,\n').flatMap(
      treesOf,
    );
    assert.deepEqual(
      paged?.apart.map((node) => [node.kind, isApart(node)]),
      [
        ['blank', true],
        ['furniture', true],
        ['furniture', true],
      ],
    );
  });

  it('stand in the order of the text', () => {
    assert.ok(tree !== undefined);
    const firsts = topNodes(tree).map(({ blocks }) => blocks[0]);
    assert.deepEqual(
      firsts,
      [...firsts].sort((one, other) => one - other),
    );
  });

  it('are printed in their part, a fragment as the operative part', () => {
    assert.ok(tree !== undefined);
    assert.deepEqual([...new Set(nodesOf(tree).map(printedPart))], ['front', 'preamble', 'operative', 'closing', 'annex']);
    const [fragment] = segmentsOf('1. Urges A.').flatMap(treesOf);
    assert.deepEqual(fragment === undefined ? [] : nodesOf(fragment).map(printedPart), ['operative']);
  });
});

describe('the texts of one document', () => {
  it('have a tree each, with annexes of their own', () => {
    assert.equal(
      drawTrees('The Parties,\n\n1. Urge A.\n\nAnnex\n\nRules\n\nThe General Assembly,\n\n1. Urges B.\n'),
      `enacting The Parties,
paragraph 1. Urge A.
---
masthead Annex
title Rules
enacting The General Assembly,
paragraph 1. Urges B.`,
    );
  });
});

describe('a node', () => {
  it('knows its label, its numbering, its depth and its end', () => {
    const [segment] = segmentsOf(
      'The General Assembly,\n\n1. Urges all:\n\n(a) To act; and\n\n2 Requests B;\n\n3 bis. Thanks C,\n\n__II. Rivers__\n\n4. (a) See D.',
    );
    assert.ok(segment !== undefined);
    const nodes = treesOf(segment).flatMap(nodesOf);
    assert.deepEqual(
      nodes.map(({ kind, degree, ending, joiner, last, label, inner, numbering }) => [
        kind,
        degree,
        `${ending}${joiner}`,
        last,
        label === undefined ? '' : `${label.written} = ${label.value}${label.suffix ?? ''} ${label.form}${label.bare ? ' bare' : ''}`,
        inner.map(({ written, bare }) => `${written}${bare ? ' bare' : ''}`).join(),
        numbering === undefined ? '' : `${numbering.list.counts} ${String(numbering.member.value)}`,
      ]),
      [
        ['enacting', 0, ',', 0, '', '', ''],
        ['paragraph', 1, ':', 2, '1. = 1 number', '', 'number 1'],
        ['item', 2, ';and', 2, '(a) = a bracketed', '', 'letter 1'],
        ['paragraph', 1, ';', 3, '2 = 2 number bare', '', 'number 2'],
        ['paragraph', 1, ',', 4, '3 bis. = 3bis number', '', 'number 3'],
        ['section', 2, '', 6, 'II. = II roman', '', ''],
        ['paragraph', 1, '.', 6, '4. = 4 number', '(a)', 'number 4'],
      ],
    );
  });

  it('is found with what it stands under, a title under its heading', () => {
    const [segment] = segmentsOf('The General Assembly,\n\nI\n\nRivers\n\n1. Urges A.');
    assert.ok(segment !== undefined);
    const above = (block: number): readonly string[] => pathOf(segment, block)?.above.map(({ kind }) => kind) ?? ['none'];
    assert.deepEqual([0, 1, 2, 3].map(above), [[], [], ['section'], ['section']]);
    assert.equal(pathOf(segment, 2)?.node.kind, 'heading');
    assert.deepEqual(
      treesOf(segment)
        .flatMap(nodesOf)
        .map(({ kind }) => kind),
      ['enacting', 'section', 'heading', 'paragraph'],
    );
  });
});
