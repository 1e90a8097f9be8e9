import { toRaised } from '../../text/characters';
import { matchesOf } from '../../text/matches';
import { toLetters, toRoman } from '../../text/numerals';

/**
 * The text of what a word processor puts on the clipboard, with its italics in asterisks and the numbers of its footnote marks raised;
 * undefined where it has neither, for then the plain text of the clipboard says as much. The tags of italics, raised signs, lines and lists are
 * read, all others are left out: a reader of all of HTML would know no more of these.
 */
export function textOfHtml(html: string): string | undefined {
  const runs = runsOf(html);
  return runs.some((run) => isTelling(run)) ? written(runs) : undefined;
}

/** The same of a file of its own, which there is no plain text beside. */
export function wordsOfHtml(html: string): string {
  return written(runsOf(html));
}

function runsOf(html: string): readonly Run[] {
  const fragment = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/u.exec(html)?.[1] ?? html;
  const shown = fragment.replaceAll(/<(head|style|script|title)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!\[[^>]*>/giu, '');
  const open: OpenTag[] = [];
  const lists: List[] = [];
  const runs: Run[] = [];
  for (const [token, closing, name = '', attributes = '', entity] of matchesOf(shown, TOKEN)) {
    const tag = name.toLowerCase();
    const { italic, raised } = open.at(-1) ?? PLAIN;
    if (tag === '') {
      runs.push({ text: entity === undefined ? token.replaceAll(/[ \t\r\n\f]+/gu, ' ') : characterOf(entity, token), italic, raised });
    } else if (tag === 'ol' || tag === 'ul') {
      if (closing === '/') lists.pop();
      else lists.push(listOf(tag, attributes, lists));
    } else if (tag === 'li' && closing === '') {
      runs.push({ text: `\n\n${labelIn(lists.at(-1), attributes)}`, italic: false, raised: false });
    } else if (BREAKS.has(tag)) {
      if (tag === 'br' || closing === '/') runs.push({ text: tag === 'br' ? '\n' : '\n\n', italic: false, raised: false });
    } else if (closing === '/') {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at >= 0) open.length = at;
    } else if (!attributes.endsWith('/')) {
      open.push({
        tag,
        italic:
          tag === 'i' ||
          tag === 'em' ||
          /font-style:\s*italic/iu.test(attributes) ||
          (italic && !/font-style:\s*normal/iu.test(attributes)),
        raised: raised || tag === 'sup' || /vertical-align:\s*super|MsoFootnoteReference/iu.test(attributes),
      });
    }
  }
  return runs;
}

/** A list that is open. */
interface List {
  readonly counts: 'number' | 'letter' | 'roman' | 'nothing';
  /** The value of the next item. */
  next: number;
}

/** A list counts as it says, or by its depth: the paragraphs of a resolution by figures, their items by letters, those of items by numerals. */
function listOf(tag: 'ol' | 'ul', attributes: string, around: readonly List[]): List {
  if (tag === 'ul') return { counts: 'nothing', next: 1 };
  const [, type = ''] = /\btype\s*=\s*["']?([aAiI1])\b/u.exec(attributes) ?? [];
  const [, style = ''] = /list-style(?:-type)?:\s*(?:lower|upper)-(alpha|latin|roman)/iu.exec(attributes) ?? [];
  const depth = around.filter(({ counts }) => counts !== 'nothing').length;
  const byDepth = (['number', 'letter', 'roman'] as const)[Math.min(depth, 2)] ?? 'roman';
  const said = type === '' ? style.toLowerCase() : type.toLowerCase();
  const counts = said === 'i' || said === 'roman' ? 'roman' : said === '' || said === '1' ? byDepth : 'letter';
  return { counts, next: Number(/\bstart\s*=\s*["']?(\d{1,4})\b/u.exec(attributes)?.[1] ?? 1) };
}

/** The label of the next item of a list; a sign that the clean-up knows where the list does not count. */
function labelIn(list: List | undefined, attributes: string): string {
  if (list === undefined) return '';
  if (list.counts === 'nothing') return '• ';
  const value = Number(/\bvalue\s*=\s*["']?(\d{1,4})\b/u.exec(attributes)?.[1] ?? list.next);
  list.next = value + 1;
  if (list.counts === 'number') return `${String(value)}. `;
  return `(${list.counts === 'letter' ? toLetters(Math.max(1, value)) : toRoman(Math.max(1, value))}) `;
}

/** A tag that is open, and how words inside of it are printed. */
interface OpenTag {
  readonly tag: string;
  readonly italic: boolean;
  readonly raised: boolean;
}

const PLAIN = { italic: false, raised: false } as const;

/** Characters that are printed alike. */
interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly raised: boolean;
}

const TOKEN = /<(\/?)([a-z][\w:]*)((?:[\s/][^<>]*)?)>|&(#?\w{1,10});|[^<&]+|[<&]/giu;

/** What begins a new line. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function isTelling({ text, italic, raised }: Run): boolean {
  return (italic && /\p{L}/u.test(text)) || (raised && /^\s*\[?\d{1,3}\]?\s*$/u.test(text));
}

function written(runs: readonly Run[]): string {
  let text = '';
  let from = -1;
  const endItalics = (): void => {
    if (from < 0) return;
    const words = text.slice(from);
    const body = words.trim();
    const start = words.indexOf(body);
    if (/\p{L}/u.test(body)) text = `${text.slice(0, from)}${words.slice(0, start)}*${body}*${words.slice(start + body.length)}`;
    from = -1;
  };
  for (const run of runs) {
    const number = run.raised ? /^\s*\[?(\d{1,3})\]?\s*$/u.exec(run.text)?.[1] : undefined;
    if (number !== undefined) {
      endItalics();
      text += toRaised(Number(number));
    } else {
      if (!run.italic || run.text.includes('\n')) endItalics();
      else if (from < 0) from = text.length;
      text += run.text;
    }
  }
  endItalics();
  return (
    text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replaceAll(/ {2,}/gu, ' ')
      // A label that was typed besides.
      .replaceAll(/^(\d+\.|\([a-z]+\)) (?=\1 )/gmu, '')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim()
  );
}

function characterOf(entity: string, otherwise: string): string {
  if (entity.startsWith('#')) {
    const code = /^#x/iu.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    // Word processors write spaces so that are to be spaces.
    if (code === 0xa0) return ' ';
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
  }
  return ENTITIES.get(entity) ?? otherwise;
}

/** What word processors write for the characters of drafts; all others they write as they are. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', '’'],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['ccedil', 'ç'],
  ['ocirc', 'ô'],
  ['uuml', 'ü'],
  ['ouml', 'ö'],
  ['auml', 'ä'],
  ['ntilde', 'ñ'],
]);
