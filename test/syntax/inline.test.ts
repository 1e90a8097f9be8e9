import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBlocks } from '../../server/src/syntax/block';
import { inlineSpans, type InlineSpan } from '../../server/src/syntax/inline';
import { processorTime } from '../processorTime';

/** The spans of a block's text, drawn as `kind text`; further facts are read by `more`. */
function check(
  text: string,
  expected: readonly string[],
  kinds?: readonly InlineSpan['kind'][],
  more: (span: InlineSpan) => string = () => '',
): void {
  const block = splitBlocks(text)[0];
  const spans = block === undefined ? [] : inlineSpans(block).filter((span) => kinds === undefined || kinds.includes(span.kind));
  assert.deepEqual(
    spans.map((span) => `${span.kind} ${block?.text.slice(span.start, span.end) ?? ''}${more(span)}`),
    expected,
  );
}

describe('spans of running text', () => {
  it('knows italics, bold, brackets, quotations and marks', () => {
    check('1. *Urges* [Member States “to *act*”] **now**, _inter alia_,¹ see[^crc] “A [B] C”;', [
      'italics *Urges*',
      'bracket [Member States “to *act*”]',
      'quotation “to *act*”',
      'italics *act*',
      'bold **now**',
      'italics _inter alia_',
      'mark ¹',
      'mark [^crc]',
      'quotation “A [B] C”',
      'bracket [B]',
    ]);
    check('Text with “no end and [no end', []);
  });

  it('reads nothing in comments and rules', () => {
    check('// see A/RES/58/137 of 22 December 2003', []);
  });

  it('costs plain text nothing', () => {
    const block = splitBlocks('A text without any of it goes on and on.')[0];
    assert.ok(block !== undefined && inlineSpans(block) === inlineSpans(block));
  });
});

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
});

describe('dates and periods', () => {
  it('are read with the year that ends the period', () => {
    check(
      'On 22 December 2003, from 18 to 25 April 2005, 24-28 April 2006, 27 February–4 April 2023 and 9 December, not on May Day',
      [
        'date 22 December 2003 2003',
        'date 18 to 25 April 2005 2005',
        'date 24-28 April 2006 2006',
        'date 27 February–4 April 2023 2023',
        'date 9 December undefined',
      ],
      ['date'],
      (span) => (span.kind === 'date' ? ` ${String(span.first.year)}` : ''),
    );
    check('31 June 2031', ['date 31 June 2031 31'], ['date'], (span) => (span.kind === 'date' ? ` ${String(span.first.day)}` : ''));
  });
});

describe('cited resolutions and decisions', () => {
  const act = (text: string, ...expected: readonly string[]): void => {
    check(text, expected, ['act'], (span) => (span.kind === 'act' ? ` | ${span.act} of ${span.organ ?? '?'}` : ''));
  };

  it('are found one by one, with the organ that is named', () => {
    act(
      'Recalling General Assembly resolutions 55/25 of 15 November 2000, 58/137 of 22 December 2003 and 59/1, and',
      'act 55/25 | resolution of General Assembly',
      'act 58/137 | resolution of General Assembly',
      'act 59/1 | resolution of General Assembly',
    );
    act(
      'Recalling its resolution 2200 A (XXI), Security Council resolution 1373 (2001), resolution S-13/2 and its decision 2005/20',
      'act 2200 A (XXI) | resolution of its',
      'act 1373 (2001) | resolution of Security Council',
      'act S-13/2 | resolution of ?',
      'act 2005/20 | decision of its',
    );
    act('¹ Economic and Social Council resolution 2005/20, annex.', 'act 2005/20 | resolution of Economic and Social Council');
    act('² See resolution 60/1.', 'act 60/1 | resolution of ?');
  });

  it('may stand over a line break', () => {
    act(
      'Recalling, as all its members did at the time and as they do now, its resolution\n58/137 of 22 December 2003 and the words resolution 5 and resolutions of old',
      'act 58/137 | resolution of its',
    );
  });
});

describe('internal references and pinpoints', () => {
  const refer = (text: string, ...expected: readonly string[]): void => {
    check(text, expected, ['reference', 'pinpoint'], (span) => {
      if (span.kind !== 'reference') return '';
      const path = (labels: readonly { readonly value: string; readonly suffix: string | undefined }[]): string =>
        labels.map(({ value, suffix }) => `${value}${suffix ?? ''}`).join('.');
      const targets = span.targets.map((target) => `${path(target.path)}${target.to === undefined ? '' : `-${path(target.to)}`}`);
      return ` | ${targets.join(' ')}${span.side === undefined ? '' : ` ${span.side}`}${span.sure ? '' : ' ?'}`;
    });
  };

  it('are read with numbers, letters and side', () => {
    refer(
      'as set out in paragraph 5 above and paragraphs 9 and 12 below',
      'reference paragraph 5 above | 5 above',
      'reference paragraphs 9 and 12 below | 9 12 below',
    );
    refer(
      'in paragraphs 3 (a) and (b), 5 to 7 and 12 bis above',
      'reference paragraphs 3 (a) and (b), 5 to 7 and 12 bis above | 3.a 3.b 5-7 12bis above',
    );
    refer(
      'in subparagraph (b) above, subparagraphs (a)–(c) of paragraph 3 above',
      'reference subparagraph (b) above | b above',
      'reference subparagraphs (a)–(c) of paragraph 3 above | 3.a-3.c above',
    );
    refer('in paragraph 4, subparagraph (b), above', 'reference paragraph 4, subparagraph (b), above | 4.b above');
    refer('of paragraphs 5 and 6 above and 9 below', 'reference paragraphs 5 and 6 above | 5 6 above', 'reference 9 below | 9 below');
    refer(
      'paragraph 4 of the present resolution and paragraph 5 of this resolution',
      'reference paragraph 4 of the present resolution | 4',
      'reference paragraph 5 of this resolution | 5',
    );
    refer('the measures described in paragraph 3, 24 States', 'reference paragraph 3 | 3 ?');
    refer('in paragraphs 5 and [6] above', 'reference paragraphs 5 and [6] above | 5 above');
    refer('in paragraphs [5] and 6 above', 'reference paragraphs [5] and 6 above | 6 above');
  });

  it('know the annexes of the present resolution', () => {
    refer(
      'contained in annex II to the present resolution, in the annex to the present resolution and annexed to the present resolution',
      'reference annex II to the present resolution | II',
      'reference annex to the present resolution | ',
      'reference annexed to the present resolution | ',
    );
    refer('¹ Resolution 55/25, annex II.');
  });

  it('are told from pinpoints in other texts', () => {
    refer('in accordance with article 6, paragraphs 3 and 4, of the Protocol', 'pinpoint paragraphs 3 and 4');
    refer('as indicated in rule 10, paragraph 2, above.', 'pinpoint paragraph 2');
    refer('paragraph 8 of its resolution 60/259', 'pinpoint paragraph 8');
    refer('Recalling further paragraphs 4 and 13 of the Bangkok Declaration', 'pinpoint paragraphs 4 and 13');
    refer(
      'the decision contained in SPLOS/72, paragraph (a), and Article 1, paragraph 3 thereof',
      'pinpoint paragraph (a)',
      'pinpoint paragraph 3',
    );
    refer('entitled “A”, in particular paragraph 88 (d) regarding the interface', 'pinpoint paragraph 88 (d)');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'paragraphs 3 (a)',
    ' and ',
    ', ',
    'A/CONF. 203/18',
    'E/',
    ' of ',
    'resolutions 58/137',
    '2200 A (XXI)',
    '(',
    ')',
    '[',
    ']',
    '“',
    '”',
    '"',
    '*',
    '_',
    '¹',
    '[^',
    '22 December',
    ' to ',
    '–',
    '2003',
    'annex II',
    ' above',
    'below',
    'paragraph',
    ' ',
    '\n',
    '/',
    '.',
    '5',
    'x',
  );

  it('has spans inside its content, in order', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
        (text) => {
          for (const block of splitBlocks(text)) {
            let last = 0;
            for (const { start, end } of inlineSpans(block)) {
              assert.ok(start >= last && end > start && end <= block.summary.end && start >= block.summary.start);
              last = start;
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of half a million characters is read before anybody notices, whatever it repeats', () => {
    for (const unit of [
      'paragraphs 3, ',
      'resolutions 5/2, ',
      'A/CONF. ',
      'A/1/',
      'annex ',
      '1 to ',
      '22 ',
      'General Assembly ',
      '[',
      '“',
      'paragraph (a) ',
      '1 May to ',
      'paragraph 5 above and ',
      'paragraphs 3 ',
      ' (a)',
      'and ',
      '\u00a0',
    ]) {
      const block = splitBlocks(`x ${unit.repeat(500_000 / unit.length)}paragraph 1`)[0];
      assert.ok(block !== undefined);
      const started = processorTime();
      inlineSpans(block);
      // What goes over the text once takes a tenth of this, what goes over it again for each place many minutes.
      assert.ok(processorTime() - started < 5000, unit);
    }
  });
});
