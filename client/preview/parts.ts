import type { Part, PartsChange } from './messages';

/** A list of parts after a change; those that only stand in other lines are the same but for these. */
export function changedParts(parts: readonly Part[], { start, removed, parts: fresh, lines }: PartsChange): readonly Part[] {
  const after = parts.slice(start + removed);
  const moved = lines === 0 ? after : after.map((part) => ({ ...part, line: part.line + lines, lastLine: part.lastLine + lines }));
  return [...parts.slice(0, start), ...fresh, ...moved];
}
