import assert from 'node:assert/strict';
import { bracketBeforeLabel, bracketing, headingLabel, headingLevel, isNumberAlone } from '../../../server/src/model/tree/labels';
import type { Block } from '../../../server/src/syntax/block';
import { segmentsOf } from '../draw';

/** The block of one line below an enacting line. */
function blockOf(line: string): Block {
  const block = segmentsOf(`The General Assembly,\n\n${line}\n`)[0]?.blocks[1];
  assert.ok(block !== undefined, line);
  return block;
}

/** The label of a heading in short: as written, what it says where that is another, its form, and its level. */
function labelled(line: string, letterBefore?: string): string {
  const label = headingLabel(blockOf(line), letterBefore);
  if (label === undefined) return 'none';
  assert.equal(blockOf(line).text.slice(label.start, label.end), label.written, line);
  assert.deepEqual([label.suffix, label.bare], [undefined, false]);
  return `${label.written}${label.value === label.written ? '' : ` = ${label.value}`} ${label.form} ${String(headingLevel(label))}`;
}

describe('the label of a heading', () => {
  it('may be that of an annex', () => {
    assert.equal(labelled('Annex'), 'Annex =  annex 4');
    assert.equal(labelled('ANNEX IV'), 'ANNEX IV = IV annex 4');
    assert.equal(labelled('Appendix B'), 'Appendix B = B annex 4');
    assert.equal(labelled('Attachment 12'), 'Attachment 12 = 12 annex 4');
    assert.equal(labelled('__Enclosure  I__'), 'Enclosure  I = I annex 4');
    assert.equal(labelled('Annex Rivers'), 'Annex =  annex 4');
    assert.equal(labelled('Annex IVrivers'), 'Annex =  annex 4');
    assert.equal(labelled('Annex 123'), 'Annex =  annex 4');
    assert.equal(labelled('Annexes'), 'none');
    assert.equal(labelled('Annex2'), 'none');
  });

  it('may be a word with its number', () => {
    assert.equal(labelled('Article 3'), 'Article 3 = 3 division 4');
    assert.equal(labelled('Article 345'), 'Article 345 = 345 division 4');
    assert.equal(labelled('ARTICLE XIV'), 'ARTICLE XIV = XIV division 4');
    assert.equal(labelled('Section B. Rivers'), 'Section B = B division 2');
    assert.equal(labelled('Part  II'), 'Part  II = II division 1');
    assert.equal(labelled('Chapter 1'), 'Chapter 1 = 1 division 1');
    assert.equal(labelled('Principle 4'), 'Principle 4 = 4 division 4');
    assert.equal(labelled('Rule 7'), 'Rule 7 = 7 division 4');
    assert.equal(labelled('Article 3a'), 'none');
    assert.equal(labelled('Articles 3'), 'none');
  });

  it('may be a numeral or a letter with its stop, alone, or before a capital', () => {
    assert.equal(labelled('II'), 'II roman 2');
    assert.equal(labelled('*XIV*'), 'XIV roman 2');
    assert.equal(labelled('II. Rivers'), 'II. = II roman 2');
    assert.equal(labelled('II Rivers'), 'II roman 2');
    assert.equal(labelled('B. Rivers'), 'B. = B letter 3');
    assert.equal(labelled('B'), 'B letter 3');
    assert.equal(labelled('I'), 'I roman 2');
    assert.equal(labelled('C'), 'C letter 3');
    assert.equal(labelled('D'), 'D letter 3');
    assert.equal(labelled('CC'), 'CC roman 2');
  });

  it('is a letter where the one before it stands above', () => {
    assert.equal(labelled('I', 'H'), 'I letter 3');
    assert.equal(labelled('I', 'G'), 'I roman 2');
    assert.equal(labelled('V. Rivers', 'U'), 'V. = V letter 3');
    assert.equal(labelled('V. Rivers', 'A'), 'V. = V roman 2');
    assert.equal(labelled('II', 'H'), 'II roman 2');
    assert.equal(labelled('X', 'W'), 'X letter 3');
    assert.equal(labelled('C', 'A'), 'C letter 3');
  });

  it('has a level of its own below all others where there is none', () => {
    assert.equal(headingLevel(undefined), 5);
  });

  it('stands alone where nothing but signs follows', () => {
    const alone = (line: string): boolean => isNumberAlone(blockOf(line), headingLabel(blockOf(line), undefined));
    for (const line of ['I', 'II.', '__II.__', 'Annex', 'Annex I:', 'Article 3', '*Part II* ']) assert.ok(alone(line), line);
    for (const line of ['I. Rivers', 'Annex Rivers', 'Article 3. Rivers', 'Annex: I']) assert.ok(!alone(line), line);
    assert.ok(!isNumberAlone(blockOf('Rivers'), undefined));
  });
});

describe('negotiating brackets round a block', () => {
  it('are round the label, the words, or both', () => {
    const cases: Readonly<Record<string, ReturnType<typeof bracketing>>> = {
      '1. Urges A;': 'none',
      '1. [Urges A;]': 'words',
      '1. [Urges A;] ': 'words',
      '[1. Urges A;]': 'whole',
      '[1. Urges [A];]': 'whole',
      '[1.] Urges A;': 'label',
      '[1.] [Urges A;]': 'label',
      '1. [Urges] A;': 'none',
      '1. [Urges A]; [and B]': 'none',
      '1. Urges [A;]': 'none',
      '[1. Urges A;': 'none',
      '[Urges A;]': 'words',
      '[Urges A;]]': 'words',
      '[1. [Urges A;]]': 'whole',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(cases).map((line) => [line, bracketing(blockOf(line))])), cases);
  });

  it('before a label are those that are not closed behind it', () => {
    assert.equal(bracketBeforeLabel(blockOf('[3. Urges A;]')), 0);
    assert.equal(bracketBeforeLabel(blockOf(' [ 3. Urges A;]')), 1);
    assert.equal(bracketBeforeLabel(blockOf('[3.] Urges A;')), undefined);
    assert.equal(bracketBeforeLabel(blockOf('3. Urges A;')), undefined);
    assert.equal(bracketBeforeLabel(blockOf('[Urges A;]')), undefined);
  });
});
