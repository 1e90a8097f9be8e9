import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { it } from 'mocha';
import { readDocx } from '../../server/src/exchange/docx/read/read';
import { published } from './shared';

published.describe('real Word files', () => {
  const folder = path.join(published.path, 'docx');
  const files = published.isThere ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];

  it('are read without losing a word: at least 99.5 per cent of those that their XML holds are in the draft', () => {
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const expected = wordsOf(plainly(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())));
      const counts = new Map<string, number>();
      for (const word of wordsOf(readDocx(bytes, 'accept').text)) counts.set(word, (counts.get(word) ?? 0) + 1);
      const lost = expected.filter((word) => {
        const left = counts.get(word) ?? 0;
        counts.set(word, left - 1);
        return left <= 0;
      });
      assert.ok(expected.length > 100, name);
      assert.ok(lost.length <= expected.length * 0.005, `${name}: ${lost.length} of ${expected.length}: ${lost.join(' ')}`);
    }
  });

  it('give back the automatic numbers of a Model United Nations draft', () => {
    const name = files.find((one) => one.includes('auto_numbered'));
    assert.ok(name !== undefined);
    const { text } = readDocx(new Uint8Array(readFileSync(path.join(folder, name))), 'accept');
    const labels = text.split('\n').flatMap((line) => /^(?:\d+\.|\([a-z]+\))(?= )/.exec(line) ?? []);
    assert.deepEqual(labels.slice(0, 6), ['1.', '(a)', '(b)', '(c)', '(i)', '(ii)']);
    assert.equal(labels[6], '2.');
  });
});

/** Another reading of the text, by patterns: what is deleted, what fields ask for and what stands twice taken out. */
function plainly(xml: string): string {
  return (
    xml
      .replaceAll(/<mc:Choice[\s\S]*?<\/mc:Choice>/g, '')
      .replaceAll(/<(w:instrText|w:delText|m:t|wp:posOffset|wp:align)\b[\s\S]*?<\/\1>/g, '')
      // A raised letter is no part of the word before it.
      .replaceAll(/(<w:vertAlign w:val="superscript"\/>(?:(?!<\/w:r>)[\s\S])*?<w:t[^>]*>)([a-z][,)]?<)/g, '$1 $2')
      .replaceAll(/<\/w:p>|<w:tab\/>|<w:br\/>|<w:noBreakHyphen\/>/g, ' ')
      .replaceAll(/<[^<>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  );
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
