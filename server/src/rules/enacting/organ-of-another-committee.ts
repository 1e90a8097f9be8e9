import { organOfCommittee } from '../../model/committees';
import { mastheadLines } from '../../model/mastheadLines';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** The organ that speaks is the one for which the committee drafts. */
export const organOfAnotherCommittee = sequenceRule({
  code: 'enacting/organ-of-another-committee',
  rulebook: [],
  severity: 'error',
  profiles: 'all',
  since: '0.2',
  title: 'The organ is not that of the committee',
  why: 'A resolution is that of the organ that adopts it: a Main Committee drafts for the General Assembly, the Security Council for itself.',
  source: 'Rules of procedure of the General Assembly and of Model UN conferences',
  bad: [
    {
      text: `Committee: Security Council
           ^^^^^^^^^^^^^^^^ enacting/organ-of-another-committee
Question of: Safe navigation
Sponsors: Chile and Ghana

Safe navigation

*The General Assembly*,

*Guided* by the purposes and principles of the Charter of the United Nations,

1. *Urges* Member States to cooperate;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `Committee: Third Committee
Question of: Safe navigation
Sponsors: Chile and Ghana

Safe navigation

*The General Assembly*,

*Guided* by the purposes and principles of the Charter of the United Nations,

1. *Urges* Member States to cooperate;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: outlineOnly,
  check(segment, { catalogue }, report) {
    segment.texts.forEach(({ organ }, text) => {
      if (organ === undefined || catalogue.bodies.byName(organ).length === 0) return;
      for (const { block, start, end, words } of mastheadLines(segment, text)) {
        const key = /^Committee: ?/i.exec(words)?.[0];
        if (key === undefined) continue;
        const wanted = organOfCommittee(words.slice(key.length), catalogue);
        if (wanted === undefined || wanted === organ) continue;
        report({
          span: { block, start: start + key.length, end },
          message: message('Wrong organ: the {0} drafts for the {1}, not for the {2}', words.slice(key.length), wanted, organ),
        });
      }
    });
  },
});
