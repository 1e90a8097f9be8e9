import { isQuoted, PROSE } from '../prose';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** XR-01: `the present resolution`, outside the Security Council. */
export const thisResolution = blockRule({
  code: 'citation/this-resolution',
  rulebook: ['XR-01'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: '“this resolution” is used for “the present resolution”',
  why: 'The General Assembly, the Economic and Social Council and the Human Rights Council write “the present resolution”; only the Security Council writes “this resolution”.',
  source: 'Practice of the organs, counted in the parallel texts of 2015; one of 271 published texts has it',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to implement this resolution;
                                      ^^^^^^^^^^^^^^^ citation/this-resolution

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to implement the present resolution;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to implement the present resolution;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: PROSE,
  sign: /his resolution/,
  check({ block }, _context, report) {
    const { text } = block;
    for (const found of matchesOf(text, /\b[Tt]his resolution\b/g)) {
      const start = found.index;
      const end = start + found[0].length;
      if (isQuoted(block, start) || ANOTHER.test(text.slice(0, start))) continue;
      const isAmbiguous = /\bresolution \d/.test(text.slice(Math.max(0, start - 200), start));
      const wanted = `${found[0].startsWith('T') ? 'T' : 't'}he present resolution`;
      report({
        span: { block: 0, start, end },
        message: message('This should read “{0}”', 'the present resolution'),
        fixes: () => [
          {
            title: message('Write “{0}”', wanted),
            preferred: true,
            safe: !isAmbiguous,
            edits: [{ block: 0, start, end, newText: wanted }],
          },
        ],
      });
    }
  },
});

/** A resolution that is spoken of without a number: `the annual General Assembly resolution on fisheries`. */
const ANOTHER = /\b(?:annual|draft|future|earlier|previous|that|each|next|Assembly|Council|Commission) resolution(?! \d)\b/;
