import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatMessage } from '../text/message';
import { readProjectSettings, settingsFolders, type Fence, type ProjectFile, type ProjectSettings } from '../service/projectSettings';
import { isInside } from '../text/fileUri';
import { CONFIG_FILE, type PartialSettings } from '../service/settings';
import type { Console } from './console';
import { filesOf, readText, STANDARD_INPUT } from './files';

/** The settings that hold for the files of a run, by file and by the folder that bounds what is read for it. */
export interface ProjectReader {
  /** Those of the nearest settings file within the folder; what is wrong with it is named once on standard error. */
  settingsOf(path: string, bounds: string): PartialSettings;
  /** How many faults were named. */
  readonly faults: number;
}

/** A reader with an empty memory: each settings file and each table is read once in a run. */
export function createProjectReader(console: Console): ProjectReader {
  const known = new Map<string, ProjectSettings | undefined>();
  const count = { faults: 0 };
  const read = (folder: string, fence: Fence): ProjectSettings | undefined => {
    const key = `${folder} ${fence.join(' ')}`;
    if (known.has(key)) return known.get(key);
    const found = readNow(readProjectSettings(folder, fence), fence);
    known.set(key, found);
    for (const { uri, faults } of found?.faults ?? [])
      for (const { text, line } of faults) {
        count.faults += 1;
        const file = fileURLToPath(uri);
        console.err(`resolution: ${line === undefined ? file : `${file}:${line + 1}`}: ${formatMessage(text)}\n`);
      }
    return found;
  };
  return {
    get faults() {
      return count.faults;
    },
    settingsOf(path, bounds) {
      const uri = pathToFileURL(path === STANDARD_INPUT ? resolve(CONFIG_FILE) : resolve(path)).href;
      const fence = [withoutSlash(pathToFileURL(bounds).href)];
      for (const folder of settingsFolders(uri, fence)) {
        const found = read(folder, fence);
        if (found !== undefined) return found.settings;
      }
      return {};
    },
  };
}

/**
 * The folder outside of which nothing is read for what a path of the command line stands for: the repository that it lies in, found by its
 * `.git`. Without one, a checked folder itself; for a file that is named, the folder that the command is run in where the file lies below
 * it, else the file's own.
 */
export function boundsOf(path: string): string {
  const here = resolve('.');
  const named = path === STANDARD_INPUT ? here : resolve(path);
  const checked = isFolder(named) ? named : dirname(named);
  for (let folder = checked; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) break;
  }
  return checked !== named && isInside(pathToFileURL(named).href, withoutSlash(pathToFileURL(here).href)) ? here : checked;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function withoutSlash(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function readNow<Result>(reading: Generator<string, Result, ProjectFile>, fence: Fence): Result {
  let step = reading.next();
  while (step.done !== true) step = reading.next(readInside(fileURLToPath(step.value), fence));
  return step.value;
}

/** A file that lies inside the fence also when its links are followed. */
function readInside(path: string, fence: Fence): ProjectFile {
  if ('fault' in filesOf(path)) return undefined;
  try {
    const target = pathToFileURL(realpathSync(path)).href;
    const inside = fence.some((folder) => isInside(target, withoutSlash(pathToFileURL(realpathSync(fileURLToPath(`${folder}/`))).href)));
    return inside ? readText(path) : { fault: 'a link leads out of the folder' };
  } catch {
    return undefined;
  }
}
