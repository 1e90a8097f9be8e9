import type { ToPage } from './messages';
import { placeOf } from './places';

/** What is reported on a line of the document. */
export type Report = Extract<ToPage, { readonly type: 'marks' }>['marks'][number];

const WORST = ['error', 'warning', 'info'];

/** Puts a button in the margin of each part that has reports; it has their words, and leads to the line of the first. */
export function showReports(view: HTMLElement, reports: readonly Report[], go: (line: number) => void): void {
  view.querySelectorAll('.margin-report').forEach((old) => {
    old.remove();
  });
  if (reports.length === 0) return;
  const parts = [...view.querySelectorAll<HTMLElement>('[data-line]')].flatMap((element) => {
    const place = placeOf(element);
    return place === undefined || place.from > 0 ? [] : [{ element, place }];
  });
  for (const { element, place } of parts) {
    const own = reports.filter(({ line }) => place.line <= line && line <= place.lastLine);
    const [first] = own;
    if (first === undefined) continue;
    const words = own.map(({ text }) => text).join('\n');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `margin-report ${WORST.find((one) => own.some(({ severity }) => severity === one)) ?? 'info'}`;
    button.title = words;
    button.setAttribute('aria-label', words);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      go(first.line);
    });
    element.append(button);
  }
}
