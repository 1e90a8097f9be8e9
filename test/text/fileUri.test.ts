import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileKey, isInside, nameOf, parentOf, resolvedFrom } from '../../server/src/text/fileUri';
import { settingsFolders } from '../../server/src/service/projectSettings';

describe('addresses of files', () => {
  it('tell what lies below a folder, however they are escaped; nothing lies below itself', () => {
    for (const [uri, folder, expected] of [
      ['file:///drafts/sea.res', 'file:///drafts', true],
      ['file:///drafts/a%20b/sea.res', 'file:///drafts/a b', true],
      ['file:///C%3A/drafts/sea.res', 'file:///c:/drafts', true],
      ['file:///sea.res', 'file://', true],
      ['file:///draftsmen/sea.res', 'file:///drafts', false],
      ['file:///drafts/../sea.res', 'file:///drafts', false],
      ['file:///drafts', 'file:///drafts', false],
      ['file://', 'file://', false],
      ['file:///', 'file://', false],
      ['untitled:', 'untitled:', false],
    ] as const)
      assert.equal(isInside(uri, folder), expected, `${uri} ${folder}`);
  });

  it('lead to the folder, the name and what a relative path means', () => {
    assert.equal(parentOf('file:///drafts/sea.res'), 'file:///drafts');
    assert.equal(nameOf('file:///drafts/the%20sea.res'), 'the sea.res');
    assert.equal(resolvedFrom('file:///drafts', '..\\tables/own.tsv'), 'file:///tables/own.tsv');
    assert.equal(fileKey('file:///C%3A/x.res'), fileKey('file:///c:/x.res'));
  });

  it('lead up to the folders that settings are looked for in, from wherever a file lies', () => {
    assert.deepEqual(settingsFolders('file:///drafts/a/sea.res', ['file:///drafts']), ['file:///drafts/a', 'file:///drafts']);
    for (const uri of ['file:///sea.res', 'file:///%%', 'untitled:Untitled-1', 'vscode-vfs://github/sea.res', ''])
      assert.ok(settingsFolders(uri, [parentOf(uri)]).length <= 1, uri);
    assert.deepEqual(settingsFolders('file:///sea.res', ['file:///drafts']), []);
  });
});
