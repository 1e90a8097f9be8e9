import type { Catalogue } from '../catalogue/catalogue';
import type { readAkomaNtoso } from '../exchange/akn/read/read';
import type { Changes, Imported } from '../exchange/docx/read/read';
import { formattedDraft } from '../service/formattedDraft';
import { createResolutionService, type ResolutionService } from '../service/service';
import { wordsOfHtml } from '../service/shapes';
import { DEFAULT_SETTINGS } from '../service/settings';
import { formatMessage } from '../text/message';
import { printable, type Console } from './console';
import { readBytes, readText, STANDARD_INPUT, writeNew } from './files';

/** What `import` does with tracked changes. */
export const CHANGES = ['accept', 'reject', 'keep'] as const satisfies readonly Changes[];

/** The options of `import`. */
export interface ImportOptions {
  /** Where it is written; beside the file, with the ending `.res`, where it is absent; `-` is standard output. */
  readonly output?: string;
  readonly force?: boolean;
  readonly changes: Changes;
}

/** Reads a Word file; throws where it cannot be read, the message being the end of a sentence. */
export type WordReader = (bytes: Uint8Array, changes: Changes) => Imported;

/** What `import` works with. */
export interface ImportContext {
  readonly catalogue: Catalogue;
  readonly console: Console;
  /** Loads the reader of Word files, which only this command needs. */
  readonly loadWordReader: () => WordReader;
  /** Loads the reader of Akoma Ntoso. */
  readonly loadAkomaNtosoReader: () => typeof readAkomaNtoso;
}

/**
 * Makes a draft of a Word file, of Akoma Ntoso or of a text, and says on standard error what was left out or is in doubt. Returns the exit status: 2 where
 * the file cannot be read or the draft not be written.
 */
export function importFile(
  path: string,
  options: ImportOptions,
  { catalogue, console, loadWordReader, loadAkomaNtosoReader }: ImportContext,
): number {
  const fail = (name: string, reason: string): number => {
    console.err(`resolution: ${name}: ${reason}\n`);
    return 2;
  };
  const service = createResolutionService({ catalogue });
  const imported = /\.(?:txt|html?)$/i.test(path)
    ? fromText(path, service)
    : /\.(?:xml|akn)$/i.test(path)
      ? fromFile(path, LARGE_XML, (bytes) => loadAkomaNtosoReader()(bytes))
      : fromFile(path, LARGE_WORD, (bytes) => loadWordReader()(bytes, options.changes));
  if ('fault' in imported) return fail(path, `cannot be imported: ${imported.fault}`);
  const content = formattedDraft(service, imported.text, DEFAULT_SETTINGS);
  const output = options.output ?? `${path.replace(/\.[^./\\]*$/, '')}.res`;
  if (output !== STANDARD_INPUT) {
    const fault = writeNew(output, content, options.force === true ? 'overwrite' : 'keep');
    if (fault !== undefined) return fail(output, `cannot be written: ${fault}`);
  }
  for (const { text, places } of imported.warnings) console.err(`${printable(formatMessage(text) + where(places))}\n`);
  console.out(output === STANDARD_INPUT ? content : `${printable(output)}\n`);
  return 0;
}

type Outcome = Imported | { readonly fault: string };

/** What is said of a file that is too large. */
const LARGE_WORD = 'it is larger than 32 MB; take the pictures out and save it again';
const LARGE_XML = 'it is larger than 32 MB; it is not read';

function fromFile(path: string, tooLarge: string, read: (bytes: Uint8Array) => Imported): Outcome {
  const reading = readBytes(path, tooLarge);
  if ('fault' in reading) return reading;
  try {
    return read(reading.bytes);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A text, whatever it was copied from, through the same clean-up as one that is pasted. */
function fromText(path: string, service: ResolutionService): Outcome {
  const reading = readText(path);
  if ('fault' in reading) return reading;
  const { text, done } = service.cleanPaste(/\.html?$/i.test(path) ? wordsOfHtml(reading.text) : reading.text);
  return { text, warnings: done.map((one) => ({ text: one, places: [] })) };
}

/** The first places of a warning, and how many more there are. */
function where(places: readonly string[]): string {
  const shown = places.filter((place) => place !== '').slice(0, 3);
  if (shown.length === 0) return '';
  const more = places.length - shown.length;
  return `: ${shown.map((place) => `“${place}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
