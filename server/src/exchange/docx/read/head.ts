import { plainWords, type SourceBlock } from '../../source';
import { frontName, lettersOf, readFront } from '../front';
import type { WordParts } from './parts';
import { readRuns, type RunReader } from './runs';
import { below, child, valueOf, type XmlElement } from './xml';

/** What stands at the head of a document of the United Nations and nowhere else in a table or in the head of a page. */
const HEAD_LINE = /^(?:Distr\.|Original:|United Nations$)|\bDistr\.: |^(?:[ASE]|ST|CEDAW|CAT|CRC)\/[\w./()-]+(?: \(\d{4}\))?\*{0,3}$/;

/** Whether a line is one that only a masthead has. */
export function isHeadLine(line: string): boolean {
  return HEAD_LINE.test(line);
}

/** The lines of the masthead, where it stands in the head of the first page of a section; `[]` for a running head and for none. */
export function headLines(reader: RunReader, { headers }: WordParts, section: XmlElement): readonly SourceBlock[] {
  const references = section.children.filter(({ name }) => name === 'headerReference');
  const wanted = child(section, 'titlePg') === undefined ? 'default' : 'first';
  const reference = references.find(({ attributes }) => (attributes['type'] ?? 'default') === wanted) ?? references[0];
  const header = headers.get(reference?.attributes['id'] ?? '');
  if (header === undefined) return [];
  const lines = below(header, 'p').map((paragraph) => readRuns(reader, paragraph).runs);
  const found = lines.some((runs) => {
    const line = plainWords(runs);
    return wanted === 'first' ? isHeadLine(line) || ORGAN.test(line) : /^Distr\.|\bDistr\.: /.test(line);
  });
  return found ? lines.map((runs) => ({ runs })) : [];
}

const ORGAN =
  /^(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Assemblée générale|Conseil |Asamblea General|Consejo )/;

/**
 * The lines before the enacting line as the draft had them that a file was written from, in the place of those that the page shows. Only
 * what the page still says is taken: where words were changed, the page is right.
 */
export function restoredFront(
  parts: WordParts,
  text: number,
  head: readonly SourceBlock[],
  blocks: readonly SourceBlock[],
): readonly SourceBlock[] {
  const kept = readFront(storedFront(parts, text));
  const shown = lettersOf(head.map(({ runs }) => plainWords(runs)).join(' '));
  if (kept === undefined || kept.head !== shown) return [...head, ...blocks];
  const rest = [...blocks];
  const restored: SourceBlock[] = [];
  let gap: number | undefined;
  for (const { source, lineEnds, printed } of kept.lines) {
    const line = { kind: 'verbatim' as const, runs: [{ text: source }], ...(gap === undefined ? {} : { below: gap }) };
    if (printed === 'head') restored.push(line);
    else {
      const [block] = rest;
      if (block === undefined || lettersOf(plainWords(block.runs)) !== lettersOf(source)) break;
      rest.shift();
      const isPlain = block.runs.every(({ note, look }) => note === undefined && look === undefined);
      restored.push(isPlain ? line : { ...block, ...(gap === undefined ? {} : { below: gap }) });
    }
    gap = lineEnds;
  }
  return [...restored, ...rest];
}

/**
 * Whether a file was written from a draft that has a text of this index, so that what it says of gaps between paragraphs and of sections is
 * the draft's.
 */
export function isOurs(parts: WordParts, text = 0): boolean {
  return storedFront(parts, text) !== '';
}

function storedFront({ settings }: WordParts, text: number): string {
  const stored = child(settings, 'docVars')?.children.find(({ attributes }) => attributes['name'] === frontName(text));
  return stored?.attributes['val'] ?? '';
}

/**
 * The number at which the notes of a section begin, where they are numbered by themselves or it says one for the first of the file;
 * undefined where they go on.
 */
export function notesBegin(section: XmlElement, index: number): number | undefined {
  const properties = child(section, 'footnotePr');
  const start = valueOf(properties, 'numStart');
  if (valueOf(properties, 'numRestart') !== 'eachSect' && (start === undefined || index > 0)) return undefined;
  return Math.max(1, Math.trunc(Number(start ?? 1)) || 1);
}
