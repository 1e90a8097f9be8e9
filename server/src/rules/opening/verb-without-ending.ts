import { offsetOfOpening, openingOf } from '../../model/openings/paragraphOpenings';
import { paragraphsOf } from '../../model/paragraphs';
import { message, sequenceRule, type Finding } from '../rule';
import { openingWordsOrAll } from '../sight';

/** OP-01: the organ is one, and its verb has the ending of the singular. */
export const verbWithoutEnding = sequenceRule({
  code: 'opening/verb-without-ending',
  rulebook: ['OP-01'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  untilLeft: true,
  since: '0.2',
  title: 'An operative verb lacks its -s',
  why: 'The subject of every operative paragraph is the organ, named once above: it “requests”, it does not “request”.',
  source: 'Practice of all organs',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

2. *Request* the Secretary-General to report.
    ^^^^^^^ opening/verb-without-ending
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act;

2. *Also requests* the Secretary-General to report.
`,
  ],
  sees: openingWordsOrAll,
  check(segment, { catalogue }, report) {
    const findings: Finding[] = [];
    let sound = 0;
    for (const { kind, block: index, labelled } of paragraphsOf(segment)) {
      const block = segment.blocks[index];
      if (kind !== 'operative' || !labelled || block === undefined) continue;
      if (openingOf(block, 'operative', catalogue) !== undefined) {
        sound += 1;
        continue;
      }
      const [, series = '', verb = ''] =
        /^((?:Also |Further )?)([A-Za-z][a-z]{2,})(?= (?:the|all|upon|on|its|that|Member|States|Governments)\b)/.exec(
          block.summary.opening,
        ) ?? [];
      if (verb === '' || verb.endsWith('ing')) continue;
      const rest = block.summary.opening.slice(series.length + verb.length);
      const right = [`${verb}s`, `${verb}es`].find(
        (form) => catalogue.openings.matchOperative(`${form.charAt(0).toUpperCase()}${form.slice(1)}${rest}`) !== undefined,
      );
      if (right === undefined) continue;
      const start = offsetOfOpening(block, series.length);
      const end = offsetOfOpening(block, series.length + verb.length - 1) + 1;
      findings.push({
        span: { block: index, start, end },
        message: message('Should read “{0}”', right),
        fixes: () => [
          { title: message('Write “{0}”', right), preferred: true, safe: true, edits: [{ block: index, start, end, newText: right }] },
        ],
      });
    }
    // Where most verbs are so, those who speak are many: a declaration of heads of State.
    if (findings.length <= sound) for (const finding of findings) report(finding);
  },
});
