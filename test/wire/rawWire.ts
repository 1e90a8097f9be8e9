import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** A message of the server. */
export interface Answer {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The built server at the other end of bare pipes, for what no well-behaved client sends. */
export interface RawWire {
  /** Writes bytes as they are. */
  write(bytes: string): void;
  /** Sends a message in its frame. */
  send(message: unknown): void;
  /** Sends a request and resolves to its answer; rejects where the server ends before. */
  ask(method: string, params?: unknown): Promise<Answer>;
  /** `initialize` and `initialized`, as an editor that can little. */
  begin(): Promise<void>;
  /** Closes the server's input, as an editor that is gone. */
  leave(): void;
  /** The exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** What the server wrote to standard error. */
  complaints(): string;
  /** The memory that the server holds, in megabytes; undefined where the machine does not tell. */
  memory(): number | undefined;
}

/** Starts the built server; `preload` is a script that runs in its process before it. */
export function startRaw(preload?: string): RawWire {
  const before = preload === undefined ? [] : ['--require', preload];
  const child = spawn(process.execPath, [...before, 'dist/server/node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map<number | string, { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }>();
  const complaints: string[] = [];
  let received = Buffer.alloc(0);
  let asked = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  child.stdin.on('error', () => undefined); // a server that has ended takes no more
  child.stdout.on('data', (piece: Buffer) => {
    received = Buffer.concat([received, piece]);
    for (;;) {
      const head = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(received.subarray(0, Math.max(0, head)).toString('latin1'))?.[1]);
      if (head < 0 || received.length < head + 4 + length) return;
      hear(JSON.parse(received.subarray(head + 4, head + 4 + length).toString('utf8')) as Answer);
      received = received.subarray(head + 4 + length);
    }
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (status) => {
      resolve(status);
      for (const { reject } of waiting.values()) reject(new Error(`the server has ended: ${complaints.join('')}`));
    });
  });

  function hear(answer: Answer): void {
    const { method, id } = answer;
    // What the server asks for, it gets nothing for.
    if (method !== undefined && id !== undefined) wire.send({ jsonrpc: '2.0', id, result: null });
    if (method !== undefined || id === undefined || id === null) return;
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  }

  const wire: RawWire = {
    write: (bytes) => void child.stdin.write(bytes),
    send(message) {
      const body = JSON.stringify(message);
      child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
    },
    ask(method, params) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        wire.send({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) });
      });
    },
    async begin() {
      await wire.ask('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null });
      wire.send({ jsonrpc: '2.0', method: 'initialized', params: {} });
    },
    leave: () => void child.stdin.end(),
    ended,
    complaints: () => complaints.join(''),
    memory() {
      try {
        const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
        return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
      } catch {
        return undefined;
      }
    },
  };
  return wire;
}
