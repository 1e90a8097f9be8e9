import { PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { spellingHits } from '../spelling';

/** STY-04: words such as `organization` are spelt with a z. */
export const iseSpelling = blockRule({
  code: 'style/ise-spelling',
  rulebook: ['STY-04'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'A word has -ise for -ize',
  why: 'The United Nations follows the Oxford dictionary: “organization”, “recognize”. Words such as “advise”, “exercise” and “analyse” have another origin and keep their s.',
  source:
    'The spelling list of the United Nations Editorial Manual; none of 271 published texts has it, except those of the Security Council',
  bad: [
    {
      text: `The General Assembly,

Recognising the role of the organisation in mobilising funds,
^^^^^^^^^^^ style/ise-spelling
                            ^^^^^^^^^^^^ style/ise-spelling
                                            ^^^^^^^^^^ style/ise-spelling

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recognizing the role of the organization in mobilizing funds,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Noting the Organisation for Economic Co-operation and Development,

1. *Urges* Member States to exercise care, to analyse the results and to revise their advice;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  check({ block }, _context, report) {
    for (const { kind, start, end, wanted } of spellingHits(block)) {
      if (kind !== 'ise') continue;
      report({
        span: { block: 0, start, end },
        message: message('American spelling: United Nations spelling is “{0}”', wanted),
        fixes: () => [
          { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
        ],
      });
    }
  },
});
