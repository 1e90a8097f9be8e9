import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createCatalogue } from '../../src/catalogue/catalogue';
import { tablesIn } from '../../src/lsp/nodeTables';
import { createResolutionService } from '../../src/service/service';
import { DEFAULT_SETTINGS } from '../../src/service/settings';
import { ResolutionDocument } from '../../src/syntax/document';

// One check in a fresh process: the clock runs from the path of the file to the reports, the loading of this program left out.
const [, , data = '', file = ''] = process.argv;
const started = performance.now();
const service = createResolutionService({ catalogue: createCatalogue(tablesIn(data)) });
const { reports } = service.diagnose(
  ResolutionDocument.create('file:///draft.res', 'resolution', 0, readFileSync(file, 'utf8')),
  DEFAULT_SETTINGS,
);
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started, found: reports.length }));
