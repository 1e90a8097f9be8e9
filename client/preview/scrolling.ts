import { linesOf, placeOf } from './places';

/** Keeps the page and the editor at the same place. */
export interface Scrolling {
  /** Scrolls to a zero-based line of the document, which may have a fraction. */
  to(line: number): void;
  /** The line at the top of the window; undefined while nothing is shown. */
  line(): number | undefined;
}

/** For so long after one side was scrolled by the other, what it says of itself is an echo; in milliseconds. */
const ECHO = 200;
/** The page tells its place at most so often; in milliseconds. */
const PAUSE = 50;
/** What stays free above the line that was scrolled to, in pixels. */
const MARGIN = 12;

/** Hears of scrolling and says which line is at the top. */
export function createScrolling(view: HTMLElement, scrolled: (line: number) => void): Scrolling {
  let deafUntil = 0;
  let waiting = false;
  const unzoomed = measuresUnzoomed();
  /** Where an element begins and ends in the window. Older editors measure what is zoomed as if it were not. */
  const edgesOf: EdgesOf = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const factor = unzoomed ? Number(view.style.getPropertyValue('zoom') || 1) : 1;
    return { top: top * factor, bottom: bottom * factor };
  };
  const line = (): number | undefined => lineAt(view, edgesOf);
  window.addEventListener('scroll', () => {
    if (Date.now() < deafUntil || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const at = line();
      if (at !== undefined && Date.now() >= deafUntil) scrolled(at);
    }, PAUSE);
  });
  return {
    line,
    to(wanted) {
      const top = topOf(view, wanted, edgesOf);
      if (top === undefined) return;
      deafUntil = Date.now() + ECHO;
      // The first line has the edge of its page above it.
      window.scrollTo({ top: wanted <= 0 ? 0 : window.scrollY + top - MARGIN, behavior: 'instant' });
    },
  };
}

type EdgesOf = (element: Element) => { readonly top: number; readonly bottom: number };

/** Whether the browser gives the measures of something zoomed as they would be without. */
function measuresUnzoomed(): boolean {
  const outer = document.createElement('div');
  const inner = document.createElement('div');
  outer.style.setProperty('position', 'absolute');
  outer.style.setProperty('zoom', '2');
  inner.style.setProperty('width', '10px');
  outer.append(inner);
  document.body.append(outer);
  const unzoomed = inner.getBoundingClientRect().width < 15;
  outer.remove();
  return unzoomed;
}

/** The parts of the text below something, in the order of the page; notes have lines of their own and say nothing of where one is. */
function partsBelow(container: Element): readonly Element[] {
  return [...(container.querySelector('.text-area') ?? container).querySelectorAll(':scope > [data-line], article > [data-line]')];
}

function lineAt(view: HTMLElement, edgesOf: EdgesOf): number | undefined {
  let last: number | undefined;
  for (const sheet of view.children) {
    if (edgesOf(sheet).bottom <= MARGIN) continue;
    for (const part of partsBelow(sheet)) {
      const place = placeOf(part);
      if (place === undefined) continue;
      const { start, end } = linesOf(place);
      const { top, bottom } = edgesOf(part);
      if (bottom > MARGIN) return start + Math.min(1, Math.max(0, (MARGIN - top) / Math.max(1, bottom - top))) * (end - start);
      last = end;
    }
  }
  return last;
}

function topOf(view: HTMLElement, line: number, edgesOf: EdgesOf): number | undefined {
  let found: Element | undefined;
  for (const sheet of view.children) {
    const parts = partsBelow(sheet);
    const first = parts[0];
    const begins = first === undefined ? undefined : placeOf(first);
    if (found !== undefined && begins !== undefined && linesOf(begins).start > line) break;
    for (const part of parts) {
      const place = placeOf(part);
      if (place !== undefined && (found === undefined || linesOf(place).start <= line)) found = part;
    }
  }
  const place = found === undefined ? undefined : placeOf(found);
  if (found === undefined || place === undefined) return undefined;
  const { start, end } = linesOf(place);
  const { top, bottom } = edgesOf(found);
  return top + Math.min(1, Math.max(0, (line - start) / Math.max(1e-9, end - start))) * (bottom - top);
}
