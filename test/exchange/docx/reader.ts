import { strFromU8, unzipSync } from 'fflate';

/** What an independent reading of a Word file finds in one paragraph: by patterns, without any code of the writer. */
export interface WordParagraph {
  readonly style: string;
  /** The words, with `[^3]` for the reference to the note 3, and `[^*3]` where its mark is typed after it. */
  readonly text: string;
  readonly italics: string;
  /** The number that Word prints, where it counts. */
  readonly label: string;
}

/** The parts of a Word file as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** The paragraphs that hold words, with the numbers as Word counts them: one row of counters for all lists, cleared from below. */
export function paragraphsOf(bytes: Uint8Array): readonly WordParagraph[] {
  const parts = partsOf(bytes);
  const starts = startsOf(parts.get('word/numbering.xml') ?? '');
  const counters: number[] = [];
  const used = new Set<string>();
  return [...(parts.get('word/document.xml') ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([paragraph]) => {
    const text = textOf(paragraph);
    const [, level, list] = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? [];
    let label = '';
    if (level !== undefined && list !== undefined) {
      const at = Number(level);
      const start = used.has(`${list}-${level}`) ? undefined : starts.get(`${list}-${level}`);
      used.add(`${list}-${level}`);
      counters[at] = start ?? (counters[at] ?? 0) + 1;
      counters.length = at + 1;
      label = labelOf(at, counters[at]);
    }
    if (text === '') return [];
    const italics = [...paragraph.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:i\/>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([run]) => textOf(run)).join('');
    return [{ style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '', text, italics, label }];
  });
}

/** The notes by their numbers in the file, with `#` for the number that Word prints. */
export function notesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const notes = partsOf(bytes).get('word/footnotes.xml') ?? '';
  return new Map([...notes.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)].map(([, id = '', note = '']) => [id, textOf(note)]));
}

function startsOf(numbering: string): ReadonlyMap<string, number> {
  const lists = numbering.matchAll(
    /<w:num w:numId="(\d+)"><w:abstractNumId w:val="1"\/><w:lvlOverride w:ilvl="(\d)"><w:startOverride w:val="(\d+)"\/>/g,
  );
  return new Map([...lists].map(([, list = '', level = '', start = '']) => [`${list}-${level}`, Number(start)]));
}

function labelOf(level: number, value: number): string {
  if (level === 0) return `${String(value)}.`;
  return level === 1 ? `(${String.fromCharCode(96 + value)})` : `(${['i', 'ii', 'iii', 'iv', 'v'][value - 1] ?? '?'})`;
}

function textOf(xml: string): string {
  const signs = xml.matchAll(
    /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:footnoteReference (w:customMarkFollows="1" )?w:id="(\d+)"\/>|<w:tab\/>|<w:footnoteRef\/>/g,
  );
  return [...signs]
    .map(([whole, words, custom, id]) => {
      if (id !== undefined) return custom === undefined ? `[^${id}]` : `[^*${id}]`;
      if (words === undefined) return whole === '<w:tab/>' ? '\t' : '#';
      return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    })
    .join('');
}
