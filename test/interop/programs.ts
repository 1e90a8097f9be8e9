import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { documentOf, service } from '../fixture';
import { seeded } from '../exchange/docx/seeded';
import { corpusTexts, published } from '../corpus/shared';

/** The packages of Debian that the programs come from. */
const PACKAGES: Readonly<Record<string, string>> = {
  pandoc: 'pandoc',
  soffice: 'libreoffice-writer-nogui',
  xmllint: 'libxml2-utils',
  pdftotext: 'poppler-utils',
};

/** Fails with the package to install where a program is not there. */
export function needs(program: keyof typeof PACKAGES): void {
  const found = (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program)));
  assert.ok(found, `${program} is needed: sudo apt-get install ${PACKAGES[program] ?? program}`);
}

/** A Python that can import a module; fails with the package to install where there is none. */
export function pythonWith(module: string, debian: string): string {
  const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', `import ${module}`]).status === 0);
  assert.ok(python !== undefined, `Python with ${module} is needed: sudo apt-get install ${debian}`);
  return python;
}

/** A folder that is gone when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'un-resolution-word-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A draft with notes and italics at seeded places. */
export interface Draft {
  readonly name: string;
  readonly text: string;
}

const FOLDERS = ['adopted', 'security-council', 'footnotes', 'decisions', 'scanned', 'drafts', 'amendments', 'model-un'];

/**
 * The drafts to be tried, in their canonical form: of the folders that `RESOLUTION_TEXTS` names, with colons between them, else of the
 * published texts where they are at hand, else the samples; every so manieth as `RESOLUTION_EVERY` says.
 */
export function drafts(): readonly Draft[] {
  const every = Number(process.env['RESOLUTION_EVERY'] ?? 1);
  return sources()
    .filter(({ text }, index) => index % every === 0 && service.fileKind(documentOf(text)) === 'resolution')
    .map(({ name, text }, index) => ({ name: name.replaceAll(/[^\w.()-]/g, '_'), text: seeded(text, index, 10) }));
}

function sources(): readonly Draft[] {
  const named = process.env['RESOLUTION_TEXTS'];
  if (named === undefined && published.isThere)
    return FOLDERS.flatMap((folder) => corpusTexts(folder).map(({ name, text }) => ({ name: `${folder}_${name}`, text })));
  return (named ?? 'test/fixtures').split(':').flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => /\.(?:txt|res)$/.test(file))
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  );
}

/** Lets LibreOffice turn files into another format in a folder; it is started anew for every hundred, since it gives up after many. */
export function convert(files: readonly string[], format: string, folder: string): void {
  for (let from = 0; from < files.length; from += 100) {
    spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...files.slice(from, from + 100),
      ],
      { encoding: 'utf8' },
    );
  }
}

/** Letters and figures only, since readers differ in spaces and in quotation marks. */
export function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
