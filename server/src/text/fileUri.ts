import { URI, Utils } from 'vscode-uri';

/** Whether a file or folder lies below a folder, by their URIs, however these are escaped. */
export function isInside(uri: string, folder: string): boolean {
  const path = fileKey(uri);
  const below = `${fileKey(folder).replace(/\/$/, '')}/`;
  // The root of the file system, which is named with a slash, does not lie below itself.
  return path.length > below.length && path.startsWith(below) && !/\/\.{1,2}(?:\/|$)/.test(path);
}

/** The same word for the same file, however its URI is escaped and the letter of its drive is written. */
export function fileKey(uri: string): string {
  return URI.parse(uri).toString(true);
}

/** The folder that a file lies in, without a slash at the end. */
export function parentOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString().replace(/\/$/, '');
}

/** The name of a file, without its folders. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The URI of what a relative path leads to from a folder, with slashes of either kind. */
export function resolvedFrom(folder: string, path: string): string {
  return Utils.resolvePath(URI.parse(folder), path.replaceAll('\\', '/')).toString();
}
