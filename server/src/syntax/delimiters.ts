import type { Span } from '../text/position';
import { emphasisAndMarks } from './marks';

/** A stretch between two signs; `start` and `end` include the signs, `innerStart` and `innerEnd` do not. */
export interface DelimitedSpan extends Span {
  readonly kind: 'italics' | 'bold' | 'bracket' | 'quotation';
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** Italics and bold, negotiating brackets and quotations between two offsets of a text; a sign without its partner gives nothing. */
export function findDelimited(text: string, start: number, end: number): readonly DelimitedSpan[] {
  if (!SIGN.test(text)) return [];
  const spans: DelimitedSpan[] = [];
  addEmphasis(text, start, end, spans);
  addPairs(text, start, end, spans);
  return spans;
}

/** No label is as long as this; without a limit a text of nothing but `[^` would be searched to its end at each of them. */
const LONGEST_MARK = 200;

const SIGN = /[*_[“"]/;
const PAIRED = /[[\]“”"]/g;

/** The signs come in pairs of runs of the same sign and length, one after the other. */
function addEmphasis(text: string, start: number, end: number, spans: DelimitedSpan[]): void {
  const { signs } = emphasisAndMarks(text, start, end);
  if (signs === undefined) return;
  const open = new Map<string, number>();
  let behind = start;
  for (const from of signs) {
    if (from < behind) continue;
    let at = from;
    while (signs.has(at + 1) && text.charCodeAt(at + 1) === text.charCodeAt(from)) at += 1;
    behind = at + 1;
    const run = text.slice(from, at + 1);
    const opened = open.get(run);
    if (opened === undefined) {
      open.set(run, from);
    } else {
      open.delete(run);
      spans.push({
        kind: run.length === 1 ? 'italics' : 'bold',
        start: opened,
        end: at + 1,
        innerStart: opened + run.length,
        innerEnd: from,
      });
    }
  }
}

function addPairs(text: string, start: number, end: number, spans: DelimitedSpan[]): void {
  const brackets: number[] = [];
  const quotations: number[] = [];
  const close = (kind: 'bracket' | 'quotation', from: number | undefined, to: number): void => {
    if (from !== undefined) spans.push({ kind, start: from, end: to + 1, innerStart: from + 1, innerEnd: to });
  };
  let straight: number | undefined;
  PAIRED.lastIndex = start;
  for (let match = PAIRED.exec(text); match !== null && match.index < end; match = PAIRED.exec(text)) {
    const at = match.index;
    switch (match[0]) {
      case '[': {
        // `[^label]` is a footnote mark, never a bracket; its closing sign goes with it.
        const mark = text.charCodeAt(at + 1) === 94 ? text.slice(at, Math.min(end, at + LONGEST_MARK)).indexOf(']') : -1;
        if (mark > 0) PAIRED.lastIndex = at + mark + 1;
        else brackets.push(at);
        break;
      }
      case ']':
        close('bracket', brackets.pop(), at);
        break;
      case '“':
        quotations.push(at);
        break;
      case '”':
        close('quotation', quotations.pop(), at);
        break;
      case '"':
        if (straight === undefined) {
          straight = at;
        } else {
          close('quotation', straight, at);
          straight = undefined;
        }
        break;
      default:
    }
  }
}
