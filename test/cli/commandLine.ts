import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** What a run of the built command line came to. */
export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** How it is run: where, with what on its standard input, as whom, and with what added to its environment. */
export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly uid?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line in a folder, with a text on its standard input where one is given. */
export function resolution(args: readonly string[], { cwd = '.', input, env, ...rest }: RunOptions = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    ...(input === undefined ? {} : { input }),
    ...(env !== undefined && { env: { ...process.env, ...env } }),
    ...rest,
  });
  if (error !== undefined) throw error;
  return { status, out: stdout, err: stderr };
}

/** Runs the work in a new folder, which is taken away afterwards. */
export function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'un-resolution-cli-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
