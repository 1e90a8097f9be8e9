import type { ListMember, NumberedList, Segment, SegmentSpan } from '../../model/segment';
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

1. *Urges* Member States to act:

(a) In their ports; 2. *Invites* the commissions to help;
                    ^^ numbering/out-of-order

3. *Requests* the Secretary-General to report.
`,
      fixed: `The General Assembly,

1. *Urges* Member States to act:

(a) In their ports;

2. *Invites* the commissions to help;

3. *Requests* the Secretary-General to report.
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
    `The Assembly of Harbours,

Recalling its statutes,

1 Adopts the guidelines;

2 Urges members to apply them;

3 Requests the Director to report.
`,
  ],
  sees: outlineOnly,
  check(segment, { profile }, report) {
    for (const list of segment.lists) {
      if (list.degree !== 1 || list.counts !== 'number' || list.part === 'annex') continue;
      // Other bodies, such as the International Maritime Organization, print numbers without a full stop.
      const isBareHouse = profile === 'other' && list.members.filter(({ bare }) => bare).length * 2 > list.members.length;
      for (const [at, member] of list.members.entries()) {
        const wrong = isBareHouse && member.expected === undefined ? undefined : faultOf(member);
        if (wrong === undefined) continue;
        const { block, label } = member;
        const hidden = hiddenBefore(segment, list.members[at - 1], member);
        if (hidden !== undefined) {
          report({
            span: hidden,
            message: message('Paragraph {0} begins within this line: start it on a line of its own', String(member.expected)),
            fixes: () => [
              {
                title: message('Start paragraph {0} on a new line', String(member.expected)),
                preferred: true,
                safe: false,
                edits: [{ block: hidden.block, start: hidden.start - 1, end: hidden.start, newText: '\n\n' }],
              },
            ],
          });
          continue;
        }
        const end = member.bare ? digitsEnd(segment, member) : label.end;
        report({ span: { block, start: label.start, end }, message: wrong, fixes: () => [fixOf(segment, list, member)] });
      }
    }
  },
});

/** The number that is skipped, where it stands after a semicolon within the lines above: `…; 4. Reaffirms …`. */
function hiddenBefore(segment: Segment, before: ListMember | undefined, { block, value, expected }: ListMember): SegmentSpan | undefined {
  if (expected === undefined || expected !== value - 1) return undefined;
  for (let index = before?.block ?? 0; index < block; index += 1) {
    const text = segment.blocks[index]?.text ?? '';
    const found = new RegExp(`(?<=[;.,] )${String(expected)}\\. (?=[*_]?\\p{Lu}\\p{Ll}+)`, 'u').exec(text);
    if (found !== null) return { block: index, start: found.index, end: found.index + String(expected).length + 1 };
  }
  return undefined;
}

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
