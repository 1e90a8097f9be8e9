/** What a block is by the shape of the line that opens it. */
export type BlockKind = 'blank' | 'comment' | 'paragraph' | 'item' | 'note' | 'rule' | 'heading' | 'text';

/** Whether a block of this kind has no words to be read: empty lines, a comment, a drawn line. */
export function isWordless(kind: BlockKind): boolean {
  return kind === 'blank' || kind === 'comment' || kind === 'rule';
}

/** Whether a block of this kind is nothing of the running text: without words, or a note. */
export function isBesideText(kind: BlockKind): boolean {
  return kind === 'note' || isWordless(kind);
}
