import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'mocha';
import { documentOf } from '../fixture';
import { seriousFaults } from './axe';
import { describeInBrowser } from './chromium';
import { edited, longDraft, SAMPLE, tellsPlace } from './drafts';
import { FONT_NOTICE, openPreviewPage, type PreviewPage } from './previewPage';

async function viewOf({ page }: PreviewPage): Promise<string> {
  return page.evaluate(() => document.getElementById('view')?.innerHTML ?? '');
}

/** Numbers that are the same at every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

describeInBrowser('the preview in a page of its own', (browser) => {
  it('works on one paragraph and its pages when a letter is typed, however long the text is', async () => {
    const preview = await openPreviewPage(browser());
    let document = documentOf(longDraft(58));
    await preview.show(document);
    const sheets = await preview.page.locator('.sheet').count();
    assert.ok(sheets >= 50, `${String(sheets)} pages`);
    let worst = 0;
    let all = 0;
    for (let stroke = 0; stroke < 20; stroke += 1) {
      const at = document.getText().indexOf('wells', Math.floor((document.getText().length * stroke) / 26));
      document = edited(document, at, 0, 'e');
      await preview.page.evaluate(() => {
        const scope = globalThis as unknown as { old: Set<Element> };
        scope.old = new Set(globalThis.document.querySelectorAll('.sheet, #column > *, #feet > *'));
      });
      await preview.show(document);
      const fresh = await preview.page.evaluate(() => {
        const { old } = globalThis as unknown as { readonly old: ReadonlySet<Element> };
        const made = (selector: string): number =>
          [...globalThis.document.querySelectorAll(selector)].filter((element) => !old.has(element)).length;
        return { parts: made('#column > *, #feet > *'), pages: made('.sheet') };
      });
      // The notes of its marks stay as they are: they lead back to marks that have their names.
      assert.equal(preview.sent.at(-1), 1, 'one part is sent');
      assert.equal(fresh.parts, preview.sent.at(-1), 'what is sent is measured, and nothing else');
      // A line more may move the break of the page, and that of the next ones, up to the end of a page that has room.
      worst = Math.max(worst, fresh.pages);
      all += fresh.pages;
    }
    process.stdout.write(`      ${String(all)} pages were made for 20 letters, ${String(worst)} at most\n`);
    assert.ok(all <= 30, `${String(all)} pages`);
    await preview.context.close();
  });

  it('is after 200 edits as a preview that is opened then', async () => {
    for (const layout of ['pages', 'continuous'] as const) {
      const preview = await openPreviewPage(browser(), { layout });
      const random = randomFrom(7);
      let document = documentOf(`${SAMPLE}\n${longDraft(2)}`);
      await preview.show(document);
      for (let edit = 0; edit < 200; edit += 1) {
        const { length } = document.getText();
        const at = random(length);
        const text =
          ['', 'a', '\n\n', '; ', ' wells', '\n\n7. *Urges* all;\n\n', '(b) ', '[^n4]', '\n\n[^n4]: A/70/1.\n\n', 'word '.repeat(90)][
            random(10)
          ] ?? '';
        document = edited(document, at, Math.min(random(3) === 0 ? random(200) : 0, length - at), text);
        await preview.show(document);
      }
      const fresh = await openPreviewPage(browser(), { layout });
      await fresh.show(documentOf(document.getText()));
      assert.equal(await viewOf(preview), await viewOf(fresh), layout);
      assert.deepEqual([...preview.faults, ...fresh.faults], []);
      await preview.context.close();
      await fresh.context.close();
    }
  });

  it('has every line of an adopted text, the one on the report of a committee among them', async () => {
    const lines = [
      'United Nations',
      'A/RES/86/14',
      'General Assembly',
      'Distr.: General\n3 November 2031',
      'Eighty-sixth session\nAgenda item 12',
      'Resolution adopted by the General Assembly on 29 October 2031',
      '[on the report of the Second Committee (A/86/44)]',
      '86/14. Wells in dry regions',
      'The General Assembly,',
      '1. Invites Member States to keep their wells.',
      '30th plenary meeting\n29 October 2031',
    ];
    for (const layout of ['pages', 'continuous'] as const) {
      const preview = await openPreviewPage(browser(), { layout });
      await preview.show(documentOf(lines.join('\n\n')));
      await preview.send({ type: 'marks', marks: [{ line: 10, severity: 'warning', text: 'Some words' }] });
      const shown = ((await preview.page.locator('#view').textContent()) ?? '').replace(/\s+/g, ' ');
      for (const line of lines.flatMap((part) => part.split('\n'))) assert.ok(shown.includes(line.replace(/^86\/14\. /, '')), line);
      await preview.context.close();
    }
  });

  it('has every word of the text on its pages once, with the note of a mark on the page of the mark', async () => {
    const preview = await openPreviewPage(browser());
    await preview.show(documentOf(longDraft(12)));
    const pages = await preview.page.locator('.sheet .text-area').allTextContents();
    const continuous = await openPreviewPage(browser(), { layout: 'continuous' });
    await continuous.show(documentOf(longDraft(12)));
    const whole = await continuous.page.locator('article > [data-line], article > header').allTextContents();
    const letters = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');
    assert.equal(letters(pages), letters(whole));
    const apart = await preview.page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLAnchorElement>('.sheet a[role="doc-noteref"]')].filter(
          (mark) => document.getElementById(mark.hash.slice(1))?.closest('.sheet') !== mark.closest('.sheet'),
        ).length,
    );
    assert.equal(apart, 0);
    const over = await preview.page.evaluate(
      () =>
        [...document.querySelectorAll('.sheet')].filter((sheet) => {
          const last = sheet.querySelector('.text-area')?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
          const notes =
            sheet.querySelector('.foot-area')?.getBoundingClientRect().top ?? sheet.getBoundingClientRect().bottom - 57 * (96 / 72);
          return last > notes + 1;
        }).length,
    );
    assert.equal(over, 0, 'text runs into the notes');
    await preview.context.close();
    await continuous.context.close();
  });

  it('scrolls to a line and says that line, within three lines', async () => {
    for (const { layout, width } of [
      { layout: 'pages', width: 900 },
      { layout: 'continuous', width: 900 },
      { layout: 'pages', width: 500 },
    ] as const) {
      const preview = await openPreviewPage(browser(), { layout, viewport: { width, height: 800 } });
      const draft = documentOf(longDraft(7));
      await preview.show(draft);
      const notes = draft.positionAt(draft.getText().indexOf('\n[^n4]: ')).line;
      const last = await preview.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      let worst = 0;
      for (let line = 0; line < notes; line += 7) {
        await preview.send({ type: 'scroll', line });
        const { top, at } = await preview.page.evaluate(() => ({
          top: scrollY,
          at: (globalThis as unknown as { kept: { line: number } }).kept.line,
        }));
        assert.equal(at, line);
        if (top >= last - 1) break;
        const told = await tellsPlace(preview);
        worst = Math.max(worst, Math.abs(told - line));
      }
      process.stdout.write(`      ${layout}, ${String(width)} pixels: ${worst.toFixed(2)} lines\n`);
      assert.ok(worst <= 3, `${layout}: ${String(worst)} lines`);
      await preview.context.close();
    }
  });

  it('comes back at the same place after a reload', async () => {
    const draft = documentOf(longDraft(8));
    const preview = await openPreviewPage(browser());
    await preview.show(draft);
    await preview.send({ type: 'scroll', line: 60 });
    await preview.send({ type: 'zoom', change: 'in' });
    const place = (one: PreviewPage): Promise<unknown> =>
      one.page.evaluate(() => ({ scrollY: Math.round(scrollY), kept: (globalThis as unknown as { kept: object }).kept }));
    await preview.send({ type: 'scroll', line: 60 });
    const before = await place(preview);
    const state = await preview.page.evaluate(() => (globalThis as unknown as { kept: object }).kept);
    const again = await openPreviewPage(browser(), { state });
    await again.show(draft);
    assert.deepEqual(await place(again), before);
    await preview.context.close();
    await again.context.close();
  });

  it('leads from a mark to the source by one click, to its note by two, by the keyboard to both', async () => {
    const preview = await openPreviewPage(browser());
    const draft = documentOf(longDraft(8));
    await preview.show(draft);
    const mark = preview.page.locator('.sheet a[role="doc-noteref"]').nth(3);
    const id = ((await mark.getAttribute('href')) ?? '#').slice(1);
    await mark.click();
    const clicked = preview.told.findLast(({ type }) => type === 'clicked');
    assert.ok(clicked?.type === 'clicked' && !clicked.focus);
    assert.match(draft.getText().split('\n')[clicked.line] ?? '', /^16\. /);
    await mark.dblclick();
    assert.equal(await preview.page.evaluate(() => document.activeElement?.id), id);
    await preview.page.keyboard.press('Enter');
    const entered = preview.told.findLast(({ type }) => type === 'clicked');
    assert.ok(entered?.type === 'clicked' && entered.focus);
    assert.match(draft.getText().split('\n')[entered.line] ?? '', /^\[\^n16\]: /);
    await preview.context.close();
  });

  it('shows reports in the margin, which say their words and lead to their line', async () => {
    const preview = await openPreviewPage(browser());
    await preview.show(documentOf(longDraft(3)));
    await preview.send({
      type: 'marks',
      marks: [
        { line: 10, severity: 'warning', text: 'First words' },
        { line: 10, severity: 'error', text: 'Second words' },
      ],
    });
    const button = preview.page.getByRole('button', { name: 'First words' });
    assert.equal(await button.getAttribute('class'), 'margin-report error');
    await button.click();
    const clicked = preview.told.findLast(({ type }) => type === 'clicked');
    assert.ok(clicked?.type === 'clicked' && clicked.focus && clicked.line === 10);
    await preview.context.close();
  });

  it('has what it shows where the printed documents have it, to a point', async () => {
    const preview = await openPreviewPage(browser());
    await preview.show(documentOf(SAMPLE));
    const places = await preview.page.evaluate(() => {
      const POINT = 96 / 72;
      const sheets = [...document.querySelectorAll('.sheet')];
      /** Left, right and baseline of the first line of something on a page, from the corner of the page in points. */
      const of = (number: number, selector: string): readonly number[] => {
        const sheet = sheets[number];
        const element = sheet?.querySelector(selector);
        if (sheet === undefined || element === null || element === undefined) return [];
        const range = document.createRange();
        range.selectNodeContents(element);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const [first] = rects;
        const corner = sheet.getBoundingClientRect();
        if (first === undefined) return [];
        // What a Times face has above its baseline is longer than what it has below by 0.675 of its size.
        const size = parseFloat(getComputedStyle(element).fontSize);
        const base = (first.top + first.bottom) / 2 + 0.3375 * size;
        const right = Math.max(...rects.map((rect) => rect.right));
        return [first.left - corner.left, right - corner.left, base - corner.top].map((pixels) => pixels / POINT);
      };
      const paged = sheets.findIndex((sheet) => sheet.querySelector('.operative .number') !== null);
      return {
        house: of(0, '.house'),
        symbol: of(0, '.symbol'),
        organ: of(0, '.organ'),
        distribution: of(0, '.distribution .line'),
        agenda: of(0, '.agenda'),
        title: of(0, '.title'),
        enacting: of(0, '.enacting'),
        preambular: of(0, '.preambular'),
        number: of(paged, '.operative .number'),
        words: of(paged, '.operative em'),
        mark: of(0, '.note:not(.asterisk) .back'),
        running: of(1, '.running-head'),
        first: of(1, '.text-area > *'),
        page: of(1, '.page-number'),
      };
    });
    const printed: Readonly<Record<keyof typeof places, readonly (number | undefined)[]>> = {
      house: [123.4, undefined, 57.8],
      symbol: [undefined, 552.1],
      organ: [123.4, undefined, 86.4],
      distribution: [397, undefined, 86.7],
      agenda: [60, undefined, 222.3],
      title: [123.35],
      enacting: [147.1],
      preambular: [147.1, 488.65],
      number: [147.1],
      words: [170.9],
      mark: [undefined, 119.75],
      running: [60, undefined, 59],
      first: [undefined, 488.65, 82.3],
      page: [60, undefined, 755.3],
    };
    const off = Object.entries(printed).flatMap(([name, expected]) =>
      expected.flatMap((point, index) => {
        const is = places[name as keyof typeof places][index] ?? Infinity;
        return point === undefined || Math.abs(is - point) <= 1
          ? []
          : [`${name} ${String(index)}: ${is.toFixed(2)}, in print ${String(point)}`];
      }),
    );
    assert.deepEqual(off, []);

    await preview.show(documentOf(readFileSync('test/fixtures/ga-adopted.res', 'utf8')));
    const adopted = await preview.page.evaluate(() => {
      const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
      const number = document.querySelector('.title .number')?.getBoundingClientRect();
      return { right: ((number?.right ?? 0) - (sheet?.left ?? 0)) * 0.75 };
    });
    assert.ok(Math.abs(adopted.right - 111.1) <= 1, `the number of an adopted text: ${String(adopted.right)}`);
    await preview.context.close();
  });

  it('shrinks the spaces of a line only where one more word fits, and has those of last lines whole', async () => {
    const preview = await openPreviewPage(browser());
    await preview.show(documentOf(longDraft(4)));
    const { widths, over } = await preview.page.evaluate(() => {
      /** How wide spaces are in the last line of each paragraph, and by how much a line is wider than its paragraph. */
      const found = [...document.querySelectorAll<HTMLElement>('.sheet .operative:not(.broken)')].map((element) => {
        const line = element.querySelector('span.whole-spaces') ?? element;
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const widths: number[] = [];
        const range = document.createRange();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          for (const { index } of (node.textContent ?? '').matchAll(/\b \b/g)) {
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            widths.push(range.getBoundingClientRect().width);
          }
        range.selectNodeContents(element);
        return {
          widths: line === element ? [] : widths,
          over: range.getBoundingClientRect().right - element.getBoundingClientRect().right,
        };
      });
      return { widths: found.flatMap((one) => one.widths), over: Math.max(...found.map((one) => one.over)) };
    });
    assert.ok(widths.length > 20, String(widths.length));
    const [least, most] = [Math.min(...widths), Math.max(...widths)];
    assert.ok(least > 3.6 && most - least < 0.1, `spaces of last lines from ${String(least)} to ${String(most)} pixels`);
    assert.ok(over < 1, `a line is wider than its paragraph by ${String(over)} pixels`);
    await preview.context.close();
  });

  it('has paragraphs of as many lines on its pages as were measured, wherever their last line ends', async () => {
    const preview = await openPreviewPage(browser());
    const paragraphs = Array.from(
      { length: 240 },
      (_, index) =>
        `Recalling the conference on wells, held in ${'i'.repeat(1 + (index % 16))}${'m'.repeat(index >> 4)} on 1\u00A0May\u00A02030, 2\u00A0May\u00A02031, 3\u00A0May\u00A02032, 4\u00A0May\u00A02033, 5\u00A0May\u00A02034 and 6\u00A0May\u00A02035,`,
    );
    await preview.show(documentOf(['Wells', 'The General Assembly,', ...paragraphs].join('\n\n')));
    const { lines, longer } = await preview.page.evaluate(() => {
      const measured = new Map([...document.querySelectorAll<HTMLElement>('#column > *')].map((one) => [one.dataset['id'], one]));
      const whole = [...document.querySelectorAll<HTMLElement>('.sheet .preambular:not(.broken, .continued)')];
      const height = (element: Element | undefined): number => Math.round(element?.getBoundingClientRect().height ?? 0);
      return {
        lines: new Set(whole.map(height)).size,
        longer: whole.filter((one) => height(one) !== height(measured.get(one.id))).map(({ textContent }) => textContent.slice(0, 200)),
      };
    });
    assert.ok(lines > 1, 'paragraphs of several lengths');
    assert.deepEqual(longer, []);
    await preview.context.close();
  });

  it('leaves no link without its words where a page ends just before one', async () => {
    const preview = await openPreviewPage(browser());
    let broken = 0;
    for (let more = 0; more < 12; more += 1) {
      const links = Array.from({ length: 60 }, (_, at) => `paragraph ${String(1 + (at % 2))} above`).join(' and ');
      await preview.show(
        documentOf(`The General Assembly,\n\n1. Urges A ${'well '.repeat(more * 3)}.\n\n${`2. Recalls ${links};\n\n`.repeat(8)}`),
      );
      broken += await preview.page.locator('#view .broken').count();
      const empty = await preview.page.locator('#view a').evaluateAll((found) => found.filter((link) => link.textContent === '').length);
      assert.equal(empty, 0, `after ${String(more * 3)} more words`);
    }
    assert.ok(broken > 0, 'paragraphs that a page breaks');
    await preview.context.close();
  });

  it('says that page breaks are approximate where no face of the printed widths is installed, and not in print', async () => {
    const preview = await openPreviewPage(browser(), { faces: 'all' });
    await preview.show(documentOf(SAMPLE));
    assert.equal(await preview.page.getByText(FONT_NOTICE).isVisible(), false);
    await preview.context.close();

    const without = await openPreviewPage(browser(), { faces: 'none' });
    await without.show(documentOf(SAMPLE));
    assert.equal(await without.page.getByText(FONT_NOTICE).isVisible(), true);
    await without.page.emulateMedia({ media: 'print' });
    assert.equal(await without.page.getByText(FONT_NOTICE).isVisible(), false);
    await without.send({ type: 'give', name: 'print' });
    const given = without.told.findLast(({ type }) => type === 'given');
    assert.ok(given?.type === 'given' && !given.body.includes(FONT_NOTICE));
    await without.context.close();
    const continuous = await openPreviewPage(browser(), { faces: 'none', layout: 'continuous' });
    await continuous.show(documentOf(SAMPLE));
    assert.equal(await continuous.page.getByText(FONT_NOTICE).isVisible(), false, 'there are no pages');
    await continuous.context.close();
  });

  it('has no serious fault of access in either layout', async () => {
    for (const layout of ['pages', 'continuous'] as const) {
      const preview = await openPreviewPage(browser(), { layout });
      await preview.show(documentOf(SAMPLE));
      await preview.send({ type: 'marks', marks: [{ line: 10, severity: 'warning', text: 'Some words' }] });
      assert.deepEqual(await seriousFaults(preview.page), [], layout);
      assert.deepEqual(preview.faults, []);
      await preview.context.close();
    }
  });
});
