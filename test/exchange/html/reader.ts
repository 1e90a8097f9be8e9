/** What an independent reading of a page of HTML finds: by patterns, without any code of the writer. */
export interface PageReading {
  /** The letters and figures of the body, without spaces. */
  readonly letters: string;
  readonly ids: readonly string[];
  /** The targets of links inside the page. */
  readonly inner: readonly string[];
  /** For each footnote mark the text of the note that it leads to. */
  readonly notesOfMarks: readonly string[];
}

/** Reads a page that was written for export. */
export function readPage(html: string): PageReading {
  const body = html.slice(html.indexOf('<body'), html.indexOf('</body>'));
  const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map((match) => plain(match[1] ?? ''));
  const inner = [...body.matchAll(/\shref="#([^"]*)"/g)].map((match) => plain(match[1] ?? ''));
  const notes = new Map(
    [...body.matchAll(/<div id="([^"]*)" class="note[^"]*" role="doc-footnote">(.*?)<\/div>/gs)].map((match) => [
      match[1] ?? '',
      lettersOf(match[2] ?? ''),
    ]),
  );
  const notesOfMarks = [...body.matchAll(/role="doc-noteref" href="#([^"]*)"/g)].map((match) => notes.get(match[1] ?? '') ?? '');
  return { letters: lettersOf(body), ids, inner, notesOfMarks };
}

/** The letters and figures of a text, raised figures as plain ones. */
export function lettersOf(text: string): string {
  return plain(text.replace(/<[^<>]*>/g, ''))
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)))
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function plain(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
