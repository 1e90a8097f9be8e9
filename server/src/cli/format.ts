import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Catalogue } from '../catalogue/catalogue';
import { createResolutionService } from '../service/service';
import { FOREIGN } from './checkDraft';
import { counted, printable, styled, type Console } from './console';
import { eachDraft, type DraftOptions } from './drafts';
import { STANDARD_INPUT, writeText } from './files';

/** The options of `format`. */
export interface FormatOptions extends DraftOptions {
  /** Changes nothing, and says by the exit status whether there is something to change. */
  readonly check?: boolean;
}

/**
 * Gives files their canonical form in place and names those that it changed; standard input goes to standard output. Returns the exit
 * status: 1 where `check` finds something to change.
 */
export function format(paths: readonly string[], options: FormatOptions, catalogue: Catalogue, console: Console): number {
  const service = createResolutionService({ catalogue });
  const found = { read: 0, unwritten: 0, changed: 0 };
  const read = eachDraft(paths, options, console, ({ name, path, document, settings }) => {
    found.read += 1;
    const isStandardInput = path === STANDARD_INPUT;
    const kind = service.fileKind(document);
    if (kind !== 'resolution') console.err(`resolution: ${name}: left alone, since it is ${FOREIGN[kind]}\n`);
    const edits = kind === 'resolution' ? service.withInstruments(settings.ownInstruments).format(document, settings) : [];
    const text = TextDocument.applyEdits(document, [...edits]);
    if (isStandardInput && options.check !== true) console.out(text);
    if (edits.length === 0) return;
    const fault = options.check === true || isStandardInput ? undefined : writeText(path, text);
    if (fault !== undefined) {
      found.unwritten += 1;
      console.err(`resolution: ${name}: cannot be written: ${fault}\n`);
      return;
    }
    found.changed += 1;
    const line = `${styled(console, 'bold', printable(name))}: ${counted(edits.length, 'change')}\n`;
    if (isStandardInput && options.check !== true) console.err(line);
    else console.out(line);
  });
  // Why no file was read has been said already.
  if (found.read === 0) return read === 'some' ? 2 : 0;
  console.err(`${counted(found.changed, 'file')} ${options.check === true ? 'would be formatted' : 'formatted'}\n`);
  if (read === 'some' || found.unwritten > 0) return 2;
  return options.check === true && found.changed > 0 ? 1 : 0;
}
