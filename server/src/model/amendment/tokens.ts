import { INSERTED_SUFFIXES } from '../../text/numerals';
import type { Span } from '../../text/position';
import { matchesOf } from '../../text/matches';

/** A word of an instruction as its grammar sees it; offsets are UTF-16 units in the text of the instruction. */
export type InstructionToken = Span &
  (
    | { readonly kind: 'word'; /** In small letters, without a full stop of abbreviation. */ readonly word: string }
    | { readonly kind: 'number'; readonly number: number; /** `bis`, `ter` …, else undefined. */ readonly suffix: string | undefined }
    | { readonly kind: 'label'; /** `(a)`, `(ii)`: what stands in the brackets. */ readonly label: string }
    | { readonly kind: 'quote'; /** The words between the quotation marks. */ readonly words: Span }
    | { readonly kind: 'sign'; readonly sign: string }
  );

/** The tokens of an instruction from left to right. What stands in quotation marks, nested ones included, is one token, so that no word of it is read as a command. */
export function instructionTokens(text: string): readonly InstructionToken[] {
  const tokens: InstructionToken[] = [];
  let at = 0;
  for (const quote of quotations(text)) {
    readPlain(text, at, quote.start, tokens);
    tokens.push(quote);
    at = quote.end;
  }
  readPlain(text, at, text.length, tokens);
  return tokens;
}

type Quotation = Extract<InstructionToken, { readonly kind: 'quote' }>;

/** The outermost quotations; one that is never closed is none. */
function quotations(text: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '“' || (sign === '"' && depth === 0)) {
      if (depth === 0) open = at;
      depth += 1;
    } else if ((sign === '”' || sign === '"') && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ kind: 'quote', start: open, end: at + 1, words: { start: open + 1, end: at } });
    }
  }
  return found;
}

const TOKEN = new RegExp(
  [
    `(\\d{1,3})(?:\\s+(${INSERTED_SUFFIXES.join('|')}|alt)(?!\\p{L}))?(?![\\d.]*\\d)(?=[\\s,;.:()–-]|$)`,
    '\\(([a-z]{1,6}|\\d{1,2})\\)',
    "(\\p{L}[\\p{L}’'-]*\\.?|\\d{1,3}(?:st|nd|rd|th)\\b)",
    '(\\S)',
  ].join('|'),
  'gu',
);

function readPlain(text: string, from: number, to: number, tokens: InstructionToken[]): void {
  for (const match of matchesOf(text.slice(from, to), TOKEN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const [, number, suffix, label, word, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', number: Number(number), suffix, start, end });
    else if (label !== undefined) tokens.push({ kind: 'label', label, start, end });
    else if (word !== undefined) pushWord(word, start, tokens);
    else if (sign !== undefined) tokens.push({ kind: 'sign', sign, start, end });
  }
}

/** Abbreviations whose full stop is no end of a sentence. */
const ABBREVIATED = new Set(['para.', 'paras.', 'op.', 'pp.', 'subpara.', 'preamb.', 'no.']);

function pushWord(written: string, start: number, tokens: InstructionToken[]): void {
  const small = written.toLowerCase();
  const stopped = small.endsWith('.');
  const word = stopped ? small.slice(0, -1) : small;
  tokens.push({ kind: 'word', word, start, end: start + written.length - (stopped ? 1 : 0) });
  if (stopped && !ABBREVIATED.has(small))
    tokens.push({ kind: 'sign', sign: '.', start: start + written.length - 1, end: start + written.length });
}
