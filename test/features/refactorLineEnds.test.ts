import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { REFACTORING_NAMES } from '../../server/src/features/refactor/index';
import { isRefused } from '../../server/src/features/refactor/refactoring';
import { applyTextEdits, documentOf, service } from '../fixture';

const texts = ['sample-sound', 'sample-faulty', 'annexes', 'ga-adopted', 'legacy-notes', 'page-feet', 'symbolic-notes', 'two-texts'].map(
  (name) => readFileSync(`test/fixtures/${name}.res`, 'utf8'),
);

/** The text after a refactoring at an offset; undefined where it is refused. */
function after(text: string, offset: number, name: (typeof REFACTORING_NAMES)[number]): string | undefined {
  const document = documentOf(text);
  const answer = service.refactor(document, document.positionAt(offset), name);
  return isRefused(answer) ? undefined : applyTextEdits(text, answer.edits);
}

describe('refactorings, whatever ends a line', () => {
  const places = fc.tuple(fc.nat(texts.length - 1), fc.nat(), fc.constantFrom(...REFACTORING_NAMES));

  it('do the same in a file with line ends of two characters', () => {
    let done = 0;
    fc.assert(
      fc.property(places, ([index, at, name]) => {
        const text = texts[index] ?? '';
        const offset = at % text.length;
        const plain = after(text, offset, name);
        const wide = (part: string): string => part.replaceAll('\n', '\r\n');
        assert.equal(after(wide(text), wide(text.slice(0, offset)).length, name), plain === undefined ? undefined : wide(plain));
        if (plain !== undefined) done += 1;
      }),
      { numRuns: 150 },
    );
    assert.ok(done > 20, `${String(done)} were done`);
  });

  it('leave the end of the file as it is, with a line end or with none', () => {
    fc.assert(
      fc.property(places, ([index, at, name]) => {
        const text = (texts[index] ?? '').trimEnd();
        const plain = after(`${text}\n`, at % text.length, name);
        assert.equal(after(text, at % text.length, name), plain?.replace(/\n$/, ''));
      }),
      { numRuns: 100 },
    );
  });
});
