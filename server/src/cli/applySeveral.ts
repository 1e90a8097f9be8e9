import type { NamedDocument, ResolutionService, SheetResult, SheetsResult } from '../service/service';
import { inLines, reported, shortened, writeText, type ApplyOptions } from './applied';
import { printable, styled, type Console } from './console';
import { readResolutions } from './resolutionFiles';

/** The sentence above the order of the votes. */
const SUGGESTION = 'A suggestion by the amount of text changed; the Chair decides what is furthest removed in substance.';

/**
 * Applies several amendments to one draft; or prints the order in which they may be put to the vote, or another amendment for the draft as
 * amended. Returns the exit status, as for one amendment.
 */
export function applySeveral(
  service: ResolutionService,
  draft: NamedDocument,
  sheets: readonly NamedDocument[],
  options: ApplyOptions,
  console: Console,
): number {
  if (options.only !== undefined && sheets.length > 1) {
    console.err('resolution: --only chooses among the instructions of one amendment, and there are several\n');
    return 2;
  }
  const named = sheets.map((sheet) => (options.only === undefined ? sheet : { ...sheet, chosen: options.only }));
  const result = service.applySheets(draft.document, named);
  if (result === undefined) return 2;
  if (options.votingList === true) {
    console.out(
      options.format === 'json' ? `${JSON.stringify({ version: 1, voting: result.voting }, undefined, 2)}\n` : voting(result, console),
    );
    return 0;
  }
  if (options.rebase !== undefined) return rebase(service, draft, named, { ...options, rebase: options.rebase }, console);
  return write(result, options, console);
}

/** Prints or writes another amendment for the draft as amended. */
function rebase(
  service: ResolutionService,
  draft: NamedDocument,
  adopted: readonly NamedDocument[],
  options: ApplyOptions & { readonly rebase: string },
  console: Console,
): number {
  const [document] = readResolutions([options.rebase], service, console);
  const moved = document && service.rebaseSheet(draft.document, adopted, { name: options.rebase, document });
  if (document !== undefined && moved === undefined) console.err(`resolution: ${options.rebase}: is no amendment\n`);
  if (moved === undefined) return 2;
  if (moved.left > 0) console.err(`resolution: ${String(moved.left)} of its instructions no longer fit; they are kept as comments\n`);
  return writeText(moved.text, moved.left === 0 ? 0 : 1, { ...options, format: 'text' }, console);
}

function voting({ voting: places }: SheetsResult, console: Console): string {
  const lines = places.flatMap(({ place, entries }) => [
    styled(console, 'bold', `${place}:`),
    ...entries.map(({ sheet, number, kind, share, text }) => {
      const much = kind === 'change' ? `, ${String(Math.round(share * 100))} %` : '';
      return `  ${printable(sheet)}, ${String(number)} (${kind}${much}): ${printable(shortened(text))}`;
    }),
  ]);
  return [SUGGESTION, ...lines].map((line) => `${line}\n`).join('');
}

function write(result: SheetsResult, options: ApplyOptions, console: Console): number {
  const fits = result.sheets.every(({ instructions }) => instructions.every(({ state }) => state !== 'fails'));
  const made = fits || options.keepGoing === true;
  if (options.format === 'json') console.out(`${JSON.stringify(inJson(result, made ? result.text : undefined), undefined, 2)}\n`);
  else {
    const said = result.sheets.map(
      (sheet) => `${styled(console, 'bold', printable(sheet.name))}\n${inLines(sheet.instructions, sheet.remarks, console)}`,
    );
    const text = [...said, inLines([], result.lost, console)].join('');
    if (options.output === undefined) console.err(text);
    else console.out(text);
  }
  if (!made) {
    console.err('resolution: nothing was applied, since not all instructions fit; --keep-going applies the others\n');
    return 1;
  }
  return writeText(result.text, fits ? 0 : 1, options, console);
}

function inJson({ sheets, lost }: SheetsResult, text: string | undefined): object {
  return { version: 1, amendments: sheets.map(sheetInJson), remarks: lost.map(reported), text };
}

function sheetInJson({ name, of, instructions, remarks }: SheetResult): object {
  return {
    name,
    of,
    instructions: instructions.map(({ faults, ...instruction }) => ({ ...instruction, reports: faults.map(reported) })),
    remarks: remarks.map(reported),
  };
}
