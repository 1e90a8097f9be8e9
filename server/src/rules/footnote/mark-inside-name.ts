import type { Block } from '../../syntax/block';
import type { FootnoteMark } from '../../syntax/marks';
import type { Span } from '../../text/position';
import { exampleDraft } from '../exampleDraft';
import { blockRule, message, type RuleContext } from '../rule';

/** FN-04: a mark stands after the full title of what it refers to. */
export const markInsideName = blockRule({
  code: 'footnote/mark-inside-name',
  rulebook: ['FN-04'],
  severity: 'hint',
  profiles: 'all',
  since: '0.1',
  title: 'A footnote indicator is placed before or inside the name it refers to',
  why: 'After the full name the reader sees at once what the footnote refers to.',
  source: 'United Nations Editorial Manual, “Footnotes and other references”, chapter IX',
  bad: [
    {
      text: exampleDraft(
        `Recalling the¹ Convention on the Rights of the Child,
             ^ footnote/mark-inside-name`,
        '¹ General Assembly resolution 44/25, annex.',
      ),
      fixed: exampleDraft('Recalling the Convention on the Rights of the Child,¹', '¹ General Assembly resolution 44/25, annex.'),
    },
    {
      text: exampleDraft(
        `Recalling the Convention¹ on the Rights of the Child and its Protocols,
                        ^ footnote/mark-inside-name`,
        '¹ General Assembly resolution 44/25, annex.',
      ),
      fixed: exampleDraft(
        'Recalling the Convention on the Rights of the Child¹ and its Protocols,',
        '¹ General Assembly resolution 44/25, annex.',
      ),
    },
  ],
  good: [exampleDraft('Recalling the Convention on the Rights of the Child,¹', '¹ General Assembly resolution 44/25, annex.')],
  check({ block, place }, context, report) {
    if (place.role === 'note') return;
    for (const mark of block.summary.marks) {
      if (mark.form !== 'raised' && mark.form !== 'named') continue;
      const end = nameAround(block, mark, context);
      if (end === undefined) continue;
      const { text } = block;
      // In English the mark follows the punctuation.
      const behind = /^[,;:.]/.test(text.slice(end)) ? end + 1 : end;
      report({
        span: { block: 0, start: mark.start, end: mark.end },
        message: message('Footnote indicator before or inside the name: it should come after the full name'),
        fixes: () => [
          {
            title: message('Move the indicator after the name'),
            preferred: true,
            safe: false,
            edits: [
              { block: 0, start: mark.start, end: mark.end, newText: '' },
              { block: 0, start: behind, end: behind, newText: text.slice(mark.start, mark.end) },
            ],
          },
        ],
      });
    }
  },
});

/** The end in the block of a name that goes on after a mark, or begins directly after one that is glued to *the*. */
function nameAround({ text, summary }: Block, { start, end }: FootnoteMark & Span, { catalogue }: RuleContext): number | undefined {
  const gap = /^\s+/.exec(text.slice(end, end + 4))?.[0];
  if (gap === undefined || !/\p{L}/u.test(text.charAt(start - 1)) || !GOES_ON.test(text.slice(end, end + 60))) return undefined;
  const from = Math.max(summary.start, start - 300);
  const before = text.slice(from, start);
  const names = catalogue.instruments.find(before + text.slice(end, Math.min(summary.end, end + 300)));
  const reaches = names.find((name) => name.start < before.length && name.end > before.length + gap.length);
  const follows = /\bthe$/i.test(before) ? names.find((name) => name.start === before.length + gap.length) : undefined;
  const name = reaches ?? follows;
  if (name === undefined) return undefined;
  // What stands before the mark may be a shorter name that the note is about.
  return reaches !== undefined &&
    catalogue.instruments
      .find(before)
      .some((other) => other.end === before.length && other.instruments.some((one) => !reaches.instruments.includes(one)))
    ? undefined
    : end + name.end - before.length;
}

/** A name goes on with a capital, or with small words that a capital follows. */
const GOES_ON = /^\s+(?:(?:and|against|concerning|for|in|of|on|relating|the|to)\s+){0,4}[("“*_]*[\p{Lu}\p{Nd}]/u;
