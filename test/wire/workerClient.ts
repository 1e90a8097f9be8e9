import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

/** A page that runs the server as a Web Worker would be run: messages are objects, and the worker knows neither files nor Node. */
export interface WorkerClient {
  /** Says `initialize` and `initialized`. */
  start(locale: string): Promise<void>;
  /** Asks the server and resolves to its answer; a notification to nothing. */
  readonly request: (method: string, params: unknown, kind?: 'request' | 'notification') => Promise<unknown>;
  /** The tables that the server has asked for. */
  tables(): readonly string[];
}

interface Packet {
  readonly jsonrpc: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Runs a built worker in a realm of its own, which has what every worker has, and answers what it asks for. */
export function workerClient(script: string): WorkerClient {
  const waiting = new Map<number | string, { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void }>();
  const asked: string[] = [];
  const scope: { onmessage?: (event: { readonly data: Packet }) => void } & Record<string, unknown> = {
    postMessage: (packet: Packet) => {
      queueMicrotask(() => {
        receive(packet);
      });
    },
    addEventListener: () => undefined,
    WorkerGlobalScope: Object,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    TextEncoder,
    TextDecoder,
    URL,
  };
  const send = (packet: Packet): void => {
    scope.onmessage?.({ data: packet });
  };
  const receive = ({ id, method, params, result, error }: Packet): void => {
    if (method !== undefined) {
      if (id !== undefined) send({ jsonrpc: '2.0', id, result: answer(method, params, asked) });
      return;
    }
    const asker = waiting.get(id ?? '');
    if (error === undefined) asker?.resolve(result);
    else asker?.reject(new Error(error.message));
  };
  createContext(scope);
  runInContext('globalThis.self = globalThis', scope);
  runInContext(readFileSync(script, 'utf8'), scope);
  const client: WorkerClient = {
    async start(locale) {
      // A message is a task of its own: it comes after the script and what that has promised.
      await new Promise(setImmediate);
      await client.request('initialize', {
        processId: null,
        rootUri: null,
        locale,
        workspaceFolders: null,
        capabilities: { textDocument: { diagnostic: {} } },
      });
      await client.request('initialized', {}, 'notification');
    },
    request(method, params, kind = 'request') {
      if (kind === 'notification') {
        send({ jsonrpc: '2.0', method, params });
        return Promise.resolve(undefined);
      }
      const id = waiting.size + 1;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ jsonrpc: '2.0', id, method, params });
      });
    },
    tables: () => asked,
  };
  return client;
}

/** The tables as the extension reads them; to all else the client has nothing to say. */
function answer(method: string, params: unknown, asked: string[]): unknown {
  if (method !== 'resolution/readTable') return null;
  const { table } = params as { readonly table: string };
  asked.push(table);
  return readFileSync(`dist/data/${table}.json`, 'utf8');
}
