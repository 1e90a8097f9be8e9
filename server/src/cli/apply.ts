import type { Catalogue } from '../catalogue/catalogue';
import { createResolutionService, type AmendmentResult } from '../service/service';
import { inLines, reported, writeText, type ApplyOptions } from './applied';
import { applySeveral } from './applySeveral';
import type { Console } from './console';
import { readResolutions } from './resolutionFiles';

/**
 * Applies amendments to the draft that they amend; which of the files is the draft is seen from the files. Returns the exit status: 0 all applied,
 * 1 some do not fit, 2 where a file cannot be read or written, or the files are not one draft and its amendments.
 */
export function applySheets(paths: readonly string[], options: ApplyOptions, catalogue: Catalogue, console: Console): number {
  const service = createResolutionService({ catalogue });
  const documents = readResolutions(paths, service, console);
  if (documents.length < paths.length) return 2;
  const files = paths.flatMap((path, index) => {
    const document = documents[index];
    return document === undefined ? [] : [{ name: path, document }];
  });
  const drafts = files.filter(({ document }) => !service.isAmendment(document));
  const [draft] = drafts;
  const sheets = files.filter((file) => file !== draft);
  const other = drafts[1] ?? (draft === undefined ? files.at(-1) : undefined);
  if (draft === undefined || other !== undefined || sheets.length === 0) {
    const said =
      draft === undefined
        ? 'there is no draft among the files'
        : `${(other ?? draft).name}: is no amendment; its first lines do not say “amendment to draft resolution”`;
    console.err(`resolution: ${said}\n`);
    return 2;
  }
  const [first] = sheets;
  if (sheets.length > 1 || options.votingList === true || options.rebase !== undefined)
    return applySeveral(service, draft, sheets, options, console);
  const result = first && service.applyAmendments(draft.document, first.document, options.only);
  return result === undefined ? 2 : write(result, options, console);
}

function write(result: AmendmentResult, options: ApplyOptions, console: Console): number {
  const { format, output, only, keepGoing } = options;
  const chosen = result.instructions.filter(({ number }) => only === undefined || only.has(number));
  const fits = chosen.every(({ state }) => state !== 'fails');
  const status = fits ? 0 : 1;
  const made = fits || keepGoing === true;
  if (format === 'json') console.out(`${JSON.stringify(inJson(result, made ? result.text : undefined), undefined, 2)}\n`);
  else if (output === undefined) console.err(inLines(chosen, result.remarks, console));
  else console.out(inLines(chosen, result.remarks, console));
  if (!made) {
    console.err('resolution: nothing was applied, since not all instructions fit; --keep-going applies the others\n');
    return 1;
  }
  return writeText(result.text, status, options, console);
}

function inJson({ of, instructions, remarks }: AmendmentResult, text: string | undefined): object {
  return {
    version: 1,
    of,
    instructions: instructions.map(({ faults, ...instruction }) => ({ ...instruction, reports: faults.map(reported) })),
    remarks: remarks.map(reported),
    text,
  };
}
