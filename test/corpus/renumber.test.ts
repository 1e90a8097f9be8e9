import assert from 'node:assert/strict';
import process from 'node:process';
import fc from 'fast-check';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { applyTextEdits, documentOf, service } from '../fixture';
import { assertSameMeaning, meaning, missesDoubled, renumbered, shapeOf } from '../meaning';
import { corpusTexts, published } from './shared';

/**
 * Published texts in which Renumber has something to do, each looked at: numbers, letters and marks that print or scan got wrong, or that
 * stand on one page of several.
 */
const MENDED: Readonly<Record<string, readonly string[]>> = {
  adopted: ['A_HRC_RES_54_27.txt', 'A_RES_49_28.txt', 'A_RES_58_4.txt', 'S_RES_2730(2024).txt', 'UNEP_EA.2_RES.11.txt'],
};

published.describe('numbering published texts anew', () => {
  it('changes those only that are out of order', () => {
    for (const [folder, mended] of Object.entries(MENDED)) {
      const changed = corpusTexts(folder)
        .filter(({ text }) => service.renumber(documentOf(text)).length > 0)
        .map(({ name }) => name);
      assert.deepEqual(changed, mended);
    }
  });

  it('is done in one go', () => {
    for (const folder of ['adopted', 'security-council', 'footnotes', 'decisions', 'scanned']) {
      for (const { name, text } of corpusTexts(folder)) {
        const after = renumbered(text);
        assert.equal(renumbered(after), after, name);
      }
    }
  });

  it('keeps what marks, Ibid. and references lead to with blocks taken out, doubled or swapped', () => {
    const texts = [...corpusTexts('footnotes'), ...corpusTexts('adopted').filter((_, index) => index % 10 === 0)];
    const damage = fc.record({
      text: fc.nat(texts.length - 1),
      actions: fc.array(fc.record({ kind: fc.constantFrom('delete', 'double', 'swap'), at: fc.nat() }), { maxLength: 3 }),
    });
    const read = { alike: 0, otherwise: 0 };
    fc.assert(
      fc.property(damage, ({ text, actions }) => {
        const blocks = ResolutionDocument.create('file:///a.res', 'resolution', 0, texts[text]?.text ?? '').blocks.map(
          (block) => block.text,
        );
        for (const { kind, at } of actions) {
          const index = at % blocks.length;
          const block = blocks[index] ?? '';
          if (kind === 'delete') blocks.splice(index, 1);
          else if (kind === 'double') blocks.splice(index, 0, block);
          else blocks.splice(index, 2, blocks[index + 1] ?? '', block);
        }
        const before = blocks.join('');
        const after = renumbered(before);
        const alike = shapeOf(before) === shapeOf(after) && !missesDoubled(before);
        read[alike ? 'alike' : 'otherwise'] += 1;
        if (!alike) return;
        assertSameMeaning(after, before);
        assert.equal(renumbered(after), after);
      }),
      { numRuns: 250 },
    );
    process.stdout.write(`      ${String(read.alike)} damaged texts compared, ${String(read.otherwise)} read otherwise\n`);
    assert.ok(read.alike > 2 * read.otherwise, `${String(read.otherwise)} texts are read otherwise`);
  });

  it('leaves a footnote put in anywhere, and everything else as it was', () => {
    let put = 0;
    for (const { name, text } of corpusTexts('footnotes')) {
      const document = documentOf(text);
      const before = meaning(text)
        .flatMap(({ sources }) => sources)
        .flat();
      for (let line = 20; line < document.lineCount; line += Math.ceil(document.lineCount / 6)) {
        const inserted = service.insertFootnote(document, { line, character: 30 });
        if (inserted === undefined) continue;
        put += 1;
        const after = applyTextEdits(text, inserted.edits);
        const sources = meaning(after)
          .flatMap((segment) => segment.sources)
          .flat();
        // The new mark leads to an empty note; without it, all others lead where they led.
        const added = sources.indexOf('');
        assert.ok(added >= 0, `${name}:${String(line + 1)}`);
        assert.deepEqual(sources.toSpliced(added, 1), before, `${name}:${String(line + 1)}`);
      }
    }
    assert.ok(put >= 10, `${String(put)} footnotes were put in`);
  });
});
