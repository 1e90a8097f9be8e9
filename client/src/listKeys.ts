import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { afterOurs, afterTyping, movedOffset, type BrokenLine } from './keys/changes';
import { createTextKeeper, type KeyAnswer, type TextKeeper } from './keys/textKeeper';

/**
 * Enter, Tab, Shift+Tab and Backspace in lists. The editor itself does at once what the key does everywhere, but for Tab; the server says
 * what follows, and that is put into the text around whatever has been typed meanwhile.
 */
export function registerListKeys(client: BaseLanguageClient, started: Promise<void>): readonly vscode.Disposable[] {
  const keeper = createTextKeeper();
  const keys: Keys = { client, started, keeper, done: Promise.resolve() };
  const breaks = watchLineBreaks(keys);
  const places = watchPlaces(keeper);
  const deletions = watchDeletions(keeper, places);
  const changeDegree = (direction: 'in' | 'out', plainKey: string) => async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const { document, selection } = editor;
    const place = places.add(document, document.offsetAt(selection.active));
    await inTurn(keys, () => moveLabel(keys, place, editor, { direction, plainKey }));
    places.remove(place);
  };
  return [
    keeper.subscription,
    // The key itself breaks the line and calls the second of the two; the first is for those who call it by name.
    vscode.commands.registerCommand('resolution.continueList', async () => {
      await vscode.commands.executeCommand('default:type', { text: '\n' });
      await breaks.answer();
    }),
    vscode.commands.registerCommand('resolution.labelNewLine', () => breaks.answer()),
    vscode.commands.registerCommand('resolution.takeLabelBack', () => takeLabelBack(keys, places, deletions)),
    vscode.commands.registerCommand('resolution.indentItem', changeDegree('in', 'tab')),
    vscode.commands.registerCommand('resolution.outdentItem', changeDegree('out', 'outdent')),
  ];
}

/** What all keys share: each waits for those before it, for where it does something depends on what they did. */
interface Keys {
  readonly client: BaseLanguageClient;
  /** Who presses a key while the server is coming up is answered when it is there. */
  readonly started: Promise<void>;
  readonly keeper: TextKeeper;
  done: Promise<void>;
}

function inTurn(keys: Keys, work: () => Promise<void>): Promise<void> {
  keys.done = keys.done.then(work).catch(() => undefined);
  return keys.done;
}

async function ask(
  { client, started }: Keys,
  request: string,
  document: vscode.TextDocument,
  place: Readonly<Record<string, unknown>>,
): Promise<KeyAnswer | null> {
  await started;
  if (!client.isRunning()) return null;
  const { uri, version } = document;
  return client.sendRequest<KeyAnswer | null>(`resolution/${request}`, { textDocument: { uri: uri.toString() }, version, ...place });
}

/** A line break that somebody has made, until the next one is answered. */
interface LineBreak {
  readonly document: vscode.TextDocument;
  readonly time: number;
  /** Undefined once the break is gone, or something else stands where it was. */
  line: BrokenLine | undefined;
  /** Whether the one before it was not answered yet, so that nobody has seen what comes of that. */
  readonly isUnseen: boolean;
  /** Whether it was made on a label that had just been put down. */
  isSecond: boolean;
  /** Whether a key has asked about it. */
  isAsked: boolean;
  /** What came of it; undefined as long as nobody has answered. */
  answer: KeyAnswer['kind'] | undefined;
  /** Whether the first word after a label has been looked at. */
  isOwnLabelAsked: boolean;
}

/** Two breaks within so many milliseconds come of a key that bounces, or of a hand that is used to making an empty line itself. */
const AT_ONCE = 150;
/** A break that no key has asked about for so many milliseconds was not made by a key. */
const OLD = 3_000;
/** A label and the spaces around it are not longer. */
const LONGEST_LABEL = 14;

function watchLineBreaks(keys: Keys): { readonly answer: () => Promise<void> } {
  const { keeper } = keys;
  /** Those that are not answered yet, in order, after the one answered last. */
  const breaks: LineBreak[] = [];
  /** The texts whose writers make two line breaks and then type a label by hand, as far as the last label shows. */
  const byHand = new WeakSet<vscode.TextDocument>();
  const learn: Learn = ({ document, isSecond }, isOwn) => {
    if (isOwn && isSecond) byHand.add(document);
    else byHand.delete(document);
  };
  keeper.listen({
    changed: (document, changes, whose) => {
      for (const one of breaks) {
        if (one.document !== document) continue;
        for (const change of changes) {
          if (one.line !== undefined) one.line = whose === 'ours' ? afterOurs(one.line, change) : afterTyping(one.line, change);
        }
      }
      const [change, ...others] = changes;
      if (whose === 'ours' || change === undefined || others.length > 0 || !/^\r?\n[ \t]*$/.test(change.text)) return;
      const end = change.at + change.inserted;
      const line = { start: change.at, end, rest: end };
      const isUnseen = breaks.some((one) => one.isAsked && one.answer === undefined);
      breaks.push({
        document,
        time: Date.now(),
        line,
        isUnseen,
        isSecond: false,
        isAsked: false,
        answer: undefined,
        isOwnLabelAsked: false,
      });
    },
    settled: (document) => {
      // While another break is being answered nobody knows yet what comes of the label.
      const last = breaks.findLast((one) => one.isAsked);
      if (last?.document === document && firstWordIsEnded(last)) void inTurn(keys, () => keepOwnLabel(keys, last, learn));
    },
  });
  const answer = async (of: LineBreak, before: LineBreak | undefined): Promise<void> => {
    const { document } = of;
    if (before !== undefined) await keepOwnLabel(keys, before, learn);
    const isWritten = before?.line === undefined || of.line === undefined || of.line.start !== before.line.end;
    const isSameLine = before?.line !== undefined && of.line !== undefined && isInside(of.line.start, before.line);
    const given = before?.document === document && isSameLine ? before.answer : undefined;
    const made = await keeper.change(document, async () => {
      const { line } = of;
      if (line === undefined) return null;
      // The empty line is there already: who makes it as well has made the same one.
      if (!isWritten && given === 'empty line') return { kind: 'plain', edits: [{ start: line.start, end: line.end, newText: '' }] };
      of.isSecond = !isWritten && given === 'label';
      const twice = of.isSecond && before !== undefined && (of.isUnseen || of.time - before.time <= AT_ONCE);
      const ownLabels = of.isSecond && byHand.has(document);
      return ask(keys, 'labelNewLine', document, { ...line, twice, ownLabels, unsure: isWritten && given === 'unsure' });
    });
    of.answer = made?.kind ?? 'plain';
    if (of.answer !== 'plain') reveal(document, of.line?.end);
    if (of.answer === 'own') learn(of, true);
    await keepOwnLabel(keys, of, learn);
  };
  return {
    answer: () => {
      const pressed = Date.now();
      return inTurn(keys, async () => {
        const at = breaks.findIndex((one) => !one.isAsked && pressed - one.time < OLD);
        const of = breaks[at];
        if (of === undefined) return;
        of.isAsked = true;
        await answer(
          of,
          breaks.slice(0, at).findLast((one) => one.isAsked),
        );
        breaks.splice(0, breaks.indexOf(of));
      });
    },
  };
}

function isInside(offset: number, { end, rest }: BrokenLine): boolean {
  return offset >= end && offset <= rest;
}

/** Hears whether the first word after a label that was put down is a label of the writer's own. */
type Learn = (of: LineBreak, isOwn: boolean) => void;

/**
 * Who types labels out of habit gets no second one: once the first word after a label that was put down is ended, it is looked at. To be
 * called in turn, and before a later line break is answered, for a label that stands there twice would be counted twice.
 */
async function keepOwnLabel(keys: Keys, last: LineBreak, learn: Learn): Promise<void> {
  if (!firstWordIsEnded(last)) return;
  last.isOwnLabelAsked = true;
  const { document } = last;
  const made = await keys.keeper.change(document, async () =>
    last.line === undefined ? null : ask(keys, 'keepOwnLabel', document, { offset: last.line.end, unsure: last.answer === 'unsure' }),
  );
  learn(last, made !== null);
  if (made !== null) last.answer = 'plain';
}

/** Whether a first word was typed after a label that was put down, and is to be looked at; such a word is short. */
function firstWordIsEnded(last: LineBreak): boolean {
  const { document, line } = last;
  if (last.isOwnLabelAsked || line === undefined || (last.answer !== 'label' && last.answer !== 'out' && last.answer !== 'unsure'))
    return false;
  if (line.rest === line.end) return false;
  const written = document.getText(
    new vscode.Range(document.positionAt(line.end), document.positionAt(Math.min(line.rest, line.end + LONGEST_LABEL))),
  );
  const isEnded = /^[ \t]*[^ \t\r\n]+[ \t\u00A0]/.test(written);
  if (!isEnded) last.isOwnLabelAsked = line.rest - line.end >= LONGEST_LABEL;
  return isEnded;
}

/** Places in a text that are followed while keys are answered. */
interface Places {
  add(document: vscode.TextDocument, offset: number): Place;
  remove(place: Place): void;
}

interface Place {
  readonly document: vscode.TextDocument;
  offset: number;
  /** Whether nothing has been typed since the key was pressed. */
  isUntouched: boolean;
  /** So many changes that the place has not heard of were made before it was looked at. */
  earlier: number;
}

function watchPlaces(keeper: TextKeeper): Places {
  const places = new Set<Place>();
  keeper.listen({
    changed: (document, changes, whose) => {
      for (const place of places) {
        if (place.earlier > 0) place.earlier -= 1;
        else if (place.document === document) {
          if (whose === 'theirs') place.isUntouched = false;
          for (const change of changes) place.offset = movedOffset(place.offset, change, whose === 'ours' ? 'before' : 'after');
        }
      }
    },
  });
  return {
    add: (document, offset) => {
      const place: Place = { document, offset, isUntouched: true, earlier: keeper.unheard() };
      places.add(place);
      return place;
    },
    remove: (place) => {
      places.delete(place);
    },
  };
}

/** Moves a label at the cursor a degree; where none is there, the key does what it does everywhere, but puts no spaces into a sentence. */
async function moveLabel(
  keys: Keys,
  place: Place,
  editor: vscode.TextEditor,
  { direction, plainKey }: { readonly direction: 'in' | 'out'; readonly plainKey: string },
): Promise<void> {
  const { document } = editor;
  if (editor.selections.length !== 1 || !editor.selection.isEmpty) {
    await vscode.commands.executeCommand(plainKey);
    return;
  }
  const made = await keys.keeper.change(document, () => ask(keys, 'changeDegree', document, { offset: place.offset, direction }));
  if (made === null) {
    const { line, character } = document.positionAt(place.offset);
    const isBeforeText = document.lineAt(line).text.slice(0, character).trim() === '';
    if (place.isUntouched && (isBeforeText || direction === 'out')) await vscode.commands.executeCommand(plainKey);
    return;
  }
  const { active } = editor.selection;
  if (made.cursor !== undefined && active.line === made.cursor.line && active.character < made.cursor.character) {
    const cursor = new vscode.Position(made.cursor.line, made.cursor.character);
    editor.selection = new vscode.Selection(cursor, cursor);
  }
}

/** Characters that were taken away one by one and that no key has asked about yet, by the places where they stood. */
type Deletions = { readonly place: Place; readonly time: number }[];

function watchDeletions(keeper: TextKeeper, places: Places): Deletions {
  const deletions: Deletions = [];
  keeper.listen({
    changed: (document, [change, ...others], whose) => {
      const isOne = change !== undefined && others.length === 0 && change.removed === 1 && change.inserted === 0;
      if (whose === 'ours' || !isOne) return;
      for (const old of deletions.splice(0, Math.max(0, deletions.length - MOST_DELETIONS))) places.remove(old.place);
      const place = places.add(document, change.at);
      place.earlier = 0;
      deletions.push({ place, time: Date.now() });
    },
  });
  return deletions;
}

const MOST_DELETIONS = 20;

/** What follows on Backspace where the space after a label may have been taken away. */
function takeLabelBack(keys: Keys, places: Places, deletions: Deletions): Promise<void> {
  const pressed = Date.now();
  return inTurn(keys, async () => {
    const deletion = deletions.find(({ time }) => pressed - time < OLD);
    if (deletion === undefined) return;
    const { place } = deletion;
    const { document, offset } = place;
    const { text } = document.lineAt(document.positionAt(offset).line);
    // The rest of an empty label is a short word.
    if (text.trim() !== '' && text.trim().length <= LONGEST_LABEL)
      await keys.keeper.change(document, () => ask(keys, 'takeLabelBack', document, { offset: place.offset }));
    for (const old of deletions.splice(0, deletions.indexOf(deletion) + 1)) places.remove(old.place);
  });
}

/** Scrolls to where the cursor stands now. */
function reveal(document: vscode.TextDocument, offset: number | undefined): void {
  const editor = vscode.window.activeTextEditor;
  if (offset === undefined || editor?.document !== document) return;
  const position = document.positionAt(offset);
  editor.revealRange(new vscode.Range(position, position));
}
