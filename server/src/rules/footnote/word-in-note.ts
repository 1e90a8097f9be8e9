import { readNote } from '../../model/notes/sources';
import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** FN-14: in a citation the places are given in their short forms. */
export const wordInNote = blockRule({
  code: 'footnote/word-in-note',
  rulebook: ['FN-14'],
  severity: 'hint',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: '“paragraph”, “chapter” etc. is not abbreviated in a footnote',
  why: 'Footnotes use chap., sect., para., art., vol. and No.; readers expect that form.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, by its examples',
  bad: [
    {
      text: exampleDraft(
        'Recalling the report of the Secretary-General,¹',
        `¹ E/2031/7, chapter II, paragraph 4.
            ^^^^^^^ footnote/word-in-note
                        ^^^^^^^^^ footnote/word-in-note`,
      ),
      fixed: exampleDraft('Recalling the report of the Secretary-General,¹', '¹ E/2031/7, chap. II, para. 4.'),
    },
  ],
  good: [
    exampleDraft('Recalling the report of the Secretary-General,¹', '¹ E/2031/7, chap. II, para. 4.'),
    exampleDraft('Recalling its decision,¹', '¹ The Council took note of paragraph 4 of the report.'),
  ],
  roles: ['note'],
  sign: /paragraph|article|chapter|section|volume/i,
  check({ block }, _context, report) {
    const { label, start, end } = block.summary;
    if (label === undefined) return;
    const from = Math.max(label.end, start);
    const { kind, sources } = readNote(block.text.slice(from, end));
    if (kind !== 'sources' || sources.some((source) => source.kind === 'other')) return;
    for (const match of matchesOf(block.text.slice(0, end), PLACE)) {
      const word = match.groups?.['word'] ?? '';
      const short = SHORT.get(word.toLowerCase());
      const at = match.index + match[0].length - word.length;
      if (match.index < from || short === undefined) continue;
      report({
        span: { block: 0, start: at, end: at + word.length },
        message: message('Written out: in a footnote it should read “{0}”', short),
        fixes: () => [
          {
            title: message('Write {0}', short),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start: at, end: at + word.length, newText: short }],
          },
        ],
      });
    }
  },
});
const PLACE = /,\s(?<word>paragraphs?|articles?|chapters?|sections?|volumes?)(?=\s(?:\d|[IVX]+\b|[A-Z]\b))(?!\s\S{1,8}\s+of\b)/gi;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'para.'],
  ['paragraphs', 'paras.'],
  ['article', 'art.'],
  ['articles', 'arts.'],
  ['chapter', 'chap.'],
  ['chapters', 'chaps.'],
  ['section', 'sect.'],
  ['sections', 'sects.'],
  ['volume', 'vol.'],
  ['volumes', 'vols.'],
]);
