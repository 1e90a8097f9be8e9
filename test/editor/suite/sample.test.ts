import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { askBrowser, codeOf, fixture, hoverText, placeOf, problems, putBack, show } from './workbench';

/** What the Problems list holds for the faulty sample: line and code. */
const expected: readonly string[] = [
  '36 footnote/mark-without-note',
  '46 masthead/malformed-symbol',
  '52 footnote/ibid-wrong-source',
  '58 items/malformed-label',
  '59 items/malformed-label',
  '60 items/malformed-label',
  '68 items/out-of-order',
  '70 numbering/out-of-order',
  '72 items/lone-item',
  '74 layout/paragraph-broken-by-page',
  '84 footnote/note-without-mark',
];

describe('the faulty sample in the editor', () => {
  const uri = (): vscode.Uri => fixture('sample-faulty.res');
  const complete = (list: readonly string[]): boolean => list.length === expected.length;

  afterEach(putBack);

  it('the Problems list holds the expected reports, and they are seen', async () => {
    await show(uri());
    assert.deepEqual(await problems(uri(), complete), expected);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const rows = await askBrowser('texts', { selector: '.markers-panel .monaco-list-row' });
    if (rows !== undefined) assert.ok((rows as readonly string[]).some((row) => row.includes('footnote/')));
    await askBrowser('screenshot', { name: 'problems' });
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('a report leads to the page of its rule and to what it is about', async () => {
    await show(uri());
    await problems(uri(), complete);
    const reports = vscode.languages.getDiagnostics(uri());
    for (const { code } of reports) assert.ok(typeof code === 'object' && code.target.scheme.length > 0);
    assert.ok(reports.some(({ relatedInformation = [] }) => relatedInformation.length > 0));
  });

  it('a quick fix mends its report, and one undo takes it back', async () => {
    const { document } = await show(uri());
    await problems(uri(), complete);
    const before = document.getText();
    const place = placeOf(document, 'A/CONF. 234/16');
    const [fix] = await fixesAt(document, place);
    assert.ok(fix?.edit, 'no preferred quick fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), before.replace('A/CONF. 234/16', 'A/CONF.234/16'));
    await problems(uri(), (list) => list.length === expected.length - 1);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await problems(uri(), complete);
  });

  it('a fault is reported as it is typed, and goes as it is taken back', async () => {
    const editor = await show(uri());
    await problems(uri(), complete);
    const after = placeOf(editor.document, '1. *Urges*').start.translate(0, 1);
    editor.selection = new vscode.Selection(after, after);
    const elsewhere = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('type', { text: '2' });
    // Nothing is said of the very word that is being written.
    editor.selection = elsewhere;
    await problems(uri(), (list) => list.includes('54 numbering/out-of-order'));
    const written = after.translate(0, 1);
    editor.selection = new vscode.Selection(written, written);
    await vscode.commands.executeCommand('deleteLeft');
    editor.selection = elsewhere;
    assert.deepEqual(await problems(uri(), complete), expected);
  });

  it('the mark of a note shows the note', async () => {
    const editor = await show(uri());
    await problems(uri(), complete);
    const mark = placeOf(editor.document, 'Corruption⁴').end.translate(0, -1);
    assert.match(await hoverText(editor.document, mark), /General Assembly resolution 58\/4, annex/u);
    editor.selection = new vscode.Selection(mark, mark);
    editor.revealRange(new vscode.Range(mark, mark), vscode.TextEditorRevealType.InCenter);
    await vscode.commands.executeCommand('editor.action.showHover');
    const shown = await askBrowser('texts', { selector: '.monaco-hover .hover-contents' });
    if (shown !== undefined) assert.match((shown as readonly string[]).join('\n'), /58\/4, annex/u);
    await askBrowser('screenshot', { name: 'hover' });
  });

  it('“Ibid.” shows what it stands for', async () => {
    const { document } = await show(uri());
    await problems(uri(), complete);
    assert.match(await hoverText(document, placeOf(document, 'Ibid.').start.translate(0, 1)), /General Assembly resolution 58\/4/u);
  });

  it('the outline has the operative paragraphs', async () => {
    const { document } = await show(uri());
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.flatMap(function all(symbol): readonly string[] {
      return [symbol.name, ...symbol.children.flatMap(all)];
    });
    assert.ok(
      names.some((name) => name.includes('Urges')),
      names.join('\n'),
    );
  });
});

/** The preferred quick fixes for reports that touch a place. */
async function fixesAt(document: vscode.TextDocument, place: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    place,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(
    ({ isPreferred, diagnostics = [] }) => isPreferred === true && diagnostics.every((report) => codeOf(report).length > 0),
  );
}
