import { quotedBlocks } from '../../model/quotations';
import type { Block } from '../../syntax/block';
import { matchesOf } from '../../text/matches';
import { isProse } from '../prose';
import { message, sequenceRule } from '../rule';

/** STY-13: a quotation mark or a round bracket has its partner in the same paragraph. */
export const unpairedSign = sequenceRule({
  code: 'bracket/unpaired-sign',
  rulebook: ['STY-13'],
  severity: 'info',
  profiles: 'all',
  untilLeft: true,
  since: '0.2',
  title: 'A quotation mark or a bracket is not matched',
  why: 'Without its counterpart the reader cannot tell where the quoted title ends or what the bracket encloses.',
  source: 'A rule of this project: errors found in published texts',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to apply the plan entitled “Clean water, and to report;
                                                    ^ bracket/unpaired-sign

2. *Requests* the Secretary-General (on the basis of the report to inform them.
                                    ^ bracket/unpaired-sign
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to apply the plan entitled “Clean water” (see A/85/12) and:

(a) To report on the rule that reads “rivers (and lakes) are protected”;

2. *Requests* the Secretary-General to inform them.
`,
  ],
  // What is said of the block itself, and what tells a quotation of whole paragraphs that covers others.
  sees(block) {
    const { text, summary } = block;
    if (!SIGNS.test(text)) return '';
    const strays = straysOf(block).map(({ open }) => open);
    const quotations = matchesOf(text, QUOTATION_MARKS).map(([sign]) => sign);
    return [...strays, ...quotations, quotations.length > 0 ? text.slice(summary.start, summary.start + 5) : ''].join(' ');
  },
  check(segment, _context, report) {
    const quoted = quotedBlocks(segment);
    const goOn = new Set(segment.places.map(({ joins }) => joins));
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (place === undefined || !isProse(place) || place.part === 'annex' || place.joins >= 0 || quoted.has(index)) return;
      const { text, summary } = block;
      // What a page has broken goes on in another block, and a list above a quotation may open it.
      if (goOn.has(index) || summary.ending === ':' || place.role === 'text') return;
      for (const { at } of straysOf(block))
        report({
          span: { block: index, start: at, end: at + 1 },
          message: message('“{0}” is not matched: add its counterpart or delete it', text.charAt(at)),
        });
    });
  },
});

const PAIRS = [
  ['“', '”'],
  ['(', ')'],
] as const;

const SIGNS = /["“”„«»()]/;
const QUOTATION_MARKS = /["“”„«»]/g;

interface Stray {
  readonly open: string;
  /** UTF-16 offset in the block's text. */
  readonly at: number;
}

const NONE: readonly Stray[] = [];

/** The signs of a block without a partner, each with the pair that it is of. */
function straysOf({ text, summary }: Block): readonly Stray[] {
  if (!SIGNS.test(text)) return NONE;
  return PAIRS.flatMap(([open, close]) => {
    // A straight mark may be the partner.
    if ((!text.includes(open) && !text.includes(close)) || (open === '“' && text.includes('"'))) return [];
    const at = strayOf(text.slice(0, summary.end), summary.start, open, close);
    return at === undefined ? [] : [{ open, at }];
  });
}

/** The sign without a partner where there is exactly one; undefined for none and for several, which may be the style of a whole text. */
function strayOf(text: string, start: number, open: string, close: string): number | undefined {
  const opened: number[] = [];
  const strays: number[] = [];
  let nextOpen = text.indexOf(open, start);
  let nextClose = text.indexOf(close, start);
  while (nextOpen >= 0 || nextClose >= 0) {
    if (nextClose < 0 || (nextOpen >= 0 && nextOpen < nextClose)) {
      opened.push(nextOpen);
      nextOpen = text.indexOf(open, nextOpen + 1);
      continue;
    }
    const at = nextClose;
    nextClose = text.indexOf(close, at + 1);
    // `a)` and `1)` number a list in the running text.
    if (
      opened.pop() === undefined &&
      !(close === ')' && /(?:^|[\s;,:])(?:[a-z]{1,4}|\d{1,2})$/.test(text.slice(Math.max(start, at - 6), at)))
    )
      strays.push(at);
  }
  const all = [...opened, ...strays];
  return all.length === 1 ? all[0] : undefined;
}
