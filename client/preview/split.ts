/** The lines of an element from one to another, which is not included, as a copy; the element itself where these are all. */
export function copyOfLines(element: HTMLElement, from: number, to: number, lines: number): HTMLElement {
  if (from === 0 && to === lines) return copyOf(element);
  const range = document.createRange();
  const start = from === 0 ? undefined : startOfLine(element, from, lines);
  const end = to === lines ? undefined : startOfLine(element, to, lines);
  if (start === undefined) range.setStart(element, 0);
  else range.setStart(start.node, start.offset);
  if (end === undefined) range.setEnd(element, element.childNodes.length);
  else range.setEnd(end.node, end.offset);
  const copy = element.cloneNode(false) as HTMLElement;
  copy.append(range.cloneContents());
  if (from > 0) {
    copy.classList.add('continued');
    delete copy.dataset['id'];
  }
  if (to < lines) copy.classList.add('broken');
  return withIds(copy);
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
