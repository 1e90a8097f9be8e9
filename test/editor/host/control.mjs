/**
 * A door on the loopback address through which a test inside VS Code asks the browser around it for what no extension
 * can do: `POST /screenshot`, `/type`, `/keys`, `/paste`, `/press`, `/click`, `/download`, `/texts`, `/see`, `/gone`, `/frame`,
 * `/clickFrame`, `/size`, `/hanging` with a JSON body, and those of `preview.mjs`; the answer is JSON.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { previewActions } from './preview.mjs';

/** So long is waited for what must come, however busy the machine is (milliseconds): a test that hangs ends later. */
const PATIENCE = 90_000;

/** Opens the door; `workbench.page` is the Playwright page once there is one. Resolves to `{ url, stop }`. Pictures go to the folder. */
export async function openControl(workbench, pictures) {
  const inPreview = (ask) => askPreview(workbench.page, ask);
  const actions = {
    ...previewActions(workbench, inPreview),
    '/screenshot': async ({ name }) => {
      await workbench.page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
    },
    '/type': async ({ text, delay }) => {
      await workbench.page.keyboard.type(text, { delay: delay ?? 10 });
    },
    // What a script wants to have typed.
    '/jobs': () => JSON.parse(readFileSync(process.env['EDITOR_TYPING'], 'utf8')),
    // So many milliseconds from key to key, or as many as the editor needs; a key that is slow is not made up for. Without any delay the next
    // key does not wait for this one, however busy the editor is.
    '/keys': async ({ strokes }) => {
      const atOnce = [];
      for (const { text, delay } of strokes) {
        const due = performance.now() + delay;
        const pressed = text === '\n' ? workbench.page.keyboard.press('Enter') : workbench.page.keyboard.type(text);
        if (delay === 0) {
          atOnce.push(pressed);
          continue;
        }
        await Promise.all([...atOnce.splice(0), pressed]);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      }
      await Promise.all(atOnce);
    },
    // A browser without a screen fires no paste at a key, so it is told to.
    '/paste': async ({ text, html }) => {
      await workbench.page.evaluate(
        (pasted) => {
          const clipboardData = new globalThis.DataTransfer();
          clipboardData.setData('text/plain', pasted.text);
          if (pasted.html !== undefined) clipboardData.setData('text/html', pasted.html);
          globalThis.document.activeElement.dispatchEvent(
            new globalThis.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        },
        { text, html },
      );
    },
    '/press': async ({ key }) => {
      await workbench.page.keyboard.press(key);
    },
    '/click': async ({ selector, within }) => {
      // Some buttons are there only while the pointer is over what they belong to.
      await workbench.page.locator(within).first().hover({ timeout: PATIENCE });
      await workbench.page.locator(within).first().locator(selector).first().click({ timeout: PATIENCE });
      // A pointer that rests where a button was has its tooltip come up later, and a tooltip takes the next Escape.
      await workbench.page.mouse.move(0, 0);
    },
    // Drags what has the text to a place of the window, with Shift, as what is to go into a text is dragged.
    '/drag': async ({ selector, text, onto }) => {
      const { mouse, keyboard } = workbench.page;
      await workbench.page.locator(selector, { hasText: text }).first().hover({ timeout: PATIENCE });
      await mouse.down();
      const { x, y, width, height } = await workbench.page.locator(onto).first().boundingBox();
      await keyboard.down('Shift');
      await mouse.move(x + width / 2, y + height / 2, { steps: 10 });
      await mouse.up();
      await keyboard.up('Shift');
    },
    // A click, or keys, that have a file downloaded: its name and its bytes.
    '/download': async ({ selector, text, keys }) => {
      const act = async () => {
        if (keys === undefined) await workbench.page.locator(selector, { hasText: text }).first().click({ timeout: PATIENCE });
        else for (const key of keys) await workbench.page.keyboard.press(key);
      };
      const [download] = await Promise.all([workbench.page.waitForEvent('download', { timeout: PATIENCE }), act()]);
      return { name: download.suggestedFilename(), content: readFileSync(await download.path()).toString('base64') };
    },
    '/texts': async ({ selector }) => {
      await workbench.page.locator(selector).first().waitFor({ timeout: PATIENCE });
      return workbench.page.locator(selector).allInnerTexts();
    },
    '/see': async ({ selector, text, patience = PATIENCE }) => {
      await workbench.page
        .locator(selector, text === '' ? {} : { hasText: text })
        .first()
        .waitFor({ state: text === '' ? 'attached' : 'visible', timeout: patience });
    },
    // What a webview shows stands in a frame of a frame.
    '/frame': ({ selector, text }) =>
      inPreview(async (frame) => {
        const found = frame.locator(selector, text === '' ? {} : { hasText: text });
        await found.first().waitFor({ state: 'attached', timeout: PATIENCE });
        return frame.locator(selector).allInnerTexts();
      }),
    '/clickFrame': ({ selector, count }) =>
      inPreview((frame) => frame.locator(selector).first().click({ clickCount: count, timeout: PATIENCE })),
    '/size': async (size) => {
      await workbench.page.setViewportSize(size);
    },
    // Ends at once, as a fault or a machine short of memory would, what a process has started with this script.
    '/kill': async ({ parent, script }) => {
      const killed = readdirSync('/proc')
        .filter((name) => /^\d+$/u.test(name))
        .filter((id) => isChild(id, parent, script));
      for (const id of killed) process.kill(Number(id), 'SIGKILL');
      return { killed: killed.length };
    },
    // A test that hangs: what was asked last, and what a person would look at first.
    '/hanging': async () => {
      const picture = workbench.page.screenshot({ path: join(pictures, 'hanging.png'), animations: 'disabled' });
      const seen = await Promise.all(
        Object.entries(LOOKED_AT).map(async ([what, selector]) => [what, await workbench.page.locator(selector).allInnerTexts()]),
      );
      const onScreen = seen.filter(([, texts]) => texts.length > 0).map(([what, texts]) => `${what}: ${texts.map(inOneLine).join(' | ')}`);
      await picture;
      return { said: [`asked last: ${asked.last}`, ...onScreen].join('\n') };
    },
    '/gone': async ({ selector }) => {
      await workbench.page.locator(selector).first().waitFor({ state: 'hidden', timeout: PATIENCE });
    },
  };
  const asked = { last: 'nothing' };
  const server = createServer(async (request, response) => {
    // The extension host of a browser asks from an origin of its own.
    response.setHeader('Access-Control-Allow-Origin', '*');
    try {
      let body = '';
      for await (const piece of request) body += piece;
      const action = actions[request.url];
      if (!action) throw new Error(`no such action: ${request.url}`);
      if (request.url !== '/hanging') asked.last = `${request.url} ${inOneLine(body)} (no answer yet)`;
      const answer = await action(JSON.parse(body || '{}'));
      if (request.url !== '/hanging') asked.last = asked.last.replace(' (no answer yet)', '');
      response.end(JSON.stringify(answer ?? {}));
    } catch (error) {
      // What was there instead of what was waited for is most easily seen.
      await workbench.page?.screenshot({ path: join(pictures, 'unseen.png') }).catch(() => undefined);
      response.statusCode = 500;
      response.end(JSON.stringify({ error: error.message }));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

/** What is looked at when a test hangs, each with its selector. */
const LOOKED_AT = {
  'open editors': '.tab .label-name',
  notifications: '.notification-toast',
  'quick input': '.quick-input-widget:not([style*="display: none"])',
  dialogs: '.monaco-dialog-box',
  suggestions: '.suggest-widget.visible .monaco-list-row',
  'light bulb': '.action-widget .action-list-item',
};

function inOneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}

/** What Playwright says of a frame whose page is taken away or loaded again while it is asked. */
const GONE = /detached|context was destroyed|target.*closed|navigat/iu;

/** What a function resolves to that is given the frame of the preview: asked again where the page was loaded again meanwhile. */
async function askPreview(page, ask) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const frame = await frameWith(page, '#view');
    try {
      return await ask(frame);
    } catch (error) {
      if (!GONE.test(error.message) || page.isClosed() || Date.now() > end) throw error;
    }
  }
}

/** The frame of the page that has something that fits a selector, once there is one. */
async function frameWith(page, selector) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    for (const frame of page.frames())
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    if (Date.now() > end) throw new Error(`no frame has ${selector}`);
    await page.waitForTimeout(100);
  }
}

/** Whether a process, by its number, is a child of another and runs a script. */
function isChild(id, parent, script) {
  try {
    const [, of] = /\nPPid:\s+(\d+)/u.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(of) === parent && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(script);
  } catch {
    return false; // it has ended meanwhile
  }
}
