import { paragraphsOf } from '../../model/paragraphs';
import { message, sequenceRule } from '../rule';

/** FRM-02: `Decides to remain seized of the matter` comes last. */
export const seizedNotLast = sequenceRule({
  code: 'clause/seized-not-last',
  rulebook: ['FRM-02'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: '“Decides to remain seized” is not the last paragraph',
  why: '“Decides to remain seized of the matter” is the closing paragraph: nothing should follow it.',
  source:
    'Practice of the Security Council and the Human Rights Council: in 347 published texts the clause comes, on average, after 97 per cent of the text',
  bad: [
    {
      text: `The General Assembly,

1. *Decides* to remain seized of the matter;
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause/seized-not-last

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain actively seized of the matter.
`,
  ],
  sees: ({ summary }) => String(SEIZED.test(summary.opening)),
  check(segment, _context, report) {
    const paragraphs = paragraphsOf(segment);
    paragraphs.forEach(({ kind, block: index, text, labelled }, at) => {
      const block = segment.blocks[index];
      if (kind !== 'operative' || !labelled || block === undefined || !SEIZED.test(block.summary.opening)) return;
      const next = paragraphs[at + 1];
      if (next === undefined || next.text !== text || next.first) return;
      const { start, end, ending } = block.summary;
      report({
        span: { block: index, start, end: ending === '' ? end : end - 1 },
        message: message('Followed by another paragraph: “Decides to remain seized” should be the last paragraph'),
      });
    });
  },
});

const SEIZED = /^Decides to remain (?:actively )?seized(?: of (?:the|this) (?:matter|issue|question|item)s?)?[;.,]?$/;
