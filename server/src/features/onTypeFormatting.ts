import type { DocumentModel } from '../model/model';
import { ResolutionDocument } from '../syntax/document';
import { isBlank } from '../text/characters';
import type { Position, TextEdit } from '../text/position';
import { continueList, type KeyEdit } from './listKeys/continueList';
import { leastEdit } from '../model/edits/pieces';

/**
 * What follows on a line break that was just typed in a list, with the cursor behind it at the position: the next label at the same degree,
 * or on an empty label the
 * one a degree up. The edits are made of those that our own key for Enter makes, so that other editors do the same; `[]` where a line break
 * is only that.
 */
export function onTypeFormatting(
  modelOf: (document: ResolutionDocument) => DocumentModel,
  document: ResolutionDocument,
  position: Position,
): readonly TextEdit[] {
  const typed = typedBreak(document, position);
  return typed === undefined ? [] : (behindBreak(modelOf, document, typed)?.edits ?? []);
}

/**
 * The same for a line that a line break has just begun, whatever has been written in it since: who types fast has the next words there
 * before anybody is asked.
 * They stay behind the label. `pushed` is how many characters at the end of the line stood behind the break when it was made. The cursor is
 * where it belongs
 * if nothing has been written; `undefined` where a line break is only that.
 */
export function labelNewLine(
  modelOf: (document: ResolutionDocument) => DocumentModel,
  document: ResolutionDocument,
  line: number,
  pushed: number,
): KeyEdit | undefined {
  const typed = typedBreak(document, { line, character: 0 });
  if (typed === undefined) return undefined;
  const lineEnd = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  return behindBreak(modelOf, document, { ...typed, rest: Math.max(typed.end, lineEnd - pushed) });
}

/** A line break and the blanks behind it, as offsets; what stands there up to `rest` counts as written later. */
interface TypedBreak {
  readonly start: number;
  readonly end: number;
  readonly rest: number;
}

function behindBreak(
  modelOf: (document: ResolutionDocument) => DocumentModel,
  document: ResolutionDocument,
  { start, end, rest }: TypedBreak,
): KeyEdit | undefined {
  const before = ResolutionDocument.create(
    document.uri,
    document.languageId,
    document.version,
    document.slice(0, start) + document.slice(rest, document.length),
  );
  const key = continueList(modelOf(before), before, before.positionAt(start));
  if (key === undefined) return undefined;
  // What ends where the line break was typed, or begins there, takes it in.
  const shift = (offset: number): number => (offset > start ? offset + rest - start : offset);
  const edits = key.edits.map(({ range, newText }) => {
    const from = before.offsetAt(range.start);
    const to = before.offsetAt(range.end);
    const atBreak = from <= start && to >= start;
    return { start: shift(from), end: atBreak ? Math.max(end, shift(to)) : shift(to), newText };
  });
  return {
    cursor: key.cursor,
    edits: edits.flatMap((edit) => {
      const least = leastEdit(document.slice(edit.start, edit.end), { start: 0, end: edit.end - edit.start, newText: edit.newText });
      if (least.start === least.end && least.newText === '') return [];
      return [
        {
          range: { start: document.positionAt(edit.start + least.start), end: document.positionAt(edit.start + least.end) },
          newText: least.newText,
        },
      ];
    }),
  };
}

/**
 * The line break before a position together with the blanks that the editor put behind it; undefined where something else was typed there.
 */
function typedBreak(document: ResolutionDocument, { line, character }: Position): TypedBreak | undefined {
  if (line < 1) return undefined;
  const lineStart = document.offsetAt({ line, character: 0 });
  let end = document.offsetAt({ line, character });
  for (let at = lineStart; at < end; at += 1) if (!isBlank(document.slice(at, at + 1).charCodeAt(0))) return undefined;
  // Some editors ask before they set the cursor behind the blanks.
  while (end < document.length && isBlank(document.slice(end, end + 1).charCodeAt(0))) end += 1;
  return { start: document.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER }), end, rest: end };
}
