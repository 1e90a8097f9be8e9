import { newLosses, type ImportWarning } from './losses';
import { readNumbering, type Numbering } from './numbering';
import { readParts, type WordParts } from './parts';
import { raisedDigits, readRuns, type Changes, type Piece, type RunReader } from './runs';
import { readStyles } from './styles';
import { written } from './written';
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
  const notes = newNotes();
  const reader: RunReader = { styles, changes, losses, markOf: notes.markOf, bookmarks: new Map() };
  const state: BodyState = { blocks: [], waiting: undefined, framed: [], numbering: readNumbering(parts.numbering, styles), parts };
  const body = child(parts.document, 'body');
  state.blocks.push(...headLines(reader, parts, body));
  readBlocks(reader, state, body?.children ?? []);
  flush(reader, state);
  const texts = notes.inOrder().map(({ kind, id, mark }) => noteText(reader, parts, kind, id, mark));
  const blocks = [...state.blocks, ...texts, ...state.framed].filter((block) => block !== '');
  return { text: blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`, warnings: losses.warnings() };
}

interface BodyState {
  readonly blocks: string[];
  /** A paragraph whose end is not yet certain: its mark may be deleted. */
  waiting: { readonly element: XmlElement; readonly pieces: readonly Piece[]; readonly comments: readonly string[] } | undefined;
  /** Notes that stand in frames at the foot of a page. */
  readonly framed: string[];
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
  const { pieces, comments, boxes } = readRuns(reader, element);
  const { waiting } = state;
  // A joined paragraph keeps the properties of the first one, unless nothing is left of its words.
  const keepsFirst = waiting !== undefined && waiting.pieces.some(({ text }) => text.trim() !== '');
  state.waiting = {
    element: keepsFirst ? waiting.element : element,
    pieces: [...(waiting?.pieces ?? []), ...pieces],
    comments: [...(waiting?.comments ?? []), ...comments],
  };
  if (!isJoined(reader, element)) flush(reader, state);
  for (const box of boxes) {
    flush(reader, state);
    reader.losses.add('The text of a text box was put after the paragraph that it hangs on', written(readRuns(reader, box).pieces));
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
  const text = written(waiting.pieces);
  for (const id of waiting.comments) state.blocks.push(commentText(reader, state.parts, id));
  if (text === '') {
    if (label !== '' && label !== '•') reader.losses.add(`A numbered paragraph without words was left out (${label})`);
    return;
  }
  reader.losses.at(text);
  if (child(properties, 'framePr') !== undefined && /^\*+\s/.test(text)) state.framed.push(text);
  else state.blocks.push(label === '' || startsWithLabel(text, label) ? text : `${label} ${text}`);
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
  const isHead = before < 12 && rows.some((cells) => cells.some((cell) => cell.some((line) => HEAD_LINE.test(line))));
  const lines = rows.flatMap((cells) => (isHead || cells.length < 2 ? cells.flat() : [cells.map((cell) => cell.join(' ')).join(' | ')]));
  if (!isHead && rows.some((cells) => cells.length > 1)) reader.losses.add('A table became lines of text', lines[0]);
  state.blocks.push(...lines);
}

/** What stands at the head of a document of the United Nations and nowhere else in a table or in the head of a page. */
const HEAD_LINE = /^(?:Distr\.|Original:|United Nations$)|\bDistr\.: |^(?:[ASE]|ST|CEDAW|CAT|CRC)\/[\w./()-]+\*{0,3}$/;

/** The lines of the masthead, where it stands in the head of the first page. */
function headLines(reader: RunReader, { headers }: WordParts, body: XmlElement | undefined): readonly string[] {
  if (body === undefined || headers.size === 0) return [];
  const references = below(body, 'headerReference').slice(0, 3);
  const first = references.find(({ attributes }) => attributes['type'] === 'first') ?? references[0];
  const header = headers.get(first?.attributes['id'] ?? '');
  if (header === undefined) return [];
  const lines = below(header, 'p').map((paragraph) => written(readRuns(reader, paragraph).pieces));
  return lines.some((line) => /^Distr\.|\bDistr\.: /.test(line)) ? lines.filter((line) => line !== '') : [];
}

function commentText(reader: RunReader, { comments }: WordParts, id: string): string {
  const comment = comments?.children.find(({ attributes }) => attributes['id'] === id);
  if (comment === undefined) return '';
  const text = below(comment, 'p')
    .map((paragraph) => written(readRuns(reader, paragraph).pieces))
    .filter((words) => words !== '')
    .join(' ');
  const author = comment.attributes['author'] ?? '';
  return text === '' ? '' : `// ${author === '' ? '' : `${author}: `}${text}`;
}

type NoteKind = 'footnote' | 'endnote';

interface Notes {
  readonly markOf: (kind: NoteKind, id: string, custom: string | undefined) => string;
  readonly inOrder: () => readonly { readonly kind: NoteKind; readonly id: string; readonly mark: string }[];
}

/** Word stores no numbers of notes: they follow from the order of the first calls. */
function newNotes(): Notes {
  const known = new Map<string, { readonly kind: NoteKind; readonly id: string; readonly mark: string }>();
  const numbers = { last: 0 };
  return {
    markOf(kind, id, custom) {
      const key = `${kind} ${id}`;
      const before = known.get(key);
      if (before !== undefined) return before.mark;
      if (custom === undefined) numbers.last += 1;
      const mark = custom === undefined ? raisedDigits(String(numbers.last)) : /^\*+$/.test(custom) ? custom : `[^${custom}]`;
      known.set(key, { kind, id, mark });
      return mark;
    },
    inOrder: () => [...known.values()],
  };
}

function noteText(reader: RunReader, parts: WordParts, kind: NoteKind, id: string, mark: string): string {
  const part = kind === 'footnote' ? parts.footnotes : parts.endnotes;
  const note = part?.children.find(({ attributes }) => attributes['id'] === id);
  const text = note === undefined ? '' : written(below(note, 'p').flatMap((paragraph) => [...readRuns(reader, paragraph).pieces, SPACE]));
  if (kind === 'endnote') reader.losses.add('An endnote became a footnote', text);
  if (text === '') reader.losses.add('A note has no text', mark);
  const own = /^\[\^(.+)\]$/.exec(mark)?.[1] ?? mark;
  const rest = own !== '' && text.startsWith(own) ? text.slice(own.length).trimStart() : text;
  return mark.startsWith('[^') ? `${mark}: ${rest}` : `${mark} ${rest}`;
}

const SPACE: Piece = { text: ' ', emphasis: 'plain' };
