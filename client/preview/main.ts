import { createColumn, setChildren } from './column';
import { hasPrintedFace } from './faces';
import { goToNote } from './links';
import type { Base, FromPage, Part, ToPage } from './messages';
import { createSheets } from './pages';
import { changedParts } from './parts';
import { placeOf } from './places';
import { showReports, type Report } from './reports';
import { createScrolling } from './scrolling';
import { createZoom } from './zoom';

/** What the editor keeps of a page while its window is reloaded. */
interface State {
  readonly uri?: string;
  readonly line?: number;
  readonly zoom?: number;
  /** The older text whose differences are shown. */
  readonly base?: Base | undefined;
}

/** What the webview gives to its page. */
interface Host {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
}
declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const view = elementOf('view');
const html = new Map<string, string>();
const column = createColumn(elementOf('column'), html);
const feetColumn = createColumn(elementOf('feet'), html);
const sheets = createSheets();

const breaksAsInPrint = hasPrintedFace();

/** What changes while the page is open. */
const now = startedAs(stateAtStart());

const scrolling = createScrolling(view, (line) => {
  keep({ line });
  host.postMessage({ type: 'scrolled', line });
});
const zoom = createZoom(view, now.state.zoom ?? 1, (step) => {
  keep({ zoom: step });
});

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      show(data);
      return;
    case 'base':
      keep({ base: data.base });
      return;
    case 'scroll':
      if (view.firstElementChild === null) now.line = data.line;
      scrolling.to(data.line);
      keep({ line: data.line });
      return;
    case 'marks':
      now.reports = data.marks;
      showReports(view, now.reports, goToLine);
      return;
    case 'gone':
      elementOf('remark').textContent = data.text;
      return;
    case 'zoom':
      zoom.change(data.change);
      return;
    case 'give':
      host.postMessage({ type: 'given', name: data.name, title: document.title, language: view.lang, body: printed() });
      return;
    case 'download':
      download(data.file, data.content);
      return;
  }
});

view.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  // With the pointer a mark is part of its paragraph: one click leads to the source, two to its note. With the keyboard it is a link.
  const mark = link?.getAttribute('role') === 'doc-noteref' && event.detail > 0;
  if (link !== null && !mark) return;
  if (mark) {
    event.preventDefault();
    event.stopPropagation();
    if (event.detail === 2) return;
  }
  if (getSelection()?.isCollapsed === false) return;
  tellLine(event.target, 'stay');
});
view.addEventListener('dblclick', (event) => {
  const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[role="doc-noteref"]') : null;
  if (mark === null) tellLine(event.target, 'focus');
  else goToNote(mark);
});
view.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button') === null)
    tellLine(event.target, 'focus');
});

host.setState(now.state);
host.postMessage({ type: 'ready' });

function elementOf(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found;
}

/** What the editor kept, where it is of the same document; else what the panel says. */
function stateAtStart(): State {
  const given = JSON.parse(decodeURIComponent(document.body.dataset['state'] ?? '%7B%7D')) as State;
  const old = host.getState();
  return old?.uri === given.uri ? { ...given, ...old } : given;
}

/** What the page knows now. */
interface Now {
  state: State;
  reports: readonly Report[];
  line: number | undefined;
  order: readonly Part[];
  feet: readonly Part[];
}

function startedAs(state: State): Now {
  // Once something is shown, the page scrolls to the line that was kept.
  return { state, reports: [], line: state.line, order: [], feet: [] };
}

function keep(change: State): void {
  now.state = { ...now.state, ...change };
  host.setState(now.state);
}

function show({ title, language, from, order, feet, html: fresh, layout }: Extract<ToPage, { readonly type: 'show' }>): void {
  for (const [key, written] of Object.entries(fresh)) html.set(key, written);
  now.order = changedParts(from === 'last' ? now.order : [], order);
  now.feet = changedParts(from === 'last' ? now.feet : [], feet);
  // What is shown no more is sent again where it comes back.
  const shown = new Set([...now.order, ...now.feet].map(({ key }) => key));
  for (const key of html.keys()) if (!shown.has(key)) html.delete(key);
  const at = now.line ?? scrolling.line();
  now.line = undefined;
  const focused =
    document.activeElement === null ? undefined : view.contains(document.activeElement) ? document.activeElement.id : undefined;
  if (document.title !== title) document.title = title;
  elementOf('remark').textContent = '';
  if (view.lang !== language) view.lang = language;
  if (view.className !== layout) view.className = layout;
  elementOf('font-notice').hidden = layout !== 'pages' || breaksAsInPrint;
  // Elements are changed where they stand now: a page that was kept must not have yesterday's buttons.
  showReports(view, [], goToLine);
  const parts = column.show(now.order);
  const notes = feetColumn.show(now.feet);
  setChildren(view, layout === 'pages' ? sheets.pages(parts, notes) : sheets.continuous(parts, notes));
  showReports(view, now.reports, goToLine);
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
  if (at !== undefined && Math.abs((scrolling.line() ?? at) - at) > STAYS) scrolling.to(at);
}

/** The page does not move for less than this, in lines. */
const STAYS = 0.01;

function tellLine(target: EventTarget | null, focus: 'focus' | 'stay'): void {
  const element = target instanceof Element ? target.closest('[data-line]') : null;
  const place = element === null ? undefined : placeOf(element);
  if (place !== undefined) host.postMessage({ type: 'clicked', line: place.line, focus: focus === 'focus' });
}

function goToLine(line: number): void {
  host.postMessage({ type: 'clicked', line, focus: true });
}

/** What is shown, as it may stand in a page of its own: without what only the preview has. */
function printed(): string {
  const copy = view.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.margin-report').forEach((button) => {
    button.remove();
  });
  for (const element of copy.querySelectorAll('[data-line]')) {
    element.removeAttribute('data-line');
    element.removeAttribute('tabindex');
  }
  return `<main class="${view.className}">${copy.innerHTML}</main>`;
}

function download(file: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
