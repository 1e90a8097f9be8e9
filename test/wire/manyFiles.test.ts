/** A workspace of ten thousand files: every question has its answer, and little is held. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Location, SymbolInformation } from 'vscode-languageserver-protocol/node';
import { draftsFolder, inside, PORT_DRAFT, SEA_DRAFT, WORKSPACE } from './drafts';
import { startServer } from './wireClient';

const FILES = 10_000;
const CONVENTION = 'that Convention;';

describe('over the wire, a workspace of ten thousand files', () => {
  it('is searched, by words and by what is cited, and a file that is gone meanwhile is no hindrance', async () => {
    const folder = draftsFolder({
      'sea.res': SEA_DRAFT,
      ...Object.fromEntries(
        Array.from({ length: FILES - 2 }, (_, order) => [
          `${String(order % 100)}/draft ${String(order)}.res`,
          `Draft ${String(order)}\n\nThe General Assembly,\n\n1. Urges all States to act.\n`,
        ]),
      ),
      'zz/port.res': PORT_DRAFT,
    });
    try {
      const client = await startServer(WORKSPACE, { folder: folder.root });
      await client.open(folder.uri('sea.res'), SEA_DRAFT);
      folder.remove('7');
      const found = await client.connection.sendRequest<readonly SymbolInformation[]>('workspace/symbol', { query: 'Draft 4242' });
      assert.ok(
        found.some(({ name }) => name.includes('4242')),
        JSON.stringify(found.slice(0, 3)),
      );
      const places = await client.connection.sendRequest<readonly Location[]>('textDocument/references', {
        textDocument: { uri: folder.uri('sea.res') },
        position: inside(SEA_DRAFT, CONVENTION, 6),
        context: { includeDeclaration: true },
      });
      assert.ok(places.some(({ uri }) => uri.endsWith('/port.res')));
      assert.equal(await client.stop(), 0);
      assert.equal(client.complaints(), '');
    } finally {
      folder.remove();
    }
  });
});
