import type { Connection } from 'vscode-languageserver';
import type { Catalogue } from '../catalogue/catalogue';
import type { writeAkomaNtoso } from '../exchange/akn/write';
import type { WordOptions } from '../exchange/docx/write';
import type { ReadFormat, ReadOutcome } from '../exchange/readOutcome';
import type { RenderedText } from '../exchange/render/rendered';
import { message } from '../text/message';
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
  /** The programs for files of other formats, which are loaded when they are first needed. */
  files(connection: Connection): FilePrograms;
  /** Loads what writes Akoma Ntoso; called at the first export, undefined or absent where it cannot be loaded. */
  readonly loadAkomaNtoso?: (connection: Connection) => Promise<AkomaNtosoWriter | undefined>;
  /**
   * Gives memory back that is no longer used; called now and then while many files pass through, each of which is soon forgotten. Absent
   * where nothing can be done.
   */
  readonly tidy?: () => void;
  /** Told when the open documents have become so long that memory should be spent on speed, and when they no longer are; absent as above. */
  readonly setRoom?: (room: Room) => void;
}

/** What writes Akoma Ntoso. */
export interface AkomaNtosoWriter {
  readonly writeAkomaNtoso: typeof writeAkomaNtoso;
}

/** Writes Word files, and reads what comes from other programs. */
export interface FilePrograms {
  writeWord(texts: readonly RenderedText[], options: WordOptions): Promise<Uint8Array>;
  /** Reads a file apart from everything else, and gives up after a while. */
  read(bytes: Uint8Array, format: ReadFormat): Promise<ReadOutcome>;
}

/** How long a file may be read, in milliseconds: twenty times as long as the largest real one takes. */
export const LONGEST_READING = 10_000;

/** What is said of a file that takes longer. */
export const TOO_LONG: ReadOutcome = { fault: message('reading it takes longer than 10 seconds; it is not read') };

/** How memory is weighed against speed: `little` is held for drafts of the usual length, `much` for very long ones. */
export type Room = 'little' | 'much';

/** A file of the workspace. */
export interface ListedFile {
  readonly uri: string;
  /** Another one when the file has changed; empty where that is not known. */
  readonly stamp: string;
}
