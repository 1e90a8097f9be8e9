import type { SegmentEdit } from '../../model/segment';
import { italicCover, italicEnd } from '../../model/openings/italics';
import { openingOf } from '../../model/openings/paragraphOpenings';
import { blockRule, message } from '../rule';

/** OP-05, PP-03: italics cover the whole opening phrase, series word and adverb included. */
export const italicsCutShort = blockRule({
  code: 'opening/italics-cut-short',
  rulebook: ['OP-05', 'PP-03'],
  severity: 'hint',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'Opening words are only partly in italics',
  why: 'The opening words are in italics throughout, including the adverb and “also” or “further”: readers find a paragraph by them.',
  source: 'Practice of all organs in typeset resolutions',
  bad: [
    {
      text: `The General Assembly,

*Deeply* concerned at the number of cases,
^^^^^^^^^^^^^^^^^^ opening/italics-cut-short

1. *Urges* Member States to act;

2. Also *urges* Member States to train officials;
   ^^^^^^^^^^^^ opening/italics-cut-short

3. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

*Deeply concerned* at the number of cases,

1. *Urges* Member States to act;

2. *Also urges* Member States to train officials;

3. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

*Deeply concerned* at the number of cases,

1. *Takes note* of the report;

2. *Also takes note with appreciation of* the work done;

3. *Requests* the Secretary-General to report.
`,
  ],
  roles: ['preambular', 'operative'],
  sign: /[*_]/,
  check({ block, place }, { catalogue }, report) {
    if ((place.role !== 'preambular' && place.role !== 'operative') || place.part === 'annex' || !/[*_]/.test(block.text)) return;
    const opening = openingOf(block, place.role, catalogue);
    if (opening === undefined || opening.words.startsWith('Acting ') || italicCover(block, opening) !== 'part') return;
    const start = /[*_]/.test(block.text.charAt(opening.start - 1)) ? opening.start - 1 : opening.start;
    const last = italicEnd(block, opening);
    const end = /[*_]/.test(block.text.charAt(last)) ? last + 1 : last;
    const words = block.text.slice(start, end).replace(/[*_]/g, '');
    const edit: SegmentEdit = { block: 0, start, end, newText: `*${words}*` };
    report({
      span: { block: 0, start, end },
      message: message('Only partly in italics: the opening words “{0}” should be in italics throughout', words),
      fixes: () => [{ title: message('Put “{0}” in italics', words), preferred: true, safe: true, edits: [edit] }],
    });
  },
});
