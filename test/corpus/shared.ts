import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, it, type AsyncFunc, type Func, type Suite, type Test } from 'mocha';

/** The folder of third-party material beside the checkout. */
export const sharedFolder = path.resolve(process.cwd(), '../shared');

/** Tests that rest on something which may not be there: where it is not, they count as not run, never as passed. */
export interface Needing {
  readonly isThere: boolean;
  /** As mocha's; the body is gone through in any case, so that its tests can be counted. */
  describe(title: string, body: (this: Suite) => void): Suite;
  /** As mocha's. */
  it(title: string, test: Func | AsyncFunc): Test;
}

/** Tests that need what has this name. */
export function needing(name: string, isThere: boolean): Needing {
  // `run-mocha.mjs` knows by the property which tests may be passed over, and counts them in a column of their own.
  const notRun = <Runnable extends object>(test: Runnable): Runnable => Object.assign(test, { pending: true, lacks: name });
  return {
    isThere,
    describe(title, body) {
      const suite = describe(title, body);
      if (!isThere) notRun(suite).eachTest((test) => notRun(test));
      return suite;
    },
    it: (title, test) => (isThere ? it(title, test) : notRun(it(title))),
  };
}

/** Tests that need a program of this machine, which says its version when it is asked. */
export function needingProgram(name: string): Needing {
  return needing(name, spawnSync(name, ['--version']).status === 0);
}

/** Material beside the checkout, with the tests that need it. */
export interface Material extends Needing {
  readonly path: string;
  /** Its text, where it is a file; `''` where it is not there. */
  text(): string;
}

/** What lies at a path of the folder of third-party material. */
export function material(name: string): Material {
  const where = path.join(sharedFolder, name);
  const isThere = existsSync(where);
  return { ...needing(`../shared/${name}`, isThere), path: where, text: () => (isThere ? readFileSync(where, 'utf8') : '') };
}

/** The published texts. */
export const published = material('corpus');

/** The draft that the extension was first made for. */
export const modelDocument = material('seed/E-CN.15-2006-draft.txt');

/** One published text. */
export interface CorpusText {
  readonly name: string;
  readonly text: string;
}

/** The texts of a folder of the corpus, by name; none where the corpus is not there. */
export function corpusTexts(folder: string): readonly CorpusText[] {
  if (!published.isThere) return [];
  const directory = path.join(sharedFolder, 'corpus', folder);
  return readdirSync(directory)
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(directory, name), 'utf8') }));
}
