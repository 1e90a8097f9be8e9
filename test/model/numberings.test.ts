/** What the label of a paragraph or item numbers. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { listsUnder, numberingAt, numberingsAt } from '../../server/src/model/numberings';
import { createModel } from '../../server/src/model/model';
import type { Segment } from '../../server/src/model/segment';
import { catalogue, documentOf } from '../fixture';

const TEXT = `The General Assembly,

1. (a) Urges A;

(b) Urges B:

(i) First;

2. Urges C:

Tools

(a) One;

Rope

(a) Two.
`;

describe('what a label numbers', () => {
  let segment: Segment;
  const at = (words: string): number => segment.blocks.findIndex(({ text }) => text.startsWith(words));
  const labels = (words: string): readonly string[] =>
    numberingsAt(segment, at(words)).map(({ list, member }) => `${String(list.degree)} ${member.label.value}`);

  beforeEach(() => {
    const [placed] = createModel(catalogue)(documentOf(TEXT)).segments;
    assert.ok(placed);
    ({ segment } = placed);
  });

  it('is a member of a list, or of two where two labels stand together', () => {
    assert.deepEqual(labels('1. (a)'), ['1 1', '2 a']);
    assert.deepEqual(labels('(b) Urges'), ['2 b']);
    assert.deepEqual(labels('(i)'), ['3 i']);
    assert.deepEqual(labels('The General'), []);
  });

  it('is that of the own degree where there are two', () => {
    const degree = (words: string): unknown => {
      const found = numberingAt(segment, at(words));
      return found && [found.list.degree, found.member.label.value];
    };
    assert.deepEqual(degree('1. (a)'), [1, '1']);
    assert.deepEqual(degree('(i)'), [3, 'i']);
    assert.equal(degree('The General'), undefined);
    const places = segment.places.map((place, block) => (block === at('1. (a)') ? { ...place, degree: 2 } : place));
    assert.equal(numberingAt({ lists: segment.lists, places }, at('1. (a)'))?.member.label.value, 'a');
    const others = segment.places.map((place) => ({ ...place, degree: 7 }));
    assert.equal(numberingAt({ lists: segment.lists, places: others }, at('1. (a)'))?.member.label.value, '1');
  });

  it('has the lists that stand under it', () => {
    const under = (words: string): readonly string[] =>
      listsUnder(segment, at(words)).map(({ members }) => members.map(({ label }) => label.value).join(' '));
    assert.deepEqual(under('1. (a)'), ['a b']);
    assert.deepEqual(under('(b) Urges'), ['i']);
    assert.deepEqual(under('(i)'), []);
    assert.deepEqual(under('2. Urges C'), []);
  });
});
