import assert from 'node:assert/strict';
import { chapeauBlock, chapeauOf } from '../../server/src/model/chapeauEnd';
import { isHeadingItem, isHeadingShaped } from '../../server/src/model/headingItems';
import { segmentsOf } from './draw';

/** The end of the words above the first list of items: its last word in `<>` and its sign in `{}`. */
function chapeau(text: string): string {
  const [segment] = segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`);
  const list = segment?.lists.find(({ degree }) => degree > 1);
  assert.ok(segment !== undefined && list !== undefined);
  const end = chapeauOf(segment, list);
  assert.equal(end?.block, chapeauBlock(segment, list));
  if (end === undefined) return 'none';
  const { wordStart, signStart, signEnd, ending } = end;
  const words = segment.blocks[end.block]?.text.trimEnd() ?? '';
  assert.equal(words.slice(signStart, signEnd), ending);
  return `${words.slice(0, wordStart)}<${words.slice(wordStart, signStart)}>{${words.slice(signStart, signEnd)}}${words.slice(signEnd)}`;
}

describe('the words above a list', () => {
  it('end with a word and a sign, marks aside', () => {
    assert.equal(chapeau('1. Urges all:\n(a) To act;'), '1. Urges <all>{:}');
    assert.equal(chapeau('1. Urges all\n(a) To act;'), '1. Urges <all>{}');
    assert.equal(chapeau('1. Urges all:¹\n(a) To act;\n¹ A note.'), '1. Urges <all>{:}¹');
    assert.equal(chapeau('1. Urges all¹\n(a) To act;\n¹ A note.'), '1. Urges <all>{}¹');
    assert.equal(chapeau('1. Urges all¹,²\n(a) To act;\n¹ A note.'), '1. Urges <all¹,>{}²');
    assert.equal(chapeau('1. Urges:\n(a) To act;'), '1. <Urges>{:}');
    assert.equal(chapeau('Recalling A, namely:\n(a) Rivers,'), 'Recalling A, <namely>{:}');
  });

  it('stand directly above, notes and comments aside, or where a page broke them', () => {
    assert.equal(chapeau('1. Urges all:\n// why\n¹ A note.\n(a) To act;'), '1. Urges <all>{:}');
    assert.equal(chapeau('1. Urges all who\n¹ A note.\nlive here:\n(a) To act;'), 'live <here>{:}');
    assert.equal(chapeau('1. Urges all:\nRivers\n(a) To act;'), '<Rivers>{}');
    assert.equal(chapeau('(a) To act;\n(b) To wait.'), 'none');
  });
});

describe('an item that is a heading', () => {
  const isHeading = (text: string, at: number): boolean => {
    const [segment] = segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`);
    assert.ok(segment !== undefined);
    return isHeadingItem(segment, at);
  };

  it('has the shape of one', () => {
    const shaped = (words: string): boolean => {
      const block = segmentsOf(words)[0]?.blocks[0];
      return block !== undefined && isHeadingShaped(block.summary);
    };
    assert.ok(shaped('Care for rivers'));
    assert.ok(shaped('Care for rivers.'));
    assert.ok(!shaped('Care for rivers:'));
    assert.ok(!shaped('care for rivers'));
    assert.ok(shaped(`${'Rivers '.repeat(16)}flowing.`));
    assert.ok(!shaped(`${'Rivers '.repeat(16)}flowing..`));
  });

  it('is no beginning of a sentence, or has neighbours that are built alike', () => {
    assert.ok(isHeading('1. Decides:\n(a) Care for rivers\n(i) To act;\n(b) See lakes.', 2));
    assert.ok(!isHeading('1. Decides:\n(a) To care for rivers\n(i) To act;\n(b) See lakes.', 2));
    assert.ok(!isHeading('1. Decides:\n(a) Caring for rivers\n(i) To act;\n(b) See lakes.', 2));
    assert.ok(isHeading('1. Decides:\n(a) To care for rivers\n(i) To act;\n(b) To care for lakes\n(i) To wait;', 2));
    assert.ok(!isHeading('1. Decides:\n(a) To care for rivers\n(i) To act;\n(b) To care for lakes:\n(i) To wait;', 2));
    assert.ok(!isHeading('1. Decides:\n(a) Care for the\n(i) To act;\n(b) Care for all\n(i) To wait;', 2));
    assert.ok(!isHeading('1. Decides:\n(a) Care, including\n(i) To act;\n(b) Care for all\n(i) To wait;', 2));
    assert.ok(!isHeading('1. Decides:\n(a) Care for rivers:\n(i) To act;', 2));
    assert.ok(!isHeading('1. Care for rivers\n(a) To act;', 1));
    assert.ok(!isHeading('1. Care for rivers\n(a) To act;', 9));
  });
});
