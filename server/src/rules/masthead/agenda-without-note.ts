import type { Segment, SegmentSpan } from '../../model/segment';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** MH-08a: `provisional agenda` carries an asterisk, whose note names the document that holds the agenda. */
export const agendaWithoutNote = sequenceRule({
  code: 'masthead/agenda-without-note',
  rulebook: ['MH-08a'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'sc', 'other'],
  since: '0.1',
  title: 'The document of the provisional agenda is not given in a footnote',
  why: 'An item can be found by its number only in the document in which the provisional agenda was issued. The asterisk and its footnote give that document.',
  source: 'Practice in the mastheads of draft resolutions',
  bad: [
    {
      text: `Fortieth session

Item 7 of the provisional agenda
                          ^^^^^^ masthead/agenda-without-note

Peru: draft resolution

The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
    {
      text: `Fortieth session

Item 7 of the provisional agenda*
                                ^ masthead/agenda-without-note (error)

Peru: draft resolution

The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `Fortieth session

Item 7 of the provisional agenda*

Peru: draft resolution

The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

* A/80/150.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    const asterisks = segment.notes.find(({ kind }) => kind === 'asterisk');
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (place?.part !== 'front' || (place.role !== 'masthead' && place.role !== 'title')) return;
      const match = AGENDA.exec(block.text);
      if (match === null) return;
      const end = match.index + match[0].length;
      const mark = block.summary.marks.find(({ form, start }) => form === 'asterisk' && start >= end);
      if (mark === undefined) {
        const span: SegmentSpan = { block: index, start: end - 'agenda'.length, end };
        report({ span, message: message('No asterisk: the provisional agenda should have an asterisk and a footnote') });
      } else if (asterisks?.notes.some(({ label }) => label.value === mark.label) !== true) {
        // Adopted texts have lost their mastheads’ notes; a draft has to have them.
        const span: SegmentSpan = { block: index, start: mark.start, end: mark.end };
        report({
          span,
          ...(isDraft(segment) ? { severity: 'error' as const } : {}),
          message: message('Footnote {0} is missing: it should name the document of the provisional agenda', mark.label),
        });
      }
    });
  },
});

const AGENDA = /\bitems? [^\r\n]{1,40}?provisional agenda/i;

function isDraft(segment: Segment): boolean {
  return segment.places.some(({ role }) => role === 'sponsors' || role === 'chapeau');
}
