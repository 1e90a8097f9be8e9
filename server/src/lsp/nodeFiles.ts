import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ListedFile } from './runtime';

/** Deeper than this lie no drafts. */
const DEEPEST = 20;

/**
 * The `.res` and `.unres` files below some folders, at most so many, with a stamp that changes with them. Hidden folders, `node_modules`
 * and links are left out: a link may lead out of the workspace.
 */
export async function listDrafts(folders: readonly string[], most: number): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  for (const folder of folders) await addDrafts(fileURLToPath(folder), 0, most, found);
  return found;
}

async function addDrafts(folder: string, depth: number, most: number, found: ListedFile[]): Promise<void> {
  if (depth > DEEPEST) return;
  const members = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const member of members) {
    if (found.length >= most) return;
    const path = join(folder, member.name);
    if (member.isDirectory() && !member.name.startsWith('.') && member.name !== 'node_modules')
      await addDrafts(path, depth + 1, most, found);
    if (!member.isFile() || !/\.(?:un)?res$/i.test(member.name)) continue;
    // A file that has gone meanwhile is left out.
    const state = await stat(path).catch(() => undefined);
    if (state !== undefined) found.push({ uri: pathToFileURL(path).href, stamp: `${state.mtimeMs} ${state.size}` });
  }
}
