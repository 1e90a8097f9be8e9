/** The numbers and letters after “paragraph”: which paragraph or item each of a list means. */
import { describe, it } from 'mocha';
import { refer } from './spans';

describe('the numbers and letters of a reference', () => {
  it('go on in many ways', () => {
    refer(
      'paragraphs 3 (a) (i) and (ii), (b) or (c) (iii) above',
      'reference paragraphs 3 (a) (i) and (ii), (b) or (c) (iii) above | 3.a.i 3.a.ii 3.b 3.c.iii above',
    );
    refer(
      'paragraphs 3 (h), (i), and (j), 4 (i) and (ii) through (iv) above',
      'reference paragraphs 3 (h), (i), and (j), 4 (i) and (ii) through (iv) above | 3.h 3.i 3.j 4.i 4.ii-4.iv above',
    );
    refer(
      'paragraphs 3 (1) and (2), 5 (a) (1), (2) and (b) above',
      'reference paragraphs 3 (1) and (2), 5 (a) (1), (2) and (b) above | 3.1 3.2 5.a.1 5.a.2 5.b above',
    );
    refer(
      'paragraphs 3–5, 7 - 9, 10—12 and 14 (a)–(c), above',
      'reference paragraphs 3–5, 7 - 9, 10—12 and 14 (a)–(c), above | 3-5 7-9 10-12 14.a-14.c above',
    );
    refer('paragraph 3 (a) and (b), 4 above', 'reference paragraph 3 (a) and (b) | 3.a 3.b ?');
    refer('paragraph 3 and 4 above', 'reference paragraph 3 | 3 ?');
    refer(
      'paragraph 3, subparagraphs (a) and (b), subparagraph (c) above',
      'reference paragraph 3, subparagraphs (a) and (b), subparagraph (c) above | 3.a 3.b.c above',
    );
    refer('paragraphs 3 bis, 4 alt, 5 ter and 6 biscuits above', 'reference paragraphs 3 bis, 4 alt, 5 ter and 6 | 3bis 4alt 5ter 6 ?');
    refer('paragraphs \u200b3 and 12% above', 'reference paragraphs \u200b3 | 3 ?');
    refer('paragraphs 3.5 and 4, paragraph 5/1, paragraph 1234 and paragraphs (abcdef)');
    refer(
      'paragraphs [3], ([b]), [(c)] and 5 above, paragraphs 6 and [7] below, paragraphs [8]',
      'reference paragraphs [3], ([b]), [(c)] and 5 above | 5 above',
      'reference paragraphs 6 and [7] below | 6 below',
    );
    refer('paragraphs 1 to [3] above, paragraph 2 ([a]) above', 'reference paragraphs 1 to [3] above | 1 above', 'pinpoint paragraph 2');
  });

  it('take from the one before what stands above their own kind of label', () => {
    refer(
      'paragraphs 3 (a) (i), (v) and (b), 4 (b) (ii) and (c), 5 (i) and (v) and 6 (a) (i) and (l) above',
      'reference paragraphs 3 (a) (i), (v) and (b), 4 (b) (ii) and (c), 5 (i) and (v) and 6 (a) (i) and (l) above | 3.a.i 3.a.v 3.b 4.b.ii 4.c 5.i 5.v 6.a.i 6.l above',
    );
    refer(
      'paragraphs 3 (xi) (1) and (xii), 4 (1) (a) and (2), 5 (a) (ix) and (xl), 7 (a) (i) (1) and (2) above',
      'reference paragraphs 3 (xi) (1) and (xii), 4 (1) (a) and (2), 5 (a) (ix) and (xl), 7 (a) (i) (1) and (2) above | 3.xi.1 3.xii 4.1.a 4.2 5.a.ix 5.a.xl 7.a.i.1 7.a.i.2 above',
    );
    refer(
      'subparagraphs (a) (i) and (b), (c) and (i) and (j) above',
      'reference subparagraphs (a) (i) and (b), (c) and (i) and (j) above | a.i b c i j above',
    );
  });

  it('may have a number, letter or numeral in brackets that is still open', () => {
    refer(
      'paragraphs [12], [(iv)], ([ii]),  [(b)] and 5 (12) above',
      'reference paragraphs [12], [(iv)], ([ii]),  [(b)] and 5 (12) above | 5.12 above',
    );
    refer(
      'paragraph 3 subparagraph (a) above and paragraph 4, subparagraphs (a) and (b), below',
      'reference paragraph 3 subparagraph (a) above | 3.a above',
      'reference paragraph 4, subparagraphs (a) and (b), below | 4.a 4.b below',
    );
  });
});
