import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { askBrowser, hoverText, openDraft } from './workbench';

const HEAD = 'Rivers\n\nThe Economic and Social Council,\n\nRecalling the Convention on the Rights of the Child,¹\n\n';

/** Opens a new document with a text and puts the cursor after some words of it. */
async function open(text: string, behind: string): Promise<vscode.TextEditor> {
  const document = await openDraft(text);
  const editor = await vscode.window.showTextDocument(document);
  cursorBehind(editor, behind);
  return editor;
}

function cursorBehind(editor: vscode.TextEditor, words: string): void {
  const text = editor.document.getText();
  const at = editor.document.positionAt(text.indexOf(words) + words.length);
  editor.selection = new vscode.Selection(at, at);
}

describe('writing in the editor', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('Enter goes on with the list, opens an inner one behind a colon and leaves it on an empty label; undo goes back step by step', async () => {
    const texts = [`${HEAD}1. *Urges* States:`];
    const editor = await open(texts[0] ?? '', '1. *Urges* States:');
    const press = async (command: string, expected: string): Promise<void> => {
      await vscode.commands.executeCommand(command);
      assert.equal(editor.document.getText(), HEAD + expected);
      texts.push(HEAD + expected);
    };
    await press('resolution.continueList', '1. *Urges* States:\n\n(a) ');
    await vscode.commands.executeCommand('type', { text: 'Acting;' });
    texts.push(`${HEAD}1. *Urges* States:\n\n(a) Acting;`);
    await press('resolution.continueList', '1. *Urges* States:\n\n(a) Acting;\n\n(b) ');
    await press('resolution.continueList', '1. *Urges* States:\n\n(a) Acting;\n\n2. ');
    await press('resolution.indentItem', '1. *Urges* States:\n\n(a) Acting;\n\n(b) ');
    await press('resolution.outdentItem', '1. *Urges* States:\n\n(a) Acting;\n\n2. ');
    for (const before of texts.slice(0, -1).reverse()) {
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), before);
    }
  });

  it('offers the opening in its place in the series', async () => {
    const editor = await open(`${HEAD}1. *Encourages* Member States to act;\n\n2. Enc`, '2. Enc');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const [first] = list.items;
    assert.match(typeof first?.label === 'string' ? first.label : (first?.label.label ?? ''), /^Also encourages/);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    const rows = await askBrowser('texts', { selector: '.suggest-widget .monaco-list-row' });
    if (rows !== undefined) assert.match((rows as readonly string[])[0] ?? '', /^Also encourages/);
  });

  it('tells what a cited instrument is', async () => {
    const editor = await open(
      `${HEAD}1. *Urges* States to act.\n\n¹ General Assembly resolution 44/25, annex.\n`,
      'Convention on the Rights',
    );
    assert.match(await hoverText(editor.document, editor.selection.active), /20 November 1989[\s\S]*44\/25/);
  });

  it('goes from a mark to its note, and renames both in one step', async () => {
    const text = `${HEAD}1. *Urges* States to act.\n\n¹ General Assembly resolution 44/25, annex.\n`;
    const editor = await open(text, 'Child,');
    const { document, selection } = editor;
    const [there] = await vscode.commands.executeCommand<readonly (vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      selection.active,
    );
    assert.ok(there, 'the mark leads nowhere');
    const range = 'targetRange' in there ? there.targetRange : there.range;
    assert.equal(range.start.line, document.positionAt(text.lastIndexOf('¹')).line);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      selection.active,
      'crc',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), text.replace('Child,¹', 'Child,[^crc]').replace('\n¹ ', '\n[^crc]: '));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('colours by meaning', async () => {
    const editor = await open(`${HEAD}1. *Urges* States to act.\n`, '1. ');
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      editor.document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', editor.document.uri);
    assert.ok(legend.tokenTypes.includes('keyword'));
    assert.ok(tokens.data.length >= 5 * 5);
  });
});
