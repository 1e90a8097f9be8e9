import { toRaised } from '../../server/src/text/characters';
import type { Span, SpanEdit } from '../../server/src/text/position';
import type { Operator, PairedNote, PlacedBlock, Plant, Subject } from './subject';

/** Faults of footnote marks and notes. */
export const noteOperators: readonly Operator[] = [
  onNotes('a note deleted', ['footnote/mark-without-note'], 'not exactly', ({ block, marks }) => ({ edits: [cut(block)], points: marks })),
  onNotes('a mark deleted', ['footnote/note-without-mark'], 'not exactly', ({ label, marks }) =>
    marks.length > 1 ? undefined : { edits: marks.map((mark) => replace(mark, '')), points: [label] },
  ),
  onPairs('two notes in each other’s place', ['footnote/number-out-of-order'], 'not exactly', (one, other, { text }) => {
    const [first, second] = [textOf(one.block, text), textOf(other.block, text)];
    if (first.trim() === '' || !first.endsWith('\n\n') || !second.endsWith('\n\n')) return undefined;
    return {
      edits: [replace(spanOf(one.block), second), replace(spanOf(other.block), first)],
      points: [spanOf(one.block), spanOf(other.block)],
    };
  }),
  onPairs('two marks swapped', ['footnote/number-out-of-order'], 'not exactly', (one, other) => {
    const [first, second] = [one.marks[0], other.marks[0]];
    if (first === undefined || second === undefined || one.marks.length + other.marks.length > 2) return undefined;
    return { edits: [replace(first, written(other)), replace(second, written(one))], points: [first, second] };
  }),
  onNotes('a mark typed as a digit', ['footnote/lost-superscript'], 'safely', ({ form, number, marks }, { text }) => {
    const [mark] = marks;
    if (
      form !== 'raised' ||
      mark === undefined ||
      marks.length > 1 ||
      !/\p{Ll}{4}$|\p{Ll}{2}[,;]$/u.test(text.slice(mark.start - 4, mark.start)) ||
      !/^[\s,;:.]/.test(text.slice(mark.end, mark.end + 1))
    )
      return undefined;
    return { edits: [replace(mark, String(number))], points: [mark] };
  }),
  onNotes('a mark with a wrong number', ['footnote/mark-without-note'], 'not exactly', ({ form, marks }) => {
    const [mark] = marks;
    return mark === undefined ? undefined : { edits: [replace(mark, form === 'named' ? '[^97]' : toRaised(97))], points: [mark] };
  }),
  onPairs(
    'a note with the number of the one before',
    ['footnote/number-out-of-order', 'footnote/mark-without-note'],
    'not exactly',
    (one, other) => ({
      edits: [replace(other.label, writtenLabel(one))],
      points: [other.label, ...other.marks],
    }),
  ),
  onPairs('a mark with the number of the one before', ['footnote/note-without-mark'], 'not exactly', (one, other) => {
    const [mark] = other.marks;
    return mark === undefined || other.marks.length > 1 ? undefined : { edits: [replace(mark, written(one))], points: [other.label] };
  }),
  onNotes('all numbers from one on raised by one', ['footnote/number-out-of-order'], 'safely', (note, { notes }) => {
    const later = notes.filter(({ number }) => number >= note.number);
    if (later.length > 30 || notes.some(({ number }, index) => number !== index + 1)) return undefined;
    const edits = later.flatMap((one): SpanEdit[] => {
      const next = { ...one, number: one.number + 1 };
      return [...one.marks.map((mark) => replace(mark, written(next))), replace(one.label, writtenLabel(next))];
    });
    return { edits, points: note.marks.slice(0, 1) };
  }),
  onNotes('a mark before the comma', ['footnote/mark-before-punctuation'], 'safely', ({ marks }, { text, blocks }) => {
    const [mark] = marks;
    const home = blocks.find(({ block, start }) => mark !== undefined && start <= mark.start && mark.end <= start + block.text.length);
    if (mark === undefined || !['preambular', 'operative', 'item'].includes(home?.role ?? '')) return undefined;
    const sign = text.charAt(mark.start - 1);
    if (!',;'.includes(sign) || /^[,;:.]/.test(text.slice(mark.end)) || !/\p{L}/u.test(text.charAt(mark.start - 2))) return undefined;
    return { edits: [{ start: mark.start - 1, end: mark.end, newText: text.slice(mark.start, mark.end) + sign }], points: [mark] };
  }),
  onNotes('the full stop of a note lost', ['footnote/unfinished-note'], 'safely', ({ block }) => {
    const end = block.start + block.block.summary.end;
    return block.block.text.charAt(block.block.summary.end - 1) === '.'
      ? { edits: [{ start: end - 1, end, newText: '' }], points: [{ start: end - 2, end: end - 1 }] }
      : undefined;
  }),
  onNotes('the capital of a note lost', ['footnote/unfinished-note'], 'safely', ({ block }) => {
    const start = block.start + block.block.summary.start;
    const word = /^[A-Z][a-z]+(?= )/.exec(block.block.text.slice(block.block.summary.start))?.[0];
    return word === undefined
      ? undefined
      : { edits: [{ start, end: start + 1, newText: word.charAt(0).toLowerCase() }], points: [{ start, end: start + 1 }] };
  }),
  onNotes('a note without its text', ['footnote/unfinished-note'], 'not exactly', ({ block, label, form }) =>
    form === 'named'
      ? { edits: [{ start: label.end, end: block.start + block.block.summary.end, newText: '' }], points: [label] }
      : undefined,
  ),
  {
    name: 'Ibid. in the first note',
    codes: ['footnote/ibid-wrong-source'],
    undo: 'not exactly',
    plant({ notes }) {
      const first = notes.find(({ number }) => number === 1);
      return first === undefined || first.block.block.summary.opening.startsWith('Ibid') ? undefined : ibidIn(first.block);
    },
  },
  onPairs('Ibid. after a note that explains', ['footnote/ibid-wrong-source'], 'not exactly', (one, other) => {
    const [explained, ibid] = [contentOf(one.block), ibidIn(other.block)];
    return {
      edits: [replace(explained, 'This language does not provide a basis for an increase in the budget.'), ...ibid.edits],
      points: ibid.points,
    };
  }),
  onPairs('Ibid. after a note with two sources', ['footnote/ibid-wrong-source'], 'not exactly', (one, other) => {
    const [doubled, ibid] = [contentOf(one.block), ibidIn(other.block)];
    return { edits: [replace(doubled, 'Resolution 55/25, annex I; and resolution 58/4, annex.'), ...ibid.edits], points: ibid.points };
  }),
  onPairs('a new note between an Ibid. and its source', ['footnote/ibid-wrong-source'], 'not exactly', (one, other, { text }) => {
    const [mark] = other.marks;
    if (
      mark === undefined ||
      !/^Ibid\., annex/.test(other.block.block.summary.opening) ||
      !/Convention,?$/.test(text.slice(mark.start - 14, mark.start))
    )
      return undefined;
    return { edits: [replace(contentOf(one.block), 'CEB/2005/HLC/IX/CRP.7, annex A.')], points: [contentOf(other.block)] };
  }),
  onNotes('a paragraph broken by its note', ['layout/paragraph-broken-by-page'], 'not exactly', ({ block, marks }, { text, blocks }) => {
    const [mark] = marks;
    const home = blocks.find(
      ({ block: other, start }) => mark !== undefined && start <= mark.start && mark.end <= start + other.text.length,
    );
    if (mark === undefined || home === undefined || !['preambular', 'operative', 'item'].includes(home.role)) return undefined;
    const rest = / (?=[a-z]{3,} [a-z]+ )/.exec(text.slice(mark.end, home.start + home.block.summary.end));
    if (rest === null) return undefined;
    const at = mark.end + rest.index;
    const note = `${text.slice(block.start, block.start + block.block.summary.end)}\n\n`;
    return { edits: [cut(block), { start: at, end: at + 1, newText: `\n\n${note}` }], points: [{ start: at - 1, end: at }] };
  }),
  onPairs('the comma between two marks lost', ['footnote/marks-not-separated'], 'safely', (one, other, { text }) => {
    const [first, second] = [one.marks[0], other.marks[0]];
    if (first === undefined || second === undefined || one.marks.length + other.marks.length > 2) return undefined;
    return text.slice(first.end, second.start) === ','
      ? { edits: [{ start: first.end, end: second.start, newText: '' }], points: [{ start: first.start, end: second.end }] }
      : undefined;
  }),
  onSymbols('a blank in a symbol', (symbol) => symbol.replace(/(?<=\.)(?=\d+$)/, ' ')),
  onSymbols('a full stop lost in a symbol', (symbol) => symbol.replace(/(?<=\/(?:L|CONF|CN|AC|Rev|Add))\.(?=\d)/, '')),
];

function onNotes(
  name: string,
  codes: readonly string[],
  undo: Operator['undo'],
  plant: (note: PairedNote, subject: Subject) => Plant | undefined,
): Operator {
  return { name, codes, undo, plant: (subject, pick) => pick(subject.notes.flatMap((note) => plant(note, subject) ?? [])) };
}

function onPairs(
  name: string,
  codes: readonly string[],
  undo: Operator['undo'],
  plant: (one: PairedNote, other: PairedNote, subject: Subject) => Plant | undefined,
): Operator {
  return {
    name,
    codes,
    undo,
    plant(subject, pick) {
      const pairs = subject.notes.flatMap((one, at) => {
        const other = subject.notes[at + 1];
        return other !== undefined && other.number === one.number + 1 && other.form === one.form && one.form !== 'slash'
          ? [[one, other] as const]
          : [];
      });
      return pick(pairs.flatMap(([one, other]) => plant(one, other, subject) ?? []));
    },
  };
}

const SYMBOL = /(?<![\p{L}\d/.])[AES]\/(?:[A-Z\d][A-Z\d.]*\/){0,4}(?:L|CONF|CN|AC|Rev|Add)\.\d+(?![/\d])/gu;

function onSymbols(name: string, spoil: (symbol: string) => string): Operator {
  return {
    name,
    codes: ['masthead/malformed-symbol'],
    undo: 'safely',
    plant({ text }, pick) {
      return pick(
        [...text.matchAll(SYMBOL)].flatMap((match): Plant[] => {
          const span = { start: match.index, end: match.index + match[0].length };
          const spoilt = spoil(match[0]);
          return spoilt === match[0] ? [] : [{ edits: [replace(span, spoilt)], points: [span] }];
        }),
      );
    },
  };
}

function replace({ start, end }: Span, newText: string): SpanEdit {
  return { start, end, newText };
}

function spanOf({ block, start }: PlacedBlock): Span {
  return { start, end: start + block.text.length };
}

function cut(block: PlacedBlock): SpanEdit {
  return replace(spanOf(block), '');
}

function textOf(block: PlacedBlock, text: string): string {
  const { start, end } = spanOf(block);
  return text.slice(start, end);
}

function contentOf({ block, start }: PlacedBlock): Span {
  return { start: start + block.summary.start, end: start + block.summary.end };
}

function ibidIn(block: PlacedBlock): Plant {
  return { edits: [replace(contentOf(block), 'Ibid., chap. II.')], points: [contentOf(block)] };
}

/** A mark as this note's are written. */
function written({ form, number }: PairedNote): string {
  if (form === 'named') return `[^${String(number)}]`;
  return form === 'slash' ? `${String(number)}/` : toRaised(number);
}

function writtenLabel(note: PairedNote): string {
  return note.form === 'named' ? `${written(note)}:` : written(note);
}
