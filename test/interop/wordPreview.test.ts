import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { it } from 'mocha';
import { writeWord } from '../../server/src/exchange/docx/write';
import { describeInBrowser } from '../browser/chromium';
import { longDraft, SAMPLE } from '../browser/drafts';
import { openPreviewPage } from '../browser/previewPage';
import { documentOf, service } from '../fixture';
import { convert, drafts, letters, needs, temporaryFolder } from './programs';

/** So many lines a page of the preview may begin before or after that of the Word file. */
const MOST = 2;

/** Such a share of pages does: one line that LibreOffice breaks elsewhere moves the pages after it until one ends early. */
const LEAST_NEAR = 0.95;

/** The drafts that are tried: the samples, and every so manieth published text where these are at hand. */
function tried(): readonly { readonly name: string; readonly text: string }[] {
  const published = drafts().filter((_, index) => index % Number(process.env['RESOLUTION_PAGES'] ?? 40) === 0);
  return [{ name: 'sample', text: SAMPLE }, { name: 'long', text: longDraft(20) }, ...published];
}

describeInBrowser('pages of the preview and of the Word file as LibreOffice prints it', (browser) => {
  const folder = temporaryFolder();

  it('begin with the same line, to within two', async function () {
    this.timeout(1_800_000);
    needs('soffice');
    needs('pdftotext');
    const all = tried();
    const files: string[] = [];
    for (const { name, text } of all) {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, await writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter' }));
      files.push(path);
    }
    convert(files, 'pdf', folder);
    const wrong: string[] = [];
    const counts = { pages: 0, equal: 0, near: 0 };
    for (const { name, text } of all) {
      const preview = await openPreviewPage(browser());
      await preview.show(documentOf(text));
      const shown = (
        await preview.page.evaluate(() =>
          [...document.querySelectorAll('.sheet .text-area')].map((area) => {
            const copy = area.cloneNode(true) as HTMLElement;
            copy.querySelectorAll('sup, header').forEach((one) => {
              one.remove();
            });
            return copy.textContent;
          }),
        )
      ).map(letters);
      await preview.context.close();
      const printed = printedPages(
        join(folder, `${name}.pdf`),
        service.printedTexts(documentOf(text))[0]?.head === undefined ? 'plain' : 'head',
      );
      const offs = offsOf(shown, printed);
      counts.pages += offs.length;
      counts.equal += offs.filter((off) => off === 0).length;
      counts.near += offs.filter((off) => Math.abs(off) <= MOST).length;
      if (shown.length !== printed.length || offs.some((off) => !(Math.abs(off) <= MOST)))
        wrong.push(`${name}: ${String(shown.length)} pages, in print ${String(printed.length)}: ${offs.join(' ')}`);
    }
    process.stdout.write(`      ${JSON.stringify(counts)}\n${wrong.map((one) => `      ${one}\n`).join('')}`);
    assert.ok(counts.near >= counts.pages * LEAST_NEAR, wrong.join('\n'));
  });
});

/** By so many printed lines each page after the first begins later than in print; NaN for one whose beginning is not found there. */
function offsOf(shown: readonly string[], printed: readonly (readonly string[])[]): readonly number[] {
  const lines = printed.flat();
  const whole = lines.join('');
  const starts = startsOf(lines);
  const pages = startsOf(printed.map((page) => page.join('')));
  return shown.slice(1).map((page, index) => {
    const start = pages[index + 1] ?? whole.length;
    const words = page.slice(0, KNOWN);
    // Where a text says the same again and again, the place that is nearest.
    const found = [whole.lastIndexOf(words, start), whole.indexOf(words, start)].filter((place) => place >= 0);
    const own = found.sort((one, other) => Math.abs(one - start) - Math.abs(other - start))[0];
    if (own === undefined) return NaN;
    const between = starts.filter((line) => line > Math.min(start, own) && line <= Math.max(start, own)).length;
    return Math.sign(own - start) * between;
  });
}

/** So many letters tell where in a text a page begins. */
const KNOWN = 40;

/** Where parts begin, in letters from the beginning of the text. */
function startsOf(parts: readonly string[]): readonly number[] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.length;
    return start;
  });
}

/** The lines of the text of each page of a PDF, in letters; without head, foot, notes and their marks, which are smaller. */
function printedPages(pdf: string, first: 'head' | 'plain'): readonly (readonly string[])[] {
  const html = pdf.replace(/pdf$/, 'html');
  spawnSync('pdftotext', ['-bbox', pdf, html]);
  return readFileSync(html, 'utf8')
    .split('<page ')
    .slice(1)
    .map((page, index) => {
      // The words come in the order of blocks of print, which is not always that of the lines.
      const lines = new Map<number, { readonly left: number; readonly text: string }[]>();
      for (const [, left = '', top = '', bottom = '', text = ''] of page.matchAll(WORD)) {
        const base = Number(bottom);
        const head = index === 0 && first === 'head' ? HEAD.first : index === 0 ? 0 : HEAD.other;
        if (base < head || base > FOOT || base - Number(top) < TEXT_HEIGHT) continue;
        const line = Math.round(base / 2);
        const own = lines.get(line) ?? lines.get(line - 1) ?? lines.get(line + 1) ?? [];
        if (own.length === 0) lines.set(line, own);
        own.push({ left: Number(left), text: letters(unescaped(text)) });
      }
      return [...lines]
        .sort(([one], [other]) => one - other)
        .map(([, words]) =>
          words
            .sort((one, other) => one.left - other.left)
            .map(({ text }) => text)
            .join(''),
        );
    });
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g;
/** Below this the text begins, below the head of the first page and of others, and above this it ends; in points. */
const HEAD = { first: 211, other: 66 };
const FOOT = 745;
/** How high the letters of the text are at least; those of notes and marks are smaller. */
const TEXT_HEIGHT = 10.5;

function unescaped(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
}
