import type { Catalogue } from '../catalogue/catalogue';
import type { writeAkomaNtoso } from '../exchange/akn/write';
import type { WordOptions, writeWord } from '../exchange/docx/write';
import { createResolutionService, type ExportFormat, type ResolutionService } from '../service/service';
import { ResolutionDocument } from '../syntax/document';
import { FOREIGN } from './checkDraft';
import { printable, type Console } from './console';
import { readText, STANDARD_INPUT, writeNew } from './files';
import { readResolutions } from './resolutionFiles';

/** The formats that `export` writes. */
export const EXPORT_FORMATS = ['docx', 'html', 'akn', 'txt'] as const satisfies readonly (ExportFormat | 'docx' | 'akn')[];

/** The program that writes Word files; only an export to Word loads it. */
export interface WordProgram {
  readonly writeWord: typeof writeWord;
}

/** The program that writes Akoma Ntoso; only an export to it loads it. */
export interface AkomaNtosoProgram {
  readonly writeAkomaNtoso: typeof writeAkomaNtoso;
}

/** What `export` works with. */
export interface ExportContext {
  readonly catalogue: Catalogue;
  readonly console: Console;
  readonly loadWord: () => WordProgram;
  readonly loadAkomaNtoso: () => AkomaNtosoProgram;
}

/** The options of `export`. */
export interface ExportOptions extends Pick<WordOptions, 'numbers' | 'paper' | 'openings'> {
  readonly to: (typeof EXPORT_FORMATS)[number];
  /** Where it is written; beside the file, with another ending, where it is absent; `-` is standard output. */
  readonly output?: string;
  readonly force?: boolean;
  /** Internal references of a Word file as fields. */
  readonly fields?: boolean;
  /** The lines of a Word file numbered. */
  readonly lineNumbers?: boolean;
  /** The comments of the draft as comments of the Word file. */
  readonly comments?: boolean;
  /** Akoma Ntoso with the masthead in a publication around the resolution. */
  readonly publication?: boolean;
  /** The version before, whose changes a Word file is to have as tracked changes. */
  readonly base?: string;
  readonly author?: string;
  /** When the changes were made; the time of the export where it is absent. */
  readonly date?: string;
  /** Whether moved paragraphs are marked as moved. */
  readonly moves?: boolean;
}

/** Writes a resolution in another format. Returns the exit status: 2 where it cannot be read or written. */
export async function exportFile(
  path: string,
  options: ExportOptions,
  { catalogue, console, loadWord, loadAkomaNtoso }: ExportContext,
): Promise<number> {
  const fail = (name: string, reason: string): number => {
    console.err(`resolution: ${name}: ${reason}\n`);
    return 2;
  };
  const reading = readText(path);
  if ('fault' in reading) return fail(path, `cannot be read: ${reading.fault}`);
  const service = createResolutionService({ catalogue });
  const document = ResolutionDocument.create(`file:///${path}`, 'resolution', 0, reading.text);
  const kind = service.fileKind(document);
  if (kind !== 'resolution') return fail(path, `left alone, since it is ${FOREIGN[kind]}`);
  const output = options.output ?? (path === STANDARD_INPUT ? STANDARD_INPUT : beside(path, options.to));
  if (options.to === 'docx' && output === STANDARD_INPUT)
    return fail(path, 'a Word file is not written to standard output; name a file with --output');
  if (options.base !== undefined && options.to !== 'docx')
    return fail(path, 'changes are written to Word files only: --base needs --to docx');
  const [base] = options.base === undefined ? [] : readResolutions([options.base], service, console);
  if (options.base !== undefined && base === undefined) return 2;
  const content = await contentOf(service, { document, base }, options, { console, loadWord, loadAkomaNtoso });
  if (typeof content === 'string' && output === STANDARD_INPUT) {
    console.out(content);
    return 0;
  }
  const fault = writeNew(output, content, options.force === true ? 'overwrite' : 'keep');
  if (fault !== undefined) return fail(output, `cannot be written: ${fault}`);
  console.out(`${printable(output)}\n`);
  return 0;
}

/** The document in the format; what is to be said of it goes to standard error. */
async function contentOf(
  service: ResolutionService,
  { document, base }: { readonly document: ResolutionDocument; readonly base: ResolutionDocument | undefined },
  options: ExportOptions,
  { console, loadWord, loadAkomaNtoso }: Omit<ExportContext, 'catalogue'>,
): Promise<string | Uint8Array> {
  if (options.to === 'docx') {
    const comments = options.comments === true ? 'with' : 'without';
    if (base === undefined) return loadWord().writeWord(service.printedTexts(document, comments), wordOptions(options));
    const { texts, ...versions } = service.printedVersions(base, document, comments);
    const { author = 'Author', date = new Date().toISOString().replace(/\.\d+/, ''), moves } = options;
    const changes = { ...versions, author, date, moves: moves === true ? 'marked' : 'rewritten' } as const;
    return loadWord().writeWord(texts, { ...wordOptions(options), changes });
  }
  if (options.to !== 'akn') return service.export(document, options.to);
  const form = options.publication === true ? 'publication' : 'statement';
  const { xml, warnings } = service.writtenBy(document, (model, known) => loadAkomaNtoso().writeAkomaNtoso(model, known, { form }));
  for (const warning of warnings) console.err(`${printable(warning)}\n`);
  return xml;
}

function wordOptions({ numbers, paper, openings, fields, lineNumbers }: ExportOptions): WordOptions {
  return {
    numbers,
    paper,
    ...(openings !== undefined && { openings }),
    ...(fields === true && { references: 'fields' }),
    ...(lineNumbers === true && { lines: 'numbered' }),
  };
}

const ENDINGS: Readonly<Partial<Record<ExportOptions['to'], string>>> = { akn: 'xml' };

/** The path with the ending of a format. */
function beside(path: string, format: ExportOptions['to']): string {
  return `${path.replace(/\.(?:res|unres|txt)$/i, '')}.${ENDINGS[format] ?? format}`;
}
