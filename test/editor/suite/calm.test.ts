import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { click, hasKeyboard, press, see, typeByHand } from './keyboard';
import { codeOf, moveCursorBehind, openDraft, problems, problemsNow } from './workbench';

const STATUS = '[id="un-tools.un-resolution.resolution.status"]';

const HEAD = `The Economic and Social Council,

Recalling its resolution 2015/19 of 21 July 2015,

`;

const BEHIND = `
1. Urges States to act;

2. Requests the Secretary-General to report.
`;

/** 150 letters, in which many a word might be the last. */
const PARAGRAPH =
  'Noting with appreciation the work of the Commission on Crime Prevention and Criminal Justice and of the regional meetings of experts that were held';

if (hasKeyboard())
  describe('what is reported while somebody writes', () => {
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('stays calm in the preamble, and says at the end what is wrong there once the cursor is elsewhere', async () => {
      const document = await openDraft(`${HEAD}\n${BEHIND}`);
      const editor = await vscode.window.showTextDocument(document);
      await problems(document.uri, (list) => list.length === 0);
      await see(`${STATUS}:has(.codicon-check)`, 'ECOSOC');
      await moveCursorBehind(editor, HEAD);
      const seen = [''];
      const listener = vscode.languages.onDidChangeDiagnostics(() => {
        const now = problemsNow(document.uri).join(', ');
        if (now !== seen.at(-1)) seen.push(now);
      });
      await typeByHand(PARAGRAPH);
      // What is said of the last letter comes after it: a report that is certain is waited for.
      assert.ok(seen.length - 1 <= 3, seen.join('\n'));
      await press('ArrowUp', 'ArrowUp');
      await problems(document.uri, (list) => list.includes('5 ending/preambular-without-comma'));
      assert.ok(seen.length - 1 <= 4, seen.join('\n'));
      // To look at a report is not to write.
      await press('ArrowDown', 'ArrowDown', 'End');
      await see(`${STATUS}:has(.codicon-warning)`, 'ECOSOC');
      assert.ok(problemsNow(document.uri).includes('5 ending/preambular-without-comma'));
      await press(',');
      await problems(document.uri, (list) => list.length === 0);
      listener.dispose();
    });

    it('counts what the list of problems shows, and a click on the count leads there', async () => {
      const content = `${HEAD}${BEHIND.replace('1. Urges States', '1. Urges States to cooperate;\n\n2. Urges States').replace('2. Requests', '3. Requests')}`;
      const document = await openDraft(content);
      await vscode.window.showTextDocument(document);
      assert.deepEqual(await problems(document.uri, (list) => list.length > 0), ['8 series/missing-word']);
      const [report] = vscode.languages.getDiagnostics(document.uri);
      assert.equal(report && codeOf(report), 'series/missing-word');
      assert.equal(report?.severity, vscode.DiagnosticSeverity.Information);
      await see('.codelens-decoration', '1 problem');
      await see(STATUS, '1');
      await click('.part.statusbar', STATUS);
      await see('.markers-panel .monaco-list-row', 'series/missing-word');
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });
  });
