import type { AmendmentResult, PlacedInstruction } from '../service/service';
import { formatMessage } from '../text/message';
import { printable, styled, type Console } from './console';
import { writeNew } from './files';

/** The options of `apply`. */
export interface ApplyOptions {
  readonly format: 'text' | 'json';
  /** Where the text as amended is written; it is printed where this is absent. */
  readonly output?: string;
  readonly force?: boolean;
  /** The instructions that are applied; all where this is absent. */
  readonly only?: ReadonlySet<number>;
  /** Whether the order in which they may be put to the vote is printed, and nothing applied. */
  readonly votingList?: boolean;
  /** Another amendment, which is written for the draft as amended. */
  readonly rebase?: string;
  /** Whether the instructions that fit are applied where others do not. */
  readonly keepGoing?: boolean;
}

/** Writes a text as amended, or prints it. Returns the exit status: the given one, or 2 where it cannot be written. */
export function writeText(text: string, status: number, { format, output, force }: ApplyOptions, console: Console): number {
  if (output === undefined) {
    if (format === 'text') console.out(text);
    return status;
  }
  const fault = writeNew(output, text, force === true ? 'overwrite' : 'keep');
  if (fault === undefined) return status;
  console.err(`resolution: ${output}: cannot be written: ${fault}\n`);
  return 2;
}

/** A report for a program. */
export function reported({ code, severity, message }: AmendmentResult['remarks'][number]): object {
  return { code, severity, message: formatMessage(message) };
}

const SAID = { fits: 'applied', follows: 'follows by itself', fails: 'not applied' } as const;

/** One line for each instruction, and one for each thing to be said of it. */
export function inLines(chosen: readonly PlacedInstruction[], remarks: AmendmentResult['remarks'], console: Console): string {
  const lines = chosen.flatMap(({ number, state, places, text, faults }) => [
    `${styled(console, 'bold', `${number}. ${SAID[state]}`)}${places.length === 0 ? '' : ` (${places.join('; ')})`}: ${printable(shortened(text))}`,
    ...faults.map(({ message }) => `   ${printable(formatMessage(message))}`),
  ]);
  return [...lines, ...remarks.map(({ message }) => printable(formatMessage(message)))].map((line) => `${line}\n`).join('');
}

/** The beginning of an instruction. */
export function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
