import { openingOf } from '../../model/openings/paragraphOpenings';
import { paragraphsOf, type Paragraph } from '../../model/paragraphs';
import type { Segment } from '../../model/segment';
import { message, sequenceRule } from '../rule';
import { openingWords } from '../sight';

/** OP-02: two or more operative paragraphs are numbered. */
export const missingNumbers = sequenceRule({
  code: 'numbering/missing-numbers',
  rulebook: ['OP-02'],
  severity: 'warning',
  profiles: 'all',
  since: '0.2',
  title: 'The operative paragraphs are not numbered',
  why: 'Operative paragraphs are cited by their numbers. Numbers that a word processor sets by itself are lost when the text is copied.',
  source: 'Practice of all organs; 66 of 4,000 published texts have lost all their numbers in copying',
  bad: [
    {
      text: `The General Assembly,

*Recalling* its previous resolutions,

*Urges* Member States to act;
 ^^^^^ numbering/missing-numbers

*Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

*Recalling* its previous resolutions,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

*Recalling* its previous resolutions,

*Requests* the Secretary-General to report.
`,
  ],
  sees: openingWords,
  check(segment, { catalogue, era, profile }, report) {
    // The oldest resolutions of the Council were printed without numbers.
    if (era === 'legacy' && profile === 'sc') return;
    segment.texts.forEach((_, text) => {
      const own = paragraphsOf(segment).filter((paragraph) => paragraph.text === text && paragraph.kind === 'operative');
      if (own.some(({ labelled, decides }) => labelled || decides)) return;
      const unnumbered = own.filter(({ block }) => {
        const subject = segment.blocks[block];
        return subject !== undefined && openingOf(subject, 'operative', catalogue) !== undefined && isSentence(segment, block);
      });
      const [first] = unnumbered;
      const opening = first === undefined ? undefined : segment.blocks[first.block];
      if (first === undefined || opening === undefined || unnumbered.length < 2) return;
      report({
        span: spanOfFirstWord(opening.text, opening.summary.start, first),
        ...(era === 'legacy' ? { severity: 'info' as const } : {}),
        message: message('The operative paragraphs should be numbered'),
        fixes: () => [
          {
            title: message('Number the operative paragraphs'),
            preferred: true,
            safe: false,
            edits: unnumbered.map(({ block }, at) => {
              const start = segment.blocks[block]?.summary.start ?? 0;
              return { block, start, end: start, newText: `${String(at + 1)}. ` };
            }),
          },
        ],
      });
    });
  },
});

function isSentence({ blocks }: Segment, block: number): boolean {
  return /[;:.]/.test(blocks[block]?.summary.ending ?? '');
}

function spanOfFirstWord(text: string, start: number, { block }: Paragraph): { block: number; start: number; end: number } {
  const [word = ''] = /^[*_]*\p{L}+/u.exec(text.slice(start)) ?? [];
  const signs = /^[*_]*/.exec(word)?.[0].length ?? 0;
  return { block, start: start + signs, end: start + Math.max(word.length, 1) };
}
