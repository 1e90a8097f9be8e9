import { exampleDraft } from '../exampleDraft';
import { BY_THE_MANUAL, blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** FN-14, XR-05: `para.`, `art.`, `chap.` are for notes; the text spells them out. */
export const abbreviationInText = blockRule({
  code: 'footnote/abbreviation-in-text',
  rulebook: ['FN-14', 'XR-05'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'A footnote abbreviation is used in the text',
  why: 'Short forms save space at the foot of the page. In the text of a resolution, paragraph, article and chapter are written out. Short forms are right in text notes in brackets: (see para. 12 below).',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, and the practice of all organs',
  bad: [
    {
      text: exampleDraft(`Recalling para. 8 of its resolution 2030/12 and Art. 6 of the Protocol,
          ^^^^^ footnote/abbreviation-in-text
                                                ^^^^ footnote/abbreviation-in-text`),
      fixed: exampleDraft('Recalling paragraph 8 of its resolution 2030/12 and article 6 of the Protocol,'),
    },
  ],
  good: [exampleDraft('Recalling paragraph 8 of its resolution 2030/12,¹', '¹ See also E/2030/9, chap. II, para. 4.')],
  sign: /\. /,
  check({ block, place }, _context, report) {
    if (!ROLES.has(place.role) || place.part === 'annex') return;
    const { start, end } = block.summary;
    for (const match of matchesOf(block.text.slice(0, end), SHORT)) {
      const word = match.groups?.['word'] ?? '';
      const full = FULL.get(word.toLowerCase());
      if (match.index < start || full === undefined || isInBrackets(block.text, match.index)) continue;
      report({
        span: { block: 0, start: match.index, end: match.index + word.length + 1 },
        message: message('Footnote abbreviation: in the text it should read “{0}”', full),
        fixes: () => [
          {
            title: message('Write {0}', full),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start: match.index, end: match.index + word.length + 1, newText: full }],
          },
        ],
      });
    }
  },
});

const ROLES: ReadonlySet<string> = new Set(['preambular', 'operative', 'item']);
/** After a comma it belongs to a citation that stands in the text whole, with its symbol. */
const SHORT = /(?<![\p{L}(“‘"]|,\s)(?<word>[Pp]aras?|[Aa]rts?|[Cc]haps?|[Ss]ects?)\.(?=\s(?:\d|[IVX]+\b|[A-Z]\b))/gu;
const FULL: ReadonlyMap<string, string> = new Map([
  ['para', 'paragraph'],
  ['paras', 'paragraphs'],
  ['art', 'article'],
  ['arts', 'articles'],
  ['chap', 'chapter'],
  ['chaps', 'chapters'],
  ['sect', 'section'],
  ['sects', 'sections'],
]);

/** Whether a place stands inside round brackets: short forms are right in notes in the text, `(see para. 12 below)`. */
function isInBrackets(text: string, at: number): boolean {
  return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
}
