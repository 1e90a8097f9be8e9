import { fromOrdinal } from '../../text/ordinals';
import type { TokenReader } from './tokenReader';
import type { InstructionToken } from './tokens';

/** What of a text an amendment speaks of. Numbers are those of the text amended. */
export type AmendedPlace =
  | {
      readonly kind: 'preambular' | 'operative' | 'paragraph';
      /** Preambular paragraphs are counted, operative ones have their number; -1 for the last one. */
      readonly number: number;
      readonly suffix: string | undefined;
      /** The labels of the item meant, from the outer one to the inner one: `['b', 'ii']`; empty for the paragraph itself. */
      readonly path: readonly string[];
      readonly within: Within | undefined;
      /** The words of the paragraph before its items. */
      readonly chapeauOnly: boolean;
    }
  | { readonly kind: 'title' }
  | { readonly kind: 'note'; readonly number: number }
  /** A heading by its words, as they are quoted. */
  | { readonly kind: 'heading'; readonly words: string; readonly within: Within | undefined }
  /** A section or an annex with all that stands in it. */
  | { readonly kind: 'division'; readonly division: Within }
  /** The paragraphs without a number are counted in what they stand in: a section, an annex, or a numbered paragraph; -1 for the last one. */
  | { readonly kind: 'unnumbered'; readonly number: number; readonly within: Within | undefined; readonly under: AmendedPlace | undefined }
  /** All paragraphs of a part. */
  | { readonly kind: 'preamble' | 'operative-part' | 'text' };

/** The section or annex that a place lies in. */
export interface Within {
  readonly kind: 'section' | 'annex';
  /** As written, `II`, `A`; empty for *the annex*. */
  readonly label: string;
  /** What the section itself lies in: `section II of annex I`; undefined where nothing is said. */
  readonly within: Within | undefined;
}

/**
 * Reads `operative paragraphs 5, 6 (b) and 13`, `the title, the preambular paragraphs and paragraph 4 of annex I`; undefined, and nothing is
 * read, where no place stands here.
 */
export function readPlaces(reader: TokenReader): readonly AmendedPlace[] | undefined {
  const first = group(reader);
  if (first === undefined) return undefined;
  const places: AmendedPlace[] = [...first];
  for (;;) {
    const more = reader.attempt(() => (joiner(reader) ? group(reader) : undefined));
    if (more === undefined) return places;
    places.push(...more);
  }
}

type Counted = Extract<AmendedPlace, { readonly path: unknown }>;

const PARAGRAPH = new Set(['paragraph', 'paragraphs', 'para', 'paras', 'clause', 'clauses']);
const SUBPARAGRAPH = new Set(['subparagraph', 'subparagraphs', 'sub-paragraph', 'subpara', 'item', 'subitem', 'subclause', 'sub-clause']);
const PREAMBULAR = new Set(['preambular', 'preambulatory', 'preamb', 'pp', 'perambulatory']);
const OPERATIVE = new Set(['operative', 'op']);
const STANDING = new Set(['former', 'present', 'current', 'existing', 'new']);

/** `,`, `and`, `, and`, `and in`, `and also`: whether one stands here; the reader is after it then. */
function joiner(reader: TokenReader): boolean {
  const comma = reader.sign(',');
  const word = reader.words('and') || reader.words('or');
  if (!comma && !word) return false;
  reader.words('also');
  if (!reader.words('in')) reader.words('of');
  return true;
}

/** One place or several of a kind; undefined, and nothing is read, where none stands here. */
function group(reader: TokenReader): readonly AmendedPlace[] | undefined {
  return reader.attempt(() => chapeau(reader)) ?? reader.attempt(() => subparagraphOf(reader)) ?? reader.attempt(() => plain(reader));
}

function chapeau(reader: TokenReader): readonly AmendedPlace[] | undefined {
  reader.words('the');
  if (!reader.words('chapeau') && !reader.words('opening', 'words')) return undefined;
  if (!reader.words('of') && !reader.words('to')) return undefined;
  return group(reader)?.map((place) => ('path' in place ? { ...place, chapeauOnly: true } : place));
}

/** `subparagraph (b) of operative paragraph 5`, `subparagraphs (a) and (c) of paragraph 3`. */
function subparagraphOf(reader: TokenReader): readonly AmendedPlace[] | undefined {
  reader.words('the');
  if (!reader.oneOf(SUBPARAGRAPH)) return undefined;
  const paths = readPaths(reader);
  if (paths.length === 0 || (!reader.words('of') && !reader.words('in') && !reader.sign(','))) return undefined;
  const owners = group(reader);
  const owner = owners?.length === 1 ? owners[0] : undefined;
  return owner !== undefined && 'path' in owner ? paths.map((path) => ({ ...owner, path: [...owner.path, ...path] })) : undefined;
}

function plain(reader: TokenReader): readonly AmendedPlace[] | undefined {
  const the = reader.words('the');
  if (reader.words('title')) {
    reader.attempt(() => {
      const of = reader.words('of');
      reader.words('the');
      reader.words('draft');
      return of && (reader.words('resolution') || reader.words('text')) ? true : undefined;
    });
    return [{ kind: 'title' }];
  }
  if (reader.words('footnote') || reader.words('note')) {
    const number = reader.number();
    return number === undefined ? undefined : [{ kind: 'note', number: number.number }];
  }
  const heading = reader.attempt(() => (reader.words('heading') ? reader.quote() : undefined));
  if (heading !== undefined) return [{ kind: 'heading', words: heading, within: readWithin(reader) }];
  const division = readDivision(reader);
  if (division !== undefined) return [{ kind: 'division', division }];
  if (the && reader.words('preamble')) return [{ kind: 'preamble' }];
  if (the && (reader.words('text') || reader.words('draft', 'resolution'))) return [{ kind: 'text' }];
  return counted(reader);
}

function counted(reader: TokenReader): readonly AmendedPlace[] | undefined {
  reader.oneOf(STANDING);
  const ordinals = readOrdinals(reader);
  const unnumbered = reader.attempt(() => readUnnumbered(reader, ordinals));
  if (unnumbered !== undefined) return unnumbered;
  const kind = reader.oneOf(PREAMBULAR) ? 'preambular' : reader.oneOf(OPERATIVE) ? 'operative' : 'paragraph';
  const named = reader.oneOf(PARAGRAPH);
  if (ordinals.length > 0) {
    if (!named) return undefined;
    const paths = readPaths(reader);
    const within = readWithin(reader);
    return ordinals.flatMap((number) => withPaths({ kind, number, suffix: undefined, path: [], within, chapeauOnly: false }, paths));
  }
  if (kind === 'paragraph' && !named) return undefined;
  const numbers = readNumbers(reader, kind);
  if (numbers.length > 0) {
    const within = readWithin(reader);
    return numbers.map((place) => ({ ...place, within }));
  }
  return named && kind !== 'paragraph' ? [{ kind: kind === 'preambular' ? 'preamble' : 'operative-part' }] : undefined;
}

/** `second unnumbered paragraph of annex I`, `first unnumbered paragraph after operative paragraph 5`. */
function readUnnumbered(reader: TokenReader, ordinals: readonly number[]): readonly AmendedPlace[] | undefined {
  if (!reader.words('unnumbered') || !reader.oneOf(PARAGRAPH)) return undefined;
  const within = readWithin(reader);
  const under = within === undefined && reader.words('under') ? counted(reader) : undefined;
  return (ordinals.length === 0 ? [1] : ordinals).map((number) => ({ kind: 'unnumbered', number, within, under: under?.[0] }));
}

/** `third and fourth`, `sixteenth, seventeenth and last`, `23rd`. */
function readOrdinals(reader: TokenReader): readonly number[] {
  const numbers: number[] = [];
  for (;;) {
    const number = reader.attempt(() => {
      if (numbers.length > 0 && !joiner(reader)) return undefined;
      reader.words('the');
      return readOrdinal(reader);
    });
    if (number === undefined) return numbers;
    numbers.push(number);
  }
}

function readOrdinal(reader: TokenReader): number | undefined {
  const token = reader.peek();
  if (token?.kind !== 'word') return undefined;
  const number = token.word === 'last' || token.word === 'final' ? -1 : fromOrdinal(token.word);
  if (number !== undefined) reader.skip();
  return number;
}

/** `5, 6 (b) and 13`, `5 to 7`, `5–7`, `5 (a) and (c)`. */
function readNumbers(reader: TokenReader, kind: Counted['kind']): readonly Counted[] {
  const found: Counted[] = [];
  for (;;) {
    const more = reader.attempt(() => {
      if (found.length > 0 && !listJoiner(reader)) return undefined;
      const last = found.at(-1);
      const number = reader.number();
      if (number !== undefined) return rangeOrOne(reader, kind, number);
      const paths = last !== undefined && last.path.length > 0 ? readPaths(reader) : [];
      return last === undefined || paths.length === 0 ? undefined : paths.map((path) => ({ ...last, path }));
    });
    if (more === undefined) return found;
    found.push(...more);
  }
}

/** No list of paragraphs is longer than this; a slip of the pen must not make thousands of places. */
const LONGEST_RANGE = 200;

function rangeOrOne(reader: TokenReader, kind: Counted['kind'], { number, suffix }: NumberToken): readonly Counted[] {
  const place = (one: number): Counted => ({ kind, number: one, suffix: undefined, path: [], within: undefined, chapeauOnly: false });
  const to = reader.attempt(() => {
    if (!reader.words('to') && !reader.words('through') && !reader.sign('–') && !reader.sign('-')) return undefined;
    const last = reader.number();
    return last !== undefined && last.number >= number && last.number - number < LONGEST_RANGE ? last.number : undefined;
  });
  if (to !== undefined) return Array.from({ length: to - number + 1 }, (_, index) => place(number + index));
  reader.attempt(() => {
    reader.sign(',');
    return reader.oneOf(SUBPARAGRAPH) ? true : undefined;
  });
  return withPaths({ ...place(number), suffix }, readPath(reader));
}

type NumberToken = Extract<InstructionToken, { readonly kind: 'number' }>;

function listJoiner(reader: TokenReader): boolean {
  const comma = reader.sign(',');
  return reader.words('and') || comma;
}

/** `(b) (ii)` as one path; `[]` for none. */
function readPath(reader: TokenReader): readonly (readonly string[])[] {
  const path: string[] = [];
  for (let token = reader.peek(); token?.kind === 'label'; token = reader.peek()) {
    path.push(token.label);
    reader.skip();
  }
  return path.length === 0 ? [] : [path];
}

/** `(a) and (c)`, `(b) (ii)`. */
function readPaths(reader: TokenReader): readonly (readonly string[])[] {
  const paths = [...readPath(reader)];
  while (paths.length > 0) {
    const more = reader.attempt(() => {
      const path = listJoiner(reader) ? readPath(reader) : [];
      return path.length === 0 ? undefined : path;
    });
    if (more === undefined) return paths;
    paths.push(...more);
  }
  return paths;
}

/** `of section II`, `of the annex`, `in section A of annex I`; undefined for none. */
function readWithin(reader: TokenReader): Within | undefined {
  return reader.attempt(() => {
    reader.sign(',');
    if (!reader.words('of') && !reader.words('in') && !reader.words('to')) return undefined;
    reader.words('the');
    return readDivision(reader);
  });
}

/** `section II`, `annex`, `section A of annex I`. */
function readDivision(reader: TokenReader): Within | undefined {
  return reader.attempt(() => {
    const kind = reader.words('section') ? 'section' : reader.words('annex') ? 'annex' : undefined;
    if (kind === undefined) return undefined;
    const token = reader.peek();
    const label =
      token?.kind === 'word' && /^(?:[ivx]+|[a-z])$/.test(token.word)
        ? token.word.toUpperCase()
        : token?.kind === 'number'
          ? String(token.number)
          : '';
    if (label !== '') reader.skip();
    if (label === '' && kind === 'section') return undefined;
    return { kind, label, within: kind === 'section' ? readWithin(reader) : undefined };
  });
}

function withPaths(place: Counted, paths: readonly (readonly string[])[]): readonly Counted[] {
  return paths.length === 0 ? [place] : paths.map((path) => ({ ...place, path }));
}
