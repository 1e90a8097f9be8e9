import { endOf } from '../../model/chapeauEnd';
import { blockRule, message } from '../rule';

/** FN-12: a note begins with a capital and ends with a full stop. */
export const unfinishedNote = blockRule({
  code: 'footnote/unfinished-note',
  rulebook: ['FN-12'],
  severity: 'warning',
  profiles: 'all',
  untilLeft: true,
  since: '0.1',
  title: 'A footnote lacks its capital, its full stop or its text',
  why: 'A footnote is a sentence of its own. Without the full stop the reader cannot tell whether its end is missing.',
  source: 'Practice of all organs; the Editorial Manual, “Footnotes and other references”, by its examples',
  bad: [
    {
      text: `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ resolution 44/25, annex.
  ^^^^^^^^^^ footnote/unfinished-note

² Resolution 54/263, annex II
                           ^^ footnote/unfinished-note
`,
      fixed: `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² Resolution 54/263, annex II.
`,
    },
    {
      text: `The General Assembly,

Recalling the Convention,¹

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

[^1]:
^^^^^ footnote/unfinished-note
`,
    },
  ],
  good: [
    `The General Assembly,

Recalling the Convention,¹ and its Protocol,²

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.

¹ Resolution 44/25, annex.

² See www.un.org/treaties (accessed on 4 May 2031).
`,
  ],
  roles: ['note'],
  check({ block }, _context, report) {
    const { label, start, end, opensWith, ending } = block.summary;
    if (block.kind !== 'note' || label === undefined) return;
    if (start >= end) {
      report({ span: { block: 0, start: label.start, end: label.end }, message: message('The footnote has no text: add it') });
      return;
    }
    const word = /^\p{Ll}+/u.exec(block.text.slice(start, end))?.[0];
    if (opensWith === 'small' && word !== undefined && !/^[.:/@]/.test(block.text.slice(start + word.length))) {
      const capital = word.charAt(0).toUpperCase();
      report({
        span: { block: 0, start, end: start + word.length },
        message: message('The footnote begins in lower case; it should begin with a capital'),
        fixes: () => [
          {
            title: message('Write {0}', capital + word.slice(1)),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start, end: start + 1, newText: capital }],
          },
        ],
      });
    }
    if (ending === '' || ending === ',' || ending === ';') {
      const { wordStart, signStart, signEnd } = endOf(block, 0);
      report({
        span: { block: 0, start: wordStart, end: Math.max(signEnd, wordStart + 1) },
        message: message('The footnote does not end with a full stop; it should'),
        fixes: () => [
          {
            title: message('Add a full stop'),
            preferred: true,
            safe: true,
            edits: [{ block: 0, start: signStart, end: signEnd, newText: '.' }],
          },
        ],
      });
    }
  },
});
