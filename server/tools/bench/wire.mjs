/** A small language client for the benchmark: one server over stdio, one document. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { root } from '../paths.mjs';

/** Starts a server and says `initialized`; resolves to `{ open, type, memory, stop }`. */
export async function startServer() {
  const child = spawn(process.execPath, [join(root, 'dist/server/node.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: { textDocument: { diagnostic: { relatedInformation: true, codeDescriptionSupport: true } } },
  });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///bench/draft.res';
  const state = { version: 0, resultId: undefined };

  const pull = async () => {
    const report = await connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'resolution',
      ...(state.resultId && { previousResultId: state.resultId }),
    });
    state.resultId = report.resultId;
    return report;
  };
  return {
    /** Opens the document and resolves to its first reports. */
    async open(text) {
      state.version += 1;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'resolution', version: state.version, text },
      });
      return pull();
    },
    /** Types one letter at a position and resolves when the reports on the new text are there. */
    async type(position, letter) {
      state.version += 1;
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: state.version },
        contentChanges: [{ range: { start: position, end: position }, text: letter }],
      });
      return pull();
    },
    /** Asks what can be put at a position. */
    complete: (position) => connection.sendRequest('textDocument/completion', { textDocument: { uri }, position }),
    /** Asks anything of the document. */
    ask: (method, params) => connection.sendRequest(method, { textDocument: { uri }, uri, ...params }),
    /** The resident memory of the server in megabytes. */
    memory: () => residentMegabytes(child.pid),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

function residentMegabytes(pid) {
  if (process.platform === 'linux') return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}
