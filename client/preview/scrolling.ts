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

/** Hears of scrolling and says which line is at the top. */
export function createScrolling(view: HTMLElement, scrolled: (line: number) => void): Scrolling {
  const state = { deaf: 0, waiting: false };
  const line = (): number | undefined => lineAt(view, 0);
  window.addEventListener('scroll', () => {
    if (Date.now() < state.deaf || state.waiting) return;
    state.waiting = true;
    setTimeout(() => {
      state.waiting = false;
      const at = line();
      if (at !== undefined && Date.now() >= state.deaf) scrolled(at);
    }, PAUSE);
  });
  return {
    line,
    to(wanted) {
      const top = topOf(view, wanted);
      if (top === undefined) return;
      state.deaf = Date.now() + ECHO;
      window.scrollTo({ top: window.scrollY + top - MARGIN, behavior: 'instant' });
    },
  };
}

/** What stays free above the line that was scrolled to, in pixels. */
const MARGIN = 12;

/** The parts of the text in the order of the page; notes at the foot of a page have lines of their own and say nothing of where one is. */
function partsOf(view: HTMLElement): readonly HTMLElement[] {
  return [...view.querySelectorAll<HTMLElement>('[data-line]')].filter((part) => part.closest('.foot-area, .notes') === null);
}

function lineAt(view: HTMLElement, top: number): number | undefined {
  for (const part of partsOf(view)) {
    const rect = part.getBoundingClientRect();
    if (rect.bottom <= top + MARGIN) continue;
    const first = Number(part.dataset['line']);
    const lines = Number(part.dataset['last']) - first + 1;
    return first + Math.min(1, Math.max(0, (top + MARGIN - rect.top) / Math.max(1, rect.height))) * lines;
  }
  return undefined;
}

function topOf(view: HTMLElement, line: number): number | undefined {
  const parts = partsOf(view);
  const index = parts.findLastIndex((part) => Number(part.dataset['line']) <= line);
  const part = parts[Math.max(0, index)];
  if (part === undefined) return undefined;
  const rect = part.getBoundingClientRect();
  const first = Number(part.dataset['line']);
  const lines = Number(part.dataset['last']) - first + 1;
  return rect.top + Math.min(1, Math.max(0, (line - first) / lines)) * rect.height;
}
