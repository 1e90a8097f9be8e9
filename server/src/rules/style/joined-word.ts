import { PROSE } from '../prose';
import { blockRule, message, type Finding } from '../rule';
import { spellingHits } from '../spelling';

/** STY-06: compounds are joined, hyphenated or parted as the United Nations does. */
export const joinedWord = blockRule({
  code: 'style/joined-word',
  rulebook: ['STY-06'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.1',
  title: 'A compound is not spelled as in United Nations texts',
  why: 'One spelling makes texts searchable: “cooperation” and “subparagraph” as one word, “non-governmental”, “capacity-building” and “Secretary-General” with a hyphen, “forums” rather than “fora”.',
  source: 'The spelling list of the United Nations Editorial Manual; “co-operation” was right until about 1990',
  bad: [
    {
      text: `The General Assembly,

Recognizing the need for co-operation and capacity building,
                         ^^^^^^^^^^^^ style/joined-word
                                          ^^^^^^^^^^^^^^^^^ style/joined-word

1. *Urges* nongovernmental organizations to take part in regional fora;
           ^^^^^^^^^^^^^^^ style/joined-word
                                                                  ^^^^ style/joined-word

2. *Requests* the Secretary General to report.
                  ^^^^^^^^^^^^^^^^^ style/joined-word
`,
      fixed: `The General Assembly,

Recognizing the need for cooperation and capacity-building,

1. *Urges* non-governmental organizations to take part in regional forums;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recognizing the need for cooperation and capacity-building,

1. *Urges* the Organisation for Economic Co-operation and Development to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  check({ block }, { era }, report) {
    for (const { kind, start, end, wanted } of spellingHits(block)) {
      if (kind === 'joined' || (kind === 'joined-since-1993' && era === 'current')) report(findingAt(start, end, wanted));
    }
    if (!MAY_BE_PARTED.test(block.text)) return;
    for (const [written, wanted] of PARTED) {
      for (let at = block.text.indexOf(written); at >= 0; at = block.text.indexOf(written, at + 1))
        report(findingAt(at, at + written.length, wanted));
    }
  },
});

/** Compounds of two words that take a hyphen or are one word, and a fixed term that lost its comma. */
const PARTED = [
  ['capacity building', 'capacity-building'],
  ['Secretary General', 'Secretary-General'],
  ['decision making', 'decision-making'],
  ['gender based violence', 'gender-based violence'],
  ['high level meeting', 'high-level meeting'],
  ['high level panel', 'high-level panel'],
  ['high level political forum', 'high-level political forum'],
  ['high level segment', 'high-level segment'],
  ['peace building', 'peacebuilding'],
  ['women peace and security', 'women, peace and security'],
] as const;

/** One look for all of them at once: most blocks have none. */
const MAY_BE_PARTED = new RegExp(PARTED.map(([written]) => written).join('|'));

function findingAt(start: number, end: number, wanted: string): Finding {
  return {
    span: { block: 0, start, end },
    message: message('Spelling of a compound: United Nations spelling is “{0}”', wanted),
    fixes: () => [
      { title: message('Write “{0}”', wanted), preferred: true, safe: true, edits: [{ block: 0, start, end, newText: wanted }] },
    ],
  };
}
