import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { describe, it } from 'mocha';
import { documentOf, service } from '../../fixture';

/** The names of what encloses a line, from the outside to the inside, as a breadcrumb shows them; the first that encloses it counts. */
function breadcrumb(symbols: readonly DocumentSymbol[], line: number): readonly string[] {
  const found = symbols.find(({ range }) => range.start.line <= line && line <= range.end.line);
  return found === undefined ? [] : [found.name, ...breadcrumb(found.children ?? [], line)];
}

function at(text: string, words: string): readonly string[] {
  const document = documentOf(text);
  return breadcrumb(service.documentSymbols(document), document.positionAt(text.indexOf(words)).line);
}

const TEXT = `Rivers

The General Assembly,

Recalling the report,¹

Noting the plan,

¹ A/81/1.

Mindful of the need to act,

1. Urges States to act;²

2. Requests the Secretary-General:

(a) To report;

² A/81/2.

(b) To write;

3. Decides to remain seized of the matter.

* A/81/3.
`;

describe('where one is', () => {
  it('is the paragraph or item, also below notes at the foot of a page', () => {
    assert.deepEqual(at(TEXT, 'Noting the plan'), ['Preamble', 'Noting']);
    assert.deepEqual(at(TEXT, 'Mindful of'), ['Preamble', 'Mindful of']);
    assert.deepEqual(at(TEXT, '1. Urges'), ['1. Urges']);
    assert.deepEqual(at(TEXT, '(b) To'), ['2. Requests', '(b) To write;']);
    assert.deepEqual(at(TEXT, '3. Decides'), ['3. Decides to remain seized of the matter']);
    assert.equal(at(TEXT, '* A/81/3').at(-1), '* A/81/3.');
  });

  it('is the preamble for a line that has yet to become a paragraph of it', () => {
    for (const typed of ['Rec', 'Recalling', 'Deeply'])
      assert.deepEqual(at(TEXT.replace('Mindful', `${typed}\n\nMindful`), `${typed}\n\nMindful`), ['Preamble', typed]);
  });

  it('keeps the line of the organ in sight above the preamble, not its first paragraph', () => {
    const document = documentOf(TEXT);
    const preamble = service.documentSymbols(document).find(({ name }) => name === 'Preamble');
    assert.equal(preamble?.range.start.line, document.positionAt(TEXT.indexOf('The General')).line);
  });
});
