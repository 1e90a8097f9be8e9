/** A first page with the head, a first page without one, or any other page: they have different margins. */
export type PageKind = 'head' | 'plain' | 'other';

/** A part of the text as the breaker sees it: numbers only. All measures are pixels. */
export interface Flow {
  /** Where it begins and ends when all parts stand in one column below each other. */
  readonly top: number;
  readonly bottom: number;
  /** How many lines it can be broken into; 1 for what stays whole. */
  readonly lines: number;
  /** The notes of its marks, each with the line of the mark, counted from 0. */
  readonly marks: readonly { readonly note: string; readonly line: number }[];
  /** Whether it stays with what follows. */
  readonly keep: boolean;
  readonly newPage: boolean;
  /** Whether a text begins with it, with the head of the first page or without; its page is laid out as a first page. */
  readonly opens: PageKind;
}

/** A note as the breaker sees it. */
export interface Foot {
  readonly height: number;
  readonly lines: number;
}

/** The measures of pages, in pixels. */
export interface Room {
  /** What each kind of page has for text and notes. */
  readonly height: Readonly<Record<PageKind, number>>;
  /** What the line above the notes takes, with the space around it. */
  readonly rule: number;
}

/** A stretch of lines of a part or a note; `to` is not included. */
export interface Stretch<Key> {
  readonly of: Key;
  readonly from: number;
  readonly to: number;
}

/** What stands on a page: parts by their index, notes by their id. */
export interface PlannedPage {
  readonly kind: PageKind;
  readonly parts: readonly Stretch<number>[];
  readonly feet: readonly Stretch<string>[];
}

/** So many lines of a part stay together on each side of a break. */
const LEAST = 2;
/** A note that takes more than this share of a page may begin on one page and go on on the next. */
const LONG_NOTE = 1 / 3;
/** So many lines of text stand on every page, whatever notes are carried over to it, each of so many pixels. */
const TEXT_ABOVE_NOTES = 3 * 16;

/** Where pages end. Every line of every part and note stands on exactly one page; marks have their note on the same page where that can be. */
export function breakPages(flows: readonly Flow[], feet: ReadonlyMap<string, Foot>, room: Room): readonly PlannedPage[] {
  return new Breaker(flows, feet, room).run();
}

interface OpenPage {
  readonly kind: PageKind;
  readonly parts: Stretch<number>[];
  readonly feet: Stretch<string>[];
  /** What is taken of its height. */
  used: number;
}

class Breaker {
  readonly #pages: OpenPage[] = [];
  readonly #placed = new Set<string>();
  #carried: Stretch<string>[] = [];

  constructor(
    readonly flows: readonly Flow[],
    readonly feet: ReadonlyMap<string, Foot>,
    readonly room: Room,
  ) {}

  run(): readonly PlannedPage[] {
    this.#turn(this.flows[0]?.opens ?? 'other');
    for (const [index, flow] of this.flows.entries()) {
      if ((flow.newPage || flow.opens !== 'other') && this.#page.parts.length > 0) this.#turn(flow.opens);
      let from = 0;
      while (from < flow.lines) from = this.#place(index, flow, from);
    }
    // Notes to which no mark leads stand at the end.
    for (const [of, { lines }] of this.feet) if (!this.#placed.has(of)) this.#foot({ of, from: 0, to: lines });
    while (this.#carried.length > 0) this.#turn('other');
    return this.#pages;
  }

  get #page(): OpenPage {
    const page = this.#pages.at(-1);
    if (page === undefined) throw new Error('there is no page');
    return page;
  }

  get #left(): number {
    return this.room.height[this.#page.kind] - this.#page.used;
  }

  /** Turns the page; notes that went on stand at its foot. */
  #turn(kind: PageKind): void {
    this.#pages.push({ kind, parts: [], feet: [], used: 0 });
    const carried = this.#carried;
    this.#carried = [];
    for (const stretch of carried) this.#foot(stretch);
  }

  /** Puts lines of a part on the page, as many as there is room for, or turns the page. Gives the first line that is not placed yet. */
  #place(index: number, flow: Flow, from: number): number {
    const { parts } = this.#page;
    const before = parts.length === 0 ? 0 : from === 0 ? flow.top - (this.flows[index - 1]?.bottom ?? flow.top) : 0;
    const pitch = pitchOf(flow);
    const needed = (to: number): number => before + (to - from) * pitch + this.#heightOfFeet(flow, from, to);
    let to = flow.lines;
    const left = this.#left;
    const after = flow.keep ? this.#follows(index) : 0;
    if (needed(to) + after > left) {
      while (to > from && needed(to) > left) to -= 1;
      if (flow.keep) to = from;
      else if (to < flow.lines) to = Math.min(to, flow.lines - LEAST);
      if (to < flow.lines && to - from < LEAST) to = from;
    }
    if (to <= from) {
      if (parts.length > 0) {
        this.#turn('other');
        return from;
      }
      to = this.#leastOn(flow, from, before, pitch);
    }
    parts.push({ of: index, from, to });
    this.#page.used += before + (to - from) * pitch;
    for (const note of this.#freshNotes(flow, from, to)) this.#foot({ of: note, from: 0, to: this.feet.get(note)?.lines ?? 1 });
    if (to < flow.lines) this.#turn('other');
    return to;
  }

  /** On an empty page something must be placed: as many lines as the page has room for without their notes, at least one. */
  #leastOn(flow: Flow, from: number, before: number, pitch: number): number {
    const notes = this.#freshNotes(flow, from, from + 1).length > 0 ? LEAST : flow.lines;
    const fit = Math.max(1, Math.min(notes, Math.floor((this.#left - before) / pitch)));
    return Math.min(flow.lines, from + fit);
  }

  /** What must follow a part that stays with what comes next: the next ones that stay as well, and two lines of the first that does not. */
  #follows(index: number): number {
    let height = 0;
    for (let at = index + 1; at < this.flows.length; at += 1) {
      const flow = this.flows[at];
      if (flow === undefined || flow.newPage || flow.opens !== 'other') break;
      height += flow.top - (this.flows[at - 1]?.bottom ?? flow.top);
      if (!flow.keep) return height + Math.min(flow.lines, LEAST) * pitchOf(flow);
      height += flow.bottom - flow.top;
    }
    return height;
  }

  /** The notes of the marks in these lines that have not been placed, in order. */
  #freshNotes({ marks }: Flow, from: number, to: number): readonly string[] {
    const notes = marks.filter(({ note, line }) => line >= from && line < to && !this.#placed.has(note) && this.feet.has(note));
    return [...new Set(notes.map(({ note }) => note))];
  }

  /** What the notes of these lines take; of a long one the beginning is enough. */
  #heightOfFeet(flow: Flow, from: number, to: number): number {
    const notes = this.#freshNotes(flow, from, to);
    if (notes.length === 0) return 0;
    const heights = notes.map((note) => {
      const { height, lines } = this.feet.get(note) ?? { height: 0, lines: 1 };
      return height > this.room.height.other * LONG_NOTE ? (height / lines) * LEAST : height;
    });
    return heights.reduce((sum, height) => sum + height, this.#page.feet.length > 0 ? 0 : this.room.rule);
  }

  /** Puts a note at the foot of the page; what there is no room for goes on on the next one. */
  #foot({ of, from, to }: Stretch<string>): void {
    this.#placed.add(of);
    const { height, lines } = this.feet.get(of) ?? { height: 0, lines: 1 };
    const pitch = height / lines;
    const page = this.#page;
    const rule = page.feet.length > 0 ? 0 : this.room.rule;
    const left = this.#left - rule - (page.parts.length === 0 ? TEXT_ABOVE_NOTES : 0);
    // Once a note is carried over, those after it are as well: they stand in order.
    const fit = this.#carried.length > 0 ? 0 : Math.max(0, Math.min(to - from, Math.floor(left / pitch + TOLERANCE)));
    if (fit > 0) {
      page.feet.push({ of, from, to: from + fit });
      page.used += rule + fit * pitch;
    }
    if (fit < to - from) this.#carried.push({ of, from: from + fit, to });
  }
}

/** Sums of fractions are a little less than what they are. */
const TOLERANCE = 0.01;

function pitchOf({ top, bottom, lines }: Flow): number {
  return (bottom - top) / lines;
}
