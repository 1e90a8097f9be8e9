import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { nodeRuntime } from './lsp/nodeRuntime';
import type * as Server from './server';

// The language server as a program: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`.
if (process.argv.some((argument) => /^--(?:stdio|node-ipc|pipe|socket)\b/.test(argument))) {
  const { createCatalogue, inOrder, nodeWire, startServer } = createRequire(__filename)('./server.js') as typeof Server;
  // Left to itself the engine lets the space for new objects grow while somebody types, and clears dead ones away late: after 1,500 letters
  // with ten documents open 130 MB were held for 21 MB that live. Measured, a letter takes as long with these two.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
  // A function is compiled for speed only after it has run fifteen times as long as usual: what a session of typing never pays back is not done.
  // Measured, opening a megabyte takes the processor 480 ms, not 850, the first hundred letters 0.7 ms each, not 1.3, with 5 MB less; later
  // letters cost the same.
  setFlagsFromString('--interrupt-budget=2000000');
  // Patterns are compiled at once, not interpreted first: the first reports come a sixth sooner.
  setFlagsFromString('--no-regexp-tier-up');
  void nodeWire().then(({ createConnection, ProposedFeatures }) => {
    startServer(createConnection(ProposedFeatures.all, inOrder()), nodeRuntime(join(__dirname, '../data'), createCatalogue));
  });
} else {
  process.stderr.write('This is a language server for editors: start it with --stdio or --node-ipc.\n');
  process.exitCode = 2;
}
