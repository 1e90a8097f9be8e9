/** Footnote indicators and signs of emphasis inside a paragraph: what is one, what only looks like one. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { emphasisAndMarks } from '../../server/src/syntax/marks';

/** The indicators of a text as they are written, each with its form and label, and the text without its signs of emphasis. */
function read(text: string, start = 0, end = text.length): { readonly marks: readonly string[]; readonly plain: string } {
  const { marks, signs } = emphasisAndMarks(text, start, end);
  return {
    marks: marks.map((mark) => `${mark.form} ${mark.label} <${text.slice(mark.start, mark.end)}>`),
    plain: Array.from({ length: text.length }, (_, at) => (signs?.has(at) === true ? '' : text.charAt(at))).join(''),
  };
}

function haveMarks(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, wanted] of Object.entries(cases)) assert.deepEqual(read(text).marks, wanted, text);
}

describe('an indicator of a footnote', () => {
  it('is a raised number, which is no unit of measure', () => {
    haveMarks({
      'the Convention,¹ and': ['raised 1 <¹>'],
      'the Convention,¹² and its Protocol³': ['raised 12 <¹²>', 'raised 3 <³>'],
      'the Convention⁰⁴⁹': ['raised 049 <⁰⁴⁹>'],
      'twelve km² of': [],
      'twelve m³ of': [],
      '12m² of': [],
      'mm² cm² dm² hm² km²': [],
      'twelve km⁴ of': ['raised 4 <⁴>'],
      'the item² of': ['raised 2 <²>'],
      'twelve km²³ of': ['raised 23 <²³>'],
      'the UNm¹ of': ['raised 1 <¹>'],
    });
  });

  it('is a name in brackets with a sign before it', () => {
    haveMarks({
      'the Convention,[^1] and': ['named 1 <[^1]>'],
      'the Convention,[^crc],[^op]': ['named crc <[^crc]>', 'named op <[^op]>'],
      'the Convention,[^] and': [],
      'the Convention,[^c r] and': [],
      'the Convention,[^c\nr] and': [],
      'the Convention,[^c[r] and': [],
      'the Convention,[^crc and': [],
      'the Convention,[^ [^1] and': ['named 1 <[^1]>'],
      [`the Convention,[^${'a'.repeat(40)}] and`]: [`named ${'a'.repeat(40)} <[^${'a'.repeat(40)}]>`],
      [`the Convention,[^${'a'.repeat(41)}] and`]: [],
    });
  });

  it('is a number with a slash after a space or the sign that ends a word, as in old texts', () => {
    haveMarks({
      'the Convention, 3/ and': ['slash 3 <3/>'],
      'the Convention 12/, and': ['slash 12 <12/>'],
      'the Convention 128/; and': ['slash 128 <128/>'],
      'the Convention 3/: and': ['slash 3 <3/>'],
      'the Convention 3/. And': ['slash 3 <3/>'],
      '(the Convention 3/) and': ['slash 3 <3/>'],
      'the Convention 3/': ['slash 3 <3/>'],
      'the Convention,3/ and': ['slash 3 <3/>'],
      'the “Convention”3/ and': ['slash 3 <3/>'],
      'the (Convention)3/ and': ['slash 3 <3/>'],
      'the Convention;3/ and': ['slash 3 <3/>'],
      'the Convention\n3/\nand': ['slash 3 <3/>'],
      'the Convention3/ and': [],
      'the Convention.3/ and': [],
      'resolution 44/25 and': [],
      'in 1,3/ and': [],
      'either 3/or': [],
      '3/ Resolution': [],
    });
  });

  it('is an asterisk after a word that closes nothing, but not that of a symbol that was issued again', () => {
    haveMarks({
      'the Convention* and': ['asterisk * <*>'],
      'the Convention** and the Protocol***': ['asterisk ** <**>', 'asterisk *** <***>'],
      'the Convention**** and': [],
      'the Convention * and': [],
      'A/80/L.7* and': [],
      'A/80/L.7/Rev.1** and': [],
      'the ECE/Council* and': ['asterisk * <*>'],
      'the Convention_ and': [],
      '*The* Convention* and': ['asterisk * <*>'],
    });
  });

  it('is read between two offsets only, and is in the order of the text', () => {
    assert.deepEqual(read('one¹ two² three³', 5, 9).marks, ['raised 2 <²>']);
    assert.deepEqual(read('one¹ two²', 0, 3).marks, []);
    assert.deepEqual(read('one¹²', 0, 4).marks, ['raised 1 <¹>']);
    assert.deepEqual(read('one 3/', 4).marks, []);
    assert.deepEqual(read('one two¹ three[^x] 4/ five*').marks, ['raised 1 <¹>', 'named x <[^x]>', 'slash 4 <4/>', 'asterisk * <*>']);
  });
});

describe('signs of emphasis', () => {
  it('are pairs of one to three signs of one kind', () => {
    for (const [text, plain] of [
      ['*Urges* Member States', 'Urges Member States'],
      ['**Urges** Member States', 'Urges Member States'],
      ['***Urges*** Member States', 'Urges Member States'],
      ['_Urges_ Member States', 'Urges Member States'],
      ['*Urges* and *requests*', 'Urges and requests'],
      ['*Urges _all_ States*', 'Urges all States'],
      ['**Urges *all* States**', 'Urges all States'],
      ['the *inter alia*, clause', 'the inter alia, clause'],
      ['(*Urges*)', '(Urges)'],
    ] as const)
      assert.equal(read(text).plain, plain, text);
  });

  it('are left as they are where nothing is paired', () => {
    for (const text of [
      '****Urges**** all',
      '*Urges Member States',
      '* Urges * all',
      '*Urges** all',
      '*Urges_ all',
      'snake_case_name here',
      '2 * 3 * 4',
      '** all',
      '_ all _',
    ])
      assert.equal(read(text).plain, text, text);
  });

  it('are those of the nearest pair', () => {
    assert.equal(read('*one* two*').plain, 'one two*');
    assert.deepEqual(read('*one* two* three').marks, ['asterisk * <*>']);
    assert.equal(read('a *b **c* d** e').plain, 'a b c d e');
    assert.deepEqual([...(emphasisAndMarks('**a** *b*', 0, 9).signs ?? [])], [0, 1, 3, 4, 6, 8]);
    assert.equal(emphasisAndMarks('no sign at all', 0, 14).signs, undefined);
    assert.equal(emphasisAndMarks('one mark¹', 0, 9).signs, undefined);
  });
});
