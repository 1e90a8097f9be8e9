/**
 * Every match of a global pattern in a text, from left to right; `[]` for none, which is what most patterns find in most paragraphs.
 * `String.matchAll` gives
 * the same, but makes a copy of the pattern and an iterator at each call.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  while (match !== null) {
    matches.push(match);
    // An empty match would be found for ever.
    if (match[0] === '') pattern.lastIndex += 1;
    match = pattern.exec(text);
  }
  return matches;
}

const NONE: readonly RegExpExecArray[] = [];
