import type { FromPage, Part, ToPage } from './messages';
import { layOut, type MeasuredPart } from './pages';
import { createScrolling } from './scrolling';

/** What the webview gives to its page. */
interface Host {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): Host;

/** What stays free on each side of a page, and how wide it is, in pixels. */
const MARGIN = 16;
const PAGE_WIDTH = 816;
/** Smaller than this nobody can read it. */
const LEAST_ZOOM = 0.4;

const host = acquireVsCodeApi();
const view = elementOf('view');
const measure = elementOf('measure');
const html = new Map<string, string>();
const elements = new Map<string, { readonly key: string; readonly element: HTMLElement }>();
const scrolling = createScrolling(view, (line) => {
  host.postMessage({ type: 'scrolled', line });
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      show(data);
      return;
    case 'scroll':
      scrolling.to(data.line);
      return;
    case 'marks':
      showMarks(data.marks);
      return;
    case 'gone':
      elementOf('remark').textContent = data.text;
      return;
  }
});

view.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a') !== null) return;
  if (getSelection()?.isCollapsed === false) return;
  tellLine(event.target, 'stay');
});
view.addEventListener('dblclick', (event) => {
  tellLine(event.target, 'focus');
});
view.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a') === null) tellLine(event.target, 'focus');
});

fitWidth();
window.addEventListener('resize', fitWidth);

host.setState(JSON.parse(decodeURIComponent(document.body.dataset['state'] ?? '%7B%7D')));
host.postMessage({ type: 'ready' });

function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found;
}

function show({ title, language, order, feet, html: fresh, layout }: Extract<ToPage, { readonly type: 'show' }>): void {
  for (const [key, written] of Object.entries(fresh)) html.set(key, written);
  document.title = title;
  elementOf('remark').textContent = '';
  const used = new Set([...order, ...feet].map(({ id }) => id));
  for (const [id, { element }] of elements) {
    if (used.has(id)) continue;
    element.remove();
    elements.delete(id);
  }
  measure.querySelectorAll('.continued').forEach((copy) => {
    copy.remove();
  });
  const column = columnOf('resolution measured-text');
  const footColumn = columnOf('resolution foot-area measured-notes');
  const parts = order.map((part) => measured(part, column));
  const notes = new Map(feet.map((part) => [part.id, measured(part, footColumn)]));
  column.replaceChildren(...parts.map(({ element }) => element));
  footColumn.replaceChildren(...[...notes.values()].map(({ element }) => element));
  const at = scrolling.line();
  view.lang = language;
  if (layout === 'pages') view.replaceChildren(...layOut(parts, notes));
  else view.replaceChildren(continuous(parts, [...notes.values()]));
  view.className = layout;
  for (const element of view.querySelectorAll<HTMLElement>('[data-line]')) element.tabIndex = 0;
  if (at !== undefined) scrolling.to(at);
}

/** In a narrow window the page is made smaller, so that whole lines are seen; lines never break elsewhere than in print. */
function fitWidth(): void {
  const room = document.documentElement.clientWidth - 2 * MARGIN;
  view.style.setProperty('zoom', String(Math.max(LEAST_ZOOM, Math.min(1, room / PAGE_WIDTH))));
}

function columnOf(className: string): HTMLElement {
  const known = measure.getElementsByClassName(className)[0];
  if (known instanceof HTMLElement) return known;
  const column = document.createElement('div');
  column.className = className;
  measure.append(column);
  return column;
}

/** The element of a part in the measuring column: the known one where it looks the same. */
function measured(part: Part, column: HTMLElement): MeasuredPart {
  const known = elements.get(part.id);
  const element = known?.key === part.key ? known.element : made(part, column);
  element.dataset['line'] = String(part.line);
  element.dataset['last'] = String(part.lastLine);
  elements.set(part.id, { key: part.key, element });
  return { part, element };
}

/** The HTML comes from our own server, which escapes every letter of the document. */
function made(part: Part, column: HTMLElement): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html.get(part.key) ?? '';
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement)) return column.ownerDocument.createElement('p');
  return element;
}

function continuous(parts: readonly MeasuredPart[], notes: readonly MeasuredPart[]): HTMLElement {
  const article = document.createElement('article');
  article.className = 'resolution';
  article.append(...parts.map(({ element }) => element.cloneNode(true)));
  if (notes.length > 0) {
    const section = document.createElement('section');
    section.className = 'notes';
    section.append(...notes.map(({ element }) => element.cloneNode(true)));
    article.append(section);
  }
  return article;
}

function tellLine(target: EventTarget | null, focus: 'focus' | 'stay'): void {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  const line = Number(element?.dataset['line']);
  if (element !== null && Number.isInteger(line)) host.postMessage({ type: 'clicked', line, focus: focus === 'focus' });
}

/** Puts a button beside each part that has a report. */
function showMarks(marks: Extract<ToPage, { readonly type: 'marks' }>['marks']): void {
  view.querySelectorAll('.report').forEach((old) => {
    old.remove();
  });
  const lines = [...view.querySelectorAll<HTMLElement>('[data-line]')];
  for (const { line, severity, text } of marks) {
    const element = lines.findLast(({ dataset }) => Number(dataset['line']) <= line && line <= Number(dataset['last']));
    if (element === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `report ${severity}`;
    button.title = text;
    button.setAttribute('aria-label', text);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      host.postMessage({ type: 'clicked', line, focus: true });
    });
    element.append(button);
  }
}
