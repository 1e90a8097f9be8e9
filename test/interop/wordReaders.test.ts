import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { strFromU8, unzipSync } from 'fflate';
import { before, describe, it } from 'mocha';
import { writeWord } from '../../server/src/exchange/docx/write';
import type { RenderedText } from '../../server/src/exchange/render/rendered';
import { documentOf, service } from '../fixture';
import { material } from '../corpus/shared';
import { convert, drafts, letters, needs, temporaryFolder } from './programs';

interface Written {
  readonly name: string;
  readonly texts: readonly RenderedText[];
  readonly path: string;
}

describe('Word files as other programs read them', function () {
  this.timeout(1_800_000);
  const folder = temporaryFolder();
  const state: { files: readonly Written[] } = { files: [] };

  before(async () => {
    const files: Written[] = [];
    for (const { name, text } of drafts()) {
      const texts = service.printedTexts(documentOf(text));
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, await writeWord(texts, { numbers: 'auto', paper: 'letter' }));
      files.push({ name, texts, path });
    }
    state.files = files;
  });

  it('LibreOffice prints the labels of the draft, 99.5 of 100 of them', () => {
    needs('soffice');
    convert(
      state.files.map(({ path }) => path),
      'txt:Text',
      folder,
    );
    const counts = { labels: 0, wrong: 0 };
    const faults: string[] = [];
    for (const { name, texts } of state.files) {
      const path = join(folder, `${name}.txt`);
      assert.ok(existsSync(path), `LibreOffice has not read ${name}`);
      const lines = readFileSync(path, 'utf8').split('\n').map(letters);
      let at = 0;
      for (const { number, runs } of texts.flatMap(({ blocks }) => blocks)) {
        if (number === '') continue;
        counts.labels += 1;
        const wanted = letters(number + runs.map(({ text }) => text).join(''));
        const found = lines.findIndex((line, index) => index >= at && line.startsWith(wanted));
        if (found >= 0) at = found + 1;
        else {
          counts.wrong += 1;
          const near = lines.find((line) => line.includes(wanted.slice(8, 38))) ?? '';
          const differs = Array.from(wanted).findIndex((sign, index) => sign !== near.charAt(index));
          const [is, should] = [near, wanted].map((line) => line.slice(Math.max(0, differs - 20), differs + 20));
          faults.push(`${name}: ${number} ${should ?? ''} | ${is ?? ''}`);
        }
      }
    }
    process.stdout.write(`      ${JSON.stringify(counts)}\n`);
    // One scanned text of a few is a large part of them: the bar is that of all texts (`npm run test:word`).
    const most = (process.env['RESOLUTION_EVERY'] ?? '1') === '1' ? 0.005 : 0.05;
    assert.ok(counts.wrong <= counts.labels * most, faults.slice(0, 30).join('\n'));
  });

  const schemas = material('ooxml');
  schemas.it(
    'fifty files are valid in every part, with notes in the order of their calls and each id once, also with all that can be asked for',
    async () => {
      needs('xmllint');
      const step = Math.max(1, Math.floor(state.files.length / 50));
      const chosen = state.files.filter((_, index) => index % step === 0).slice(0, 50);
      const paths: string[] = [];
      const files = await Promise.all(chosen.map(withAll));
      for (const { name, bytes } of [...chosen.map(({ name, path }) => ({ name, bytes: readFileSync(path) })), ...files]) {
        const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(([part, data]) => [part, strFromU8(data)] as const);
        assertOrdered(name, new Map(parts));
        mkdirSync(join(folder, 'parts'), { recursive: true });
        for (const [part, xml] of parts) {
          if (!/^word\/(?:document|styles|numbering|settings|footnotes|endnotes|fontTable|header\d*|footer\d*|comments)\.xml$/.test(part))
            continue;
          const file = join(folder, 'parts', `${name}-${part.replaceAll('/', '-')}`);
          writeFileSync(file, withoutExtensions(xml));
          paths.push(file);
        }
      }
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(schemas.path, 'wml.xsd'), ...paths], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      process.stdout.write(`      ${String(paths.length)} parts of ${String(chosen.length)} files, each written in two ways\n`);
      assert.equal(
        status,
        0,
        stderr
          .split('\n')
          .filter((line) => !line.endsWith(' validates'))
          .slice(0, 10)
          .join('\n'),
      );
    },
  );
});

/** The same text with everything that can be asked for. */
async function withAll({ name, texts }: Written): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const commented = texts.map((text) => ({
    ...text,
    blocks: text.blocks.map((block, index) => (index % 7 === 3 ? { ...block, comments: ['Ann Lee: is this so?', 'again'] } : block)),
  }));
  const options = { numbers: 'auto', paper: 'a4', references: 'fields', lines: 'numbered', openings: 'underlined' } as const;
  return { name: `${name}-all`, bytes: await writeWord(commented, options) };
}

/** The schema knows none of the extensions that newer versions ignore. */
function withoutExtensions(xml: string): string {
  return xml.replaceAll(/ (?:mc:Ignorable|w1[45]:\w+)="[^"]*"/g, '');
}

function assertOrdered(name: string, parts: ReadonlyMap<string, string>): void {
  const document = parts.get('word/document.xml') ?? '';
  const called = [...document.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
  const notes = [...(parts.get('word/footnotes.xml') ?? '').matchAll(/<w:footnote w:id="(\d+)"/g)].map(([, id]) => id);
  assert.deepEqual(called, notes, `${name}: notes are not in the order of their calls`);
  const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, bookmark]) => bookmark);
  assert.equal(new Set(bookmarks).size, bookmarks.length, `${name}: a bookmark stands twice`);
  const wanted = [...document.matchAll(/ (?:NOTE|PAGE)?REF (\S+) /g)].map(([, bookmark]) => bookmark);
  assert.deepEqual(
    wanted.filter((bookmark) => !bookmarks.includes(bookmark)),
    [],
    `${name}: a field leads nowhere`,
  );
}
