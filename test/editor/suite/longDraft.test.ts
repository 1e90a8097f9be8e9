import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { gone, hasKeyboard, press, see, takePicture, type, typeByHand } from './keyboard';
import { changed, moveCursorBehind, problems, selected, whenever, written } from './workbench';

const ROWS = '.suggest-widget .monaco-list-row';
const QUESTION = '.quick-input-widget';
const STATUS = '[id="un-tools.un-resolution.resolution.status"]';

/** More than enough: each typed word is a step or two. */
const MOST_STEPS = 100;

/** The label after the items, which Enter makes out of an empty one. */
const AFTER_LIST = '4. ';

/** The text that is written, with the last paragraph but one moved down. */
const WRITTEN = `*Recalling* its resolution 78/1 of 29 September 2023,

*Bearing in mind* the importance of rivers and lakes,¹

*Having considered* the report of the Secretary-General on [subject of the report],²

*Recognizing* [what is recognized],

1. *Takes note* of the report of the Secretary-General;

2. *Invites* Member States [to do what];

3. *Encourages* Member States:

(a) To share water;

(b) To keep it clean;

4. *Decides* to include in the provisional agenda of its eighty-first session the item entitled “Rivers and lakes”;

5. *Encourages* Member States to report on their rivers.

¹ A/79/12.

² A/79/[number of the report].`;

if (hasKeyboard())
  describe('a whole resolution by the keyboard', () => {
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') console.log(vscode.window.activeTextEditor?.document.getText());
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('from New Resolution to eight paragraphs with a note, one of them moved, and back step by step', async () => {
      const editor = await newResolution();
      const { document } = editor;
      const skeleton = document.getText();
      await typeByHand('78/1');
      await see(ROWS, '78/1');
      // Also in a gap Tab takes what is suggested: here the number with its date, in place of the one that stands there.
      await press('Tab');
      await written(document, skeleton.replace('[number of the resolution] of [date of the resolution]', '78/1 of 29 September 2023'));
      await press('Escape', 'End');
      await gone('.suggest-widget');
      await pressEnter(editor, '');
      await typeOpening('Bear', 'Bearing in mind');
      await type(' the importance of rivers and lakes,');
      await press('Control+Alt+F');
      await whenever(vscode.window.onDidChangeTextEditorSelection, () =>
        editor.selection.active.line > document.lineCount - 5 && document.lineAt(editor.selection.active.line).text.endsWith(' ')
          ? true
          : undefined,
      );
      await type('A/79/12.');
      await moveCursorBehind(editor, '[to do what];');
      await pressEnter(editor, '3. ');
      await typeOpening('Enc', 'Encourages');
      await type(' Member States:');
      await pressEnter(editor, '(a) ');
      await type('To share water;');
      await pressEnter(editor, '(b) ');
      await type('To keep it clean;');
      await pressEnter(editor, '(c) ');
      await pressEnter(editor, AFTER_LIST);
      await typeOpening('Enc', 'Also encourages');
      await type(' Member States to report on their rivers;');
      await takePicture('whole-draft');
      const before = document.getText();
      await press('Shift+Alt+PageDown');
      await changed(document, before);
      await whenever(vscode.window.onDidChangeTextEditorSelection, () =>
        document.lineAt(editor.selection.active.line).text.startsWith('5. *Encourages*') ? true : undefined,
      );
      await see(STATUS, 'GA');
      // Only what the writer has not filled in yet.
      const left = await problems(document.uri, (list) => list.every((problem) => problem.endsWith(' draft/placeholder')));
      assert.notDeepEqual(left, []);
      await takePicture('whole-draft-moved');
      const moved = document.getText();
      assert.ok(moved.endsWith(WRITTEN), moved);
      let steps = 0;
      for (; document.getText() !== skeleton && steps < MOST_STEPS; steps += 1) await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), skeleton);
      for (let step = 0; step < steps; step += 1) await vscode.commands.executeCommand('redo');
      assert.equal(document.getText(), moved);
      for (let step = 0; document.getText() !== '' && step < MOST_STEPS; step += 1) await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), '');
    });
  });

/** Answers the questions of New Resolution, and resolves to the editor with the draft. */
async function newResolution(): Promise<vscode.TextEditor> {
  const done = vscode.commands.executeCommand('resolution.newResolution');
  await see(QUESTION, 'New Resolution');
  await type('plenary');
  for (const [step, answer] of ['79', '67', 'Rivers and lakes', 'Rivers and lakes', 'Chile, Norway and Viet Nam'].entries()) {
    await press('Enter');
    await see(QUESTION, `(${step + 2}/6)`);
    await type(answer);
  }
  await press('Enter');
  await done;
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  await selected(editor, '[number of the resolution]');
  await see(STATUS, 'GA');
  return editor;
}

/** The cursor moved or the text changed: of the two, one is told first, and it is not always the same. */
const cursorOrText: vscode.Event<unknown> = (listener) =>
  vscode.Disposable.from(vscode.window.onDidChangeTextEditorSelection(listener), vscode.workspace.onDidChangeTextDocument(listener));

/** Presses Enter and resolves when the cursor stands in another line, or in one with another label, which is all that is in it. */
async function pressEnter(editor: vscode.TextEditor, label: string): Promise<void> {
  const lineNow = (): string => editor.document.lineAt(editor.selection.active.line).text;
  // Without a label only the empty line above says that all has come which Enter brings.
  const isApart = (): boolean => label !== '' || editor.document.lineAt(Math.max(0, editor.selection.active.line - 1)).text === '';
  const before = `${editor.document.lineCount} ${label}`;
  await press('Enter');
  await whenever(cursorOrText, () =>
    lineNow() === label && isApart() && (label === AFTER_LIST || `${editor.document.lineCount} ${label}` !== before) ? true : undefined,
  );
}

/** Types the beginning of an opening and takes the first suggestion. */
async function typeOpening(beginning: string, opening: string): Promise<void> {
  await typeByHand(beginning);
  await see(`${ROWS}.focused`, opening);
  await press('Tab');
  await gone('.suggest-widget');
}
