import { message } from '../../../text/message';
import { plainWords, type SourceBlock, type SourceNote, type SourceRun } from '../../source';
import { isHeadLine, isOurs } from './head';
import { withoutStart } from './notes';
import type { Numbering } from './numbering';
import type { WordParts } from './parts';
import { markValue, readRuns, type RunReader } from './runs';
import { below, child, valueOf, type XmlElement } from './xml';

/** What reading the body of a document has come to. */
export interface BodyState {
  readonly blocks: SourceBlock[];
  /** A paragraph whose end is not yet certain: its mark may be deleted. */
  waiting: { readonly element: XmlElement; readonly runs: readonly SourceRun[]; readonly comments: readonly string[] } | undefined;
  /** Notes that stand in frames at the foot of a page. */
  readonly framed: SourceNote[];
  /** The last block, where our own writer left no room below it, since the next line may be the rest of it. */
  unfinished?: SourceBlock | undefined;
  readonly numbering: Numbering;
  readonly parts: WordParts;
  /** Hears of every end of a section, with its properties, once all before it is among the blocks. */
  readonly endSection: (properties: XmlElement) => void;
}

/** Reads paragraphs and tables, and whatever they stand in. The last paragraph waits until {@link flush}. */
export function readBlocks(reader: RunReader, state: BodyState, elements: readonly XmlElement[]): void {
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
        flush(reader, state);
        state.endSection(element);
        break;
      case 'pPr':
        break;
      case 'altChunk':
        reader.losses.add(message('A part of another format was left out'));
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
    reader.losses.add(message('The text of a text box was put after the paragraph that it hangs on'), wordsOf(reader, box));
    readBlocks(reader, state, box.children);
  }
  const section = child(child(element, 'pPr'), 'sectPr');
  if (section === undefined) return;
  flush(reader, state);
  state.endSection(section);
}

/** Whether the mark at the end of a paragraph is not there once the changes are decided. */
function isJoined({ changes }: RunReader, element: XmlElement): boolean {
  const mark = child(child(element, 'pPr'), 'rPr');
  if (changes === 'accept') return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined;
  return changes === 'reject' && (child(mark, 'ins') !== undefined || child(mark, 'moveTo') !== undefined);
}

/** Takes the paragraph that waits among the blocks. */
export function flush(reader: RunReader, state: BodyState): void {
  const { waiting } = state;
  if (waiting === undefined) return;
  state.waiting = undefined;
  const properties = child(waiting.element, 'pPr');
  const label = state.numbering.next(properties);
  const { runs } = waiting;
  const text = plainWords(runs);
  for (const id of waiting.comments) state.blocks.push(...commentBlocks(reader, state.parts, id));
  if (text === '' && runs.every(({ note }) => note === undefined)) {
    if (label !== '' && label !== '•') reader.losses.add(message('A numbered paragraph without words was left out ({0})', label));
    return;
  }
  reader.losses.at(text);
  const mark = footMark(reader, properties, text);
  if (mark !== undefined) {
    state.framed.push({ key: `foot ${String(state.framed.length)}`, mark: markValue(mark), runs: withoutStart(runs, mark) });
    return;
  }
  const last = state.blocks.at(-1);
  const isTight = label === '' && last !== undefined && last === state.unfinished;
  const block = { ...(label === '' || startsWithLabel(text, label) ? {} : { label }), runs, ...(isTight && { below: 'tight' as const }) };
  state.blocks.push(block);
  const spacing = child(properties, 'spacing')?.attributes;
  state.unfinished = isOurs(state.parts) && spacing?.['after'] === '0' && spacing['line'] === undefined ? block : undefined;
}

/** The mark of a paragraph that is a note at the foot of a page by its frame or its style; undefined for any other. */
function footMark({ styles }: RunReader, properties: XmlElement | undefined, text: string): string | undefined {
  if (child(properties, 'framePr') !== undefined) return /^(\*+)\s/.exec(text)?.[1];
  return styles.isNote(valueOf(properties, 'pStyle')) ? /^([⁰¹²³⁴-⁹]+|\*+)\s/.exec(text)?.[1] : undefined;
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
  const isHead = before < 12 && rows.some((cells) => cells.some((cell) => cell.some((line) => isHeadLine(plainWords(line.runs)))));
  const lines = rows.flatMap((cells) => (isHead || cells.length < 2 ? cells.flat() : [{ runs: joined(cells) }]));
  if (!isHead && rows.some((cells) => cells.length > 1))
    reader.losses.add(message('A table became lines of text'), plainWords(lines[0]?.runs ?? []));
  state.blocks.push(...lines);
}

/** The cells of a row as one line, between upright lines. */
function joined(cells: readonly (readonly SourceBlock[])[]): readonly SourceRun[] {
  return cells.flatMap((cell, at) => [
    ...(at === 0 ? [] : [{ text: ' | ' }]),
    ...cell.flatMap(({ label = '', runs }, line) => [{ text: `${line === 0 ? '' : ' '}${label === '' ? '' : `${label} `}` }, ...runs]),
  ]);
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
