import type { PlacedMark, PlacedNote, Segment } from '../../model/segment';
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

/** An empty note for the mark, after the last note with a lower number or, where there is none, at the end of the text. */
function addNote(segment: Segment, notes: readonly PlacedNote[], { mark, block }: PlacedMark): FixDraft {
  const lower = notes.findLast(({ label }) => Number(label.value) < Number(mark.label));
  const text = segment.texts[segment.places[block]?.text ?? 0];
  const behind = lower?.block ?? (text === undefined ? segment.blocks.length : text.end) - 1;
  const end = segment.blocks[behind]?.summary.end ?? 0;
  const written = segment.blocks[block]?.text.slice(mark.start, mark.end) ?? '';
  // The text has the same line ends everywhere; after its first block they are found without reading a long paragraph.
  const lineBreak = /\r\n|\r|\n/.exec(segment.blocks[0]?.text.slice(segment.blocks[0].summary.end) ?? '')?.[0] ?? '\n';
  const newText = `${lineBreak}${lineBreak}${mark.form === 'named' ? `${written}:` : written} `;
  return {
    title: message('Add footnote {0}', mark.label),
    preferred: false,
    safe: false,
    edits: [{ block: behind, start: end, end, newText }],
  };
}

/** A label that stands again is reported once. */
function firstOfEachLabel(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const seen = new Set<string>();
  return marks.filter(({ mark }) => !seen.has(mark.label) && seen.add(mark.label));
}
