import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  Location,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { ADOPTED, draftsFolder, inside, linkOut, PORT_DRAFT, SEA_DRAFT, wordsAt, WORKSPACE, type DraftsFolder } from './drafts';
import { fixtureText, FULL, startServer, type WireClient } from './wireClient';

const FILES: Readonly<Record<string, string>> = {
  'sea.res': SEA_DRAFT,
  'ports/port.unres': PORT_DRAFT,
  'adopted.res': ADOPTED,
  'Sample.res': fixtureText('rescript/Sample.res'),
  'markup.res': fixtureText('markup.res'),
  'node_modules/package/draft.res': PORT_DRAFT,
  '.hidden/draft.res': PORT_DRAFT,
};
const CONVENTION = 'United Nations Convention against Transnational Organized Crime';

describe('over the wire, a workspace', () => {
  const state: { client?: WireClient; folder?: DraftsFolder; outside?: DraftsFolder } = {};
  const client = (): WireClient => {
    assert.ok(state.client);
    return state.client;
  };
  const folder = (): DraftsFolder => {
    assert.ok(state.folder);
    return state.folder;
  };
  /** The places as `file: words`. */
  const drawn = (places: readonly Location[]): readonly string[] =>
    places.map(({ uri, range }) => {
      const name = uri.slice(folder().root.length + 1);
      return `${name}: ${wordsAt(client().text(uri) || (FILES[name] ?? ''), range)}`;
    });
  const ask = <Answer>(method: string, name: string, words: string, more: object = {}): Promise<Answer> =>
    client().connection.sendRequest(method, {
      textDocument: { uri: folder().uri(name) },
      position: inside(FILES[name] ?? '', words),
      ...more,
    });
  const references = (name: string, words: string, includeDeclaration = true): Promise<readonly Location[]> =>
    ask('textDocument/references', name, words, { context: { includeDeclaration } });

  before(async () => {
    state.outside = draftsFolder({ 'secret.res': PORT_DRAFT });
    state.folder = draftsFolder(FILES);
    linkOut(state.folder, 'link.res', state.outside.path('secret.res'));
    state.client = await startServer(WORKSPACE, { folder: state.folder.root });
    await client().open(folder().uri('sea.res'), SEA_DRAFT);
  });
  after(async () => {
    assert.equal(await client().stop(), 0);
    assert.equal(client().complaints(), '');
    folder().remove();
    state.outside?.remove();
  });

  it('finds every place that cites an instrument, also where it is called shortly, in files that are not open, and in none of another kind', async () => {
    const places = ['sea.res: ' + CONVENTION, 'sea.res: Convention', 'ports/port.unres: ' + CONVENTION];
    assert.deepEqual(drawn(await references('sea.res', CONVENTION)), places);
    assert.deepEqual(drawn(await references('sea.res', 'Convention;')), places, 'asked where it is called shortly');
  });

  it('finds the citations of a resolution, its own organ’s and those by Ibid. too', async () => {
    assert.deepEqual(drawn(await references('sea.res', 'resolution 77/248')), [
      'sea.res: General Assembly resolution 77/248',
      'ports/port.unres: resolution 77/248',
    ]);
    assert.deepEqual(drawn(await references('sea.res', 'resolution 55/25')), [
      'sea.res: General Assembly resolution 55/25',
      'sea.res: Ibid., annex II',
    ]);
  });

  it('finds mark, note and Ibid., with the note or without it', async () => {
    assert.deepEqual(drawn(await references('sea.res', '¹ General', true)), ['sea.res: ¹', 'sea.res: ¹', 'sea.res: Ibid., annex II']);
    assert.deepEqual(drawn(await references('sea.res', '¹ General', false)), ['sea.res: ¹', 'sea.res: Ibid., annex II']);
  });

  it('leads from the short name to where the instrument is introduced, and from a number to the resolution itself', async () => {
    assert.deepEqual(drawn(await ask('textDocument/definition', 'sea.res', 'Convention;')), ['sea.res: ' + CONVENTION]);
    assert.deepEqual(drawn(await ask('textDocument/definition', 'sea.res', 'resolution 77/248')), [
      'adopted.res: 77/248. Oceans and the law of the sea',
    ]);
    assert.deepEqual(drawn(await ask('textDocument/definition', 'sea.res', 'paragraph 1 above')), ['sea.res: 1.']);
    assert.deepEqual(drawn(await ask('textDocument/definition', 'sea.res', 'Ibid.')), [
      'sea.res: ¹ General Assembly resolution 55/25, annex I.',
    ]);
  });

  it('highlights all that belongs together', async () => {
    const found = await ask<readonly DocumentHighlight[]>('textDocument/documentHighlight', 'sea.res', 'Convention;');
    assert.deepEqual(
      found.map(({ range, kind }) => `${String(kind)} ${wordsAt(SEA_DRAFT, range)}`),
      ['3 ' + CONVENTION, '2 Convention'],
    );
  });

  it('finds titles, symbols and paragraphs by their words', async () => {
    const names = async (query: string): Promise<readonly string[]> =>
      (await client().connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(
        ({ name, location }) => `${location.uri.slice(folder().root.length + 1)}: ${name}`,
      );
    assert.deepEqual(await names('guard ports'), ['ports/port.unres: 1. Calls upon Member States to guard their ports;']);
    assert.deepEqual(await names('A/RES/77'), ['adopted.res: A/RES/77/248']);
    assert.deepEqual((await names('oceans law'))[0], 'adopted.res: 77/248. Oceans and the law of the sea');
    assert.ok((await names('sftyofprts')).includes('ports/port.unres: Safety of ports'), 'letters in their order');
    assert.deepEqual(await names('zzz'), []);
    assert.deepEqual((await names('')).toSorted(), [
      'adopted.res: 77/248. Oceans and the law of the sea',
      'adopted.res: A/RES/77/248',
      'ports/port.unres: Safety of ports',
      'sea.res: E/CN.15/2031/L.6',
      'sea.res: Safety of crews at sea',
    ]);
  });

  it('knows which paragraphs cite an instrument, and what a paragraph cites', async () => {
    const [convention] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', 'sea.res', 'Convention;');
    assert.ok(convention);
    assert.equal(convention.name, CONVENTION);
    const incoming = await client().connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: convention,
    });
    assert.deepEqual(
      incoming.map(({ from, fromRanges }) => `${from.name.slice(0, 22)} × ${fromRanges.length}`),
      ['Bearing in mind the Un × 1', 'Recalling the United N × 1', '1. Urges Member States × 1'],
    );

    const [first] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', 'sea.res', 'paragraph 1 above');
    assert.ok(first);
    assert.match(first.name, /^1\. Urges/);
    const citers = await client().connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: first });
    assert.deepEqual(
      citers.map(({ from, fromRanges }) => [from.name.slice(0, 11), ...fromRanges.map((range) => wordsAt(SEA_DRAFT, range))]),
      [['2. Requests', 'paragraph 1 above']],
    );
    const cited = await client().connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: first });
    assert.deepEqual(
      cited.map(({ to }) => to.name),
      [CONVENTION],
    );

    const fromElsewhere = incoming.find(({ from }) => from.uri === folder().uri('ports/port.unres'))?.from;
    assert.ok(fromElsewhere, 'a paragraph of a file that is not open');
    const itsOwn = await client().connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: fromElsewhere,
    });
    assert.deepEqual(
      itsOwn.map(({ to }) => to.name),
      [CONVENTION, 'General Assembly resolution 77/248'],
    );
  });

  it('knows who leads to a note, and what a note cites', async () => {
    const [note] = await ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', 'sea.res', '¹ General');
    assert.ok(note);
    const incoming = await client().connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: note });
    assert.deepEqual(
      incoming.map(({ from }) => from.name.slice(0, 13)),
      ['Recalling the', '² Ibid., anne'],
    );
    const outgoing = await client().connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: note });
    assert.deepEqual(
      outgoing.map(({ to }) => to.name),
      ['General Assembly resolution 55/25'],
    );
  });

  it('follows the files: changed, added, renamed and taken away, and the open document before the one on the disk', async () => {
    const files = async (): Promise<readonly string[]> => [
      ...new Set((await references('sea.res', CONVENTION)).map(({ uri }) => uri.slice(folder().root.length + 1))),
    ];
    const watched = (name: string, type: number): Promise<void> =>
      client().connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder().uri(name), type }] });
    assert.deepEqual(await files(), ['sea.res', 'ports/port.unres']);
    folder().write('new.res', PORT_DRAFT);
    await watched('new.res', 1);
    assert.deepEqual(await files(), ['sea.res', 'new.res', 'ports/port.unres']);
    folder().write('new.res', ADOPTED);
    await watched('new.res', 2);
    assert.deepEqual(await files(), ['sea.res', 'ports/port.unres']);
    await client().open(folder().uri('new.res'), PORT_DRAFT);
    assert.deepEqual(await files(), ['sea.res', 'new.res', 'ports/port.unres'], 'as it is in the editor');
    await client().connection.sendNotification('textDocument/didClose', { textDocument: { uri: folder().uri('new.res') } });
    assert.deepEqual(await files(), ['sea.res', 'ports/port.unres'], 'as it is on the disk');
    folder().write('moved/port.unres', PORT_DRAFT);
    folder().remove('ports');
    await client().connection.sendNotification('workspace/didRenameFiles', {
      files: [{ oldUri: folder().uri('ports'), newUri: folder().uri('moved') }],
    });
    assert.deepEqual(await files(), ['sea.res', 'moved/port.unres']);
    folder().remove('moved/port.unres');
    await client().connection.sendNotification('workspace/didDeleteFiles', { files: [{ uri: folder().uri('moved/port.unres') }] });
    assert.deepEqual(await files(), ['sea.res']);
    folder().write('port.res', PORT_DRAFT);
    folder().write('long.res', PORT_DRAFT + ' '.repeat(2_000_000));
    await client().connection.sendNotification('workspace/didCreateFiles', {
      files: [{ uri: folder().uri('port.res') }, { uri: folder().uri('long.res') }],
    });
    assert.deepEqual(await files(), ['sea.res', 'port.res'], 'one that is far too long is left out');
  });
});

describe('over the wire, a workspace of an editor that watches no files', () => {
  it('is looked at anew at each question', async () => {
    const folder = draftsFolder({ 'sea.res': SEA_DRAFT });
    const client = await startServer(FULL, { folder: folder.root });
    assert.equal(client.announced.capabilities.callHierarchyProvider, undefined, 'what a client cannot show is not announced');
    assert.equal(client.announced.capabilities.inlayHintProvider, undefined);
    const count = async (): Promise<number> =>
      (await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'Safety of' })).length;
    assert.equal(await count(), 1);
    folder.write('port.res', PORT_DRAFT);
    assert.equal(await count(), 2);
    folder.write('port.res', PORT_DRAFT.replace('Safety of ports', 'Guarding of the ports'));
    assert.equal(await count(), 1);
    folder.remove('sea.res');
    assert.equal(await count(), 0);
    await client.stop();
    folder.remove();
  });
});
