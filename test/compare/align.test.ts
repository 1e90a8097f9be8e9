/** Which paragraph of a draft has become which of the next one. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { align } from '../../server/src/compare/align';
import type { Unit } from '../../server/src/compare/unit';
import { unit } from './units';

const operative = (words: string): Unit => unit('operative', words);
const line = (words: string): Unit => unit('line', words, 'front');

/** Five paragraphs that have nothing in common. */
const [INVITES, THANKS, ENCOURAGES, DECIDES, REQUESTS] = [
  'Invites Member States to keep their wells clean',
  'Thanks donors for what was given during past years',
  'Encourages schools everywhere teaching how water is found',
  'Decides that another meeting about springs be held',
  'Requests annual reports by experts upon drilling methods',
] as const;

/** The pairs as `left→right`, moved ones with a star, alike ones that are not the same with `~`; then what has no partner, and the remarks. */
function drawn(left: readonly (Unit | string)[], right: readonly (Unit | string)[]): string {
  const unitsOf = (texts: readonly (Unit | string)[]): readonly Unit[] =>
    texts.map((one) => (typeof one === 'string' ? operative(one) : one));
  const { pairs, onlyLeft, onlyRight, remarks } = align(unitsOf(left), unitsOf(right));
  return [
    ...pairs.map((pair) => `${String(pair.left)}→${String(pair.right)}${pair.alike === 1 ? '' : '~'}${pair.moved ? '*' : ''}`),
    ...onlyLeft.map((one) => `-${String(one)}`),
    ...onlyRight.map((one) => `+${String(one)}`),
    ...remarks.map(({ kind, unit: of, pair }) => `${kind} ${String(of)} by ${String(pair.left)}→${String(pair.right)}`),
  ].join(' ');
}

describe('the paragraphs of two drafts', () => {
  it('that are repeated by the thousand are aligned from both ends, without weighing each against each', () => {
    const repeated = (count: number): readonly Unit[] => Array.from({ length: count }, () => operative(INVITES));
    const [before, after] = [4000, 3000];
    const { pairs, onlyLeft, onlyRight } = align(
      [...repeated(before), operative(DECIDES), ...repeated(after)],
      [...repeated(before), operative(THANKS), operative(REQUESTS), ...repeated(after)],
    );
    assert.equal(pairs.length, before + after);
    assert.ok(pairs.every(({ left, right }) => right === (left < before ? left : left + 1)));
    assert.deepEqual([onlyLeft, onlyRight], [[before], [before, before + 1]]);
  });

  it('keep their pairs between thousands that are repeated', () => {
    const repeated = Array.from({ length: 2000 }, () => operative(INVITES));
    const { pairs, onlyLeft } = align(
      [...repeated, operative(THANKS), operative(DECIDES), ...repeated],
      [...repeated, operative(`${THANKS} of great need`), ...repeated],
    );
    assert.deepEqual(
      pairs.filter(({ alike }) => alike < 1).map(({ left, right, moved }) => [left, right, moved]),
      [[2000, 2000, false]],
    );
    assert.deepEqual(onlyLeft, [2001]);
  });

  it('that have nothing in common are none, however many there are', () => {
    const { pairs, onlyLeft, onlyRight } = align(
      Array.from({ length: 1500 }, (_, at) => operative(`a${String(at)} b${String(at)} c${String(at)} d${String(at)}`)),
      Array.from({ length: 1500 }, (_, at) => operative(`k${String(at)} l${String(at)} m${String(at)} n${String(at)}`)),
    );
    assert.deepEqual([pairs.length, onlyLeft.length, onlyRight.length], [0, 1500, 1500]);
  });

  it('that say the same belong together, with what is new and gone between them', () => {
    assert.equal(drawn([INVITES, THANKS, DECIDES], [INVITES, THANKS, DECIDES]), '0→0 1→1 2→2');
    assert.equal(drawn([INVITES, THANKS, DECIDES], [INVITES, DECIDES, REQUESTS]), '0→0 2→1 -1 +2');
    assert.equal(drawn([INVITES], [REQUESTS, THANKS, INVITES]), '0→2 +0 +1');
    assert.equal(drawn([], [INVITES]), '+0');
    assert.equal(drawn([INVITES], []), '-0');
    assert.equal(drawn([], []), '');
  });

  it('that are alike belong together where enough of their words are the same', () => {
    assert.equal(drawn([INVITES, DECIDES], [INVITES.replace('clean', 'open'), DECIDES]), '0→0~ 1→1');
    assert.equal(drawn([INVITES, DECIDES], ['Invites Member States to dig holes', DECIDES]), '0→0~ 1→1');
    assert.equal(drawn([INVITES, DECIDES], ['Invites Member friends that dig new holes', DECIDES]), '1→1 -0 +0');
  });

  it('are paired in order and for the greatest likeness together', () => {
    const [a, b] = [INVITES.replace('clean', 'open'), INVITES.replace('keep their', 'fill some')];
    assert.equal(drawn([INVITES], [b, a]), '0→1~ +0');
    assert.equal(drawn([INVITES], [a, b]), '0→0~ +1');
    assert.equal(drawn([b, a], [INVITES]), '1→0~ -0');
    assert.equal(drawn([INVITES, a], [a, b, INVITES.replace('clean', 'full')]), '1→0 0→2~* +1');
  });

  it('with the same words twice belong together in order', () => {
    assert.equal(drawn([INVITES, INVITES], [INVITES, INVITES]), '0→0 1→1');
    assert.equal(drawn([INVITES, THANKS, INVITES], [INVITES, INVITES]), '0→0 2→1 -1');
    assert.equal(drawn([INVITES, INVITES], [INVITES]).replace(/[01]→/, 'x→').replace(/-[01]/, '-y'), 'x→0 -y');
  });

  it('have moved where they stand elsewhere among the others, whole or hardly changed', () => {
    assert.equal(drawn([INVITES, THANKS, ENCOURAGES], [THANKS, ENCOURAGES, INVITES]), '1→0 2→1 0→2*');
    assert.equal(drawn([INVITES, THANKS, ENCOURAGES], [THANKS, ENCOURAGES, INVITES.replace('clean', 'open')]), '1→0 2→1 0→2~*');
    assert.equal(
      drawn([INVITES, THANKS, ENCOURAGES], [THANKS, ENCOURAGES, 'Invites Member States to dig new deep holes']),
      '1→0 2→1 -0 +2',
    );
  });

  it('are named in the order of the new draft, wherever they stood', () => {
    assert.equal(drawn([INVITES, THANKS, ENCOURAGES], [ENCOURAGES, INVITES, THANKS]), '2→0* 0→1 1→2');
    assert.equal(drawn([INVITES, THANKS, ENCOURAGES, DECIDES], [DECIDES, INVITES, ENCOURAGES, THANKS]), '3→0* 0→1 2→2 1→3*');
  });

  it('of fewer than six words are not known again elsewhere', () => {
    assert.equal(
      drawn(['Invites all States to dig', THANKS, ENCOURAGES], [THANKS, ENCOURAGES, 'Invites all States to dig']),
      '1→0 2→1 -0 +2',
    );
    assert.equal(
      drawn(['Invites all States to dig wells', THANKS, ENCOURAGES], [THANKS, ENCOURAGES, 'Invites all States to dig wells']),
      '1→0 2→1 0→2*',
    );
  });

  it('that have moved take the most alike first, each once', () => {
    const [a, b] = [INVITES.replace('clean', 'open'), INVITES.replace('keep their', 'fill some')];
    assert.equal(drawn([INVITES, THANKS, ENCOURAGES, DECIDES], [THANKS, ENCOURAGES, DECIDES, b, a]), '1→0 2→1 3→2 0→4~* +3');
    assert.equal(drawn([b, a, THANKS, ENCOURAGES, DECIDES], [THANKS, ENCOURAGES, DECIDES, INVITES]), '2→0 3→1 4→2 1→3~* -0');
  });

  it('never become a line of the head, nor a title a paragraph', () => {
    assert.equal(drawn([line(INVITES)], [INVITES]), '-0 +0');
    assert.equal(drawn([INVITES], [line(INVITES)]), '-0 +0');
    assert.equal(drawn([unit('title', INVITES, 'front')], [line(INVITES)]).includes('~'), false);
    assert.equal(drawn([unit('preambular', INVITES)], [INVITES]), '0→0');
    assert.equal(drawn([unit('line', INVITES, 'closing')], [line(INVITES)]), '0→0');
    assert.equal(drawn([unit('operative', INVITES, 'annex')], [INVITES]), '0→0');
  });
});

describe('titles, lines and short paragraphs', () => {
  it('need no word in common where they stand in the same place', () => {
    const [old, now] = [unit('title', 'Wells', 'front'), unit('title', 'Springs and rivers', 'front')];
    assert.equal(drawn([old, INVITES], [now, INVITES]), '0→0~ 1→1');
    assert.equal(drawn([line('53 rd plenary meeting'), INVITES], [line('54 th plenary meeting'), INVITES]), '0→0~ 1→1');
    assert.equal(drawn([line('3 October 2031'), INVITES], [line('21 October 2031'), INVITES]), '0→0~ 1→1');
    assert.equal(drawn([line('1'), INVITES], [line('2'), INVITES]), '0→0~ 1→1');
    assert.equal(drawn([line('1'), INVITES], [line('a'), INVITES]), '1→1 -0 +0');
    assert.equal(drawn([operative('Agrees'), INVITES], [operative('Objects'), INVITES]), '1→1 -0 +0');
  });

  it('that say the same in two places anchor nothing outside their own kind and part', () => {
    const [first, second] = [unit('heading', 'I'), unit('heading', 'I', 'annex')];
    assert.equal(drawn([first, INVITES, second], [INVITES, second]), '1→0 2→1 -0');
    assert.equal(drawn([unit('text', 'So decided'), INVITES], [INVITES, unit('item', 'So decided')]), '1→0 -0 +1');
    assert.equal(drawn([unit('item', 'So decided'), INVITES], [unit('text', 'So decided'), INVITES]), '0→0 1→1');
  });
});

describe('a paragraph without a partner', () => {
  const first = `${INVITES} and to tell one another how deep these are`;
  const rest = 'Also invites them to count buckets every year';
  const both = `${first} and to count buckets every year`;

  it('was split from one near it that no longer has its words', () => {
    assert.equal(drawn([both, DECIDES], [first, rest, DECIDES]), '0→0~ 1→2 +1 split 1 by 0→0');
    assert.equal(drawn([both, THANKS, DECIDES], [first, THANKS, rest, DECIDES]), '0→0~ 1→1 2→3 +2 split 2 by 0→0');
    assert.equal(
      drawn([both, THANKS, ENCOURAGES, DECIDES], [first, THANKS, ENCOURAGES, rest, DECIDES]),
      '0→0~ 1→1 2→2 3→4 +3 split 3 by 0→0',
    );
    assert.equal(
      drawn([both, THANKS, ENCOURAGES, REQUESTS, DECIDES], [first, THANKS, ENCOURAGES, REQUESTS, rest, DECIDES]),
      '0→0~ 1→1 2→2 3→3 4→5 +4',
    );
    assert.equal(drawn([both, DECIDES], [both, rest, DECIDES]), '0→0 1→2 +1');
  });

  it('was merged into one near it that has its words now', () => {
    assert.equal(drawn([first, rest, DECIDES], [both, DECIDES]), '0→0~ 2→1 -1 merge 1 by 0→0');
    assert.equal(
      drawn([first, THANKS, ENCOURAGES, rest, DECIDES], [both, THANKS, ENCOURAGES, DECIDES]),
      '0→0~ 1→1 2→2 4→3 -3 merge 3 by 0→0',
    );
    assert.equal(
      drawn([first, THANKS, ENCOURAGES, REQUESTS, rest, DECIDES], [both, THANKS, ENCOURAGES, REQUESTS, DECIDES]),
      '0→0~ 1→1 2→2 3→3 5→4 -4',
    );
    assert.equal(drawn([both, rest, DECIDES], [both, DECIDES]), '0→0 2→1 -1');
  });
});
