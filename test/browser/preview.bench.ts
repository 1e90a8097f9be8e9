import assert from 'node:assert/strict';
import process from 'node:process';
import { it } from 'mocha';
import { documentOf } from '../fixture';
import { describeInBrowser } from './chromium';
import { edited, longDraft } from './drafts';
import { openPreviewPage } from './previewPage';

/** `npm run bench:preview`: from a typed letter to the painted page, without the way between the programs; with and without changes shown. */
describeInBrowser('the time of the preview', (browser) => {
  for (const { pages, most } of [
    { pages: 5, most: 30 },
    // Every paragraph of this draft is much like every other, which is the worst for a comparison.
    { pages: 58, most: 100 },
  ])
    for (const changes of ['without changes', 'with changes shown'] as const)
      it(`is short for a draft of about ${String(pages)} pages, ${changes}`, async function () {
        this.timeout(1_200_000);
        const preview = await openPreviewPage(browser());
        const text = longDraft(pages);
        const base = changes === 'without changes' ? undefined : documentOf(text);
        let document = documentOf(text);
        await preview.show(document, base);
        const sheets = await preview.page.locator('.sheet').count();
        // On a machine that does other things as well, rounds differ: the best of three counts.
        const rounds: (readonly number[])[] = [];
        for (let round = 0; round < 3; round += 1) {
          const times: number[] = [];
          for (let stroke = 0; stroke < 100; stroke += 1) {
            const at = document.getText().indexOf('wells', Math.floor((document.getText().length * stroke) / 130));
            document = edited(document, at, 0, 'e');
            times.push(await preview.show(document, base));
          }
          rounds.push(times.sort((a, b) => a - b));
          if ((times[94] ?? Infinity) <= most) break;
        }
        const [best = []] = rounds.sort((a, b) => (a[94] ?? 0) - (b[94] ?? 0));
        process.stdout.write(
          `      ${String(sheets)} pages: half in ${(best[49] ?? 0).toFixed(1)} ms, 95 of 100 in ${(best[94] ?? 0).toFixed(1)} ms\n`,
        );
        assert.ok((best[94] ?? Infinity) <= most, `${String(sheets)} pages: ${String(best[94])} ms`);
        await preview.context.close();
      });
});
