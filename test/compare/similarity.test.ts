/** How alike two paragraphs are, as a comparison of two drafts sees it. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rarityOf } from '../../server/src/compare/rarity';
import { similarities, type Similarities } from '../../server/src/compare/similarity';
import type { Unit } from '../../server/src/compare/unit';
import { unit } from './units';

/** How alike the first units of two texts are, as the alignment sees it; what else the texts have makes some words rarer than others. */
function alike(left: Unit, right: Unit, others: readonly Unit[] = []): number {
  return Number(
    among([left, ...others], [right, ...others])
      .alike(0, 0)
      .toFixed(3),
  );
}

function among(left: readonly Unit[], right: readonly Unit[], places = right.map((_, index) => index)): Similarities {
  return similarities(left, right)(places);
}

const operative = (words: string): Unit => unit('operative', words);
const preambular = (words: string): Unit => unit('preambular', words);

describe('the rarity of a word', () => {
  it('is the greater, the fewer paragraphs of both texts have it, whatever its letters are', () => {
    const left = [operative('Invites all States'), operative('Invites donors donors')];
    const right = [operative('invites all friends')];
    const rarity = rarityOf(left, right);
    const expected = (having: number): number => Math.log(1 + 3 / having);
    assert.deepEqual(['invites', 'all', 'donors', 'friends', 'unheard'].map(rarity), [3, 2, 1, 1, 1].map(expected));
    assert.equal(rarity('all'), expected(2));
  });

  it('follows a right text that changes at its head, its middle and its end, and one that grows and shrinks', () => {
    const left = [operative('wells and springs')];
    const [a, b, c, d] = ['wells', 'wells and rope', 'springs', 'lime and sand'].map(operative);
    assert.ok(a && b && c && d);
    const states = [[a, b, c], [d, b, c], [a, d, c], [a, b, d], [a, b], [a], [a, a], [a, a, a], [c, a, a], [], [a, b, c, d], [b, c, d]];
    for (const right of states) {
      const asked = ['wells', 'and', 'rope', 'springs', 'lime'];
      assert.deepEqual(asked.map(rarityOf(left, right)), asked.map(rarityOf([...left], right)));
    }
  });
});

describe('the likeness of two paragraphs', () => {
  it('is 1 for the same words and 0 for none in common', () => {
    assert.equal(alike(operative('Invites all States'), operative('Invites all States')), 1);
    assert.equal(alike(operative('Invites all States'), operative('Thanks every donor')), 0);
    assert.equal(alike(operative(''), operative('')), 0);
    assert.equal(alike(operative('— ; :'), operative('— ; :')), 0);
  });

  it('counts each word as often as both have it, and a rare one for more', () => {
    assert.equal(alike(operative('wells wells rope rope'), operative('wells wells sand sand')), 0.387);
    assert.equal(alike(operative('wells wells rope'), operative('wells sand lime')), 0.258);
    const others = ['States dig', 'States drill', 'States draw'].map(operative);
    const common = alike(operative('States keep'), operative('States clean'), others);
    const rare = alike(operative('wells keep'), operative('wells clean'), others);
    assert.ok(rare > common, `${String(rare)} > ${String(common)}`);
  });

  it('is less between the preamble and the operative part, and between these alone', () => {
    const words = 'wells are kept';
    assert.equal(alike(preambular(words), operative(words)), 0.85);
    assert.equal(alike(operative(words), preambular(words)), 0.85);
    assert.equal(alike(preambular(words), preambular(words)), 1);
    assert.equal(alike(unit('operative', words, 'annex'), operative(words)), 1);
    assert.equal(alike(operative(words), unit('operative', words, 'annex')), 1);
    assert.equal(alike(preambular(words), unit('operative', words, 'annex')), 1);
    assert.equal(alike(unit('operative', words, 'annex'), preambular(words)), 1);
  });

  it('of two that open with the same five words is greater, up to 0.7', () => {
    const opening = 'Requests the Secretary-General to report';
    const long = `${opening} on wells and springs and rivers and harbours in all dry regions of the world`;
    assert.equal(alike(operative(opening), operative(long)), 0.7);
    assert.equal(alike(operative(long), operative(opening)), 0.7);
    assert.equal(alike(operative(opening.replace('report', 'speak')), operative(long)), 0.233);
    // A word of the series and signs do not count as words of the opening.
    assert.equal(alike(operative('Also requests the Secretary-General , further to report'), operative(long)), 0.49);
    assert.equal(alike(unit('heading', opening), unit('heading', long)), 0.301);
    assert.equal(alike(unit('line', opening), unit('line', long)), 0.301);
    assert.equal(alike(operative('wells and springs'), operative('wells and sand')), 0.558);
    assert.equal(alike(operative('Requests the Secretary-General to'), operative(long)), 0.244);
  });

  it('of two that open alike goes by what the shorter one shares, and is never lowered', () => {
    const opening = 'Requests the Secretary-General to report';
    assert.equal(alike(operative(`${opening} a b c d e f g`), operative(`${opening} h i j k l m n o p`)), 0.283);
    assert.equal(alike(operative(`${opening} soon`), operative(`${opening} h i j k l m n o p q r s t u v w`)), 0.607);
    assert.equal(alike(operative(`${opening} soon`), operative(`${opening} now`)), 0.759);
  });

  it('of two titles is 0.6 at least, whatever they say', () => {
    assert.equal(alike(unit('title', 'Wells'), unit('title', 'Springs')), 0.6);
    assert.equal(alike(unit('title', 'Wells in dry regions'), unit('title', 'Wells in dry regions')), 1);
    assert.equal(alike(unit('title', 'Wells'), operative('Springs')), 0);
    assert.equal(alike(operative('Wells'), unit('title', 'Springs')), 0);
  });

  it('of two lines that differ in numbers alone is 0.6 at least', () => {
    const line = (words: string): Unit => unit('line', words, 'front');
    assert.equal(alike(line('53 rd plenary meeting'), line('154 th plenary meeting')), 0.6);
    assert.equal(alike(line('1 May 2031'), line('21 May 2032')), 0.6);
    assert.equal(alike(line('1 May 2031'), line('1 May 2031')), 1);
    assert.equal(alike(line('1 May 2031'), line('2 June 2032')), 0);
    assert.equal(alike(line('1 thing'), line('2 thing')), 0.6);
    assert.equal(alike(line('1 st Thursday'), line('22 nd Thursday')), 0.6);
    assert.equal(alike(line('1 strand'), line('2 strand')), 0.6);
    assert.equal(alike(line('1 strand'), line('2 and')), 0);
    assert.equal(alike(line('1'), line('')), 0);
    assert.equal(alike(line('1'), operative('2')), 0);
    assert.equal(alike(operative('1'), line('2')), 0);
    assert.equal(alike(operative('1'), operative('2')), 0);
  });

  it('without weights counts every word the same, and whether one was moved goes by that', () => {
    const left = [operative('wells and rope'), operative('')];
    const right = [operative('sand'), operative('wells and springs and lime'), operative('')];
    const asked = among(left, right);
    assert.equal(asked.plain(0, 1), 0.5);
    assert.deepEqual([asked.plain(0, 0), asked.plain(1, 2), asked.plain(0, 2), asked.plain(1, 1)], [0, 0, 0, 0]);
    assert.deepEqual([asked.plain(7, 1), asked.plain(0, 7), asked.alike(7, 1), asked.alike(0, 7)], [0, 0, 0, 0]);
  });

  it('is asked for among some units of the other text, in a row or here and there', () => {
    const left = [operative('wells'), operative('rope')];
    const right = ['rope', 'wells', 'sand', 'wells wells', 'rope'].map(operative);
    assert.deepEqual(among(left, right).candidates(0), [1, 3]);
    assert.deepEqual(among(left, right, [2, 3, 4]).candidates(0), [3]);
    assert.deepEqual(among(left, right, [2, 3, 4]).candidates(1), [4]);
    const apart = among(left, right, [0, 3, 4]);
    assert.deepEqual([apart.candidates(0), apart.candidates(1)], [[3], [0, 4]]);
    assert.deepEqual(
      [apart.plain(1, 0), apart.plain(1, 4), apart.plain(0, 3), apart.plain(0, 1)].map((one) => Number(one.toFixed(2))),
      [1, 1, 0.67, 0],
    );
    const run = among(left, right, [2, 3, 4]);
    assert.deepEqual(
      [run.plain(1, 4), run.plain(1, 0), run.plain(0, 3)].map((one) => Number(one.toFixed(2))),
      [1, 0, 0.67],
    );
    assert.deepEqual(among(left, right, []).candidates(0), []);
  });
});
