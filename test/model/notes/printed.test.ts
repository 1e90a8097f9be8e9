import assert from 'node:assert/strict';
import { firstMarks, homeOf } from '../../../server/src/model/notes/homes';
import { printedNotes } from '../../../server/src/model/notes/printed';
import { segmentsOf } from '../draw';

/** The marks and notes of a text: `mark → note that it leads to`, `note ← how many marks`, by printed numbers and first words. */
function draw(text: string): readonly string[] {
  return segmentsOf(text).flatMap((segment) => {
    const { marks, notes } = printedNotes(segment);
    const words = (block: number | undefined): string => (block === undefined ? 'none' : (segment.blocks[block]?.summary.opening ?? ''));
    return [
      ...marks.map(({ printed, note, series }) => `${series} ${printed} → ${words(note?.block)}`),
      ...notes.map(({ printed, marks: own, block, series }) => `${series} ${printed} ${words(block)} ← ${String(own.length)}`),
    ];
  });
}

describe('what is printed for marks and notes', () => {
  it('are their numbers and asterisks as written', () => {
    assert.deepEqual(draw('Title*\n\nThe General Assembly,\n\nRecalling A,⁵ B,⁷\n\n1. Urges all.⁵\n\n* Star.\n\n⁵ Five.\n\n⁶ Six.\n'), [
      'asterisk * → Star.',
      'numbered 5 → Five.',
      'numbered 7 → none',
      'numbered 5 → Five.',
      'asterisk * Star. ← 1',
      'numbered 5 Five. ← 2',
      'numbered 6 Six. ← 0',
    ]);
  });

  it('are numbers in the order of first marks where one has a word for its label', () => {
    assert.deepEqual(
      draw(
        'Title*\n\nThe General Assembly,\n\nRecalling A,[^b] B,[^7] C[^b]\n\n1. Urges all.[^a]\n\n* Star.\n\n[^a]: A.\n\n[^b]: B.\n\n[^7]: Seven.\n\n[^c]: C.\n',
      ),
      [
        'asterisk * → Star.',
        'symbolic 1 → B.',
        'numbered 2 → Seven.',
        'symbolic 1 → B.',
        'symbolic 3 → A.',
        'asterisk * Star. ← 1',
        'symbolic 3 A. ← 1',
        'symbolic 1 B. ← 2',
        'numbered 2 Seven. ← 1',
        'symbolic c C. ← 0',
      ],
    );
  });

  it('lead to the notes of their number in order where there are as many, else to the next one below', () => {
    assert.deepEqual(draw('The General Assembly,\n\nRecalling A,¹ B,¹\n\n1. Urges all.\n\n¹ One.\n\n¹ Another.\n').slice(0, 2), [
      'numbered 1 → One.',
      'numbered 1 → Another.',
    ]);
    assert.deepEqual(
      draw('The General Assembly,\n\nRecalling A,¹ B,¹\n\n¹ One.\n\nNoting C,¹\n\n¹ Another.\n\n1. Urges all.¹\n').slice(0, 4),
      ['numbered 1 → One.', 'numbered 1 → One.', 'numbered 1 → Another.', 'numbered 1 → Another.'],
    );
  });
});

describe('the home of a note', () => {
  it('is the text of its first mark, or the one that it stands in', () => {
    const [segment] = segmentsOf(
      'The General Assembly,\n\nRecalling A,¹\n\n1. Urges all.\n\nThe General Assembly,\n\nRecalling B,²\n\n1. Urges all.¹\n\n¹ One, see note.²\n\n² Two.\n\n³ Three.\n',
    );
    assert.ok(segment !== undefined);
    assert.equal(segment.texts.length, 2);
    const block = (words: string): number => segment.blocks.findIndex(({ text }) => text.includes(words));
    assert.equal(homeOf(segment, block('One')), 0);
    assert.equal(homeOf(segment, block('Two')), 1);
    assert.equal(homeOf(segment, block('Three')), 1);
    assert.deepEqual(
      [...firstMarks(segment)].map(([note, mark]) => [segment.blocks[note]?.summary.opening, mark.block]),
      [
        ['One, see note.²', block('Recalling A')],
        ['Two.', block('Recalling B')],
      ],
    );
  });

  it('is told by a mark for the first of two notes with one number alone', () => {
    const [segment] = segmentsOf('The General Assembly,\n\nRecalling A,¹\n\n1. Urges all.\n\n¹ One.\n\n¹ Another.\n');
    assert.ok(segment !== undefined);
    assert.deepEqual([...firstMarks(segment).keys()], [3]);
  });
});
