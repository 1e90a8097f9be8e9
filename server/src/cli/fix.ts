import type { Catalogue } from '../catalogue/catalogue';
import { formatMessage } from '../text/message';
import { createResolutionService, type FixedDocument, type Report } from '../service/service';
import { ResolutionDocument } from '../syntax/document';
import { FOREIGN } from './checkDraft';
import { counted, printable, styled, type Console } from './console';
import { eachDraft, type Draft, type DraftOptions } from './drafts';
import { STANDARD_INPUT, writeText } from './files';

/** The options of `fix`. */
export interface FixOptions extends DraftOptions {
  readonly dryRun?: boolean;
  readonly rule?: readonly string[];
}

/**
 * Corrects files in place, says what was changed, and returns the exit status by the errors that are left. Standard input goes to standard
 * output.
 */
export function fix(paths: readonly string[], options: FixOptions, catalogue: Catalogue, console: Console): number {
  const service = createResolutionService({ catalogue });
  const found = { errors: 0, unwritten: 0, read: 0, files: 0, fixed: 0 };
  const read = eachDraft(paths, options, console, (draft) => {
    found.read += 1;
    const isStandardInput = draft.path === STANDARD_INPUT;
    const say = (text: string): void => {
      if (isStandardInput) console.err(text);
      else console.out(text);
    };
    const kind = service.fileKind(draft.document);
    if (kind !== 'resolution') console.err(`resolution: ${draft.name}: left alone, since it is ${FOREIGN[kind]}\n`);
    const fixed = service.withInstruments(draft.settings.ownInstruments).fixAll(draft.document, draft.settings, options.rule ?? 'safe');
    if (fixed.edits.length > 0) {
      const fault = options.dryRun === true || isStandardInput ? undefined : writeText(draft.path, fixed.text);
      if (fault === undefined) {
        found.files += 1;
        found.fixed += [...fixed.applied.values()].reduce((sum, count) => sum + count, 0);
        say(describe(console, draft, fixed));
      } else {
        found.unwritten += 1;
        console.err(`resolution: ${draft.name}: cannot be written: ${fault}\n`);
      }
    }
    if (isStandardInput && options.dryRun !== true) console.out(fixed.text);
    const after = ResolutionDocument.create(draft.document.uri, 'resolution', 0, fixed.text);
    const { reports } = service.withInstruments(draft.settings.ownInstruments).diagnose(after, draft.settings);
    found.errors += reports.filter(({ severity }) => severity === 'error').length;
    if (options.rule === undefined) console.err(describeLeft(console, draft, reports));
  });
  // Why no file was read has been said already.
  if (found.read === 0) return read === 'some' ? 2 : 0;
  const verb = options.dryRun === true ? 'would be fixed' : 'fixed';
  console.err(
    `${counted(found.fixed, 'report')} ${verb} in ${counted(found.files, 'file')}${found.errors > 0 ? `, ${counted(found.errors, 'error')} left` : ''}\n`,
  );
  return read === 'some' || found.unwritten > 0 ? 2 : found.errors > 0 ? 1 : 0;
}

/** What was changed: how often by which rule, then each change with the words around it. */
function describe(console: Console, { name, document }: Draft, { edits, applied }: FixedDocument): string {
  const rules = [...applied].map(([code, count]) => `${code} (${count})`).join(', ');
  const changes = edits.map(({ range, newText }) => {
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const before = lastLine(document.slice(Math.max(0, start - CONTEXT), start));
    const after = firstLine(document.slice(end, Math.min(document.length, end + CONTEXT)));
    const line = (sign: '-' | '+', text: string): string =>
      `  ${styled(console, sign === '-' ? 'red' : 'green', `${sign} ${printable(before)}${shortened(text)}${printable(after)}`)}\n`;
    return `  ${styled(console, 'dim', `line ${range.start.line + 1}`)}\n${line('-', document.slice(start, end))}${line('+', newText)}`;
  });
  return `${styled(console, 'bold', printable(name))}: ${rules}\n${changes.join('')}`;
}

/** What has a fix that was not applied, and why: a line for each report, with its line in the text as it now is; empty for none. */
function describeLeft(console: Console, { name }: Draft, reports: readonly Report[]): string {
  const lines = reports.flatMap((report) => {
    const { code, message, range } = report;
    const fix = report.fixes().find(({ unsafe }) => unsafe !== undefined);
    if (fix?.unsafe === undefined) return [];
    const why = printable(formatMessage(fix.unsafe));
    return [`  line ${range.start.line + 1}: ${printable(formatMessage(message))} (${code}): left alone, since ${why}\n`];
  });
  return lines.length === 0
    ? ''
    : `${styled(console, 'bold', printable(name))}: ${counted(lines.length, 'report')} with a fix that was not applied\n${lines.join('')}`;
}

/** How many characters are shown on both sides of a change. */
const CONTEXT = 32;

/** The most characters that are shown of one change. */
const LONGEST = 160;

function shortened(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} … ${text.slice(-LONGEST / 2)}` : text;
  return printable(cut.replaceAll(/\r\n|\r|\n/g, '⏎'));
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}
