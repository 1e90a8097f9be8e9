import { inlineSpansOf } from '../../syntax/inline';
import { isProse, isQuoted } from '../prose';
import { message, sequenceRule } from '../rule';
import { citedActs } from '../sight';

/** CIT-03, CH-03: “its” belongs to the organ that speaks. */
export const itsOfAnotherOrgan = sequenceRule({
  code: 'citation/its-of-another-organ',
  rulebook: ['CIT-03', 'CH-03'],
  severity: 'hint',
  profiles: ['ecosoc'],
  since: '0.1',
  title: '“its resolution” is used for a resolution of another organ',
  why: '“Its” refers to the organ that adopts the text. The resolutions of the Economic and Social Council have the year before the slash; “its resolution 58/137” would be one of the General Assembly, which is named in full.',
  source: 'Practice of the Economic and Social Council; right where the sentence has named the other organ before',
  bad: [
    {
      text: `The Economic and Social Council,

Recalling its resolution 58/137 of 22 December 2003,
          ^^^^^^^^^^^^^^^^^^^^^ citation/its-of-another-organ

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The Economic and Social Council,

Recalling General Assembly resolution 58/137 of 22 December 2003,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The Economic and Social Council,

Recalling its resolution 2030/4, and noting that the General Assembly, in its resolution 58/137, asked for a report,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: citedActs,
  check(segment, _context, report) {
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (place === undefined || !isProse(place) || place.part === 'annex') return;
      if (segment.texts[place.text]?.organ?.startsWith('Economic and Social Council') !== true || !block.text.includes('its resolution'))
        return;
      for (const act of inlineSpansOf(block, 'act')) {
        if (act.organ !== 'its' || act.act !== 'resolution' || !/^\d{1,2}\/\d{1,3}/.test(act.id)) continue;
        if (
          /\b(?:Assembly|Council|Commission)\b/.test(block.text.slice(block.summary.start, act.phraseStart)) ||
          /^[^;.]{0,250}?\bthe (?:General )?Assembly\b/.test(block.text.slice(act.end)) ||
          isQuoted(block, act.start)
        )
          continue;
        const start = act.phraseStart;
        report({
          span: { block: index, start, end: act.end },
          message: message('“its” refers to the Council, but {0} is a resolution of the General Assembly: name the Assembly', act.id),
          fixes: () => [
            {
              title: message('Write “General Assembly”'),
              preferred: true,
              safe: false,
              edits: [{ block: index, start, end: start + 3, newText: 'General Assembly' }],
            },
          ],
        });
      }
    });
  },
});
