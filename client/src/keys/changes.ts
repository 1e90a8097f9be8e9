/** A replacement in a text, in UTF-16 offsets of the text before it. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** So many characters at an offset that gave way to so many others. */
export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Where an edit stands when the text has been changed elsewhere; undefined where both are about the same characters. What is typed where an
 * insertion is to come stands after it.
 */
export function rebased(edit: OffsetEdit, { at, removed, inserted }: Change): OffsetEdit | undefined {
  const moved = { ...edit, start: edit.start + inserted - removed, end: edit.end + inserted - removed };
  if (removed > 0) return at + removed <= edit.start ? moved : at >= edit.end ? edit : undefined;
  const isInsertion = edit.start === edit.end;
  if (at < edit.start || (at === edit.start && !isInsertion)) return moved;
  return at >= edit.end ? edit : undefined;
}

/** The same for several edits: undefined where one of them cannot be kept. */
export function allRebased(edits: readonly OffsetEdit[], change: Change): readonly OffsetEdit[] | undefined {
  const moved = edits.flatMap((edit) => rebased(edit, change) ?? []);
  return moved.length === edits.length ? moved : undefined;
}

/** An offset after a change; what is put in where it points comes before or after it, as `side` says. */
export function movedOffset(offset: number, { at, removed, inserted }: Change, side: 'before' | 'after'): number {
  if (at + removed < offset || (at + removed === offset && (removed > 0 || side === 'before'))) return offset + inserted - removed;
  return at < offset ? at : offset;
}

/** A line break, and what has been written after it since; offsets are those of the text as it is now. */
export interface BrokenLine {
  readonly start: number;
  readonly end: number;
  readonly rest: number;
}

/** The same after a change that somebody else made; undefined where the line break is no longer there as it was. */
export function afterTyping({ start, end, rest }: BrokenLine, change: Change): BrokenLine | undefined {
  const { at, removed, inserted } = change;
  const by = inserted - removed;
  if (at > rest || (at === rest && removed > 0)) return { start, end, rest };
  if (at >= end && at + removed <= rest) return { start, end, rest: rest + by };
  return at + removed <= start ? { start: start + by, end: end + by, rest: rest + by } : undefined;
}

/** The same after an edit of ours: what it puts in at the break comes before what has been written. */
export function afterOurs({ start, end, rest }: BrokenLine, change: Change): BrokenLine {
  return {
    start: movedOffset(start, change, change.at < end ? 'before' : 'after'),
    end: movedOffset(end, change, 'before'),
    rest: change.at > end && change.at >= rest ? rest : movedOffset(rest, change, 'before'),
  };
}
