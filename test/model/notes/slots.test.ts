/** Where the notes of a draft go when their numbers or the paragraphs around them come into another order. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { notesAtTheirPlaces, orderRuns } from '../../../server/src/model/notes/slots';
import { createModel } from '../../../server/src/model/model';
import type { Segment } from '../../../server/src/model/segment';
import { catalogue, documentOf } from '../../fixture';

const modelOf = createModel(catalogue);

function segmentOf(text: string): Segment {
  const [placed] = modelOf(documentOf(text)).segments;
  assert.ok(placed);
  return placed.segment;
}

const PAGES = `The General Assembly,

Recalling A¹ and B²

¹ Note A.

² Note B.

Noting C³ and D⁴

³ Note C.

⁴ Note D.
`;

/** The letter of the note or paragraph that each block is. */
function drawn(segment: Segment, order: readonly number[]): string {
  return order
    .map(
      (block) =>
        /Note (\w)|(Recalling|Noting|The)/
          .exec(segment.blocks[block]?.text ?? '')
          ?.slice(1)
          .join('') ?? '?',
    )
    .join(' ');
}

/** What stands in the place of each block when the notes have these numbers. */
function ordered(numbers: readonly number[], reach: 'run' | 'segment', text = PAGES): string {
  const segment = segmentOf(text);
  const [series] = segment.notes;
  assert.ok(series);
  const order = orderRuns(series, numbers, reach);
  assert.equal(
    [...order].some(([from, to]) => from === to),
    false,
    'what stays is not named',
  );
  return drawn(
    segment,
    [...segment.blocks.keys()].map((block) => order.get(block) ?? block),
  );
}

describe('notes in the order of their numbers', () => {
  it('stay on their page, or go over the whole draft', () => {
    assert.equal(ordered([1, 2, 3, 4], 'run'), 'The Recalling A B Noting C D');
    assert.equal(ordered([2, 1, 4, 3], 'run'), 'The Recalling B A Noting D C');
    assert.equal(ordered([4, 3, 2, 1], 'run'), 'The Recalling B A Noting D C');
    assert.equal(ordered([4, 3, 2, 1], 'segment'), 'The Recalling D C Noting B A');
    assert.equal(ordered([2, 3, 4, 1], 'segment'), 'The Recalling D A Noting B C');
  });

  it('that are left as they are stay after the one before', () => {
    assert.equal(ordered([3, 0, 1, 2], 'segment'), 'The Recalling C D Noting A B');
    assert.equal(ordered([0, 0, 2, 1], 'segment'), 'The Recalling A B Noting D C');
    assert.equal(ordered([2, 0, 0, 1], 'segment'), 'The Recalling D A Noting B C');
    assert.equal(ordered([2, 0, 4, 1], 'run'), 'The Recalling A B Noting D C');
  });

  it('of a number that stands twice stay after the first, to which the mark leads', () => {
    const twice = PAGES.replace('⁴ Note D', '¹ Note D');
    assert.equal(ordered([3, 1, 2, 0], 'segment', twice), 'The Recalling B C Noting A D');
    assert.equal(ordered([1, 2, 3, 0], 'segment', twice), 'The Recalling A B Noting C D');
  });
});

describe('notes while paragraphs are moved', () => {
  it('stay in the places of notes, in their order', () => {
    const segment = segmentOf(PAGES);
    const blocks = [...segment.blocks.keys()];
    assert.equal(drawn(segment, notesAtTheirPlaces(segment, blocks)), 'The Recalling A B Noting C D');
    const order = ['The', 'Noting', 'C', 'D', 'Recalling', 'B', 'A'].map(
      (name) => blocks.find((block) => drawn(segment, [block]) === name) ?? -1,
    );
    assert.equal(drawn(segment, order), 'The Noting C D Recalling B A');
    assert.equal(drawn(segment, notesAtTheirPlaces(segment, order)), 'The Noting A B Recalling C D');
    assert.deepEqual(notesAtTheirPlaces(segment, []), []);
  });
});
