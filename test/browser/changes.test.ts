import assert from 'node:assert/strict';
import { it } from 'mocha';
import { documentOf } from '../fixture';
import { seriousFaults } from './axe';
import { describeInBrowser } from './chromium';
import { edited, longDraft, SAMPLE, tellsPlace } from './drafts';
import { openPreviewPage, type PreviewPage } from './previewPage';

describeInBrowser('changes in the preview', (browser) => {
  it('shows what has changed since an older text, by lines and words and not by colour alone, while the text is typed', async () => {
    const preview = await openPreviewPage(browser());
    const old = documentOf(SAMPLE);
    const at = SAMPLE.indexOf('Protecting seafarers');
    const now = edited(documentOf(SAMPLE), at, 'Protecting'.length, 'Sheltering');
    await preview.show(now, old);
    const title = preview.page.locator('.sheet h1');
    assert.match(await title.innerHTML(), /<del>Protecting<\/del><ins>Sheltering<\/ins>/);
    assert.equal(await preview.page.locator('.sheet :is(ins, del)').count(), 2, 'nothing else has changed');
    const looks = await title.evaluate((element) => {
      const of = (selector: string): CSSStyleDeclaration => getComputedStyle(element.querySelector(selector) ?? element);
      return {
        ins: of('ins').textDecorationLine,
        del: of('del').textDecorationLine,
        bar: getComputedStyle(element, '::after').borderLeftStyle,
      };
    });
    assert.deepEqual(looks, { ins: 'underline', del: 'line-through', bar: 'solid' });
    const read = await title.ariaSnapshot();
    assert.match(read, /deletion: .*Protecting.* end of deletion.*insertion: .*Sheltering.* end of insertion/s);

    const back = edited(now, at, 'Sheltering'.length, 'Protecting');
    await preview.show(back, old);
    assert.equal(await preview.page.locator('.sheet :is(ins, del)').count(), 0, 'typed back');
    await preview.show(edited(back, at, 0, 'Newly '), old);
    assert.equal(await preview.page.locator('.sheet :is(ins, del)').count(), 1, 'typed');
    await preview.show(back);
    assert.equal(await preview.page.locator('.sheet :is(ins, del)').count(), 0, 'without the older text');
    assert.deepEqual(preview.faults, []);
    await preview.context.close();
  });

  it('keeps its place, its lines and its words where paragraphs have gone and moved, in either layout', async () => {
    const draft = longDraft(6);
    const old = documentOf(draft);
    const paragraphs = draft.split('\n\n');
    const third = paragraphs.findIndex((words) => words.startsWith('3. '));
    const [moved = ''] = paragraphs.splice(third, 1);
    paragraphs.splice(third + 4, 2);
    paragraphs.splice(third + 12, 0, moved.replace('dry regions', 'wet regions'));
    const now = documentOf(paragraphs.join('\n\n'));
    for (const layout of ['pages', 'continuous'] as const) {
      const preview = await openPreviewPage(browser(), { layout });
      await preview.show(now, old);
      assert.ok((await preview.page.locator('del.moved').count()) > 0);
      assert.ok((await preview.page.locator('ins.moved').count()) > 0);
      assert.deepEqual(await seriousFaults(preview.page), [], layout);
      // Without what has gone, the page has the words of the page without changes.
      const words = async (one: PreviewPage): Promise<string> =>
        one.page.evaluate(() => {
          const copy = document.getElementById('view')?.cloneNode(true) as HTMLElement;
          copy.querySelectorAll('del, [id^="old-"], .page-number, .running-head, .note').forEach((gone) => {
            gone.remove();
          });
          return copy.textContent.replace(/\s+/g, '');
        });
      const plain = await openPreviewPage(browser(), { layout });
      await plain.show(now);
      assert.ok((await words(preview)) === (await words(plain)), layout);
      let worst = 0;
      for (let line = 20; line < 70; line += 7) {
        await preview.send({ type: 'scroll', line });
        worst = Math.max(worst, Math.abs((await tellsPlace(preview)) - line));
      }
      assert.ok(worst <= 3, `${layout}: ${String(worst)} lines`);
      await preview.context.close();
      await plain.context.close();
    }
  });

  it('prints what has changed in black and white as well', async () => {
    const preview = await openPreviewPage(browser());
    await preview.show(documentOf(SAMPLE.replace('Protecting', 'Sheltering')), documentOf(SAMPLE));
    await preview.page.emulateMedia({ media: 'print' });
    const lines = await preview.page.evaluate(() =>
      [...document.querySelectorAll('.sheet h1 :is(ins, del)')].map((element) => getComputedStyle(element).textDecorationLine),
    );
    assert.deepEqual(lines, ['line-through', 'underline']);
    await preview.context.close();
  });
});
