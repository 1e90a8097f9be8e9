import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { CancellationTokenSource, LSPErrorCodes, WorkDoneProgress } from 'vscode-languageserver-protocol/node';
import type {
  Location,
  ProgressToken,
  ResponseError,
  SymbolInformation,
  WorkDoneProgressBegin,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { draftsFolder, inside, SEA_DRAFT, WORKSPACE, type DraftsFolder } from './drafts';
import { startServer, type StartOptions, type WireClient } from './wireClient';

const COUNT = 60;
const TITLE = 'Looking for United Nations Convention against Transnational Organized Crime';

interface Shown {
  readonly kind: string;
  readonly title?: string;
  readonly percentage?: number;
}

describe('long work, over the wire', () => {
  const state: { folder?: DraftsFolder } = {};
  const folder = (): DraftsFolder => {
    assert.ok(state.folder);
    return state.folder;
  };
  before(() => {
    state.folder = draftsFolder(Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`draft${index}.res`, SEA_DRAFT])));
  });
  after(() => {
    folder().remove();
  });

  /** A server in the folder with one of its drafts open, where nothing has been asked yet; what it shows of its own work is kept. */
  async function fresh(
    options: StartOptions = {},
  ): Promise<{ readonly client: WireClient; readonly shown: Shown[]; readonly tokens: ProgressToken[] }> {
    const client = await startServer(
      { ...WORKSPACE, window: { ...WORKSPACE.window, workDoneProgress: true } },
      { folder: folder().root, ...options },
    );
    const shown: Shown[] = [];
    const tokens: ProgressToken[] = [];
    client.connection.onRequest('window/workDoneProgress/create', ({ token }: { readonly token: ProgressToken }) => {
      tokens.push(token);
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        shown.push(value);
      });
      return null;
    });
    await client.open(folder().uri('draft0.res'), SEA_DRAFT);
    return { client, shown, tokens };
  }

  const references = (client: WireClient, more: object = {}, source?: CancellationTokenSource): Promise<readonly Location[]> => {
    const params = {
      textDocument: { uri: folder().uri('draft0.res') },
      position: inside(SEA_DRAFT, 'Convention;'),
      context: { includeDeclaration: true },
      ...more,
    };
    return source === undefined
      ? client.connection.sendRequest('textDocument/references', params)
      : client.connection.sendRequest('textDocument/references', params, source.token);
  };

  async function isCancelled(request: Promise<unknown>): Promise<void> {
    await assert.rejects(request, (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
  }

  it('references: the progress that the client asked for, and none where all is known', async () => {
    const { client, tokens } = await fresh();
    const shown: Shown[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'mine', (value) => {
      shown.push(value);
    });
    assert.equal((await references(client, { workDoneToken: 'mine' })).length, 2 * COUNT);
    assert.deepEqual(shown[0], { kind: 'begin', title: TITLE, percentage: 0, cancellable: true } satisfies WorkDoneProgressBegin);
    assert.equal(shown.at(-1)?.kind, 'end');
    assert.ok(shown.some(({ kind, percentage }) => kind === 'report' && (percentage ?? 0) > 50));
    assert.deepEqual(tokens, [], 'no second one');
    const seen = shown.length;
    await references(client, { workDoneToken: 'mine' });
    assert.equal(shown.length, seen, 'the files are known');
    await client.stop();
  });

  it('references: cancelled between two files, after which the next question goes on', async () => {
    const { client } = await fresh();
    const source = new CancellationTokenSource();
    client.connection.onProgress(WorkDoneProgress.type, 'mine', ({ kind }) => {
      if (kind === 'report') source.cancel();
    });
    await isCancelled(references(client, { workDoneToken: 'mine' }, source));
    assert.equal((await references(client)).length, 2 * COUNT);
    await client.stop();
  });

  it('symbols: a progress of the server’s own, which the user cancels', async () => {
    const { client, shown, tokens } = await fresh();
    client.connection.onRequest('window/workDoneProgress/create', ({ token }: { readonly token: ProgressToken }) => {
      tokens.push(token);
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        shown.push(value);
        if (value.kind === 'begin' && tokens.length === 1)
          void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
      });
      return null;
    });
    await isCancelled(client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'crews' }));
    assert.equal(tokens.length, 1);
    assert.equal(shown[0]?.title, 'Reading the resolutions of the workspace');
    assert.equal((await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'crews' })).length, COUNT);
    assert.equal(shown.at(-1)?.kind, 'end');
    await client.stop();
  });

  it('reports on all files: shown, and cancelled between two files', async () => {
    const { client, shown } = await fresh({ settings: () => ({ workspaceDiagnostics: true }) });
    const source = new CancellationTokenSource();
    client.connection.onProgress(WorkDoneProgress.type, 'mine', ({ kind }) => {
      if (kind === 'report') source.cancel();
    });
    await isCancelled(
      client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'mine' }, source.token),
    );
    const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    assert.equal(items.length, COUNT - 1);
    assert.equal(shown[0]?.title, 'Checking the resolutions of the workspace');
    assert.equal(shown.at(-1)?.kind, 'end');
    await client.stop();
  });
});
