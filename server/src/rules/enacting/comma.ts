import { openingOf } from '../../model/openings/paragraphOpenings';
import { message, sequenceRule } from '../rule';
import { openingWords } from '../sight';

/** EN-02: the organ’s line has a comma where a preamble follows and none where the operative part does. */
export const enactingComma = sequenceRule({
  code: 'enacting/comma',
  rulebook: ['EN-02'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'mun', 'sc'],
  since: '0.1',
  title: 'The comma after the name of the organ is missing or not needed',
  why: 'With a preamble the sentence runs “The General Assembly, Recalling …, Decides”. Without one the verb follows its subject at once, and no comma may separate them.',
  source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”, by its examples',
  bad: [
    {
      text: `The General Assembly
^^^^^^^^^^^^^^^^^^^^ enacting/comma

Recalling its resolution 80/12,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

Recalling its resolution 80/12,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
    {
      text: `The General Assembly,
                    ^ enacting/comma

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    `The General Assembly,

Recalling its resolution 80/12,

Decides to adopt the statute.
`,
  ],
  sees: openingWords,
  check(segment, { catalogue }, report) {
    for (const { enacting } of segment.texts) {
      const line = segment.blocks[enacting];
      const shape = line?.summary.enacting;
      if (line === undefined || shape === undefined || shape.organ.includes(',')) continue;
      let next = enacting + 1;
      while (next < segment.places.length && /^(?:note|blank|comment|rule)$/.test(segment.places[next]?.role ?? '')) next += 1;
      const block = segment.blocks[next];
      const place = segment.places[next];
      if (block === undefined || place === undefined) continue;
      const wantsComma = place.role === 'preambular' ? openingOf(block, 'preambular', catalogue) !== undefined : undefined;
      const wantsNone = place.role === 'operative' && openingOf(block, 'operative', catalogue) !== undefined;
      const { text, summary } = line;
      if (wantsComma === true && !shape.comma) {
        const at = summary.end;
        report({
          span: { block: enacting, start: summary.start, end: summary.end },
          message: message('No comma after the name of the organ: before a preamble there should be one'),
          fixes: () => [
            {
              title: message('Add the comma'),
              preferred: true,
              safe: true,
              edits: [{ block: enacting, start: at, end: at, newText: ',' }],
            },
          ],
        });
      } else if (wantsNone && shape.comma) {
        const at = text.lastIndexOf(',', summary.end);
        report({
          span: { block: enacting, start: at, end: at + 1 },
          message: message('Comma after the name of the organ: without a preamble there should be none'),
          fixes: () => [
            {
              title: message('Remove the comma'),
              preferred: true,
              safe: true,
              edits: [{ block: enacting, start: at, end: at + 1, newText: '' }],
            },
          ],
        });
      }
    }
  },
});
