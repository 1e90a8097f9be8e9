import assert from 'node:assert/strict';
import { it } from 'mocha';
import { compare, type Comparison } from '../../server/src/compare/comparison';
import { createModel } from '../../server/src/model/model';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogue, documentOf, service } from '../fixture';
import { corpusTexts, published } from './shared';

const modelOf = createModel(catalogue);

function comparisonOf(left: string, right: string): Comparison {
  const segments = (text: string) => modelOf(documentOf(text)).segments.map(({ segment }) => segment);
  return compare(segments(left), segments(right));
}

function edited(text: string, edits: ReturnType<typeof service.renumber>): string {
  return TextDocument.applyEdits(TextDocument.create('file:///a.res', 'resolution', 0, text), [...edits]);
}

/** A new paragraph before paragraph 3, with a number that nothing refers to; undefined where no paragraph 3 is. */
function withNewParagraph(text: string): string | undefined {
  const match = /(\n\n)(3\. )/.exec(text);
  if (match === null) return undefined;
  const at = match.index + (match[1]?.length ?? 0);
  return `${text.slice(0, at)}99. Commends the lighthouse keepers of every ocean for their patience on long winter nights;\n\n${text.slice(at)}`;
}

published.describe('comparing published texts', () => {
  const texts = corpusTexts('adopted').filter((_, index) => index % 5 === 0);

  it('finds the one new paragraph where all after it are numbered anew', () => {
    let tried = 0;
    for (const { name, text } of texts) {
      const before = edited(text, service.renumber(documentOf(text)));
      const after = withNewParagraph(before);
      if (after === undefined) continue;
      tried += 1;
      const { counts } = comparisonOf(before, edited(after, service.renumber(documentOf(after))));
      assert.deepEqual({ ...counts, same: 0 }, { same: 0, changed: 0, replaced: 0, inserted: 1, deleted: 0, moved: 0 }, name);
    }
    assert.ok(tried > texts.length / 2, `only ${String(tried)} texts have a third paragraph`);
  });

  it('finds nothing between a text and itself', () => {
    for (const { name, text } of texts) {
      const { counts } = comparisonOf(text, text);
      assert.deepEqual({ ...counts, same: 0 }, { same: 0, changed: 0, replaced: 0, inserted: 0, deleted: 0, moved: 0 }, name);
    }
  });
});
