import { toLetters } from '../../server/src/text/numerals';
import type { Span, SpanEdit } from '../../server/src/text/position';
import type { Operator, Pick, Plant, SoundList, SoundMember, Subject } from './subject';

const ORDER = ['numbering/out-of-order'] as const;
const ITEMS = ['items/out-of-order'] as const;

/** Faults of paragraph numbers, item letters and lists. */
export const numberingOperators: readonly Operator[] = [
  onParagraphs('a number left out', ORDER, 'safely', (members, at) => relabel(members.slice(at), (value) => `${String(value + 1)}.`, 1)),
  onParagraphs('a number doubled', ORDER, 'safely', (members, at) => relabel(members.slice(at), (value) => `${String(value - 1)}.`, 1)),
  onParagraphs('two numbers swapped', ORDER, 'safely', (members, at) => {
    const [one, other] = [members[at], members[at - 1]];
    if (one === undefined || other === undefined) return undefined;
    return {
      edits: [replace(one.label, `${String(one.member.value - 1)}.`), replace(other.label, `${String(other.member.value + 1)}.`)],
      points: [one.label, other.label],
    };
  }),
  onParagraphs('a number mistyped', ORDER, 'safely', (members, at) =>
    relabel(members.slice(at, at + 1), (value) => `${String(value + 30)}.`, 1),
  ),
  onParagraphs('a paragraph deleted', ORDER, 'not exactly', (members, at) => {
    const [gone, next] = [members[at], members[at + 1]];
    // Its items go with it, or they would go on with those of the paragraph before.
    return gone === undefined || next === undefined
      ? undefined
      : { edits: [{ start: gone.block.start, end: next.block.start, newText: '' }], points: [next.label] };
  }),
  onParagraphs('a paragraph put in with the number of the one before (bis lost)', ORDER, 'not exactly', (members, at) => {
    const [one, next] = [members[at], members[at + 1]];
    if (one === undefined || next === undefined || one.block.block.summary.ending === ':') return undefined;
    const copy = one.block.block.text.replace(/[⁰¹²³⁴-⁹]|\[\^[^\]]+\]/g, '');
    return {
      edits: [{ start: next.block.start, end: next.block.start, newText: copy }],
      points: [next.label, { start: next.block.start, end: next.block.start }],
    };
  }),
  onParagraphs('the full stop of a number lost', ORDER, 'safely', (members, at) => onLabel(members[at], (value) => String(value))),
  onParagraphs('the full stop and the blank lost', ORDER, 'safely', (members, at) => {
    const member = members[at];
    if (member === undefined || !/^ [A-Z][a-z]/.test(afterLabel(member))) return undefined;
    return {
      edits: [{ start: member.label.start, end: member.label.end + 1, newText: String(member.member.value) }],
      points: [member.label],
    };
  }),
  onParagraphs('a bracket behind a number', ORDER, 'safely', (members, at) => onLabel(members[at], (value) => `${String(value)})`)),
  onParagraphs('the number of a paragraph taken away', ['numbering/unnumbered-paragraph'], 'on request', (members, at) => {
    const [before, one] = [members[at - 1], members[at]];
    if (
      one === undefined ||
      before?.block.block.summary.ending !== ';' ||
      one.block.block.summary.ending !== ';' ||
      one.index !== before.index + 1
    )
      return undefined;
    const rest = relabel(members.slice(at + 1), (value) => `${String(value - 1)}.`, 0);
    if (rest === undefined) return undefined;
    const content = one.block.start + one.block.block.summary.start;
    return {
      edits: [{ start: one.label.start, end: content, newText: '' }, ...rest.edits],
      points: [{ start: content, end: content + 3 }],
    };
  }),
  onItems('an item letter skipped', ITEMS, 'safely', (members, at) =>
    relabel(members.slice(at), (value) => `(${toLetters(value + 1)})`, 1),
  ),
  onItems('an item letter doubled', ITEMS, 'safely', (members, at) =>
    relabel(members.slice(at), (value) => `(${toLetters(value - 1)})`, 1),
  ),
  onItems('two item letters swapped', ITEMS, 'safely', (members, at) => {
    const [one, other] = [members[at], members[at - 1]];
    if (one === undefined || other === undefined || at < 2) return undefined;
    return {
      edits: [replace(one.label, `(${toLetters(one.member.value - 1)})`), replace(other.label, `(${toLetters(other.member.value + 1)})`)],
      points: [one.label, other.label],
    };
  }),
  onItems('a roman numeral for a letter', ITEMS, 'not exactly', (members, at) => {
    const [one, next] = [members[at], members[at + 1]];
    if (one === undefined || next === undefined || one.member.value > 6) return undefined;
    return {
      edits: [replace(one.label, `(${['', 'i', 'ii', 'iii', 'iv', 'v', 'vi'][one.member.value] ?? ''})`)],
      points: [one.label, next.label],
    };
  }),
  onItems('a bullet before a label', ['items/malformed-label'], 'safely', (members, at) =>
    onLabel(members[at], (value) => `- (${toLetters(value)})`),
  ),
  onItems('a label with one bracket', ['items/malformed-label'], 'safely', (members, at) =>
    onLabel(members[at], (value) => `${toLetters(value)})`),
  ),
  onItems('a list cut down to its first item', ['items/lone-item'], 'not exactly', (members) => {
    const [first, second, last] = [members[0], members[1], members.at(-1)];
    if (first === undefined || second === undefined || last === undefined) return undefined;
    return {
      edits: [{ start: second.block.start, end: last.block.start + last.block.block.text.length, newText: '' }],
      points: [first.label],
    };
  }),
  onItems('a list cut away behind its colon', ['items/colon-without-list'], 'not exactly', (members, _at, subject) => {
    const [first, last] = [members[0], members.at(-1)];
    const above = subject.blocks[(first?.index ?? 0) - 1];
    if (
      first === undefined ||
      last === undefined ||
      above?.block.summary.ending !== ':' ||
      (above.role !== 'operative' && above.role !== 'item')
    )
      return undefined;
    const end = above.start + above.block.summary.end;
    return {
      edits: [{ start: first.block.start, end: last.block.start + last.block.block.text.length, newText: '' }],
      points: [{ start: end - 1, end }],
    };
  }),
  onItems('a semicolon for the colon above a list', ['items/chapeau-without-colon'], 'safely', (members, _at, subject) => {
    const above = subject.blocks[(members[0]?.index ?? 0) - 1];
    if (above?.block.summary.ending !== ':' || above.block.text.charAt(above.block.summary.end - 1) !== ':') return undefined;
    const end = above.start + above.block.summary.end;
    return { edits: [{ start: end - 1, end, newText: ';' }], points: [{ start: end - 1, end }] };
  }),
  {
    name: 'a number before the first preambular paragraph',
    codes: ['preamble/numbered-paragraph'],
    undo: 'safely',
    plant({ blocks }) {
      const first = blocks.find(({ role, block }) => role === 'preambular' && block.summary.ending === ',');
      if (first === undefined || blocks.every(({ role }) => role !== 'operative')) return undefined;
      const start = first.start + first.block.summary.start;
      return { edits: [{ start, end: start, newText: '1. ' }], points: [{ start, end: start }] };
    },
  },
  onReferences('a reference to a paragraph that is not there', ['reference/no-such-paragraph'], 'not exactly', (number) => [
    replace(number, '97'),
  ]),
  onReferences('above for below', ['reference/wrong-side'], 'on request', (_number, side, word) => [
    replace(side, word === 'above' ? 'below' : 'above'),
  ]),
];

function onParagraphs(
  name: string,
  codes: readonly string[],
  undo: Operator['undo'],
  plant: (members: readonly SoundMember[], at: number, subject: Subject) => Plant | undefined,
): Operator {
  // A reference cannot know that the number it names was moved by mistake: there the text is corrected, but not as it was.
  const lists = (subject: Subject): readonly SoundList[] => (undo !== 'not exactly' && REFERS.test(subject.text) ? [] : subject.paragraphs);
  return { name, codes, undo, plant: (subject, pick) => plantIn(subject, lists(subject), pick, plant) };
}

const REFERS = /paragraphs?\s\d[^.;]{0,40}(?:above|below|of (?:the present|this) resolution)/;

function onItems(
  name: string,
  codes: readonly string[],
  undo: Operator['undo'],
  plant: (members: readonly SoundMember[], at: number, subject: Subject) => Plant | undefined,
): Operator {
  return { name, codes, undo, plant: (subject, pick) => plantIn(subject, subject.items, pick, plant) };
}

/** In the middle of a list of four or more, where a fault cannot be taken for the end of a list. */
function plantIn(
  subject: Subject,
  lists: readonly SoundList[],
  pick: Pick,
  plant: (members: readonly SoundMember[], at: number, subject: Subject) => Plant | undefined,
): Plant | undefined {
  const members = pick(lists.filter((list) => list.members.length >= 4))?.members;
  const at = pick(members?.slice(1, -1).map((_, index) => index + 1) ?? []);
  return members === undefined || at === undefined ? undefined : plant(members, at, subject);
}

function replace({ start, end }: Span, newText: string): SpanEdit {
  return { start, end, newText };
}

function relabel(members: readonly SoundMember[], written: (value: number) => string, points: number): Plant | undefined {
  return {
    edits: members.map(({ label, member }) => replace(label, written(member.value))),
    points: members.slice(0, points).map(({ label }) => label),
  };
}

function onLabel(member: SoundMember | undefined, written: (value: number) => string): Plant | undefined {
  return member === undefined ? undefined : { edits: [replace(member.label, written(member.member.value))], points: [member.label] };
}

function afterLabel({ block, member }: SoundMember): string {
  return block.block.text.slice(member.label.end, member.label.end + 8);
}

const REFERENCE = /(?<=\bparagraph )(?<number>\d{1,2}) (?<side>above|below)\b/g;

function onReferences(
  name: string,
  codes: readonly string[],
  undo: Operator['undo'],
  edits: (number: Span, side: Span, word: string) => readonly SpanEdit[],
): Operator {
  return {
    name,
    codes,
    undo,
    plant({ blocks, paragraphs, text }, pick) {
      const list = paragraphs.find(({ members }) => members.length >= 4);
      if (list === undefined || paragraphs.length > 1) return undefined;
      const found = blocks
        .filter(({ part, role }) => part === 'operative' && role !== 'note')
        .flatMap(({ block, start }) => [...block.text.matchAll(REFERENCE)].map((match) => ({ match, start: start + match.index })));
      const chosen = pick(found);
      const { number = '', side = '' } = chosen?.match.groups ?? {};
      if (chosen === undefined) return undefined;
      const numberSpan = { start: chosen.start, end: chosen.start + number.length };
      const sideSpan = { start: numberSpan.end + 1, end: numberSpan.end + 1 + side.length };
      if (text.slice(sideSpan.start, sideSpan.end) !== side) return undefined;
      return { edits: edits(numberSpan, sideSpan, side), points: [{ start: numberSpan.start, end: sideSpan.end }] };
    },
  };
}
