import type { Connection } from 'vscode-languageserver';
import { CATALOGUE_TABLES, createCatalogue } from '../catalogue/catalogue';
import type { FileResult, FileTask } from '../exchange/fileTask';
import { programUriRequest, readProgramRequest, readTableRequest, type TableName } from './protocol';
import { LONGEST_READING, TOO_LONG, type AkomaNtosoWriter, type Runtime } from './runtime';

/** The machine as a Web Worker shows it: it cannot read files, so the client reads the tables for it. */
export function browserRuntime(): Runtime {
  return {
    async loadCatalogue(connection) {
      // All tables: a look-up in the catalogue cannot wait for a file. They are parsed only when they are needed.
      const texts = new Map(await Promise.all(CATALOGUE_TABLES.map(async (table) => [table, await readTable(connection, table)] as const)));
      return createCatalogue({ read: (table) => texts.get(table) });
    },
    loadTranslations: (connection, language) => readTable(connection, `messages_${language}`),
    files: (connection) => ({
      async writeWord(texts, options) {
        const result = await inWorker(connection, { kind: 'write', texts, options }, LONGEST_WRITING);
        if ('bytes' in result) return result.bytes;
        throw new Error('A Word file was not written in time');
      },
      async read(bytes, format) {
        const result = await inWorker(connection, { kind: 'read', bytes, format }, LONGEST_READING);
        return 'bytes' in result ? TOO_LONG : result;
      },
    }),
    async loadAkomaNtoso(connection) {
      const scope = globalThis as typeof globalThis & { readonly formatPrograms?: AkomaNtosoWriter };
      if (scope.formatPrograms !== undefined) return scope.formatPrograms;
      const uri = await connection.sendRequest(programUriRequest, { program: 'formats' });
      if (uri !== null) importScripts(uri);
      return scope.formatPrograms;
    },
  };
}

/** How long a Word file may be written, in milliseconds. */
const LONGEST_WRITING = 60_000;

/** Does a task in a worker of its own, whose program the client reads, and ends the worker; one that takes too long is told so. */
async function inWorker(connection: Connection, task: FileTask, longest: number): Promise<FileResult> {
  const program = await connection.sendRequest(readProgramRequest, { program: 'formats' });
  if (program === null) throw new Error('The program for files of other formats is not there');
  const address = URL.createObjectURL(new Blob([program, ';formatPrograms.answerTasks(self);'], { type: 'text/javascript' }));
  const worker = new Worker(address);
  try {
    return await new Promise<FileResult>((resolve, reject) => {
      setTimeout(() => {
        resolve(TOO_LONG);
      }, longest);
      worker.onmessage = ({ data }: MessageEvent<FileResult>): void => {
        resolve(data);
      };
      worker.onerror = ({ message: what }): void => {
        reject(new Error(what));
      };
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

async function readTable(connection: Connection, table: TableName): Promise<string | undefined> {
  return (await connection.sendRequest(readTableRequest, { table })) ?? undefined;
}
