import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCatalogue, type Catalogue } from '../catalogue/catalogue';
import { listDrafts } from './nodeFiles';
import type { Runtime } from './runtime';

/** The machine as Node shows it; the tables lie in the folder given. */
export function nodeRuntime(dataFolder: string): Runtime {
  return {
    loadCatalogue: () => Promise.resolve(catalogueIn(dataFolder)),
    loadTranslations: (_, language) => textOf(join(dataFolder, `messages_${language}.json`)),
    readFile: (uri, most) => textOf(fileURLToPath(uri), most),
    listFiles: listDrafts,
  };
}

async function textOf(path: string, most = Infinity): Promise<string | undefined> {
  try {
    if (most < Infinity && (await stat(path)).size > most) return undefined;
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The catalogue of a folder; each table is read when it is first needed. */
export function catalogueIn(folder: string): Catalogue {
  return createCatalogue({
    read(table) {
      try {
        return readFileSync(join(folder, `${table}.json`), 'utf8');
      } catch {
        return undefined;
      }
    },
  });
}
