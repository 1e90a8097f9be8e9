import type { Span } from '../text/position';
import { readPaths } from './referencePaths';
import type { ReferenceTarget } from './referenceTarget';

export type { ReferenceLabel, ReferencePath, ReferenceTarget } from './referenceTarget';

/**
 * A reference to a paragraph, item or annex of the same document: `paragraphs 9 and 12 below`, `subparagraph (b)`, `annex II to the present
 * resolution`.
 */
export interface ReferenceSpan extends Span {
  readonly kind: 'reference';
  readonly of: 'paragraph' | 'subparagraph' | 'annex';
  /** What is referred to, in the order of the text; empty for an annex without a number. */
  readonly targets: readonly ReferenceTarget[];
  readonly side: 'above' | 'below' | undefined;
  /** Where the word `above` or `below` stands. */
  readonly sideSpan: Span | undefined;
  /** Whether it says that it means this document (`above`, `of the present resolution`); a bare `paragraph 5` most likely does. */
  readonly sure: boolean;
  /** Whether it names the resolution (`of this resolution`): in an annex too it then leads to the paragraphs of the resolution. */
  readonly ofResolution: boolean;
}

/** A pinpoint in another text (`article 6, paragraph 2, of the Protocol`): it does not follow our numbers. */
export interface PinpointSpan extends Span {
  readonly kind: 'pinpoint';
}

/** The internal references and the pinpoints in other texts between two offsets of a text. */
export function findReferences(text: string, start: number, end: number): readonly (ReferenceSpan | PinpointSpan)[] {
  const spans: (ReferenceSpan | PinpointSpan)[] = [];
  if (text.includes('aragraph')) addParagraphs(text, start, end, spans);
  if (text.includes('nnex')) addAnnexes(text, start, end, spans);
  return spans;
}

const PARAGRAPHS = /(?<![\p{L}-])(?:sub-?)?paragraphs?(?=[\s(])/gu;
const SIDE = /,?\s{1,3}(above|below)(?![\p{L}-])/uy;
const MORE = /(?:,\s{1,3}(?:and|or)|,|\s{1,3}(?:and|or))\s{1,3}(?=[\d(])/y;
const PRESENT =
  /,?\s{1,3}of\s{1,3}(?:the\s{1,3}present|this)\s{1,3}(?:(?:draft\s{1,3})?(resolution|decision)|draft|annex|text|declaration|statutes?)(?!\p{L})/uy;
const CHAIN = /,?\s{1,3}of\s{1,3}(?=paragraph\s)/y;
/** What follows a pinpoint: the text that it is in. */
const ELSEWHERE =
  /,?\s{1,3}(?:of|thereof|in\s{1,3}(?:the|its|his|her|that|resolution|document|[Aa]nnex)|from|to\s{1,3}(?:the|that)|(?:and|or)\s{1,3}\d{1,3}\s{1,3}of)(?!\p{L})/uy;
/** What stands before a pinpoint: the article, chapter, resolution or document that it is part of. */
const WITHIN =
  /(?:(?:[Aa]rticles?|[Rr]ules?|[Ss]ections?|[Cc]hapters?|[Rr]egulations?|[Gg]uidelines?|[Pp]rinciples?|[Aa]nnex(?:es)?|[Pp]art)\s[^\s,;]{1,12}(?:\s\([^)]{1,5}\))?|\d\/[\w./-]+|\(\d{4}\)|\([IVXLC]{1,7}\)),\s{1,3}$/;
/** A word that leads from a text to its parts: what follows without `above` is hardly ours. */
const PARTICULAR = /(?:particular(?:ly)?|including|notably|especially|,)\s{1,3}$/;

const AMENDING = /^\S{2,10}\s{1,3}$/;

function addParagraphs(text: string, start: number, end: number, spans: (ReferenceSpan | PinpointSpan)[]): void {
  PARAGRAPHS.lastIndex = start;
  for (let word = PARAGRAPHS.exec(text); word !== null && word.index < end; word = PARAGRAPHS.exec(text)) {
    const of = word[0].startsWith('sub') ? 'subparagraph' : 'paragraph';
    const plural = word[0].endsWith('s') ? 'several' : 'one';
    const read = readPaths(text, PARAGRAPHS.lastIndex, end, plural);
    if (read === undefined) continue;
    const before = text.slice(Math.max(start, word.index - 60), word.index);
    // `In paragraph 9, replace …` and `Amend paragraph 21 …` speak of the text that is amended.
    const amends = word.index - start < 12 && AMENDING.test(before);
    const last = addReference(
      text,
      { start: word.index, end: read.end, of, targets: read.targets, before: amends ? `${before}, ` : before, limit: end },
      spans,
    );
    PARAGRAPHS.lastIndex = last;
  }
}

interface Draft extends Span {
  readonly of: 'paragraph' | 'subparagraph';
  readonly targets: readonly ReferenceTarget[];
  readonly before: string;
  readonly limit: number;
}

/** Adds what the paragraph numbers turn out to be, from the words after and before them; returns where reading goes on. */
function addReference(text: string, draft: Draft, spans: (ReferenceSpan | PinpointSpan)[]): number {
  const { start, end, of, targets, before, limit } = draft;
  const side = after(SIDE, text, end);
  // `rule 10, paragraph 2, above` is above, but in another rule: its paragraphs are not those of our list.
  const within = WITHIN.test(before);
  if (side !== undefined && side.end <= limit && !within) {
    spans.push({ kind: 'reference', start, end: side.end, of, targets, ...sideOf(text, side.end), sure: true, ofResolution: false });
    return addFurtherSides(text, side.end, of, limit, spans);
  }
  const chain = of === 'subparagraph' ? after(CHAIN, text, end) : undefined;
  if (chain !== undefined) {
    const outer = readPaths(text, chain.end + 'paragraph'.length, limit, 'one');
    const path = outer?.targets[0]?.path;
    if (outer !== undefined && path !== undefined) {
      const paths = targets.map((target) => ({
        path: [...path, ...target.path],
        to: target.to === undefined ? undefined : [...path, ...target.to],
      }));
      return addReference(text, { ...draft, of: 'paragraph', end: outer.end, targets: paths }, spans);
    }
  }
  PRESENT.lastIndex = end;
  const present = PRESENT.exec(text);
  if (present !== null) {
    const ofResolution = present[1] !== undefined;
    spans.push({ kind: 'reference', start, end: PRESENT.lastIndex, of, targets, ...NO_SIDE, sure: true, ofResolution });
    return PRESENT.lastIndex;
  }
  if (within || after(ELSEWHERE, text, end) !== undefined || (of === 'paragraph' && PARTICULAR.test(before))) {
    spans.push({ kind: 'pinpoint', start, end });
  } else {
    spans.push({ kind: 'reference', start, end, of, targets, ...NO_SIDE, sure: false, ofResolution: false });
  }
  return end;
}

/** `paragraphs 5 and 6 above and 9 below`: more numbers with a side of their own. */
function addFurtherSides(
  text: string,
  from: number,
  of: 'paragraph' | 'subparagraph',
  limit: number,
  spans: (ReferenceSpan | PinpointSpan)[],
): number {
  const more = after(MORE, text, from);
  const read = more === undefined ? undefined : readPaths(text, more.end, limit, 'several');
  const side = read === undefined ? undefined : after(SIDE, text, read.end);
  if (more === undefined || read === undefined || side === undefined || side.end > limit) return from;
  spans.push({
    kind: 'reference',
    start: more.end,
    end: side.end,
    of,
    targets: read.targets,
    ...sideOf(text, side.end),
    sure: true,
    ofResolution: false,
  });
  return addFurtherSides(text, side.end, of, limit, spans);
}

const NO_SIDE = { side: undefined, sideSpan: undefined } as const;

function sideOf(text: string, sideEnd: number): { readonly side: 'above' | 'below'; readonly sideSpan: Span } {
  const sideSpan = { start: sideEnd - 5, end: sideEnd };
  return { side: text.slice(sideSpan.start, sideEnd) === 'above' ? 'above' : 'below', sideSpan };
}

function after(pattern: RegExp, text: string, from: number): Span | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { start: from, end: from + match[0].length };
}

const ANNEXES = /(?<![\p{L}-])[Aa]nnex(?:es|ed)?(?!\p{L})/gu;
const ANNEX_NUMBERS = /\s{1,3}([IVX]{1,6}|[A-Z])(?![\p{L}.])(?:(?:,|\s{1,3}and|\s{1,3}to)\s{1,3}([IVX]{1,6}|[A-Z])(?![\p{L}.]))?/uy;
const TO_PRESENT = /,?\s{1,3}(?:to\s{1,3}(?:the\s{1,3}present|this)\s{1,3}(?:draft\s{1,3})?(?:resolution|decision)|hereto)(?!\p{L})/uy;

/** Annexes are ours only where they say so: any other `annex II` belongs to the resolution or report before it. */
function addAnnexes(text: string, start: number, end: number, spans: (ReferenceSpan | PinpointSpan)[]): void {
  ANNEXES.lastIndex = start;
  for (let word = ANNEXES.exec(text); word !== null && word.index < end; word = ANNEXES.exec(text)) {
    let to = ANNEXES.lastIndex;
    const targets: ReferenceTarget[] = [];
    ANNEX_NUMBERS.lastIndex = to;
    const numbers = word[0].endsWith('ed') ? null : ANNEX_NUMBERS.exec(text);
    if (numbers !== null) {
      const base = to;
      let at = base;
      for (const value of [numbers[1], numbers[2]]) {
        if (value === undefined) continue;
        const label = text.indexOf(value, at + 1);
        at = label + value.length;
        targets.push({ path: [{ value, suffix: undefined, start: label, end: at }], to: undefined });
      }
      to = base + numbers[0].length;
    }
    const present = after(TO_PRESENT, text, to);
    const side = present === undefined ? after(SIDE, text, to) : undefined;
    const last = present?.end ?? side?.end;
    if (last === undefined || last > end) continue;
    const placed = side === undefined ? NO_SIDE : sideOf(text, side.end);
    spans.push({ kind: 'reference', start: word.index, end: last, of: 'annex', targets, ...placed, sure: true, ofResolution: false });
    ANNEXES.lastIndex = last;
  }
}
