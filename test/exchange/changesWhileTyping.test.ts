import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { documentUnits } from '../../server/src/compare/units';
import { changedTexts } from '../../server/src/exchange/changes';
import { createModel } from '../../server/src/model/model';
import type { DocumentModel } from '../../server/src/model/model';
import { edited, longDraft } from '../browser/drafts';
import { catalogue, documentOf, service } from '../fixture';

const modelOf = createModel(catalogue);
const SAMPLE = readFileSync('test/fixtures/sample-sound.res', 'utf8');

/** What is put into a text, some of which moves numbers, notes, references and paragraphs. */
const PIECES = [
  '',
  'e',
  ' wells',
  '\n\n',
  '\n\n7. *Urges* all Member States to keep their wells in order;\n\n',
  '\n\n(b) To look after springs, as set out in paragraph 3 above;\n\n',
  '[^1]',
  '¹',
  '\n\n[^1]: A/70/12.\n\n',
  '[',
  '\f',
  'Annex\n\n',
];

/** The lists of words and the blocks of print that a state of a document has, as objects. */
function madeOf(base: DocumentModel, model: DocumentModel): { readonly words: ReadonlySet<object>; readonly blocks: ReadonlySet<object> } {
  const blocks = changedTexts(base, model, catalogue).flatMap((text) => [...text.blocks, ...text.notes]);
  const { units } = documentUnits(model.segments.map(({ segment }) => segment));
  return { words: new Set(units.map(({ words }) => words)), blocks: new Set(blocks) };
}

describe('changes while somebody types', () => {
  it('are those of a text that is opened then, whatever was typed before', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(400) }),
      piece: fc.constantFrom(...PIECES),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const base = documentOf(SAMPLE);
        let now = documentOf(SAMPLE);
        for (const { at, length, piece } of edits) {
          const text = now.getText();
          const start = Math.floor(at * text.length);
          now = edited(now, start, Math.min(length, text.length - start), piece);
          // Each state is looked at, so that the next one has something to keep.
          service.preview(now, new Set(), base);
        }
        const fresh = service.preview(documentOf(now.getText()), new Set(), documentOf(SAMPLE));
        assert.deepEqual(service.preview(now, new Set(), base), fresh);
      }),
      { numRuns: 25 },
    );
  });

  it('cost one paragraph of work at a letter, however long the text is and however much has changed before', () => {
    const text = longDraft(20);
    const base = modelOf(documentOf(text));
    let document = documentOf(text);
    let before = madeOf(base, modelOf(document));
    for (let stroke = 0; stroke < 40; stroke += 1) {
      const at = document.getText().indexOf('wells', Math.floor((document.getText().length * stroke) / 60));
      document = edited(document, at, 0, 'e');
      const now = madeOf(base, modelOf(document));
      const fresh = (kind: 'words' | 'blocks'): number => [...now[kind]].filter((one) => !before[kind].has(one)).length;
      assert.equal(fresh('words'), 1, 'the words of one paragraph are read');
      assert.equal(fresh('blocks'), 1, 'one paragraph is made, and no note');
      before = now;
    }
  });
});
