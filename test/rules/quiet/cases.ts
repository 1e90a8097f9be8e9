import { checkReports } from '../../fixture';

/** A sound stretch of a resolution in which nothing is to be reported; what stands around it is the same everywhere. */
export interface QuietCase {
  readonly name: string;
  readonly organ?: string;
  readonly preamble?: readonly string[];
  readonly operative?: readonly string[];
  /** What stands after the closing paragraph: annexes, notes. */
  readonly after?: readonly string[];
}

/** The whole text of a case: preamble, numbered paragraphs as given, and a closing paragraph with the next number. */
export function textOf({
  organ = 'General Assembly',
  preamble = ['*Recalling* its previous resolutions on the question,'],
  operative = [],
  after = [],
}: QuietCase): string {
  const numbers = operative.flatMap((line) => /^(\d{1,3})\. /.exec(line)?.[1] ?? []);
  const last = Number(numbers.at(-1) ?? 0) + 1;
  const closing =
    last === 1
      ? ['1. *Welcomes* the report;', '2. *Decides* to remain seized of the matter.']
      : [`${String(last)}. *Decides* to remain seized of the matter.`];
  return `${[`The ${organ},`, ...preamble, ...operative, ...closing, ...after].join('\n\n')}\n`;
}

/** Declares a test for each case: nothing at all is reported. */
export function areQuiet(cases: readonly QuietCase[]): void {
  for (const one of cases)
    it(one.name, () => {
      checkReports(textOf(one));
    });
}
