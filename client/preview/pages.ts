import type { Part } from './messages';
import { lineTops, splitAfter } from './split';

/** The measures of a page in points: a Letter page as the printed documents have it. */
const PAGE = { height: 792, firstTop: 21.6, top: 72, firstBottom: 705.6, bottom: 735 };
/** A point in the pixels of a style sheet. */
const PIXELS = 96 / 72;
/** What the line above notes takes, with the space around it, in points. */
const RULE = 18;
/** As many lines of a paragraph stay together on each side of a page break. */
const LEAST_LINES = 2;

/** A part with its element, which stands in the measuring column. */
export interface MeasuredPart {
  readonly part: Part;
  readonly element: HTMLElement;
}

interface Piece {
  readonly element: HTMLElement;
  readonly height: number;
  readonly feet: readonly string[];
  readonly keep: boolean;
  readonly newPage: boolean;
}

/** Lays parts out in pages, notes at the foot of the page of their first mark. The elements of the pages are copies. */
export function layOut(parts: readonly MeasuredPart[], feet: ReadonlyMap<string, MeasuredPart>): readonly HTMLElement[] {
  const pages: Page[] = [];
  const placed = new Set<string>();
  let page = newPage(pages);
  let queue: Piece[] = parts.map(pieceOf);
  while (queue.length > 0) {
    const [piece, ...rest] = queue;
    if (piece === undefined) break;
    if (piece.newPage && page.used > 0) page = newPage(pages);
    const need = piece.height + heightOfFeet(piece.feet, feet, placed, page);
    const after = piece.keep ? (rest[0] === undefined ? 0 : Math.min(rest[0].height, 3 * 12 * PIXELS)) : 0;
    if (page.used + need + after <= page.room || page.used === 0) {
      if (page.used === 0 && need > page.room) {
        const split = splitPiece(piece, page, feet, placed);
        if (split !== undefined) {
          put(page, split[0], feet, placed);
          page = newPage(pages);
          queue = [split[1], ...rest];
          continue;
        }
      }
      put(page, piece, feet, placed);
      queue = rest;
      continue;
    }
    const split = piece.keep ? undefined : splitPiece(piece, page, feet, placed);
    if (split !== undefined) {
      put(page, split[0], feet, placed);
      queue = [split[1], ...rest];
    }
    page = newPage(pages);
  }
  return pages.map((one, index) => finished(one, index + 1, pages.length));
}

interface Page {
  readonly sheet: HTMLElement;
  readonly text: HTMLElement;
  readonly notes: HTMLElement;
  room: number;
  used: number;
  hasNotes: boolean;
}

function newPage(pages: Page[]): Page {
  const sheet = document.createElement('section');
  const first = pages.length === 0;
  sheet.className = first ? 'sheet first' : 'sheet';
  const text = document.createElement('div');
  text.className = 'resolution text-area';
  const notes = document.createElement('div');
  notes.className = 'resolution foot-area';
  sheet.append(text, notes);
  const room = (first ? PAGE.firstBottom - PAGE.firstTop : PAGE.bottom - PAGE.top) * PIXELS;
  const page: Page = { sheet, text, notes, room, used: 0, hasNotes: false };
  pages.push(page);
  return page;
}

function pieceOf({ part, element }: MeasuredPart): Piece {
  return { element, height: outerHeight(element), feet: part.feet, keep: part.keep, newPage: part.newPage };
}

/** The height of an element with its margins. */
function outerHeight(element: HTMLElement): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return element.getBoundingClientRect().height + parseFloat(marginTop) + parseFloat(marginBottom);
}

function heightOfFeet(ids: readonly string[], feet: ReadonlyMap<string, MeasuredPart>, placed: ReadonlySet<string>, page: Page): number {
  const fresh = [...new Set(ids)].filter((id) => !placed.has(id) && feet.has(id));
  if (fresh.length === 0) return 0;
  const heights = fresh.map((id) => feet.get(id)?.element.getBoundingClientRect().height ?? 0);
  return heights.reduce((sum, height) => sum + height, page.hasNotes ? 0 : RULE * PIXELS);
}

function put(page: Page, piece: Piece, feet: ReadonlyMap<string, MeasuredPart>, placed: Set<string>): void {
  page.used += piece.height + heightOfFeet(piece.feet, feet, placed, page);
  page.text.append(piece.element.cloneNode(true));
  for (const id of piece.feet) {
    const foot = feet.get(id);
    if (foot === undefined || placed.has(id)) continue;
    placed.add(id);
    page.hasNotes = true;
    const note = foot.element.cloneNode(true) as HTMLElement;
    if (note.classList.contains('asterisk')) page.notes.prepend(note);
    else page.notes.append(note);
  }
}

/** A paragraph cut so that its first lines, with the notes of their marks, fill the page; undefined where too few lines would stand alone. */
function splitPiece(
  piece: Piece,
  page: Page,
  feet: ReadonlyMap<string, MeasuredPart>,
  placed: ReadonlySet<string>,
): readonly [Piece, Piece] | undefined {
  const { element } = piece;
  if (element.tagName !== 'P') return undefined;
  const tops = lineTops(element);
  const marginTop = parseFloat(getComputedStyle(element).marginTop);
  for (let lines = tops.length - LEAST_LINES; lines >= LEAST_LINES; lines -= 1) {
    const cut = ((tops[lines - 1] ?? 0) + (tops[lines] ?? 0)) / 2 + marginTop;
    const marks = marksAbove(element, cut - marginTop);
    if (page.used + cut + heightOfFeet(marks, feet, placed, page) > page.room) continue;
    const halves = splitAfter(element, lines);
    if (halves === undefined) return undefined;
    const [head, tail] = halves;
    const rest = piece.feet.filter((id) => !marks.includes(id));
    element.after(tail);
    const tailPiece: Piece = { element: tail, height: outerHeight(tail), feet: rest, keep: false, newPage: false };
    return [{ ...piece, element: head, height: cut, feet: marks }, tailPiece];
  }
  return undefined;
}

/** The notes of the marks that stand in the lines above a height. */
function marksAbove(element: HTMLElement, height: number): readonly string[] {
  const { top } = element.getBoundingClientRect();
  return [...element.querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"]')]
    .filter((mark) => mark.getBoundingClientRect().top - top < height)
    .map((mark) => decodeURIComponent(mark.hash.slice(1)));
}

function finished({ sheet, notes, hasNotes }: Page, number: number, all: number): HTMLElement {
  if (!hasNotes) notes.remove();
  sheet.setAttribute('aria-label', `${String(number)} / ${String(all)}`);
  if (number > 1) {
    const foot = document.createElement('p');
    foot.className = number % 2 === 0 ? 'page-number even' : 'page-number odd';
    foot.textContent = `${String(number)}/${String(all)}`;
    foot.setAttribute('aria-hidden', 'true');
    sheet.append(foot);
  }
  return sheet;
}
