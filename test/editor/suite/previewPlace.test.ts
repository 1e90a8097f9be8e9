import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { longDraft } from '../../browser/longDraft';
import { hasKeyboard, press, resize, seeInPreview, takePicture } from './keyboard';
import { askBrowser, fixture, putBack, show, whenever } from './workbench';

/** How far apart the two sides may be, in lines. */
const NEAR = 3;
/** So many times in a row nothing moves before it is settled where both sides are. */
const STILL = 20;

interface Place {
  /** The zero-based line at the top of the page, with a fraction; how far the page is scrolled, and how far it can be, in pixels. */
  readonly line: number;
  readonly top: number;
  readonly last: number;
}

async function pagePlace(): Promise<Place> {
  return (await askBrowser('previewLine', {})) as Place;
}

function editorLine(editor: vscode.TextEditor): number {
  return editor.visibleRanges[0]?.start.line ?? -1;
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/**
 * How many lines the editor and the page are apart once the given side has followed the other: as soon as they are near, or when nothing has
 * moved for long. Where the follower has not moved yet, `again` is done.
 */
async function apart(editor: vscode.TextEditor, moved: (page: Place) => boolean, again: () => Promise<void>): Promise<number> {
  let still = 0;
  let before = '';
  for (;;) {
    const page = await pagePlace();
    const off = Math.abs(page.line - editorLine(editor));
    if (moved(page) && off <= NEAR) return off;
    const now = JSON.stringify([page, editorLine(editor)]);
    still = now === before ? still + 1 : 0;
    before = now;
    if (still >= STILL) {
      if (moved(page)) return off;
      still = 0;
      await again();
    }
    await pause();
  }
}

describe('the place of the preview', () => {
  const long = fixture('long.res');
  const address = 'https://refused.example/picture.png';

  if (hasKeyboard()) {
    beforeEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await vscode.workspace.fs.writeFile(long, new TextEncoder().encode(longDraft(12)));
    });
    afterEach(async () => {
      await putBack();
      await vscode.workspace.fs.delete(long);
    });

    it('is that of the editor, and the editor’s that of the page, within three lines; nothing is refused by the policy of the page', async () => {
      await askBrowser('previewListen', {});
      const editor = await show(long);
      await vscode.commands.executeCommand('resolution.openPreviewToSide');
      await seeInPreview('#view .sheet', 'Wells in dry regions');
      let worst = 0;
      for (const line of [40, 120, 61, 180]) {
        const { top } = await pagePlace();
        const reveal = (): Promise<void> => {
          editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
          return Promise.resolve();
        };
        await reveal();
        worst = Math.max(worst, await apart(editor, (page) => page.top !== top, reveal));
      }
      let back = 0;
      for (const by of [-900, 1500, -2300, 400, -150]) {
        const before = editorLine(editor);
        const turn = async (): Promise<void> => {
          await askBrowser('previewWheel', { by });
        };
        await turn();
        back = Math.max(back, await apart(editor, () => editorLine(editor) !== before, turn));
      }
      console.log(`      ${worst.toFixed(2)} lines from the editor to the page, ${back.toFixed(2)} from the page to the editor`);
      assert.ok(worst <= NEAR && back <= NEAR, `${String(worst)}, ${String(back)}`);

      const refused = (await askBrowser('previewRefused', { address })) as readonly string[];
      assert.deepEqual(
        refused.filter((text) => !text.includes(address)),
        [],
      );
    });

    it('stays when the page is loaded again, with the document', async () => {
      await show(long);
      // The page covers the editor, which cannot tell it where it was.
      await vscode.commands.executeCommand('resolution.openPreview');
      await seeInPreview('#view .sheet', 'Wells in dry regions');
      let before = await pagePlace();
      while (before.top < 3000) {
        await askBrowser('previewWheel', { by: 1700 });
        await pause();
        before = await pagePlace();
      }
      const words = await askBrowser('previewPage', {});
      await askBrowser('previewOld', { mark: true });
      await vscode.commands.executeCommand('workbench.action.webview.reloadWebviewAction');
      while ((await askBrowser('previewOld', { mark: false })) === true) await pause();
      assert.equal(await askBrowser('previewPage', {}), words);
      // The words are there before the page is scrolled to its place.
      let { line } = await pagePlace();
      for (let still = 0; still < STILL && Math.abs(line - before.line) > NEAR; still += 1) {
        await pause();
        ({ line } = await pagePlace());
      }
      assert.ok(Math.abs(line - before.line) <= NEAR, `line ${String(line)} after line ${String(before.line)}`);
    });

    it('is after 200 edits as a preview that is opened then', async () => {
      await vscode.workspace.fs.writeFile(long, new TextEncoder().encode(longDraft(3)));
      const editor = await show(long);
      await vscode.commands.executeCommand('resolution.openPreviewToSide');
      await seeInPreview('#view .sheet', 'Wells in dry regions');
      const { document } = editor;
      const pieces = ['', 'e', ' wells', '\n\n', '\n\n7. *Urges* all;\n\n', '(b) ', '[^n4]', '\n\n[^n4]: A/70/1.\n\n', 'word '.repeat(90)];
      let state = 11;
      const random = (below: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      for (let count = 0; count < 200; count += 1) {
        const { length } = document.getText();
        const at = random(length);
        const end = random(3) === 0 ? Math.min(length, at + random(120)) : at;
        const range = new vscode.Range(document.positionAt(at), document.positionAt(end));
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, range, pieces[random(pieces.length)] ?? '');
        await vscode.workspace.applyEdit(edit);
      }
      const last = new vscode.WorkspaceEdit();
      last.insert(document.uri, new vscode.Position(0, 0), 'The last thing that was typed\n\n');
      await vscode.workspace.applyEdit(last);
      await seeInPreview('#view', 'The last thing that was typed');
      const followed = await askBrowser('previewPage', {});
      await askBrowser('previewOld', { mark: true });
      const tab = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputWebview);
      assert.ok(tab);
      await vscode.window.tabGroups.close(tab);
      await show(long);
      await vscode.commands.executeCommand('resolution.openPreviewToSide');
      while ((await askBrowser('previewOld', { mark: false })) === true) await pause();
      assert.ok((await askBrowser('previewPage', {})) === followed, 'the page that followed is the page that is opened now');
    });

    for (const [name, kind, theme] of [
      ['preview-contrast', vscode.ColorThemeKind.HighContrast, 'Default High Contrast'],
      ['preview-contrast-light', vscode.ColorThemeKind.HighContrastLight, 'Default High Contrast Light'],
    ] as const)
      it(`is that of print in high contrast, at 200 % and in a narrow window: the pictures ${name}`, async () => {
        const workbench = vscode.workspace.getConfiguration('workbench');
        await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
        try {
          await whenever(vscode.window.onDidChangeActiveColorTheme, () =>
            vscode.window.activeColorTheme.kind === kind ? true : undefined,
          );
          await show(fixture('sample-sound.res'));
          await vscode.commands.executeCommand('resolution.openPreviewToSide');
          await seeInPreview('#view .sheet', 'Protecting seafarers');
          await takePicture(name);
          await checkPlaces();
          await vscode.commands.executeCommand('workbench.action.focusNextGroup');
          for (let step = 0; step < 8; step += 1) await vscode.commands.executeCommand('resolution.zoomPreviewIn');
          await checkPlaces();
          await takePicture(`${name}-large`);
          await vscode.commands.executeCommand('resolution.resetPreviewZoom');
          await resize({ width: 700, height: 800 });
          await checkPlaces();
          await takePicture(`${name}-narrow`);
        } finally {
          await resize({ width: 1280, height: 800 });
          await press('Escape');
          await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
        }
      });

    if (process.env['EDITOR_PREVIEW'] !== undefined)
      for (const [pages, most] of [
        [5, 30],
        [58, 100],
      ] as const)
        it(`takes so long from a key to the page of a draft of about ${String(pages)} pages`, async () => {
          await vscode.workspace.fs.writeFile(long, new TextEncoder().encode(longDraft(pages)));
          const editor = await show(long);
          await vscode.commands.executeCommand('resolution.openPreviewToSide');
          await seeInPreview('#view .sheet', 'Wells in dry regions');
          const at = editor.document.positionAt(editor.document.getText().indexOf('wells') + 2);
          editor.selection = new vscode.Selection(at, at);
          const times = (await askBrowser('previewKeys', { letters: Array.from({ length: 100 }, () => 'e') })) as number[];
          times.sort((a, b) => a - b);
          console.log(
            `      ${String(pages)} pages: half in ${(times[49] ?? 0).toFixed(1)} ms, 95 of 100 in ${(times[94] ?? 0).toFixed(1)} ms; at most ${String(most)} ms are wanted`,
          );
        });
  }
});

/** What stands where on the page, in points from its left edge: as in the printed documents, to a point. */
async function checkPlaces(): Promise<void> {
  const places = (await askBrowser('previewPlaces', {})) as Readonly<
    Record<'title' | 'column' | 'number' | 'mark', readonly [number, number]>
  > & {
    readonly colours: readonly string[];
  };
  const wanted = [
    [places.title[0], 123.35],
    [places.column[0], 147.1],
    [places.column[1], 488.65],
    [places.number[0], 147.1],
    [places.mark[1], 119.75],
  ] as const;
  for (const [is, print] of wanted) assert.ok(Math.abs(is - print) <= 1, JSON.stringify(places));
  assert.deepEqual(places.colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
}
