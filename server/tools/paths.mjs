/** The places that the scripts share. Only built-in modules: this file is read before anything is installed. */
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import process from 'node:process';

/** The root of the repository, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where large things that can be had again are kept, outside the repository: the VS Code of the editor tests. */
export const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'un-resolution');
