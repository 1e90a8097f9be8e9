import type { Block } from '../../syntax/block';
import type { Label } from '../../syntax/label';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** OP-03: a lone operative paragraph carries no number. */
export const loneNumber = sequenceRule({
  code: 'numbering/lone-number',
  rulebook: ['OP-03'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc', 'mun', 'other'],
  untilLeft: true,
  since: '0.1',
  title: 'The only operative paragraph is numbered',
  why: 'Numbers distinguish paragraphs. Where there is only one, the text is cited without it, and a number makes the reader look for the second.',
  source: 'Practice of the General Assembly, for example its resolutions that adopt a statute',
  bad: [
    {
      text: `The General Assembly,

Having considered the report of the Committee,

1. *Decides* to adopt the statute annexed to the present resolution.
^^ numbering/lone-number
`,
      fixed: `The General Assembly,

Having considered the report of the Committee,

*Decides* to adopt the statute annexed to the present resolution.
`,
    },
  ],
  good: [
    `The General Assembly,

Having considered the report of the Committee,

*Decides* to adopt the statute annexed to the present resolution.
`,
    `The General Assembly,

1. *Adopts* the statute annexed to the present resolution;

2. *Decides* to review it in due course.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    segment.texts.forEach(({ enacting, start, end }, text) => {
      if (enacting < 0) return;
      const lists = segment.lists.filter(
        (list) => list.degree === 1 && list.part === 'operative' && segment.places[list.members[0]?.block ?? -1]?.text === text,
      );
      const [only] = lists[0]?.members ?? [];
      if (only?.value !== 1) return;
      for (let index = start; index < end; index += 1) {
        const place = segment.places[index];
        if (place === undefined || index === only.block || place.part !== 'operative') continue;
        if (place.role === 'operative' || place.role === 'text' || place.role === 'heading' || place.role === 'subheading') return;
      }
      const block = segment.blocks[only.block];
      const { label } = only;
      report({
        span: { block: only.block, start: label.start, end: label.end },
        message: message('Number of the only operative paragraph: a single operative paragraph should not be numbered'),
        fixes: () => [
          {
            title: message('Remove the number'),
            preferred: true,
            safe: true,
            edits: [{ block: only.block, start: numberStart(block, label), end: block?.summary.start ?? label.end, newText: '' }],
          },
        ],
      });
    });
  },
});

/** Where the number begins, with the bracket of its own that `[1.] Urges …` has. */
function numberStart(block: Block | undefined, { start, end }: Label): number {
  return block?.text.charAt(end) === ']' && block.text.charAt(start - 1) === '[' ? start - 1 : start;
}
