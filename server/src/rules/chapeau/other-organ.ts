import { exampleFront } from '../exampleFront';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** CH-02: chapeau and organ’s line agree. */
export const chapeauOtherOrgan = sequenceRule({
  code: 'chapeau/other-organ',
  rulebook: ['CH-02'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'The introductory text is addressed to another organ than that of the resolution',
  why: 'The organ to which the draft is recommended is the one that adopts it: its name appears in the introductory text and in the opening line of the resolution.',
  source: 'Reports of the functional commissions',
  bad: [
    {
      text: exampleFront({
        sponsors: `The Commission on Crime Prevention and Criminal Justice recommends to the General Assembly the adoption of the following draft resolution:
                                                                          ^^^^^^^^^^^^^^^^ chapeau/other-organ`,
      }),
      fixed: exampleFront({
        sponsors:
          'The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution:',
      }),
    },
  ],
  good: [
    exampleFront({
      sponsors:
        'The Commission on Crime Prevention and Criminal Justice recommends to the Economic and Social Council the adoption of the following draft resolution:',
    }),
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (place?.role !== 'chapeau') return;
      const organ = segment.texts[place.text]?.organ;
      const found =
        /\bfor adoption by the ([A-Z][\w ]+)(?=:|$)/.exec(block.text) ??
        /\brecommends? to the ([A-Z][\w ]+?) (?:the adoption|that it adopt)/.exec(block.text);
      const named = found?.[1];
      if (organ === undefined || found === null || named === undefined || named === organ || !PRINCIPAL.has(named) || !PRINCIPAL.has(organ))
        return;
      const start = found.index + found[0].indexOf(named);
      const end = start + named.length;
      report({
        span: { block: index, start, end },
        message: message('The introductory text names the {0}; it should name the {1}', named, organ),
        fixes: () => [
          { title: message('Write “{0}”', organ), preferred: true, safe: false, edits: [{ block: index, start, end, newText: organ }] },
        ],
      });
    });
  },
});

const PRINCIPAL: ReadonlySet<string> = new Set([
  'Economic and Social Council',
  'General Assembly',
  'Human Rights Council',
  'Security Council',
]);
