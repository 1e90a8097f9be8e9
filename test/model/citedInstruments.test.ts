import assert from 'node:assert/strict';
import { citedInstruments, namesIn, readNames } from '../../server/src/model/citedInstruments';
import { instrumentBefore } from '../../server/src/model/notes/instrumentOfMark';
import { catalogue, documentOf } from '../fixture';
import { segmentsOf } from './draw';

const CHILD = 'Convention on the Rights of the Child';

/** The instruments that a text names, each with the printed labels of its marks and the first word of their notes. */
function cited(text: string): readonly string[] {
  return segmentsOf(`The General Assembly,\n\n${text}\n`).flatMap((segment) => {
    assert.equal(citedInstruments(segment, catalogue), citedInstruments(segment, catalogue));
    return citedInstruments(segment, catalogue).map(({ block, start, end, marks }) => {
      const words = segment.blocks[block]?.text.slice(start, end) ?? '';
      return [
        words,
        ...marks.map(
          ({ placed, note }) =>
            `${placed.mark.label}=${note === undefined ? 'none' : (segment.blocks[note.note.block]?.summary.opening ?? '')}`,
        ),
      ].join(' ');
    });
  });
}

describe('the instruments that a text names', () => {
  it('are those of its paragraphs in order, with the marks directly after them', () => {
    assert.deepEqual(
      cited(`Recalling the ${CHILD},¹ and the Charter of the United Nations,\n\n1. Urges all.\n\n¹ One, see the ${CHILD}.`),
      [`${CHILD} 1=One, see the ${CHILD}.`, 'Charter of the United Nations'],
    );
    assert.deepEqual(cited(`Recalling the *${CHILD}*”)¹,² and all,\n\n¹ One.\n\n² Two.`), [`${CHILD} 1=One. 2=Two.`]);
    assert.deepEqual(cited(`Recalling the ${CHILD} and its rivers,¹\n\n¹ One.`), [CHILD]);
    assert.deepEqual(cited(`Recalling A¹ and the ${CHILD} of old,\n\n¹ One.`), [CHILD]);
    assert.deepEqual(cited(`Recalling the ${CHILD}¹ and rivers²\n\n¹ One.`), [`${CHILD} 1=One.`]);
    assert.deepEqual(cited(`Recalling the ${CHILD}[^x]\n\n1. Urges all.`), [`${CHILD} x=none`]);
    assert.deepEqual(cited('recalling the rivers'), []);
  });

  it('go on where a page broke their name', () => {
    assert.deepEqual(
      cited('Recalling the Convention on the Rights\n\n¹ One.\n\nof the Child,² and lakes,\n\n² Two.').at(-1),
      'of the Child 2=Two.',
    );
  });

  it('have the note below them where numbers start again on each page', () => {
    assert.deepEqual(
      cited(`Recalling the ${CHILD},¹\n\n¹ One.\n\nNoting the Charter of the United Nations,¹\n\n¹ Another.\n\n1. Urges all.`),
      [`${CHILD} 1=One.`, 'Charter of the United Nations 1=Another.'],
    );
  });
});

describe('the names in a block', () => {
  it('are told where they stand, the label left out', () => {
    const [block] = documentOf(`12.  Recalls the ${CHILD}.`).blocks;
    assert.ok(block !== undefined);
    assert.deepEqual(
      namesIn(block, catalogue).map(({ start, end }) => block.text.slice(start, end)),
      [CHILD],
    );
    assert.equal(readNames(block, catalogue), readNames(block, catalogue));
    const [small] = documentOf('1. rivers').blocks;
    assert.ok(small !== undefined);
    assert.deepEqual(readNames(small, catalogue), { names: [], misspelt: [] });
  });

  it('may be almost right', () => {
    const [block] = documentOf('1. Recalls the Convention on the Rigths of the Child.').blocks;
    assert.ok(block !== undefined);
    assert.deepEqual(
      readNames(block, catalogue).misspelt.map(({ start, end, word }) => [
        block.text.slice(start, end),
        block.text.slice(word.start, word.end),
      ]),
      [['Convention on the Rigths of the Child', 'Rigths']],
    );
  });
});

describe('the instrument that a note is about', () => {
  const before = (text: string): string | undefined => {
    const [segment] = segmentsOf(`The General Assembly,\n\n${text}\n\n¹ One.\n`);
    const series = segment?.notes[0];
    const note = series?.notes[0];
    assert.ok(segment !== undefined && series !== undefined && note !== undefined);
    return instrumentBefore(segment, series, note, catalogue)?.instrument.name;
  };

  it('is named directly before its first mark', () => {
    assert.equal(before(`Recalling the ${CHILD},¹`), CHILD);
    assert.equal(before(`Recalling the *${CHILD}*”.¹`), CHILD);
    assert.equal(before(`Recalling the ${CHILD} of old,¹`), undefined);
    assert.equal(before(`Recalling the Charter of the United Nations and the ${CHILD},¹ the rivers¹`), CHILD);
    assert.equal(before('Recalling the rivers,¹'), undefined);
    assert.equal(before(`Recalling the ${CHILD},`), undefined);
  });
});
