import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inList, made, p, r } from '../../exchange/docx/read/made';
import { hasKeyboard, takePicture } from './keyboard';
import { askBrowser, fixture, problems, putBack, show, whenever } from './workbench';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta/><preamble>
<formula name="enacting"><p><i>The General Assembly</i>,</p></formula></preamble><mainBody>
<paragraph><num>1.</num><content><p><i>Decides</i> to meet again.</p></content></paragraph></mainBody></statement></akomaNtoso>`;

describe('importing', () => {
  afterEach(async () => {
    // A draft that has no file yet would be asked about when it is closed.
    while (vscode.window.tabGroups.activeTabGroup.activeTab !== undefined)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await putBack();
  });

  it('opens a draft of an Akoma Ntoso file and leaves the file as it is', async () => {
    const file = fixture('imported.xml');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(FILE));
    await vscode.commands.executeCommand('resolution.import', file);
    // The command ends when the draft is shown.
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled === true);
    assert.equal(editor.document.languageId, 'resolution');
    assert.match(editor.document.uri.path, /\/imported\.res$/);
    assert.equal(editor.document.getText(), '*The General Assembly*,\n\n1. *Decides* to meet again.\n');
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), FILE);
    await vscode.workspace.fs.delete(file);
  });

  it('has what Word does not store as words: numbers, a note with its own mark, tracked changes and a comment; then it is checked', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>';
    const comment = '<w:r><w:commentReference w:id="7"/></w:r>';
    const bytes = made({
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      footnotes: `<w:footnote w:id="1"><w:p>${r('* ')}${r('A/86/100.')}</w:p></w:footnote>`,
      comments: `<w:comment w:id="7" w:author="Ann Lee"><w:p>${r('Is this agreed?')}</w:p></w:comment>`,
      body: [
        `<w:p>${r('Item 7 of the provisional agenda')}${custom}</w:p>`,
        p('Safe harbours'),
        p('The General Assembly,'),
        `<w:p>${r('Noting the ')}<w:del w:id="1" w:author="B"><w:r><w:delText>old</w:delText></w:r></w:del><w:ins w:id="2" w:author="B">${r('new')}</w:ins>${r(' harbours,')}</w:p>`,
        `<w:p><w:pPr>${inList(1, 0)}</w:pPr>${r('Invites Member States:')}${comment}</w:p>`,
        p('To open harbours;', inList(1, 1)),
        p('To keep them open.', inList(1, 1)),
        p('Decides to remain seized of the matter.', inList(1, 0)),
      ].join(''),
    });
    const file = fixture('rich.docx');
    await vscode.workspace.fs.writeFile(file, bytes);
    await vscode.commands.executeCommand('resolution.import', file);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled === true);
    const text = editor.document.getText();
    for (const line of [
      'Item 7 of the provisional agenda*',
      'Noting the new harbours,',
      '// Ann Lee: Is this agreed?\n1. Invites Member States:',
      '    (a) To open harbours;',
      '    (b) To keep them open.',
      '2. Decides to remain seized of the matter.',
      '* A/86/100.',
    ])
      assert.ok(text.includes(`\n${line}`) || text.startsWith(line), text);
    // An item that ends the paragraph in the middle of the operative part ends in a semicolon.
    const line = text.slice(0, text.indexOf('(b)')).split('\n').length;
    await problems(editor.document.uri, (list) => list.some((one) => one.startsWith(`${line} ending/`)));
    if (hasKeyboard()) await takePicture('import-word');
    await vscode.workspace.fs.delete(file);
  });

  it('opens a draft of a Word file under its name and leaves the file as it is', async () => {
    const file = fixture('imported.docx');
    const bytes = made({ body: p('The General Assembly,') + p('Noting the work done,') });
    await vscode.workspace.fs.writeFile(file, bytes);
    await vscode.commands.executeCommand('resolution.import', file);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled === true);
    assert.equal(editor.document.languageId, 'resolution');
    assert.match(editor.document.uri.path, /\/imported\.res$/);
    assert.match(editor.document.getText(), /The General Assembly,\n\nNoting the work done,/);
    assert.equal((await vscode.workspace.fs.readFile(file)).length, bytes.length);
    await vscode.workspace.fs.delete(file);
  });

  if (hasKeyboard())
    it('is done of a Word file that is dragged into a draft, and the draft stays as it is', async () => {
      const file = fixture('dragged.docx');
      await vscode.workspace.fs.writeFile(file, made({ body: p('The General Assembly,') + p('Noting what was dragged,') }));
      const { document } = await show(fixture('sample-sound.res'));
      const before = document.getText();
      await vscode.commands.executeCommand('workbench.view.explorer');
      await vscode.commands.executeCommand('workbench.files.action.refreshFilesExplorer');
      await askBrowser('drag', { selector: '.explorer-folders-view .monaco-list-row', text: 'dragged.docx', onto: '.editor-instance' });
      const imported = await whenever(vscode.window.onDidChangeActiveTextEditor, () => {
        const active = vscode.window.activeTextEditor?.document;
        return active?.uri.path.endsWith('/dragged.res') === true ? active : undefined;
      });
      assert.match(imported.getText(), /The General Assembly,\n\nNoting what was dragged,/);
      assert.ok(imported.isUntitled);
      assert.equal(document.getText(), before);
      assert.equal(document.isDirty, false);
      await takePicture('import-dragged');
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await vscode.workspace.fs.delete(file);
    });
});
