import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DocumentDiagnosticReport, Location } from 'vscode-languageserver-protocol/node';
import { draftsFolder, inside, PORT_DRAFT, SEA_DRAFT, WORKSPACE } from './drafts';
import { startServer } from './wireClient';

describe('a workspace that lies on no disk, over the wire', () => {
  it('is listed and read by our client: drafts and settings files, and nothing outside of its folders', async () => {
    const root = 'vscode-vfs://elsewhere/drafts';
    const files: Readonly<Record<string, string>> = {
      [`${root}/sea.res`]: SEA_DRAFT,
      [`${root}/port.res`]: PORT_DRAFT,
      [`${root}/.resolutionrc.json`]: '{ "severities": { "numbering/out-of-order": "off" } }',
      'vscode-vfs://elsewhere/outside.res': PORT_DRAFT,
    };
    const asked: string[] = [];
    const client = await startServer(WORKSPACE, { folder: root, initializationOptions: { workspaceFiles: true } });
    client.connection.onRequest('resolution/listFiles', () => [
      `${root}/sea.res`,
      `${root}/port.res`,
      'vscode-vfs://elsewhere/outside.res',
      `${root}/../outside.res`,
    ]);
    client.connection.onRequest('resolution/readFile', ({ uri }: { readonly uri: string }) => {
      asked.push(uri);
      return files[uri] ?? null;
    });
    const uri = `${root}/sea.res`;
    await client.open(uri, SEA_DRAFT.replace('2. Requests', '4. Requests'));
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: inside(SEA_DRAFT, 'Convention;'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map((place) => place.uri),
      [uri, uri, `${root}/port.res`],
    );
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(report.kind === 'full' && report.items.every(({ code }) => code !== 'numbering/out-of-order'), 'the settings file holds');
    assert.deepEqual(asked.toSorted(), [`${root}/.resolutionrc.json`, `${root}/port.res`]);
    await client.stop();
  });

  it('follows the folders that are added and taken away', async () => {
    const [first, second] = [draftsFolder({ 'sea.res': SEA_DRAFT }), draftsFolder({ 'port.res': PORT_DRAFT })];
    const client = await startServer(WORKSPACE, { folder: first.root });
    const count = async (): Promise<number> =>
      (await client.connection.sendRequest<unknown[]>('workspace/symbol', { query: 'Safety of' })).length;
    assert.equal(await count(), 1);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: second.root, name: 'more' }], removed: [] },
    });
    assert.equal(await count(), 2);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: first.root, name: 'drafts' }] },
    });
    assert.equal(await count(), 1);
    await client.stop();
    first.remove();
    second.remove();
  });
});
