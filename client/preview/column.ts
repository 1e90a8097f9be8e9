import type { Flow, Foot } from './breaks';
import type { Part } from './messages';
import { withoutIds } from './split';

/** A part with its element in the measuring column. */
export interface MeasuredPart {
  readonly part: Part;
  readonly element: HTMLElement;
}

/** A hidden column of the width of the page in which every part stands once, so that its lines can be counted. */
export interface Column {
  /** Brings the column up to date; the elements of parts that look the same are kept. */
  show(parts: readonly Part[]): readonly MeasuredPart[];
}

/** Makes a column; `html` has what each key looks like. */
export function createColumn(element: HTMLElement, html: ReadonlyMap<string, string>): Column {
  let known = new Map<string, { readonly key: string; readonly element: HTMLElement }>();
  return {
    show(parts) {
      const next = new Map<string, { readonly key: string; readonly element: HTMLElement }>();
      const measured = parts.map((part): MeasuredPart => {
        const old = known.get(part.id);
        const entry = old?.key === part.key ? old : { key: part.key, element: made(html.get(part.key) ?? '') };
        next.set(part.id, entry);
        return { part, element: entry.element };
      });
      known = next;
      setChildren(
        element,
        measured.map((one) => one.element),
      );
      return measured;
    },
  };
}

/** The HTML comes from our own server, which escapes every letter of the document. */
function made(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const element = template.content.firstElementChild;
  return element instanceof HTMLElement ? withoutIds(element) : document.createElement('p');
}

/** Makes these the children of an element; those that stay are not touched. */
export function setChildren(parent: Element, wanted: readonly Element[]): void {
  const stays = new Set(wanted);
  for (const child of [...parent.children]) if (!stays.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of wanted) {
    if (at === child) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}

/** The measures of parts in their column. */
export function flowsOf(parts: readonly MeasuredPart[]): readonly Flow[] {
  const rects = parts.map(({ element }) => element.getBoundingClientRect());
  return parts.map(({ part, element }, index): Flow => {
    const { top, bottom, height } = rects[index] ?? { top: 0, bottom: 0, height: 0 };
    const lines = element.tagName === 'P' && !part.keep ? linesOf(element, height) : 1;
    return {
      top,
      bottom,
      lines,
      marks: part.feet.length === 0 ? [] : marksIn(element, top, height / lines),
      keep: part.keep,
      newPage: part.newPage,
      opens: part.opens ? (element.tagName === 'HEADER' ? 'head' : 'plain') : 'other',
    };
  });
}

/** The measures of notes, by their ids. */
export function feetOf(notes: readonly MeasuredPart[]): ReadonlyMap<string, Foot> {
  return new Map(
    notes.map(({ part, element }) => {
      const { height } = element.getBoundingClientRect();
      return [part.id, { height, lines: linesOf(element, height) }];
    }),
  );
}

/** What the style sheet says of elements of a class, which does not change. */
const pitches = new Map<string, number>();

function linesOf(element: HTMLElement, height: number): number {
  const pitch = pitches.get(element.className) ?? parseFloat(getComputedStyle(element).lineHeight);
  pitches.set(element.className, pitch);
  return Math.max(1, Math.round(height / pitch) || 1);
}

/** A raised figure reaches into the line above; its lower edge is in its own. */
const ABOVE_FOOT = 1;

function marksIn(element: HTMLElement, top: number, pitch: number): Flow['marks'] {
  return [...element.querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"]')].map((mark) => ({
    note: decodeURIComponent(mark.hash.slice(1)),
    line: Math.max(0, Math.floor((mark.getBoundingClientRect().bottom - ABOVE_FOOT - top) / pitch)),
  }));
}
