import { openingOf } from '../../model/openings/paragraphOpenings';
import { endOf, runsOn, signEdit, spanOfEnd } from '../../model/paragraphEnds';
import { paragraphsOf } from '../../model/paragraphs';
import type { Segment } from '../../model/segment';
import { message, sequenceRule } from '../rule';
import { openingAndEnd } from '../sight';

/** SUB-04: the items of an operative paragraph end with semicolons; the last of the text with a full stop. */
export const itemWithoutSemicolon = sequenceRule({
  code: 'ending/item-without-semicolon',
  rulebook: ['SUB-04'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  untilLeft: true,
  since: '0.1',
  title: 'A subparagraph of an operative paragraph does not end with a semicolon',
  why: 'Subparagraphs are part of the sentence of their paragraph: each ends with a semicolon, one with subparagraphs of its own with a colon, and the last one of the resolution with a full stop.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”, by its example',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information,
                          ^ ending/item-without-semicolon

(b) Training officials.
                      ^ ending/item-without-semicolon

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information on:

(i) Routes;

(ii) Vehicles;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: (block, place, context) => (/[:.]/.test(block.summary.ending) ? block.text : openingAndEnd(block, place, context)),
  check(segment, { catalogue }, report) {
    const paragraphs = paragraphsOf(segment);
    paragraphs.forEach(({ kind, block: index, items, text, last, followedByText, decides }, at) => {
      const block = segment.blocks[index];
      if (
        kind !== 'operative' ||
        followedByText ||
        items.length === 0 ||
        block === undefined ||
        (!decides && openingOf(block, 'operative', catalogue) === undefined)
      )
        return;
      const closes = paragraphs[at + 1]?.text !== text;
      if (ANNOUNCES_SENTENCES.test(block.text)) return;
      items.forEach((item, order) => {
        if (closes && item.last === last) return;
        const end = endOf(segment, item.last);
        if (end === undefined || end.sign === ';' || end.sign === ':' || runsOn(segment, item.last)) return;
        if (end.sign === '?' || end.sign === '!' || isOwnSentence(segment, item.block, end.start)) return;
        const nested = items[order + 1];
        if (nested !== undefined && (segment.places[nested.block]?.degree ?? 0) > (segment.places[item.block]?.degree ?? 0)) return;
        const edit = signEdit(end, ';');
        report({
          span: spanOfEnd(segment, end),
          message: message('This subparagraph does not end with a semicolon; it should'),
          fixes: () => [{ title: message('End with a semicolon'), preferred: true, safe: true, edits: [edit] }],
        });
      });
    });
  },
});

/** Items of an agenda and questions are no parts of the sentence above them. */
const ANNOUNCES_SENTENCES = /\b(?:agenda|questions?|topics?|themes?|programme of work)\b[^.;:]*:\s*$/i;

/** Whether an item ends with a full stop and has another inside: it is made of sentences of its own. */
function isOwnSentence({ blocks }: Segment, index: number, end: number): boolean {
  const block = blocks[index];
  return block !== undefined && block.text.charAt(end) === '.' && /\p{Ll}{3}\. \p{Lu}/u.test(block.text.slice(block.summary.start, end));
}
