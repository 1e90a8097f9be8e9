import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { createCatalogue } from '../../src/catalogue/catalogue';
import { tablesIn } from '../../src/lsp/nodeTables';
import { createResolutionService } from '../../src/service/service';
import { DEFAULT_SETTINGS } from '../../src/service/settings';
import { ResolutionDocument } from '../../src/syntax/document';

// Checks in a fresh process: the clock runs from the path of the file to the reports, the loading of this program left out. The first check
// is cold; those after it, each of a document that is made anew, are not. The engine is told what the command line tells it.
setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--no-regexp-tier-up');
const [, , data = '', file = '', runs = '1'] = process.argv;
const [times, processor] = [[], []];
let found = 0;
let service;
for (let run = 0; run < Number(runs); run += 1) {
  const [started, used] = [performance.now(), process.cpuUsage()];
  service ??= createResolutionService({ catalogue: createCatalogue(tablesIn(data)) });
  const text = readFileSync(file, 'utf8');
  found = service.diagnose(ResolutionDocument.create('file:///draft.res', 'resolution', 0, text), DEFAULT_SETTINGS).reports.length;
  const { user, system } = process.cpuUsage(used);
  times.push(performance.now() - started);
  processor.push((user + system) / 1000);
}
const warm = times.slice(1).toSorted((a, b) => a - b);
const warmProcessor = processor.slice(1).toSorted((a, b) => a - b);
process.stdout.write(
  JSON.stringify({
    milliseconds: times[0],
    processor: processor[0],
    warm: warm[Math.floor(warm.length / 2)],
    warmProcessor: warmProcessor[Math.floor(warmProcessor.length / 2)],
    found,
  }),
);
