import type { ResolutionDocument } from '../../syntax/document';
import { countLineEnds } from '../../text/lineEnds';
import type { Range } from '../../text/position';

/**
 * A text of several paragraphs as it is put in the place of a range: with a blank line before and after where the lines around would touch
 * it otherwise. One line goes in as it is.
 */
export function fitInto(document: ResolutionDocument, range: Range, text: string): string {
  const content = text.trimEnd();
  if (!content.includes('\n')) return text;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const before = document.slice(Math.max(0, start - NEAR), start);
  const after = document.slice(end, end + NEAR);
  const above = countLineEnds(before.slice(before.trimEnd().length));
  const below = countLineEnds(after.slice(0, after.length - after.trimStart().length));
  // After words the first paragraph goes on with theirs.
  const lead = above > 0 && before.trim() !== '' ? '\n'.repeat(Math.max(0, 2 - above)) : '';
  const atEnd = after.trim() === '' && end + NEAR >= document.length;
  const trail = '\n'.repeat(Math.max(0, (atEnd ? countLineEnds(text.slice(content.length)) : 2) - below));
  const fitted = lead + content + trail;
  return `${before}${after}`.includes('\r\n') ? fitted.replaceAll('\n', '\r\n') : fitted;
}

/** So far around a place blank lines are looked for, in UTF-16 units. */
const NEAR = 400;
