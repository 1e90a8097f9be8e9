/** What a block is by the shape of the line that opens it. */
export type BlockKind = 'blank' | 'comment' | 'paragraph' | 'item' | 'note' | 'rule' | 'heading' | 'text';
