import type { Run } from '../../model/runs';
import type { SegmentSpan } from '../../model/segment';
import type { TreeNode } from '../../model/tree';
import { isPlaceholder } from '../../model/placeholders';
import { concept } from './declared';
import { linksOf, type Link } from './links';
import { LINE_END, liesIn, piecesOf } from './pieces';
import type { Phrase } from './phrases';
import type { Writing } from './writing';
import { element, type XmlContent } from './xml';

/** A stretch of words that is an element of its own: the symbol in a masthead, a sponsor. */
export interface Marked extends SegmentSpan {
  readonly wrap: (content: readonly XmlContent[]) => XmlContent;
}

/** What of the words of a node is written, and how. */
export interface InlineOptions {
  /** The id of the element that the words stand in, below which references have theirs. */
  readonly scope: string;
  readonly marked?: readonly Marked[];
  /** Only words from this offset of the first block on, or up to it. */
  readonly from?: number;
  readonly to?: number;
  /** Whether the words are those of a note, in which no other note is written. */
  readonly note?: 'inside';
}

/** The words of a node as mixed content: nothing but its words, their look and what they lead to. */
export function inlineOf(at: Writing, node: TreeNode, options: InlineOptions): readonly XmlContent[] {
  const phrase = at.phrases.get(node.blocks[0]);
  const marked: readonly Marked[] = [...(options.marked ?? []), ...(phrase === undefined ? [] : [openerOf(at, phrase)])];
  const links = linksOf(at, node);
  const [block] = node.blocks;
  const { from, to } = options;
  const edges = [from, to].flatMap((edge) => (edge === undefined ? [] : [{ block, start: edge, end: edge }]));
  const pieces = piecesOf(at, node, [...marked, ...links, ...edges]).filter(
    ({ source }) => source.block !== block || ((from === undefined || source.start >= from) && (to === undefined || source.end <= to)),
  );
  return bracketed(pieces, (inside) =>
    grouped(
      inside,
      (piece) => marked.find((one) => liesIn(piece, one)),
      (one, all) => {
        const phraseHere = one !== undefined && phrase !== undefined && one.start === phrase.start && one.end === phrase.end;
        // A field of the masthead says what the document is, and leads nowhere.
        const leads = one === undefined ? links : [];
        const content = grouped(
          all,
          (piece) => linkOf(leads, piece),
          (link, words) => linked(at, link, words, options, phraseHere),
        );
        return one === undefined ? content : [one.wrap(content)];
      },
    ),
  );
}

function openerOf({ declared }: Writing, phrase: Phrase): Marked {
  const refersTo = concept(declared, phrase.kind === 'preambular' ? 'preambularPhrase' : 'operativePhrase');
  return {
    ...phrase,
    wrap: (content) =>
      element(
        'i',
        { class: 'opener', 'res:italics': phrase.italics === 'print' ? 'print' : undefined },
        element('inline', { name: 'opener', refersTo }, ...content),
      ),
  };
}

/** A footnote indicator belongs to no link: it is one itself. */
function linkOf(links: readonly Link[], piece: Run): Link | undefined {
  return piece.link?.kind === 'mark' ? undefined : links.find((one) => liesIn(piece, one));
}

function linked(
  at: Writing,
  link: Link | undefined,
  pieces: readonly Run[],
  options: InlineOptions,
  italics: boolean,
): readonly XmlContent[] {
  const words = (some: readonly Run[]): readonly XmlContent[] => looks(at, some, options, italics ? 'given' : 'own');
  return link === undefined ? words(pieces) : link.write(options.scope, pieces, words);
}

/** Words by their look; of what is in italics already, italics are not said again. */
function looks(at: Writing, pieces: readonly Run[], options: InlineOptions, italics: 'given' | 'own'): readonly XmlContent[] {
  const isItalic = (piece: Run): boolean => italics === 'own' && piece.italics && piece.link?.kind !== 'mark';
  const isBold = (piece: Run): boolean => piece.bold && piece.link?.kind !== 'mark';
  return grouped(
    pieces,
    (piece) => (isBold(piece) ? 'b' : undefined),
    (bold, all) => {
      const content = grouped(
        all,
        (piece) => (isItalic(piece) ? 'i' : undefined),
        (italic, some) => {
          const words = joined(
            some.flatMap((piece) => (piece.link?.kind === 'mark' ? at.indicator(at, piece.link.mark, options) : lines(piece.text))),
          );
          return italic === undefined ? words : [element('i', {}, ...words)];
        },
      );
      return bold === undefined ? content : [element('b', {}, ...content)];
    },
  );
}

/** A text with the ends of its lines, and of pages inside of it, as elements. */
function lines(text: string): readonly XmlContent[] {
  return text.split(/([\n\f])/).flatMap((part): readonly XmlContent[] => {
    if (part === LINE_END) return [element('eol', {})];
    return part === '\f' ? [element('eop', {})] : [part];
  });
}

/** Neighbouring texts as one. */
function joined(content: readonly XmlContent[]): readonly XmlContent[] {
  const all: XmlContent[] = [];
  for (const one of content) {
    const last = all.at(-1);
    if (typeof one === 'string' && typeof last === 'string') all[all.length - 1] = last + one;
    else all.push(one);
  }
  return all;
}

/** Puts what stands between negotiating brackets into an element; one without a partner in the same words stays a sign. */
function bracketed(pieces: readonly Run[], write: (pieces: readonly Run[]) => readonly XmlContent[]): readonly XmlContent[] {
  const content: XmlContent[] = [];
  let plain: Run[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const end = piece.bracket === 'open' ? partnerOf(pieces, index) : -1;
    if (end < 0) {
      plain.push(piece);
      continue;
    }
    content.push(...write(plain));
    plain = [];
    const inside = pieces.slice(index + 1, end);
    const name = isPlaceholder(inside.map(({ text }) => text).join('')) ? 'placeholder' : 'bracketed';
    content.push(
      element('inline', { name }, ...joined([...write([piece]), ...bracketed(inside, write), ...write(pieces.slice(end, end + 1))])),
    );
    index = end;
  }
  return [...content, ...write(plain)];
}

function partnerOf(pieces: readonly Run[], open: number): number {
  let depth = 0;
  for (let index = open; index < pieces.length; index += 1) {
    if (pieces[index]?.bracket === 'open') depth += 1;
    if (pieces[index]?.bracket === 'close') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Neighbours with one key together. */
function grouped<Key>(
  pieces: readonly Run[],
  keyOf: (piece: Run) => Key,
  write: (key: Key, pieces: readonly Run[]) => readonly XmlContent[],
): readonly XmlContent[] {
  const content: XmlContent[] = [];
  for (let from = 0; from < pieces.length;) {
    const first = pieces[from];
    if (first === undefined) break;
    const key = keyOf(first);
    let to = from + 1;
    while (to < pieces.length && keyOf(pieces[to] ?? first) === key) to += 1;
    content.push(...write(key, pieces.slice(from, to)));
    from = to;
  }
  return joined(content);
}
