/** Document symbols in running text: what is one, and what is wrong with its form. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSymbols } from '../../server/src/syntax/symbols';
import { check } from './spans';

describe('document symbols', () => {
  const symbol = (text: string, ...expected: readonly string[]): void => {
    check(text, expected, ['symbol'], (span) =>
      span.kind === 'symbol' ? ` ${span.series}${span.fault === undefined ? '' : ` ${span.fault} ${span.symbol}`}` : '',
    );
  };

  it('are known by their form', () => {
    symbol(
      'See E/CN.15/2006/L.5/Rev.1, S/RES/2223 (2015), A/RES/217(III), A/62/433 (Part II) and A/RES/69/250*.',
      'symbol E/CN.15/2006/L.5/Rev.1 known',
      'symbol S/RES/2223 (2015) known',
      'symbol A/RES/217(III) known',
      'symbol A/62/433 (Part II) known',
      'symbol A/RES/69/250* known',
    );
    symbol('(A/74/384/Add.4)] and A/55/163-S/2000/712.', 'symbol A/74/384/Add.4 known', 'symbol A/55/163 known', 'symbol S/2000/712 known');
  });

  it('with a blank or without a stop are mended', () => {
    symbol('⁵ A/CONF. 203/18, chap. I', 'symbol A/CONF. 203/18 known blank A/CONF.203/18');
    symbol(
      'See A/CN.15/L4 and E/CN15/2006/L.5.',
      'symbol A/CN.15/L4 known stop A/CN.15/L.4',
      'symbol E/CN15/2006/L.5 known stop E/CN.15/2006/L.5',
    );
    symbol(
      'See E/CN.15 /2006/L.5 and E/ CN.15/2006/L.5.',
      'symbol E/CN.15 /2006/L.5 known blank E/CN.15/2006/L.5',
      'symbol E/ CN.15/2006/L.5 known blank E/CN.15/2006/L.5',
    );
  });

  it('of an unknown series are only known to be unknown', () => {
    symbol('See CEB/2005/HLC/IX/CRP.7.', 'symbol CEB/2005/HLC/IX/CRP.7 unknown');
  });

  it('are not words with a stroke, addresses and decisions of conferences', () => {
    symbol('HIV/AIDS, and/or, UNCTAD/WTO, 58/137, decision IX/5, https://undocs.org/A/RES/58/137, A/B testing');
  });

  it('are of a known series, or of one of which nothing else is said', () => {
    const series =
      'A S E ST T CRC CAT CCPR CEDAW CERD CRPD CED CMW DP TD UNEP UNODC HSP NPT FCCC CBD ICCD IDB LOS SPLOS ISBA CD CTOC CAC UNW BWC'.split(
        ' ',
      );
    symbol(`See ${series.map((one) => `${one}/12/L.3`).join(' and ')}.`, ...series.map((one) => `symbol ${one}/12/L.3 known`));
    symbol(
      'See CEB/2005/Conf.2 and UNECE/Decl.1/2 and UNX/Item2.1/X.',
      'symbol CEB/2005/Conf.2 unknown',
      'symbol UNECE/Decl.1/2 unknown',
      'symbol UNX/Item2.1/X unknown',
    );
    symbol('See AU/Decl1, CEB/2005, UNX/Decl.1, UNX/Decl1/X, OAU/Res2/Dec3, ABCDEFGH/1/2 and XX/A/5.');
  });

  it('have a number and are no numerals', () => {
    symbol('See A/CN/L, A/RES, XIV/A/5/2, IX/5/1, A/RES/58/137x and A/70/12é, but VX1/2 and A/X/5', 'symbol A/X/5 known');
  });

  it('may have a stop that is lost in any part that is counted', () => {
    const parts = 'AC CN CONF GC SC Sub WG CRP WP SR PV NGO INF Add Amend Corr Rev C L R'.split(' ');
    symbol(
      `See ${parts.map((part) => `A/70/${part}4`).join(' and ')}.`,
      ...parts.map((part) => `symbol A/70/${part}4 known stop A/70/${part}.4`),
    );
    symbol('See A/XAdd4, A/Add, CEB/L4/5 and A/L.4.', 'symbol A/XAdd4 known', 'symbol CEB/L4/5 unknown', 'symbol A/L.4 known');
  });

  it('keep the number of a part in brackets, with one space before it', () => {
    symbol(
      'See A/62/433  (Part II), A/62/10(Vol. IV), A/ 70/12 and A/RES 217 (III) A (ES-X).',
      'symbol A/62/433  (Part II) known',
      'symbol A/62/10(Vol. IV) known',
    );
    symbol(
      'See A/CONF. 203/18 (Part II) and A/CONF.203 / L. 4 (2001).',
      'symbol A/CONF. 203/18 (Part II) known blank A/CONF.203/18 (Part II)',
      'symbol A/CONF.203 known',
    );
  });

  it('end in asterisks where they were issued again, and where the text ends', () => {
    symbol('See A/70/12** and A/70/13*.', 'symbol A/70/12** known', 'symbol A/70/13* known');
    assert.deepEqual(
      [9, 10, 11, 12, 18, 40].map((end) =>
        findSymbols('a A/70/12** A/71/3*', 2, end)
          .map((span) => `${String(span.start)}–${String(span.end)}`)
          .join(' '),
      ),
      ['2–9', '2–10', '2–11', '2–11', '2–11 12–18', '2–11 12–19'],
    );
    assert.deepEqual(
      findSymbols('A/70/12 A/71/3', 5, 14).map(({ symbol: found }) => found),
      ['A/71/3'],
    );
  });
});
