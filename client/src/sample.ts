import * as vscode from 'vscode';

/** What is done in the sample of each step of the walkthrough, once it is open and the cursor in its place. */
const STEPS: ReadonlyMap<unknown, string> = new Map([
  ['suggest', 'editor.action.triggerSuggest'],
  ['fix', 'editor.action.quickFix'],
  ['insertFootnote', 'resolution.insertFootnote'],
  ['renumber', 'resolution.renumber'],
]);

/**
 * The command after the walkthrough: opens the sample of a step beside it and does there what the step is about. One document serves all
 * steps.
 */
export function registerSample(context: vscode.ExtensionContext, started: Promise<void>): vscode.Disposable {
  const opened: { document?: vscode.TextDocument } = {};
  return vscode.commands.registerCommand('resolution.openSample', async (step: unknown) => {
    const action = STEPS.get(step);
    if (typeof step !== 'string' || action === undefined) return;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'client', 'walkthrough', `${step}.res`));
    const [before = '', after = ''] = new TextDecoder().decode(bytes).split('$0');
    const document =
      opened.document?.isClosed === false ? opened.document : await vscode.workspace.openTextDocument({ language: 'resolution' });
    opened.document = document;
    const shown = vscode.window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString()),
    );
    const editor = await vscode.window.showTextDocument(document, shown?.viewColumn ?? vscode.ViewColumn.Beside);
    const whole = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    await editor.edit((builder) => {
      builder.replace(whole, before + after);
    });
    const lines = before.split('\n');
    const cursor = new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
    editor.selection = new vscode.Selection(cursor, cursor);
    editor.revealRange(new vscode.Range(cursor, cursor));
    await started;
    if (step === 'fix') await reported(document.uri);
    await vscode.commands.executeCommand(action);
    await vscode.commands.executeCommand('setContext', `resolution.tried.${step}`, true);
  });
}

/** Resolves when the editor has reports on a document, or after a while without. */
function reported(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    const patience = setTimeout(done, 5000);
    function look(): void {
      if (vscode.languages.getDiagnostics(uri).length > 0) done();
    }
    function done(): void {
      clearTimeout(patience);
      listener.dispose();
      resolve();
    }
    look();
  });
}
