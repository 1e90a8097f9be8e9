import { exampleDraft } from '../exampleDraft';
import { blockRule, message } from '../rule';
import { matchesOf } from '../../text/matches';

/** FN-11: `Ibid., vol. 1249, No. 20378.` */
export const malformedIbid = blockRule({
  code: 'footnote/malformed-ibid',
  rulebook: ['FN-11'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: '“Ibid.” lacks its full stop or its comma',
  why: '“Ibid.” is the abbreviation of a Latin word and takes a full stop, and a comma before what differs.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, by its examples',
  bad: [
    {
      text: exampleDraft(
        'Recalling the Convention,¹ its Protocol,² and the other Protocol,³',
        `¹ General Assembly resolution 55/25, annex I.

² Ibid annex II.
  ^^^^ footnote/malformed-ibid

³ Ibid. annex III.
  ^^^^^ footnote/malformed-ibid`,
      ),
      fixed: exampleDraft(
        'Recalling the Convention,¹ its Protocol,² and the other Protocol,³',
        '¹ General Assembly resolution 55/25, annex I.\n\n² Ibid., annex II.\n\n³ Ibid., annex III.',
      ),
    },
  ],
  good: [
    exampleDraft('Recalling the Convention,¹ and its Protocol,²', '¹ General Assembly resolution 55/25, annex I.\n\n² Ibid., annex II.'),
  ],
  roles: ['note'],
  sign: /ib[ií]d/i,
  check({ block }, _context, report) {
    const { start, end } = block.summary;
    for (const match of matchesOf(block.text.slice(0, end), IBID)) {
      const { word = '', stop = '', emphasis = '', comma = '', next } = match.groups ?? {};
      const wrong = stop === '' || (comma === '' && next !== undefined);
      if (match.index < start || !wrong) continue;
      const from = match.index;
      const to = from + word.length + stop.length + emphasis.length + comma.length;
      const newText = `${word}.${emphasis}${next === undefined ? '' : ','}`;
      report({
        span: { block: 0, start: from, end: to },
        message: message('Punctuation mark missing: it should read {0}', `${word}.${next === undefined ? '' : ','}`),
        fixes: () => [
          { title: message('Write {0}', newText), preferred: true, safe: true, edits: [{ block: 0, start: from, end: to, newText }] },
        ],
      });
    }
  },
});

const IBID = /(?<!\p{L})(?<word>[Ii]b[ií]d)(?<stop>\.?)(?<emphasis>[*_]{0,2})(?<comma>,?)(?!\p{L})(?<next>\s+[\p{L}\d])?/gu;
