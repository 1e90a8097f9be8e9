/** The keys of a writer in the real editor: what is typed stands, whatever list is open, and lists go as in a word processor. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { gone, hasKeyboard, press, pressUntil, pressInTime, see, typeByHand } from './keyboard';
import { moveCursorBehind, openDraft, whenever, written } from './workbench';

const ROWS = '.suggest-widget.visible .monaco-list-row';
const WIDGET = '.suggest-widget.visible';

const HEAD = `Towns

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

`;

/** Opens a text with the cursor at `|`. */
async function open(drawn: string): Promise<vscode.TextEditor> {
  const [before = '', behind = ''] = drawn.split('|');
  const document = await openDraft(before + behind);
  const editor = await vscode.window.showTextDocument(document);
  if (before !== '') await moveCursorBehind(editor, before);
  return editor;
}

/** Resolves when text and cursor are as drawn. */
async function becomes(editor: vscode.TextEditor, drawn: string): Promise<void> {
  const text = drawn.replace('|', '');
  await written(editor.document, text);
  const place = editor.document.positionAt(drawn.indexOf('|'));
  if (drawn.includes('|'))
    await whenever(vscode.window.onDidChangeTextEditorSelection, () => (editor.selection.active.isEqual(place) ? true : undefined));
}

if (hasKeyboard())
  describe('keys', () => {
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') console.log(JSON.stringify(vscode.window.activeTextEditor?.document.getText()));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    describe('Enter', () => {
      for (const [place, lines] of [
        [
          'the first line',
          ['Rights of the child', 'Oceans and the law of the sea', 'Status of the Convention on Cluster Munitions', 'United Nations'],
        ],
        ['after the last paragraph', ['Annex', 'Annex I', 'Part B', 'Section A', 'I. Agenda', 'Items', 'Reporting', 'Draft budget']],
      ] as const)
        it(`ends a line that is a word or a name, in ${place}`, async () => {
          const before = place === 'the first line' ? '' : `${HEAD}1. Urges States to act.\n\n`;
          for (const line of lines) {
            const editor = await open(`${before}|`);
            await typeByHand(line);
            // Half a second, in which a list would open.
            await pressInTime(
              [
                { text: ' ', delay: 20 },
                { text: '\n', delay: 20 },
              ].slice(1),
            );
            await written(editor.document, `${before}${line}\n`);
            await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
          }
        });

      it('gives the next label while a list is open, and takes nothing from it', async () => {
        const editor = await open(`${HEAD}1. Urges States:\n\n(a) To ratify the |`);
        await typeByHand('Convention on the Rights of the Ch');
        await see(ROWS, 'Convention on the Rights of the Child');
        await press('Enter');
        await becomes(editor, `${HEAD}1. Urges States:\n\n(a) To ratify the Convention on the Rights of the Ch\n\n(b) |`);
      });

      it('in a paragraph puts the cursor before the first word of the next one', async () => {
        const editor = await open(`${HEAD}1. Urges A.| States that B.`);
        await press('Enter');
        await becomes(editor, `${HEAD}1. Urges A.\n\n2. |States that B.`);
      });

      it('makes the empty line of the preamble, and a second one makes no other', async () => {
        const editor = await open(`${HEAD}Noting A,|`);
        await press('Enter');
        await becomes(editor, `${HEAD}Noting A,\n\n|`);
        await typeByHand('Noting B,');
        await pressInTime([
          { text: '\n', delay: 30 },
          { text: '\n', delay: 30 },
          { text: 'N', delay: 30 },
        ]);
        await becomes(editor, `${HEAD}Noting A,\n\nNoting B,\n\nN|`);
      });

      it('pressed twice at once gives the label once', async () => {
        const editor = await open(`${HEAD}1. Urges A;|`);
        await pressInTime([
          { text: '\n', delay: 0 },
          { text: '\n', delay: 20 },
          ...Array.from('Urges B;', (text) => ({ text, delay: 20 })),
        ]);
        await becomes(editor, `${HEAD}1. Urges A;\n\n2. Urges B;|`);
      });

      it('gives no second label to who types labels', async () => {
        const editor = await open(`${HEAD}1. Urges A:|`);
        const rest = '\n(a) To act;\n\n(b) To help;\n\n2. Urges B;\n3. Urges C;';
        await pressInTime(Array.from(rest, (text) => ({ text, delay: 30 })));
        await becomes(editor, `${HEAD}1. Urges A:\n\n(a) To act;\n\n(b) To help;\n\n2. Urges B;\n\n3. Urges C;|`);
      });
    });

    describe('Backspace', () => {
      it('takes an empty label back in one stroke, with what it has pushed down', async () => {
        const editor = await open(`${HEAD}1. Urges A;|\n\n2. Urges B under paragraph 1 above.`);
        await press('Enter');
        await becomes(editor, `${HEAD}1. Urges A;\n\n2. |\n\n3. Urges B under paragraph 1 above.`);
        await press('Backspace');
        await becomes(editor, `${HEAD}1. Urges A;\n\n|\n\n2. Urges B under paragraph 1 above.`);
        await vscode.commands.executeCommand('undo');
        await becomes(editor, `${HEAD}1. Urges A;\n\n2. |\n\n3. Urges B under paragraph 1 above.`);
      });

      it('takes one letter elsewhere', async () => {
        const editor = await open(`${HEAD}1. Urges A;|`);
        await press('Backspace', 'Backspace');
        await becomes(editor, `${HEAD}1. Urges |`);
      });
    });

    describe('Tab', () => {
      const list = `${HEAD}1. Requests States:\n\n(a) To act;\n\n`;

      it('takes an item in that has others below, also an empty one', async () => {
        const editor = await open(`${list}(b) |To report;\n\n(c) To think;`);
        await press('Tab');
        await becomes(editor, `${list}(i) |To report;\n\n(b) To think;`);
        await press('Shift+Tab');
        await becomes(editor, `${list}(b) |To report;\n\n(c) To think;`);
      });

      it('takes one item out and leaves the degree of the others', async () => {
        const editor = await open(`${list}(i) Speaking;\n\n(ii) |Reading;\n\n(iii) Writing;\n\n(b) To think;`);
        await press('Shift+Tab');
        await becomes(editor, `${list}(i) Speaking;\n\n(b) |Reading;\n\n(i) Writing;\n\n(c) To think;`);
      });

      it('puts no blanks into a sentence', async () => {
        const editor = await open(`${HEAD}1. Urges | A;`);
        await press('Tab');
        await typeByHand('x');
        await becomes(editor, `${HEAD}1. Urges x| A;`);
      });

      it('puts no blanks after the last gap of a snippet', async () => {
        const editor = await open(`${HEAD}1. Urges A;\n\n2. |`);
        await typeByHand('contributions');
        await see(ROWS, 'contributions-clause');
        await press('Tab');
        await whenever(vscode.workspace.onDidChangeTextDocument, () =>
          editor.document.getText().includes('extrabudgetary') ? true : undefined,
        );
        await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
        await typeByHand('x');
        await whenever(vscode.workspace.onDidChangeTextDocument, () => (/x/.test(editor.document.getText().slice(-2)) ? true : undefined));
        assert.doesNotMatch(editor.document.getText(), / {2}/);
      });

      it('takes the name that is suggested', async () => {
        const editor = await open(`${HEAD}Recalling the |`);
        await typeByHand('Universal Decl');
        await see(`${ROWS}.focused`, 'Universal Declaration of Human Rights');
        await press('Tab');
        await becomes(editor, `${HEAD}Recalling the Universal Declaration of Human Rights|`);
      });
    });

    describe('ten usual insertions', () => {
      const italic = `Towns\n\n*The General Assembly*,\n\n*Recalling* its resolution 70/1 of 25 September 2015,\n\n`;
      /** What is there, what is typed before Tab, what stands there then, and how many keys it took in version 0.1.0, with Enter for Tab. */
      const insertions: readonly (readonly [string, string, string, number])[] = [
        [italic, 'Rec', '*Recalling also*', 4],
        [italic, 'Bear', '*Bearing in mind*', 5],
        [`${italic}1. *Encourages* Member States to act;\n\n2. `, 'Enc', '*Also encourages*', 4],
        [`${italic}1. *Urges* States to act;\n\n2. `, 'Call', '*Calls upon*', 5],
        [`${italic}1. *Recalls* its resolution `, '70/169', '70/169 of 17 December 2015', 7],
        [`${italic}1. *Urges* States to ratify the `, 'ICCPR', 'International Covenant on Civil and Political Rights', 6],
        [`${italic}*Recalling also* the `, 'Universal Decl', 'Universal Declaration of Human Rights', 15],
        [`${italic}*Recalling also* the `, 'CRC', 'Convention on the Rights of the Child', 4],
        ['Towns\n\n', 'The G', 'The General Assembly,', 22],
      ];
      for (const [before, typed, result, keys] of insertions)
        it(`${typed} and Tab: ${result}`, async () => {
          const editor = await open(`${before}|`);
          await typeByHand(typed);
          // Of a resolution the list shows the number.
          await see(`${ROWS}.focused`, result.replaceAll('*', '').replace(/ of \d.*/, ''));
          await press('Tab');
          await becomes(editor, `${before}${result}|`);
          assert.ok(typed.length + 1 <= keys);
        });

      it('the next paragraph of the preamble: one Enter, two before', async () => {
        const editor = await open(`${italic}*Noting* A,|`);
        await press('Enter');
        await becomes(editor, `${italic}*Noting* A,\n\n|`);
      });
    });

    describe('lists open by themselves', () => {
      it('where the line of the organ comes', async () => {
        const editor = await open('Towns\n\n|');
        await typeByHand('The G');
        await see(`${ROWS}.focused`, 'The General Assembly,');
        await press('Tab');
        await becomes(editor, 'Towns\n\nThe General Assembly,|');
      });

      it('nowhere in a sentence that names nothing, and there to who asks', async () => {
        await open(`${HEAD}Noting the work of the Human Rights |`);
        await typeByHand('Council and the implementation of the above as');
        await gone(WIDGET);
        await typeByHand(' rights of the child');
        await gone(WIDGET);
        await pressUntil('Control+Space', ROWS, 'Convention on the Rights of the Child');
      });
    });
  });
