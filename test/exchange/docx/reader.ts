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

/** A version of a file with tracked changes. */
export type Version = 'now' | 'was';

/**
 * The paragraphs that hold words, with the numbers as Word counts them: one row of counters for all lists, cleared from below. Of a file with
 * tracked changes those of one version, whose words are all that stand there.
 */
export function paragraphsOf(bytes: Uint8Array, version: Version = 'now'): readonly WordParagraph[] {
  const parts = partsOf(bytes);
  const lists = listsOf(parts.get('word/numbering.xml') ?? '');
  const counters: number[] = [];
  const used = new Set<string>();
  const document = (parts.get('word/document.xml') ?? '').replaceAll(version === 'now' ? GONE : COME, '').replaceAll('w:delText', 'w:t');
  return [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([whole]) => {
    const paragraph = whole.replace(
      /(<w:pPr>)(.*?)(<w:pPrChange [^>]*>)<w:pPr>(.*?)<\/w:pPr><\/w:pPrChange>/s,
      (_, start: string, now: string, _change, was: string) => start + (version === 'now' ? now : was),
    );
    if (new RegExp(`<w:rPr><w:${version === 'now' ? 'del' : 'ins'} [^>]*/></w:rPr></w:pPr>`).test(paragraph)) return [];
    const text = textOf(paragraph);
    const [, level, list] = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? [];
    let label = '';
    if (level !== undefined && list !== undefined) {
      const at = Number(level);
      const { starts, patterns } = lists.get(list) ?? { starts: new Map<string, number>(), patterns: [] };
      const start = used.has(`${list}-${level}`) ? undefined : starts.get(level);
      used.add(`${list}-${level}`);
      counters[at] = start ?? (counters[at] ?? 0) + 1;
      counters.length = at + 1;
      label = labelOf(patterns[at] ?? '', counters[at]);
    }
    if (text === '') return [];
    const italics = [...paragraph.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:i\/>(?:(?!<\/w:r>).)*<\/w:r>/gs)].map(([run]) => textOf(run)).join('');
    return [{ style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '', text, italics, label }];
  });
}

/** Words that have gone, and words that have come. */
const GONE = /<w:del [^>]*[^/]>.*?<\/w:del>/gs;
const COME = /<w:ins [^>]*[^/]>.*?<\/w:ins>/gs;

/** The notes by their numbers in the file, with `#` for the number that Word prints. */
export function notesOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const notes = partsOf(bytes).get('word/footnotes.xml') ?? '';
  return new Map([...notes.matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gs)].map(([, id = '', note = '']) => [id, textOf(note)]));
}

interface WordList {
  /** Where the list begins, by level. */
  readonly starts: ReadonlyMap<string, number>;
  /** What it prints at each level. */
  readonly patterns: readonly string[];
}

function listsOf(numbering: string): ReadonlyMap<string, WordList> {
  const patterns = new Map(
    [...numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)">(.*?)<\/w:abstractNum>/gs)].map(([, id = '', levels = '']) => [
      id,
      [...levels.matchAll(/<w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"\/>/gs)].map(
        ([, format = '', text = '']) => `${format} ${text}`,
      ),
    ]),
  );
  return new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)"><w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/gs)].map(
      ([, list = '', pattern = '', inside = '']) => {
        const starts = inside.matchAll(/<w:lvlOverride w:ilvl="(\d)"><w:startOverride w:val="(\d+)"\/>/g);
        return [
          list,
          { starts: new Map([...starts].map(([, level = '', start]) => [level, Number(start)])), patterns: patterns.get(pattern) ?? [] },
        ];
      },
    ),
  );
}

function labelOf(pattern: string, value: number): string {
  const [format = '', text = ''] = pattern.split(' ');
  const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
  const number = format === 'decimal' ? String(value) : format === 'lowerLetter' ? letter : (romans[value - 1] ?? '?');
  return text.replace(/%\d/, number);
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
