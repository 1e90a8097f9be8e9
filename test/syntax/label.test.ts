/** What opens a line as a label, and what only looks like one. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCandidate, readLabel } from '../../server/src/syntax/label';

/** The label of a line: its form, its value with the suffix, and the label as written. */
function drawn(line: string, from = 0): string | undefined {
  const label = readLabel(line, from);
  return (
    label && `${label.form} ${label.value}${label.suffix === undefined ? '' : ` ${label.suffix}`} <${line.slice(label.start, label.end)}>`
  );
}

function areLabels(cases: Readonly<Record<string, string | undefined>>): void {
  for (const [line, wanted] of Object.entries(cases)) assert.equal(drawn(line), wanted, line);
}

describe('a label', () => {
  it('is a number of up to three figures with a full stop or a bracket, and a space or the end after it', () => {
    areLabels({
      '1. Urges': 'number 1 <1.>',
      '12.\tUrges': 'number 12 <12.>',
      '123. Urges': 'number 123 <123.>',
      '1.': 'number 1 <1.>',
      '1.] Urges': 'number 1 <1.>',
      '1) Urges': 'number-bracket 1 <1)>',
      '12)': 'number-bracket 12 <12)>',
      '1.Urges': undefined,
      '1.5 per cent': undefined,
      '1, Urges': undefined,
      '2020. The': undefined,
      '1234) The': undefined,
      '12 Urges': undefined,
      '12': undefined,
    });
  });

  it('may have the suffix of an inserted paragraph, with a figure of its own', () => {
    areLabels({
      '3 bis. Urges': 'number 3 bis <3 bis.>',
      '3  ter. Urges': 'number 3 ter <3  ter.>',
      '3 alt. Urges': 'number 3 alt <3 alt.>',
      '3 alt 1. Urges': 'number 3 alt <3 alt 1.>',
      '3 alt 12. Urges': 'number 3 alt <3 alt 12.>',
      '3 bis) Urges': 'number-bracket 3 bis <3 bis)>',
      '3 alt 123. Urges': undefined,
      '3bis. Urges': undefined,
      '3 bus. Urges': undefined,
      '3 bis Urges': undefined,
    });
  });

  it('is a letter, a doubled letter, a roman numeral or a number in brackets', () => {
    areLabels({
      '(a) In ports': 'bracketed a <(a)>',
      '(aa) In ports': 'bracketed aa <(aa)>',
      '(aaa) In ports': 'bracketed aaa <(aaa)>',
      '(ab) In ports': 'bracketed ab <(ab)>',
      '(iv) In ports': 'bracketed iv <(iv)>',
      '(xviii) In ports': 'bracketed xviii <(xviii)>',
      '(1) In ports': 'bracketed 1 <(1)>',
      '(12) In ports': 'bracketed 12 <(12)>',
      '(a)': 'bracketed a <(a)>',
      '(a)] In ports': 'bracketed a <(a)>',
      '(123) In ports': undefined,
      '(A) In ports': undefined,
      '(ports) and': undefined,
      '(ba) In ports': undefined,
      '(abc) In ports': undefined,
      '(aaaa) In ports': undefined,
      '(a)In ports': undefined,
      '(see) In ports': undefined,
      '() In ports': undefined,
    });
  });

  it('is a letter or numeral with a full stop or half a bracket', () => {
    areLabels({
      'a. In ports': 'dotted a <a.>',
      'iv. In ports': 'dotted iv <iv.>',
      'a) In ports': 'half-bracketed a <a)>',
      'iv) In ports': 'half-bracketed iv <iv)>',
      'zz. In ports': 'dotted zz <zz.>',
      'no. 5': undefined,
      'ports) and': undefined,
      'a.m. is': undefined,
      'A. Finance': undefined,
      'a, In ports': undefined,
    });
  });

  it('may stand after a bullet, which is told apart', () => {
    for (const bullet of ['-', '–', '—', '•', '·', '▪', '‣', '◦']) {
      const label = readLabel(`${bullet} (a) In ports`, 0);
      assert.deepEqual(label, { form: 'bracketed', value: 'a', suffix: undefined, bulletStart: 0, start: 2, end: 5 }, bullet);
    }
    assert.deepEqual(readLabel('•   iv. In ports', 0), {
      form: 'dotted',
      value: 'iv',
      suffix: undefined,
      bulletStart: 0,
      start: 4,
      end: 7,
    });
    assert.deepEqual(readLabel('a) In ports', 0), {
      form: 'half-bracketed',
      value: 'a',
      suffix: undefined,
      bulletStart: undefined,
      start: 0,
      end: 2,
    });
    areLabels({ '-(a) In ports': undefined, '• In ports': undefined, '* (a) In ports': 'asterisk * <*>', '+ (a) In ports': undefined });
  });

  it('of a note is a raised number, a name, asterisks or a number with a slash', () => {
    areLabels({
      '¹ Resolution': 'raised 1 <¹>',
      '¹²³ Resolution': 'raised 123 <¹²³>',
      '⁰⁴⁵⁹ Resolution': 'raised 0459 <⁰⁴⁵⁹>',
      '¹': 'raised 1 <¹>',
      '¹Resolution': undefined,
      '¹²³⁴⁵ Resolution': undefined,
      '[^1]: Resolution': 'named 1 <[^1]:>',
      '[^crc]:Resolution': 'named crc <[^crc]:>',
      '[^c r]: Resolution': undefined,
      '[^]: Resolution': undefined,
      '[^1] Resolution': undefined,
      [`[^${'a'.repeat(40)}]: R`]: `named ${'a'.repeat(40)} <[^${'a'.repeat(40)}]:>`,
      [`[^${'a'.repeat(41)}]: R`]: undefined,
      '* The report': 'asterisk * <*>',
      '*** The report': 'asterisk *** <***>',
      '**** The report': undefined,
      '*The report*': undefined,
      '8/ Resolution': 'slash 8 <8/>',
      '128/ Resolution': 'slash 128 <128/>',
      '1288/ Resolution': undefined,
      '8/9 of': undefined,
      '8/': undefined,
    });
  });

  it('may have a negotiating bracket before it or around it, but not that of a note', () => {
    areLabels({
      '[3. Invites': 'number 3 <3.>',
      '[4.] Urges': 'number 4 <4.>',
      '[(a) In ports': 'bracketed a <(a)>',
      '[[ 5. Urges': 'number 5 <5.>',
      '[¹ Resolution': undefined,
      '[8/ Resolution': undefined,
      '[* Resolution': undefined,
      '[[^1]: Resolution': undefined,
      '[Urges': undefined,
      '[': undefined,
    });
    assert.deepEqual(readLabel('[(a) In ports', 0), {
      form: 'bracketed',
      value: 'a',
      suffix: undefined,
      bulletStart: undefined,
      start: 1,
      end: 4,
    });
  });

  it('has its place in the line, where spaces before it are passed over', () => {
    assert.deepEqual(readLabel('   12 bis. Urges', 3), {
      form: 'number',
      value: '12',
      suffix: 'bis',
      bulletStart: undefined,
      start: 3,
      end: 10,
    });
    assert.deepEqual(readLabel('  - (b) In ports', 2), {
      form: 'bracketed',
      value: 'b',
      suffix: undefined,
      bulletStart: 2,
      start: 4,
      end: 7,
    });
    assert.deepEqual(readLabel('  [^x]: y', 2), { form: 'named', value: 'x', suffix: undefined, bulletStart: undefined, start: 2, end: 7 });
    assert.deepEqual(readLabel('  ² y', 2), { form: 'raised', value: '2', suffix: undefined, bulletStart: undefined, start: 2, end: 3 });
    assert.deepEqual(readLabel('  7/ y', 2), { form: 'slash', value: '7', suffix: undefined, bulletStart: undefined, start: 2, end: 4 });
    assert.deepEqual(readLabel('  [6. y', 2), { form: 'number', value: '6', suffix: undefined, bulletStart: undefined, start: 3, end: 5 });
  });

  it('is not made of letters with accents, of nothing, and of a raised letter', () => {
    areLabels({
      '': undefined,
      Urges: undefined,
      'é) In': undefined,
      'ᵃ Resolution': undefined,
      '₁ Resolution': undefined,
      'º Resolution': undefined,
    });
  });
});

describe('a number that may be a damaged label', () => {
  const candidate = (line: string, from = 0): string | undefined => {
    const found = readCandidate(line, from);
    return found && `${String(found.number)} <${line.slice(found.start, found.end)}>`;
  };

  it('has lost its stop or its space, or has a comma for it', () => {
    assert.equal(candidate('6Also urges'), '6 <6>');
    assert.equal(candidate('12 Calls upon'), '12 <12>');
    assert.equal(candidate('1, Urges'), '1 <1,>');
    assert.equal(candidate('  123 Calls upon', 2), '123 <123>');
  });

  it('is none before small letters, capitals, figures, or nothing', () => {
    for (const line of ['6also urges', '6UN', '1,000 tons', '1234 Calls', '12.5 per cent', '12', '12 ', '12,', 'Urges', ''])
      assert.equal(candidate(line), undefined, line);
  });
});
