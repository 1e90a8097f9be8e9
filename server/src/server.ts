import type * as NodeWire from 'vscode-languageserver/node';
import { browserRuntime } from './lsp/browserRuntime';
import { inOrder } from './lsp/order';
import { startServer } from './lsp/server';

// The language server for every host. A Web Worker runs this file as it is; in Node `node.ts` and the command line take from it what they
// need, so that what both have in common is packed once.
export { createCatalogue } from './catalogue/catalogue';
export { inOrder, startServer };

/** The wire as Node knows it; loaded when it is asked for, since a Web Worker could not even load it. */
export const nodeWire = (): Promise<typeof NodeWire> => import('vscode-languageserver/node');

// Messages reach a worker only after its program has run, with all that it has already promised.
if ('WorkerGlobalScope' in globalThis) void startInWorker(globalThis as unknown as DedicatedWorkerGlobalScope);

async function startInWorker(scope: DedicatedWorkerGlobalScope): Promise<void> {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } = await import('vscode-languageserver/browser');
  startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), inOrder()), browserRuntime());
}
