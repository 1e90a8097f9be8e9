import type { Catalogue } from '../../catalogue/catalogue';
import type { Block } from '../../syntax/block';
import { readLabel, type Label } from '../../syntax/label';
import type { BlockSummary } from '../../syntax/summary';
import { countingOf, followsInside, nearestList, opensInner, standsForLetter } from './itemPlace';
import { finishList, firstIn, goesOn, reachedInside, styleOf, valueOf, type OpenList } from './lists';
import { isNumberedPreamble, nextItemLabel, nextNumber, stripAdverb } from './lookAhead';
import { bareLabel, frontRole, isNumeralTitle, isSubheading, openingBehindCandidate, opensOperative, opensPreambular } from './placing';
import type { NumberedList, Part, Place, Role } from '../segment';
import { isAnnexHeading, isClosingLine, type TextBounds } from './texts';

/**
 * The places of the blocks of one text (by index from the text's start) and its lists; indexes of blocks and lists are those of the
 * segment.
 */
export interface TextOutline {
  readonly places: readonly Place[];
  readonly lists: readonly NumberedList[];
}

/**
 * Works out what each block of a text is. `blocks` are those of the segment, `bounds` and the result count in them; `firstList` is the
 * number of lists before.
 */
export function outlineText(
  blocks: readonly Block[],
  bounds: TextBounds,
  text: number,
  firstList: number,
  catalogue: Catalogue,
): TextOutline {
  return new Outliner(blocks, bounds, text, firstList, catalogue).run();
}

type MutablePlace = { -readonly [Key in keyof Place]: Place[Key] };

/** Walks over a text once; a class, since it guards the part, the open lists and the paragraph that a page may have broken. */
class Outliner {
  readonly #blocks: readonly Block[];
  readonly #bounds: TextBounds;
  readonly #text: number;
  readonly #firstList: number;
  readonly #catalogue: Catalogue;
  readonly #places: MutablePlace[] = [];
  readonly #lists: OpenList[] = [];
  /** Open lists from the paragraphs down to the innermost items. */
  #open: OpenList[] = [];
  #part: Part;
  /** The last paragraph, item or unlabelled paragraph; what an item stands under and a page may have broken. */
  #current = -1;
  /** Whether only notes, rules and comments stand between `#current` and here, a note at least. */
  #behindNotes = false;
  /** Whether a heading stands since the last numbered paragraph, so that numbers may start again. */
  #mayRestart = true;
  /** The last block that is no note, rule or comment, whatever it is. */
  #previous = -1;
  #lastNote = 0;
  #operativeSeen = false;

  constructor(blocks: readonly Block[], bounds: TextBounds, text: number, firstList: number, catalogue: Catalogue) {
    this.#blocks = blocks;
    this.#bounds = bounds;
    this.#text = text;
    this.#firstList = firstList;
    this.#catalogue = catalogue;
    this.#part = bounds.enacting < 0 ? 'fragment' : 'front';
  }

  run(): TextOutline {
    for (let index = this.#bounds.start; index < this.#bounds.end; index += 1) {
      const block = this.#blocks[index];
      if (block !== undefined) this.#place(block, index);
    }
    return { places: this.#places, lists: this.#lists.map((list) => finishList(list)) };
  }

  #place(block: Block, index: number): void {
    switch (block.kind) {
      case 'blank':
      case 'comment':
      case 'rule':
        this.#add(block.kind);
        return;
      case 'note':
        this.#note(index, Number(block.summary.label?.value));
        return;
      case 'heading':
        this.#heading(block, index);
        return;
      case 'paragraph':
        this.#paragraph(block, index);
        return;
      case 'item':
        this.#item(block, index);
        return;
      case 'text':
        this.#textBlock(block, index);
        return;
    }
  }

  #add(role: Role, degree = 0, list = -1, parent = -1, joins = -1): void {
    this.#places.push({ role, part: this.#part, text: this.#text, degree, list: list < 0 ? -1 : list + this.#firstList, parent, joins });
  }

  #note(index: number, number: number): void {
    this.#add('note');
    if (Number.isFinite(number)) this.#lastNote = number;
    if (this.#current >= 0 && index > this.#current) this.#behindNotes = true;
  }

  #heading(block: Block, index: number): void {
    if (this.#part === 'front') {
      this.#add('masthead');
      return;
    }
    if (this.#isDamagedNumber(block, index)) {
      const main = this.#open[0];
      const label: Label = {
        form: 'number',
        value: String((main?.last ?? 0) + 1),
        suffix: undefined,
        bulletStart: undefined,
        start: block.summary.start,
        end: block.summary.start + 2,
      };
      if (main !== undefined) this.#join(main, index, label, true, 'operative');
      return;
    }
    if (isAnnexHeading(block) && this.#part !== 'fragment') this.#part = 'annex';
    this.#add('heading');
    this.#settle(index);
    this.#mayRestart = true;
    this.#open = this.#open.slice(0, 1);
    if (this.#part === 'annex') this.#open = [];
  }

  /** `S. Appeals …;` for `5. Appeals …;`: a capital and a stop directly after paragraph n, where the next numbered block is n + 2. */
  #isDamagedNumber(block: Block, index: number): boolean {
    if (!/^[A-Z]\.\s/.test(block.summary.opening) || block.summary.ending !== ';') return false;
    const main = this.#open[0];
    const before = this.#blocks[this.#current];
    if (main === undefined || before?.summary.ending !== ';') return false;
    return nextNumber(this.#blocks, index, this.#bounds.end, this.#catalogue) === main.last + 2;
  }

  #paragraph(block: Block, index: number): void {
    const label = block.summary.label;
    if (label === undefined) return;
    const value = Number(label.value);
    if (label.form === 'number-bracket' && value === this.#lastNote + 1 && this.#isBehindNote(index)) {
      this.#note(index, value);
      return;
    }
    if (this.#part === 'front') {
      this.#add('masthead');
      return;
    }
    const main = this.#open[0];
    if (this.#part === 'closing') {
      if (main === undefined || !goesOn(main, label)) {
        this.#add('closing');
        return;
      }
      this.#part = 'operative';
    }
    if (isClosingLine(block) && /^\d+\.?\s*(?:st|nd|rd|th|plenary)/.test(block.summary.opening)) {
      this.#add('closing');
      return;
    }
    if (this.#part === 'preamble') {
      if (isNumberedPreamble(this.#blocks, index, this.#bounds.end, value, this.#catalogue)) {
        this.#add('preambular');
        this.#settle(index);
        return;
      }
      this.#part = 'operative';
      this.#operativeSeen = true;
    }
    this.#number(block, index, label, value, false);
  }

  #number(block: Block, index: number, label: Label, value: number, bare: boolean): void {
    const main = this.#open[0];
    const inner = this.#open.find((list) => list.style === 'number' && list.degree > 1);
    if (main === undefined || main.style !== 'number') {
      this.#openList(index, label, 'number', 1, -1, bare);
      return;
    }
    if (goesOn(main, label)) {
      this.#join(main, index, label, bare, 'operative');
      return;
    }
    if (inner !== undefined && goesOn(inner, label)) {
      this.#join(inner, index, label, bare, 'item');
      return;
    }
    if (this.#isNumberedSubheading(block, index, main)) {
      if (this.#part === 'annex') this.#open = [];
      this.#mayRestart = true;
      this.#add('subheading');
      this.#settle(index);
      return;
    }
    const before = this.#blocks[this.#previous];
    const beforePlace = this.#places[this.#previous - this.#bounds.start];
    if (
      before?.summary.ending === ':' &&
      (value === 1 || beforePlace?.role === 'text' || beforePlace?.role === 'subheading' || beforePlace?.role === 'heading')
    ) {
      this.#openList(index, label, 'number', this.#innerDegree(), this.#current, bare);
      return;
    }
    if (value === 1 && (this.#mayRestart || this.#part === 'annex')) {
      this.#open = [];
      this.#openList(index, label, 'number', 1, -1, bare);
      return;
    }
    if (this.#part === 'annex' && this.#mayRestart) {
      this.#open = [];
      this.#openList(index, label, 'number', 1, -1, bare);
      return;
    }
    const continued = inner !== undefined && Math.abs(value - inner.last - 1) < Math.abs(value - main.last - 1) ? inner : main;
    this.#join(continued, index, label, bare, continued === main ? 'operative' : 'item');
  }

  #item(block: Block, index: number): void {
    const label = block.summary.label;
    if (label === undefined) return;
    if (this.#part === 'front' || this.#part === 'closing') {
      this.#add(this.#part === 'front' ? 'masthead' : 'closing');
      return;
    }
    const continued = this.#open.filter((list) => list.degree > 1 || list.style !== 'number').findLast((list) => goesOn(list, label));
    const first = firstIn(label);
    const before = this.#blocks[this.#previous];
    const nextLabel = label.value === 'i' ? nextItemLabel(this.#blocks, index, this.#bounds.end, label) : undefined;
    if (continued !== undefined && (first === undefined || !opensInner(continued, label, before?.summary.ending, nextLabel))) {
      this.#join(continued, index, label, false, 'item');
      return;
    }
    if (first !== undefined && !standsForLetter(this.#open, label, before?.summary.ending, nextLabel)) {
      this.#openList(index, label, first, this.#innerDegree(), this.#current, false);
      return;
    }
    const counts = countingOf(label);
    if (followsInside(this.#open, label, counts, before?.text)) {
      this.#openList(index, label, counts, this.#innerDegree(), this.#current, false);
      return;
    }
    // `(ii)` below a colon is the second of an inner list whose first was taken out, not a letter.
    const opensRoman = counts === 'roman' && label.value.length > 1 && before?.summary.ending === ':';
    const nearest = opensRoman ? undefined : nearestList(this.#open, label);
    if (nearest !== undefined) {
      this.#join(nearest, index, label, false, 'item');
      return;
    }
    this.#openList(index, label, counts, this.#innerDegree(), this.#current, false);
  }

  #textBlock(block: Block, index: number): void {
    const {
      summary,
      summary: { candidate },
    } = block;
    if (index === this.#bounds.enacting) {
      this.#part = 'preamble';
      this.#add('enacting');
      this.#settle(-1);
      this.#previous = index;
      return;
    }
    if (this.#part === 'front') {
      this.#add(frontRole(this.#blocks, index, this.#bounds.enacting));
      return;
    }
    if (this.#joinsBrokenParagraph(block)) {
      const broken = this.#current;
      this.#add('text', 0, -1, -1, broken);
      this.#behindNotes = false;
      this.#previous = index;
      return;
    }
    if (
      candidate?.number === this.#lastNote + 1 &&
      summary.ending === '.' &&
      !isClosingLine(block) &&
      this.#isBehindNote(index) &&
      !this.#isBareNumber(block, index)
    ) {
      this.#note(index, candidate.number);
      return;
    }
    if (candidate !== undefined && this.#isBareNumber(block, index)) {
      this.#part = 'operative';
      this.#operativeSeen = true;
      this.#number(block, index, bareLabel(candidate, 'number'), candidate.number, true);
      return;
    }
    if (this.#part !== 'annex' && isClosingLine(block) && (this.#operativeSeen || this.#part === 'preamble')) {
      this.#part = 'closing';
      this.#add('closing');
      this.#settle(-1);
      return;
    }
    this.#unlabelled(block, index);
  }

  #unlabelled(block: Block, index: number): void {
    const { summary } = block;
    if (this.#part === 'preamble') {
      if (opensOperative(summary.opening, this.#catalogue) && !this.#isFiniteInPreamble(summary, index)) {
        this.#part = 'operative';
        this.#operativeSeen = true;
        this.#add('operative', 1);
      } else if ((isSubheading(summary) || isNumeralTitle(summary)) && !opensPreambular(summary.opening, this.#catalogue)) {
        this.#add('subheading');
        this.#mayRestart = true;
      } else {
        this.#add('preambular');
      }
      this.#open = [];
      this.#settle(index);
      return;
    }
    if (this.#part === 'closing') {
      this.#add('closing');
      return;
    }
    if (isSubheading(summary) || isNumeralTitle(summary)) {
      this.#add('subheading');
      this.#mayRestart = true;
      this.#settle(index);
      if (this.#part === 'annex' || this.#part === 'fragment') this.#open = this.#open.slice(0, 1);
      return;
    }
    if (summary.enacting?.quoted === true) this.#mayRestart = true;
    this.#add(this.#part === 'operative' && opensOperative(summary.opening, this.#catalogue) ? 'operative' : 'text', 0);
    this.#settle(index);
  }

  /** `Recalls the report,` among preambular paragraphs, with paragraph 1 still to come: a finite verb by mistake. */
  #isFiniteInPreamble({ ending }: BlockSummary, index: number): boolean {
    return ending === ',' && nextNumber(this.#blocks, index, this.#bounds.end, this.#catalogue) === 1;
  }

  /** A text block behind a run of notes that goes on with the paragraph before the run (LANGUAGE §4, "A paragraph broken by a page"). */
  #joinsBrokenParagraph(block: Block): boolean {
    const broken = this.#blocks[this.#current];
    if (!this.#behindNotes || broken === undefined) return false;
    const { summary } = block;
    if (/[;:.]/.test(broken.summary.ending)) return false;
    if (summary.opensWith === 'small') return broken.kind !== 'heading';
    const labelled = broken.kind === 'paragraph' || broken.kind === 'item';
    return (
      labelled &&
      (summary.ending === ',' || summary.ending === ';' || summary.ending === ':' || summary.ending === '.') &&
      summary.candidate === undefined
    );
  }

  #isBareNumber(block: Block, index: number): boolean {
    const candidate = block.summary.candidate;
    if (candidate === undefined || this.#part === 'annex' || this.#part === 'closing') return false;
    const main = this.#open[0];
    const last = main !== undefined && main.style === 'number' ? main.last : 0;
    if (candidate.number !== last + 1) return false;
    if (!opensOperative(stripAdverb(openingBehindCandidate(block.summary)), this.#catalogue)) return false;
    const next = nextNumber(this.#blocks, index, this.#bounds.end, this.#catalogue);
    return next === undefined || next === candidate.number + 1 || next === 1;
  }

  /** A short numbered block without end punctuation whose number does not go on, while the next one's does (`1. Finance`). */
  #isNumberedSubheading(block: Block, index: number, main: OpenList): boolean {
    const { summary } = block;
    if (summary.end - summary.start >= 120 || summary.ending !== '') return false;
    return this.#part === 'annex' || nextNumber(this.#blocks, index, this.#bounds.end, this.#catalogue) === main.last + 1;
  }

  #isBehindNote(index: number): boolean {
    for (let before = index - 1; before >= this.#bounds.start; before -= 1) {
      const place = this.#places[before - this.#bounds.start];
      if (place?.role === 'note' || place?.role === 'rule') return true;
      if (place?.role !== 'comment') return false;
    }
    return false;
  }

  #innerDegree(): number {
    // Deeper nesting than this is no list of a resolution: a thousand first labels in a row stay on one level.
    return Math.min(9, Math.max(2, (this.#open.at(-1)?.degree ?? 1) + 1));
  }

  #openList(index: number, label: Label, counts: NumberedList['counts'], degree: number, owner: number, bare: boolean): void {
    const value = valueOf(label, counts) ?? 1;
    const base = degree === 1 && this.#part === 'operative' ? 0 : value - 1;
    const list: OpenList = {
      id: this.#lists.length,
      degree,
      owner,
      part: this.#part,
      style: styleOf(label),
      base,
      counts,
      last: value - 1,
      members: [],
    };
    this.#lists.push(list);
    this.#open = this.#open.filter((open) => open.degree < degree);
    this.#open.push(list);
    this.#join(list, index, label, bare, degree === 1 ? 'operative' : 'item');
  }

  #join(list: OpenList, index: number, label: Label, bare: boolean, role: 'operative' | 'item'): void {
    const value = valueOf(label, list.counts) ?? NaN;
    const through =
      Number.isNaN(value) || role === 'operative' ? value : reachedInside(this.#blocks[index]?.text ?? '', value, list.counts, list.style);
    list.members.push({ block: index, value, suffix: label.suffix, label, bare, through });
    list.last = Number.isNaN(value) ? list.last + 1 : through;
    this.#open = this.#open.filter((open) => open.degree < list.degree || open === list);
    this.#add(this.#part === 'fragment' && role === 'operative' ? 'operative' : role, list.degree, list.id, list.owner);
    this.#settle(index);
    if (list.degree === 1) this.#mayRestart = false;
    this.#labelInside(index, label);
  }

  /** `(a) (i) The conversion …` and `1. (a) …` open two lists in one block. */
  #labelInside(index: number, outer: Label): void {
    const block = this.#blocks[index];
    if (block === undefined || outer.start !== block.summary.label?.start || block.text.charCodeAt(block.summary.start) !== 40) return;
    const label = readLabel(block.text.slice(0, block.summary.end), block.summary.start);
    const counts = label === undefined ? undefined : firstIn(label);
    if (label === undefined || counts === undefined) return;
    const degree = this.#innerDegree();
    const list: OpenList = {
      id: this.#lists.length,
      degree,
      owner: index,
      part: this.#part,
      style: styleOf(label),
      base: 0,
      counts,
      last: 1,
      members: [{ block: index, value: 1, suffix: undefined, label, bare: false, through: 1 }],
    };
    this.#lists.push(list);
    this.#open.push(list);
  }

  #settle(index: number): void {
    this.#current = index;
    if (index >= 0) this.#previous = index;
    this.#behindNotes = false;
  }
}
