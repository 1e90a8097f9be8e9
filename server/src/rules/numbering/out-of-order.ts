import type { ListMember, NumberedList, Segment } from '../../model/segment';
import { renumbering } from '../renumbering';
import { message, sequenceRule, type FixDraft, type Message } from '../rule';
import { outlineOnly } from '../sight';

/** OP-02: the operative paragraphs are numbered 1, 2, 3 …, each number with its full stop and a space. */
export const numberOutOfOrder = sequenceRule({
  code: 'numbering/out-of-order',
  rulebook: ['OP-02'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A paragraph number is out of sequence',
  why: 'Paragraphs are cited by number for decades, in reports, in later resolutions and in the records of the organ. A number that is skipped, repeated or misprinted makes every such citation doubtful.',
  source: 'United Nations Editorial Manual, “Paragraphs and subparagraphs”: paragraphs are numbered consecutively with arabic numerals',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

3. *Requests* the Secretary-General to report;
^^ numbering/out-of-order

4. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report;

3. *Decides* to remain seized of the matter.
`,
    },
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report;

3) *Decides* to remain seized of the matter.
^^ numbering/out-of-order
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report;

3. *Decides* to remain seized of the matter.
`,
    },
    {
      text: `The General Assembly,

1. Urges Member States to act;

2Requests the Secretary-General to report;
^ numbering/out-of-order

3. Decides to remain seized of the matter.
`,
      fixed: `The General Assembly,

1. Urges Member States to act;

2. Requests the Secretary-General to report;

3. Decides to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to act;

2. *Requests* the Secretary-General to report;

2 bis. *Invites* the regional commissions to contribute;

3. *Decides* to remain seized of the matter.
`,
  ],
  sees: outlineOnly,
  check(segment, _context, report) {
    for (const list of segment.lists) {
      if (list.degree !== 1 || list.counts !== 'number' || list.part === 'annex') continue;
      for (const member of list.members) {
        const wrong = faultOf(member);
        if (wrong === undefined) continue;
        const { block, label } = member;
        const end = member.bare ? digitsEnd(segment, member) : label.end;
        report({ span: { block, start: label.start, end }, message: wrong, fixes: () => [fixOf(segment, list, member)] });
      }
    }
  },
});

function faultOf({ value, suffix, expected, bare, label }: ListMember): Message | undefined {
  if (expected !== undefined) {
    return suffix === undefined
      ? message('Paragraph {0} is out of sequence: it should be paragraph {1}', value, expected)
      : message('{0} {1} does not follow a paragraph {0}: check the number', value, suffix);
  }
  if (bare && label.end > label.start + label.value.length)
    return message('The number of paragraph {0} is misprinted: it should be “{0}.”', value);
  if (bare) return message('The number of paragraph {0} lacks its full stop or the space after it', value);
  return label.form === 'number-bracket'
    ? message('The number of paragraph {0} is followed by a bracket; it should be followed by a full stop', value)
    : undefined;
}

/** A number in its right place is only written anew; one in a wrong place moves all that follow, and what refers to them. */
function fixOf(segment: Segment, list: NumberedList, member: ListMember): FixDraft {
  if (member.expected !== undefined) return renumbering(segment, list);
  const { block, label, value } = member;
  const text = segment.blocks[block]?.text ?? '';
  const blank = /^[\s\]]/.test(text.slice(label.end)) ? '' : ' ';
  return {
    title: message('Write {0}', `${String(value)}.`),
    preferred: true,
    safe: true,
    proven: true,
    edits: [{ block, start: label.start, end: label.end, newText: `${String(value)}.${blank}` }],
  };
}

function digitsEnd(segment: Segment, { block, label }: ListMember): number {
  const digits = /^\d+/.exec(segment.blocks[block]?.text.slice(label.start, label.end) ?? '');
  return digits === null ? label.end : label.start + digits[0].length;
}
