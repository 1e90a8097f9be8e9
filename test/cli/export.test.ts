import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { resolution } from './commandLine';

describe('resolution export and compare', () => {
  const state = { folder: '' };
  const at = (name: string): string => path.join(state.folder, name);
  beforeEach(() => {
    state.folder = mkdtempSync(path.join(tmpdir(), 'resolution-export-'));
    writeFileSync(at('draft.res'), readFileSync('test/fixtures/sample-sound.res'));
  });
  afterEach(() => {
    rmSync(state.folder, { recursive: true, force: true });
  });

  it('writes HTML and text beside the draft, and overwrites only with --force', () => {
    const first = resolution(['export', at('draft.res'), '--to', 'html']);
    assert.equal(first.status, 0, first.err);
    assert.match(readFileSync(at('draft.html'), 'utf8'), /^<!DOCTYPE html>/);
    writeFileSync(at('draft.html'), 'mine');
    const second = resolution(['export', at('draft.res'), '--to', 'html']);
    assert.equal(second.status, 2);
    assert.match(second.err, /draft\.html: cannot be written: it is there already; --force overwrites it/);
    assert.equal(readFileSync(at('draft.html'), 'utf8'), 'mine');
    assert.equal(resolution(['export', at('draft.res'), '--to', 'html', '--force']).status, 0);
    assert.equal(resolution(['export', at('draft.res'), '--to', 'txt', '-o', at('out.txt')]).status, 0);
    assert.deepEqual(readdirSync(state.folder).sort(), ['draft.html', 'draft.res', 'out.txt'], 'no temporary file is left');
  });

  it('writes a Word file, but not to standard output', () => {
    const run = resolution(['export', at('draft.res'), '--to', 'docx']);
    assert.equal(run.status, 0, run.err);
    assert.equal(readFileSync(at('draft.docx')).subarray(0, 2).toString(), 'PK');
    assert.equal(resolution(['export', at('draft.res'), '--to', 'docx', '-o', '-']).status, 2);
  });

  it('writes a Word file with fields, line numbers, comments and underlined openings, as each of them is asked for', () => {
    writeFileSync(at('commented.res'), readFileSync(at('draft.res'), 'utf8').replace('\n1. ', '\n// Ann Lee: why?\n1. '));
    const options = ['--fields', '--line-numbers', '--comments', '--openings', 'underlined', '--paper', 'a4'];
    const run = resolution(['export', at('commented.res'), '--to', 'docx', ...options]);
    assert.equal(run.status, 0, run.err);
    const parts = unzipSync(readFileSync(at('commented.docx')));
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const sign of ['<w:fldSimple w:instr=" REF ', '<w:lnNumType', '<w:commentReference', '<w:u w:val="single"/>', 'w:w="11906"'])
      assert.ok(words.includes(sign), sign);
    assert.match(resolution(['import', at('commented.docx'), '-o', '-']).out, /\n\/\/ Ann Lee: why\?\n1\. /);
    assert.equal(resolution(['export', at('draft.res'), '--to', 'docx', '--openings', 'bold']).status, 2);
  });

  it('writes what has changed since an older version to Word alone, with an author and a date', () => {
    writeFileSync(at('old.res'), readFileSync(at('draft.res'), 'utf8').replace(/\n1\. [^\n]*\n\n/, '\n'));
    const changes = ['--base', at('old.res'), '--author', 'A', '--date', '2031-04-22'];
    const run = resolution(['export', at('draft.res'), '--to', 'docx', ...changes]);
    assert.equal(run.status, 0, run.err);
    const imported = (how: string): string => resolution(['import', at('draft.docx'), '--changes', how, '-o', '-']).out;
    assert.notEqual(imported('accept'), imported('reject'));
    assert.match(imported('keep'), /\[A: /);
    assert.match(resolution(['export', at('draft.res'), '--to', 'html', '--base', at('old.res')]).err, /--base needs --to docx/);
    assert.equal(resolution(['export', at('draft.res'), '--to', 'docx', '--base', at('none.res'), '--force']).status, 2);
    assert.equal(resolution(['export', at('draft.res'), '--to', 'docx', '--base', at('old.res'), '--date', '22 April']).status, 2);
  });

  it('writes Akoma Ntoso, as a publication if it is asked to, and says what the draft does not say', () => {
    const run = resolution(['export', at('draft.res'), '--to', 'akn']);
    assert.deepEqual(run, { status: 0, out: `${at('draft.xml')}\n`, err: '' });
    assert.match(readFileSync(at('draft.xml'), 'utf8'), /<statement name="resolutionDraft"/);
    const published = resolution(['export', at('draft.res'), '--to', 'akn', '--publication', '-o', '-']);
    assert.match(published.out, /^<\?xml .*\?>\n<akomaNtoso .*>\n {2}<documentCollection name="publication"/);
    writeFileSync(at('bare.res'), '1. Decides to act.\n');
    const bare = resolution(['export', at('bare.res'), '--to', 'akn', '-o', '-']);
    assert.equal(bare.status, 0);
    assert.match(bare.err, /^No date is known; .*\nNo organ is known; /);
  });

  it('says what cannot be read, and leaves code of another kind alone', () => {
    const missing = resolution(['export', at('none.res'), '--to', 'txt']);
    assert.equal(missing.status, 2);
    assert.match(missing.err, /none\.res: cannot be read: there is no such file or folder/);
    assert.equal(resolution(['export', 'test/fixtures/rescript/Sample.res', '--to', 'txt', '-o', at('x.txt')]).status, 2);
  });

  it('compares two versions: status 0 where they say the same, 1 where not, 2 where one cannot be read', () => {
    writeFileSync(
      at('other.res'),
      readFileSync(at('draft.res'), 'utf8').replace('the Universal Declaration', 'the famous Universal Declaration'),
    );
    assert.equal(resolution(['compare', at('draft.res'), at('draft.res')]).status, 0);
    const different = resolution(['compare', at('draft.res'), at('other.res')]);
    assert.equal(different.status, 1);
    assert.match(different.out, /preambular paragraph 1: changed\n {2}\(nothing\) → “famous”/);
    const json = JSON.parse(resolution(['compare', at('draft.res'), at('other.res'), '--format', 'json']).out) as {
      readonly counts: { readonly changed: number };
    };
    assert.equal(json.counts.changed, 1);
    const page = resolution(['compare', at('draft.res'), at('other.res'), '--format', 'html']);
    assert.equal(page.status, 1);
    assert.match(page.out, /<ins> ?famous<\/ins>/);
    assert.ok(!page.out.includes('<del>'));
    assert.equal(resolution(['compare', at('draft.res'), at('none.res')]).status, 2);
  });
});
