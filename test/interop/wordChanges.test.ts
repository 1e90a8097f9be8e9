import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, it } from 'mocha';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeWord } from '../../server/src/exchange/docx/write';
import { documentOf, service } from '../fixture';
import { sharedFolder } from '../corpus/shared';
import { needs, temporaryFolder } from './programs';

const PLAIN = { numbers: 'auto', paper: 'letter' } as const;

/** What pandoc reads, as its own tree in JSON; `how` is what it does with tracked changes. */
function readingOf(bytes: Uint8Array, how: 'accept' | 'reject'): unknown {
  const { stdout, status, stderr } = spawnSync('pandoc', ['-f', 'docx', '-t', 'json', `--track-changes=${how}`], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr);
  return (JSON.parse(stdout) as { readonly blocks: unknown }).blocks;
}

/** A paragraph in its place: the lists that it stands in, and its words, each with its look and notes in full. */
type Leaf = readonly [place: string, words: readonly string[]];

/**
 * The paragraphs of a tree. Pandoc leaves an empty item where a paragraph goes, counts it, and cuts italics where a change begins: what stands
 * in which list is seen here, and the numbers in the file whose changes are made.
 */
function leavesOf(node: unknown, place: string, numbers: 'with numbers' | 'without numbers'): readonly Leaf[] {
  if (Array.isArray(node)) return (node as readonly unknown[]).flatMap((part) => leavesOf(part, place, numbers));
  const { t = '', c } = node as { readonly t?: string; readonly c?: unknown };
  if (t === 'OrderedList') {
    const [[start, { t: style }, { t: sign }], items] = c as readonly [readonly [number, { t: string }, { t: string }], readonly unknown[]];
    return items.flatMap((item, index) => {
      const number = numbers === 'with numbers' ? String(start + index) : '';
      return leavesOf(item, `${place} ${style} ${sign} ${number}`, numbers);
    });
  }
  if (t === 'Para' || t === 'Plain') return [[`${place} ${t}`, wordsIn(c, '')]];
  if (t === 'Header') return [[`${place} ${t} ${String((c as readonly unknown[])[0])}`, wordsIn((c as readonly unknown[])[2], '')]];
  return leavesOf(c, `${place} ${t}`, numbers);
}

function wordsIn(node: unknown, look: string): readonly string[] {
  if (Array.isArray(node)) return (node as readonly unknown[]).flatMap((part) => wordsIn(part, look));
  const { t = '', c } = node as { readonly t?: string; readonly c?: unknown };
  if (t === 'Str') return [`${look}${String(c)}`];
  if (t === 'Space' || t === 'SoftBreak') return [' '];
  if (t === 'Note')
    return [
      `{${leavesOf(c, '', 'with numbers')
        .map(([, words]) => words.join(''))
        .join('|')}}`,
    ];
  if (t === 'Span') return wordsIn((c as readonly unknown[])[1], look);
  return wordsIn(c ?? [], `${look}${t} `);
}

function shown(leaves: readonly Leaf[]): readonly string[] {
  return leaves.map(([place, words]) => `${place}: ${words.join('')}`);
}

function assertSame(name: string, is: readonly string[], should: readonly string[], faults: string[]): void {
  const at = should.findIndex((line, index) => line !== is[index]);
  if (at >= 0 || is.length !== should.length) faults.push(`${name}: ${String(is[at])}\n     | ${String(should[at])}`);
}

/** The file after all its changes have been accepted or rejected, made by a few replacements of our own. */
function made(bytes: Uint8Array, how: 'accept' | 'reject'): Uint8Array {
  const [stays, goes] = how === 'accept' ? ['(?:ins|moveTo)', '(?:del|moveFrom)'] : ['(?:del|moveFrom)', '(?:ins|moveTo)'];
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => {
    const xml = strFromU8(data);
    const after = xml
      .replace(/<w:p>(?:(?!<\/w:p>).)*?<\/w:p>/gs, (paragraph) => (new RegExp(`<w:rPr><w:${goes} `).test(paragraph) ? '' : paragraph))
      .replaceAll(/<w:move(?:From|To)Range(?:Start|End) [^>]*>/g, '')
      .replace(
        /<w:pPr>((?:(?!<w:pPrChange|<\/w:pPr>).)*)<w:pPrChange [^>]*>(.*?)<\/w:pPrChange><\/w:pPr>/gs,
        (_, own: string, old: string) => (how === 'accept' ? `<w:pPr>${own}</w:pPr>` : old),
      )
      .replace(new RegExp(`<w:rPr><w:${stays} [^>]*/></w:rPr>`, 'g'), '')
      .replace(new RegExp(`<w:${goes} [^>]*>.*?</w:${goes}>`, 'gs'), '')
      .replace(new RegExp(`</?w:${stays}(?: [^>]*)?>`, 'g'), '')
      .replaceAll('delText', 't')
      .replaceAll('delInstrText', 'instrText');
    return [name, strToU8(after)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

describe('tracked changes', function () {
  this.timeout(1_800_000);
  const folder = temporaryFolder();
  const state: { readonly files: string[] } = { files: [] };

  it('accepted are the new version, rejected the old one, as pandoc reads them', async () => {
    needs('pandoc');
    const pairs = join(sharedFolder, 'corpus/pairs');
    if (!existsSync(pairs)) return;
    const rows = readFileSync(join(pairs, 'pairs.tsv'), 'utf8').trim().split('\n').slice(1);
    const faults: string[] = [];
    for (const row of rows) {
      const [id = '', , base = '', now = ''] = row.split('\t');
      const [old, own] = [base, now].map((name) => documentOf(readFileSync(join(pairs, name), 'utf8')));
      assert.ok(old && own);
      const { texts, ...versions } = service.printedVersions(old, own);
      const changes = {
        ...versions,
        author: 'A',
        date: '2031-04-22T09:00:00Z',
        moves: state.files.length % 2 === 0 ? 'rewritten' : 'marked',
      } as const;
      const bytes = await writeWord(texts, { ...PLAIN, changes });
      writeFileSync(join(folder, `${id}.docx`), bytes);
      state.files.push(`${id}.docx`);
      for (const how of ['accept', 'reject'] as const) {
        const whole = readingOf(await writeWord(service.printedTexts(how === 'accept' ? own : old), PLAIN), how);
        for (const [read, numbers] of [
          [readingOf(bytes, how), 'without numbers'],
          [readingOf(made(bytes, how), how), 'with numbers'],
        ] as const)
          assertSame(`${id} ${how} ${numbers}`, shown(leavesOf(read, '', numbers)), shown(leavesOf(whole, '', numbers)), faults);
      }
    }
    process.stdout.write(`      ${String(rows.length)} pairs, ${String(faults.length)} of ${String(rows.length * 4)} readings differ\n`);
    assert.deepEqual(faults, []);
  });

  it('are valid in every part', () => {
    needs('xmllint');
    const schema = join(sharedFolder, 'ooxml/wml.xsd');
    if (!existsSync(schema) || state.files.length === 0) return;
    mkdirSync(join(folder, 'parts'));
    const paths = state.files.flatMap((file) =>
      Object.entries(unzipSync(new Uint8Array(readFileSync(join(folder, file))))).flatMap(([part, data]) => {
        if (!/^word\/(?:document|numbering|footnotes|header\d+)\.xml$/.test(part)) return [];
        const path = join(folder, 'parts', `${file}-${part.replaceAll('/', '-')}`);
        // The schema knows none of the extensions that newer versions ignore.
        writeFileSync(path, strFromU8(data).replaceAll(/ (?:mc:Ignorable|w1[45]:\w+)="[^"]*"/g, ''));
        return [path];
      }),
    );
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...paths], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    process.stdout.write(`      ${String(paths.length)} parts of ${String(state.files.length)} files\n`);
    const faults = stderr.split('\n').filter((line) => !line.endsWith(' validates'));
    assert.equal(status, 0, faults.slice(0, 10).join('\n'));
  });
});
