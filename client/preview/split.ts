/** The lines of an element from one to another, which is not included, as a copy; of the whole element where these are all. */
export function copyOfLines(element: HTMLElement, from: number, to: number, lines: number): HTMLElement {
  const last = to === lines ? roomyLastLine(element, lines) : undefined;
  const start = from === 0 ? undefined : startOfLine(element, from, lines);
  const end = to === lines ? undefined : startOfLine(element, to, lines);
  const copy = element.cloneNode(false) as HTMLElement;
  if (last === undefined || last === 'the only one' || from === lines - 1) {
    copy.append(contents(element, start, end));
    if (last !== undefined) copy.classList.add(WHOLE_SPACES);
  } else {
    const line = document.createElement('span');
    line.className = WHOLE_SPACES;
    line.append(contents(element, last, undefined));
    copy.append(contents(element, start, last), line);
  }
  if (from > 0) {
    copy.classList.add('continued');
    delete copy.dataset['id'];
  }
  if (to < lines) copy.classList.add('broken');
  return withIds(copy);
}

/** The class of what has its spaces as wide as they come. */
const WHOLE_SPACES = 'whole-spaces';

/**
 * A copy of what is in an element from one place to another; from its beginning or to its end where there is none. It stands in what both
 * places stand in: words from the middle of what was deleted are still deleted, which a range by itself does not copy.
 */
function contents(element: HTMLElement, start: TextPlace | undefined, end: TextPlace | undefined): DocumentFragment {
  const range = rangeOf(element, start, end);
  const copy = range.cloneContents();
  for (let outer: Node | null = range.commonAncestorContainer; outer !== null && outer !== element; outer = outer.parentNode) {
    if (!(outer instanceof Element)) continue;
    const around = outer.cloneNode(false) as Element;
    around.append(copy);
    copy.append(around);
  }
  // What is cut just before a link, or just after it, has the link without its words: nothing to see, and nothing to read aloud.
  for (const part of copy.querySelectorAll('a, em, strong, ins, del, sup')) if (part.textContent === '') part.remove();
  return copy;
}

function rangeOf(element: HTMLElement, start: TextPlace | undefined, end: TextPlace | undefined): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  if (start !== undefined) range.setStart(start.node, start.offset);
  if (end !== undefined) range.setEnd(end.node, end.offset);
  return range;
}

/** Where the last line begins, if its spaces are narrow and it has room for whole ones; undefined for any other. */
function roomyLastLine(element: HTMLElement, lines: number): TextPlace | 'the only one' | undefined {
  const less = narrowedBy(element);
  const start = less === 0 || lines === 1 ? undefined : startOfLine(element, lines - 1, lines);
  if (less === 0 || (lines > 1 && start === undefined)) return undefined;
  const line = rangeOf(element, start, undefined);
  // Spaces at which no line is broken are as narrow as the others.
  const spaces = line.toString().split(/[ \u00A0]/).length - 1;
  if (line.getBoundingClientRect().right + spaces * less >= element.getBoundingClientRect().right) return undefined;
  return start ?? 'the only one';
}

/** What the style sheet says of elements of a class, which does not change, in pixels. */
const narrowed = new Map<string, number>();

/** By how much the spaces of an element are narrower than they come. */
function narrowedBy(element: HTMLElement): number {
  const less = narrowed.get(element.className) ?? Math.max(0, -(parseFloat(getComputedStyle(element).wordSpacing) || 0));
  narrowed.set(element.className, less);
  return less;
}

/** A copy that has the ids which the measured element keeps back, so that none is in the page twice. */
export function copyOf(element: HTMLElement): HTMLElement {
  return withIds(element.cloneNode(true) as HTMLElement);
}

/** Takes the ids of an element and of what is in it away; copies have them again. */
export function withoutIds(element: HTMLElement): HTMLElement {
  for (const one of [element, ...element.querySelectorAll<HTMLElement>('[id]')]) {
    if (one.id === '') continue;
    one.dataset['id'] = one.id;
    one.removeAttribute('id');
  }
  return element;
}

function withIds(copy: HTMLElement): HTMLElement {
  for (const one of [copy, ...copy.querySelectorAll<HTMLElement>('[data-id]')]) {
    const id = one.dataset['id'];
    if (id === undefined) continue;
    one.id = id;
    delete one.dataset['id'];
  }
  return copy;
}

/** A place in the text of an element. */
interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** The first character of a line, found by halving; undefined where the element has no such line. All lines are of one height. */
function startOfLine(element: HTMLElement, line: number, lines: number): TextPlace | undefined {
  const { top, height } = element.getBoundingClientRect();
  const wanted = top + (height / lines) * line;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.length === 0 || node.parentElement?.closest('sup') !== null) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()];
    const last = rects.at(-1);
    if (last === undefined || (last.top + last.bottom) / 2 < wanted) continue;
    let low = 0;
    let high = node.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      range.setStart(node, middle);
      range.setEnd(node, middle + 1);
      const rect = range.getBoundingClientRect();
      if ((rect.top + rect.bottom) / 2 < wanted) low = middle + 1;
      else high = middle;
    }
    return { node, offset: low };
  }
  return undefined;
}
