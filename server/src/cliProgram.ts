import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { runCommandLine } from './cli/main';
import type { AkomaNtosoProgram, WordProgram } from './cli/export';
import type { readAkomaNtoso } from './exchange/akn/read/read';
import type { readDocx } from './exchange/docx/read/read';
import { answerInThread, nodeThreads, THREAD } from './cli/nodeThreads';
import { processConsole } from './cli/processConsole';
import { createCatalogue } from './catalogue/catalogue';
import { tablesIn } from './lsp/nodeTables';

type WordReader = typeof readDocx;
interface AkomaNtosoReader {
  readonly readAkomaNtoso: typeof readAkomaNtoso;
}

/** Put in by the build, from package.json. */
declare const PACKAGE_VERSION: string;

// The command line, which `cli.ts` starts: `resolution check`, `fix`, `format`, `rules`, `lookup`, `lsp`.
const data = join(__dirname, 'data');
const catalogue = createCatalogue(tablesIn(data));
if (process.argv[2] !== THREAD || !answerInThread(catalogue)) {
  const console = processConsole();
  void runCommandLine(process.argv.slice(2), {
    console,
    catalogue,
    version: PACKAGE_VERSION,
    loadWord: () => createRequire(__filename)('./exchange/docx.js') as WordProgram,
    loadWordReader: () => (createRequire(__filename)('./exchange/readDocx.js') as { readonly readDocx: WordReader }).readDocx,
    loadAkomaNtoso: () => createRequire(__filename)('./exchange/akn.js') as AkomaNtosoProgram,
    loadAkomaNtosoReader: () => (createRequire(__filename)('./exchange/akn.js') as AkomaNtosoReader).readAkomaNtoso,
    threads: nodeThreads(join(__dirname, 'cli.js'), console),
    serve() {
      // It reads its own arguments, and only this command pays for loading it. It ends by itself.
      createRequire(__filename)('./server/node.js');
      return new Promise(() => undefined);
    },
  }).then((status) => {
    process.exitCode = status;
    endWhenWritten();
  });
}

/**
 * Ends the process when its output is written. Left to end by itself, the engine would first collect and take apart what goes anyway. Faults
 * of the output are for the console.
 */
function endWhenWritten(): void {
  process.stdout.write('', (fault) => {
    if (!(fault instanceof Error)) process.stderr.write('', () => process.exit());
  });
}
