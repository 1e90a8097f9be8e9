import type { States } from '../../catalogue/states';
import { listedStates } from '../../model/sponsors/stateLists';
import type { Segment, SegmentSpan } from '../../model/segment';
import { matchesOf } from '../../text/matches';
import { message, sequenceRule } from '../rule';
import { textWith } from '../sight';

/** As many States stand under each heading of a recorded vote as its totals say. */
export const voteTotals = sequenceRule({
  code: 'closing/vote-totals',
  rulebook: [],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'The totals of a vote do not agree with its lists',
  why: 'A recorded vote gives its totals and lists the States. Where the two differ, a State was left out, named twice or listed under the wrong heading.',
  source: 'A rule of this project: the lists of the recorded votes in published texts agree with their totals',
  bad: [
    {
      text: `The Human Rights Council,

1. *Urges* all States to act;

2. *Decides* to remain seized of the matter.

[Adopted by a recorded vote of 4 to 1, with 1 abstention. The voting was as follows:

In favour: Chile, Ghana and Norway
^^^^^^^^^ closing/vote-totals

Against: Togo

Abstaining: Cuba]
`,
    },
  ],
  good: [
    `The Human Rights Council,

1. *Urges* all States to act;

2. *Decides* to remain seized of the matter.

[Adopted by a recorded vote of 3 to 1, with 1 abstention. The voting was as follows:

In favour: Bolivia (Plurinational State of), Norway and Trinidad and Tobago

Against: Togo

Abstaining: Cuba]
`,
  ],
  sees: (block, { part }) => (part === 'closing' ? block.text : textWith(/recorded vote|In favour|Against|Abstaining/, block)),
  check(segment, { catalogue: { states } }, report) {
    segment.blocks.forEach((block, index) => {
      if (!block.text.includes('recorded vote')) return;
      const [, favour, against, abstaining] = TOTALS.exec(block.text) ?? [];
      if (favour === undefined) return;
      const wanted = new Map([
        ['In favour', Number(favour)],
        ['Against', Number(against)],
        ['Abstaining', Number(abstaining)],
      ]);
      for (const { heading, span, names } of listsFrom(segment, index)) {
        const total = wanted.get(heading);
        const counted = countOf(names, states);
        if (total !== undefined && counted !== undefined && counted !== total)
          report({ span, message: message('{0} States are listed, but the totals say {1}', counted, total) });
      }
    });
  },
});

const TOTALS = /recorded\s+vote\s+of\s+(\d{1,3})(?:\s+in\s+favour)?\s+to\s+(\d{1,3})(?:\s+against)?,?\s+with\s+(\d{1,3})\s+abstentions?/i;

interface VoteList {
  readonly heading: string;
  readonly span: SegmentSpan;
  readonly names: string;
}

/** The headings of a vote from a block on, each with all that stands below it up to the next one. */
function listsFrom(segment: Segment, from: number): readonly VoteList[] {
  const lists: { heading: string; span: SegmentSpan; names: string }[] = [];
  for (let index = from; index < Math.min(segment.blocks.length, from + 12); index += 1) {
    const { text, kind } = segment.blocks[index] ?? { text: '', kind: 'blank' };
    if (kind === 'blank' || kind === 'note' || kind === 'comment') continue;
    const headings = [...matchesOf(text, HEADING)];
    const last = lists.at(-1);
    if (last !== undefined && !last.names.includes(']')) last.names += ` ${text.slice(0, headings[0]?.index ?? text.length)}`;
    headings.forEach(({ index: start, 1: heading = '', 0: written }, at) => {
      lists.push({
        heading,
        span: { block: index, start, end: start + heading.length },
        names: text.slice(start + written.length, headings[at + 1]?.index ?? text.length),
      });
    });
  }
  return lists;
}

const HEADING = /\b(In favour|Against|Abstaining):/g;

/** How many States a list names; undefined where it holds a name that is none of a State. */
function countOf(names: string, states: States): number | undefined {
  const list = (names.split(']')[0] ?? '').trim().replace(/\.$/, '');
  if (list === '') return undefined;
  const listed = listedStates(list, 0, list.length, states);
  return listed.every(({ named }) => named !== undefined) ? listed.length : undefined;
}
