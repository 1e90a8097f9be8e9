import { remember } from '../text/remember';
import { countBefore } from '../text/search';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isLineEnd } from '../text/characters';
import type { Position, Range, SpanEdit, TextEdit } from '../text/position';
import { splitBlocks, type Block } from './block';

/** One change of a document as the wire sends it: a range replaced by a text, or without a range the whole text. */
export interface DocumentChange {
  readonly range?: Range;
  readonly text: string;
}

/** What the last update did, for tests that count work instead of clocking it. */
export interface UpdateWork {
  /** How many blocks were read again from their characters. */
  readonly blocksRead: number;
}

/**
 * A document as a list of blocks. It is a text document as other code for the language server protocol knows it (positions in UTF-16 units),
 * but holds no whole string: an update reads the blocks touched and one neighbour on each side, and keeps every other block as it was.
 */
export class ResolutionDocument implements TextDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #blocks: readonly Block[];
  #offsets: Float64Array;
  #lines: Float64Array;
  #work: UpdateWork;

  private constructor(uri: string, languageId: string, version: number, blocks: readonly Block[]) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#blocks = blocks;
    this.#offsets = new Float64Array(blocks.length + 1);
    this.#lines = new Float64Array(blocks.length + 1);
    this.#work = { blocksRead: blocks.length };
    this.#measure(0);
  }

  /** A new document with the given text. */
  static create(uri: string, languageId: string, version: number, text: string): ResolutionDocument {
    return new ResolutionDocument(uri, languageId, version, splitBlocks(text));
  }

  /** Applies the changes one after the other, in place, and returns the document; the shape that the server's TextDocuments wants. */
  static update(document: ResolutionDocument, changes: readonly DocumentChange[], version: number): ResolutionDocument {
    let blocksRead = 0;
    for (const change of changes) blocksRead += document.#apply(change);
    document.#version = version;
    document.#work = { blocksRead };
    return document;
  }

  get version(): number {
    return this.#version;
  }

  /** The blocks in order; a new array after each change, so that it can serve as a key. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** The length of the text in UTF-16 units. */
  get length(): number {
    return this.#offsets[this.#blocks.length] ?? 0;
  }

  /** The number of lines, one more than there are line ends. */
  get lineCount(): number {
    return (this.#lines[this.#blocks.length] ?? 0) + 1;
  }

  /** What the last update cost. */
  get work(): UpdateWork {
    return this.#work;
  }

  /** Where the block of this index starts, as a UTF-16 offset in the document. */
  blockStart(index: number): number {
    return this.#offsets[index] ?? this.length;
  }

  /** The zero-based line in which the block of this index starts. */
  blockLine(index: number): number {
    return this.#lines[index] ?? this.lineCount - 1;
  }

  /** The index of the block that holds the offset; the last one for the end of the text, -1 in an empty document. */
  blockIndexAt(offset: number): number {
    return search(this.#offsets, this.#blocks.length, offset);
  }

  /** The text of a range, or the whole text. */
  getText(range?: Range): string {
    if (range === undefined) return this.#blocks.map((block) => block.text).join('');
    return this.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** The text between two UTF-16 offsets. */
  slice(start: number, end: number): string {
    let text = '';
    for (let index = Math.max(0, this.blockIndexAt(start)); index < this.#blocks.length; index += 1) {
      const blockStart = this.blockStart(index);
      if (blockStart >= end) break;
      text += this.#blocks[index]?.text.slice(Math.max(0, start - blockStart), end - blockStart) ?? '';
    }
    return text;
  }

  /** The position of a UTF-16 offset; offsets outside the text go to its nearest end, one between CR and LF before the CR. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(0, offset), this.length);
    const index = this.blockIndexAt(at);
    const block = this.#blocks[index];
    if (block === undefined) return { line: 0, character: 0 };
    return positionIn(block, this.#lines[index] ?? 0, at - this.blockStart(index));
  }

  /** The edit on the wire of one in UTF-16 offsets. */
  editAt({ start, end, newText }: SpanEdit): TextEdit {
    return { range: { start: this.positionAt(start), end: this.positionAt(end) }, newText };
  }

  /** The position of an offset in the block of this index; quicker than `positionAt` where the block is known. */
  positionInBlock(index: number, offset: number): Position {
    const block = this.#blocks[index];
    if (block === undefined || offset < 0 || offset >= block.text.length) return this.positionAt(this.blockStart(index) + offset);
    return positionIn(block, this.#lines[index] ?? 0, offset);
  }

  /** The UTF-16 offset of a position; characters after the end of a line go to its end, lines after the end to the end of the text. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    let index = search(this.#lines, this.#blocks.length, position.line);
    // The last line of the text may stand after the last line end: it belongs to the last block.
    if (index < 0) index = 0;
    const block = this.#blocks[index];
    if (block === undefined) return 0;
    // From the places of its lines, which are kept: a paragraph with thousands of fixes is asked as often, and must not be read as often.
    const starts = lineStartsOf(block);
    const line = position.line - (this.#lines[index] ?? 0);
    const lineStart = starts[line] ?? block.text.length;
    let lineEnd = starts[line + 1] ?? block.text.length;
    while (lineEnd > lineStart && isLineEnd(block.text.charCodeAt(lineEnd - 1))) lineEnd -= 1;
    return this.blockStart(index) + Math.min(lineStart + Math.max(0, position.character), lineEnd);
  }

  /** A line without what ends it; after the last line that one, before the first the empty start of the text. */
  getLineRange(line: number): Range {
    if (line < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const at = Math.min(line, this.lineCount - 1);
    return { start: { line: at, character: 0 }, end: this.positionAt(this.offsetAt({ line: at, character: Infinity })) };
  }

  /** What ends a line: `''` for the last one and for lines outside the text. */
  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    return this.slice(this.offsetAt({ line, character: Infinity }), this.offsetAt({ line: line + 1, character: 0 }));
  }

  #apply(change: DocumentChange): number {
    if (change.range === undefined) {
      this.#blocks = splitBlocks(change.text);
      this.#offsets = new Float64Array(this.#blocks.length + 1);
      this.#lines = new Float64Array(this.#blocks.length + 1);
      this.#measure(0);
      return this.#blocks.length;
    }
    const from = this.offsetAt(change.range.start);
    const to = this.offsetAt(change.range.end);
    return this.#replace(Math.min(from, to), Math.max(from, to), change.text);
  }

  #replace(from: number, to: number, text: string): number {
    const old = this.#blocks;
    const first = Math.max(0, this.blockIndexAt(from) - 1);
    const last = Math.min(old.length - 1, this.blockIndexAt(to) + 1);
    const start = this.blockStart(first);
    const touched = old.slice(first, last + 1);
    const before = touched.map((block) => block.text).join('');
    const fresh = splitBlocks(before.slice(0, from - start) + text + before.slice(to - start));
    const kept = keepUnchanged(touched, fresh);
    this.#blocks = old.slice(0, first).concat(kept, old.slice(last + 1));
    this.#offsets = resized(this.#offsets, this.#blocks.length + 1, first);
    this.#lines = resized(this.#lines, this.#blocks.length + 1, first);
    this.#measure(first);
    return fresh.length;
  }

  #measure(from: number): void {
    const blocks = this.#blocks;
    let offset = this.#offsets[from] ?? 0;
    let line = this.#lines[from] ?? 0;
    for (let index = from; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined) break;
      this.#offsets[index] = offset;
      this.#lines[index] = line;
      offset += block.text.length;
      line += block.lineEnds;
    }
    this.#offsets[blocks.length] = offset;
    this.#lines[blocks.length] = line;
  }
}

/** The fresh blocks, with the old block in the place of each fresh one at the head or the tail that has its text. */
function keepUnchanged(old: readonly Block[], fresh: Block[]): Block[] {
  let head = 0;
  for (let block = old[head]; block !== undefined && block.text === fresh[head]?.text; block = old[head]) {
    fresh[head] = block;
    head += 1;
  }
  const others = Math.min(old.length, fresh.length) - head;
  for (let tail = 1; tail <= others; tail += 1) {
    const block = old[old.length - tail];
    if (block === undefined || block.text !== fresh[fresh.length - tail]?.text) break;
    fresh[fresh.length - tail] = block;
  }
  return fresh;
}

/** The last index below `count` whose value is at most `wanted`; -1 where there is none. */
function search(values: ArrayLike<number>, count: number, wanted: number): number {
  return countBefore(count, (index) => (values[index] ?? 0) <= wanted) - 1;
}

function resized(values: Float64Array, length: number, keep: number): Float64Array {
  if (values.length === length) return values;
  const result = new Float64Array(length);
  result.set(values.subarray(0, Math.min(keep + 1, length)));
  return result;
}

function positionIn(block: Block, firstLine: number, offset: number): Position {
  const { text } = block;
  const starts = lineStartsOf(block);
  let line = starts.length - 1;
  // Most blocks have one or two lines, so looking from the end is as quick as anything; a long one is halved.
  if (line > 8) line = search(starts, starts.length, offset);
  else while (line > 0 && (starts[line] ?? 0) > offset) line -= 1;
  const betweenCrLf = text.charCodeAt(offset) === 10 && text.charCodeAt(offset - 1) === 13;
  return { line: firstLine + line, character: offset - (starts[line] ?? 0) - (betweenCrLf ? 1 : 0) };
}

/**
 * Where the lines of a block start, as offsets in its text; kept, since a long block with many reports is asked as often as it has reports.
 */
const lineStartsOf = remember((block: Block): ArrayLike<number> => {
  const { text } = block;
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
});
