/** The keys of the real keyboard and what is seen on the screen, by the browser around VS Code. */
import type { Stroke } from './strokes';
import { askBrowser } from './workbench';

/** Whether there is a browser around VS Code; in a VS Code of its own window nobody presses keys, and what needs them is not tried. */
export function hasKeyboard(): boolean {
  return process.env['CODE_HEADLESS_CONTROL'] !== undefined;
}

/** Kills the language server that this extension host has started; resolves to how many processes that were. */
export async function killServer(): Promise<number> {
  const { killed } = (await askBrowser('kill', { parent: process.pid, script: 'dist/server/node.js' })) as { readonly killed: number };
  return killed;
}

/** Presses keys one after the other, each by the name that browsers have for it: `Enter`, `Alt+ArrowLeft`. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await askBrowser('press', { key });
}

/**
 * Gives up a quick pick or an input as a person does: by Escape in its own input, and once more where the first one only closed a tooltip.
 * Resolves once what waits for the answer has it.
 */
export async function giveUp(answered: PromiseLike<unknown>): Promise<void> {
  await see('.quick-input-widget input:focus', '');
  const closed = Promise.resolve(answered).then(() => true);
  let isClosed = false;
  while (!isClosed) {
    await press('Escape');
    isClosed = await Promise.race([closed, new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false))]);
  }
}

/** Types a text ten times as fast as anybody can. */
export async function type(text: string): Promise<void> {
  await askBrowser('type', { text });
}

/** Presses one key after the other, each in its time; a line break is Enter. */
export async function pressInTime(strokes: readonly Stroke[]): Promise<void> {
  await askBrowser('keys', { strokes });
}

/** Pastes a text where the cursor is, as the key for it does; `html` is what a word processor puts beside it. */
export async function paste(text: string, html?: string): Promise<void> {
  await askBrowser('paste', { text, ...(html !== undefined && { html }) });
}

/** Types as a quick typist does, who gives the editor time to ask for suggestions. */
export async function typeByHand(text: string): Promise<void> {
  await askBrowser('type', { text, delay: 60 });
}

/** Clicks on a part of the first thing that fits a selector, with the pointer over that thing. */
export async function click(within: string, selector: string): Promise<void> {
  await askBrowser('click', { within, selector });
}

/** Clicks on what fits the selector and has these words, and resolves to the file that the browser downloads then, its bytes in base64. */
export async function downloadBy(selector: string, text: string): Promise<{ readonly name: string; readonly content: string }> {
  return (await askBrowser('download', { selector, text })) as { readonly name: string; readonly content: string };
}

/** The same for keys, pressed one after the other. */
export async function downloadByKeys(...keys: readonly string[]): Promise<{ readonly name: string; readonly content: string }> {
  return (await askBrowser('download', { keys })) as { readonly name: string; readonly content: string };
}

/** Resolves when something that fits the selector and has these words is on the screen; without words, when it is part of the page. */
export async function see(selector: string, text: string): Promise<void> {
  await askBrowser('see', { selector, text });
}

/**
 * Presses a key until something that fits the selector and has these words is on the screen: where an answer to the last letter is still under
 * way, the editor may let go of what a key asks for, and a person presses it again.
 */
export async function pressUntil(key: string, selector: string, text: string): Promise<void> {
  let isSeen = false;
  while (!isSeen) {
    await press(key);
    isSeen = await askBrowser('see', { selector, text, patience: 5000 }).then(
      () => true,
      () => false,
    );
  }
}

/** Resolves when nothing that fits the selector is on the screen any more. */
export async function gone(selector: string): Promise<void> {
  await askBrowser('gone', { selector });
}

/** Makes the window so large, in pixels. */
export async function resize(size: { readonly width: number; readonly height: number }): Promise<void> {
  await askBrowser('size', size);
}

/** Leaves a picture of the workbench. */
export async function takePicture(name: string): Promise<void> {
  await askBrowser('screenshot', { name });
}

/** The words of everything on the screen that fits the selector, in order. */
export async function textsOf(selector: string): Promise<readonly string[]> {
  return ((await askBrowser('texts', { selector })) ?? []) as readonly string[];
}

/** The words of everything in the preview that fits the selector, once one of them has these words. */
export async function seeInPreview(selector: string, text: string): Promise<readonly string[]> {
  return ((await askBrowser('frame', { selector, text })) ?? []) as readonly string[];
}

/** Clicks in the preview on the first thing that fits the selector, so many times. */
export async function clickInPreview(selector: string, count: 1 | 2): Promise<void> {
  await askBrowser('clickFrame', { selector, count });
}
