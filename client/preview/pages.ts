import { breakPages, type PageKind, type PlannedPage, type Stretch } from './breaks';
import { feetOf, flowsOf, type MeasuredPart } from './column';
import { placeOf, setPlace } from './places';
import { copyOf, copyOfLines } from './split';

/** A point in the pixels of a style sheet. */
const PIXELS = 96 / 72;
/**
 * What the pages of the printed documents have for text and notes, and what the line above the notes takes. Below a margin of 72 points the
 * first line stands a little lower than its height asks for, which takes nothing of the room.
 */
const ROOM = {
  height: { head: (705.6 - 21.6) * PIXELS, plain: (705.6 - 72) * PIXELS, other: (734.4 - 72) * PIXELS },
  rule: 13.2 * PIXELS,
};

/** Shows parts as pages or as one continuous page; what looks as before is kept. */
export interface Sheets {
  pages(parts: readonly MeasuredPart[], notes: readonly MeasuredPart[]): readonly HTMLElement[];
  continuous(parts: readonly MeasuredPart[], notes: readonly MeasuredPart[]): readonly HTMLElement[];
}

/** A part or a stretch of one on a page: the copy, and by whose place it is found. */
interface Copy {
  readonly element: HTMLElement;
  readonly of: string;
  /** Which share of the part it is, from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

interface Sheet {
  readonly element: HTMLElement;
  readonly copies: readonly Copy[];
}

/** Makes sheets that remember what they showed last. */
export function createSheets(): Sheets {
  let sheets = new Map<string, Sheet[]>();
  let copies = new Map<string, Copy>();
  return {
    pages(parts, notes) {
      copies = new Map();
      const foot = new Map(notes.map((note) => [note.part.id, note]));
      const feet = feetOf(notes);
      const flows = flowsOf(parts);
      const planned = breakPages(flows, feet, ROOM);
      const next = new Map<string, Sheet[]>();
      let running = '';
      const byId = new Map(parts.map((one) => [one.part.id, one]));
      const shown = planned.map((page, index) => {
        running = parts[page.parts[0]?.of ?? -1]?.part.running ?? running;
        const name = nameOf(page, parts, foot);
        const sheet = sheets.get(name)?.shift() ?? build(page, { parts, foot, lines: [flows.map(({ lines }) => lines), feet] });
        next.set(name, [...(next.get(name) ?? []), sheet]);
        place(sheet.copies, byId, foot);
        finish(sheet.element, { kind: page.kind, number: index + 1, all: planned.length, running });
        return sheet.element;
      });
      sheets = next;
      return shown;
    },
    continuous(parts, notes) {
      sheets = new Map();
      const next = new Map<string, Copy>();
      const take = ({ part, element }: MeasuredPart): HTMLElement => {
        const name = `${part.id} ${part.key}`;
        const copy = copies.get(name) ?? { element: copyOf(element), of: part.id, from: 0, to: 1 };
        next.set(name, copy);
        setPlace(copy.element, { line: part.line, lastLine: part.lastLine, from: 0, to: 1 });
        return copy.element;
      };
      const article = document.createElement('article');
      article.className = 'resolution';
      article.append(...parts.map(take));
      if (notes.length > 0) {
        const section = document.createElement('section');
        section.className = 'notes';
        section.append(...notes.map(take));
        article.append(section);
      }
      copies = next;
      return [article];
    },
  };
}

/** What a page looks like: two pages with the same name have the same words in the same lines. */
function nameOf(page: PlannedPage, parts: readonly MeasuredPart[], foot: ReadonlyMap<string, MeasuredPart>): string {
  const named = (one: MeasuredPart | undefined, { from, to }: Stretch<unknown>): string =>
    `${one?.part.id ?? ''} ${one?.part.key ?? ''} ${String(from)} ${String(to)}`;
  return JSON.stringify([
    page.kind,
    page.parts.map((stretch) => named(parts[stretch.of], stretch)),
    page.feet.map((stretch) => named(foot.get(stretch.of), stretch)),
  ]);
}

function build(
  page: PlannedPage,
  {
    parts,
    foot,
    lines: [partLines, footLines],
  }: {
    readonly parts: readonly MeasuredPart[];
    readonly foot: ReadonlyMap<string, MeasuredPart>;
    readonly lines: readonly [readonly number[], ReadonlyMap<string, { readonly lines: number }>];
  },
): Sheet {
  const copies: Copy[] = [];
  const copyFor = (one: MeasuredPart | undefined, { from, to }: Stretch<unknown>, lines: number): HTMLElement[] => {
    if (one === undefined) return [];
    const element = copyOfLines(one.element, from, to, lines);
    copies.push({ element, of: one.part.id, from: from / lines, to: to / lines });
    return [element];
  };
  const element = document.createElement('section');
  const text = document.createElement('div');
  text.className = 'resolution text-area';
  text.append(...page.parts.flatMap((stretch) => copyFor(parts[stretch.of], stretch, partLines[stretch.of] ?? 1)));
  element.append(text);
  if (page.feet.length > 0) {
    const notes = document.createElement('div');
    notes.className = 'resolution foot-area';
    const all = page.feet.flatMap((stretch) => copyFor(foot.get(stretch.of), stretch, footLines.get(stretch.of)?.lines ?? 1));
    // Asterisks stand above the numbers.
    notes.append(...all.filter(isAsterisk), ...all.filter((note) => !isAsterisk(note)));
    element.append(notes);
  }
  return { element, copies };
}

function isAsterisk(note: HTMLElement): boolean {
  return note.classList.contains('asterisk');
}

/** Lines move when something is typed above them, and the page looks the same. */
function place(copies: readonly Copy[], parts: ReadonlyMap<string, MeasuredPart>, foot: ReadonlyMap<string, MeasuredPart>): void {
  for (const { element, of, from, to } of copies) {
    const part = parts.get(of)?.part ?? foot.get(of)?.part;
    if (part === undefined) continue;
    const old = placeOf(element);
    if (old?.line !== part.line || old.lastLine !== part.lastLine)
      setPlace(element, { line: part.line, lastLine: part.lastLine, from, to });
  }
}

const CLASSES: Readonly<Record<PageKind, string>> = { head: 'sheet first', plain: 'sheet first plain', other: 'sheet' };

/** What depends on the number of the page and on how many there are. A page that says this already is not touched. */
function finish(
  sheet: HTMLElement,
  { kind, number, all, running }: { readonly kind: PageKind; readonly number: number; readonly all: number; readonly running: string },
): void {
  const name = `${String(number)}/${String(all)}`;
  const head = number > 1 && kind === 'other' ? running : '';
  const said = JSON.stringify([kind, name, head]);
  if (finished.get(sheet) === said) return;
  finished.set(sheet, said);
  const side = number % 2 === 0 ? 'even' : 'odd';
  sheet.className = CLASSES[kind];
  sheet.setAttribute('aria-label', name);
  line(sheet, 'page-number', number > 1 ? name : '', side);
  line(sheet, 'running-head', head, side);
}

/** What pages say of their place among the others. */
const finished = new WeakMap<Element, string>();

/** A line of the head or foot of a page, which is there only where it has words. */
function line(sheet: HTMLElement, className: string, words: string, side: string): void {
  const old = sheet.querySelector<HTMLElement>(`:scope > .${className}`);
  if (words === '') {
    old?.remove();
    return;
  }
  const element = old ?? document.createElement('p');
  if (element.textContent !== words) element.textContent = words;
  element.className = `${className} ${side}`;
  element.setAttribute('aria-hidden', 'true');
  if (old !== null) return;
  // In a fixed order, so that a page that was kept is as one that was made anew.
  sheet.insertBefore(element, className === 'running-head' ? sheet.querySelector(':scope > .page-number') : null);
}
