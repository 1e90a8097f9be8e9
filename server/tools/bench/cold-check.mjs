import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { createCatalogue } from '../../src/catalogue/catalogue';
import { tablesIn } from '../../src/lsp/nodeTables';
import { createResolutionService } from '../../src/service/service';
import { DEFAULT_SETTINGS } from '../../src/service/settings';
import { ResolutionDocument } from '../../src/syntax/document';
import { printMeasured } from './measured.mjs';

// Checks in a fresh process: the clock runs from the path of the file to the reports, the loading of this program left out. The first check
// is cold; those after it, each of a document that is made anew, are not. The engine is told what the command line tells it.
setFlagsFromString('--interrupt-budget=500000');
setFlagsFromString('--no-regexp-tier-up');
const [, , data = '', file = '', runs = '1'] = process.argv;
let service;
void printMeasured(Number(runs), () => {
  service ??= createResolutionService({ catalogue: createCatalogue(tablesIn(data)) });
  const text = readFileSync(file, 'utf8');
  return service.diagnose(ResolutionDocument.create('file:///draft.res', 'resolution', 0, text), DEFAULT_SETTINGS).reports.length;
});
