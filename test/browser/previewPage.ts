import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/preview/messages';
import { shell } from '../../client/src/preview/shell';
import type { PreviewPage as ShownPage } from '../../server/src/service/service';
import { keysOfPage, partsChange } from '../../server/src/service/shapes';
import type { ResolutionDocument } from '../../server/src/syntax/document';
import { service } from '../fixture';

const ORIGIN = 'http://preview.test';
/** What the page says where page breaks are not those of print. */
export const FONT_NOTICE = 'Page breaks are approximate';

/** The page of a preview in a browser of its own, driven by the service as the panel drives it in the editor. */
export interface PreviewPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page has told the panel. */
  readonly told: FromPage[];
  /** How many parts were sent each time something was shown. */
  readonly sent: number[];
  /** What the policy of the page has kept from being loaded, and other errors. */
  readonly faults: string[];
  /** Shows a document and waits until it is painted; gives the milliseconds of the service and of the page up to the paint, without the way between them. With `base` the changes since that are shown. */
  show(document: ResolutionDocument, base?: ResolutionDocument): Promise<number>;
  send(message: ToPage): Promise<void>;
}

/** Opens the page; `state` is what the editor kept before a reload. */
export async function openPreviewPage(
  browser: Browser,
  {
    layout = 'pages',
    viewport = { width: 900, height: 900 },
    state,
    faces = 'installed',
  }: {
    readonly layout?: 'pages' | 'continuous';
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly state?: object;
    /**
     * `none` is as on a machine that has no face of the printed widths: those of the system are asked for by other names; `all` as on one that
     * has every face that is asked for.
     */
    readonly faces?: 'installed' | 'none' | 'all';
  } = {},
): Promise<PreviewPage> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const told: FromPage[] = [];
  const sent: number[] = [];
  const faults: string[] = [];
  let last: ShownPage | undefined;
  let style = '';
  await page.exposeFunction('tellPanel', (message: FromPage) => void told.push(message));
  await page.exposeFunction('tellFault', (fault: string) => void faults.push(fault));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript((kept) => {
    const scope = globalThis as unknown as Record<string, unknown>;
    scope['kept'] = kept;
    scope['acquireVsCodeApi'] = () => ({
      postMessage: scope['tellPanel'],
      getState: () => scope['kept'],
      setState: (next: unknown) => {
        scope['kept'] = next;
      },
    });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (scope['tellFault'] as (fault: string) => void)(`${violatedDirective}: ${blockedURI}`);
    });
  }, state);
  if (faces !== 'installed')
    await page.addInitScript((instead) => {
      const setProperty = Object.getOwnPropertyDescriptor(CSSStyleDeclaration.prototype, 'setProperty')?.value as (
        this: CSSStyleDeclaration,
        name: string,
        value: string,
      ) => void;
      CSSStyleDeclaration.prototype.setProperty = function (name: string, value: string) {
        setProperty.call(this, name, name === 'font-family' ? (instead === 'all' ? 'serif' : value.replace(/^"/, '"Not ')) : value);
      };
    }, faces);
  await context.route('**', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      faults.push(`asked for ${route.request().url()}`);
      await route.abort();
    } else if (pathname === '/preview.js')
      await route.fulfill({ contentType: 'text/javascript', body: readFileSync('dist/client/preview.js', 'utf8') });
    else if (pathname === '/preview.css')
      await route.fulfill({ contentType: 'text/css', body: readFileSync('dist/client/preview.css', 'utf8') });
    else if (pathname === '/')
      await route.fulfill({
        contentType: 'text/html',
        body: shell({
          source: ORIGIN,
          script: '/preview.js',
          sheet: '/preview.css',
          style,
          title: 'Preview',
          fontNotice: FONT_NOTICE,
          state: { uri: 'file:///test.res' },
        }),
      });
    else await route.fulfill({ status: 404, body: '' });
  });
  const send = async (message: ToPage): Promise<void> => {
    await page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
    }, message);
  };
  return {
    page,
    context,
    told,
    sent,
    faults,
    send,
    async show(document, base) {
      if (style === '') {
        ({ style } = service.preview(document, new Set(), base));
        await page.goto(`${ORIGIN}/`);
      }
      const started = performance.now();
      const made = service.preview(document, last === undefined ? new Set() : keysOfPage(last), base);
      const { title, language, html } = made;
      const message = {
        type: 'show',
        title,
        language,
        from: last === undefined ? 'nothing' : 'last',
        order: partsChange(last?.order ?? [], made.order),
        feet: partsChange(last?.feet ?? [], made.feet),
        html,
        layout,
      };
      last = made;
      sent.push(Object.keys(html).length);
      const between = performance.now() - started;
      const inPage = await page.evaluate(async (given) => {
        const message = JSON.parse(given) as unknown;
        const begun = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data: message }));
        // What is drawn is on the screen when the frame after the next begins.
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
        return performance.now() - begun;
      }, JSON.stringify(message));
      return between + inPage;
    },
  };
}
