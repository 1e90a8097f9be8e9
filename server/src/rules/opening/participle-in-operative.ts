import { offsetOfOpening, openingOf } from '../../model/openings/paragraphOpenings';
import { asOpening } from '../../model/openings/italics';
import { paragraphsOf } from '../../model/paragraphs';
import { message, sequenceRule } from '../rule';
import { openingWordsOrAll } from '../sight';
import { finiteForm } from '../verbForms';
import { hasVerbLater } from '../verbLater';

/** OP-01: an operative paragraph opens with a finite verb, not with a participle. */
export const participleInOperative = sequenceRule({
  code: 'opening/participle-in-operative',
  rulebook: ['OP-01'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'An operative paragraph begins with a participle',
  why: 'The operative paragraphs say what the organ does, in the present indicative: “Invites”. A participle belongs in the preamble, which says why.',
  source:
    'United Nations Editorial Manual, “Resolutions and other formal decisions”: each operative paragraph begins with an operative verb in the present indicative tense',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

2. *Inviting* the regional commissions to contribute;
    ^^^^^^^^ opening/participle-in-operative

3. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Invites* the regional commissions to contribute;

3. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

Noting the report,

1. *Urges* Member States to act;

2. *Acting under* Chapter VII of the Charter, *decides* to act;

3. *Requests* the Secretary-General to report.
`,
  ],
  sees: openingWordsOrAll,
  check(segment, { catalogue, profile }, report) {
    for (const { kind, block: index, labelled } of paragraphsOf(segment)) {
      const block = segment.blocks[index];
      if (kind !== 'operative' || !labelled || block === undefined || openingOf(block, 'operative', catalogue) !== undefined) continue;
      const known = openingOf(block, 'preambular', catalogue);
      const first = /^\p{Lu}\p{Ll}+/u.exec(block.summary.opening)?.[0] ?? '';
      const finite = finiteForm(block.summary.opening, catalogue);
      if (first === '' || first === 'Acting' || (known === undefined && finite === undefined)) continue;
      // `Continuing supervision … should be ensured` has its own verb, as recommendations and annexed texts do.
      if (/\b(?:should|shall|must)\b/.test(block.summary.opening)) continue;
      const decides = hasVerbLater(block.text.slice(block.summary.start, block.summary.end), catalogue);
      if (decides && profile === 'sc') continue;
      const start = offsetOfOpening(block, 0);
      const end = offsetOfOpening(block, first.length - 1) + 1;
      report({
        span: { block: index, start, end: known?.end ?? end },
        message: message('Begins with “{0}”: operative paragraphs should begin with a finite verb such as “Urges”', known?.words ?? first),
        fixes: () =>
          finite === undefined || decides
            ? []
            : [
                {
                  title: message('Write “{0}”', finite),
                  preferred: true,
                  safe: false,
                  edits: [{ block: index, start, end, newText: asOpening(segment, catalogue, block, start, finite) }],
                },
              ],
      });
    }
  },
});
