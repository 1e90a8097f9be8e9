import { BY_THE_MANUAL, message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** MH-10: notes of the masthead and the title are marked `*`, `**`, `***` in their order. */
export const asteriskOrder = sequenceRule({
  code: 'masthead/asterisk-order',
  rulebook: ['MH-10'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  since: '0.1',
  title: 'The asterisks of the masthead are out of sequence',
  why: 'The first footnote to the masthead has one asterisk, the second two. Where two footnotes have the same indicator the reader cannot tell them apart.',
  source: 'Practice in the mastheads of draft resolutions, for example of conferences',
  bad: [
    {
      text: `Item 7 of the provisional agenda*

Peru:* draft resolution
     ^ masthead/asterisk-order

The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

* A/80/150.

* On behalf of the members of the Andean Community.
`,
    },
    {
      text: `Item 7 of the agenda¹
                    ^ masthead/asterisk-order

Peru: draft resolution

The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ A/80/150.
`,
    },
  ],
  good: [
    `Item 7 of the provisional agenda*

Peru:** draft resolution

The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

* A/80/150.

** On behalf of the members of the Andean Community.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    const asterisks = segment.notes.find(({ kind }) => kind === 'asterisk');
    let stars = 0;
    for (const { block, mark } of asterisks?.marks ?? []) {
      if (segment.places[block]?.part !== 'front') continue;
      const span = { block, start: mark.start, end: mark.end };
      const length = mark.label.length;
      const sharing = length === stars && (asterisks?.notes.filter(({ label }) => label.value === mark.label).length ?? 0) > 1;
      if (sharing) report({ span, message: message('This is the second footnote with {0}: it should have one asterisk more', mark.label) });
      else if (length > stars + 1)
        report({
          span,
          message: message('{0} precedes {1}: the footnote with fewer asterisks should come first', mark.label, '*'.repeat(stars + 1)),
        });
      stars = Math.max(stars, length);
    }
    for (const series of segment.notes) {
      if (series.kind !== 'numbered') continue;
      for (const { block, mark } of series.marks) {
        const role = segment.places[block]?.role;
        if (role === 'masthead' || role === 'sponsors')
          report({
            span: { block, start: mark.start, end: mark.end },
            message: message('Number or letter: footnotes to the masthead should have asterisks'),
          });
      }
    }
  },
});
