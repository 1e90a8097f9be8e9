import { exampleDraft } from '../exampleDraft';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

const SENTENCE = 'This language does not provide a basis for an increase in the regular budget or requests for supplemental increases.';
const RESOURCES =
  'within available extrabudgetary resources, not excluding the use of existing resources from the regular budget of the United Nations';

/** FRM-03, FN-18: the words about resources of the regular budget take a note with a sentence that is always the same. */
export const budgetSentence = blockRule({
  code: 'footnote/budget-sentence',
  rulebook: ['FRM-03', 'FN-18'],
  severity: 'hint',
  profiles: ['ecosoc', 'ga', 'hrc', 'other'],
  since: '0.1',
  title: 'The standard budget footnote is missing or differs',
  why: 'The words about resources of the regular budget were agreed together with the standard footnote; another wording may be read as another agreement.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter VII; the sentence is also printed with “the budget”',
  bad: [
    {
      text: exampleDraft(`Noting the work of the Office, ${RESOURCES},
                                                                                                                               ^^^^^^^^^^^^^^ footnote/budget-sentence`),
    },
    {
      text: exampleDraft(
        `Noting the work of the Office, ${RESOURCES},¹`,
        `¹ This language provides no basis for an increase in the regular budget.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ footnote/budget-sentence`,
      ),
      fixed: exampleDraft(`Noting the work of the Office, ${RESOURCES},¹`, `¹ ${SENTENCE}`),
    },
  ],
  good: [exampleDraft(`Noting the work of the Office, ${RESOURCES},¹`, `¹ ${SENTENCE}`)],
  sign: /extrabudgetary|This\s+language/,
  check({ block, place }, _context, report) {
    const { text, summary } = block;
    if (place.role === 'note') {
      const { start } = summary;
      const written = text.slice(start, summary.end).replaceAll(/\s+/g, ' ');
      if (
        !/^This language (?:does not provide|provides no)\b/.test(written) ||
        /^This language does not provide a basis for an increase in the (?:regular )?budget or requests for supplemental increases\.$/.test(
          written,
        )
      )
        return;
      report({
        span: { block: 0, start, end: summary.end },
        message: message('The wording differs from that of the standard budget footnote, which is fixed'),
        fixes: () => [
          {
            title: message('Write the standard sentence'),
            preferred: true,
            safe: false,
            edits: [{ block: 0, start, end: summary.end, newText: SENTENCE }],
          },
        ],
      });
      return;
    }
    if (place.part === 'annex') return;
    for (const match of matchesOf(
      text,
      /extrabudgetary\s+resources[^.;]{0,160}(?<words>regular\s+budget)(?:\s+of\s+the\s+United\s+Nations)?/g,
    )) {
      const end = match.index + match[0].length;
      const words = match.groups?.['words'] ?? '';
      const at = match.index + match[0].lastIndexOf(words);
      // The regular budget itself is spoken of otherwise: only a request that may use it takes the note.
      if (!/\b(?:not excluding|existing|without prejudice)\b/.test(match[0])) continue;
      if (summary.marks.some((mark) => mark.start >= match.index && mark.start <= end + 3)) continue;
      report({
        span: { block: 0, start: at, end: at + words.length },
        message: message('Footnote missing: these words require the standard budget footnote'),
      });
    }
  },
});
