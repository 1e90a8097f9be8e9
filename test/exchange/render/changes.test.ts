import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { blockHtml } from '../../../server/src/exchange/html/blocks';
import type { RenderChange } from '../../../server/src/exchange/render/changes';
import { renderTexts } from '../../../server/src/exchange/render/render';
import { createModel } from '../../../server/src/model/model';
import { catalogue, documentOf } from '../../fixture';

const TEXT = 'Wells\n\nThe General Assembly,\n\n1. Invites all States to dig new wells;\n\n2. Decides to go on.\n';
const modelOf = createModel(catalogue);

/** The first operative paragraph as HTML, with changes at the places of words in it. */
function changed(make: (block: number, at: (words: string) => number) => readonly RenderChange[]): string {
  const segments = modelOf(documentOf(TEXT)).segments.map(({ segment }) => segment);
  const block = segments[0]?.blocks.findIndex(({ text }) => text.startsWith('1. ')) ?? -1;
  const text = segments[0]?.blocks[block]?.text ?? '';
  const changes = make(block, (words) => text.indexOf(words));
  const [rendered] = renderTexts(segments, catalogue, { italics: 'openings', head: 'page', numbers: 'printed', changes });
  const found = rendered?.blocks.find(({ id }) => id === 'op-1');
  assert.ok(found);
  return blockHtml(found).replace(/^<p[^>]*><span class="number">1\. <\/span>|<\/p>$/g, '');
}

describe('changes in a rendering', () => {
  it('are words that are new, have moved, or are gone', () => {
    const html = changed((block, at) => [
      { kind: 'inserted', segment: 0, span: { block, start: at('new '), end: at('wells') } },
      { kind: 'moved', segment: 0, span: { block, start: at('all '), end: at('States') } },
      { kind: 'deleted', segment: 0, block, at: at('to dig'), text: 'and organizations ' },
      { kind: 'deleted', segment: 0, block, at: at(';') + 1, text: ' and' },
    ]);
    assert.equal(
      html,
      '<em>Invites</em> <ins class="moved">all </ins>States <del>and organizations </del>to dig <ins>new </ins>wells;<del> and</del>',
    );
  });

  it('may begin and end inside of an opening, and are forgotten when nothing is compared any more', () => {
    const html = changed((block, at) => [{ kind: 'inserted', segment: 0, span: { block, start: at('Invites'), end: at('Invites') + 2 } }]);
    assert.equal(html, '<ins><em>In</em></ins><em>vites</em> all States to dig new wells;');
    assert.equal(
      changed(() => []),
      '<em>Invites</em> all States to dig new wells;',
    );
  });
});
