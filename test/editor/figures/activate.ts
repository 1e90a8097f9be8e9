import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import * as vscode from 'vscode';

/** What the entry of the extension has. */
interface Entry {
  activate(context: vscode.ExtensionContext): unknown;
}

/**
 * Called by VS Code instead of the tests: starts the extension as VS Code does and takes the time from the call of `activate` to its
 * return, and
 * before that the time to load the bundle. Both go, in milliseconds, to the file that `EDITOR_TEST_FIGURES` names. Rejects where `activate`
 * was not called, or returned a promise: then VS Code would wait for it.
 */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('un-tools.un-resolution');
  const file = process.env['EDITOR_TEST_FIGURES'];
  if (extension === undefined || file === undefined) throw new Error('there is nothing to measure');
  if (extension.isActive) throw new Error('the extension was active before it was needed');
  const path = join(extension.extensionPath, 'dist', 'client', 'extension.js');
  const require = createRequire(path);
  const figures = { load: 0, activate: -1, isPromise: false };
  const started = performance.now();
  const entry = require(path) as Entry;
  figures.load = performance.now() - started;
  const cached = require.cache[path];
  if (cached === undefined) throw new Error('the bundle cannot be watched');
  cached.exports = {
    ...entry,
    activate(context: vscode.ExtensionContext): unknown {
      const called = performance.now();
      const result = entry.activate(context);
      figures.activate = performance.now() - called;
      figures.isPromise = result instanceof Promise;
      return result;
    },
  };
  await extension.activate();
  if (figures.activate < 0) throw new Error('VS Code called another bundle than the one that was watched');
  if (figures.isPromise) throw new Error('activate makes VS Code wait');
  writeFileSync(file, JSON.stringify(figures));
}
