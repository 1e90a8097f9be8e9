import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Emitter, TextDocuments, type TextDocumentChangeEvent } from 'vscode-languageserver';
import { followLength, MUCH } from '../../server/src/lsp/followLength';
import { ResolutionDocument } from '../../server/src/syntax/document';

describe('how long the open documents are together', () => {
  const long = (uri: string, length: number): ResolutionDocument =>
    ResolutionDocument.create(uri, 'resolution', 1, 'All words. '.repeat(length / 11 + 1).slice(0, length));

  it('decides about memory, once where it becomes much and once where it no longer is', () => {
    const { documents, changed, closed } = drawnDocuments();
    const said: string[] = [];
    followLength(documents, (room) => said.push(room));
    const half = long('file:///one.res', MUCH / 2);
    changed(half);
    changed(long('file:///one.res', MUCH / 2 + 10));
    assert.deepEqual(said, [], 'a document that has changed does not count twice');
    changed(long('file:///two.res', MUCH / 2 - 10));
    changed(long('file:///two.res', MUCH / 2));
    assert.deepEqual(said, ['much']);
    closed(half);
    assert.deepEqual(said, ['much', 'little']);
    changed(half);
    assert.deepEqual(said, ['much', 'little', 'much'], 'what was closed counts again once it is open');
  });
});

/** Documents that change and are closed as a test says. */
function drawnDocuments(): {
  readonly documents: TextDocuments<ResolutionDocument>;
  readonly changed: (document: ResolutionDocument) => void;
  readonly closed: (document: ResolutionDocument) => void;
} {
  const [content, close] = [
    new Emitter<TextDocumentChangeEvent<ResolutionDocument>>(),
    new Emitter<TextDocumentChangeEvent<ResolutionDocument>>(),
  ];
  const documents = Object.create(new TextDocuments(ResolutionDocument), {
    onDidChangeContent: { value: content.event },
    onDidClose: { value: close.event },
  }) as TextDocuments<ResolutionDocument>;
  return {
    documents,
    changed: (document) => {
      content.fire({ document });
    },
    closed: (document) => {
      close.fire({ document });
    },
  };
}
