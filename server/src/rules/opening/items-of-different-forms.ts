import type { Segment } from '../../model/segment';
import { message, sequenceRule } from '../rule';
import { openingWords } from '../sight';

/** SUB-07: the items of a list share a form: `To` with a verb, or verbs in -ing. */
export const itemsOfDifferentForms = sequenceRule({
  code: 'opening/items-of-different-forms',
  rulebook: ['SUB-07'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A subparagraph has another form than the others',
  why: 'Every subparagraph continues the introductory text. Where all but one read “To train”, or “Training”, the one that differs does not fit the sentence.',
  source: 'Practice of all organs; published texts mix forms too',
  bad: [
    {
      text: `The General Assembly,

1. *Invites* Member States to adopt measures, inter alia:

(a) To train officials;

(b) Exchanging information;
    ^^^^^^^^^^ opening/items-of-different-forms

(c) To protect witnesses;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Invites* Member States to adopt measures, inter alia:

(a) To train officials;

(b) To exchange information;

(c) To protect witnesses;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: openingWords,
  check(segment, _context, report) {
    for (const { degree, part, members } of segment.lists) {
      if (degree < 2 || part !== 'operative' || members.length < 3) continue;
      const forms = members.map(({ block }) => formOf(segment, block));
      const odd = forms.findIndex((form) => forms.filter((other) => other === form).length === 1);
      const [usual] = forms.filter((_, at) => at !== odd);
      const form = forms[odd];
      const member = members[odd];
      if (form === undefined || member === undefined || usual === undefined || form === 'other' || usual === 'other') continue;
      if (forms.some((other, at) => at !== odd && other !== usual)) continue;
      const block = segment.blocks[member.block];
      const word = /^\S+/.exec(block?.summary.opening ?? '')?.[0] ?? '';
      const start = block?.summary.start ?? 0;
      report({
        span: { block: member.block, start, end: start + word.length },
        message:
          usual === 'infinitive'
            ? message('Different form: the other subparagraphs of this list begin with “To”, and this one should')
            : message('Different form: the other subparagraphs of this list begin with a verb in “-ing”, and this one should'),
      });
    }
  },
});

function formOf(segment: Segment, index: number): 'infinitive' | 'gerund' | 'other' {
  const opening = segment.blocks[index]?.summary.opening ?? '';
  if (/^To \p{Ll}/u.test(opening)) return 'infinitive';
  return /^\p{Lu}\p{Ll}{2,}ing \p{Ll}/u.test(opening) ? 'gerund' : 'other';
}
