/** Makes the page larger and smaller. */
export interface Zoom {
  change(how: 'in' | 'out' | 'reset'): void;
}

/** What stays free on each side of a page, and how wide it is, in pixels. */
const MARGIN = 16;
const PAGE_WIDTH = 816;
/** Smaller than this nobody can read it. */
const LEAST = 0.4;
const MOST = 4;
const STEP = 1.1;

/** A zoom that begins with a factor. In a narrow window the page is made smaller, so that whole lines are seen; lines break where they do in print. */
export function createZoom(view: HTMLElement, start: number, changed: (factor: number) => void): Zoom {
  let factor = start;
  const apply = (): void => {
    const room = document.documentElement.clientWidth - 2 * MARGIN;
    const fits = Math.min(1, room / PAGE_WIDTH);
    view.style.setProperty('zoom', String(Math.min(MOST, Math.max(LEAST, fits * factor))));
  };
  window.addEventListener('resize', apply);
  apply();
  return {
    change(how) {
      factor = how === 'reset' ? 1 : Math.min(MOST, Math.max(LEAST, how === 'in' ? factor * STEP : factor / STEP));
      apply();
      changed(factor);
    },
  };
}
