import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type Range,
  type RegistrationParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ResolutionDocument } from '../../server/src/syntax/document';

/** An editor at the other end of the wire, with the built server in a process of its own. */
export interface WireClient {
  readonly connection: ProtocolConnection;
  readonly announced: InitializeResult;
  /** What the server wrote to standard error. */
  readonly complaints: () => string;
  /** The text as the editor has it, kept up by `change` and by edits that the server asks it to apply. */
  text(uri: string): string;
  /** The version of an open document, 0 for one that is not open. */
  version(uri: string): number;
  open(uri: string, text: string): Promise<void>;
  /** Replaces a range; without one, the whole text. */
  change(uri: string, newText: string, range?: Range): Promise<void>;
  /** Applies an edit as a user who accepts it. */
  apply(edit: WorkspaceEdit): Promise<boolean>;
  /** Ends the server and resolves to its exit status. */
  stop(): Promise<number | null>;
}

/** What a full editor announces. */
export const FULL: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, resolveSupport: { properties: ['edit'] } },
  },
  workspace: { configuration: true, workspaceEdit: { documentChanges: true }, applyEdit: true, diagnostics: { refreshSupport: true } },
  window: { showDocument: { support: true } },
};

/** How a server is started. */
export interface StartOptions {
  readonly initializationOptions?: unknown;
  /** The language of the editor; none is said where none is given. */
  readonly locale?: string;
  /** What the editor answers when it is asked for `resolution.*`. */
  readonly settings?: () => unknown;
  /** The URI of the folder of the workspace. */
  readonly folder?: string;
  /** Called with what the server asks the editor to tell it of. */
  readonly onRegister?: (params: RegistrationParams) => void;
  /** The script with its arguments; the built server on standard input and output where none is given. */
  readonly program?: readonly string[];
}

/** Starts a built server and says `initialized`. */
export async function startServer(
  capabilities: ClientCapabilities,
  { initializationOptions, locale, settings, folder, onRegister, program = ['dist/server/node.js', '--stdio'] }: StartOptions = {},
): Promise<WireClient> {
  const child = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const documents = new Map<string, ResolutionDocument>();
  connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => settings?.() ?? null),
  );
  connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
    onRegister?.(params);
    return null;
  });
  for (const kind of ['diagnostic', 'inlayHint', 'codeLens']) connection.onRequest(`workspace/${kind}/refresh`, () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const announced = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...(initializationOptions === undefined ? {} : { initializationOptions }),
    ...(locale === undefined ? {} : { locale }),
    workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'drafts' }],
  });
  await connection.sendNotification('initialized', {});

  const client: WireClient = {
    connection,
    announced,
    complaints: () => complaints.join(''),
    text: (uri) => documents.get(uri)?.getText() ?? '',
    version: (uri) => documents.get(uri)?.version ?? 0,
    async open(uri, text) {
      documents.set(uri, ResolutionDocument.create(uri, 'resolution', 1, text));
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'resolution', version: 1, text } });
    },
    async change(uri, newText, range) {
      const document = documents.get(uri);
      if (document === undefined) throw new Error(`${uri} is not open`);
      const change = range === undefined ? { text: newText } : { range, text: newText };
      ResolutionDocument.update(document, [change], document.version + 1);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: document.version },
        contentChanges: [change],
      });
    },
    async apply({ changes, documentChanges }) {
      const all =
        documentChanges?.flatMap((change) => ('edits' in change ? [{ ...change.textDocument, edits: change.edits as TextEdit[] }] : [])) ??
        Object.entries(changes ?? {}).map(([uri, edits]) => ({ uri, version: null, edits }));
      for (const { uri, version, edits } of all) {
        const document = documents.get(uri);
        if (document === undefined || (version !== null && version !== document.version)) return false;
        await client.change(uri, applyEdits(document, edits));
      }
      return true;
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const status = await ended;
      connection.dispose();
      return status;
    },
  };
  connection.onRequest('workspace/applyEdit', async ({ edit }: { readonly edit: WorkspaceEdit }) => ({
    applied: await client.apply(edit),
  }));
  return client;
}

/** The text of a fixture. */
export function fixtureText(name: string): string {
  return readFileSync(`test/fixtures/${name}`, 'utf8');
}

/** The position of the first occurrence of some words, or after them. */
export function at(text: string, words: string, where: 'start' | 'end' = 'start'): Position {
  const found = text.indexOf(words);
  if (found < 0) throw new Error(`the text has no “${words}”`);
  return ResolutionDocument.create('', '', 0, text).positionAt(where === 'start' ? found : found + words.length);
}

function applyEdits(document: ResolutionDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(document, [...edits]);
}
