import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueSource } from '../catalogue/catalogue';

/** The compiled tables of a folder; each is read when it is first needed, and one that is not there is undefined. */
export function tablesIn(folder: string): CatalogueSource {
  return {
    read(table) {
      try {
        return readFileSync(join(folder, `${table}.json`), 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
