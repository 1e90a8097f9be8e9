import type { Segment, SegmentEdit } from '../../model/segment';
import type { FoundWords } from './wordSearch';

/** What is put in the place of words that were found: between, before or after them. */
export type Placement = 'replace' | 'before' | 'after';

/**
 * The edits that put words in the place of others, or beside them: one space is added or taken, so that none is doubled and none is missing,
 * and no sign of emphasis is left alone. Words that a page break parts are put in at their first part.
 */
export function wordEdits(segment: Segment, found: FoundWords, words: string, placement: Placement): readonly SegmentEdit[] {
  const { start, end } =
    placement === 'before'
      ? { start: found.start, end: found.start }
      : placement === 'after'
        ? { start: found.end, end: found.end }
        : found;
  if (start.block === end.block) return [settled(segment, { block: start.block, start: start.offset, end: end.offset, newText: words })];
  const edits: SegmentEdit[] = [];
  for (let block = start.block; block <= end.block; block += 1) {
    const summary = segment.blocks[block]?.summary;
    if (summary === undefined) continue;
    const from = block === start.block ? start.offset : summary.start;
    const to = block === end.block ? end.offset : summary.end;
    // What stands between the parts, as the notes of the page, is no part of the paragraph.
    if (block === start.block || block === end.block || segment.places[block]?.joins === start.block)
      edits.push(settled(segment, { block, start: from, end: to, newText: block === start.block ? words : '' }));
  }
  return edits;
}

function spacesAtEnd(text: string): number {
  return text.length - text.trimEnd().length;
}

/** Signs before which no space stands, and after which none is needed. */
const CLOSES = /^[,;.:!?)\]”’»]/u;
const OPENS = /[([“‘«]$/u;

function settled(segment: Segment, edit: SegmentEdit): SegmentEdit {
  const block = segment.blocks[edit.block];
  if (block === undefined) return edit;
  const { text, summary } = block;
  let { start, end } = edit;
  let words = edit.newText;
  const signs = emphasisIn(text.slice(start, end));
  if (signs.length % 2 === 1) {
    // The emphasis begins before the words and ends in them, or begins in them and ends after them.
    const sign = signs.at(-1) ?? '';
    const emphasized = text.slice(start, end).split(sign, 1)[0] ?? '';
    if (isClosing(text, start, end)) {
      // The words that were emphasized and are there again stay so.
      words = words.startsWith(emphasized) ? `${emphasized}${sign}${words.slice(emphasized.length)}` : `${words.trimEnd()}${sign}`;
    } else {
      const rest = /^[*_]+/.exec(text.slice(end));
      if (rest === null) words = `${words}${words === '' || /\s$/u.test(words) ? '' : ' '}${signs[0] ?? ''}`;
      else end += rest[0].length;
    }
  }
  if (words === '') {
    const before = spacesAtEnd(text.slice(summary.start, start));
    const after = /^\s+/u.exec(text.slice(end, summary.end))?.[0].length ?? 0;
    if (start === summary.start) end += after;
    else if (before > 0 && (after > 0 || end >= summary.end || CLOSES.test(text.slice(end)))) start -= before;
    return { ...edit, start, end, newText: '' };
  }
  const before = text.slice(summary.start, start);
  const after = text.slice(end, summary.end);
  let newText = words.trim();
  if (CLOSES.test(newText) && start > summary.start) start -= spacesAtEnd(before);
  else if (start === end && before !== '' && !/\s$/u.test(before) && !OPENS.test(before) && !before.endsWith('-')) newText = ` ${newText}`;
  if (start === end || edit.start === edit.end) {
    if (after !== '' && !/^\s/u.test(after) && !CLOSES.test(after) && !OPENS.test(newText)) newText = `${newText} `;
  }
  return { ...edit, start, end, newText };
}

/** The signs of emphasis in some words, one by one; those of a mark of asterisks (`*,`) are taken for such too, which adds up where they are paired. */
function emphasisIn(words: string): readonly string[] {
  return words.match(/\*{1,3}|_{1,3}/gu) ?? [];
}

/** Whether the odd sign in a stretch ends an emphasis: an odd number of its kind stands before the stretch. */
function isClosing(text: string, start: number, end: number): boolean {
  const sign = emphasisIn(text.slice(start, end))[0] ?? '*';
  const before = emphasisIn(text.slice(0, start)).filter((one) => one === sign).length;
  return before % 2 === 1;
}
