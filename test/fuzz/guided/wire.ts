/** The target of the coverage-guided fuzzer that speaks to the whole server over its wire, as an editor that has lost its mind. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { writeAkomaNtoso } from '../../../server/src/exchange/akn/write';
import { readOutcome } from '../../../server/src/exchange/readOutcome';
import { writeWord } from '../../../server/src/exchange/docx/write';
import { inOrder } from '../../../server/src/lsp/order';
import type { Runtime } from '../../../server/src/lsp/runtime';
import { startServer } from '../../../server/src/lsp/server';
import { ResolutionDocument } from '../../../server/src/syntax/document';
import { catalogue } from '../../fixture';
import { SEA_DRAFT } from '../../wire/drafts';
import { QUESTIONS } from '../../wire/questions';

const ALL = Object.values(QUESTIONS).flatMap((questions) => Object.entries(questions));
const ODD: readonly unknown[] = [null, -1, 1e12, 0.5, '', 'file:///%%', [], {}, '\u{D800}', true];

/**
 * Every eight bytes are a message: a change at a place that they name, with letters of theirs; a question at such a place; or a question or a
 * notification with one part replaced by what should not be there. Every question has an answer, and when all is over the reports are those of
 * the text that the editor has.
 */
export async function wire(data: Uint8Array): Promise<void> {
  const client = await (state.running ??= begin());
  const count = (state.count += 1);
  const uri = `file:///fuzz/${String(count)}.res`;
  let odd = false;
  let mirror = ResolutionDocument.create(uri, 'resolution', 1, SEA_DRAFT);
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'resolution', version: 1, text: mirror.getText() },
  });
  for (let at = 0; at + 8 <= Math.min(data.length, 160); at += 8) {
    const [kind = 0, which = 0, line = 0, character = 0, length = 0, ...letters] = data.subarray(at, at + 8);
    const [method, params] = ALL[which % ALL.length] ?? ['textDocument/hover', {}];
    const place = { line: line % (mirror.lineCount + 2), character };
    if (kind % 4 === 0) {
      const end = { line: place.line + (length >> 6), character: character + (length % 64) };
      const change = [{ range: { start: place, end }, text: SIGNS[letters[0] ?? 0] ?? String.fromCharCode(...letters) }];
      mirror = ResolutionDocument.update(mirror, change, mirror.version + 1);
      const textDocument = { uri, version: mirror.version };
      await client.sendNotification('textDocument/didChange', { textDocument, contentChanges: change });
    } else if (kind % 4 === 1) await ask(client, method, changedParts(params, uri, place));
    else {
      odd = true;
      const broken = withOddPart(changedParts(params, uri, place), line, length);
      if (kind % 4 === 2) await ask(client, method, broken);
      else await client.sendNotification(method, broken);
    }
  }
  const { items } = await client.sendRequest<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  const fresh = `file:///fuzz/fresh-${String(count)}.res`;
  const text = mirror.getText();
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri: fresh, languageId: 'resolution', version: 1, text } });
  const expected = await client.sendRequest<{ readonly items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri: fresh },
  });
  for (const one of [uri, fresh]) await client.sendNotification('textDocument/didClose', { textDocument: { uri: one } });
  const said = (reports: readonly Diagnostic[]): string => JSON.stringify(reports).replaceAll(fresh, uri);
  assert.equal(said(items), said(expected.items));
  // With parameters that are none, a mistake in an answer is told in the log, as it should be.
  const told = complaints.splice(0);
  if (!odd) assert.deepEqual(told, []);
}

/** One server for all tries, as it lives through a day. */
const state: { running?: Promise<ProtocolConnection>; count: number } = { count: 0 };
/** What the server wrote into the log of the client: mistakes of ours. */
const complaints: string[] = [];

/** What stands in a text and changes what it means. */
const SIGNS = [
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '¹',
  '²',
  '[',
  ']',
  '*',
  '//',
  '(a)',
  '3.',
  '\f',
  '\u{1F30A}',
  '________\n',
  'Annex\n',
  'Ibid.',
  '|',
];

async function begin(): Promise<ProtocolConnection> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back), inOrder()), RUNTIME);
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.onNotification('window/logMessage', ({ message }: { readonly message: string }) => void complaints.push(message));
  client.listen();
  const textDocument = { diagnostic: { relatedInformation: true } };
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument }, workspaceFolders: null });
  await client.sendNotification('initialized', {});
  return client;
}

const RUNTIME: Runtime = {
  loadCatalogue: () => Promise.resolve(catalogue),
  loadTranslations: () => Promise.resolve(undefined),
  files: () => ({
    writeWord: (texts, options) => writeWord(texts, options),
    read: (bytes, format) => Promise.resolve(readOutcome(bytes, format)),
  }),
  loadAkomaNtoso: () => Promise.resolve({ writeAkomaNtoso }),
};

/** Refused is answered. */
async function ask(client: ProtocolConnection, method: string, params: unknown): Promise<void> {
  await client.sendRequest(method, params).catch(() => undefined);
}

/** The parameters about another document and another place in it. */
function changedParts(value: unknown, uri: string, place: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => changedParts(one, uri, place));
  if (typeof value !== 'object' || value === null) return value;
  if ('line' in value && 'character' in value) return place;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'uri' ? uri : changedParts(part, uri, place)]));
}

/** The parameters with one of their parts replaced. */
function withOddPart(value: unknown, part: number, odd: number): unknown {
  const left = { parts: part % 8 };
  const replaced = (one: unknown): unknown => {
    if (left.parts === 0) {
      left.parts = -1;
      return ODD[odd % ODD.length];
    }
    left.parts -= 1;
    if (Array.isArray(one)) return one.map(replaced);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, replaced(inner)]));
  };
  return replaced(value);
}
