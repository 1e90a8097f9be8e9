import * as vscode from 'vscode';
import { allRebased, type Change, type OffsetEdit } from './changes';

/** What the server answers to a key: edits of the version of the text that it was asked about. */
export interface KeyAnswer {
  readonly kind: 'label' | 'own' | 'out' | 'unsure' | 'empty line' | 'plain' | 'stale';
  readonly edits: readonly OffsetEdit[];
  readonly cursor?: { readonly line: number; readonly character: number };
}

/** A change of a text with what was put in. */
export interface TextChange extends Change {
  readonly text: string;
}

/** Something that hears of every change of a text, from the last place in it to the first, and when no other is known of. */
export interface Listener {
  changed(document: vscode.TextDocument, changes: readonly TextChange[], whose: 'ours' | 'theirs'): void;
  settled?(document: vscode.TextDocument): void;
}

/** Makes edits in a text in which somebody goes on typing. */
export interface TextKeeper {
  readonly subscription: vscode.Disposable;
  listen(listener: Listener): void;
  /** How many changes are known of that listeners have not heard of, as long as nobody can say whose they are. */
  unheard(): number;
  /**
   * Asks for edits and makes them in the same step of undo as what was typed last. What is typed while the answer is under way stays: the
   * edits are made around it, or asked for anew where that cannot be. Resolves to the answer, to null where there is nothing to do.
   */
  change(document: vscode.TextDocument, ask: () => Promise<KeyAnswer | null | undefined>): Promise<KeyAnswer | null>;
}

/** What is on its way into a text. */
interface Flight {
  readonly document: vscode.TextDocument;
  edits: readonly OffsetEdit[] | undefined;
  since: readonly Change[];
}

interface Heard {
  readonly document: vscode.TextDocument;
  readonly changes: readonly TextChange[];
}

/** Until whoever types pauses for a hundredth of a second; who never does gets no label in the end. */
const MOST_ATTEMPTS = 500;

/** The keeper of all resolutions that are open. */
export function createTextKeeper(): TextKeeper {
  const listeners: Listener[] = [];
  const state: { flight: Flight | undefined; kept: Heard[] | undefined } = { flight: undefined, kept: undefined };
  const tell = ({ document, changes }: Heard, whose: 'ours' | 'theirs'): void => {
    const { flight } = state;
    if (flight?.document === document && whose === 'theirs') {
      flight.since = [...flight.since, ...changes];
      for (const change of changes) flight.edits = flight.edits === undefined ? undefined : allRebased(flight.edits, change);
    }
    for (const listener of listeners) listener.changed(document, changes, whose);
  };
  const settle = (document: vscode.TextDocument): void => {
    for (const listener of listeners) listener.settled?.(document);
  };
  const subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.languageId !== 'resolution' || contentChanges.length === 0) return;
    const changes = contentChanges
      .map(({ rangeOffset, rangeLength, text }) => ({ at: rangeOffset, removed: rangeLength, inserted: text.length, text }))
      .sort((one, other) => other.at - one.at || other.removed - one.removed);
    if (state.kept !== undefined) state.kept.push({ document, changes });
    else {
      tell({ document, changes }, 'theirs');
      settle(document);
    }
  });
  /**
   * False where the text has changed before the edits have reached it. Edits are made in the version that they are for or not at all, so
   * that the first change heard of is theirs if they were made, and somebody else's if not: nobody can say before.
   */
  const make = async (editor: vscode.TextEditor, edits: readonly OffsetEdit[]): Promise<boolean> => {
    const { document } = editor;
    const kept: Heard[] = [];
    state.kept = kept;
    const done = await Promise.resolve(editor.edit(editsIn(document, edits), UNDO)).catch(() => undefined);
    state.kept = undefined;
    const ours = done === true ? kept.find((one) => one.document === document) : undefined;
    for (const one of kept) tell(one, one === ours ? 'ours' : 'theirs');
    settle(document);
    if (done === undefined) throw new Error('The editor is gone');
    return done;
  };
  return {
    subscription,
    listen: (listener) => {
      listeners.push(listener);
    },
    unheard: () => state.kept?.length ?? 0,
    async change(document, ask) {
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
        const flight: Flight = { document, edits: undefined, since: [] };
        state.flight = flight;
        const answer = await ask().catch(() => null);
        if (answer === null || answer === undefined) return null;
        if (answer.kind === 'stale') continue;
        flight.edits = flight.since.reduce<readonly OffsetEdit[] | undefined>(
          (edits, change) => (edits === undefined ? undefined : allRebased(edits, change)),
          answer.edits,
        );
        for (let edits = currentEdits(flight); edits !== undefined && attempt < MOST_ATTEMPTS; edits = currentEdits(flight), attempt += 1) {
          if (edits.length === 0) return answer;
          const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
          if (editor === undefined || document.isClosed) return null;
          if (await make(editor, edits)) return answer;
        }
      }
      return null;
    },
  };
}

/** The edits as they have come to be by what was typed since. */
function currentEdits({ edits }: Flight): readonly OffsetEdit[] | undefined {
  return edits;
}

const UNDO = { undoStopBefore: false, undoStopAfter: true };

function editsIn(document: vscode.TextDocument, edits: readonly OffsetEdit[]): (builder: vscode.TextEditorEdit) => void {
  return (builder) => {
    for (const { start, end, newText } of edits) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      // An insertion takes the cursor along, so that letters typed meanwhile come after it.
      if (range.isEmpty) builder.insert(range.start, newText);
      else builder.replace(range, newText);
    }
  };
}
