/**
 * A copy of a string that holds on to no other: what is cut out of a file's text, or put together from such pieces, may keep the whole text
 * in memory as long as it is kept itself.
 */
export function detached(text: string): string {
  // The engine copies so short a piece anyhow.
  if (text.length < 13) return text;
  return Array.from(text).join('');
}
