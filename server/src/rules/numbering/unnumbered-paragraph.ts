import { planReferences } from '../../model/references/renumber';
import { isAside, type ListMember, type Segment, type SegmentEdit } from '../../model/segment';
import { message, sequenceRule } from '../rule';
import { openingWords } from '../sight';

/** OP-09: between numbered operative paragraphs stands neither an operative paragraph without a number nor a preambular one. */
export const unnumberedParagraph = sequenceRule({
  code: 'numbering/unnumbered-paragraph',
  rulebook: ['OP-09'],
  severity: 'error',
  profiles: 'all',
  since: '0.1',
  title: 'A paragraph among the numbered ones is unnumbered',
  why: 'The preamble ends where the first operative paragraph begins. An unnumbered paragraph between two numbered ones cannot be cited, and nobody can tell whether it was adopted as a paragraph.',
  source: 'United Nations Editorial Manual, “Resolutions and other formal decisions”, part II',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to act;

*Requests* the Secretary-General to report;
^^^^^^^^^^ numbering/unnumbered-paragraph

2. *Decides* to remain seized of the matter.
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

*Recalling* its resolution 60/1 of 16 September 2005,
^^^^^^^^^^^ numbering/unnumbered-paragraph

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
    for (const list of segment.lists) {
      if (list.degree !== 1 || list.counts !== 'number' || list.part !== 'operative') continue;
      list.members.forEach((member, at) => {
        const next = list.members[at + 1];
        if (next === undefined) return;
        for (let index = member.block + 1; index < next.block; index += 1) {
          const block = segment.blocks[index];
          const place = segment.places[index];
          if (block === undefined || place === undefined || block.kind !== 'text' || place.joins >= 0) continue;
          const operative =
            place.role === 'operative' && place.degree === 0 && block.summary.ending === ';' && isSentenceBefore(segment, index);
          const preambular =
            place.role === 'text' &&
            block.summary.ending === ',' &&
            isSentenceBefore(segment, index) &&
            context.catalogue.openings.matchPreambular(block.summary.opening)?.opening.curated === true;
          if (!operative && !preambular) continue;
          report({
            span: { block: index, start: block.summary.start, end: block.summary.start + firstWord(block.text, block.summary.start) },
            message: operative
              ? message('Unnumbered operative paragraph among numbered ones: it should have a number')
              : message('Preambular paragraph after the first operative paragraph: it should be in the preamble'),
            fixes: () =>
              operative
                ? [
                    {
                      title: message('Number the paragraph'),
                      preferred: true,
                      safe: false,
                      edits: numbering(
                        segment,
                        next.value > member.value + 1 ? [] : list.members.slice(at + 1),
                        index,
                        block.summary.start,
                        member.value + 1,
                      ),
                    },
                  ]
                : [],
          });
        }
      });
    }
  },
});

/** The paragraph before is closed, so that this one is not a part of it. */
function isSentenceBefore(segment: Segment, index: number): boolean {
  for (let before = index - 1; before >= 0; before -= 1) {
    const place = segment.places[before];
    if (place === undefined || isAside(place.role)) continue;
    return (place.role === 'operative' || place.role === 'item' || place.joins >= 0) && segment.blocks[before]?.summary.ending === ';';
  }
  return false;
}

/** The paragraph takes the next number, those that follow move on by one, and references follow them. */
function numbering(segment: Segment, after: readonly ListMember[], block: number, start: number, value: number): readonly SegmentEdit[] {
  const labels = new Map(
    after.map((member) => [member, `${String(member.value + 1)}${member.suffix === undefined ? '' : ` ${member.suffix}`}`]),
  );
  const moved = [...labels].map(([member, label]): SegmentEdit => ({
    block: member.block,
    start: member.label.start,
    end: member.label.end,
    newText: `${label}.`,
  }));
  return [{ block, start, end: start, newText: `${String(value)}. ` }, ...moved, ...planReferences(segment, labels)];
}

function firstWord(text: string, start: number): number {
  return /^\S+/.exec(text.slice(start, start + 60))?.[0].length ?? 1;
}
