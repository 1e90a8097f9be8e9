import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'mocha';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  PublishDiagnosticsParams,
  RegistrationParams,
} from 'vscode-languageserver-protocol/node';
import { draftsFolder, inside, WORKSPACE, type DraftsFolder } from './drafts';
import { startServer, type WireClient } from './wireClient';

const DRAFT = `The Economic and Social Council,

Recalling the Invented Convention on the Rights of Drafters,

1. Urges A;

3. Requests the Secretary-General to report.
`;

describe('the settings file of a project, over the wire', () => {
  const state: { client?: WireClient; folder?: DraftsFolder } = {};
  const shown = new Map<string, readonly Diagnostic[]>();
  const statuses: { readonly profile: string; readonly era: string }[] = [];
  const client = (): WireClient => {
    assert.ok(state.client);
    return state.client;
  };
  const folder = (): DraftsFolder => {
    assert.ok(state.folder);
    return state.folder;
  };
  /** Writes a file of the project, tells of it, and has the draft checked anew. */
  const change = async (name: string, text: string | undefined): Promise<readonly Diagnostic[]> => {
    if (text === undefined) folder().remove(name);
    else folder().write(name, text);
    await client().connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder().uri(name), type: text === undefined ? 3 : 2 }],
    });
    const report = await client().connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: folder().uri('draft.res') },
    });
    assert.equal(report.kind, 'full');
    return report.items;
  };
  const faultsOf = (name: string): readonly string[] =>
    (shown.get(folder().uri(name)) ?? []).map(
      ({ message, range }) => `${range.start.line}: ${typeof message === 'string' ? message : message.value}`,
    );

  before(async () => {
    state.folder = draftsFolder({ 'draft.res': DRAFT });
    state.client = await startServer(WORKSPACE, { folder: state.folder.root, initializationOptions: { status: true } });
    client().connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      shown.set(uri, diagnostics);
    });
    client().connection.onNotification('resolution/status', (status: { readonly profile: string; readonly era: string }) => {
      statuses.push(status);
    });
    await client().open(folder().uri('draft.res'), DRAFT);
  });
  after(async () => {
    assert.equal(await client().stop(), 0);
    folder().remove();
  });

  it('is read again when it changes: profile, era and severities', async () => {
    const severity = (items: readonly Diagnostic[]): unknown => items.find(({ code }) => code === 'numbering/out-of-order')?.severity;
    assert.equal(severity(await change('.resolutionrc.json', '{}')), 1);
    assert.deepEqual([statuses.at(-1)?.profile, statuses.at(-1)?.era], ['ecosoc', 'current']);
    assert.equal(
      severity(
        await change('.resolutionrc.json', '{ "profile": "mun", "era": "legacy", "severities": { "numbering/out-of-order": "hint" } }'),
      ),
      4,
    );
    assert.deepEqual([statuses.at(-1)?.profile, statuses.at(-1)?.era], ['mun', 'legacy']);
    assert.equal(severity(await change('.resolutionrc.json', '{ "severities": { "numbering/out-of-order": "off" } }')), undefined);
    assert.equal(statuses.at(-1)?.profile, 'ecosoc');
  });

  it('and so is the catalogue that it names', async () => {
    const hover = async (): Promise<Hover | null> =>
      client().connection.sendRequest('textDocument/hover', {
        textDocument: { uri: folder().uri('draft.res') },
        position: inside(DRAFT, 'Invented', 3),
      });
    assert.equal(await hover(), null);
    folder().write('house.tsv', 'id\tname\tadopted\ninvented\tInvented Convention on the Rights of Drafters\t2001-02-03\n');
    await change('.resolutionrc.json', '{ "catalogue": ["house.tsv"] }');
    assert.match(JSON.stringify(await hover()), /3 February 2001/);
    await change('house.tsv', 'id\tname\tadopted\ninvented\tInvented Convention on the Rights of Drafters\t2002-03-04\n');
    assert.match(JSON.stringify(await hover()), /4 March 2002/);
  });

  it('faults name the file and the reason, and go when they are mended', async () => {
    await change('.resolutionrc.json', '{ "profile": "unknown" }');
    assert.deepEqual(faultsOf('.resolutionrc.json'), ['0: "profile" must be one of auto, ecosoc, ga, hrc, sc, mun, other']);
    await change('.resolutionrc.json', '{\n  "era": current\n}');
    assert.equal(faultsOf('.resolutionrc.json').length, 1);
    assert.match(faultsOf('.resolutionrc.json')[0] ?? '', /^1: This is not valid JSON/);
    await change('.resolutionrc.json', '{ "catalogue": ["missing.tsv"] }');
    assert.deepEqual(faultsOf('.resolutionrc.json'), ['0: The catalogue "missing.tsv" cannot be read']);
    // A folder from elsewhere may name any file of the machine.
    const table = relative(fileURLToPath(folder().uri('.')), 'server/data/instruments.tsv').replaceAll('\\', '/');
    assert.match(table, /^\.\.\//, 'the table lies outside of the workspace');
    for (const outside of [table, `drafts/../${table}`]) {
      await change('.resolutionrc.json', JSON.stringify({ catalogue: [outside] }));
      assert.deepEqual(faultsOf('.resolutionrc.json'), [`0: The catalogue "${outside}" cannot be read`]);
    }
    await change('.resolutionrc.json', '{ "catalogue": ["drafts/../house.tsv"] }');
    assert.deepEqual(faultsOf('.resolutionrc.json'), []);
    await change('.resolutionrc.json', '{ "catalogue": ["house.tsv"] }');
    assert.deepEqual(faultsOf('.resolutionrc.json'), []);
    await change('house.tsv', 'id\tname\tadopted\nfaulty\tFaulty Convention\t2001-02-30\n');
    assert.equal(faultsOf('house.tsv').length, 1);
    await change('.resolutionrc.json', undefined);
    assert.deepEqual(faultsOf('house.tsv'), [], 'a table that nobody names has no faults');
  });
});

describe('the files that are watched, over the wire', () => {
  it('are asked for where the client lets itself be asked', async () => {
    const asked: string[] = [];
    const client = await startServer(WORKSPACE, {
      onRegister({ registrations }: RegistrationParams) {
        for (const { method, registerOptions } of registrations) {
          if (method !== 'workspace/didChangeWatchedFiles') continue;
          asked.push(
            ...(registerOptions as { readonly watchers: readonly { readonly globPattern: string }[] }).watchers.map(
              ({ globPattern }) => globPattern,
            ),
          );
        }
      },
    });
    await client.connection.sendRequest('workspace/symbol', { query: '' });
    assert.deepEqual(asked, ['**/*.{res,unres}', '**/.resolutionrc.json', '**/*.tsv']);
    const { workspace } = client.announced.capabilities;
    assert.equal(workspace?.workspaceFolders?.changeNotifications, true);
    assert.deepEqual(Object.keys(workspace.fileOperations ?? {}).toSorted(), ['didCreate', 'didDelete', 'didRename']);
    await client.stop();
  });
});
