import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fixture, placeOf, problems, putBack, show } from './workbench';

const CONVENTION = 'United Nations Convention against Transnational Organized Crime';

describe('the workspace in the editor', () => {
  const uri = (): vscode.Uri => fixture('sample-sound.res');

  afterEach(putBack);

  it('finds symbols in files that are not open', async () => {
    // Once there are reports, the server is there.
    await show(fixture('sample-faulty.res'));
    await problems(fixture('sample-faulty.res'), (list) => list.length > 0);
    // With each letter that is typed the editor asks again, which on a busy machine may be before the browser has found the files.
    let found: readonly vscode.SymbolInformation[] = [];
    while (found.length === 0)
      found = await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'Protecting seafarers');
    assert.ok(
      found.some(({ location }) => location.uri.path.endsWith('/sample-sound.res')),
      found.map(({ name }) => name).join('\n'),
    );
  });

  it('finds all that cites an instrument, and the paragraphs that do', async () => {
    const { document } = await show(uri());
    const { start } = placeOf(document, CONVENTION);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      start.translate(0, 3),
    );
    assert.ok(places.filter((place) => place.uri.path === document.uri.path).length > 3);
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      start.translate(0, 3),
    );
    assert.equal(item?.name, CONVENTION);
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item);
    assert.ok(
      calls.some(({ from }) => from.name.startsWith('9. ')),
      calls.map(({ from }) => from.name).join('\n'),
    );
  });

  it('shows hints in the text and counts above it, whose click shows the problems', async () => {
    const { document } = await show(uri());
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    assert.ok(labels.includes('= General Assembly resolution 55/25'), labels.join('\n'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 5);
    // What had to be resolved first comes last, whatever stands first on the screen.
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.deepEqual(titles.slice(0, 2), ['Open Preview', 'Export to Word']);
    assert.match(titles[2] ?? '', /^\d+ words · \d+ paragraphs · 14 footnotes · \d+ problems?$/);
    const commands = await vscode.commands.getCommands(true);
    for (const { command } of lenses) assert.ok(commands.includes(command?.command ?? ''), 'a command that there is');
  });

  it('shows the places behind a count', async () => {
    const settings = vscode.workspace.getConfiguration('resolution', uri());
    await settings.update('codeLens.references', true, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await show(uri());
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 50);
      const counted = lenses.find(({ command }) => /^[2-9] references$/.test(command?.title ?? ''))?.command;
      assert.ok(counted, lenses.map(({ command }) => command?.title).join('\n'));
      await vscode.commands.executeCommand(counted.command, ...((counted.arguments ?? []) as readonly unknown[]));
    } finally {
      await settings.update('codeLens.references', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('checks files that are not open while the user wants it', async () => {
    const faulty = fixture('sample-faulty.res');
    await show(uri());
    // Not by itself, and what was shown while it was open is gone with it.
    await problems(faulty, (list) => list.length === 0);
    const settings = vscode.workspace.getConfiguration('resolution');
    await settings.update('workspaceDiagnostics', true, vscode.ConfigurationTarget.Global);
    try {
      const found = await problems(faulty, (list) => list.length > 0);
      assert.ok(found.includes('52 footnote/ibid-wrong-source'), found.join('\n'));
    } finally {
      await settings.update('workspaceDiagnostics', undefined, vscode.ConfigurationTarget.Global);
    }
    await problems(faulty, (list) => list.length === 0);
  });
});
