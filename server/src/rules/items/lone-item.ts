import { remember } from '../../text/remember';
import { resolveReferences } from '../../model/references/resolve';
import type { ListMember, NumberedList, Segment, SegmentEdit } from '../../model/segment';
import { chapeauOf } from '../../model/chapeauEnd';
import { isHeadingItem, isHeadingShaped } from '../../model/headingItems';
import { BY_THE_MANUAL, message, sequenceRule } from '../rule';

/** SUB-06: a list has at least two items. */
export const loneItem = sequenceRule({
  code: 'items/lone-item',
  rulebook: ['SUB-06'],
  severity: 'warning',
  profiles: BY_THE_MANUAL,
  untilLeft: true,
  since: '0.1',
  title: 'A list has only one subparagraph',
  why: 'A letter tells the reader that there is more than one subparagraph. A single (a) is either the remainder of a list that was cut, or a clause that belongs in the paragraph itself.',
  source: 'United Nations Editorial Manual, “Headings and subheadings”, of which the same is said: where there is an A there must be a B',
  bad: [
    {
      text: `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;
^^^ items/lone-item

2. *Requests* the Secretary-General to report.
`,
    },
  ],
  good: [
    `The General Assembly,

1. *Urges* Member States to cooperate by:

(a) Exchanging information;

(b) Training officials;

2. *Requests* the Secretary-General to report.
`,
  ],
  sees: ({ summary }, { role }) => (role === 'item' && isHeadingShaped(summary) ? summary.opening : ''),
  check(segment, _context, report) {
    for (const list of segment.lists) {
      const { degree, part, owner, members } = list;
      const [only] = members;
      if (
        degree < 2 ||
        part === 'annex' ||
        part === 'fragment' ||
        members.length !== 1 ||
        only?.value !== 1 ||
        isHeadingItem(segment, owner)
      )
        continue;
      report({
        span: { block: only.block, start: only.label.start, end: only.label.end },
        message: message('Single subparagraph: ({0}) is not followed by another; a list should have at least two', only.label.value),
        // Whether the rest of the list was cut, only the drafter knows.
        fixes: () => {
          const edits = taking(segment, list);
          return edits === undefined
            ? []
            : [{ title: message('Merge the subparagraph into the paragraph'), preferred: false, safe: false, edits }];
        },
      });
    }
  },
});

/**
 * The edits that make one paragraph of the words above a list and its only item; undefined where something stands between them or below the
 * item.
 */
function taking(segment: Segment, list: NumberedList): readonly SegmentEdit[] | undefined {
  const chapeau = chapeauOf(segment, list);
  const [only] = list.members;
  const above = segment.blocks[chapeau?.block ?? -1];
  const item = segment.blocks[only?.block ?? -1];
  if (chapeau?.ending !== ':' || only === undefined || above === undefined || item === undefined || hasItems(segment, only.block))
    return undefined;
  const edits: SegmentEdit[] = [
    { block: chapeau.block, start: chapeau.signStart, end: chapeau.signEnd, newText: signFor(above.text.slice(0, chapeau.signStart)) },
    { block: chapeau.block, start: above.summary.end, end: above.text.length, newText: ' ' },
  ];
  for (let index = chapeau.block + 1; index < only.block; index += 1) {
    const between = segment.blocks[index];
    if (between === undefined || segment.places[index]?.role !== 'blank') return undefined;
    edits.push({ block: index, start: 0, end: between.text.length, newText: '' });
  }
  const letter = item.text.charAt(item.summary.start);
  const first = isName(segment, /^[\p{L}-]+/u.exec(item.text.slice(item.summary.start))?.[0] ?? '') ? letter : letter.toLowerCase();
  const references = withoutLetter(segment, only);
  return references === undefined
    ? undefined
    : [...edits, { block: only.block, start: 0, end: item.summary.start + 1, newText: first }, ...references];
}

/** References to the item (`paragraph 4 (a)`) lead to its paragraph; undefined where one names the letter alone. */
function withoutLetter(segment: Segment, item: ListMember): readonly SegmentEdit[] | undefined {
  const edits: SegmentEdit[] = [];
  for (const { block, targets } of resolveReferences(segment)) {
    for (const path of targets.flatMap((target) => [target.path, target.to ?? []])) {
      const at = path.findIndex(({ member }) => member === item);
      const outer = path[at - 1]?.label;
      const own = path[at]?.label;
      if (own === undefined) continue;
      if (outer === undefined) return undefined;
      const start = outer.end + (segment.blocks[block]?.text.charAt(outer.end) === ')' ? 1 : 0);
      edits.push({ block, start, end: own.end + 1, newText: '' });
    }
  }
  return edits;
}

/** What stands for the colon in the running sentence: itself where it announces something by name. */
function signFor(words: string): ':' | ',' | '' {
  if (/\b(?:following|follows|namely)\b[^,;:]*$/.test(words.slice(-60))) return ':';
  return /, \*?inter alia\*?$/.test(words) ? ',' : '';
}

/** Whether items of its own stand below an item. */
function hasItems({ places }: Segment, item: number): boolean {
  for (let index = item + 1; index < places.length; index += 1) {
    const place = places[index];
    if (place?.role === 'blank' || place?.role === 'comment' || place?.role === 'note') continue;
    return place?.role === 'item' && place.degree > (places[item]?.degree ?? 0);
  }
  return false;
}

/** Whether a word keeps its capital: it has more than one, or the resolution writes it so within a sentence. */
function isName(segment: Segment, word: string): boolean {
  return word === '' || /\p{Lu}/u.test(word.slice(1)) || namesIn(segment).has(word);
}

/** The words that a segment writes with a capital within a sentence; remembered with it. */
const namesIn = remember((segment: Segment): ReadonlySet<string> => new Set(segment.blocks.flatMap(({ text }) => text.match(NAME) ?? [])));

const NAME = /(?<=\p{Ll},? )\p{Lu}[\p{L}-]*/gu;
