import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBlocks } from '../../server/src/syntax/block';
import { findDelimited } from '../../server/src/syntax/delimiters';
import { inlineSpans, inlineSpansOf, type InlineSpan } from '../../server/src/syntax/inline';
import { processorTime } from '../processorTime';
import { check } from './spans';

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

  it('are asked for by their kind, in the order of the text, the outer before the inner one', () => {
    const [block] = splitBlocks('Noting [A/70/12 of 1 May 2031] and [A/70/13], see resolution 70/1,¹');
    assert.ok(block);
    const kinds = (['bracket', 'symbol', 'date', 'act', 'mark', 'quotation'] as const).map((kind) =>
      inlineSpansOf(block, kind)
        .map((span) => block.text.slice(span.start, span.end))
        .join(' '),
    );
    assert.deepEqual(kinds, ['[A/70/12 of 1 May 2031] [A/70/13]', 'A/70/12 A/70/13', '1 May 2031', '70/1', '¹', '']);
    const [plain] = splitBlocks('Noting all,');
    assert.deepEqual(plain && inlineSpansOf(plain, 'act'), []);
    check('Noting “[“so”]”,', ['quotation “[“so”]”', 'bracket [“so”]', 'quotation “so”']);
    check('Noting “all¹”,', ['quotation “all¹”', 'mark ¹']);
    check('*Noting* “*so*”', ['italics *Noting*', 'quotation “*so*”', 'italics *so*']);
  });

  it('of a note have the organ that it begins with', () => {
    const organ = (span: InlineSpan): string => (span.kind === 'act' ? ` of ${span.organ ?? '?'}` : '');
    check('¹ Council resolution 1/2.', ['act 1/2 of Council'], ['act'], organ);
    check('Council resolution 1/2 is recalled', ['act 1/2 of ?'], ['act'], organ);
    check('[^1]: Council resolution 1/2.', ['act 1/2 of Council'], ['act'], organ);
  });

  it('pair the nearest signs, and straight quotation marks one after the other', () => {
    check('a "b" c "d', ['quotation "b"']);
    check('a ] b [c] d ” e “f”', ['bracket [c]', 'quotation “f”']);
    check('a [b [c] d', ['bracket [c]']);
    check('a “b “c” d', ['quotation “c”']);
    check(`a [^${'x'.repeat(250)}] b`, [`bracket [^${'x'.repeat(250)}]`]);
    check('a [^ b] c] d [^', []);
    check('***a*** __b__ **c *d* e**', ['bold ***a***', 'bold __b__', 'bold **c *d* e**', 'italics *d*']);
    check('*_a_* **_b_**', ['italics *_a_*', 'italics _a_', 'bold **_b_**', 'italics _b_']);
    check('a [b [^c] d] e', ['bracket [b [^c] d]', 'mark [^c]']);
  });

  it('know what stands between their signs', () => {
    const inside = (span: InlineSpan): string => ('innerStart' in span ? ` | ${text.slice(span.innerStart, span.innerEnd)}` : '');
    const text = '  *a* and __b c__, “d” and "e" [f]';
    check(text, ['italics *a* | a', 'bold __b c__ | b c', 'quotation “d” | d', 'quotation "e" | e', 'bracket [f] | f'], undefined, inside);
  });

  it('are found between two places of a text only', () => {
    const text = '[a] “b” [c]';
    const between = (start: number, end: number): readonly string[] =>
      findDelimited(text, start, end).map((span) => text.slice(span.start, span.end));
    assert.deepEqual(between(1, text.length), ['“b”', '[c]']);
    assert.deepEqual(between(0, text.length - 1), ['[a]', '“b”']);
    assert.deepEqual(between(0, 2), []);
  });

  it('costs plain text nothing', () => {
    const block = splitBlocks('A text without any of it goes on and on.')[0];
    assert.ok(block !== undefined && inlineSpans(block) === inlineSpans(block));
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
