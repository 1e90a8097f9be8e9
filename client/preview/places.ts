/** Where something on the page stands in the document. */
export interface Place {
  /** Zero-based lines of the document, the last one included. */
  readonly line: number;
  readonly lastLine: number;
  /** Which share of these lines it shows, from 0 to 1: a paragraph that goes over a page break is shown in two shares. */
  readonly from: number;
  readonly to: number;
}

const places = new WeakMap<Element, Place>();

/** Says where an element stands in the document; it can be reached by the keyboard from then on. */
export function setPlace(element: HTMLElement, place: Place): void {
  places.set(element, place);
  element.dataset['line'] = String(place.line);
  element.tabIndex = 0;
}

/** Where an element stands in the document; undefined for one that is no part of it. */
export function placeOf(element: Element): Place | undefined {
  return places.get(element);
}

/** The first and the last line, with fractions, that an element shows. */
export function linesOf({ line, lastLine, from, to }: Place): { readonly start: number; readonly end: number } {
  const lines = lastLine - line + 1;
  return { start: line + from * lines, end: line + to * lines };
}
