import { toRaised } from '../../text/characters';
import { lostMarks } from '../../model/notes/lostMarks';
import { labelsExplained, lostMarksOf } from '../../model/notes/markSearch';
import { message, sequenceRule } from '../rule';
import { lostNumbers } from '../sight';

/** A footnote mark that conversion has brought down to the line: `Commissioner1`. */
export const lostSuperscript = sequenceRule({
  code: 'footnote/lost-superscript',
  rulebook: ['FN-02'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote indicator has lost its superscript',
  why: 'When a text is copied as plain characters, superscripts become ordinary figures and look like part of the word. The footnote is then without an indicator.',
  source: 'A rule of this project; about a thousand such numbers were counted in converted resolutions',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention,¹ and welcoming the report of the High Commissioner2 on its implementation,
                                                                            ^ footnote/lost-superscript (error)

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² A/80/12.
`,
      fixed: `The General Assembly,

Recalling the Convention,¹ and welcoming the report of the High Commissioner² on its implementation,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² A/80/12.
`,
    },
    {
      text: `The General Assembly,

Recalling the 2030 Agenda for Sustainable Development,4 and its targets,
                                                      ^ footnote/lost-superscript

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
    {
      text: `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

2 Resolution 54/263, annex II.
^ footnote/lost-superscript
`,
      fixed: `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 54/263, annex II.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹ and the document A/CONF.203/Report2, and www.un.org/page2,

1. *Urges* Member States to act on COVID-19, CO2 and the G20;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.
`,
  ],
  sees: lostNumbers,
  check(segment, _context, report) {
    const explained = labelsExplained(segment);
    for (const { notes } of segment.notes) {
      for (const { block, label } of notes) {
        const { start, value, form } = label;
        if (form !== 'raised' || segment.blocks[block]?.summary.label !== undefined) continue;
        const end = start + value.length;
        report({
          span: { block, start, end },
          message: message('The number of footnote {0} has lost its superscript', value),
          fixes: () => [
            {
              title: message('Make {0} a superscript', value),
              preferred: true,
              safe: true,
              edits: [{ block, start, end, newText: toRaised(Number(value)) }],
            },
          ],
        });
      }
    }
    const found = lostMarksOf(segment);
    segment.blocks.forEach((block, index) => {
      const role = segment.places[index]?.role;
      if (role === 'note' || role === 'masthead' || role === 'furniture' || role === 'closing') return;
      const glued = lostMarks(block);
      if (glued.length === 0 && found.length === 0) return;
      // Those that only their notes tell: after a sign, a figure or a space.
      const others = found.filter((mark) => mark.block === index && !glued.some(({ end }) => end === mark.end));
      for (const { start, end, label } of [...glued, ...others.map(({ number, ...span }) => ({ ...span, label: String(number) }))]) {
        const note = explained.has(label);
        report({
          span: { block: index, start: end - label.length, end },
          ...(note ? { severity: 'error' as const } : {}),
          message: note
            ? message('{0} is the indicator of footnote {0} and has lost its superscript', label)
            : message('{0} may be a footnote indicator that has lost its superscript', label),
          fixes: () => [
            {
              title: message('Make {0} a superscript', label),
              preferred: note,
              safe: note,
              edits: [{ block: index, start, end, newText: toRaised(Number(label)) }],
            },
          ],
        });
      }
    });
  },
});
