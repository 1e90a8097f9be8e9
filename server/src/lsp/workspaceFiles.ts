import type { Connection } from 'vscode-languageserver';
import { type Fence } from '../service/projectSettings';
import { isInside } from '../text/fileUri';
import type { ClientAbilities } from './clientAbilities';
import { listFilesRequest, readFileRequest } from './protocol';
import type { ListedFile, Runtime } from './runtime';

/** More files than this are not looked at, and the log says so: all resolutions of an organ are fewer, and each costs some kilobytes. */
export const MOST_FILES = 10_000;

/** Longer files, in bytes, are left out: the longest omnibus text ever adopted is a third of it. */
export const LONGEST_FILE = 2_000_000;

/** The files of the workspace's folders, and nothing outside of them. */
export interface WorkspaceFiles {
  /** The `.res` and `.unres` files, at most {@link MOST_FILES}; none without a folder. */
  list(): Promise<readonly ListedFile[]>;
  /** The text of a file; undefined for one that is not there, longer than {@link LONGEST_FILE}, or outside of the workspace. */
  read(uri: string): Promise<string | undefined>;
  /**
   * The text of a settings file or of a table that it names, by a URI inside the fence, which may be the folder of a document outside of the
   * workspace where files can be read at all. Undefined for a link that leads out of the fence.
   */
  readonly readSettings: (uri: string, fence: Fence) => Promise<string | undefined>;
  /** The folders of the workspace, without a slash at the end. */
  folders(): readonly string[];
  /** The folder of the workspace that a file lies in, without a slash at the end; undefined outside of all. */
  folderOf(uri: string): string | undefined;
}

/**
 * One mechanism for all editors: our own client is asked which files there are, since it knows what the user hides and can look into
 * folders that are
 * on no disk; for other editors the machine lists them, where it has files. A file on the disk is read by the machine, any other by our
 * client.
 */
export function createWorkspaceFiles(connection: Connection, runtime: Runtime, client: () => ClientAbilities): WorkspaceFiles {
  const noted = <Found>(found: readonly Found[]): readonly Found[] => {
    if (found.length >= MOST_FILES)
      connection.console.warn(`The workspace has ${String(MOST_FILES)} drafts or more: what lies beyond them is not searched.`);
    return found;
  };
  const folderOf = (uri: string): string | undefined => client().folders.find((folder) => isInside(uri, folder));
  const readSettings = async (uri: string, fence: Fence): Promise<string | undefined> => {
    if (runtime.readFile !== undefined && uri.startsWith('file:')) return runtime.readFile(uri, LONGEST_FILE, fence);
    if (client().own.workspaceFiles !== true || folderOf(uri) === undefined) return undefined;
    return (await connection.sendRequest(readFileRequest, { uri, most: LONGEST_FILE })) ?? undefined;
  };
  return {
    folderOf,
    readSettings,
    folders: () => client().folders,
    async list() {
      if (client().folders.length === 0) return [];
      if (client().own.workspaceFiles === true)
        return noted(await connection.sendRequest(listFilesRequest, { most: MOST_FILES })).map((uri) => ({ uri, stamp: '' }));
      const onDisk = client().folders.filter((folder) => folder.startsWith('file:'));
      return noted((await runtime.listFiles?.(onDisk, MOST_FILES)) ?? []);
    },
    async read(uri) {
      return folderOf(uri) === undefined ? undefined : readSettings(uri, client().folders);
    },
  };
}
