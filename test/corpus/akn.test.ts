import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after, it } from 'mocha';
import { aknOf, archived, readBack } from '../exchange/akn/wayBack';
import { faultsOf } from '../exchange/akn/whole';
import { documentOf, service } from '../fixture';
import { corpusTexts, material, needingProgram, published } from './shared';

const FOLDERS = ['adopted', 'security-council', 'footnotes', 'decisions', 'scanned', 'drafts', 'amendments', 'model-un', 'pairs'];

/** Texts that do not come back letter for letter, each with what is lost in form; no word of them is. */
const OTHER_FORM: readonly (readonly [string, string])[] = [
  ['drafts/A_C.6_80_L.20.txt', 'a note in the middle of the masthead stands after the text'],
  ['footnotes/A_RES_79_1.txt', 'notes that no indicator leads to stand after all others'],
  ['scanned/A_RES_168(II).txt', 'a page number among the notes stands before them'],
  ['scanned/A_RES_174(II).txt', 'two columns in two languages run into each other'],
  ['scanned/A_RES_44_128.txt', 'italics between underscores are written between asterisks'],
];

published.describe('Akoma Ntoso of published texts', () => {
  const texts = FOLDERS.flatMap((folder) => corpusTexts(folder).map(({ name, text }) => ({ name: `${folder}/${name}`, text }))).filter(
    ({ name, text }) => name.endsWith('.txt') && service.fileKind(documentOf(text)) === 'resolution',
  );
  const written = new Map<string, string>();
  const temporary = mkdtempSync(path.join(tmpdir(), 'resolution-akn-'));
  after(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  it('is whole: references lead somewhere, ids are there once, IRIs say what the fields say', () => {
    for (const { name, text } of texts) {
      const statement = aknOf(text);
      written.set(name, statement);
      assert.deepEqual(faultsOf(statement), [], name);
      const publication = aknOf(text, 'publication');
      written.set(`${name} as a publication`, publication);
      assert.deepEqual(faultsOf(publication), [], `${name} as a publication`);
    }
  });

  const schema = material('akn/akomantoso30.xsd');
  const validator = schema.isThere ? needingProgram('xmllint') : schema;
  validator.it('is valid', () => {
    const files = [...written.values()].map((xml, index) => {
      const file = path.join(temporary, `${String(index)}.xml`);
      writeFileSync(file, xml);
      return file;
    });
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema.path, ...files], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const faults = stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    assert.deepEqual(faults.slice(0, 5), []);
    assert.equal(status, 0);
  });

  it('comes back as it was in 99 of 100, and never without a letter', () => {
    const other: string[] = [];
    for (const { name, text } of texts) {
      const { text: back, warnings } = readBack(written.get(name) ?? '');
      assert.deepEqual(warnings, [], name);
      const [is, was] = [archived(back), archived(text)];
      if (is === was) continue;
      other.push(name);
      assert.equal(lettersOf(is), lettersOf(was), `${name}: letters`);
    }
    process.stdout.write(`      ${String(texts.length - other.length)} of ${String(texts.length)} texts came back as they were\n`);
    const known = OTHER_FORM.map(([name]) => name);
    assert.deepEqual(
      other.filter((name) => !known.includes(name)),
      [],
    );
    assert.ok(other.length * 100 <= texts.length, other.join('\n'));
  });

  it('of a publication comes back as the same text', () => {
    const known = OTHER_FORM.map(([name]) => name);
    for (const { name, text } of texts.filter((one, index) => index % 5 === 0 && !known.includes(one.name)))
      assert.equal(archived(readBack(written.get(`${name} as a publication`) ?? '').text), archived(text), name);
  });
});

/** The letters and figures of a text in the order of the alphabet. */
function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
}
