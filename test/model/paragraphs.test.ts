import assert from 'node:assert/strict';
import { paragraphsOf } from '../../server/src/model/paragraphs';
import { segmentsOf } from './draw';

/** A paragraph a line: its kind, first words, where its own words and its items end, and what is said of its neighbours. */
function draw(text: string, head = 'The General Assembly,\n'): readonly string[] {
  return segmentsOf(`${head}${text}`.replaceAll('\n', '\n\n')).flatMap((segment) => {
    assert.equal(paragraphsOf(segment), paragraphsOf(segment));
    return paragraphsOf(segment).map((paragraph) => {
      const { kind, block, items, ownLast, last, text: number } = paragraph;
      const signs = (['first', 'afterText', 'followedByText', 'labelled', 'decides'] as const).filter((sign) => paragraph[sign]);
      const inner = items.map((item) => `${String(item.block)}${item.last === item.block ? '' : `–${String(item.last)}`}`).join(' ');
      return `${String(number)} ${kind} ${String(block)}–${String(ownLast)}–${String(last)} (${inner}) ${signs.join(' ')}`.trimEnd();
    });
  });
}

describe('the paragraphs of a text', () => {
  it('have their items, and know whether they open their part', () => {
    assert.deepEqual(draw('Recalling A,\nNoting B,\n1. Urges all:\n(a) To act;\n(i) Soon;\n2. Thanks all.\n'), [
      '0 preambular 1–1–1 () first',
      '0 preambular 2–2–2 ()',
      '0 operative 3–3–5 (4 5) first labelled',
      '0 operative 6–6–6 () labelled',
    ]);
  });

  it('go on where a page broke them, their items too', () => {
    assert.deepEqual(draw('1. Urges all who\n¹ A note.\nlive here:\n(a) To act and\n² A note.\nto wait;\n2. Thanks all.\n'), [
      '0 operative 1–3–6 (4–6) first labelled',
      '0 operative 7–7–7 () labelled',
    ]);
  });

  it('open anew after a heading, and after words that belong to none', () => {
    assert.deepEqual(draw('1. Urges A.\nLakes\n2. Urges B.\n3. Urges C.\nRivers flow.\n4. Urges D.\nRivers flow.\nLakes\n5. Urges E.\n'), [
      '0 operative 1–1–1 () first labelled',
      '0 operative 3–3–3 () first labelled',
      '0 operative 4–4–4 () followedByText labelled',
      '0 operative 6–6–6 () first afterText followedByText labelled',
      '0 operative 9–9–9 () first afterText labelled',
    ]);
    assert.deepEqual(
      draw('1. Urges these:\nRivers\nLakes\n2. Urges B.\n').map((line) => line.slice(line.indexOf(')') + 2)),
      ['first labelled', 'first afterText labelled'],
    );
    assert.deepEqual(draw('Rivers flow.\n1. Urges A.\n').at(-1), '0 operative 2–2–2 () first labelled');
  });

  it('are none in annexes, in the closing and in a fragment, nor where a label has no words', () => {
    assert.deepEqual(draw('1. Urges A.\n4 June 2035\nAnnex\n1. Rivers.\n'), ['0 operative 1–1–1 () first labelled']);
    assert.deepEqual(draw('1. Urges A.\n', ''), []);
    assert.deepEqual(draw('1. Urges A;\n2.\n3. Urges B.\n').length, 2);
  });

  it('may decide in one sentence, or in the items of the last preambular paragraph', () => {
    assert.deepEqual(draw('Draft decision\nRivers\nThe Council of Rivers decides to meet.\n', ''), ['0 operative 2–2–2 () first decides']);
    assert.deepEqual(draw('Recalling the plan:\n(a) Urges A;\n(b) Urges B.\n'), [
      '0 preambular 1–1–1 () first followedByText',
      '0 operative 2–2–3 (2 3) first decides',
    ]);
    assert.deepEqual(draw('Recalling A,\nUrges B.\n'), ['0 preambular 1–1–1 () first', '0 operative 2–2–2 () first']);
  });

  it('are those of each text', () => {
    const texts = draw('Recalling A,¹\n1. Urges B.\n¹ A note.\nThe General Assembly,\nRecalling C,²\n1. Urges D.\n² A note.\n');
    assert.deepEqual(texts, [
      '0 preambular 1–1–1 () first',
      '0 operative 2–2–2 () first labelled',
      '1 preambular 5–5–5 () first',
      '1 operative 6–6–6 () first labelled',
    ]);
  });
});
