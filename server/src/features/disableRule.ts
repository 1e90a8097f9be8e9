import { firstLineEnd } from '../text/lineEnds';
import type { ResolutionDocument } from '../syntax/document';
import type { Position, TextEdit } from '../text/position';

/**
 * The edit that silences a rule by a comment (LANGUAGE §8): for the paragraph at the position, or for the whole file. A comment of that
 * kind that already stands there gets the code added.
 */
export function disableRule(document: ResolutionDocument, code: string, position: Position, scope: 'paragraph' | 'file'): TextEdit {
  const paragraph = Math.max(0, document.blockIndexAt(document.offsetAt(position)));
  const start = scope === 'file' ? 0 : paragraph;
  const word = scope === 'file' ? 'resolution-disable-file' : 'resolution-disable-next-line';
  const neighbour = scope === 'file' ? 0 : paragraph - 1;
  const comment = document.blocks[neighbour]?.text ?? '';
  const existing = endOfComment(comment, word);
  if (existing !== undefined) return insertion(document, document.blockStart(neighbour) + existing, ` ${code}`);
  // A byte order mark stays the first character of the file.
  const offset = document.blockStart(start) + (start === 0 && document.slice(0, 1) === '\uFEFF' ? 1 : 0);
  return insertion(document, offset, `// ${word} ${code}${firstLineEnd(document.blocks)}`);
}

function insertion(document: ResolutionDocument, offset: number, newText: string): TextEdit {
  const position = document.positionAt(offset);
  return { range: { start: position, end: position }, newText };
}

/** Where a comment with this word and with codes ends, without its spaces and line ends; undefined where the block is none. */
function endOfComment(text: string, word: string): number | undefined {
  const comment = text.trimEnd();
  const [slashes = '', command, ...codes] = comment.replace(/^\uFEFF?\/\//, '// ').split(/[ \t]+/);
  return slashes === '//' && command === word && codes.length > 0 ? comment.length : undefined;
}
