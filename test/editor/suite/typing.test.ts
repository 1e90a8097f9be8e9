import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasKeyboard } from './keyboard';
import { askBrowser } from './workbench';
import type { Hand } from './strokes';
import { typedText, type Measure } from './typedText';
import { writeByHand } from './typist';

/** A text with all that Enter has to do with: a masthead, a title, a preamble, items of two degrees, headings, an annex, notes. */
const TEXT = `Rights of the child in towns

The General Assembly,

Recalling the Convention on the Rights of the Child,¹

Recalling also its resolution 70/1 of 25 September 2015, entitled “Transforming our world”, and the work of the Human Rights Council,

Noting the report of the Committee (see annex I), and the annex thereto,

1. Encourages Member States to act in accordance with national law and with the support of the United Nations:

(a) To plan towns:

(i) With parks;

(ii) With schools;

(b) To report on the implementation of their plans, on (i) towns and (ii) villages;

2. Invites States to contribute to the implementation of paragraph 1 above;

Towns by the sea

3. Requests the Secretary-General:

(a) To report to the Human Rights Council;

(b) To publish the report.

Annex

Rules for towns

1. Towns shall be safe.

2. Towns shall be clean.

¹ See resolution 44/25, annex.`;

/** Whether a script has texts of its own to be typed. */
const hasJobs = process.env['EDITOR_TYPING'] !== undefined;

if (hasKeyboard() && !hasJobs)
  describe('whatever is typed stands', () => {
    afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

    for (const hand of [
      { labels: 'left', delay: 20, seed: 1 },
      { labels: 'typed', delay: 20, seed: 2 },
      { labels: 'typed, one Enter', delay: 20, seed: 3 },
    ] satisfies readonly Hand[])
      it(`a text with its labels ${hand.labels}, at ${String(hand.delay)} ms a key`, async () => {
        assert.equal(await writeByHand(TEXT, hand), TEXT);
      });
  });

/** A text that a script wants to have typed. */
interface Job extends Hand, Measure {
  readonly name: string;
  readonly text: string;
}

if (hasKeyboard() && hasJobs)
  describe('the texts of a script', () => {
    it('stand as they were typed', async () => {
      const jobs = (await askBrowser('jobs', {})) as readonly Job[];
      const wrong: string[] = [];
      for (const { name, text: whole, letters, ends, ...hand } of jobs) {
        const text = typedText(whole, { letters, ends });
        const begun = Date.now();
        const written = await writeByHand(text, hand);
        const at = Array.from(text).findIndex((letter, index) => Array.from(written)[index] !== letter);
        const seconds = Math.round((Date.now() - begun) / 1000);
        const what = `${name}, labels ${hand.labels}, ${String(hand.delay)} ms a key, ${String(text.length)} letters, ${String(seconds)} s`;
        console.log(`typing: ${written === text ? 'as meant' : 'WRONG'}: ${what}`);
        if (written !== text) wrong.push(`${what}\n  wanted ${around(text, at)}\n  found  ${around(written, at)}`);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      assert.deepEqual(wrong, [], `${String(wrong.length)} of ${String(jobs.length)}`);
    }).timeout(0);
  });

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
}
