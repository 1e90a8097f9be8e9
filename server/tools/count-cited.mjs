/**
 * Writes `server/data/cited-together.tsv` anew: for each published text its title and the resolutions that it cites. What is cited together
 * says which number is meant where a draft on the same subject begins to write one.
 * `node server/tools/count-cited.mjs FOLDER…` reads the texts (`.txt`, `.res`) of the folders; one that stands in several is taken once.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './paths.mjs';
import { load } from './rules.mjs';

const FILE = join(root, 'server', 'data', 'cited-together.tsv');
const HEAD = '# Which resolutions published texts cite, a row a text: for ranking only. Taken over 2026-11. See SOURCES.md.';
/** One citation alone goes together with nothing. */
const LEAST = 2;

const { citationsOf, createCatalogue, createModel, ResolutionDocument } = await load(
  [
    "export { citationsOf } from './server/src/features/cited/citations';",
    "export { createCatalogue } from './server/src/catalogue/catalogue';",
    "export { createModel } from './server/src/model/model';",
    "export { ResolutionDocument } from './server/src/syntax/document';",
  ].join(''),
);
const catalogue = createCatalogue({ read: (table) => readFileSync(join(root, 'dist', 'data', `${table}.json`), 'utf8') });
const modelOf = createModel(catalogue);

const rows = new Map();
for (const folder of process.argv.slice(2)) {
  for (const file of readdirSync(folder).filter((name) => /\.(?:txt|res)$/u.test(name))) {
    const name = file.replace(/\.\w+$/u, '');
    if (!rows.has(name)) rows.set(name, cited(readFileSync(join(folder, file), 'utf8')));
  }
}
const lines = [...rows]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .flatMap(([name, parts]) => parts.map(({ title, cites }) => [name, title, cites.join('; ')].join('\t')));
writeFileSync(FILE, `${[HEAD, 'text\ttitle\tcites', ...lines].join('\n')}\n`);
process.stdout.write(`${lines.length} texts\n`);

/** The texts of a file, each with its title and what it cites, as `Organ number`. */
function cited(text) {
  return modelOf(ResolutionDocument.create('file:///text.res', 'resolution', 0, text)).segments.flatMap(({ segment }) => {
    const title = segment.blocks.find((_, order) => segment.places[order]?.role === 'title')?.text ?? '';
    const keys = citationsOf(segment, catalogue).flatMap((citation) => citation.keys);
    const cites = new Set(keys.filter((key) => key.startsWith('resolution:')).map((key) => key.split(':').slice(1).join(' ')));
    return cites.size < LEAST
      ? []
      : [
          {
            title: title
              .replaceAll(/\s+/gu, ' ')
              .replace(/^[\d/. ()]+/u, '')
              .trim(),
            cites: [...cites],
          },
        ];
  });
}
