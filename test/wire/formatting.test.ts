import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { LinkedEditingRanges, TextEdit } from 'vscode-languageserver-protocol';
import { at, fixtureText, FULL, startServer, type WireClient } from './wireClient';

const URI = 'file:///drafts/draft.res';
const OPTIONS = { tabSize: 4, insertSpaces: true };
const WRAPPED =
  'The General Assembly,\n\nRecalling the report,¹\n\n1. Urges all\nstates to act:\n\n(a) At\nonce;\n\n¹ A/80/12.\n\n2. Requests a report.';
const WHOLE =
  'The General Assembly,\n\nRecalling the report,¹\n\n1. Urges all states to act:\n\n    (a) At once;\n\n2. Requests a report.\n\n¹ A/80/12.\n';

describe('over the wire, formatting', () => {
  const state: { client?: WireClient; settings: unknown } = { settings: null };
  const client = (): WireClient => {
    assert.ok(state.client);
    return state.client;
  };
  const apply = (uri: string, edits: readonly TextEdit[]): Promise<boolean> => client().apply({ changes: { [uri]: [...edits] } });
  const format = (uri: string): Promise<TextEdit[]> =>
    client().connection.sendRequest('textDocument/formatting', { textDocument: { uri }, options: OPTIONS });
  before(async () => {
    state.client = await startServer(FULL, { settings: () => state.settings });
  });
  after(async () => {
    assert.equal(await client().stop(), 0, 'the server ends in order');
    assert.equal(client().complaints(), '', 'the server says nothing beside the wire');
  });

  it('is announced: document, range, a line break, linked editing', () => {
    const { capabilities } = client().announced;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.equal(capabilities.linkedEditingRangeProvider, true);
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
  });

  it('gives a document its canonical form in several small edits, and then nothing more', async () => {
    await client().open(URI, WRAPPED);
    const edits = await format(URI);
    assert.ok(edits.length > 3, JSON.stringify(edits));
    assert.ok(await apply(URI, edits));
    assert.equal(client().text(URI), WHOLE);
    assert.deepEqual(await format(URI), []);
  });

  it('formats a range', async () => {
    await client().change(URI, WRAPPED);
    const edits = await client().connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument: { uri: URI },
      range: { start: at(WRAPPED, '1. Urges'), end: at(WRAPPED, '(a)') },
      options: OPTIONS,
    });
    assert.ok(await apply(URI, edits));
    assert.equal(client().text(URI), WRAPPED.replace('all\nstates', 'all states'));
  });

  it('answers a line break in a list', async () => {
    const text = `${WHOLE.split('\n\n2. ')[0] ?? ''}\n`;
    await client().change(URI, `${text}\n`.replace('act:\n', 'act:\n\n'));
    const position = { line: 5, character: 0 };
    const edits = await client().connection.sendRequest<TextEdit[]>('textDocument/onTypeFormatting', {
      textDocument: { uri: URI },
      position,
      ch: '\n',
      options: OPTIONS,
    });
    assert.ok(await apply(URI, edits));
    assert.ok(client().text(URI).includes('act:\n\n    (a) \n\n    (b) At once;'), client().text(URI));
    assert.deepEqual(
      await client().connection.sendRequest('textDocument/onTypeFormatting', {
        textDocument: { uri: URI },
        position,
        ch: ';',
        options: OPTIONS,
      }),
      [],
    );
  });

  it('links a mark and its note', async () => {
    const named = WHOLE.replace('¹ A', '[^a]: A').replace('¹', '[^a]');
    await client().change(URI, named);
    const linked = await client().connection.sendRequest<LinkedEditingRanges | null>('textDocument/linkedEditingRange', {
      textDocument: { uri: URI },
      position: at(named, 'a]'),
    });
    assert.deepEqual(
      linked?.ranges.map(({ start }) => start),
      [at(named, 'a]'), at(named, 'a]:')],
    );
    assert.equal(
      await client().connection.sendRequest('textDocument/linkedEditingRange', {
        textDocument: { uri: URI },
        position: at(named, 'Recalling'),
      }),
      null,
    );
  });

  it('follows the settings', async () => {
    state.settings = { footnotes: { style: 'bracket' }, italics: 'on' };
    await client().connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client().change(URI, WHOLE);
    assert.ok(await apply(URI, await format(URI)));
    assert.equal(
      client().text(URI),
      WHOLE.replaceAll('¹ ', '[^1]: ')
        .replace('¹', '[^1]')
        .replace('Recalling', '*Recalling*')
        .replace('Urges', '*Urges*')
        .replace('Requests', '*Requests*'),
    );
  });

  it('leaves files of another kind and unknown documents alone', async () => {
    await client().open('file:///drafts/markup.res', fixtureText('markup.res'));
    assert.deepEqual(await format('file:///drafts/markup.res'), []);
    assert.deepEqual(await format('file:///drafts/unknown.res'), []);
  });
});

describe('over the wire, a client that continues lists by its own keys', () => {
  it('is not answered a line break a second time', async () => {
    const client = await startServer(FULL, { initializationOptions: { ownListKeys: true } });
    assert.equal(client.announced.capabilities.documentOnTypeFormattingProvider, undefined);
    assert.equal(client.announced.capabilities.documentFormattingProvider, true);
    assert.equal(await client.stop(), 0);
  });
});
