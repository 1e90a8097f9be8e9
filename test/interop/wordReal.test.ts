import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { it } from 'mocha';
import { readDocx } from '../../server/src/exchange/docx/read/read';
import { published } from '../corpus/shared';
import { convert, needs, temporaryFolder } from './programs';

/** Descriptions of pictures are for who cannot see them; no page shows them, and no importer takes them for words of the text. */
const NO_PICTURES = 'function Image() return {} end';

/** A label at the beginning of a line, and the words after it. */
const LABEL = /^((?:[A-Z]?\.?\d+[A-Z]?\.)+\d*|\(?\d+\)|\(?[a-z]{1,4}\)|[a-z]{1,4}\.) +(\S.*)$/;

published.describe('real Word files, as other programs read them', function () {
  this.timeout(600_000);
  const folder = join(published.path, 'docx');
  const files = published.isThere ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : [];
  const temporary = temporaryFolder();
  const textOf = (name: string): string => readDocx(new Uint8Array(readFileSync(join(folder, name))), 'accept').text.replaceAll('*', '');

  it('have 99.5 of 100 words that pandoc finds', () => {
    needs('pandoc');
    const filter = join(temporary, 'pictures.lua');
    writeFileSync(filter, NO_PICTURES);
    for (const name of files) {
      const { stdout } = spawnSync('pandoc', ['-t', 'plain', '--wrap=none', '--lua-filter', filter, join(folder, name)], {
        encoding: 'utf8',
      });
      const words = stdout.match(/[\p{L}\p{N}]+/gu) ?? [];
      const missing = lost(words, textOf(name).match(/[\p{L}\p{N}]+/gu) ?? []);
      process.stdout.write(`      ${name.slice(0, 40)}: ${String(words.length - missing.length)} of ${String(words.length)} words\n`);
      assert.ok(missing.length <= words.length * 0.005, `${name}: ${missing.slice(0, 20).join(' ')}`);
    }
  });

  it('have 99 of 100 numbers of paragraphs that LibreOffice prints, whatever their form', () => {
    needs('soffice');
    convert(
      files.map((name) => join(folder, name)),
      'txt:Text (encoded):UTF8',
      temporary,
    );
    const numbers = (text: string): readonly string[] =>
      text.split('\n').flatMap((line) => {
        const [, label, words = ''] = LABEL.exec(line.trim()) ?? [];
        return label === undefined ? [] : [`${label.replaceAll(/[().]/g, '')} ${words.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 12)}`];
      });
    for (const name of files) {
      const printed = numbers(readFileSync(join(temporary, `${basename(name, '.docx')}.txt`), 'utf8').replaceAll('\t', ' '));
      const missing = lost(printed, numbers(textOf(name)));
      process.stdout.write(`      ${name.slice(0, 40)}: ${String(printed.length - missing.length)} of ${String(printed.length)} numbers\n`);
      assert.ok(missing.length <= printed.length * 0.01, `${name}: ${missing.join(', ')}`);
    }
  });
});

/** What of one list is not in another, each as often as it is missing. */
function lost(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const left = counts.get(one) ?? 0;
    counts.set(one, left - 1);
    return left <= 0;
  });
}
