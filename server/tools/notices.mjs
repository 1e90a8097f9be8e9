/**
 * What of others is shipped, read off the bundles: the packages that have a line in one of them
 * and what those depend on, with their licences. Nothing is taken from
 * lists by hand, so a package that comes or goes changes what is generated.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { bundles } from './bundles.mjs';
import { root } from './paths.mjs';

/** The licences under which a package may be shipped: they ask for nothing but to be named. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
]);

/** The shipped packages by name: `{ name, version, license, text }`. Throws where one has no licence, or one that is not allowed. */
export async function shippedPackages() {
  const results = await Promise.all(
    bundles.map(({ source, ...options }) =>
      esbuild.build({ ...options, entryPoints: [source], write: false, metafile: true, sourcemap: false, plugins: [] }),
    ),
  );
  const folders = new Set(
    results.flatMap(({ metafile }) =>
      Object.values(metafile.outputs).flatMap(({ inputs }) =>
        Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
          const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];
          return folder === undefined || bytesInOutput === 0 ? [] : [folder];
        }),
      ),
    ),
  );
  for (const folder of folders) for (const inner of dependenciesOf(folder)) folders.add(inner);
  return [...folders].map(packageIn).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The folders of what a package depends on: one that was bundled itself, as docx is, holds them without a trace in our bundles. */
function dependenciesOf(folder) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return Object.keys(dependencies)
    .filter((name) => !name.startsWith('@types/'))
    .flatMap((name) => [`${folder}/node_modules/${name}`, `node_modules/${name}`].find((path) => existsSync(join(root, path))) ?? []);
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  if (!ALLOWED.has(license)) throw new Error(`${name} ${version} has the licence ${license}, which is not among those that may be shipped`);
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/iu.test(entry));
  const text = file !== undefined && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
  return { name, version, license, text: text.replaceAll('\r\n', '\n') };
}

/** The list as a page: the packages, then the text of each licence. */
export function noticesPage(packages) {
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const texts = packages.map(({ name, license, text }) => `## ${name}\n\n\`\`\`text\n${text || `Licence: ${license}`}\n\`\`\``);
  return [
    '# Software of others in this extension',
    'These packages are part of what is shipped. Their licences ask for this notice.',
    ['| package | version | licence |', '|---|---|---|', ...rows].join('\n'),
    ...texts,
    '<!-- Made from the bundles by `npm run generate`. -->\n',
  ].join('\n\n');
}

/** The same as a bill of materials in the form of CycloneDX 1.6, without date and serial number, so that it changes with its contents alone. */
export function billOfMaterials(packages, { name, version }) {
  const components = packages.map((one) => ({
    type: 'library',
    'bom-ref': `pkg:npm/${one.name}@${one.version}`,
    name: one.name,
    version: one.version,
    purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
    licenses: [one.license.startsWith('(') ? { expression: one.license } : { license: { id: one.license } }],
  }));
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components,
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}
