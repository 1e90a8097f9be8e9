import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import { ADOPTED, draftsFolder, SEA_DRAFT, WORKSPACE, type DraftsFolder } from './drafts';
import { fixtureText, startServer, type WireClient } from './wireClient';

const FAULTY = SEA_DRAFT.replace('2. Requests', '4. Requests');

describe('reports on files that are not open, over the wire', () => {
  const settings = { workspaceDiagnostics: true };
  const state: { client?: WireClient; folder?: DraftsFolder } = {};
  const client = (): WireClient => {
    assert.ok(state.client);
    return state.client;
  };
  const folder = (): DraftsFolder => {
    assert.ok(state.folder);
    return state.folder;
  };
  const pull = (previousResultIds: readonly { readonly uri: string; readonly value: string }[] = []): Promise<WorkspaceDiagnosticReport> =>
    client().connection.sendRequest('workspace/diagnostic', { previousResultIds });
  const idsOf = (items: readonly WorkspaceDocumentDiagnosticReport[]): readonly { readonly uri: string; readonly value: string }[] =>
    items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));
  const drawn = (items: readonly WorkspaceDocumentDiagnosticReport[]): readonly string[] =>
    items.map((item) => {
      const codes =
        item.kind === 'full' ? item.items.map(({ code }) => String(code)).filter((code) => code === 'numbering/out-of-order') : [];
      return `${item.uri.slice(folder().root.length + 1)} ${item.kind} ${codes.join(' ')}`.trim();
    });
  const changeSettings = async (on: boolean): Promise<void> => {
    settings.workspaceDiagnostics = on;
    await client().connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  };
  const touch = async (name: string, text: string): Promise<void> => {
    folder().write(name, text);
    await client().connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder().uri(name), type: 2 }] });
  };

  before(async () => {
    state.folder = draftsFolder({ 'faulty.res': FAULTY, 'sound.res': ADOPTED, 'Sample.res': fixtureText('rescript/Sample.res') });
    state.client = await startServer(WORKSPACE, { folder: state.folder.root, settings: () => settings });
  });
  after(async () => {
    assert.equal(await client().stop(), 0);
    folder().remove();
  });

  it('come with ids, are not sent again while nothing has changed, and only those of what has', async () => {
    const { items } = await pull();
    assert.deepEqual(drawn(items), ['Sample.res full', 'faulty.res full numbering/out-of-order', 'sound.res full']);
    const again = await pull(idsOf(items));
    assert.deepEqual(drawn(again.items), ['Sample.res unchanged', 'faulty.res unchanged', 'sound.res unchanged']);
    await touch('faulty.res', SEA_DRAFT);
    const mended = await pull(idsOf(items));
    assert.deepEqual(drawn(mended.items).toSorted(), ['Sample.res unchanged', 'faulty.res full', 'sound.res unchanged']);
    await touch('faulty.res', FAULTY);
  });

  it('leave open documents to their own pulls', async () => {
    await client().open(folder().uri('faulty.res'), FAULTY);
    assert.deepEqual(drawn((await pull()).items).toSorted(), ['Sample.res full', 'sound.res full']);
    await client().connection.sendNotification('textDocument/didClose', { textDocument: { uri: folder().uri('faulty.res') } });
    assert.deepEqual(drawn((await pull()).items).toSorted(), [
      'Sample.res full',
      'faulty.res full numbering/out-of-order',
      'sound.res full',
    ]);
  });

  it('are taken back where the user does not want them, and where a file is gone', async () => {
    const { items } = await pull();
    folder().write('passing.res', FAULTY);
    await client().connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder().uri('passing.res'), type: 1 }],
    });
    const known = idsOf((await pull()).items);
    folder().remove('passing.res');
    await client().connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder().uri('passing.res'), type: 3 }],
    });
    const without = (await pull(known)).items;
    assert.deepEqual(
      without.filter(({ kind }) => kind === 'full').map(({ uri, resultId }) => [uri, resultId]),
      [[folder().uri('passing.res'), undefined]],
    );
    await changeSettings(false);
    const off = (await pull(idsOf(items))).items;
    assert.equal(off.length, items.length);
    assert.ok(off.every((item) => item.kind === 'full' && item.items.length === 0));
    assert.deepEqual((await pull()).items, []);
    await changeSettings(true);
  });

  it('come file by file to a client that takes them so, whose question is kept while nothing is new', async () => {
    const type = new ProgressType<WorkspaceDiagnosticReport>();
    const streamed: WorkspaceDocumentDiagnosticReport[] = [];
    client().connection.onProgress(type, 'first', ({ items }) => {
      streamed.push(...items);
    });
    const first = await client().connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'first',
    });
    assert.deepEqual(first.items, []);
    assert.deepEqual(drawn(streamed).toSorted(), ['Sample.res full', 'faulty.res full numbering/out-of-order', 'sound.res full']);

    const later: WorkspaceDocumentDiagnosticReport[] = [];
    client().connection.onProgress(type, 'second', ({ items }) => {
      later.push(...items);
    });
    const answered: { first?: string } = {};
    const second = client()
      .connection.sendRequest('workspace/diagnostic', { previousResultIds: idsOf(streamed), partialResultToken: 'second' })
      .then(() => {
        answered.first ??= 'reports';
      });
    // A question that is put later is answered earlier, since there is nothing to say to the first.
    await client().connection.sendRequest('workspace/symbol', { query: 'x' });
    answered.first ??= 'symbols';
    await touch('faulty.res', SEA_DRAFT);
    await second;
    assert.equal(answered.first, 'symbols');
    assert.deepEqual(drawn(later), ['faulty.res full']);

    const source = new CancellationTokenSource();
    const kept = client().connection.sendRequest<WorkspaceDiagnosticReport>(
      'workspace/diagnostic',
      { previousResultIds: idsOf([...streamed.filter(({ uri }) => !uri.endsWith('faulty.res')), ...later]), partialResultToken: 'third' },
      source.token,
    );
    await client().connection.sendRequest('workspace/symbol', { query: 'x' });
    source.cancel();
    assert.deepEqual((await kept).items, []);
  });
});

describe('reports, from a client that lets itself be asked', () => {
  it('are pulled for the whole workspace while the user wants them, the open documents among them', async () => {
    const settings = { workspaceDiagnostics: false };
    const folder = draftsFolder({ 'faulty.res': FAULTY });
    const asked: string[] = [];
    const heard: { next?: () => void } = {};
    const next = (): Promise<void> =>
      new Promise((resolve) => {
        heard.next = resolve;
      });
    const change = async (on: boolean): Promise<void> => {
      settings.workspaceDiagnostics = on;
      const registered = next();
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await registered;
    };
    const first = next();
    const diagnostic = { ...WORKSPACE.textDocument?.diagnostic, dynamicRegistration: true };
    const client = await startServer(
      { ...WORKSPACE, textDocument: { ...WORKSPACE.textDocument, diagnostic } },
      {
        folder: folder.root,
        settings: () => settings,
        initializationOptions: { registersDiagnostics: true },
        onRegister({ registrations }) {
          for (const { method, registerOptions } of registrations) {
            if (method !== 'textDocument/diagnostic') continue;
            asked.push(`on ${String((registerOptions as { readonly workspaceDiagnostics: boolean }).workspaceDiagnostics)}`);
            heard.next?.();
          }
        },
      },
    );
    client.connection.onRequest('client/unregisterCapability', () => {
      asked.push('off');
      return null;
    });
    assert.equal(client.announced.capabilities.diagnosticProvider, undefined, 'not twice');
    await first;
    await change(true);
    assert.deepEqual(asked, ['on false', 'off', 'on true']);
    const pull = async (
      previousResultIds: readonly { readonly uri: string; readonly value: string }[],
    ): Promise<WorkspaceDocumentDiagnosticReport> => {
      const {
        items: [report, ...others],
      } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
      assert.ok(report !== undefined && others.length === 0);
      return report;
    };
    const closed = await pull([]);
    assert.ok(closed.kind === 'full' && closed.items.length > 0 && closed.resultId !== undefined);
    await client.open(folder.uri('faulty.res'), SEA_DRAFT);
    const opened = await pull([{ uri: closed.uri, value: closed.resultId }]);
    assert.deepEqual(opened.kind === 'full' ? opened.items : undefined, [], 'as it is in the editor');
    await change(false);
    assert.deepEqual(asked, ['on false', 'off', 'on true', 'off', 'on false']);
    await client.stop();
    folder.remove();
  });
});
