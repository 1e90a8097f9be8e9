import type { Catalogue } from '../../catalogue/catalogue';
import { shapeOf } from '../../syntax/line';
import { opensBody } from '../../model/outline/body';
import { isSubmissionLine } from '../../model/outline/placing';
import type { JoinLines } from './joining';
import { endingSign, firstWordLength, opensCapital, opensSmall, type PastedParagraph, type ReadLine } from './lines';
import { languageOf } from './language';
import { looksLikeNote } from './pageNotes';
import type { Tally } from './tally';
import { opensWithBullet } from './bullets';
import { isClosing, isEnactingLine, measureWrapping, opensParagraph, opensPreambular, type LinePart, type Wrapping } from './wrapping';

/** The paragraphs of the lines: what was broken by the width of the page is joined, and so is what was broken by its end. */
export function joinParagraphs(
  lines: readonly ReadLine[],
  join: JoinLines,
  catalogue: Catalogue,
  tally: Tally,
): readonly PastedParagraph[] {
  const wrapping = measureWrapping(lines);
  const hasFront = lines.some(({ text }) => endsFront(text)) || isSubmitted(lines);
  const paragraphs: OpenParagraph[] = [];
  const state: { part: LinePart; page: boolean; open: OpenParagraph | undefined } = {
    part: hasFront ? 'front' : 'preamble',
    page: false,
    open: undefined,
  };
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    state.page ||= line.page;
    if (line.role === 'rest of note' && state.open?.role === 'note') {
      state.open.add(line.text, join);
      return;
    }
    if (line.role !== 'text') {
      state.open = new OpenParagraph(line.text, line.role === 'rule' ? 'rule' : 'note', state.part);
      paragraphs.push(state.open);
      return;
    }
    const isUnder = state.open?.role === 'text' && above?.role === 'text' && !line.apart && !line.page;
    if (
      isUnder &&
      state.open !== undefined &&
      !opensParagraph(
        { line: line.text, above: above.text, next: nextText(lines, index), paragraph: state.open.text, part: state.part },
        wrapping,
        catalogue,
      )
    ) {
      state.open.add(line.text, join);
      return;
    }
    const broken = isUnder ? undefined : brokenBefore(line.text, paragraphs, state.page);
    const interrupted = state.page || state.open !== broken;
    state.page = false;
    if (broken !== undefined && goesOn(line.text, broken, interrupted, wrapping, catalogue)) {
      broken.add(line.text, join);
      if (interrupted) tally.pages += 1;
      // Lines that follow go on with it, whatever stands between.
      state.open = broken;
      return;
    }
    state.part = partAfter(line.text, state.part);
    const isTight = isUnder && (isComment(line.text) || isComment(above.text));
    // The lines of a masthead and those that close a text may well stand close.
    if (isUnder && !isTight && state.part !== 'front' && !isClosing(line.text) && !isClosing(above.text)) tally.apart += 1;
    state.open = new OpenParagraph(line.text, 'text', state.part, isTight ? 'close' : 'apart');
    paragraphs.push(state.open);
  });
  return paragraphs.map(({ text, role, gap }) => ({ text, role, gap }));
}

/** A paragraph that more lines may be added to. */
class OpenParagraph {
  text: string;
  lastLine: string;
  readonly role: PastedParagraph['role'];
  readonly part: LinePart;
  readonly gap: PastedParagraph['gap'];

  constructor(text: string, role: PastedParagraph['role'], part: LinePart, gap: PastedParagraph['gap'] = 'apart') {
    this.text = text;
    this.lastLine = text;
    this.role = role;
    this.part = part;
    this.gap = gap;
  }

  add(line: string, join: JoinLines): void {
    this.text = join(this.text, line);
    this.lastLine = line;
  }
}

function isComment(line: string): boolean {
  return shapeOf(line).kind === 'comment';
}

function nextText(lines: readonly ReadLine[], index: number): string | undefined {
  const next = lines[index + 1];
  return next === undefined || next.apart || next.page || next.role !== 'text' ? undefined : next.text;
}

/** The paragraph that a line may go on with: the last one, or at a page of two languages the last one in the language of the line. */
function brokenBefore(line: string, paragraphs: readonly OpenParagraph[], page: boolean): OpenParagraph | undefined {
  const last = paragraphs.findLast(({ role }) => role === 'text');
  const language = languageOf(line.slice(0, LONG_ENOUGH));
  if (last === undefined || language === undefined || (languageOf(last.text.slice(-LONG_ENOUGH)) ?? language) === language) return last;
  return page ? paragraphs.findLast(({ role, text }) => role === 'text' && languageOf(text.slice(-LONG_ENOUGH)) === language) : undefined;
}

/** So many characters tell the language of a paragraph. */
const LONG_ENOUGH = 1000;

/** Whether the lines at the top say who submits a draft decision or an amendment, which has no enacting line. */
function isSubmitted(lines: readonly ReadLine[]): boolean {
  const head = lines.slice(0, LINES_OF_MASTHEAD).map(({ text }) => text);
  return head.some((line, index) => isSubmissionLine(line) || isSubmissionLine(`${head[index - 1] ?? ''} ${line}`));
}

const LINES_OF_MASTHEAD = 60;

/** An enacting line, the comma of which the organ's name may lack where it stands alone. */
function endsFront(line: string): boolean {
  return isEnactingLine(line) || /^The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)$/.test(line);
}

function partAfter(line: string, part: LinePart): LinePart {
  if (endsFront(line)) return 'preamble';
  if (part === 'front' && (opensBody(line) || /^1\. /.test(line))) return 'operative';
  return part === 'preamble' && shapeOf(line).kind === 'paragraph' ? 'operative' : part;
}

/** Whether a line after a blank line, a page or notes goes on with the paragraph before; `interrupted` by more than a blank line. */
function goesOn(line: string, broken: OpenParagraph, interrupted: boolean, wrapping: Wrapping, catalogue: Catalogue): boolean {
  const shape = shapeOf(line);
  const brokenShape = shapeOf(broken.text);
  if (shape.kind !== 'text' || looksLikeNote(line) || isEnactingLine(line) || isClosing(line) || opensWithBullet(line, broken.lastLine))
    return false;
  if (
    brokenShape.kind === 'heading' ||
    brokenShape.kind === 'comment' ||
    brokenShape.kind === 'rule' ||
    isEnactingLine(broken.text) ||
    (isClosing(broken.text) && !opensSmall(line))
  )
    return false;
  const sign = endingSign(broken.text);
  if (!interrupted) return sign === '' && opensSmall(line) && broken.lastLine.length >= 40 && broken.part !== 'front';
  if (sign === '.' || sign === '!' || sign === '?') return false;
  if (opensSmall(line)) return true;
  if (broken.part === 'front' || sign === ';' || sign === ':') return false;
  const isFull = broken.lastLine.length + 1 + firstWordLength(line) >= (wrapping.wrapped ? wrapping.full * (sign === '' ? 0.8 : 1) : 60);
  if (sign === '') return isFull;
  if (opensPreambular(line, catalogue)) return false;
  const isLabelled = brokenShape.kind === 'paragraph' || brokenShape.kind === 'item';
  return isFull && (opensCapital(line) || /^[\d“"(]/.test(line)) && (isLabelled || wrapping.wrapped);
}
