import { endOf, runsOn, signEdit, spanOfEnd } from '../../model/paragraphEnds';
import { paragraphsOf } from '../../model/paragraphs';
import { message, sequenceRule } from '../rule';
import { openingAndEnd } from '../sight';

/** PP-06, SUB-04: the items of a preambular paragraph end with commas, the whole paragraph still being one stretch of the sentence. */
export const preambularItemWithoutComma = sequenceRule({
  code: 'ending/preambular-item-without-comma',
  rulebook: ['PP-06', 'SUB-04'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  untilLeft: true,
  since: '0.1',
  title: 'The last subparagraph of a preambular paragraph does not end with a comma',
  why: 'A preambular paragraph may have subparagraphs. The sentence of the preamble continues through them, so that the last of them ends with a comma, as the paragraph itself would.',
  source: 'Practice of the General Assembly, for instance in resolution 70/179',
  bad: [
    {
      text: `The General Assembly,

Noting that the plan was made:

(a) To promote cooperation,

(b) To assist States;
                    ^ ending/preambular-item-without-comma

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Noting that the plan was made:

(a) To promote cooperation,

(b) To assist States,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Noting that the plan was made:

(a) To promote cooperation,

(b) To assist States,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: openingAndEnd,
  check(segment, { catalogue }, report) {
    for (const { kind, items } of paragraphsOf(segment)) {
      const last = items.at(-1);
      const end = kind === 'preambular' && last !== undefined ? endOf(segment, last.last) : undefined;
      // Items that open with operative verbs are what a decision in one sentence decides.
      const decides = catalogue.openings.matchOperative(segment.blocks[last?.block ?? -1]?.summary.opening ?? '') !== undefined;
      if (decides || end === undefined || end.sign === ',' || end.sign === ':' || runsOn(segment, last?.last ?? 0)) continue;
      const edit = signEdit(end, ',');
      report({
        span: spanOfEnd(segment, end),
        message: message('The last subparagraph of this preambular paragraph does not end with a comma; it should'),
        fixes: () => [{ title: message('End with a comma'), preferred: true, safe: true, edits: [edit] }],
      });
    }
  },
});
