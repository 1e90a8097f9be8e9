/** How long the extension takes to start in the real editor: each start is an editor of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../paths.mjs';

/** So many starts of the editor; `{ load, activate }` of each, in milliseconds. Figures pass through a file in the folder given. */
export function activations(starts, folder) {
  return Array.from({ length: starts }, (_, index) => {
    const file = join(folder, `activate-${index}.json`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'test/editor/run.mjs'), '--figures', file], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The editor could not be started.\n${stdout}${stderr}`);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
}
