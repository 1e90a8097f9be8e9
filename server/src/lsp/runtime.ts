import type { Connection } from 'vscode-languageserver';
import type { Catalogue } from '../catalogue/catalogue';
import type { Language } from './translate';

/** What the server needs of the machine that it runs on. */
export interface Runtime {
  /** The catalogue; asked once, after the client has said that it is ready to answer requests. */
  loadCatalogue(connection: Connection): Promise<Catalogue>;
  /** The JSON text of the translations into a language, undefined where there are none; asked only where one is wanted. */
  loadTranslations(connection: Connection, language: Language): Promise<string | undefined>;
  /** The text of a file by its URI, undefined where there is none; absent where no files can be read. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
}
