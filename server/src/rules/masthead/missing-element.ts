import type { Segment } from '../../model/segment';
import type { Block } from '../../syntax/block';
import { inlineSpansOf } from '../../syntax/inline';
import { message, sequenceRule } from '../rule';
import { outlineOnly } from '../sight';

/** MH-04: the masthead of a draft has its symbol, distribution, date and original language. */
export const missingElement = sequenceRule({
  code: 'masthead/missing-element',
  rulebook: ['MH-04'],
  severity: 'warning',
  profiles: ['ecosoc', 'ga', 'hrc'],
  since: '0.1',
  title: 'The masthead of a draft lacks an element',
  why: 'A draft is found, distributed and translated by its masthead: without symbol, distribution, date and original language it cannot be issued.',
  source: 'United Nations Editorial Manual, “Mastheads and cover pages”',
  bad: [
    {
      text: `Economic and Social Council
^^^^^^^^^^^^^^^^^^^^^^^^^^^ masthead/missing-element

Distr.: Limited

3 May 2031

Original: English

Chile and Norway: draft resolution

Protecting witnesses

The Economic and Social Council,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
    },
  ],
  good: [
    `Economic and Social Council

E/CN.15/2031/L.4

Distr.: Limited

3 May 2031

Original: English

Chile and Norway: draft resolution

Protecting witnesses

The Economic and Social Council,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
    `Protecting witnesses

The Economic and Social Council,

1. Urges Member States to act;

2. Requests the Secretary-General to report.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    const masthead = mastheadOf(segment);
    const first = masthead[0];
    if (first === undefined || !isDraft(segment, masthead)) return;
    const text = masthead.map((index) => segment.blocks[index]?.text ?? '').join('\n');
    const lacks = [
      masthead.some((index) => hasSymbol(segment.blocks[index])) || /^(?:Symbol:|[AES]\/[^\s[]*\[)/im.test(text)
        ? undefined
        : message('symbol'),
      /^[^\w\r\n\u2028\u2029]*Distr/im.test(text) ? undefined : message('distribution'),
      /\d (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4}|^\[date\]/m.test(text)
        ? undefined
        : message('date'),
      /^[^\w\r\n\u2028\u2029]*Original:/im.test(text) ? undefined : message('original language'),
    ].filter((element) => element !== undefined);
    const block = segment.blocks[first];
    // With most of it missing there is no masthead to complete: somebody drafts the text alone.
    const [one, other] = lacks;
    if (one === undefined || lacks.length > 2 || block === undefined) return;
    report({
      span: { block: first, start: block.summary.start, end: firstLineEnd(block.text, block.summary.end) },
      message:
        other === undefined
          ? message('The masthead lacks the {0}: add it', one)
          : message('The masthead lacks the {0} and the {1}: add them', one, other),
    });
  },
});

function hasSymbol(block: Block | undefined): boolean {
  return block !== undefined && inlineSpansOf(block, 'symbol').length > 0;
}

function mastheadOf({ blocks, places }: Segment): readonly number[] {
  return blocks.map((_, index) => index).filter((index) => places[index]?.role === 'masthead' && places[index].text === 0);
}

/** A draft says so: in its sponsor line, or by limited distribution; an adopted text has another masthead. */
function isDraft({ blocks, places }: Segment, masthead: readonly number[]): boolean {
  const adopted = masthead.some((index) => /^Resolution adopted|\/RES\//.test(blocks[index]?.text ?? ''));
  return (
    !adopted &&
    (places.some(({ role }) => role === 'sponsors') || masthead.some((index) => /Distr\.:? Limited/.test(blocks[index]?.text ?? '')))
  );
}

function firstLineEnd(text: string, end: number): number {
  const lineEnd = /[\r\n]/.exec(text);
  return lineEnd === null ? end : Math.min(end, lineEnd.index);
}
