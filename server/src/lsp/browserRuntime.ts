import type { Connection } from 'vscode-languageserver';
import { CATALOGUE_TABLES, createCatalogue } from '../catalogue/catalogue';
import { programUriRequest, readTableRequest, type TableName } from './protocol';
import type { AkomaNtosoPrograms, Runtime } from './runtime';

/** The machine as a Web Worker shows it: it cannot read files, so the client reads the tables for it. */
export function browserRuntime(): Runtime {
  return {
    async loadCatalogue(connection) {
      // All tables: a look-up in the catalogue cannot wait for a file. They are parsed only when they are needed.
      const texts = new Map(await Promise.all(CATALOGUE_TABLES.map(async (table) => [table, await readTable(connection, table)] as const)));
      return createCatalogue({ read: (table) => texts.get(table) });
    },
    loadTranslations: (connection, language) => readTable(connection, `messages_${language}`),
    async loadAkomaNtoso(connection) {
      const scope = globalThis as typeof globalThis & { readonly akomaNtosoPrograms?: AkomaNtosoPrograms };
      if (scope.akomaNtosoPrograms !== undefined) return scope.akomaNtosoPrograms;
      const uri = await connection.sendRequest(programUriRequest, { program: 'akn' });
      if (uri !== null) importScripts(uri);
      return scope.akomaNtosoPrograms;
    },
  };
}

async function readTable(connection: Connection, table: TableName): Promise<string | undefined> {
  return (await connection.sendRequest(readTableRequest, { table })) ?? undefined;
}
