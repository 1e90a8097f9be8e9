import { isAside, type Segment } from '../../model/segment';
import { openingOf } from '../../model/openings/paragraphOpenings';
import { endOf, runsOn, signEdit, spanOfEnd } from '../../model/paragraphEnds';
import { paragraphsOf, type Paragraph } from '../../model/paragraphs';
import { message, sequenceRule } from '../rule';
import { mostEndWith } from '../houseStyle';
import { openingAndEnd } from '../sight';

/** OP-04: operative paragraphs end with semicolons, the last one with a full stop, one with items with a colon. */
export const operativeWithoutSemicolon = sequenceRule({
  code: 'ending/operative-without-semicolon',
  rulebook: ['OP-04'],
  severity: 'warning',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'The punctuation mark at the end of an operative paragraph is wrong',
  why: 'A resolution is one sentence: every operative paragraph except the last ends with a semicolon, the last with a full stop, and a paragraph that introduces subparagraphs with a colon.',
  source: 'Practice of all organs: 53,415 published paragraphs end with a semicolon, and hardly any but the last with a full stop',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act.
                               ^ ending/operative-without-semicolon

2. *Invites* the regional commissions to contribute,
                                                   ^ ending/operative-without-semicolon

3. *Requests* the Secretary-General to report;
                                             ^ ending/operative-without-semicolon
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Invites* the regional commissions to contribute;

3. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: openingAndEnd,
  check(segment, { catalogue, profile }, report) {
    const paragraphs = paragraphsOf(segment);
    paragraphs.forEach((paragraph, at) => {
      const { kind, block: index, labelled, text, last, items, followedByText, decides } = paragraph;
      const block = segment.blocks[index];
      if (
        kind !== 'operative' ||
        followedByText ||
        block === undefined ||
        (!decides && (!labelled || openingOf(block, 'operative', catalogue) === undefined))
      )
        return;
      const next = paragraphs[at + 1];
      const closes = next?.text !== text;
      if (!closes && (!next.labelled || next.first)) return;
      const end = endOf(segment, last);
      if (end === undefined || (items.length > 0 && !closes)) return;
      const wanted = closes ? '.' : ';';
      if (end.sign === wanted || end.sign === ':' || (closes ? !endsText(segment, paragraph) : runsOn(segment, last))) return;
      const own = profile === 'other' ? paragraphs.filter((one) => one.kind === 'operative' && one.text === text).slice(0, -1) : [];
      if (own.length > 0 && !mostEndWith(segment, own, ';', (one) => one.last)) return;
      const edit = signEdit(end, wanted);
      report({
        span: spanOfEnd(segment, end),
        message: closes
          ? message('The last operative paragraph does not end with a full stop; it should')
          : message('This operative paragraph does not end with a semicolon; it should'),
        fixes: () => [
          { title: closes ? message('End with a full stop') : message('End with a semicolon'), preferred: true, safe: true, edits: [edit] },
        ],
      });
    });
  },
});

/** Whether nothing of the operative part stands after the paragraph: a heading or an unlabelled stretch there makes its end uncertain. */
function endsText({ places }: Segment, { last, text }: Paragraph): boolean {
  for (let index = last + 1; index < places.length; index += 1) {
    const place = places[index];
    if (place === undefined || place.text !== text || place.part !== 'operative') return true;
    if (!isAside(place.role)) return false;
  }
  return true;
}
