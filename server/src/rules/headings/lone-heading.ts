import { fromRoman } from '../../text/numerals';
import type { Role, Segment } from '../../model/segment';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** SEC-03: where there is a heading I or A, there is a II or B. */
export const loneHeading = sequenceRule({
  code: 'headings/lone-heading',
  rulebook: ['SEC-03'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A numbered heading is the only one',
  why: 'Numbered headings divide a text. One alone divides nothing: either the second is missing, or the heading should not be numbered.',
  source: 'United Nations Editorial Manual, “Headings and subheadings”: where there is an A there must also be a B',
  bad: [
    {
      text: `The General Assembly,

I. Finance
^ headings/lone-heading

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

I. Finance

1. *Urges* Member States to act;

II. Staff

2. *Decides* to remain seized of the matter.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    for (const group of groupsOf(segment)) {
      const [only] = group;
      if (group.length !== 1 || only === undefined || only.value !== 1) continue;
      report({
        span: { block: only.block, start: only.start, end: only.end },
        message: message('Heading {0} is not followed by another: a numbered heading should have a second', only.written),
      });
    }
  },
});

interface NumberedHeading {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly style: 'roman' | 'capital';
  readonly value: number;
}

/**
 * Headings that count on from one another: roman ones in a text, capitals below one roman; in a copy with two languages side by side each
 * stands twice. Annexes are left out, since their headings are those of other texts.
 */
function groupsOf(segment: Segment): readonly (readonly NumberedHeading[])[] {
  const groups: NumberedHeading[][] = [];
  let roman: NumberedHeading[] | undefined;
  let capital: NumberedHeading[] | undefined;
  let text = -1;
  segment.blocks.forEach((block, index) => {
    const place = segment.places[index];
    if (place === undefined || place.part === 'annex') return;
    if (place.role !== 'heading' && !isLongHeading(place.role, block.summary.opening)) return;
    if (NUMERAL_AND_STOP.test(block.summary.opening)) return;
    if (place.text !== text) {
      text = place.text;
      roman = undefined;
      capital = undefined;
    }
    const heading = readHeading(block.text, block.summary.start, block.summary.end, index, capital);
    if (heading === undefined) return;
    const open: NumberedHeading[] | undefined = heading.style === 'roman' ? roman : capital;
    const group = open ?? [];
    if (group.length === 0) groups.push(group);
    group.push(heading);
    if (heading.style === 'capital') capital = group;
    else {
      roman = group;
      capital = undefined;
    }
  });
  return groups;
}

/** A numeral and a full stop without words: a number of a list that a word processor has left behind. */
const NUMERAL_AND_STOP = /^[IVXLC]{1,8}\.$/;

/** A heading that is too long for one by its shape alone: the second or a later one, by its numeral. */
function isLongHeading(role: Role, opening: string): boolean {
  return (role === 'subheading' || role === 'text') && /^(?:II|III|IV|VI{0,3}|IX|[XB-H])\.?\s\p{Lu}/u.test(opening);
}

const HEADING = /^[*_]*(?<number>[IVXLC]{1,8}|[A-Z])(?=[.\s*_]|$)/;

function readHeading(
  text: string,
  start: number,
  end: number,
  block: number,
  capitals: readonly NumberedHeading[] | undefined,
): NumberedHeading | undefined {
  const match = HEADING.exec(text.slice(start, end));
  const written = match?.groups?.['number'];
  if (match === null || written === undefined) return undefined;
  const from = start + match[0].length - written.length;
  const letter = written.length === 1 ? written.charCodeAt(0) - 64 : undefined;
  const goesOn = letter !== undefined && letter === (capitals?.at(-1)?.value ?? -1) + 1;
  const roman = goesOn ? undefined : fromRoman(written.toLowerCase());
  const value = roman ?? letter;
  return value === undefined
    ? undefined
    : { block, start: from, end: from + written.length, written, style: roman === undefined ? 'capital' : 'roman', value };
}
