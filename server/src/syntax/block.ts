import { isLineEnd } from '../text/characters';
import { opensBlock, shapeOf, skipUnseen, type LineShape } from './line';
import { summarize, type BlockSummary } from './summary';
import type { BlockKind } from './blockKind';

export type { BlockKind } from './blockKind';

/**
 * A stretch of whole lines that belong together, with its line ends and the blank lines after it. A value: no position, no neighbour, no
 * meaning.
 */
export interface Block {
  readonly kind: BlockKind;
  /** All characters of the block, line ends and blank lines after it included. */
  readonly text: string;
  /** How many line ends (LF, CRLF or CR) the text holds. */
  readonly lineEnds: number;
  /** What the layers above need to know of the text without reading it again. */
  readonly summary: BlockSummary;
}

/** The blocks of a text; laid end to end they are the text, character for character. An empty text has none. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const reader = new LineReader(text);
  let blockStart = 0;
  let opening: LineShape | undefined;
  let lineEnds = 0;
  let above = '';
  let aboveShape: LineShape | undefined;
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    if (skipUnseen(line) === line.length) {
      aboveShape = undefined;
    } else {
      const shape = shapeOf(line);
      const opens = aboveShape === undefined || opensBlock(line, shape, above, aboveShape);
      if (opens && reader.lineStart > blockStart) {
        blocks.push(createBlock(text.slice(blockStart, reader.lineStart), opening, lineEnds));
        blockStart = reader.lineStart;
        lineEnds = 0;
      }
      if (opens) opening = shape;
      above = line;
      aboveShape = shape;
    }
    lineEnds += reader.lineEnds;
  }
  if (blockStart < text.length) blocks.push(createBlock(text.slice(blockStart), opening, lineEnds));
  return blocks;
}

function createBlock(text: string, opening: LineShape | undefined, lineEnds: number): Block {
  const kind = opening === undefined ? 'blank' : opening.kind;
  return { kind, text, lineEnds, summary: summarize(text, kind, opening) };
}

/** Walks over the lines of a text; a class since it guards where the next line starts. */
class LineReader {
  lineStart = 0;
  /** 1 where the line just read ends in a line end, 0 at the end of the text. */
  lineEnds = 0;
  #at = 0;

  readonly #text: string;
  readonly #hasReturns: boolean;

  constructor(text: string) {
    this.#text = text;
    this.#hasReturns = text.includes('\r');
  }

  /** The next line without its line end; `undefined` after the last one. */
  next(): string | undefined {
    const text = this.#text;
    if (this.#at >= text.length) return undefined;
    this.lineStart = this.#at;
    const end = this.#endOfLine();
    const crlf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
    this.#at = end + (crlf ? 2 : 1);
    this.lineEnds = end < text.length ? 1 : 0;
    return text.slice(this.lineStart, end);
  }

  /**
   * Where the line that is being read ends. A search by the engine is many times faster than a look at each character, but knows one sign
   * only.
   */
  #endOfLine(): number {
    const text = this.#text;
    if (!this.#hasReturns) {
      const end = text.indexOf('\n', this.#at);
      return end < 0 ? text.length : end;
    }
    let end = this.#at;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
    return end;
  }
}
