import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserRuntime } from './lsp/browserRuntime';
import { startServer } from './lsp/server';

// The language server in a Web Worker.
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), browserRuntime());
