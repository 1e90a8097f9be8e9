import type { Catalogue } from '../catalogue/catalogue';
import { createResolutionService, type AmendmentResult, type PlacedInstruction } from '../service/service';
import { formatMessage } from '../text/message';
import { printable, styled, type Console } from './console';
import { writeNew } from './files';
import { readResolutions } from './resolutionFiles';

/** The options of `apply`. */
export interface ApplyOptions {
  readonly format: 'text' | 'json';
  /** Where the text as amended is written; it is printed where this is absent. */
  readonly output?: string;
  readonly force?: boolean;
  /** The instructions that are applied; all where this is absent. */
  readonly only?: ReadonlySet<number>;
  /** Whether the instructions that fit are applied where others do not. */
  readonly keepGoing?: boolean;
}

/**
 * Applies an amendment to the draft that it amends; which of the two files is the amendment is seen from the files. Returns the exit status:
 * 0 all applied, 1 some do not fit, 2 where a file cannot be read or written, or none is an amendment.
 */
export function applySheets(
  paths: readonly [sheet: string, draft: string],
  options: ApplyOptions,
  catalogue: Catalogue,
  console: Console,
): number {
  const service = createResolutionService({ catalogue });
  const [first, second] = readResolutions(paths, service, console);
  if (first === undefined || second === undefined) return 2;
  const [sheet, draft] = !service.isAmendment(first) && service.isAmendment(second) ? [second, first] : [first, second];
  const result = service.applyAmendments(draft, sheet, options.only);
  if (result === undefined) {
    console.err(`resolution: ${paths[0]}: is no amendment; its first lines do not say “amendment to draft resolution”\n`);
    return 2;
  }
  return write(result, options, console);
}

function write(result: AmendmentResult, options: ApplyOptions, console: Console): number {
  const { format, output, force, only, keepGoing } = options;
  const chosen = result.instructions.filter(({ number }) => only === undefined || only.has(number));
  const fits = chosen.every(({ state }) => state !== 'fails');
  const status = fits ? 0 : 1;
  const made = fits || keepGoing === true;
  if (format === 'json') console.out(`${JSON.stringify(inJson(result, made ? result.text : undefined), undefined, 2)}\n`);
  else if (output === undefined) console.err(inText(result, chosen, console));
  else console.out(inText(result, chosen, console));
  if (!made) {
    console.err('resolution: nothing was applied, since not all instructions fit; --keep-going applies the others\n');
    return 1;
  }
  if (output === undefined) {
    if (format === 'text') console.out(result.text);
    return status;
  }
  const fault = writeNew(output, result.text, force === true ? 'overwrite' : 'keep');
  if (fault === undefined) return status;
  console.err(`resolution: ${output}: cannot be written: ${fault}\n`);
  return 2;
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

function reported({ code, severity, message }: AmendmentResult['remarks'][number]): object {
  return { code, severity, message: formatMessage(message) };
}

const SAID = { fits: 'applied', follows: 'follows by itself', fails: 'not applied' } as const;

/** One line for each instruction, and one for each thing to be said of it. */
function inText({ remarks }: AmendmentResult, chosen: readonly PlacedInstruction[], console: Console): string {
  const lines = chosen.flatMap(({ number, state, places, text, faults }) => [
    `${styled(console, 'bold', `${number}. ${SAID[state]}`)}${places.length === 0 ? '' : ` (${places.join('; ')})`}: ${printable(shortened(text))}`,
    ...faults.map(({ message }) => `   ${printable(formatMessage(message))}`),
  ]);
  return [...lines, ...remarks.map(({ message }) => printable(formatMessage(message)))].map((line) => `${line}\n`).join('');
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
