import type { Span } from '../../text/position';
import type { AmendingAction } from './action';
import { readPlaces, type AmendedPlace } from './place';
import { TokenReader } from './tokenReader';
import { instructionTokens } from './tokens';
import { readUnitAction } from './unitActions';
import { INSERT, RENUMBER } from './verbs';
import { inPlaces, readSentenceAction, readSentenceNumber, readWordAction } from './wordActions';

/** The sentences of an instruction, read. */
export interface InstructionReading {
  /** `[]` for an instruction that was not understood: nothing of it is guessed at. */
  readonly actions: readonly AmendingAction[];
  /** Whether new paragraphs follow it as blocks of their own. */
  readonly takesBlocks: boolean;
  /** What was not understood, in UTF-16 units of the text; undefined where all was. */
  readonly unread: Span | undefined;
}

/**
 * Reads an instruction, on one line and without its number. All of it is understood or nothing: half an instruction would change a text in a
 * way that nobody asked for.
 */
export function readInstruction(text: string): InstructionReading {
  const reader = new TokenReader(text, instructionTokens(text));
  const actions: AmendingAction[] = [];
  while (!reader.isDone) {
    const found = readSentence(reader);
    if (found === undefined) return { actions: [], takesBlocks: false, unread: { start: reader.start, end: text.trimEnd().length } };
    actions.push(...found);
  }
  return { actions, takesBlocks: actions.some(needsBlocks), unread: actions.length === 0 ? { start: 0, end: text.length } : undefined };
}

function needsBlocks(action: AmendingAction): boolean {
  return (action.kind === 'insert-units' || action.kind === 'replace-unit') && action.quoted === undefined;
}

function readSentence(reader: TokenReader): readonly AmendingAction[] | undefined {
  reader.words('moves', 'to');
  return (
    reader.attempt(() => renumbered(reader)) ??
    readUnitAction(reader) ??
    reader.attempt(() => everywhere(reader)) ??
    reader.attempt(() => addedAtEnd(reader)) ??
    reader.attempt(() => changedInPlaces(reader))
  );
}

function renumbered(reader: TokenReader): readonly AmendingAction[] | undefined {
  if (!reader.oneOf(RENUMBER)) return undefined;
  while (!reader.isDone && !reader.sign('.')) reader.skip();
  return [{ kind: 'renumber' }];
}

/** `Replace “Chornobyl” with “Chernobyl” in the title, the preambular paragraphs and the operative paragraphs.` */
function everywhere(reader: TokenReader): readonly AmendingAction[] | undefined {
  const actions = readWordAction(reader);
  if (actions === undefined) return undefined;
  const throughout = readThroughout(reader);
  if (!throughout && !reader.words('in') && !reader.words('from')) return undefined;
  const places = readPlaces(reader) ?? (throughout ? WHOLE_TEXT : undefined);
  if (places === undefined || !reader.ends()) return undefined;
  const several = throughout || places.some(({ kind }) => kind === 'preamble' || kind === 'operative-part' || kind === 'text');
  return actions.map((action) => inPlaces(action, { places, sentence: undefined, everywhere: several }));
}

const WHOLE_TEXT: readonly AmendedPlace[] = [{ kind: 'text' }];

function readThroughout(reader: TokenReader): boolean {
  return (
    reader.words('in', 'all', 'instances') ||
    reader.words('throughout') ||
    reader.words('wherever', 'it', 'appears') ||
    reader.words('where', 'it', 'appears')
  );
}

/** `At the end of operative paragraph 3, add “…”.` */
function addedAtEnd(reader: TokenReader): readonly AmendingAction[] | undefined {
  if (!reader.words('at', 'the')) return undefined;
  const kind = reader.words('end') ? 'end' : reader.words('beginning') ? 'start' : undefined;
  if (kind === undefined || !reader.words('of')) return undefined;
  const places = readPlaces(reader);
  reader.sign(',');
  const words = places !== undefined && reader.oneOf(INSERT) ? reader.quote() : undefined;
  if (places === undefined || words === undefined || !reader.ends()) return undefined;
  return [{ kind: 'insert-words', anchor: { kind }, new: words, places, sentence: undefined }];
}

/** `In operative paragraph 21, delete “…” and, after “…”, insert “…”.` */
function changedInPlaces(reader: TokenReader): readonly AmendingAction[] | undefined {
  if (!reader.words('in') && !reader.words('from')) return undefined;
  const places = readPlaces(reader);
  if (places === undefined) return undefined;
  reader.sign(',');
  const sentence = readSentenceNumber(reader);
  if (sentence !== undefined) reader.sign(',');
  const throughout = readThroughout(reader);
  if (throughout) reader.sign(',');
  reader.sign(':');
  const actions: AmendingAction[] = [];
  for (;;) {
    const found = readWordAction(reader) ?? readSentenceAction(reader, sentence);
    if (found === undefined) return undefined;
    actions.push(...found.map((action) => inPlaces(action, { places, sentence, everywhere: throughout })));
    if (reader.ends()) return actions;
    if (!goesOn(reader)) return undefined;
  }
}

/** What stands between two changes in the same place: `;`, `,`, `and`, `; and,`. */
function goesOn(reader: TokenReader): boolean {
  const sign = reader.sign(';') || reader.sign(',');
  const and = reader.words('and');
  if (and) reader.sign(',');
  reader.words('also');
  return sign || and;
}
