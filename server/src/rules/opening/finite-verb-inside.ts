import { isQuoted } from '../prose';
import { matchesOf } from '../../text/matches';
import { blockRule, message } from '../rule';
import { participleForm } from '../verbForms';

/** PP-01: the second verb of a preambular paragraph is a participle as the first one is. */
export const finiteVerbInside = blockRule({
  code: 'opening/finite-verb-inside',
  rulebook: ['PP-01'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc'],
  since: '0.2',
  title: 'A preambular paragraph continues with a finite verb',
  why: 'The preamble is one sentence without a verb of its own: after “Recognizing …,” a second thought follows with “and stressing”, not with “and stresses”, which mostly was copied from an operative paragraph.',
  source: 'Practice of all organs: 38 of 42 places in unseen published texts were errors',
  bad: [
    {
      text: `The General Assembly,

Recognizing the work of the commissions, and stresses that it should go on,
                                             ^^^^^^^^ opening/finite-verb-inside

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recognizing the work of the commissions, and stressing that it should go on,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recognizing the work of the commissions, which notes the needs of States, and stresses that they are great, and stressing that it should go on,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    `The General Assembly,

Taking note of the survey of ports, which describes the gaps in safety and gives attention to small harbours, and notes that repairs are late,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['preambular'],
  sign: /, and (?:also |further )?[a-z]+s that\b/,
  check({ block }, { catalogue }, report) {
    const { text } = block;
    for (const found of matchesOf(
      text,
      /(?<=, and (?:also |further )?)(?:acknowledges|affirms|emphasizes|notes|reaffirms|recalls|recognizes|reiterates|stresses|underlines|underscores|welcomes)(?= that\b)/g,
    )) {
      const start = found.index;
      const [verb] = found;
      // A relative clause or a clause with a subject of its own may go on so.
      const before = text.slice(0, start);
      if (isQuoted(block, start) || HAS_SUBJECT.test(before) || RELATIVE.test(before)) continue;
      const participle = participleForm(`${verb.charAt(0).toUpperCase()}${verb.slice(1)} that`, catalogue)?.toLowerCase();
      const end = start + verb.length;
      report({
        span: { block: 0, start, end },
        message: message('“{0}” is a finite verb: a preambular paragraph should continue with a participle', verb),
        fixes: () =>
          participle === undefined
            ? []
            : [
                {
                  title: message('Write “{0}”', participle),
                  preferred: true,
                  safe: false,
                  edits: [{ block: 0, start, end, newText: participle }],
                },
              ],
      });
    }
  },
});

/** A relative clause with any verb (`which examines …, and notes that`): what follows may belong to it. */
const RELATIVE = /\b(?:which|who) (?:also |further |in turn )?(?:\p{Ll}+s|had) (?![^,;]{0,200}, and \p{Ll}+ing\b)/u;

/** A subject that has a verb in the present before: who, which or that with a verb in -s, or a report that says something. */
const HAS_SUBJECT =
  /\b(?:who|which|that|it|report|resolution|declaration|agenda|article|outcome|document|convention|charter|paragraph|programme|plan|pact)\b[^;]{1,60}\b(?:acknowledges|affirms|calls|contains|emphasizes|highlights|notes|provides|reaffirms|recalls|recognizes|reiterates|sets|states|stresses|underlines|underscores|welcomes)\b/i;
