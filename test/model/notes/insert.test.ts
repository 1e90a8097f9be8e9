import assert from 'node:assert/strict';
import { newFootnote, noteForMark, noteSaying } from '../../../server/src/model/notes/insert';
import type { Segment, SegmentEdit } from '../../../server/src/model/segment';
import { segmentsOf } from '../draw';

const HEAD = 'The General Assembly,\n\n';

function segmentOf(text: string): Segment {
  const [segment] = segmentsOf(text);
  assert.ok(segment !== undefined);
  return segment;
}

/** The text of a segment once edits are made. */
function edited(segment: Segment, edits: readonly SegmentEdit[]): string {
  return segment.blocks
    .map((block, index) =>
      edits
        .filter((edit) => edit.block === index)
        .reverse()
        .sort((one, other) => other.start - one.start || other.end - one.end)
        .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), block.text),
    )
    .join('');
}

/** A text with a new footnote at `^`, its note with `|` where the cursor stands. */
function put(text: string): string {
  const at = text.indexOf('^^');
  const segment = segmentOf(HEAD + text.replace('^^', ''));
  let offset = at + HEAD.length;
  const block = segment.blocks.findIndex((one) => {
    if (offset <= one.text.length) return true;
    offset -= one.text.length;
    return false;
  });
  const footnote = newFootnote(segment, { block, offset }, '\n');
  if (footnote === undefined) return 'none';
  return edited(segment, [footnote.mark, noteSaying(footnote, '|'), ...footnote.others]).slice(HEAD.length);
}

describe('a new footnote', () => {
  it('is the first of a text: its mark is raised, its note stands at the end', () => {
    assert.equal(put('1. Urges all^^.\n'), '1. Urges all¹.\n\n¹ |\n');
    assert.equal(put('Recalling A,^^\n\n1. Urges all.\n'), 'Recalling A,¹\n\n1. Urges all.\n\n¹ |\n');
    assert.equal(put('Recalling A,^^\n\n1. Urges all.\n\n// why\n'), 'Recalling A,¹\n\n1. Urges all.\n\n¹ |\n\n// why\n');
    assert.equal(put('Recalling A, ^^'), 'Recalling A, ¹\n\n¹ |');
  });

  it('goes between those before and behind it, which count on', () => {
    const notes = '\n¹ One.\n\n² Two.\n';
    assert.equal(put(`Recalling A,¹ B,^^ C²\n${notes}`), 'Recalling A,¹ B,² C³\n\n¹ One.\n\n² |\n\n³ Two.\n');
    assert.equal(put(`Recalling A,^^ B,¹ C²\n${notes}`), 'Recalling A,¹ B,² C³\n\n¹ |\n\n² One.\n\n³ Two.\n');
    assert.equal(put(`Recalling A,¹ B,² C^^\n${notes}`), 'Recalling A,¹ B,² C³\n\n¹ One.\n\n² Two.\n\n³ |\n');
    assert.equal(put(`Recalling A,¹^^ B²\n${notes}`), 'Recalling A,¹,² B³\n\n¹ One.\n\n² |\n\n³ Two.\n');
  });

  it('has the form of the others', () => {
    assert.equal(put('Recalling A,[^1] B,^^\n\n[^1]: One.\n'), 'Recalling A,[^1] B,[^2]\n\n[^1]: One.\n\n[^2]: |\n');
    assert.equal(put('Recalling A,[^1]^^ B,\n\n[^1]: One.\n'), 'Recalling A,[^1],[^2] B,\n\n[^1]: One.\n\n[^2]: |\n');
    assert.equal(put('Recalling A, 1/ B,^^\n\n1/ One.\n'), 'Recalling A, 1/ B, 2/\n\n1/ One.\n\n2/ |\n');
    assert.equal(put('Recalling A,[^crc] B,^^\n\n[^crc]: One.\n'), 'Recalling A,[^crc] B,[^2]\n\n[^crc]: One.\n\n[^2]: |\n');
  });

  it('keeps notes together that stand without blank lines', () => {
    assert.equal(put('Recalling A,¹ B,² C^^\n\n¹ One.\n² Two.\n'), 'Recalling A,¹ B,² C³\n\n¹ One.\n² Two.\n\n³ |\n');
    assert.equal(put('Recalling A,¹ B,^^ C²\n\n¹ One.\n² Two.\n'), 'Recalling A,¹ B,² C³\n\n¹ One.\n² |\n³ Two.\n');
    assert.equal(put('Recalling A,^^ B,¹ C²\n\n¹ One.\n² Two.\n'), 'Recalling A,¹ B,² C³\n\n¹ |\n² One.\n³ Two.\n');
  });

  it('goes to the foot of its own page', () => {
    assert.equal(
      put('Recalling A,¹\n\n¹ One.\n\nRecalling B,^^ C,²\n\n² Two.\n\n1. Urges all.\n'),
      'Recalling A,¹\n\n¹ One.\n\nRecalling B,² C,³\n\n² |\n\n³ Two.\n\n1. Urges all.\n',
    );
    assert.equal(
      put('Recalling A,¹\n\n¹ One.\n\nRecalling B^^\n\n1. Urges all.\n'),
      'Recalling A,¹\n\n¹ One.\n\nRecalling B²\n\n1. Urges all.\n\n² |\n',
    );
  });

  it('leaves asterisk notes and those of other pages where they are', () => {
    assert.equal(
      put('Recalling A^^ B¹ C² D³\n\n¹ One.\n\n1. Urges all.\n\n² Two.\n\n³ Three.\n'),
      'Recalling A¹ B² C³ D⁴\n\n¹ |\n\n² One.\n\n1. Urges all.\n\n³ Two.\n\n⁴ Three.\n',
    );
    assert.equal(
      put('Recalling A¹\n\n¹ One.\n\nNoting B^^ C² D³\n\n² Two.\n\n1. Urges all.\n\n³ Three.\n'),
      'Recalling A¹\n\n¹ One.\n\nNoting B² C³ D⁴\n\n² |\n\n³ Two.\n\n1. Urges all.\n\n⁴ Three.\n',
    );
    assert.equal(
      put('Recalling A¹ B^^\n\n1. Urges all.\n\n* Star.\n\n¹ One.\n'),
      'Recalling A¹ B²\n\n1. Urges all.\n\n* Star.\n\n¹ One.\n\n² |\n',
    );
    assert.equal(put('Recalling A^^\n\n1. Urges all.\n\n* Star.\n'), 'Recalling A¹\n\n1. Urges all.\n\n* Star.\n\n¹ |\n');
    assert.equal(put('Recalling B² A¹ C^^\n\n¹ One.\n\n² Two.\n'), 'Recalling B¹ A² C³\n\n¹ Two.\n\n² One.\n\n³ |\n');
  });

  it('writes an Ibid. out whose source is no longer the note before', () => {
    assert.equal(
      put('Recalling A,¹ B,^^ C²\n\n¹ Resolution 70/1, annex I.\n\n² Ibid., annex II.\n'),
      'Recalling A,¹ B,² C³\n\n¹ Resolution 70/1, annex I.\n\n² |\n\n³ Resolution 70/1, annex II.\n',
    );
    assert.equal(
      put('Recalling A,^^ B,¹ C²\n\n¹ Resolution 70/1, annex I.\n\n² Ibid., annex II.\n'),
      'Recalling A,¹ B,² C³\n\n¹ |\n\n² Resolution 70/1, annex I.\n\n³ Ibid., annex II.\n',
    );
  });

  it('has no place in notes, mastheads, comments and the enacting line, nor in a label without words', () => {
    for (const text of ['1. Urges all.¹\n\n¹ On^^e.\n', '1. Urges all.\n\n// wh^^y\n', '1. Urges all.\n\n__^^__\n'])
      assert.equal(put(text), 'none', text);
    assert.equal(
      newFootnote(segmentOf('Distr.: Limited\n\nRivers\n\nThe General Assembly,\n\n1. Urges A.\n'), { block: 0, offset: 3 }, '\n'),
      undefined,
    );
    assert.equal(newFootnote(segmentOf('The General Assembly,\n\n1. Urges A.\n'), { block: 0, offset: 3 }, '\n'), undefined);
    assert.equal(
      newFootnote(segmentOf('Chile: draft resolution\n\nRivers\n\nThe General Assembly,\n\n1. Urges A.\n'), { block: 0, offset: 3 }, '\n'),
      undefined,
    );
    assert.equal(newFootnote(segmentOf('The General Assembly,\n\n1.\n\n2. Urges A.\n'), { block: 1, offset: 2 }, '\n'), undefined);
    assert.equal(newFootnote(segmentOf('1. Urges A.'), { block: 9, offset: 2 }, '\n'), undefined);
    assert.notEqual(newFootnote(segmentOf('Rivers\n\nThe General Assembly,\n\n1. Urges A.\n'), { block: 0, offset: 6 }, '\n'), undefined);
  });
});

describe('a note for a mark that has none', () => {
  const noted = (text: string): string => {
    const segment = segmentOf(HEAD + text);
    const series = segment.notes[0];
    const mark = series?.marks.find((placed) => !series.notes.some(({ label }) => label.value === placed.mark.label));
    assert.ok(series !== undefined && mark !== undefined);
    return edited(segment, [noteForMark(segment, series.notes, mark, '\n')]).slice(HEAD.length);
  };

  it('stands after the last one with a lower number, or at the end of the text', () => {
    assert.equal(noted('Recalling A,¹ B,² C³\n\n¹ One.\n\n³ Three.\n'), 'Recalling A,¹ B,² C³\n\n¹ One.\n\n² \n\n³ Three.\n');
    assert.equal(noted('Recalling A,¹ B²\n\n1. Urges all.\n\n² Two.\n'), 'Recalling A,¹ B²\n\n1. Urges all.\n\n² Two.\n\n¹ \n');
    assert.equal(noted('Recalling A[^7]\n\n1. Urges all.\n'), 'Recalling A[^7]\n\n1. Urges all.\n\n[^7]: \n');
  });
});
