import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setUpEngine } from './lsp/engine';
import { nodeRuntime } from './lsp/nodeRuntime';
import type * as Server from './server';

// The language server as a program: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`.
if (process.argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)\b/.test(argument))) {
  setUpEngine();
  const { createCatalogue, inOrder, nodeWire, startServer } = createRequire(__filename)('./server.js') as typeof Server;
  void nodeWire().then(({ createConnection, ProposedFeatures }) => {
    startServer(createConnection(ProposedFeatures.all, inOrder()), nodeRuntime(join(__dirname, '../data'), createCatalogue));
  });
} else {
  process.stderr.write('This is a language server for editors: start it with --stdio or --node-ipc.\n');
  process.exitCode = 2;
}
