import { BY_THE_MANUAL, message, outlineRule } from '../rule';

/** SEC-02: where paragraph numbers start again in a section, a paragraph is cited with its section. */
export const numbersStartAgain = outlineRule({
  code: 'numbering/starts-again',
  rulebook: ['OP-02', 'SEC-02'],
  severity: 'info',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'Paragraph numbers start again in a section',
  why: 'Paragraphs are normally numbered through all sections of a resolution. Where the numbers start again, “paragraph 5” may be any of several paragraphs, and every reference needs the section: “sect. B, para. 5”.',
  source: 'United Nations Editorial Manual, “Italics and bold print”, by its example of a resolution cited with section and paragraph',
  bad: [
    {
      text: `The General Assembly,

Finance

1. *Urges* Member States to pay their contributions;

2. *Requests* the Secretary-General to report;

Staff

1. *Notes* the report on staff;
^^ numbering/starts-again

2. *Decides* to return to the question.
`,
    },
  ],
  good: [
    `The General Assembly,

Finance

1. *Urges* Member States to pay their contributions;

2. *Requests* the Secretary-General to report;

Staff

3. *Notes* the report on staff;

4. *Decides* to return to the question.
`,
  ],
  check(outline, _context, report) {
    const begun = new Set<number>();
    // Where the numbers start again in every section, saying so once is enough.
    const said = new Set<number>();
    for (const { degree, counts, part, owner, members } of outline.lists) {
      const [first] = members;
      if (first === undefined || degree !== 1 || counts !== 'number' || part !== 'operative' || owner >= 0) continue;
      const text = outline.places[first.block]?.text ?? -1;
      if (begun.has(text) && !said.has(text) && first.value === 1 && first.expected === undefined) {
        said.add(text);
        report({
          span: { block: first.block, start: first.label.start, end: first.label.end },
          message: message('The paragraph numbers start again here; they should run through all sections'),
        });
      }
      begun.add(text);
    }
  },
});
