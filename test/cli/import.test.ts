import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { made, p, r } from '../exchange/docx/read/made';
import { inFolder, resolution } from './commandLine';

describe('resolution import', () => {
  const word = made({
    body: `${p('The General Assembly,')}<w:p>${r('Recalling', '<w:i/>')}${r(' its ')}<w:ins w:author="Ann">${r('own ')}</w:ins>${r('work,')}</w:p>${p('1. Decides to act.')}`,
  });

  it('writes a draft beside a Word file, says what was done, and overwrites only with --force', () => {
    inFolder((folder) => {
      const file = join(folder, 'draft.docx');
      writeFileSync(file, word);
      const first = resolution(['import', file]);
      assert.equal(first.status, 0, first.err);
      assert.equal(first.err, 'Tracked changes were accepted: insertions 1, deletions 0 (by Ann)\n');
      const draft = readFileSync(join(folder, 'draft.res'), 'utf8');
      assert.match(draft, /^.*General Assembly.*\n\n\*Recalling\* its own work,\n\n1\. .*Decides.* to act\.\n$/);
      assert.deepEqual(readFileSync(file), Buffer.from(word), 'the file itself is as it was');
      const second = resolution(['import', file]);
      assert.equal(second.status, 2);
      assert.match(second.err, /it is there already; --force overwrites it/);
      assert.equal(resolution(['import', file, '--force', '--changes', 'reject']).status, 0);
      assert.match(readFileSync(join(folder, 'draft.res'), 'utf8'), /its work,/);
    });
  });

  it('writes a draft beside an Akoma Ntoso file, or says why not', () => {
    inFolder((folder) => {
      const file = join(folder, 'draft.xml');
      assert.equal(resolution(['export', 'test/fixtures/sample-sound.res', '--to', 'akn', '-o', file]).status, 0);
      const run = resolution(['import', file]);
      assert.deepEqual(run, { status: 0, out: `${join(folder, 'draft.res')}\n`, err: '' });
      assert.match(readFileSync(join(folder, 'draft.res'), 'utf8'), /^United Nations\n/);
      writeFileSync(join(folder, 'b.akn'), '<!DOCTYPE a><akomaNtoso/>');
      const refused = resolution(['import', join(folder, 'b.akn')]);
      assert.equal(refused.status, 2);
      assert.match(refused.err, /b\.akn: cannot be imported: it holds a DOCTYPE/);
      truncateSync(file, 100 << 20);
      assert.match(resolution(['import', file]).err, /it is larger than 32 MB; it is not read/);
    });
  });

  it('cleans up a text, and says why a file cannot be imported', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.txt'), 'The General Assembly,\n\nRecalling its own work,\n\n1. Decides to act.\n');
      const text = resolution(['import', join(folder, 'a.txt'), '-o', '-']);
      assert.equal(text.status, 0, text.err);
      assert.match(text.out, /Decides.* to act/);
      writeFileSync(join(folder, 'b.docx'), '%PDF-1.7');
      const pdf = resolution(['import', join(folder, 'b.docx')]);
      assert.equal(pdf.status, 2);
      assert.match(pdf.err, /b\.docx: cannot be imported: it is a \.pdf file; copy its text/);
      assert.equal(resolution(['import', join(folder, 'none.docx')]).status, 2);
    });
  });
});
