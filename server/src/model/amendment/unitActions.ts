import type { AmendingAction } from './action';
import { readPlaces, type AmendedPlace } from './place';
import type { TokenReader } from './tokenReader';
import { DELETE, INSERT, MOVE, REPLACE, WITH } from './verbs';
import { readSide } from './wordActions';

/** Deleting, replacing, inserting and moving whole paragraphs; undefined, and nothing is read, where none of these stands here. */
export function readUnitAction(reader: TokenReader): readonly AmendingAction[] | undefined {
  return (
    reader.attempt(() => deleted(reader)) ??
    reader.attempt(() => replaced(reader)) ??
    reader.attempt(() => insertedBelow(reader)) ??
    reader.attempt(() => inserted(reader)) ??
    reader.attempt(() => moved(reader))
  );
}

function deleted(reader: TokenReader): readonly AmendingAction[] | undefined {
  if (!reader.oneOf(DELETE)) return undefined;
  const places = readPlaces(reader);
  return places === undefined || !reader.ends() ? undefined : [{ kind: 'delete-units', places }];
}

/** `Replace operative paragraph 200 with the following text:`, `Change Operative Clause 2 to read:`, `Paragraph 2 should read:`. */
function replaced(reader: TokenReader): readonly AmendingAction[] | undefined {
  const ordered = reader.oneOf(REPLACE);
  const place = onePlace(reader);
  if (place === undefined) return undefined;
  const told = ordered ? reader.oneOf(WITH) : reader.words('should', 'read') || reader.words('shall', 'read') || reader.words('to', 'read');
  if (!told) return undefined;
  if (!reader.words('read')) {
    reader.words('the');
    if (reader.words('following')) reader.oneOf(TEXT);
  }
  const words = blocksOrQuote(reader);
  return words === undefined ? undefined : [{ kind: 'replace-unit', place, quoted: words.quoted }];
}

/** `After the fourteenth preambular paragraph, insert a new preambular paragraph reading:` */
function insertedBelow(reader: TokenReader): readonly AmendingAction[] | undefined {
  const where = readSide(reader);
  const place = where === undefined ? undefined : onePlace(reader);
  if (where === undefined || place === undefined) return undefined;
  reader.sign(',');
  if (!reader.oneOf(INSERT)) return undefined;
  const named = newUnit(reader);
  const words = named === undefined ? undefined : blocksOrQuote(reader);
  return named === undefined || words === undefined
    ? undefined
    : [{ kind: 'insert-units', where, place, unit: named.unit, names: named.names, quoted: words.quoted }];
}

/** `Insert the following new paragraph after paragraph 4:` */
function inserted(reader: TokenReader): readonly AmendingAction[] | undefined {
  if (!reader.oneOf(INSERT)) return undefined;
  const named = newUnit(reader);
  if (named === undefined) return undefined;
  const between = reader.words('between');
  const where = between ? 'after' : readSide(reader);
  const place = where === undefined ? undefined : betweenOrOne(reader, between ? 'between' : 'one');
  if (where === undefined || place === undefined) return undefined;
  reader.sign(',');
  const words = blocksOrQuote(reader);
  return words === undefined
    ? undefined
    : [{ kind: 'insert-units', where, place, unit: named.unit, names: named.names, quoted: words.quoted }];
}

/** `between the current operative clauses 2 and 3` is after 2. */
function betweenOrOne(reader: TokenReader, wanted: 'between' | 'one'): AmendedPlace | undefined {
  if (wanted === 'one') return onePlace(reader);
  const places = readPlaces(reader);
  return places?.length === 2 ? places[0] : undefined;
}

function moved(reader: TokenReader): readonly AmendingAction[] | undefined {
  if (!reader.oneOf(MOVE)) return undefined;
  const place = onePlace(reader);
  reader.words('to');
  const where = readSide(reader);
  const target = where === undefined ? undefined : onePlace(reader);
  if (place === undefined || where === undefined || target === undefined || !reader.ends()) return undefined;
  return [{ kind: 'move-unit', place, where, target }];
}

function onePlace(reader: TokenReader): AmendedPlace | undefined {
  return reader.attempt(() => {
    const places = readPlaces(reader);
    return places?.length === 1 ? places[0] : undefined;
  });
}

interface NewUnit {
  readonly names: readonly string[];
  readonly unit: Extract<AmendingAction, { readonly kind: 'insert-units' }>['unit'];
}

/** What a new paragraph is called: `a new preambular paragraph`, `the following text`, `a new subparagraph (c)`; undefined where nothing is named. */
function newUnit(reader: TokenReader): NewUnit | undefined {
  let unit: NewUnit['unit'];
  let named = false;
  const names: string[] = [];
  for (;;) {
    const token = reader.peek();
    if (token?.kind === 'word' && FILLING.has(token.word)) {
      if (NAMES.has(token.word)) named = true;
      if (token.word.startsWith('preamb')) unit = 'preambular';
      if (token.word === 'operative') unit = 'operative';
      if (token.word.startsWith('sub')) unit = 'subparagraph';
      if (UNNUMBERED.has(token.word)) unit = 'text';
    } else if (named && token?.kind === 'number' && token.suffix !== undefined) names.push(`${String(token.number)} ${token.suffix}`);
    else if (named && names.length > 0 && token?.kind === 'word' && token.word === 'and' && reader.peek(1)?.kind === 'number') {
      // Goes on to the next name.
    } else if (!named || (token?.kind !== 'label' && token?.kind !== 'number' && !(token?.kind === 'sign' && token.sign === ','))) break;
    reader.skip();
  }
  return named ? { unit, names } : undefined;
}

/** A colon at the end: the blocks below; words in quotation marks: those. Undefined for neither. */
function blocksOrQuote(reader: TokenReader): { readonly quoted: string | undefined } | undefined {
  reader.oneOf(READING);
  reader.words('follows');
  if (reader.sign(':') && reader.isDone) return { quoted: undefined };
  const quoted = reader.quote();
  return quoted === undefined || !reader.ends() ? undefined : { quoted };
}

const TEXT: ReadonlySet<string> = new Set(['heading', 'title', 'text', 'paragraph', 'paragraphs', 'wording', 'words', 'clause']);
const READING: ReadonlySet<string> = new Set(['reading', 'reads', 'as', 'that']);
const NAMES: ReadonlySet<string> = new Set([
  ...['paragraph', 'paragraphs', 'clause', 'clauses', 'subparagraph', 'subparagraphs', 'text'],
  ...['heading', 'headings', 'section', 'annex'],
]);
/** What has no number of the lists of the text. */
const UNNUMBERED: ReadonlySet<string> = new Set(['heading', 'headings', 'section', 'annex', 'unnumbered']);
/** The words around the name of a new paragraph. */
const FILLING: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'following', 'new', 'additional', 'numbered', 'preambular', 'preambulatory', 'operative', 'as', 'that', 'which'],
  ...['reading', 'reads', 'unnumbered'],
  ...NAMES,
]);
