import { DeletedTextRun, InsertedTextRun, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import type { Revision, WordChanges } from './written';

/** How changes are signed in what the library writes. The file gets the numbers of its changes at the end. */
export interface Signing {
  /** The signature of a change, or of one of the paragraphs of a move. */
  readonly signature: (move: number | undefined) => Revision;
  /** The mark of a paragraph that is inserted or deleted with it, and the number of its move. */
  readonly paragraphMark: (change: 'inserted' | 'deleted', move: number | undefined) => NonNullable<IParagraphOptions['run']>;
}

/** From this number on the signature of a paragraph says that it was moved; those of other changes are 0 until the file is finished. */
export const MOVES = 1_000_000;

/** The time of a change that has none, until the file is finished. */
export const NO_DATE = 'none';

/** How the changes are signed; for a file without changes never asked. */
export function signingOf({ author, date = NO_DATE }: Pick<WordChanges, 'author' | 'date'>): Signing {
  const signature = (move: number | undefined): Revision => ({ id: move === undefined ? 0 : MOVES + move, author, date });
  return {
    signature,
    paragraphMark: (change, move) => (change === 'inserted' ? { insertion: signature(move) } : { deletion: signature(move) }),
  };
}

/** Words that stand in both versions, or in one. */
export function changedWords({ signature }: Signing, change: 'inserted' | 'deleted' | undefined, words: IRunOptions): ParagraphChild {
  if (change === undefined) return new TextRun(words);
  return change === 'inserted'
    ? new InsertedTextRun({ ...words, ...signature(undefined) })
    : new DeletedTextRun({ ...words, ...signature(undefined) });
}

/** What one version says and the other too, or does not. */
export function versions(at: Signing, now: string, was: string, look: IRunOptions = {}): readonly ParagraphChild[] {
  if (now === was) return [changedWords(at, undefined, { ...look, text: now })];
  return [
    ...(was === '' ? [] : [changedWords(at, 'deleted', { ...look, text: was })]),
    ...(now === '' ? [] : [changedWords(at, 'inserted', { ...look, text: now })]),
  ];
}
