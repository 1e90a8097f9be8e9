import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The folder of third-party material beside the checkout; tests that need it say plainly where it is not there. */
export const sharedFolder = path.resolve(process.cwd(), '../shared');

/** Whether the corpus of published texts is there. */
export const hasCorpus = existsSync(path.join(sharedFolder, 'corpus'));

/** One published text. */
export interface CorpusText {
  readonly name: string;
  readonly text: string;
}

/** The texts of a folder of the corpus, by name; none where the corpus is not there. */
export function corpusTexts(folder: string): readonly CorpusText[] {
  const directory = path.join(sharedFolder, 'corpus', folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(directory, name), 'utf8') }));
}
