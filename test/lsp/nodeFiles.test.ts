import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { listDrafts } from '../../server/src/lsp/nodeFiles';
import { createCatalogue } from '../../server/src/catalogue/catalogue';
import { nodeRuntime } from '../../server/src/lsp/nodeRuntime';
import { draftsFolder, linkOut } from '../wire/drafts';

describe('the drafts on a disk', () => {
  it('are those below the folders: none that is hidden, installed, or behind a link', async () => {
    const outside = draftsFolder({ 'secret.res': 'x' });
    const folder = draftsFolder({
      'a.res': 'x',
      'b/c/d.UNRES': 'x',
      'notes.txt': 'x',
      '.git/e.res': 'x',
      'node_modules/f/g.res': 'x',
      'b/h.resx': 'x',
    });
    linkOut(folder, 'link.res', outside.path('secret.res'));
    linkOut(folder, 'linked', outside.path('.'));
    const found = await listDrafts([folder.root, `${folder.root}/missing`], 100);
    assert.deepEqual(found.map(({ uri }) => uri.slice(folder.root.length)).toSorted(), ['/a.res', '/b/c/d.UNRES']);
    folder.remove();
    outside.remove();
  });

  it('are at most as many as wanted, and not deeper than anybody files', async () => {
    const deep = `${'x/'.repeat(30)}deep.res`;
    const folder = draftsFolder({ [deep]: 'x', ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.res`, 'x'])) });
    assert.equal((await listDrafts([folder.root], 5)).length, 5);
    assert.equal((await listDrafts([folder.root], 100)).length, 20);
    folder.remove();
  });

  it('have another stamp when they have changed', async () => {
    const folder = draftsFolder({ 'a.res': 'x' });
    const stamp = async (): Promise<string | undefined> => (await listDrafts([folder.root], 5))[0]?.stamp;
    const before = await stamp();
    assert.equal(await stamp(), before);
    folder.write('a.res', 'longer');
    assert.notEqual(await stamp(), before);
    folder.remove();
  });

  it('are read where they are no longer than wanted', async () => {
    const folder = draftsFolder({ 'a.res': 'four' });
    const { readFile } = nodeRuntime('dist/data', createCatalogue);
    assert.equal(await readFile?.(folder.uri('a.res'), 4, [folder.root]), 'four');
    assert.equal(await readFile?.(folder.uri('a.res'), 3, [folder.root]), undefined);
    assert.equal(await readFile?.(folder.uri('b.res'), 3, [folder.root]), undefined);
    folder.remove();
  });

  it('are read only where they lie inside the folders once links are followed', async () => {
    const outside = draftsFolder({ 'secret.tsv': 'secret' });
    const folder = draftsFolder({ 'own.tsv': 'own' });
    const { readFile } = nodeRuntime('dist/data', createCatalogue);
    linkOut(folder, 'link.tsv', outside.path('secret.tsv'));
    linkOut(folder, 'linked', outside.path('.'));
    linkOut(folder, 'inner.tsv', folder.path('own.tsv'));
    linkOut(outside, 'workspace', folder.path('.'));
    assert.equal(await readFile?.(folder.uri('link.tsv'), 10, [folder.root]), undefined);
    assert.equal(await readFile?.(folder.uri('linked/secret.tsv'), 10, [folder.root]), undefined);
    assert.equal(await readFile?.(folder.uri('inner.tsv'), 10, [folder.root]), 'own');
    assert.equal(await readFile?.(outside.uri('workspace/own.tsv'), 10, [outside.uri('workspace')]), 'own', 'the folder may be a link');
    folder.remove();
    outside.remove();
  });
});
