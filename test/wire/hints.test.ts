import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodeLens, InlayHint, Location, Range } from 'vscode-languageserver-protocol/node';
import { draftsFolder, PORT_DRAFT, rangeOf, SEA_DRAFT, WORKSPACE } from './drafts';
import { at, FULL, startServer, type WireClient } from './wireClient';

const URI = 'file:///drafts/sea.res';
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function hints(client: WireClient, uri = URI, range = WHOLE): Promise<readonly InlayHint[]> {
  return client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
}

/** The hints put into the text in double angles. */
function drawn(text: string, found: readonly InlayHint[]): readonly string[] {
  return found.map(({ position, label }) => {
    const line = text.split('\n')[position.line] ?? '';
    const shown = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${line.slice(0, position.character).slice(-12)}‹${shown}›`;
  });
}

describe('hints in the text, over the wire', () => {
  it('tell the source behind an Ibid. and lead to it, in the range that is asked for', async () => {
    const client = await startServer(WORKSPACE);
    await client.open(URI, SEA_DRAFT);
    const [ibid, ...others] = await hints(client);
    assert.ok(ibid && others.length === 0);
    assert.deepEqual(drawn(SEA_DRAFT, [ibid]), ['² Ibid.‹= General Assembly resolution 55/25›']);
    assert.equal(ibid.paddingLeft, true);
    assert.match(JSON.stringify(ibid.tooltip), /As in footnote 1: General Assembly resolution 55\/25, annex II/);
    assert.ok(typeof ibid.label !== 'string');
    assert.deepEqual(ibid.label[0]?.location?.range.start, at(SEA_DRAFT, '¹ General'));
    assert.deepEqual(await hints(client, URI, rangeOf(SEA_DRAFT, 'Recalling the United')), [], 'nothing outside of the range');
    await client.stop();
  });

  it('tell the numbers of symbolic notes, and what is expected where a number is wrong', async () => {
    const text = `The General Assembly,

Recalling A,[^crc] B³ and C,⁴

1. Urges Member States:

(a) To act;

(c) To act again;

3. Decides to act.

[^crc]: Resolution 44/25, annex.

³ Resolution 54/263, annex II.

⁴ Resolution 55/25.
`;
    const client = await startServer(WORKSPACE);
    const uri = 'file:///drafts/numbers.res';
    await client.open(uri, text);
    assert.deepEqual(drawn(text, await hints(client, uri)), [
      'ing A,[^crc]‹¹›',
      ' A,[^crc] B³‹→ ²›',
      '(c)‹→ (b)›',
      '3.‹→ 2.›',
      '[^crc]:‹¹›',
      '³‹→ ²›',
    ]);
    await client.stop();
  });

  it('are left out where the user says so, and asked for anew when that changes', async () => {
    const settings = { inlayHints: { ibid: false, numbers: true } };
    const client = await startServer(WORKSPACE, { settings: () => settings });
    await client.open(URI, SEA_DRAFT);
    assert.deepEqual(await hints(client), []);
    settings.inlayHints.ibid = true;
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/inlayHint/refresh', () => {
        resolve();
        return null;
      });
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    assert.equal((await hints(client)).length, 1);
    await client.stop();
  });
});

describe('lines above the text, over the wire', () => {
  async function lenses(client: WireClient, uri: string): Promise<readonly CodeLens[]> {
    const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.ok(
      found.every(({ command }) => command === undefined),
      'nothing is worked out before it comes into sight',
    );
    return Promise.all(found.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
  }

  it('count words, paragraphs, notes and problems above the title, without a command that another editor lacks', async () => {
    const client = await startServer({ ...WORKSPACE, textDocument: { ...WORKSPACE.textDocument } });
    await client.open(URI, SEA_DRAFT);
    const [counts, ...others] = await lenses(client, URI);
    assert.ok(counts && others.length === 0);
    assert.deepEqual(counts.range.start, at(SEA_DRAFT, 'Safety of crews'));
    const reports = await client.connection.sendRequest<{ readonly items: readonly unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    assert.equal(counts.command?.title, `50 words · 4 paragraphs · 2 footnotes · ${reports.items.length} problems`);
    assert.equal(counts.command.command, '');
    await client.stop();
  });

  it('have the commands of our own client, and count the citations of the workspace above the note of an instrument', async () => {
    const folder = draftsFolder({ 'sea.res': SEA_DRAFT, 'port.res': PORT_DRAFT });
    const settings = { codeLens: { counts: true, references: true } };
    const client = await startServer(WORKSPACE, {
      folder: folder.root,
      settings: () => settings,
      initializationOptions: { problemsCommand: 'our.problems', referencesCommand: 'our.references' },
    });
    const uri = folder.uri('sea.res');
    await client.open(uri, SEA_DRAFT);
    const [counts, references] = await lenses(client, uri);
    assert.equal(counts?.command?.command, 'our.problems');
    assert.deepEqual(references?.range.start, at(SEA_DRAFT, '¹ General'));
    assert.equal(references.command?.title, '3 references');
    assert.equal(references.command.command, 'our.references');
    const places = (references.command.arguments?.[2] ?? []) as readonly Location[];
    assert.deepEqual(
      places.map((place) => place.uri),
      [uri, uri, folder.uri('port.res')],
    );
    settings.codeLens = { counts: false, references: false };
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/codeLens/refresh', () => {
        resolve();
        return null;
      });
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    assert.deepEqual(await lenses(client, uri), []);
    await client.stop();
    folder.remove();
  });

  it('lead to the preview and to the Word file by the commands of our own client, once for a document, unless the user does not want it', async () => {
    const settings = { codeLens: { counts: false, preview: true, export: true } };
    const initializationOptions = { previewCommand: 'our.preview', exportCommand: 'our.export' };
    const client = await startServer(WORKSPACE, { settings: () => settings, initializationOptions });
    await client.open(URI, `${SEA_DRAFT}\n${SEA_DRAFT}`);
    const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
    const start = at(SEA_DRAFT, 'Safety of crews');
    const lens = (title: string, command: string): CodeLens => ({
      range: { start, end: start },
      command: { title, command, arguments: [URI] },
    });
    assert.deepEqual(found, [lens('Open Preview', 'our.preview'), lens('Export to Word', 'our.export')]);
    settings.codeLens.export = false;
    settings.codeLens.preview = false;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await lenses(client, URI), []);
    await client.stop();
  });

  it('are not announced to an editor that has none', async () => {
    const client = await startServer(FULL);
    assert.equal(client.announced.capabilities.codeLensProvider, undefined);
    await client.stop();
  });
});
