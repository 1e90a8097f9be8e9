import { noteForMark } from '../../model/notes/insert';
import type { PlacedMark, PlacedNote, Segment } from '../../model/segment';
import { firstLineEnd } from '../../text/lineEnds';
import { marksRunTogether } from '../runTogether';
import { message, sequenceRule, type FixDraft } from '../rule';
import { outlineOnly } from '../sight';

/** FN-02: every footnote mark has a note. */
export const markWithoutNote = sequenceRule({
  code: 'footnote/mark-without-note',
  rulebook: ['FN-02'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote indicator has no footnote',
  why: 'The reader who looks for the footnote finds nothing, and this casts doubt on every later footnote.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter IX',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention,¹ and its Protocol,²
                                            ^ footnote/mark-without-note

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.
`,
    },
    {
      text: `The General Assembly,

Recalling the Convention,[^crc]
                         ^^^^^^ footnote/mark-without-note

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹ and its Protocol,[^2]

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

[^2]: Resolution 54/263, annex II.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    const together = new Set(marksRunTogether(segment).map(({ mark }) => mark));
    for (const { kind, marks, notes } of segment.notes) {
      // Old texts run several notes on in one line: `1/ S/24476. 2/ S/24634.`
      const runOn = marks.filter(({ block, mark }) => mark.form === 'slash' && segment.places[block]?.role === 'note');
      const noted = new Set([...notes.map(({ label }) => label.value), ...runOn.map(({ mark }) => mark.label)]);
      for (const { block, mark } of firstOfEachLabel(marks)) {
        if (noted.has(mark.label) || together.has(mark)) continue;
        report({
          span: { block, start: mark.start, end: mark.end },
          ...(kind === 'asterisk' ? { severity: 'info' as const } : {}),
          message: message('There is no footnote {0}', mark.label),
          fixes: () => [addNote(segment, notes, { block, mark })],
        });
      }
    }
  },
});

function addNote(segment: Segment, notes: readonly PlacedNote[], placed: PlacedMark): FixDraft {
  // The text has the same line ends everywhere; after its first block they are found without reading a long paragraph.
  const [first] = segment.blocks;
  const lineEnd = firstLineEnd(first === undefined ? [] : [{ text: first.text.slice(first.summary.end) }]);
  return {
    title: message('Add footnote {0}', placed.mark.label),
    preferred: false,
    safe: false,
    edits: [noteForMark(segment, notes, placed, lineEnd)],
  };
}

/** A label that stands again is reported once. */
function firstOfEachLabel(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const seen = new Set<string>();
  return marks.filter(({ mark }) => !seen.has(mark.label) && seen.add(mark.label));
}
