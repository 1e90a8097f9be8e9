import type { Catalogue } from '../../catalogue/catalogue';
import { isClosingLine } from '../../model/outline/texts';
import { splitBlocks } from '../../syntax/block';
import type { Label } from '../../syntax/label';
import { opensBlock, shapeOf, type LineShape } from '../../syntax/line';
import { fromLetters, fromRoman, toLetters, toRoman } from '../../text/numerals';
import { opensWithBullet } from './bullets';
import { isCut } from './joining';
import { endingSign, endsInAbbreviation, firstWordLength, isSlashNote, opensCapital, opensSmall, type ReadLine } from './lines';

/** The part of a text that a line stands in, as far as the lines above tell. */
export type LinePart = 'front' | 'preamble' | 'operative';

/** How the lines of a paste were broken. */
export interface Wrapping {
  /** Whether lines were broken where the page was full; else a line is a paragraph, or its breaks tell nothing. */
  readonly wrapped: boolean;
  /** Whether hardly a line goes on in the next one, as in a text out of a word processor. */
  readonly whole: boolean;
  /** Whether paragraphs have blank lines between them, so that a line end alone is none. */
  readonly spaced: boolean;
  /** A line that is shorter than this together with the first word of the next was not broken because it was full. */
  readonly full: number;
}

/** Measures the lines that certainly go on in the next one: those after which a small letter follows. */
export function measureWrapping(lines: readonly ReadLine[]): Wrapping {
  const sums: number[] = [];
  const labelled = { apart: 0, all: 0 };
  let pairs = 0;
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || line.page || line.role !== 'text' || above.role !== 'text') return;
    if (shapeOf(line.text).label !== undefined || (/[;.:]$/.test(above.text) && opensCapital(line.text))) {
      labelled.all += 1;
      if (line.apart) labelled.apart += 1;
    }
    if (line.apart) return;
    pairs += 1;
    if (opensSmall(line.text) && above.text.length >= 30 && above.text.length <= LONGEST)
      sums.push(above.text.length + 1 + firstWordLength(line.text));
  });
  const spaced = labelled.apart > labelled.all * 0.5;
  if (pairs === 0 || sums.length / pairs < 0.2)
    return { wrapped: false, whole: pairs >= 3 && sums.length < pairs * 0.05, spaced, full: 60 };
  sums.sort((a, b) => a - b);
  const middle = sums[sums.length >> 1] ?? 60;
  return { wrapped: true, whole: false, spaced, full: sums.find((sum) => sum >= middle * 0.75) ?? 60 };
}

/** No printed line is longer: what is, is a whole paragraph. */
const LONGEST = 130;

/** A line with what stands around it. */
export interface LinePlace {
  readonly line: string;
  /** The line directly above. */
  readonly above: string;
  /** The line directly below; undefined at a blank line, a page or a note. */
  readonly next: string | undefined;
  /** The paragraph so far, of which the line above is the end. */
  readonly paragraph: string;
  readonly part: LinePart;
}

/** Whether a line directly under another, both of the text, opens a paragraph of its own. */
export function opensParagraph({ line, above, next, paragraph, part }: LinePlace, wrapping: Wrapping, catalogue: Catalogue): boolean {
  const shape = shapeOf(line);
  const aboveShape = shapeOf(above);
  const sign = endsInAbbreviation(above) ? '' : endingSign(above);
  const { wrapped, spaced, full } = wrapping;
  const sum = above.length + 1 + firstWordLength(line);
  // Where the line above was full and no sign ends it, its sentence goes on.
  const runsOn =
    isCut(above, line) ||
    (shape.label === undefined && DATES.test(above.slice(-24))) ||
    (sign === '' && !VOTE.test(line) && (wrapped ? sum >= full * 0.8 : above.length >= 40 && endsInMidSentence(above)));
  if (AMENDS.test(above.slice(-60)) && /^[A-Z]{1,5}\/\S+$/.test(line)) return false;
  if (isAlone(line, shape, runsOn) || isAlone(above, aboveShape, opensSmall(line)) || opensWithBullet(line, above)) return true;
  if (sign !== '' && (isClosing(line) || isBareNumber(line, catalogue) || POINT.test(line))) return true;
  if (!wrapped || line.length > LONGEST || above.length > LONGEST) {
    if (part === 'front' && opensFrontLine(line)) return true;
    if (runsOn) return false;
    const opensNew = wrapping.whole
      ? !opensSmall(line)
      : sign !== '' && sign !== ':' && !opensSmall(line) && (opensPreambular(line, catalogue) || opensOperative(line, catalogue));
    return opensNew || opensBlock(line, shape, above, aboveShape);
  }
  if (shape.label !== undefined) return (above === paragraph && sum < full * 0.8) || opensWithLabel(line, shape, above, paragraph, sign);
  if (part === 'front') return opensInFront(line, above, paragraph, sign, wrapping);
  if (opensSmall(line) || runsOn) return false;
  if (isClosing(line) || (isClosing(above) && (sign !== ',' || sum < full * 0.8))) return true;
  if (spaced) return sum < full * 0.7 && opensBlock(line, shape, above, aboveShape);
  const opensNew = opensCapital(line) || /^[“"‘*_[(]/.test(line) || (sign !== ',' && /^\d/.test(line));
  // Below the preamble a comma ends no paragraph: a list of States goes on.
  if (sum < full * (sign === ',' && part === 'operative' ? 0.7 : 0.9)) return opensNew;
  if (sign !== '' && (sign !== ',' || part === 'preamble') && isHeadingBetween(line, next, full)) return true;
  if (sign === ';') return opensCapital(line);
  if (part === 'preamble' && (sign === ',' || sign === '.') && (opensPreambular(line, catalogue) || opensOperative(line, catalogue)))
    return true;
  return sum < full && sign !== ',' && opensNew;
}

/** A sponsor line that lacks the symbol of the draft that is amended. */
const AMENDS = /\bamendments? to (?:the )?(?:revised )?draft (?:resolution|decision)$/;

/** Dates in a narrow column: `26 to 30 October and` / `3 to 4 November`. */
const DATES = /\d [A-Z]\p{Ll}+ and$/u;

/** A point of a programme of work: `Item 6. Rights of Indigenous Peoples:`. */
const POINT = /^Item \d{1,3}\. \p{Lu}/u;

/** A short line that no sign ends and that does not go on in the next one is a heading. */
function isHeadingBetween(line: string, next: string | undefined, full: number): boolean {
  return (
    next !== undefined &&
    opensCapital(line) &&
    endingSign(line) === '' &&
    line.length + 1 + firstWordLength(next) < full * 0.8 &&
    !opensSmall(next)
  );
}

/** Whether a line opens with a phrase that preambular paragraphs open with. */
export function opensPreambular(line: string, catalogue: Catalogue): boolean {
  const plain = line.replace(/^[*_“"]+/, '').replace(/[*_]/g, '');
  return (
    catalogue.openings.matchPreambular(plain) !== undefined ||
    /^(?:(?:Also |Further )?\p{Lu}\p{Ll}+(?:ing|ant|ndo)\b|In (?:accordance|pursuance|view) )/u.test(plain)
  );
}

/** Whether a line opens with a finite verb, as a lone operative paragraph and the words of a declaration do. */
function opensOperative(line: string, catalogue: Catalogue): boolean {
  const plain = line.replace(/^[*_]+/, '').replace(/[*_]/g, '');
  return catalogue.openings.matchOperative(plain) !== undefined || /^(?:Have agreed|Declare|We,? the) /.test(plain);
}

/** Whether a line opens with the number of a paragraph that has lost its stop: `6Also recalls`, `1, Urges`. */
function isBareNumber(line: string, catalogue: Catalogue): boolean {
  const number = /^\d{1,3}(?:, ?| |(?=\p{Lu}\p{Ll}))(?=\p{Lu})/u.exec(line);
  return number !== null && catalogue.openings.matchOperative(line.slice(number[0].length)) !== undefined;
}

/** Whether a line is an enacting line with its comma. */
export function isEnactingLine(line: string): boolean {
  return splitBlocks(line)[0]?.summary.enacting?.comma === true;
}

/** Whether a line closes a text: the meeting, the date, the vote. */
export function isClosing(line: string): boolean {
  const block = opensSmall(line) ? undefined : splitBlocks(line)[0];
  return block !== undefined && (isClosingLine(block) || /^\d{1,4}(?:st|nd|rd|th) \([a-z]+\) (?:plenary )?meeting\b/.test(line));
}

/** Lines that never share a paragraph with another; a heading is one unless the sentence above runs on in it. */
function isAlone(line: string, shape: LineShape, runsOn: boolean): boolean {
  return (
    shape.kind === 'comment' || shape.kind === 'rule' || isEnactingLine(line) || (shape.kind === 'heading' && line.length < 60 && !runsOn)
  );
}

/**
 * A label opens a paragraph unless it is a reference broken off (`as set out in paragraph` / `(a) above`), or one of a row inside the
 * paragraph.
 */
function opensWithLabel(line: string, shape: LineShape, above: string, paragraph: string, sign: string): boolean {
  const { label, kind } = shape;
  if (label === undefined) return true;
  if (kind === 'note') return label.form !== 'slash' || isSlashNote(line, label);
  if (kind === 'item' && isInRow(label, paragraph)) return false;
  if (sign !== '' && isSibling(label, paragraph)) return true;
  if (REFERS.test(above.slice(-14))) return false;
  if (sign === ';' || sign === ':' || sign === '.') return true;
  const content = line.slice(label.end).trimStart();
  const isJoined = /[,;.] (?:and|or)$/.test(above.slice(-6));
  return (isJoined || !endsInMidSentence(above)) && (opensCapital(content) || /^[“"[*_(]/.test(content));
}

/** A word that a number or a letter belongs to. */
const REFERS =
  /(?:^| )(?:[Aa]rticles?|(?:sub)?paragraphs?|resolutions?|decisions?|[Rr]ules?|[Ss]ections?|[Ii]tems?|[Cc]hapters?|[Pp]rinciples?|[Aa]nnex|Nos?\.?)$/;

/** Whether the label before this one stands inside the paragraph: `(i) torture, (ii) violence,`. */
function isInRow(label: Label, paragraph: string): boolean {
  const content = paragraph.length > LONG_ROW ? paragraph.slice(-LONG_ROW) : paragraph.replace(/^\d{1,3}\. /, '');
  return labelsBefore(label).some((before) => content.includes(` ${before} `));
}

/** So far back a row is looked for, in UTF-16 units. */
const LONG_ROW = 4000;

/** Whether the label before this one opens the paragraph. */
function isSibling(label: Label, paragraph: string): boolean {
  return labelsBefore(label).some((before) => paragraph.startsWith(`${before} `));
}

/** The labels that this one may follow, a letter or a roman numeral: `(h)` before `(i)`. */
function labelsBefore({ form, value }: Label): readonly string[] {
  if (form !== 'bracketed') return [];
  const place = fromLetters(value);
  const roman = fromRoman(value);
  return [
    ...(place !== undefined && place > 1 ? [`(${toLetters(place - 1)})`] : []),
    ...(roman !== undefined && roman > 1 ? [`(${toRoman(roman - 1)})`] : []),
  ];
}

/** Before the enacting line every line is one of its own, but for titles, chapeaux and lists of sponsors, which run over several. */
function opensInFront(line: string, above: string, paragraph: string, sign: string, { full }: Wrapping): boolean {
  if (opensFrontLine(line)) return true;
  if (opensSmall(line) || /^\d{1,3}\/\d{1,3}$/.test(line)) return sign === '.' || sign === ';';
  if (/^(?:The|Recommends) \p{Lu}/u.test(line) && sign !== ',') return true;
  if (endsInMidSentence(above)) return false;
  if (/^[A-Z]{1,5}\/\S+$/.test(line) || /\bDistr\.:/.test(above)) return true;
  const isAdoptedTitle = /^\d{1,4}\/\d{1,4}\. /.test(paragraph);
  if (sign === ',') return /\d/.test(line) && !isAdoptedTitle;
  const share = isAdoptedTitle ? 0.6 : 0.8;
  return sign !== '' || above.length + 1 + firstWordLength(line) < full * share || /: (?:revised )?(?:draft|amendment)/.test(above);
}

const VOTE = /^(?:In favour|Against|Abstaining):$/;

/** Whether a line is one of its own in a masthead: bracketed, or of a form that titles do not have. */
function opensFrontLine(line: string): boolean {
  return /^\[(?!\^)/.test(line) || FRONT_LINE.test(line);
}

/** What opens a line of a masthead that is never the second of a title. */
const FRONT_LINE =
  /^(?:Resolution adopted by|Resolutions? \d|Draft resolution|Agenda item|Item \d|Distr\.|Original:|\d{1,4}\/\d{1,4}\. |[A-Z][a-z]+(?:-[a-z]+)? (?:special |resumed |emergency )*session\b|Report of the|\d{1,2} [A-Z][a-z]+ \d{4}$)/;

/** Whether the last word of a line cannot be the last of a sentence or a title, in any of the three languages. */
function endsInMidSentence(line: string): boolean {
  return SMALL_WORD.test(line.slice(-14));
}

const SMALL_WORD = new RegExp(
  String.raw`(?:^| )(?:${[
    'an?|and|as|at|between|by|concerning|for|from|in|its|of|on|or|that|the|their|through|to|under|upon|which|with',
    'au|aux|dans|de|des|du|en|et|la|le|les|ou|par|pour|que|sur|une?',
    'al|con|del|el|las|los|para|por|sus?|una?',
  ].join('|')})$|\p{L}-$`,
  'u',
);
