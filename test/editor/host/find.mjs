/**
 * Finds the VS Code for the editor tests: `VSCODE_EXECUTABLE`; else one downloaded by `@vscode/test-electron`, where its
 * server answers and there is a display; else, on Linux, the npm host.
 */
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache } from '../../../server/tools/paths.mjs';
import { npmHost } from './install.mjs';

/** The version that is downloaded: the lowest that the extension says it runs in. */
const version = '1.91.1';

/** Resolves to `{ executable, environment, title }`; rejects, saying what to install, where no host can be had. */
export async function findVSCode() {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) return { executable: named, environment: {}, title: named };
  const downloaded = await download();
  if (downloaded) return { executable: downloaded, environment: {}, title: `VS Code ${version}` };
  const host = npmHost();
  return {
    executable: fileURLToPath(new URL('code-headless.mjs', import.meta.url)),
    environment: { CODE_HEADLESS_HOST: JSON.stringify(host) },
    title: 'VS Code from npm, in Chromium',
  };
}

/** Resolves to the path of a downloaded VS Code, or to undefined where it cannot be had or could not be shown. */
export async function download() {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return undefined;
  try {
    const options = { signal: AbortSignal.timeout(10_000) };
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', options);
    if (!answer.ok) return undefined;
    return await downloadAndUnzipVSCode({ version, cachePath: join(cache, 'vscode') });
  } catch (error) {
    process.stdout.write(`VS Code could not be downloaded: ${error.message}\n`);
    return undefined;
  }
}
