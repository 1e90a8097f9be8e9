import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { after, before, it } from 'mocha';
import { corpusTexts } from '../corpus/shared';
import { documentOf, service } from '../fixture';
import { seriousFaults } from './axe';
import { describeInBrowser } from './chromium';

/** Every so manieth published text is looked at; `npm run test:html` takes all. */
const every = Number(process.env['RESOLUTION_EVERY'] ?? 12);

const FOLDERS = ['footnotes', 'adopted', 'security-council', 'drafts', 'decisions', 'scanned', 'amendments'];

function texts(): readonly { readonly name: string; readonly text: string }[] {
  const fixtures = readdirSync('test/fixtures')
    .filter((name) => name.endsWith('.res'))
    .map((name) => ({ name, text: readFileSync(join('test/fixtures', name), 'utf8') }));
  const published = FOLDERS.flatMap((folder) => corpusTexts(folder).map(({ name, text }) => ({ name: `${folder} ${name}`, text })));
  return [...fixtures, ...published.filter((_, index) => index % every === 0)];
}

describeInBrowser('an exported page in a browser', (browser) => {
  let folder = '';
  const pages: string[] = [];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'un-resolution-html-'));
    for (const { name, text } of texts()) {
      const file = join(folder, `${name.replace(/\W/g, '_')}.html`);
      writeFileSync(file, service.export(documentOf(text), 'html'));
      pages.push(pathToFileURL(file).href);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads from marks to notes and back without scripts, and asks for nothing', async function () {
    this.timeout(1_800_000);
    const context = await browser().newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    let followed = 0;
    for (const address of pages) {
      await page.goto(address);
      const marks = page.locator('a[role="doc-noteref"]');
      const count = await marks.count();
      // The first, the last and one between: each of them by a real click.
      for (const index of new Set([0, count >> 1, count - 1])) {
        if (index < 0 || index >= count) continue;
        const mark = marks.nth(index);
        const note = (await mark.getAttribute('href')) ?? '';
        await mark.click();
        assert.equal(new URL(page.url()).hash, note, address);
        const back = page.locator(`:target a[role="doc-backlink"]`);
        const first = (await back.getAttribute('href')) ?? '';
        await back.click();
        assert.equal(new URL(page.url()).hash, first, address);
        assert.equal(await page.locator(':target').getAttribute('href'), note, address);
        followed += 1;
      }
    }
    process.stdout.write(`      ${String(followed)} links both ways in ${String(pages.length)} pages\n`);
    assert.ok(followed >= 5, `${String(followed)} links`);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith('file:')),
      [],
    );
    assert.equal(new Set(asked.map((url) => url.split('#', 1)[0])).size, pages.length);
    await context.close();
  });

  it('has no serious fault of access', async function () {
    this.timeout(1_800_000);
    const context = await browser().newContext({ offline: true });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const address of pages) {
      await page.goto(address);
      for (const fault of await seriousFaults(page)) faults.push(`${address.replace(/^.*\//, '')}: ${fault}`);
    }
    process.stdout.write(`      ${String(faults.length)} serious faults in ${String(pages.length)} pages\n`);
    assert.deepEqual(faults.slice(0, 10), []);
    await context.close();
  });
});
