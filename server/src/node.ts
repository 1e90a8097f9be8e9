import { join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRuntime } from './lsp/nodeRuntime';
import { startServer } from './lsp/server';

// The language server as a program: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`.
if (process.argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)\b/.test(argument))) {
  // Without this the space for new objects grows while somebody types, and 25 MB of it are held for nothing; measured, it costs no time.
  setFlagsFromString('--semi-space-growth-factor=1');
  startServer(createConnection(ProposedFeatures.all), nodeRuntime(join(__dirname, '../data')));
} else {
  process.stderr.write('This is a language server for editors: start it with --stdio or --node-ipc.\n');
  process.exitCode = 2;
}
