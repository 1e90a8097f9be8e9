import { lineJoin } from '../../model/lineJoin';
import { splitBlocks, type Block } from '../../syntax/block';
import { BLANK } from '../../text/characters';
import { applySpanEdits, type SpanEdit } from '../../text/position';
import type { BlockForm } from './blockForm';
import { quoteEdits } from './quotes';

/** What the canonical form of one block is made from. */
export interface BlockWish {
  readonly block: Block;
  readonly form: BlockForm;
  /** The spaces before the label or the text. */
  readonly indent: string;
  readonly lineEnd: string;
  /** Whether quotation marks become typographic. */
  readonly words: 'typeset' | 'kept';
  readonly marks: readonly SpanEdit[];
  readonly italics: readonly SpanEdit[];
}

/**
 * The edits that give a block, up to the end of its text, its canonical form: in order and apart. What would make the block be read
 * otherwise is left out.
 */
export function blockEdits(wish: BlockWish): readonly SpanEdit[] {
  const { block, form, words: wished, marks, italics } = wish;
  if (block.kind === 'blank') return [];
  if (block.kind === 'comment' || block.kind === 'rule') return keptLines(wish);
  const layout = form === 'prose' || form === 'loose' ? oneLine : keptLines;
  const quotes = wished === 'typeset' && form !== 'columns' && form !== 'verbatim' ? quoteEdits(block) : [];
  const attempts = [[marks, layout === oneLine ? italics : [], quotes], [marks], []];
  for (const attempt of attempts) {
    const words = attempt.flat();
    const edits = [...words, ...layout(wish).filter((edit) => !words.some((other) => touches(other, edit)))].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    if (edits.length === 0 || isReadAlike(block, edits)) return edits;
  }
  return keptLines(wish);
}

/** Whether a space run that is to be changed lies in what another edit replaces. */
function touches(edit: SpanEdit, run: SpanEdit): boolean {
  return edit.start < run.end && run.start < edit.end;
}

/** Only blanks at the ends of lines go, and line ends are all alike. */
function keptLines({ block, lineEnd }: BlockWish): readonly SpanEdit[] {
  const edits: SpanEdit[] = [];
  for (const match of block.text.slice(0, block.summary.end).matchAll(TRAILING)) {
    const start = match.index;
    if (match[0] !== lineEnd) edits.push({ start, end: start + match[0].length, newText: lineEnd });
  }
  return edits;
}

const TRAILING = new RegExp(`(?<![${BLANK}])[${BLANK}]*(?:\\r\\n|\\r|\\n)`, 'g');

/** The label where it belongs, one space, and the text on one line. */
function oneLine({ block, form, indent }: BlockWish): readonly SpanEdit[] {
  const {
    text,
    summary: { label, start, end },
  } = block;
  const edits: SpanEdit[] = [];
  const change = (from: number, to: number, newText: string): void => {
    if (text.slice(from, to) !== newText) edits.push({ start: from, end: to, newText });
  };
  const first = label?.bulletStart ?? label?.start ?? start;
  // Signs that nobody sees, such as a byte-order mark, stay where they are; brackets around a label stay with it.
  const lead = text.slice(0, first).replace(ALL_BLANKS, '');
  const brackets = lead.replace(/^[^[]+/, '');
  change(0, first, lead.slice(0, lead.length - brackets.length) + indent + brackets);
  if (label !== undefined && start < end) {
    const after = text.slice(label.end, start).replace(ALL_BLANKS, '');
    const closing = /^\]*/.exec(after)?.[0] ?? '';
    change(label.end, start, `${closing} ${after.slice(closing.length)}`);
  }
  for (const match of text.slice(0, end).matchAll(RUN)) {
    const from = match.index;
    const to = from + match[0].length;
    if (from < start || from === 0) continue;
    const broken = /[\r\n]/.test(match[0]);
    if (broken) change(from, to, lineJoin(text.slice(Math.max(start, from - NEAR), from), text.slice(to, Math.min(end, to + NEAR))));
    else if (form === 'prose' && /^ {2,}$/.test(match[0])) change(from, to, ' ');
  }
  return edits;
}

/** No word that matters at a line break is longer. */
const NEAR = 80;

const ALL_BLANKS = new RegExp(`[${BLANK}\\r\\n]+`, 'g');
const RUN = new RegExp(`[${BLANK}\\r\\n]+`, 'g');

/** Whether the block, read by itself after the edits, is the same block: kind, label, marks, opening and ending. */
function isReadAlike(block: Block, edits: readonly SpanEdit[]): boolean {
  const after = splitBlocks(applySpanEdits(block.text, edits));
  const [only] = after;
  if (after.length !== 1 || only === undefined || only.kind !== block.kind) return false;
  const a = block.summary;
  const b = only.summary;
  return (
    a.label?.value === b.label?.value &&
    a.label?.suffix === b.label?.suffix &&
    (a.label === undefined || isSameLabelForm(a.label.form, b.label?.form)) &&
    a.candidate?.number === b.candidate?.number &&
    a.ending === b.ending &&
    a.joiner === b.joiner &&
    a.bracketed === b.bracketed &&
    a.opensWith === b.opensWith &&
    a.enacting?.organ === b.enacting?.organ &&
    a.enacting?.comma === b.enacting?.comma &&
    a.enacting?.quoted === b.enacting?.quoted &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => mark.label === b.marks[index]?.label)
  );
}

const NOTE_FORMS: ReadonlySet<string> = new Set(['raised', 'named', 'slash']);

function isSameLabelForm(before: string, after: string | undefined): boolean {
  return before === after || (NOTE_FORMS.has(before) && after !== undefined && NOTE_FORMS.has(after));
}
