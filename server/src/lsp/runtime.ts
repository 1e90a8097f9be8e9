import type { Connection } from 'vscode-languageserver';
import type { Catalogue } from '../catalogue/catalogue';
import type { readAkomaNtoso, writeAkomaNtoso } from '../exchange/akn/programs';
import type { writeWord } from '../exchange/docx/write';
import type { Language } from './language';

/** What the server needs of the machine that it runs on. */
export interface Runtime {
  /** The catalogue; asked once, after the client has said that it is ready to answer requests. */
  loadCatalogue(connection: Connection): Promise<Catalogue>;
  /** The JSON text of the translations into a language, undefined where there are none; asked only where one is wanted. */
  loadTranslations(connection: Connection, language: Language): Promise<string | undefined>;
  /**
   * The text of a file by its URI, undefined where there is none, one of more bytes than wanted, or one that lies outside of the folders
   * given once links are followed; absent where no files can be read.
   */
  readonly readFile?: (uri: string, most: number, folders: readonly string[]) => Promise<string | undefined>;
  /**
   * The `.res` and `.unres` files below some folders, hidden folders and `node_modules` left out, at most so many; absent where no files
   * can be read.
   */
  readonly listFiles?: (folders: readonly string[], most: number) => Promise<readonly ListedFile[]>;
  /** Loads the program that writes Word files; called at the first export to Word, absent where it cannot be loaded. */
  readonly loadWord?: () => { readonly writeWord: typeof writeWord };
  /** Loads what writes and reads Akoma Ntoso; called at the first export or import, undefined or absent where it cannot be loaded. */
  readonly loadAkomaNtoso?: (connection: Connection) => Promise<AkomaNtosoPrograms | undefined>;
  /**
   * Gives memory back that is no longer used; called now and then while many files pass through, each of which is soon forgotten. Absent
   * where nothing can be done.
   */
  readonly tidy?: () => void;
}

/** What writes and reads Akoma Ntoso. */
export interface AkomaNtosoPrograms {
  readonly writeAkomaNtoso: typeof writeAkomaNtoso;
  readonly readAkomaNtoso: typeof readAkomaNtoso;
}

/** A file of the workspace. */
export interface ListedFile {
  readonly uri: string;
  /** Another one when the file has changed; empty where that is not known. */
  readonly stamp: string;
}
