import { readNote } from '../../model/notes/sources';
import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, blockRule, message } from '../rule';

/** FN-15: a United Nations document is cited by paragraph, not by page. */
export const pageReference = blockRule({
  code: 'footnote/page-reference',
  rulebook: ['FN-15'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A document is cited by its page',
  why: 'The pages of a document differ from language to language; its paragraphs do not.',
  source: 'United Nations instructions for the preparation of documents',
  bad: [
    {
      text: exampleDraft(
        'Recalling the report of the Secretary-General,¹',
        `¹ E/2031/7, p. 4.
            ^^ footnote/page-reference`,
      ),
    },
  ],
  good: [
    exampleDraft('Recalling the report of the Secretary-General,¹ and the debate on it,²', '¹ E/2031/7, para. 4.\n\n² S/PV.9001, p. 4.'),
  ],
  roles: ['note'],
  sign: /p\. /,
  check({ block }, _context, report) {
    const { label, start, end } = block.summary;
    if (label === undefined) return;
    const from = Math.max(label.end, start);
    for (const { kind, id, start: sourceStart, end: sourceEnd } of readNote(block.text.slice(from, end)).sources) {
      // Records of meetings have no numbered paragraphs.
      if (kind !== 'document' || id === undefined || /\/(?:PV|SR)\./.test(id)) continue;
      const page = /(?<![\p{L}.])pp?\.(?=\s\d)/u.exec(block.text.slice(from + sourceStart, from + sourceEnd));
      if (page === null) continue;
      const at = from + sourceStart + page.index;
      report({
        span: { block: 0, start: at, end: at + page[0].length },
        message: message('{0} is cited by page: cite the paragraph (para.)', id),
      });
    }
  },
});
