import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the server makes of a text that is pasted. */
interface Cleaned {
  readonly text: string;
  readonly done: string;
  readonly printed: boolean;
}

/**
 * *Paste and Clean Up* as a command, and among the choices that the editor offers after a paste. There it comes first only where the server
 * says that the text
 * plainly comes from printed pages: nobody wants the feet of pages and broken lines in a draft, while any other text is pasted as it is
 * unless the drafter says so.
 */
export function registerPaste(client: BaseLanguageClient, started: Promise<void>): readonly vscode.Disposable[] {
  const command = vscode.commands.registerCommand('resolution.pasteAndCleanUp', () => pasteAndCleanUp(client, started));
  const { languages } = vscode as PastingEditor;
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind: kinds } = vscode as PastingEditor;
  // Editors before 1.97 have no such choices, or keep them to themselves.
  if (languages.registerDocumentPasteEditProvider === undefined || DocumentPasteEdit === undefined || kinds === undefined) return [command];
  const kind = kinds.Empty.append('resolution', 'cleanUp');
  const provider: PasteProvider = {
    prepareDocumentPaste(_document, _ranges, transfer) {
      transfer.set(OWN, new vscode.DataTransferItem('own'));
    },
    async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
      const text = await transfer.get('text/plain')?.asString();
      // What was copied in an editor has the colours of the editor for its looks.
      const html = transfer.get(EDITOR) === undefined ? await transfer.get('text/html')?.asString() : undefined;
      const [range] = ranges;
      if (text === undefined || range === undefined || ranges.length > 1 || !(/[\r\n\f]/.test(text) || hasLooks(html))) return undefined;
      // A paste right after the start waits for the server.
      await started;
      const cleaned = await clean(client, document, range, { text, ...(hasLooks(html) && { html }) }, token);
      if (cleaned === undefined || cleaned.text === text) return undefined;
      const edit = new DocumentPasteEdit(cleaned.text, vscode.l10n.t('Paste and clean up'), kind);
      // What was copied in a draft of one's own is to stay as it is.
      if (!cleaned.printed || transfer.get(OWN) !== undefined) edit.yieldTo = [kinds.Text];
      return [edit];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], copyMimeTypes: [OWN], pasteMimeTypes: ['text/plain', 'text/html'] };
  try {
    try {
      return [command, languages.registerDocumentPasteEditProvider({ language: 'resolution' }, provider, metadata)];
    } catch {
      return [command];
    }
  } catch {
    // Some of those editors have them for their own extensions only, and refuse everybody else by an error.
    return [command];
  }
}

/** Marks what was copied in one of our documents. */
const OWN = 'application/vnd.un-resolution.copied';

/** Marks what was copied in an editor. */
const EDITOR = 'vscode-editor-data';

/** Whether a text may come with italics or raised numbers; the server finds out. */
function hasLooks(html: string | undefined): html is string {
  return html !== undefined && /<(?:i|em|sup)\b|font-style:\s*italic|vertical-align:\s*super|MsoFoot\w+Reference/i.test(html);
}

/** Puts the cleaned text of the clipboard in the place of the selection, as one step of undo, and says quietly what was done. */
async function pasteAndCleanUp(client: BaseLanguageClient, started: Promise<void>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'resolution') return;
  const [text] = await Promise.all([vscode.env.clipboard.readText(), started]);
  if (text === '') {
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is no text in the clipboard.'), SHOWN);
    return;
  }
  const {
    selection,
    document: { version },
  } = editor;
  const cleaned = await clean(client, editor.document, selection, { text });
  // Where the server has no answer, the text is pasted as it is, and so it is where something else was typed meanwhile.
  if (cleaned === undefined || editor.document.version !== version) {
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    return;
  }
  const pasted = await editor.edit((builder) => {
    builder.replace(selection, cleaned.text);
  });
  if (!pasted) return;
  const end = editor.document.positionAt(editor.document.offsetAt(selection.start) + inserted(cleaned.text, editor.document.eol));
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(end, end));
  vscode.window.setStatusBarMessage(cleaned.done, SHOWN);
}

/** How long a message stays in the status bar, in milliseconds. */
const SHOWN = 10_000;

const CLEAN = 'resolution/cleanPaste';

async function clean(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
  pasted: { readonly text: string; readonly html?: string },
  token?: vscode.CancellationToken,
): Promise<Cleaned | undefined> {
  if (!client.isRunning()) return undefined;
  const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
  try {
    const params = { textDocument: { uri: document.uri.toString() }, range, ...pasted };
    // A missing token would be sent as a second parameter.
    const answer =
      token === undefined ? client.sendRequest<Cleaned | null>(CLEAN, params) : client.sendRequest<Cleaned | null>(CLEAN, params, token);
    return (await answer) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The length of a text once the editor has written it with its own line ends. */
function inserted(text: string, eol: vscode.EndOfLine): number {
  return text.replace(/\r\n?|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n').length;
}

/** The editor's interface since 1.97, for which the declarations of our lowest version have nothing. */
type PastingEditor = Omit<typeof vscode, 'languages'> & {
  readonly languages: typeof vscode.languages & {
    readonly registerDocumentPasteEditProvider?: (
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: object,
    ) => vscode.Disposable;
  };
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: PasteKind; readonly Text: PasteKind };
};

interface PasteKind {
  append(...parts: readonly string[]): PasteKind;
}

interface PasteEdit {
  /** The kinds of edits that come before this one. */
  yieldTo?: readonly PasteKind[];
}

interface PasteProvider {
  prepareDocumentPaste(document: vscode.TextDocument, ranges: readonly vscode.Range[], transfer: vscode.DataTransfer): void;
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    context: object,
    token: vscode.CancellationToken,
  ): Promise<readonly PasteEdit[] | undefined>;
}
