import { planReferences } from '../../model/references/renumber';
import type { ListMember, Segment, SegmentEdit } from '../../model/segment';
import type { Block } from '../../syntax/block';
import { message, sequenceRule, type RuleContext } from '../rule';
import { openingWords } from '../sight';

/** PP-05: preambular paragraphs carry no numbers. */
export const numberedPreamble = sequenceRule({
  code: 'preamble/numbered-paragraph',
  rulebook: ['PP-05'],
  severity: 'warning',
  profiles: 'all',
  since: '0.1',
  title: 'A preambular paragraph is numbered',
  why: 'Only operative paragraphs are numbered. Numbers in the preamble change the numbers by which the resolution will be cited.',
  source: 'Practice of all organs; numbers such as PP3 belong to negotiating texts',
  bad: [
    {
      text: `The General Assembly,

1. *Recalling* its resolution 60/1 of 16 September 2005,
^^ preamble/numbered-paragraph

2. *Urges* Member States to act;

3. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

*Recalling* its resolution 60/1 of 16 September 2005,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
    {
      text: `The General Assembly,

1. *Recalling* its resolution 60/1 of 16 September 2005,
^^ preamble/numbered-paragraph

2. *Mindful* of the need for further work,
^^ preamble/numbered-paragraph

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
      fixed: `The General Assembly,

*Recalling* its resolution 60/1 of 16 September 2005,

*Mindful* of the need for further work,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
    },
  ],
  good: [
    `The General Assembly,

*Recalling* its resolution 60/1 of 16 September 2005,

1. *Urges* Member States to act;

2. *Decides* to remain seized of the matter.
`,
  ],
  sees: openingWords,
  check(segment, context, report) {
    segment.blocks.forEach((block, index) => {
      const place = segment.places[index];
      if (place?.role !== 'preambular' || block.kind !== 'paragraph') return;
      report(findingOf(block, index, []));
    });
    for (const { members } of segment.lists.filter((list) => list.degree === 1 && list.part === 'operative')) {
      for (let at = 0; at < members.length && isPreambular(segment, members[at], context); at += 1) {
        const member = members[at];
        const block = member === undefined ? undefined : segment.blocks[member.block];
        if (member !== undefined && block !== undefined && !member.bare)
          report(findingOf(block, member.block, lowered(segment, member, members.slice(at + 1))));
      }
    }
  },
});

function findingOf(block: Block, index: number, more: readonly SegmentEdit[]) {
  const { label, start } = block.summary;
  const span = { block: index, start: label?.start ?? start, end: label?.end ?? start };
  return {
    span,
    message: message('Number of a preambular paragraph: preambular paragraphs should not be numbered'),
    fixes: () => [
      {
        title: message('Remove the number'),
        preferred: true,
        safe: more.length === 0,
        edits: [{ block: index, start: span.start, end: start, newText: '' }, ...more],
      },
    ],
  };
}

function isPreambular(segment: Segment, member: ListMember | undefined, { catalogue }: RuleContext): boolean {
  const summary = segment.blocks[member?.block ?? -1]?.summary;
  if (summary?.ending !== ',') return false;
  return (
    catalogue.openings.matchPreambular(summary.opening) !== undefined && catalogue.openings.matchOperative(summary.opening) === undefined
  );
}

/**
 * The paragraphs below move up by one, and references follow; a reference to the paragraph that loses its number is left to the drafter, in
 * brackets.
 */
function lowered(segment: Segment, member: ListMember, below: readonly ListMember[]): readonly SegmentEdit[] {
  const moved = below.filter(({ suffix, value }) => suffix === undefined && value > 1);
  const labels = new Map(moved.map((one) => [one, String(one.value - 1)]));
  labels.set(member, `[${member.label.value}]`);
  return [
    ...moved.map(({ block, label, value }) => ({ block, start: label.start, end: label.end, newText: `${String(value - 1)}.` })),
    ...planReferences(segment, labels),
  ];
}
