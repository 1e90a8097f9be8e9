import { message, outlineRule } from '../rule';

/** FN-09: in the current era a mark stands once; the same source again takes a new note with the same words. */
export const repeatedMark = outlineRule({
  code: 'footnote/repeated-mark',
  rulebook: ['FN-09'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote indicator is repeated',
  why: 'Footnote numbers are no longer repeated in resolutions: a second indicator with the same number looks like an error of numbering. A footnote with the same words is inserted instead.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter V; until about 2019 indicators were repeated',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention,¹ and reaffirming the aims of that Convention,¹
                                                                       ^ footnote/repeated-mark

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹ and reaffirming the aims of that Convention,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 44/25, annex.
`,
  ],
  check(outline, { era }, report) {
    if (era === 'legacy') return;
    for (const { kind, marks, notes } of outline.notes) {
      if (kind === 'asterisk') continue;
      const seen = new Map<string, number>();
      for (const { block, mark } of marks) {
        if (outline.places[block]?.role === 'note') continue;
        const before = seen.get(mark.label);
        seen.set(mark.label, block);
        // Numbers that start again on each page stand once a page, each before its own note.
        if (before === undefined || notes.some((note) => note.label.value === mark.label && note.block > before && note.block < block))
          continue;
        report({
          span: { block, start: mark.start, end: mark.end },
          message: message('Footnote indicator {0} is repeated: insert a new footnote', mark.label),
        });
      }
    }
  },
});
