import assert from 'node:assert/strict';
import { lostMarks } from '../../../server/src/model/notes/lostMarks';
import { markOffset } from '../../../server/src/model/notes/markOffset';
import { documentOf } from '../../fixture';

/** A paragraph with `^` where a mark is asked for, and `|` where it goes. */
function check(asked: string, goes: string): void {
  const wanted = asked.indexOf('^');
  const text = asked.replace('^', '');
  const [block] = documentOf(text).blocks;
  assert.ok(block !== undefined);
  const at = markOffset(block, wanted);
  assert.equal(`${text.slice(0, at)}|${text.slice(at)}`, goes);
}

describe('a footnote mark that is asked for', () => {
  it('goes to the end of the word, or of the word before', () => {
    check('Recalling the ri^vers and', 'Recalling the rivers| and');
    check('Recalling the rivers^ and', 'Recalling the rivers| and');
    check('Recalling the rivers ^and', 'Recalling the rivers| and');
    check('Recalling the rivers  \n ^and', 'Recalling the rivers|  \n and');
    check('^Recalling', 'Recalling|');
    check('1. ^Recalling the', '1. Recalling| the');
    check('^1. Recalling the', '1. Recalling| the');
    check('Recalling A \n^', 'Recalling A| \n');
    check('Secretary-^General of', 'Secretary-General| of');
    check('resolution 51/^401 of', 'resolution 51/401| of');
    check('some 3^.5 of', 'some 3.5| of');
    check('Member’^s of', 'Member’s| of');
  });

  it('goes after punctuation and what closes before it', () => {
    check('the rivers^, and', 'the rivers,| and');
    check('the ri^vers; and', 'the rivers;| and');
    check('the *rivers^*, and', 'the *rivers*,| and');
    check('the “rivers^”, and', 'the “rivers”,| and');
    check('the (rivers^): and', 'the (rivers):| and');
    check('the [rivers^]. And', 'the [rivers].| And');
    check('the “rivers^” and', 'the “rivers|” and');
    check('the rivers^.,: and', 'the rivers.,:| and');
    check('the rivers^-and', 'the rivers-and|');
    check('at 1^:2 of', 'at 1:2| of');
    check('the rivers^.', 'the rivers.|');
    check('the rivers^ , and', 'the rivers| , and');
  });

  it('goes after the marks that stand there, and after a sign that opens', () => {
    check('the rivers^¹ and', 'the rivers¹| and');
    check('the rivers^,¹ and', 'the rivers,¹| and');
    check('the rivers^¹,² and', 'the rivers¹,²| and');
    check('the rivers[^^12] and', 'the rivers[^12]| and');
    check('the “^rivers” and', 'the “rivers|” and');
    check('the (^[“rivers” and', 'the ([“rivers|” and');
    check('the rivers^,1/ and', 'the rivers,1/| and');
    check('3^,¹ and', '3,¹| and');
    check('the A¹ ri^vers and B²', 'the A¹ rivers| and B²');
    check('the A¹ rivers^, and B²', 'the A¹ rivers,| and B²');
    check('the A and riv^ers¹', 'the A and rivers¹|');
  });

  it('ends with the text, and passes no sign that closes nothing', () => {
    check('the riv^ers', 'the rivers|');
    check('a^', 'a|');
    check('^a', 'a|');
    check('x^-', 'x|-');
    check('the rivers^,,¹ and', 'the rivers,,¹| and');
    check('the rivers^.”)¹ and', 'the rivers.|”)¹ and');
    check('the rivers^', 'the rivers|');
    check('the “rivers^”', 'the “rivers|”');
    check('the “^', 'the “|');
    check('the rivers^’ and', 'the rivers|’ and');
    check('the rivers^- and', 'the rivers|- and');
    check('the rivers^ -lakes', 'the rivers| -lakes');
    check('^, the rivers', ',| the rivers');
    check('the A^b, c', 'the Ab,| c');
  });
});

describe('numbers that are glued to words', () => {
  const found = (text: string): readonly string[] => {
    const [block] = documentOf(text).blocks;
    assert.ok(block !== undefined);
    assert.equal(lostMarks(block), lostMarks(block));
    return lostMarks(block).map(({ label, start, end }) => {
      assert.equal(block.text.slice(start, end), label);
      return `${block.text.slice(Math.max(0, start - 4), start)}|${label}`;
    });
  };

  it('are most likely marks that are no longer raised', () => {
    assert.deepEqual(found('Recalling the Convention,7 the rivers12 and “lakes”3 (and seas)4; streams5.'), [
      'ion,|7',
      'vers|12',
      'kes”|3',
      'eas)|4',
      'eams|5',
    ]);
    assert.deepEqual(found('Recalling the rivers123: lakes1'), ['vers|123', 'akes|1']);
  });

  it('are none in names, symbols, addresses, after capitals and few letters, and before other letters', () => {
    for (const text of [
      'Recalling Agenda21 and',
      'Recalling Habitat3,',
      'Recalling file/rivers3 and',
      'Recalling me@rivers3 and',
      'Recalling a_rivers3 and',
      'Recalling a=rivers3 and',
      'Recalling x2rivers3 and',
      'Recalling the CO2 and',
      'Recalling the sea2 and',
      'Recalling the R,2 and',
      'Recalling the rivers0 and',
      'Recalling the rivers1234 and',
      'Recalling the rivers12th and',
      'Recalling the rivers, 12 and',
      '// the rivers12 and',
      'rivers',
    ])
      assert.deepEqual(found(text), [], text);
    assert.deepEqual(found('Recalling MyAgenda21 and'), ['enda|21']);
    assert.deepEqual(found('Recalling is,2 and'), [' is,'.slice(0, 4) + '|2']);
  });
});
