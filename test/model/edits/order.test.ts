/** Edits in order, and what may stay where the parts of a draft come into another order. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { blockPieceEdits, type BlockPiece } from '../../../server/src/model/edits/blockPieces';
import { countOn, valueSpan, writtenLabel } from '../../../server/src/model/edits/labels';
import { longestRun } from '../../../server/src/model/edits/longestRun';
import { inOrder, mergeTouching } from '../../../server/src/model/edits/merge';
import { inTextOrder, textEdits } from '../../../server/src/model/edits/textEdits';
import { createModel } from '../../../server/src/model/model';
import type { ListMember } from '../../../server/src/model/segment';
import { applyTextEdits, catalogue, documentOf } from '../../fixture';

const modelOf = createModel(catalogue);

describe('the longest run', () => {
  it('has the most paragraphs that may stay, and of several runs the one that ends lowest', () => {
    const run = (...values: readonly number[]): readonly number[] => [...longestRun(values)].map((index) => values[index] ?? -1);
    assert.deepEqual(run(1, 2, 3), [1, 2, 3]);
    assert.deepEqual(run(2, 3, 1), [2, 3]);
    assert.deepEqual(run(3, 1, 2), [1, 2]);
    assert.deepEqual(run(3, 2, 1), [1]);
    assert.deepEqual(run(0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13), [0, 2, 6, 9, 13]);
    assert.deepEqual(run(1, 1, 1), [1]);
    assert.deepEqual(run(-3, -2), [-3, -2]);
    assert.deepEqual(run(), []);
  });
});

describe('edits in order', () => {
  it('keep their order at one place, and an insertion comes before what is taken out after it', () => {
    const edits = [
      { start: 5, end: 9, newText: 'a' },
      { start: 1, end: 2, newText: 'b' },
      { start: 5, end: 5, newText: 'c' },
      { start: 5, end: 5, newText: 'd' },
    ];
    assert.deepEqual(
      inOrder(edits).map(({ newText }) => newText),
      ['b', 'c', 'd', 'a'],
    );
  });

  it('are made into one where they touch', () => {
    assert.deepEqual(
      mergeTouching([
        { start: 3, end: 5, newText: 'b' },
        { start: 1, end: 3, newText: 'a' },
        { start: 5, end: 5, newText: 'c' },
        { start: 7, end: 8, newText: 'd' },
      ]),
      [
        { start: 1, end: 5, newText: 'abc' },
        { start: 7, end: 8, newText: 'd' },
      ],
    );
    const one = { start: 1, end: 3, newText: 'a' };
    mergeTouching([one, { start: 3, end: 4, newText: 'b' }]);
    assert.deepEqual(one, { start: 1, end: 3, newText: 'a' }, 'what was given stays as it was');
  });

  it('of a segment stand in the places of the document', () => {
    const document = documentOf('Wells\n\nThe General Assembly,\n\n1. Urges all;\n\n2. Requests\na report.\n');
    const edits = [
      { block: 3, start: 15, end: 16, newText: 'x' },
      { block: 2, start: 3, end: 8, newText: 'Begs' },
      { block: 2, start: 0, end: 1, newText: '3' },
      { block: 2, start: 3, end: 3, newText: '*' },
    ];
    const places = inTextOrder(edits).map(({ block, newText }) => `${String(block)} ${newText}`);
    assert.deepEqual(places, ['2 3', '2 *', '2 Begs', '3 x']);
    const drawnEdits = textEdits(
      document,
      1,
      edits.slice(0, 1).map((edit) => ({ ...edit, block: 2 })),
    );
    assert.deepEqual(drawnEdits, [{ range: { start: { line: 7, character: 3 }, end: { line: 7, character: 4 } }, newText: 'x' }]);
  });
});

describe('labels in edits', () => {
  const lists = modelOf(
    documentOf('The General Assembly,\n\n1. Urges:\n\n(a) One;\n\n(b) Two;\n\n1 bis. Begs;\n\n2. Asks;\n\n3Thanks;\n\n4. Ends.\n'),
  ).segments[0]?.segment.lists;
  const [paragraphs, items] = [lists?.find(({ degree }) => degree === 1), lists?.find(({ degree }) => degree === 2)];

  it('are written as references have them', () => {
    assert.deepEqual(paragraphs?.members.map(writtenLabel), ['1', '1 bis', '2', '3', '4']);
    assert.deepEqual(items?.members.map(writtenLabel), ['a', 'b']);
    assert.deepEqual(
      [paragraphs, items]
        .flatMap((list) => list.members)
        .map(valueSpan)
        .map(({ start, end }) => `${String(start)}–${String(end)}`),
      ['0–1', '0–1', '0–1', '0–1', '0–1', '1–2', '1–2'],
    );
  });

  it('count on as far as they stand in the way', () => {
    const counted = (first: number, value: number, list = paragraphs): readonly string[] => {
      const labels = new Map<ListMember, string>();
      if (list !== undefined) countOn(labels, list, first, value);
      return [...labels.values()];
    };
    assert.deepEqual(counted(0, 1), ['2']);
    assert.deepEqual(counted(2, 2), ['3']);
    assert.deepEqual(counted(4, 4), ['5']);
    assert.deepEqual(counted(4, 3), []);
    assert.deepEqual(counted(0, 1, items), ['b', 'c']);
    assert.deepEqual(counted(1, 2, items), ['c']);
    assert.deepEqual(counted(1, 1), ['2 bis']);
  });
});

describe('a draft whose blocks come into another order', () => {
  const TEXT = 'The General Assembly,\n\n1. Urges A;\n\n2. Begs B;\n\n3. Asks C.\n';

  /** The text after the edits, and each edit as `old→new`. */
  function rearranged(make: (texts: readonly string[]) => readonly BlockPiece[]): {
    readonly text: string;
    readonly edits: readonly string[];
  } {
    const document = documentOf(TEXT);
    const [placed] = modelOf(document).segments;
    assert.ok(placed);
    const edits = blockPieceEdits(document, placed, make(placed.segment.blocks.map(({ text }) => text)));
    const said = edits.map(({ range, newText }) => {
      const old = TEXT.slice(document.offsetAt(range.start), document.offsetAt(range.end));
      return `${old}→${newText}`;
    });
    return { text: applyTextEdits(TEXT, edits), edits: said };
  }

  const as = (texts: readonly string[], ...order: readonly number[]): readonly BlockPiece[] =>
    order.map((source) => ({ source, text: texts[source] ?? '' }));

  it('changes nothing where they stay', () => {
    assert.deepEqual(rearranged((texts) => as(texts, ...texts.keys())).edits, []);
  });

  it('is edited in place where words change', () => {
    const { text, edits } = rearranged((texts) =>
      as(texts, ...texts.keys()).map((piece) => ({ ...piece, text: piece.text.replace('Begs', 'Beats') })),
    );
    assert.equal(text, TEXT.replace('Begs', 'Beats'));
    assert.deepEqual(edits, ['g→at']);
  });

  it('has the fewest blocks taken out and put in', () => {
    const { text, edits } = rearranged((texts) => {
      const all = as(texts, ...texts.keys());
      return [...all.slice(0, 1), ...all.slice(2), ...all.slice(1, 2)];
    });
    assert.equal(text.includes('1. Urges A;') && text.indexOf('1. Urges') > text.indexOf('3. Asks'), true);
    assert.equal(edits.length, 2);
  });

  it('has new blocks, and none of those that are left out', () => {
    assert.deepEqual(
      rearranged((texts) => [
        ...as(texts, 0),
        { source: undefined, text: 'Noting D,\n\n' },
        ...as(texts, ...[...texts.keys()].slice(1, -1)),
      ]),
      { text: TEXT.replace('1. Urges', 'Noting D,\n\n1. Urges').replace('3. Asks C.\n', ''), edits: ['→Noting D,\n\n', '3. Asks C.\n→'] },
    );
  });

  it('keeps the first part of a block that was split in its place', () => {
    const { text, edits } = rearranged((texts) => {
      const all = as(texts, ...texts.keys());
      const at = texts.findIndex((one) => one.startsWith('2. '));
      return [...all.slice(0, at), { source: at, text: '2. Begs;\n\n' }, { source: at, text: '3. B;\n\n' }, ...all.slice(at + 1)];
    });
    assert.equal(text, TEXT.replace('2. Begs B;', '2. Begs;\n\n3. B;'));
    assert.deepEqual(edits, [' B→', '→3. B;\n\n']);
  });
});
