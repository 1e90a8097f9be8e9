import { PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { spellingHits } from '../spelling';

/** STY-05: British spelling: `programme`, `labour`, `centre`. */
export const americanSpelling = blockRule({
  code: 'style/american-spelling',
  rulebook: ['STY-05'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.1',
  title: 'A word has American spelling',
  why: 'The United Nations follows British usage: “programme”, “labour”, “centre”, “fulfil”. Names keep their own spelling.',
  source: 'The spelling list of the United Nations Editorial Manual; the Security Council is less strict',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to fulfill the labor program;
                            ^^^^^^^ style/american-spelling
                                        ^^^^^ style/american-spelling
                                              ^^^^^^^ style/american-spelling

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to fulfil the labour programme;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* the Center for International Studies to honour the judgment of the court;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  check({ block, place }, { profile }, report) {
    // What the Council annexes was mostly agreed elsewhere.
    if (profile === 'sc' && place.part === 'annex') return;
    for (const { kind, start, end, wanted } of spellingHits(block)) {
      if (kind !== 'american' || (wanted.startsWith('programme') && COMPUTING.test(block.text))) continue;
      report({
        span: { block: 0, start, end },
        ...(profile === 'sc' ? { severity: 'hint' } : {}),
        message: message('American spelling: United Nations spelling is “{0}”', wanted),
        fixes: () => [
          { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
        ],
      });
    }
  },
});

/** Where there are computers, a program is one of theirs. */
const COMPUTING = /\b(?:comput|software|malware|electronic data|algorithm|operating system)|\b(?:a|the|any) device\b/i;
