import { plainWords, writeSource, type SourceBlock, type SourceNote, type SourceRun } from '../../source';
import { newLosses, type ImportWarning } from './losses';
import { readNumbering, type Numbering } from './numbering';
import { readParts, type WordParts } from './parts';
import { readRuns, type Changes, type RunReader } from './runs';
import { readStyles } from './styles';
import { below, child, type XmlElement } from './xml';

export type { Changes } from './runs';
export type { ImportWarning } from './losses';

/** What came out of a file: a text in the form of a draft, not yet formatted, and what was left out or is in doubt. */
export interface Imported {
  readonly text: string;
  readonly warnings: readonly ImportWarning[];
}

/** Reads a Word file. Throws an `ImportFault` where it is none, is damaged or is beyond what is reasonable. */
export function readDocx(bytes: Uint8Array, changes: Changes): Imported {
  const parts = readParts(bytes);
  const losses = newLosses({ accept: 'accepted', reject: 'rejected', keep: 'kept in brackets' }[changes]);
  const styles = readStyles(parts.styles);
  const calls = newCalls();
  const reader: RunReader = { styles, changes, losses, callOf: calls.callOf, bookmarks: new Map() };
  const state: BodyState = { blocks: [], waiting: undefined, framed: [], numbering: readNumbering(parts.numbering, styles), parts };
  const body = child(parts.document, 'body');
  state.blocks.push(...headLines(reader, parts, body));
  readBlocks(reader, state, body?.children ?? []);
  flush(reader, state);
  const notes = readNotes(reader, parts, calls);
  return { text: writeSource([{ blocks: state.blocks, notes: [...notes, ...state.framed] }]), warnings: losses.warnings() };
}

interface BodyState {
  readonly blocks: SourceBlock[];
  /** A paragraph whose end is not yet certain: its mark may be deleted. */
  waiting: { readonly element: XmlElement; readonly runs: readonly SourceRun[]; readonly comments: readonly string[] } | undefined;
  /** Notes that stand in frames at the foot of a page. */
  readonly framed: SourceNote[];
  readonly numbering: Numbering;
  readonly parts: WordParts;
}

function readBlocks(reader: RunReader, state: BodyState, elements: readonly XmlElement[]): void {
  for (const element of elements) {
    switch (element.name) {
      case 'p':
        readParagraph(reader, state, element);
        break;
      case 'tbl':
        flush(reader, state);
        readTable(reader, state, element);
        break;
      case 'sectPr':
      case 'pPr':
        break;
      case 'altChunk':
        reader.losses.add('A part of another format was left out');
        break;
      case 'AlternateContent':
        readBlocks(reader, state, child(element, 'Fallback')?.children ?? []);
        break;
      default:
        readBlocks(reader, state, element.children);
    }
  }
}

function readParagraph(reader: RunReader, state: BodyState, element: XmlElement): void {
  const { runs, comments, boxes } = readRuns(reader, element);
  const { waiting } = state;
  // A joined paragraph keeps the properties of the first one, unless nothing is left of its words.
  const keepsFirst = waiting !== undefined && waiting.runs.some(({ text }) => text.trim() !== '');
  state.waiting = {
    element: keepsFirst ? waiting.element : element,
    runs: [...(waiting?.runs ?? []), ...runs],
    comments: [...(waiting?.comments ?? []), ...comments],
  };
  if (!isJoined(reader, element)) flush(reader, state);
  for (const box of boxes) {
    flush(reader, state);
    reader.losses.add('The text of a text box was put after the paragraph that it hangs on', wordsOf(reader, box));
    readBlocks(reader, state, box.children);
  }
}

/** Whether the mark at the end of a paragraph is not there once the changes are decided. */
function isJoined({ changes }: RunReader, element: XmlElement): boolean {
  const mark = child(child(element, 'pPr'), 'rPr');
  if (changes === 'accept') return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined;
  return changes === 'reject' && (child(mark, 'ins') !== undefined || child(mark, 'moveTo') !== undefined);
}

function flush(reader: RunReader, state: BodyState): void {
  const { waiting } = state;
  if (waiting === undefined) return;
  state.waiting = undefined;
  const properties = child(waiting.element, 'pPr');
  const label = state.numbering.next(properties);
  const { runs } = waiting;
  const text = plainWords(runs);
  for (const id of waiting.comments) state.blocks.push(...commentBlocks(reader, state.parts, id));
  if (text === '' && runs.every(({ note }) => note === undefined)) {
    if (label !== '' && label !== '•') reader.losses.add(`A numbered paragraph without words was left out (${label})`);
    return;
  }
  reader.losses.at(text);
  const asterisks = child(properties, 'framePr') === undefined ? undefined : /^(\*+)\s/.exec(text)?.[1];
  if (asterisks !== undefined) {
    state.framed.push({ key: `frame ${String(state.framed.length)}`, mark: asterisks, runs: withoutStart(runs, asterisks) });
  } else if (label === '' || startsWithLabel(text, label)) state.blocks.push({ runs });
  else state.blocks.push({ label, runs });
}

/** A label that was typed beside an automatic one stands only once. */
function startsWithLabel(text: string, label: string): boolean {
  return text.startsWith(`${label} `);
}

function readTable(reader: RunReader, state: BodyState, table: XmlElement): void {
  const before = state.blocks.length;
  const rows = below(table, 'tr').map((row) =>
    row.children
      .filter(({ name }) => name === 'tc' || name === 'sdt')
      .map((cell) => {
        const from = state.blocks.length;
        readBlocks(
          reader,
          state,
          cell.children.filter(({ name }) => name !== 'tbl'),
        );
        flush(reader, state);
        return state.blocks.splice(from);
      })
      .filter((cell) => cell.length > 0),
  );
  const isHead = before < 12 && rows.some((cells) => cells.some((cell) => cell.some((line) => HEAD_LINE.test(plainWords(line.runs)))));
  const lines = rows.flatMap((cells) => (isHead || cells.length < 2 ? cells.flat() : [{ runs: joined(cells) }]));
  if (!isHead && rows.some((cells) => cells.length > 1))
    reader.losses.add('A table became lines of text', plainWords(lines[0]?.runs ?? []));
  state.blocks.push(...lines);
}

/** The cells of a row as one line, between upright lines. */
function joined(cells: readonly (readonly SourceBlock[])[]): readonly SourceRun[] {
  return cells.flatMap((cell, at) => [
    ...(at === 0 ? [] : [{ text: ' | ' }]),
    ...cell.flatMap(({ label = '', runs }, line) => [{ text: `${line === 0 ? '' : ' '}${label === '' ? '' : `${label} `}` }, ...runs]),
  ]);
}

/** What stands at the head of a document of the United Nations and nowhere else in a table or in the head of a page. */
const HEAD_LINE = /^(?:Distr\.|Original:|United Nations$)|\bDistr\.: |^(?:[ASE]|ST|CEDAW|CAT|CRC)\/[\w./()-]+\*{0,3}$/;

/** The lines of the masthead, where it stands in the head of the first page. */
function headLines(reader: RunReader, { headers }: WordParts, body: XmlElement | undefined): readonly SourceBlock[] {
  if (body === undefined || headers.size === 0) return [];
  const references = below(body, 'headerReference').slice(0, 3);
  const first = references.find(({ attributes }) => attributes['type'] === 'first') ?? references[0];
  const header = headers.get(first?.attributes['id'] ?? '');
  if (header === undefined) return [];
  const lines = below(header, 'p').map((paragraph) => readRuns(reader, paragraph).runs);
  return lines.some((runs) => /^Distr\.|\bDistr\.: /.test(plainWords(runs))) ? lines.map((runs) => ({ runs })) : [];
}

function commentBlocks(reader: RunReader, { comments }: WordParts, id: string): readonly SourceBlock[] {
  const comment = comments?.children.find(({ attributes }) => attributes['id'] === id);
  if (comment === undefined) return [];
  const words = below(comment, 'p').map((paragraph) => wordsOf(reader, paragraph));
  const text = words.filter((line) => line !== '').join(' ');
  const author = comment.attributes['author'] ?? '';
  return text === '' ? [] : [{ kind: 'comment', runs: [{ text: `${author === '' ? '' : `${author}: `}${text}` }] }];
}

function wordsOf(reader: RunReader, paragraph: XmlElement): string {
  return plainWords(readRuns(reader, paragraph).runs);
}

type NoteKind = 'footnote' | 'endnote';

interface Called {
  readonly key: string;
  readonly kind: NoteKind;
  readonly id: string;
  readonly mark: string | undefined;
}

interface Calls {
  readonly callOf: RunReader['callOf'];
  /** The notes in the order of their first calls. */
  readonly inOrder: () => readonly Called[];
}

/** Word stores no numbers of notes: they follow from the order of the first calls. */
function newCalls(): Calls {
  const known = new Map<string, Called>();
  return {
    callOf(kind, id, mark) {
      const key = `${kind} ${id}`;
      if (!known.has(key)) known.set(key, { key, kind, id, mark });
      return key;
    },
    inOrder: () => [...known.values()],
  };
}

/** The notes that are called, and those that only a note calls. */
function readNotes(reader: RunReader, parts: WordParts, calls: Calls): readonly SourceNote[] {
  const notes: SourceNote[] = [];
  for (let at = 0; at < calls.inOrder().length; at += 1) {
    const called = calls.inOrder()[at];
    if (called !== undefined) notes.push(readNote(reader, parts, called));
  }
  return notes;
}

function readNote(reader: RunReader, parts: WordParts, { key, kind, id, mark }: Called): SourceNote {
  const part = kind === 'footnote' ? parts.footnotes : parts.endnotes;
  const note = part?.children.find(({ attributes }) => attributes['id'] === id);
  const runs = note === undefined ? [] : below(note, 'p').flatMap((paragraph) => [...readRuns(reader, paragraph).runs, SPACE]);
  const text = plainWords(runs);
  if (kind === 'endnote') reader.losses.add('An endnote became a footnote', text);
  if (text === '') reader.losses.add('A note has no text', mark);
  return mark === undefined ? { key, runs } : { key, mark, runs: withoutStart(runs, mark) };
}

const SPACE: SourceRun = { text: ' ' };

/** Runs without a text at their start, and the spaces around it; as they are where they do not begin with it. */
function withoutStart(runs: readonly SourceRun[], start: string): readonly SourceRun[] {
  if (!plainWords(runs).startsWith(start)) return runs;
  let rest = start;
  return runs.map((run) => {
    const text = rest === '' ? run.text : run.text.trimStart();
    let taken = 0;
    while (taken < rest.length && text.charAt(taken) === rest.charAt(taken)) taken += 1;
    rest = rest.slice(taken);
    return { ...run, text: text.slice(taken) };
  });
}
