import { message } from '../../../text/message';
import { fromRaised } from '../../../text/characters';
import type { SourceRun } from '../../source';
import { OPENING } from '../styles';
import type { Losses } from './losses';
import type { Styles } from './styles';
import { below, child, toggle, valueOf, type XmlElement } from './xml';

/** Which side of tracked changes is taken; `keep` writes both, in brackets that name their author. */
export type Changes = 'accept' | 'reject' | 'keep';

/** What reading the runs of a document needs to know, and what it finds on the way. */
export interface RunReader {
  readonly styles: Styles;
  readonly changes: Changes;
  readonly losses: Losses;
  /**
   * Whether the file was written by our own writer: bold type set by hand is the draft's then, where in others it is how headings look, and
   * underlined words are in italics in the draft.
   */
  readonly ours: boolean;
  /** The key of a note by its kind and id; at its first call the note becomes known, with its own mark where it has one. */
  readonly callOf: (kind: 'footnote' | 'endnote', id: string, mark: string | undefined) => string;
  /** The note whose call a bookmark stands around, for a call that is repeated by a field. */
  readonly bookmarks: Map<string, string>;
}

/** What one paragraph holds. */
export interface Runs {
  readonly runs: readonly SourceRun[];
  /** The ids of the comments on it. */
  readonly comments: readonly string[];
  /** Text boxes that hang on it, as elements with paragraphs. */
  readonly boxes: readonly XmlElement[];
}

/** Reads the runs of a paragraph, with the results of its fields. An element that is not known is read through. */
export function readRuns(reader: RunReader, paragraph: XmlElement): Runs {
  const state: State = { runs: [], comments: [], boxes: [], fields: [], open: [], custom: undefined };
  readAll(reader, state, paragraph.children, valueOf(child(paragraph, 'pPr'), 'pStyle'));
  finishCustom(reader, state, '');
  return state;
}

interface State {
  readonly runs: SourceRun[];
  readonly comments: string[];
  readonly boxes: XmlElement[];
  /** The fields that are open, the innermost last. */
  readonly fields: { code: string; result: boolean }[];
  /** The names of the bookmarks that are open, by id. */
  readonly open: { readonly id: string; readonly name: string }[];
  /** A note whose own mark is the text that follows. */
  custom: { readonly kind: 'footnote' | 'endnote'; readonly id: string } | undefined;
}

function readAll(reader: RunReader, state: State, elements: readonly XmlElement[], style: string | undefined): void {
  for (const element of elements) readOne(reader, state, element, style);
}

function readOne(reader: RunReader, state: State, element: XmlElement, style: string | undefined): void {
  const { name, attributes, children } = element;
  switch (name) {
    case 'pPr':
      return;
    case 'r':
      readRun(reader, state, element, style);
      return;
    case 'ins':
    case 'moveTo':
    case 'del':
    case 'moveFrom':
      readChange(reader, state, element, style);
      return;
    case 'fldSimple': {
      const field = { code: attributes['instr'] ?? '', result: true };
      state.fields.push(field);
      readAll(reader, state, children, style);
      state.fields.pop();
      return;
    }
    case 'bookmarkStart':
      state.open.push({ id: attributes['id'] ?? '', name: attributes['name'] ?? '' });
      return;
    case 'bookmarkEnd': {
      const at = state.open.findIndex(({ id }) => id === attributes['id']);
      if (at >= 0) state.open.splice(at, 1);
      return;
    }
    case 'AlternateContent':
      readAll(reader, state, child(element, 'Fallback')?.children ?? [], style);
      return;
    case 'oMath':
    case 'oMathPara':
      reader.losses.add(message('An equation was left out'));
      return;
    default:
      readAll(reader, state, children, style);
  }
}

function readChange(reader: RunReader, state: State, element: XmlElement, style: string | undefined): void {
  const kind = element.name === 'ins' || element.name === 'moveTo' ? 'insertion' : 'deletion';
  const author = element.attributes['author'] ?? '';
  reader.losses.change(kind, author);
  if (reader.changes !== 'keep') {
    if ((kind === 'insertion') === (reader.changes === 'accept')) readAll(reader, state, element.children, style);
    return;
  }
  const before = state.runs.length;
  readAll(reader, state, element.children, style);
  const added = state.runs.splice(before);
  if (added.every(({ text, note }) => note === undefined && text.trim() === '')) return;
  const opening = `[${author.replaceAll(/[[\]:]/g, ' ').trim() || 'Unknown'}: ${kind === 'deletion' ? 'delete: ' : ''}`;
  const text = added.map((run) => run.text).join('');
  const [lead = ''] = /^\s*/.exec(text) ?? [];
  const tail = text.slice(text.trimEnd().length);
  state.runs.push({ text: lead + opening }, ...trimmed(added), { text: `]${tail}` });
}

/** Runs without the spaces before the first and after the last of them. */
function trimmed(runs: readonly SourceRun[]): readonly SourceRun[] {
  return runs.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === runs.length - 1 ? text.trimEnd() : text };
  });
}

function readRun(reader: RunReader, state: State, run: XmlElement, style: string | undefined): void {
  const properties = child(run, 'rPr');
  const character = valueOf(properties, 'rStyle');
  const is = (name: string): boolean =>
    toggle(properties, name) ??
    (character === undefined ? undefined : reader.styles.toggle(character, name)) ??
    reader.styles.toggle(style, name) ??
    false;
  const hidden = is('vanish');
  // What our own writer has put in italics as print has them is as it was in the draft.
  const underlined = reader.ours && (valueOf(properties, 'u') ?? 'none') !== 'none';
  const italic = (is('i') || underlined) && character !== OPENING.id;
  const isBold = toggle(properties, 'b') === true;
  if (isBold && !reader.ours) reader.losses.add(message('Bold type was left out'), textOf(run));
  const look = lookOf(italic, isBold && reader.ours);
  const align = valueOf(properties, 'vertAlign');
  const raised = align === undefined ? reader.styles.isRaised(character) : align === 'superscript';
  if (!hidden && (is('strike') || is('dstrike'))) reader.losses.add(message('Text that is struck through was kept'), textOf(run));
  for (const element of run.children) {
    const run = signsOf(reader, state, element, style);
    if (run === undefined || (run.text === '' && run.note === undefined)) continue;
    if (hidden) reader.losses.add(message('Hidden text was left out'), run.text);
    else put(reader, state, run.note === undefined ? { ...run, ...look, text: raised ? raisedSigns(run.text) : run.text } : run);
  }
}

function lookOf(italic: boolean, bold: boolean): Pick<SourceRun, 'look'> {
  if (italic) return { look: bold ? 'bold-italic' : 'italic' };
  return bold ? { look: 'bold' } : {};
}

/** The words or the call that an element of a run stands for; `undefined` where it stands for nothing. */
function signsOf(reader: RunReader, state: State, element: XmlElement, style: string | undefined): SourceRun | undefined {
  const field = state.fields.at(-1);
  const { name, attributes, text } = element;
  switch (name) {
    case 'fldChar':
      if (attributes['fldCharType'] === 'begin') state.fields.push({ code: '', result: false });
      else if (attributes['fldCharType'] === 'separate' && field !== undefined) field.result = true;
      else if (attributes['fldCharType'] === 'end') state.fields.pop();
      return undefined;
    case 'instrText':
    case 'delInstrText':
      if (field !== undefined) field.code += text;
      return undefined;
    case 't':
    case 'delText':
      if (state.fields.some(({ result }) => !result)) return undefined;
      return field === undefined ? { text } : fieldResult(reader, field.code, text);
    case 'tab':
    case 'ptab':
      return SPACE;
    case 'br':
    case 'cr':
      return attributes['type'] === 'page' || attributes['type'] === 'column' ? undefined : SPACE;
    case 'noBreakHyphen':
      return { text: '\u2011' };
    case 'sym':
      return { text: symbolOf(reader, attributes['char'] ?? '') };
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
      const id = attributes['id'] ?? '';
      if (/^(?:1|true|on)$/.test(attributes['customMarkFollows'] ?? '')) {
        state.custom = { kind, id };
        return undefined;
      }
      const note = reader.callOf(kind, id, undefined);
      for (const bookmark of state.open) reader.bookmarks.set(bookmark.name, note);
      return { text: '', note };
    }
    case 'commentReference':
      state.comments.push(attributes['id'] ?? '');
      return undefined;
    case 'AlternateContent':
      for (const one of child(element, 'Fallback')?.children ?? []) signsOf(reader, state, one, style);
      return undefined;
    case 'drawing':
    case 'pict':
    case 'object':
      state.boxes.push(...below(element, 'txbxContent'));
      if (below(element, 'txbxContent').length === 0)
        reader.losses.add(name === 'object' ? message('An embedded object was left out') : message('A picture or drawing was left out'));
      return undefined;
    default:
      return undefined;
  }
}

const SPACE: SourceRun = { text: ' ' };

function fieldResult({ bookmarks }: RunReader, code: string, text: string): SourceRun {
  const bookmark = /^\s*NOTEREF\s+"?([^\s"]+)/i.exec(code);
  if (bookmark === null) return { text };
  const note = bookmarks.get(bookmark[1] ?? '');
  return note === undefined ? { text: raisedDigits(text) } : { text: '', note };
}

function put(reader: RunReader, state: State, run: SourceRun): void {
  const rest = finishCustom(reader, state, run.text);
  if (rest !== '' || run.note !== undefined) state.runs.push({ ...run, text: rest });
}

/** Takes the mark that follows a note of the writer's own mark off the text; returns what is left of it. */
function finishCustom(reader: RunReader, state: State, text: string): string {
  const { custom } = state;
  if (custom === undefined) return text;
  state.custom = undefined;
  const [own = '*'] = /^(?:\*+|[†‡§¶#]+|[0-9¹²³⁰⁴-⁹]{1,3}|[a-z](?![a-z]))/.exec(text) ?? [];
  const note = reader.callOf(custom.kind, custom.id, markValue(own));
  for (const bookmark of state.open) reader.bookmarks.set(bookmark.name, note);
  state.runs.push({ text: '', note });
  return text.startsWith(own) ? text.slice(own.length) : text;
}

/** A mark as it was found, with plain digits: raised ones are how a number looks. */
export function markValue(found: string): string {
  return /^[⁰¹²³⁴-⁹]+$/.test(found) ? fromRaised(found) : found;
}

/** The digits of a text as raised signs. */
export function raisedDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}

/**
 * A raised letter that stands by itself is the indicator of a note to a table: it is written ` a/`, as such tables are in plain text, since a
 * letter that is no longer raised would be part of the word before it. Not so `e` and `o`, which end ordinal numbers in other languages.
 */
function raisedSigns(text: string): string {
  const [, before = '', letter, after = ''] = /^([\s,(]*)([a-df-np-z])([,)]?\s*)$/.exec(text) ?? [];
  if (letter === undefined) return raisedDigits(text);
  return before.endsWith('(') ? ` ${before}${letter}/${after}` : `${before} ${letter}/${after}`;
}

function symbolOf(reader: RunReader, code: string): string {
  const known = SYMBOLS[code.toUpperCase()];
  if (known === undefined) reader.losses.add(message('A sign of a symbol font is not known and shows as \uFFFD'));
  return known ?? '\uFFFD';
}

const SYMBOLS: Readonly<Record<string, string>> = {
  F0B7: '•',
  F0A7: '•',
  F02D: '-',
  F0BE: '—',
  F0B0: '°',
  F0B1: '±',
  F0D7: '×',
  F0A3: '≤',
  F0B3: '≥',
};

function textOf(run: XmlElement): string {
  return run.children.map(({ text }) => text).join('');
}
