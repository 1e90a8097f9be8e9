import { endOf } from '../../model/chapeauEnd';
import { isAside, type Segment } from '../../model/segment';
import { message, sequenceRule } from '../rule';

/** SUB-02: a colon at the end of a paragraph is followed by items. */
export const colonWithoutList = sequenceRule({
  code: 'items/colon-without-list',
  rulebook: ['SUB-02'],
  severity: 'warning',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'A colon is not followed by a list',
  why: 'The colon announces subparagraphs that do not follow: either they are missing, or the paragraph is complete and should end with a semicolon.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”, by its examples',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate:
                            ^^^^^^^^^^ items/colon-without-list

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

2. *Decides* to remain seized of the matter.
`,
  ],
  sees: ({ text, summary }) => (summary.ending === ':' ? text : ''),
  check(segment, _context, report) {
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (
        place === undefined ||
        block.summary.ending !== ':' ||
        (place.role !== 'operative' && place.role !== 'item') ||
        place.part !== 'operative'
      )
        return;
      const next = nextOf(segment, index);
      // After an unlabelled paragraph another text may begin, which it recommends.
      if (next === undefined ? block.kind === 'text' : !followsOn(segment, next, place.degree)) return;
      const { wordStart, signStart, signEnd } = endOf(block, index);
      if (ANNOUNCES.test(block.text.slice(Math.max(0, signStart - 60), signStart))) return;
      const closes = next === undefined || segment.places[next]?.role === 'closing';
      report({
        span: { block: index, start: wordStart, end: signEnd },
        message: message('The colon is not followed by a list: the paragraph should end with another punctuation mark'),
        // Whether items were lost or the paragraph is finished, only the drafter knows.
        fixes: () => [
          {
            title: closes ? message('Replace the colon with a full stop') : message('Replace the colon with a semicolon'),
            preferred: false,
            safe: false,
            edits: [{ block: index, start: signStart, end: signEnd, newText: closes ? '.' : ';' }],
          },
        ],
      });
    });
  },
});

/** What is announced is a table or a form of words that stands elsewhere, or was lost in copying. */
const ANNOUNCES = /\b(?:table|tables|schedule|scale|chart|figures?|follows|following|below)\b[^.;:]*$/;

/** The next block of the text itself. */
function nextOf(segment: Segment, from: number): number | undefined {
  for (let index = from + 1; index < segment.places.length; index += 1) {
    if (!isAside(segment.places[index]?.role)) return index;
  }
  return undefined;
}

/** A paragraph or item that is no deeper goes on with the outer list, and a closing line ends the text. */
function followsOn(segment: Segment, index: number, degree: number): boolean {
  const place = segment.places[index];
  if (place === undefined) return false;
  if (place.role === 'closing') return true;
  return (place.role === 'operative' || place.role === 'item') && place.degree <= degree;
}
