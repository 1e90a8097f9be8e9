import type { Catalogue } from '../catalogue/catalogue';
import { createResolutionService, type ComparisonEntry, type TextComparison } from '../service/service';
import { formatMessage } from '../text/message';
import { printable, styled, type Console } from './console';
import { readResolutions } from './resolutionFiles';

/** How a comparison is printed. */
export const COMPARE_FORMATS = ['text', 'json', 'html'] as const;

/** The options of `compare`. */
export interface CompareOptions {
  readonly format: (typeof COMPARE_FORMATS)[number];
}

/** Compares two versions of a text and prints what has become of each paragraph. Returns the exit status: 0 the same, 1 different, 2 where one cannot be read. */
export function printComparison(
  paths: readonly [old: string, now: string],
  { format }: CompareOptions,
  catalogue: Catalogue,
  console: Console,
): number {
  const service = createResolutionService({ catalogue });
  const [left, right] = readResolutions(paths, service, console);
  if (left === undefined || right === undefined) return 2;
  const comparison = service.compare(left, right);
  if (comparison.doubt !== undefined) console.err(`resolution: ${formatMessage(comparison.doubt)}\n`);
  if (format === 'html') console.out(service.exportChanges(left, right));
  else console.out(format === 'json' ? `${JSON.stringify(inJson(comparison), undefined, 2)}\n` : inText(comparison, console));
  return comparison.entries.every(isSame) ? 0 : 1;
}

function isSame({ fate, moved }: ComparisonEntry): boolean {
  return fate === 'same' && !moved;
}

function inJson({ counts, entries }: TextComparison): object {
  return { version: 1, counts, units: entries };
}

/** One line for each unit that is not the same, its changed words below it. */
function inText({ summary, entries }: TextComparison, console: Console): string {
  const lines = [styled(console, 'bold', formatMessage(summary))];
  for (const entry of entries.filter((one) => !isSame(one))) {
    const { fate, moved, left, right, changes } = entry;
    const where = left === right || left === undefined || right === undefined ? (right ?? left ?? '') : `${right}, was ${left}`;
    const what = [fate === 'same' ? undefined : fate, moved ? 'moved' : undefined].filter((part) => part !== undefined).join(', ');
    lines.push(`${where}: ${what}`);
    for (const change of changes) lines.push(`  ${quoted(change.left)} → ${quoted(change.right)}`);
  }
  return `${lines.join('\n')}\n`;
}

function quoted(words: string): string {
  return words === '' ? '(nothing)' : `“${printable(words)}”`;
}
