import { message, type FixDraft } from './rule';

/** The preferred fix of a block rule that writes other words for those between two offsets of the block's text. */
export function writes(start: number, end: number, newText: string, safe: 'safe' | 'to be weighed'): FixDraft {
  return { title: message('Write “{0}”', newText), preferred: true, safe: safe === 'safe', edits: [{ block: 0, start, end, newText }] };
}
