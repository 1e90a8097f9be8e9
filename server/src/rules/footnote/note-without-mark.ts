import { labelsExplained } from '../../model/notes/markSearch';
import { marksRunTogether } from '../runTogether';
import { message, sequenceRule } from '../rule';
import { lostNumbers } from '../sight';

/** FN-02: every note has a mark. */
export const noteWithoutMark = sequenceRule({
  code: 'footnote/note-without-mark',
  rulebook: ['FN-02'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote has no indicator in the text',
  why: 'Nothing in the text refers to the footnote. Most often its indicator was deleted with the words it followed, and an “Ibid.” below it now refers to the wrong source.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter IX',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 54/263, annex II.
^ footnote/note-without-mark
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 54/263, annex II.
`,
    `The General Assembly,

Having considered the report of the Secretary-General,1/ and the note of the Committee, 2/

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

1/ A/48/112.

2/ A/48/113.
`,
    `Resolution on the protection of crews

The General Assembly,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

* Reissued for technical reasons on 4 May 2031.
`,
  ],
  sees: lostNumbers,
  check(segment, _context, report) {
    const explained = labelsExplained(segment);
    for (const { kind, marks, notes } of segment.notes) {
      const marked = new Set([...marks.map(({ mark }) => mark.label), ...marksRunTogether(segment).flatMap(({ labels }) => labels)]);
      for (const { block, label } of notes) {
        if (marked.has(label.value) || (kind === 'numbered' && explained.has(label.value))) continue;
        const note = segment.blocks[block];
        if (note === undefined || (kind === 'asterisk' && /^Re-?issued\b/i.test(note.summary.opening))) continue;
        report({
          span: { block, start: label.start, end: label.end },
          ...(kind === 'asterisk' ? { severity: 'info' as const } : {}),
          message: message('Footnote {0} has no indicator in the text', label.value),
        });
      }
    }
  },
});
