import type { Block } from '../../syntax/block';
import type { Label, LabelForm } from '../../syntax/label';
import type { Span } from '../../text/position';

/** The label of a node; the span is in its first block. */
export interface NodeLabel extends Span {
  /** As written, with brackets and stop: `(a)`, `12 bis.`, `6`, `¹`, `[^crc]:`, `II`, `Annex II`, `Article 3`. */
  readonly written: string;
  /** What it says: `a`, `12`, `1`, `crc`, `II`; empty for an annex without a number. */
  readonly value: string;
  /** `bis`, `ter` … of an inserted paragraph. */
  readonly suffix: string | undefined;
  /** Whether its stop or the space after it was lost: `6Also`. */
  readonly bare: boolean;
  /** Headings count with a Roman numeral, a letter, or a number after a word (`division`: `Article 3`, `Part II`). */
  readonly form: LabelForm | 'roman' | 'letter' | 'division' | 'annex';
}

/** A label of the syntax as that of a node. */
export function nodeLabel(block: Block, label: Label, bare: boolean): NodeLabel {
  const { start, end, value, suffix, form } = label;
  return { start, end, value, suffix, bare, form, written: block.text.slice(start, end).trim() };
}

/**
 * Where the negotiating brackets before a block's label begin that are not closed directly after it, as in `[3. Invites …;]`; undefined
 * where there are none.
 */
export function bracketBeforeLabel({ text, summary: { label, start } }: Block): number | undefined {
  const at = label === undefined ? -1 : text.slice(0, label.start).indexOf('[');
  return at < 0 || text.slice(label?.end, start).includes(']') ? undefined : at;
}

/** Whether a negotiating bracket is round all words of a block (`words`), round its label too (`whole`), or round the label alone. */
export function bracketing(block: Block): 'none' | 'words' | 'whole' | 'label' {
  const { text, summary } = block;
  const { label, start, end } = summary;
  if (label !== undefined && text.slice(label.end, start).includes(']')) return 'label';
  const before = bracketBeforeLabel(block);
  if (before !== undefined) return isClosedAtEnd(text.slice(before, end)) ? 'whole' : 'none';
  return summary.bracketed && isClosedAtEnd(text.slice(start, end)) ? 'words' : 'none';
}

/** Whether the bracket that opens some words is closed where they end, further closing brackets aside. */
function isClosedAtEnd(words: string): boolean {
  let open = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (words.charAt(at) === '[') open += 1;
    if (words.charAt(at) === ']') open -= 1;
    if (open === 0) return /^\]*$/.test(words.slice(at + 1));
  }
  return false;
}

/** The number of a heading; undefined for a heading of words alone. `above` is the number of the heading before it on its level. */
export function headingLabel({ text, summary }: Block, letterBefore: string | undefined): NodeLabel | undefined {
  let start = summary.start;
  while ('*_'.includes(text.charAt(start) || ' ')) start += 1;
  const words = text.slice(start, summary.end);
  const annex = ANNEX.exec(words);
  const division = DIVISION.exec(words);
  const numeral = NUMERAL.exec(words);
  const label = (match: RegExpExecArray, value: string, form: NodeLabel['form']): NodeLabel => {
    const written = match[0].trimEnd();
    return { start, end: start + written.length, written, value, suffix: undefined, bare: false, form };
  };
  if (annex !== null) return label(annex, annex[1] ?? '', 'annex');
  if (division !== null) return label(division, division[1] ?? '', 'division');
  const value = numeral?.[1];
  if (numeral === null || value === undefined) return undefined;
  const next = letterBefore === undefined ? '' : String.fromCharCode(letterBefore.charCodeAt(0) + 1);
  const roman = /^[IVXLC]+$/.test(value) && (value.length > 1 || (/[IVX]/.test(value) && value !== next));
  return label(numeral, value, roman ? 'roman' : 'letter');
}

/** Whether a heading says nothing but its number, so that its title stands on the next line. */
export function isNumberAlone({ text, summary }: Block, label: NodeLabel | undefined): boolean {
  return label !== undefined && /^[*_.:\s]*$/.test(text.slice(label.end, summary.end));
}

/** How deep a heading stands: parts and chapters 1, Roman numerals 2, letters 3, articles and rules 4, words alone 5. */
export function headingLevel(label: NodeLabel | undefined): number {
  if (label === undefined) return 5;
  if (label.form === 'division') return /^(?:part|chapter)/i.test(label.written) ? 1 : /^section/i.test(label.written) ? 2 : 4;
  if (label.form === 'roman') return 2;
  return label.form === 'letter' ? 3 : 4;
}

const ANNEX = /^(?:annex|appendix|attachment|enclosure)(?![\p{L}\d])(?:\s+([IVX]{1,5}|[A-Z]|\d{1,2})(?![\p{L}\d]))?/iu;
const DIVISION = /^(?:Article|Rule|Chapter|Section|Part|Principle)\s+(\d{1,3}|[IVXLC]{1,8}|[A-Z])(?![\p{L}\d])/iu;
const NUMERAL = /^([IVXLC]{1,8}|[A-Z])(?:\.|(?=\s+\p{Lu})|(?=[*_\s]*$))/u;
