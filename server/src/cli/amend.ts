import type { Catalogue } from '../catalogue/catalogue';
import { createResolutionService } from '../service/service';
import { formatMessage } from '../text/message';
import { printable, type Console } from './console';
import { writeNew } from './files';
import { readResolutions } from './resolutionFiles';

/** How an amendment may be worded. */
export const STYLES = ['un', 'mun'] as const;

/** The options of `amend`. */
export interface AmendOptions {
  readonly style: (typeof STYLES)[number];
  /** As they stand before `: amendment to draft resolution`. */
  readonly sponsors?: string;
  /** The symbol of the draft; that of its masthead where it is absent. */
  readonly symbol?: string;
  /** Where the amendment is written; it is printed where this is absent. */
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * Writes the amendment by which one version of a draft becomes another. Returns the exit status: 1 where applying it does not give the new
 * version everywhere, 2 where a file cannot be read or written.
 */
export function writeSheet(
  paths: readonly [old: string, now: string],
  { style, sponsors = '', symbol, output, force }: AmendOptions,
  catalogue: Catalogue,
  console: Console,
): number {
  const service = createResolutionService({ catalogue });
  const [old, now] = readResolutions(paths, service, console);
  const written = old === undefined || now === undefined ? undefined : service.writeAmendments(old, now, { style, sponsors, symbol });
  if (written === undefined) return 2;
  if (written.remark !== undefined) console.err(`resolution: ${formatMessage(written.remark)}\n`);
  for (const place of written.differences) console.err(`resolution: ${printable(place)}: not said by the amendment\n`);
  const status = written.differences.length === 0 ? 0 : 1;
  if (output === undefined) {
    console.out(written.text);
    return status;
  }
  const fault = writeNew(output, written.text, force === true ? 'overwrite' : 'keep');
  if (fault === undefined) return status;
  console.err(`resolution: ${output}: cannot be written: ${fault}\n`);
  return 2;
}
