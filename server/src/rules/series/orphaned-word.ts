import { message, sequenceRule } from '../rule';
import { seriesFaults, seriesKey } from '../../model/series/faults';
import { seriesWordEdits, seriesWordSpan } from '../../model/series/word';

/** AF-04, AF-08: `also` and `further` follow a paragraph with the same verb, under the same heading. */
export const orphanedSeriesWord = sequenceRule({
  code: 'series/orphaned-word',
  rulebook: ['AF-04', 'AF-08'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: '“Also” or “further” follows a paragraph with another verb',
  why: '“Also” refers to the preceding paragraph. Where that has another verb, or where a section begins, the word refers to nothing: the paragraph it followed was moved or deleted.',
  source:
    'Practice of the General Assembly, the Human Rights Council and the Economic and Social Council: 16 of 42,104 published operative paragraphs are otherwise',
  bad: [
    {
      text: `The General Assembly,

Recalling its resolution 80/12,

Noting also the report of the Secretary-General,
       ^^^^ series/orphaned-word

1. *Urges* Member States to ratify the Convention;

2. *Also requests* the Secretary-General to report.
    ^^^^ series/orphaned-word
`,
      fixed: `The General Assembly,

Recalling its resolution 80/12,

Noting the report of the Secretary-General,

1. *Urges* Member States to ratify the Convention;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Noting with concern the number of cases,

Noting also the report of the Secretary-General,

1. *Notes with appreciation* the work done;

2. *Also notes* that more is to be done.
`,
  ],
  sees: (block, { role }, { catalogue }) => (role === 'preambular' || role === 'operative' ? seriesKey(block, role, catalogue) : ''),
  check(segment, { catalogue }, report) {
    for (const { fault, paragraph, opening, echoed, before } of seriesFaults(segment, catalogue)) {
      const block = segment.blocks[paragraph.block];
      const word = opening.match.series;
      if (fault !== 'orphaned' || word === undefined || block === undefined) continue;
      report({
        span: seriesWordSpan(block, paragraph.block, opening),
        ...(before === undefined ? {} : { restsOn: before }),
        ...(echoed ? { severity: 'hint' } : {}),
        message: message('The preceding paragraph does not begin with this verb: delete “{0}”', word),
        fixes: () => [
          {
            title: message('Remove “{0}”', word),
            preferred: true,
            safe: !echoed,
            edits: seriesWordEdits(block, paragraph.block, opening, undefined),
          },
        ],
      });
    }
  },
});
