/** A block of the text after a refactoring; `source` is the block of the segment whose words it holds, undefined for one that is new. */
export interface Piece {
  readonly source: number | undefined;
  readonly text: string;
}
