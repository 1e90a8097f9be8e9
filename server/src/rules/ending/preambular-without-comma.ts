import { openingOf } from '../../model/openings/paragraphOpenings';
import { endOf, runsOn, signEdit, spanOfEnd } from '../../model/paragraphEnds';
import { paragraphsOf } from '../../model/paragraphs';
import { message, sequenceRule } from '../rule';
import { mostEndWith } from '../houseStyle';
import { openingAndEnd } from '../sight';

/** PP-04: a preambular paragraph ends with a comma, or with a colon before its items. */
export const preambularWithoutComma = sequenceRule({
  code: 'ending/preambular-without-comma',
  rulebook: ['PP-04'],
  severity: 'warning',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'A preambular paragraph does not end with a comma',
  why: 'The preamble is one sentence that continues to the first operative verb, so every preambular paragraph, including the last, ends with a comma.',
  source: 'Practice of all organs: 41,304 of 41,840 published preambular paragraphs; the Security Council is freer',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 80/12;
                              ^ ending/preambular-without-comma

Noting the report of the Secretary-General¹
                         ^^^^^^^^^^^^^^^^^ ending/preambular-without-comma

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.

¹ A/81/77.
`,
      fixed: `The General Assembly,

Recalling its resolution 80/12,

Noting the report of the Secretary-General,¹

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.

¹ A/81/77.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolution 80/12,

Noting that the plan was made:

(a) To promote cooperation,

(b) To assist States,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    `The World Assembly of Harbours,

Recalling its statutes;

Noting the report of the Director;

1. URGES members to act;

2. REQUESTS the Director to report.
`,
    `The Security Council,

Having examined the application of Atlantis for membership, recommends to the General Assembly that Atlantis be admitted.
`,
  ],
  sees: (block, place, context) => `${openingAndEnd(block, place, context)}${String(FINITE.test(block.text))}`,
  check(segment, { profile, catalogue }, report) {
    const paragraphs = paragraphsOf(segment);
    for (const [at, { kind, block: index, ownLast, items, followedByText, text }] of paragraphs.entries()) {
      const block = segment.blocks[index];
      if (kind !== 'preambular' || block === undefined) continue;
      const end = endOf(segment, ownLast);
      if (
        end === undefined ||
        end.sign === ',' ||
        (end.sign === ':' && (items.length > 0 || followedByText)) ||
        // A resolution of one sentence ends here, with its operative verb inside.
        (end.sign === '.' && paragraphs[at + 1]?.text !== text && FINITE.test(block.text)) ||
        openingOf(block, 'preambular', catalogue) === undefined
      )
        continue;
      if ((items.length > 0 && end.sign !== '.') || runsOn(segment, ownLast)) continue;
      const own = profile === 'other' ? paragraphs.filter((one) => one.kind === 'preambular' && one.text === text) : [];
      if (own.length > 0 && !mostEndWith(segment, own, ',', (one) => one.ownLast)) continue;
      const edit = signEdit(end, ',');
      report({
        span: spanOfEnd(segment, end),
        ...(profile === 'sc' ? { severity: 'info' } : {}),
        message: message('This paragraph does not end with a comma; preambular paragraphs should'),
        fixes: () => [{ title: message('End with a comma'), preferred: true, safe: true, edits: [edit] }],
      });
    }
  },
});

/** An operative verb within a preambular paragraph: `Having examined the application …, recommends …`. */
const FINITE = /[,\d] (?:[Aa]ccordingly |[Tt]herefore )?(?:[Aa]pproves|[Dd]ecides|[Dd]eclares|[Rr]ecommends|[Rr]equests|[Rr]esolves)\b/;
