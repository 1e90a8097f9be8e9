/** Whether a file or folder lies below a folder, by their URIs, however these are escaped. */
export function isInside(uri: string, folder: string): boolean {
  const path = fileKey(uri);
  return path.startsWith(`${fileKey(folder)}/`) && !/\/\.{1,2}(?:\/|$)/.test(path);
}

/** The same word for the same file, however its URI is escaped. */
export function fileKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The folder that a file lies in, without a slash at the end. */
export function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
