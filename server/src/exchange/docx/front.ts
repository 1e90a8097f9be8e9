import type { RenderedFrontLine, RenderedHead, RenderedText } from '../render/rendered';

/**
 * The lines before the enacting line as the draft has them. A page prints them in its own order and form; a file keeps them beside, so that
 * one that comes back unchanged gives the same draft.
 */
export interface Front {
  /** The letters of what the head of the page showed when the file was written, as {@link lettersOf} gives them. */
  readonly head: string;
  readonly lines: readonly RenderedFrontLine[];
}

/** What is printed above the first rule: a name of the page, whatever language its reader has. */
export const HOUSE = 'United Nations';

/** The letters and figures of a text that count when it is asked whether words were changed; indicators of notes do not. */
export function lettersOf(text: string): string {
  return text.replaceAll(/\[\^[^\]]*\]/g, '').replaceAll(/[^\p{L}\p{Nd}]+/gu, '');
}

/** The name of the variable that keeps the lines of a text, by its index in the file. */
export function frontName(text: number): string {
  return `Masthead${String(text + 1)}`;
}

/** The lines of a text as the value of a variable. */
export function writeFront({ front, head }: RenderedText): string {
  return JSON.stringify([headLetters(head), ...front.map(({ source, lineEnds, printed }) => [source, lineEnds, printed])]);
}

function headLetters(head: RenderedHead | undefined): string {
  if (head === undefined) return '';
  const { symbol = '', organ = '', distribution, date = '', original } = head;
  const last = original === undefined ? '' : `Original ${original}`;
  return lettersOf([HOUSE, symbol, organ, distribution === undefined ? '' : `Distr ${distribution}`, date, last].join(' '));
}

/** What a variable keeps; undefined for a value that is none of ours. */
export function readFront(value: string): Front | undefined {
  const stored = parsed(value);
  if (!Array.isArray(stored)) return undefined;
  const [head, ...lines] = stored as readonly unknown[];
  return typeof head === 'string' ? { head, lines: lines.flatMap(lineOf) } : undefined;
}

function lineOf(line: unknown): readonly RenderedFrontLine[] {
  if (!Array.isArray(line)) return [];
  const [source, lineEnds, printed] = line as readonly unknown[];
  return typeof source === 'string' && typeof lineEnds === 'number' && (printed === 'head' || printed === 'block')
    ? [{ source, lineEnds, printed }]
    : [];
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
