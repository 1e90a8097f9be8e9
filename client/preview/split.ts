/** A place in the text of an element. */
interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** The tops of the lines of an element, in pixels from its own top, from the first to the last. */
export function lineTops(element: HTMLElement): readonly number[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  const { top } = element.getBoundingClientRect();
  const tops: number[] = [];
  for (const rect of range.getClientRects()) {
    if (rect.width === 0) continue;
    const middle = rect.top - top + rect.height / 2;
    // What is raised or set smaller belongs to the line whose middle it lies near.
    const last = tops.at(-1);
    if (last === undefined || middle - last > LEAST_LINE) tops.push(middle);
  }
  return tops;
}

/** Two middles nearer than this are of one line. */
const LEAST_LINE = 7;

/** The element cut after so many of its lines: two copies, of which the second goes on without an indent. */
export function splitAfter(element: HTMLElement, lines: number): readonly [HTMLElement, HTMLElement] | undefined {
  const place = startOfLine(element, lines);
  if (place === undefined) return undefined;
  const range = document.createRange();
  const head = element.cloneNode(false) as HTMLElement;
  range.setStart(element, 0);
  range.setEnd(place.node, place.offset);
  head.append(range.cloneContents());
  const tail = element.cloneNode(false) as HTMLElement;
  range.setStart(place.node, place.offset);
  range.setEnd(element, element.childNodes.length);
  tail.append(range.cloneContents());
  tail.removeAttribute('id');
  head.classList.add('broken');
  tail.classList.add('continued');
  return [head, tail];
}

/** The first character of the line with this index, found by halving; undefined where the element has no such line. */
function startOfLine(element: HTMLElement, line: number): TextPlace | undefined {
  const wanted = lineTops(element)[line];
  if (wanted === undefined) return undefined;
  const { top } = element.getBoundingClientRect();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.length === 0 || node.parentElement?.closest('sup') !== null) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()];
    const last = rects.at(-1);
    if (last === undefined || last.top - top + last.height / 2 < wanted - LEAST_LINE) continue;
    let low = 0;
    let high = node.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      range.setStart(node, middle);
      range.setEnd(node, middle + 1);
      const rect = range.getBoundingClientRect();
      if (rect.top - top + rect.height / 2 < wanted - LEAST_LINE) low = middle + 1;
      else high = middle;
    }
    return { node, offset: low };
  }
  return undefined;
}
