/**
 * What tests ask of the preview through the browser around VS Code: `POST /previewLine`, `/previewWheel`, `/previewPage`, `/previewPlaces`,
 * `/previewOld`, `/previewListen`, `/previewRefused`, `/previewKeys`.
 */

/** The actions; `inPreview` resolves to what a function resolves to that is given the frame of the page that shows the preview. */
export function previewActions(workbench, inPreview) {
  const refused = [];
  return {
    // The line of the document at the top of what is seen of it, and how far it is scrolled.
    '/previewLine': () => inPreview((frame) => frame.evaluate(lineAtTop)),
    '/previewWheel': async ({ by }) => {
      const { x, y, width, height } = await inPreview(async (frame) => (await frame.frameElement()).boundingBox());
      await workbench.page.mouse.move(x + width / 2, y + height / 2);
      await workbench.page.mouse.wheel(0, by);
    },
    // What is shown, without the buttons of what is reported, which comes at its own time.
    '/previewPage': () => inPreview((frame) => frame.evaluate(pageShown)),
    '/previewPlaces': () => inPreview((frame) => frame.evaluate(placesOnPage)),
    // Marks the page that is there now, so that it is known from one that has been loaded again.
    '/previewOld': ({ mark }) => inPreview((frame) => frame.evaluate(isOld, mark)),
    '/previewListen': () => {
      workbench.page.on('console', (message) => {
        if (/content security policy/iu.test(message.text())) refused.push(message.text());
      });
    },
    // What the policy of pages has refused since the listening began; something from this address is asked for first, so that this comes last.
    '/previewRefused': async ({ address }) => {
      await inPreview((frame) => frame.evaluate(askForPicture, address));
      while (!refused.some((text) => text.includes(address))) await workbench.page.waitForTimeout(50);
      return refused;
    },
    // From a key that is pressed in the editor to the painted page, in milliseconds, for each of the letters.
    '/previewKeys': async ({ letters }) => {
      const shown = await inPreview((frame) => frame);
      const times = [];
      for (const letter of letters) {
        const painted = shown.evaluate(paintAfterChange);
        await workbench.page.evaluate(() => {
          const hear = () => {
            globalThis.pressedAt = performance.timeOrigin + performance.now();
          };
          globalThis.addEventListener('keydown', hear, { capture: true, once: true });
        });
        await workbench.page.keyboard.press(letter);
        const end = await painted;
        times.push(end - (await workbench.page.evaluate(() => globalThis.pressedAt)));
      }
      return times;
    },
  };
}

function pageShown() {
  const copy = globalThis.document.getElementById('view').cloneNode(true);
  for (const button of copy.querySelectorAll('.margin-report')) button.remove();
  return copy.innerHTML;
}

function isOld(marking) {
  if (marking) globalThis.markedByTest = true;
  return globalThis.markedByTest === true || globalThis.document.querySelector('#view > *') === null;
}

function askForPicture(source) {
  const picture = globalThis.document.createElement('img');
  picture.src = source;
  globalThis.document.body.append(picture);
  picture.remove();
}

function lineAtTop() {
  const MARGIN = 12;
  const { document, innerHeight, scrollY } = globalThis;
  const parts = [...document.querySelectorAll('#view .text-area > [data-line], #view article > [data-line]')];
  const first = parts.findIndex((part) => part.getBoundingClientRect().bottom > MARGIN);
  const [part, next] = [parts[first], parts[first + 1]];
  if (part === undefined) return { line: -1, top: scrollY, last: 0 };
  const { top, bottom } = part.getBoundingClientRect();
  const line = Number(part.dataset.line);
  const lines = Math.max(0, Number(next?.dataset.line ?? line) - line);
  const share = Math.min(1, Math.max(0, (MARGIN - top) / Math.max(1, bottom - top)));
  return { line: line + Math.min(1, lines) * share, top: scrollY, last: document.documentElement.scrollHeight - innerHeight };
}

/** Left and right edges of what stands on the pages, in points from the left edge of the page, whatever its zoom. */
function placesOnPage() {
  const { document } = globalThis;
  const of = (selector) => {
    const element = document.querySelector(`.sheet ${selector}`);
    const sheet = element.closest('.sheet').getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const point = sheet.width / 612;
    return [(rects[0].left - sheet.left) / point, (Math.max(...rects.map(({ right }) => right)) - sheet.left) / point];
  };
  const [paper, ink] = [document.querySelector('.sheet'), document.querySelector('.sheet .preambular')].map((element) =>
    globalThis.getComputedStyle(element),
  );
  return {
    title: of('.title'),
    column: of('.preambular'),
    number: of('.operative .number'),
    mark: of('.note:not(.asterisk) .back'),
    colours: [ink.color, paper.backgroundColor],
  };
}

/** Resolves to the time at which what changes next is painted. */
function paintAfterChange() {
  return new Promise((resolve) => {
    const observer = new globalThis.MutationObserver(() => {
      observer.disconnect();
      globalThis.requestAnimationFrame(() => {
        const channel = new globalThis.MessageChannel();
        channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        channel.port2.postMessage(undefined);
      });
    });
    observer.observe(globalThis.document.getElementById('view'), { childList: true, subtree: true, characterData: true });
  });
}
