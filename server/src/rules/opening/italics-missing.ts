import { coverOf, openingItalics } from '../../model/openings/italics';
import { message, sequenceRule } from '../rule';

/** PP-03, OP-05: if some openings of a text are in italics, all are; one report a text. */
export const italicsMissing = sequenceRule({
  code: 'opening/italics-missing',
  rulebook: ['PP-03', 'OP-05'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'Some opening words are in italics and others are not',
  why: 'Typeset resolutions have all opening words in italics. A file may do without them altogether, but where there are some, the others were lost in copying.',
  source: 'Practice of all organs in typeset resolutions',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 80/12,
^^^^^^^^^ opening/italics-missing

Noting the report of the Secretary-General,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

*Recalling* its resolution 80/12,

*Noting* the report of the Secretary-General,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling its resolution 80/12,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  sees: (block, { role }, { catalogue }) => (role === 'preambular' || role === 'operative' ? coverOf(block, role, catalogue) : ''),
  check(segment, { catalogue }, report) {
    const { plain, italic } = openingItalics(segment, catalogue);
    const [first] = plain;
    if (italic === 0 || first === undefined) return;
    report({
      span: { block: first.block, start: first.start, end: first.end },
      message:
        plain.length === 1
          ? message('Opening words not in italics, although others are: they should all be alike')
          : message('The opening words of {0} paragraphs are not in italics, although others are: they should all be alike', plain.length),
      fixes: () => [
        {
          title: message('Put all opening words in italics'),
          preferred: true,
          safe: true,
          edits: plain.map((span) => ({ ...span, newText: `*${segment.blocks[span.block]?.text.slice(span.start, span.end) ?? ''}*` })),
        },
      ],
    });
  },
});
