import type { Connection } from 'vscode-languageserver';
import type { Catalogue } from '../catalogue/catalogue';

/** What the server needs of the machine that it runs on. */
export interface Runtime {
  /** The catalogue; asked once, after the client has said that it is ready to answer requests. */
  loadCatalogue(connection: Connection): Promise<Catalogue>;
  /** The text of a file by its URI, undefined where there is none; absent where no files can be read. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
}
