/** Where a line ends: CR and LF together, or either of them. */
export const LINE_END = /\r\n|\r|\n/;

const LINE_ENDS = /\r\n|\r|\n/g;

/** How many lines end in a text. */
export function countLineEnds(text: string): number {
  return text.match(LINE_ENDS)?.length ?? 0;
}

/** The line end that some texts use first; LF where they have none. */
export function firstLineEnd(blocks: readonly { readonly text: string }[]): string {
  for (const { text } of blocks) {
    const found = LINE_END.exec(text);
    if (found !== null) return found[0];
  }
  return '\n';
}

/** The line end that some texts use most often; LF where they have none. */
export function commonLineEnd(blocks: readonly { readonly text: string }[]): string {
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const { text } of blocks) {
    for (const [found] of text.matchAll(LINE_ENDS)) counts[found as keyof typeof counts] += 1;
  }
  if (counts['\r\n'] > counts['\n'] && counts['\r\n'] >= counts['\r']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}
