import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCatalogue, type Catalogue } from '../catalogue/catalogue';
import type { Runtime } from './runtime';

/** The machine as Node shows it; the tables lie in the folder given. */
export function nodeRuntime(dataFolder: string): Runtime {
  return {
    loadCatalogue: () => Promise.resolve(catalogueIn(dataFolder)),
    loadTranslations: (_, language) => textOf(join(dataFolder, `messages_${language}.json`)),
    readFile: (uri) => textOf(fileURLToPath(uri)),
  };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
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
