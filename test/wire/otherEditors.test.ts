import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { fixtureText, FULL, startServer } from './wireClient';
import { codes, reports } from './diagnostics';

const FAULTY = 'file:///drafts/faulty.res';

describe('over the wire, other editors', () => {
  it('may start the server from the command line', async () => {
    const client = await startServer(FULL, { program: ['dist/cli.js', 'lsp', '--stdio'] });
    await client.open(FAULTY, fixtureText('sample-faulty.res'));
    assert.ok(codes(await reports(client, FAULTY)).includes('footnote/ibid-wrong-source'));
    assert.equal(await client.stop(), 0);
    assert.equal(client.complaints(), '');
  });

  it('that cannot pull are pushed to', async () => {
    const client = await startServer({ textDocument: { publishDiagnostics: {} } });
    assert.equal(client.announced.capabilities.diagnosticProvider, undefined);
    const pushed: PublishDiagnosticsParams[] = [];
    const next = async (): Promise<PublishDiagnosticsParams> =>
      new Promise((resolve) => {
        client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
          pushed.push(params);
          resolve(params);
        });
      });
    const opened = next();
    await client.open(FAULTY, fixtureText('sample-faulty.res'));
    const { diagnostics, version } = await opened;
    assert.equal(version, 1);
    assert.ok(codes(diagnostics).includes('footnote/ibid-wrong-source'));
    assert.ok(diagnostics.every(({ relatedInformation, tags }) => relatedInformation === undefined && tags === undefined));
    const changed = next();
    await client.change(FAULTY, '');
    assert.deepEqual((await changed).diagnostics, []);
    await client.stop();
  });

  it('that are ours get a link to the page of the rule, and the state for the status bar', async () => {
    const client = await startServer(FULL, {
      initializationOptions: { ruleDocumentationCommand: 'resolution.showRuleDocumentation', status: true, ownCommands: true },
    });
    assert.equal(client.announced.capabilities.executeCommandProvider, undefined, 'our client registers the commands itself');
    const status = new Promise<unknown>((resolve) => {
      client.connection.onNotification('resolution/status', resolve);
    });
    await client.open(FAULTY, fixtureText('sample-faulty.res'));
    const [first] = await reports(client, FAULTY);
    assert.equal(
      first?.codeDescription?.href,
      `command:resolution.showRuleDocumentation?${encodeURIComponent(JSON.stringify([first?.code]))}`,
    );
    assert.equal(((await status) as { readonly profile: string }).profile, 'ecosoc');
    await client.stop();
  });
});
