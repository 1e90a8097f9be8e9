import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  accessSync,
  constants,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** A text that was read, or the reason why it was not, as the end of a sentence. */
export type Reading = { readonly text: string } | { readonly fault: string };

/** The files that a path of the command line stands for: a folder's resolutions at any depth, in order, or the file itself. */
export function filesOf(path: string): { readonly files: readonly string[] } | { readonly fault: string } {
  if (path === STANDARD_INPUT) return { files: [path] };
  try {
    return { files: statSync(path).isDirectory() ? [...resolutionsIn(path)] : [path] };
  } catch (error) {
    const { code } = error as { readonly code?: string };
    return { fault: code === 'ENOENT' && /[*?]/u.test(path) ? UNEXPANDED : reasonOf(error) };
  }
}

/** Some shells, those of Windows among them, hand a pattern on as it is. */
const UNEXPANDED = 'there is no file of this name, and the shell has not expanded the pattern; name the folder instead';

/** Reads a file, or standard input, as UTF-8. Nothing else is guessed: a text that would be changed by writing it back is refused. */
export function readText(path: string): Reading {
  try {
    if (path !== STANDARD_INPUT) {
      const stats = statSync(path);
      if (stats.isBlockDevice() || stats.isSocket() || (stats.isCharacterDevice() && /\/(?:zero|u?random|full)$/.test(path)))
        return { fault: 'it is a device' };
    }
    return decode(readFileSync(path === STANDARD_INPUT ? 0 : path));
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

/** Reads a file as it is, or says why it was not read, as the end of a sentence; `tooLarge` is said of one larger than 32 MB, which is not read. */
export function readBytes(path: string, tooLarge: string): { readonly bytes: Uint8Array } | { readonly fault: string } {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { fault: stats.isDirectory() ? 'it is a folder' : 'it is a device' };
    if (stats.size > 32 << 20) return { fault: tooLarge };
    return { bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

/**
 * Writes a file whole or not at all: a temporary file beside it takes its place when it is complete. Its mode is kept, and a link goes on
 * leading to it. Returns the reason where it could not be written.
 */
export function writeText(path: string, text: string): string | undefined {
  try {
    const target = realpathSync(path);
    // A file that its owner has protected is not replaced, although the folder would allow it.
    accessSync(target, constants.W_OK);
    putInPlace(target, Buffer.from(text, 'utf8'), statSync(target).mode);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Writes a new file whole or not at all; one that is there is overwritten only where `existing` says so. Returns the reason where it could
 * not be written.
 */
export function writeNew(path: string, content: string | Uint8Array, existing: 'keep' | 'overwrite'): string | undefined {
  try {
    if (existsSync(path)) {
      if (existing === 'keep') return 'it is there already; --force overwrites it';
      if (statSync(path).isDirectory()) return REASONS['EISDIR'];
    }
    const target = existsSync(path) ? realpathSync(path) : path;
    putInPlace(target, typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content), undefined);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Writes beside the target and then takes its place, so that nothing half-written ever bears the name; `mode` as the folder has it where absent. */
function putInPlace(target: string, bytes: Buffer, mode: number | undefined): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', mode === undefined ? 0o666 : 0o600);
    try {
      writeAll(handle, bytes);
      if (mode !== undefined) fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Why a file operation failed, in plain words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return (code === undefined ? undefined : REASONS[code]) ?? message ?? String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is no folder',
  ELOOP: 'its links go in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
  EEXIST: 'a temporary file of that name is in the way',
  ENAMETOOLONG: 'the name is too long',
  ERR_STRING_TOO_LONG: 'it is too large',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

function* resolutionsIn(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* resolutionsIn(path);
    } else if (/\.(?:res|unres)$/i.test(entry.name)) {
      yield path;
    }
  }
}

function decode(bytes: Buffer): Reading {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { fault: 'it is in UTF-16; save it as UTF-8' };
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { fault: `it is no text: a zero byte at offset ${nul}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    const { code } = error as { readonly code?: string };
    return { fault: code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not valid UTF-8; save it as UTF-8' : reasonOf(error) };
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
}
