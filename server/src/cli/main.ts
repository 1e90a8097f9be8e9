import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Catalogue } from '../catalogue/catalogue';
import { rules } from '../service/rules';
import { ERAS, PROFILES } from '../service/settings';
import { STYLES, writeSheet, type AmendOptions } from './amend';
import { applySheets } from './apply';
import type { ApplyOptions } from './applied';
import { COMPARE_FORMATS, printComparison, type CompareOptions } from './compare';
import { check, type CheckOptions } from './check';
import { FORMATS } from './checkDraft';
import type { Console } from './console';
import { EXPORT_FORMATS, exportFile, type AkomaNtosoProgram, type ExportOptions, type WordProgram } from './export';
import { fix, type FixOptions } from './fix';
import { reasonOf } from './files';
import { format, type FormatOptions } from './format';
import { CHANGES, importFile, type ImportContext, type ImportOptions, type WordReader } from './import';
import { printLookup } from './lookup';
import { printRules } from './rules';
import type { Threads } from './threads';

/** What the command line needs of the machine. */
export interface CommandLineEnvironment {
  readonly console: Console;
  readonly catalogue: Catalogue;
  /** The version of the extension that the command line belongs to. */
  readonly version: string;
  /** The threads that many files are checked in. */
  readonly threads: Threads;
  /** Starts the language server on standard input and output. */
  readonly serve: () => Promise<void>;
  /** Loads the program that writes Word files. */
  readonly loadWord: () => WordProgram;
  /** Loads the reader of Word files. */
  readonly loadWordReader: () => WordReader;
  /** Loads the program that writes Akoma Ntoso. */
  readonly loadAkomaNtoso: () => AkomaNtosoProgram;
  /** Loads the reader of Akoma Ntoso. */
  readonly loadAkomaNtosoReader: ImportContext['loadAkomaNtosoReader'];
}

/**
 * Runs the command line and returns its exit status: 0 no error, 1 errors found, 2 wrong usage or a file that could not be read or written.
 */
export async function runCommandLine(args: readonly string[], environment: CommandLineEnvironment): Promise<number> {
  const { console } = environment;
  const result = { status: 0 };
  try {
    await program(environment, (status) => {
      result.status = status;
    }).parseAsync([...args], { from: 'user' });
    return result.status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    console.err(`resolution: ${reasonOf(error)}\n`);
    return 2;
  }
}

function program(
  { console, catalogue, version, serve, threads, ...programs }: CommandLineEnvironment,
  done: (status: number) => void,
): Command {
  const root = new Command('resolution')
    .description('Checks and corrects United Nations resolutions in plain text.')
    .version(version, '--version', 'prints the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        console.out(text);
      },
      writeErr: (text) => {
        console.err(text);
      },
    })
    .showHelpAfterError('(add --help for the usage)');

  shared(root.command('check'))
    .description('Reports errors. A PATH is a file, a folder (its .res and .unres files) or - for standard input.')
    .addOption(new Option('--format <format>', 'how the reports are written').choices(FORMATS).default('text'))
    .addOption(
      new Option('--min-severity <severity>', 'leaves out less severe reports')
        .choices(['error', 'warning', 'info', 'hint'])
        .default('hint'),
    )
    .option('--threads <number>', 'how many threads check the files; where there are many, as many as processors', positive)
    .action(async (paths: readonly string[], options: CheckOptions, command: Command) => {
      if (paths.length === 0) command.help({ error: true });
      done(await check(paths, options, catalogue, console, threads));
    });

  shared(root.command('fix'))
    .description('Applies the safe fixes, or with --rule the preferred fixes of these rules, and prints what it changed.')
    .option('--dry-run', 'changes no file')
    .option('--rule <code>', 'a rule whose preferred fixes are applied, safe or not; may be repeated', collectCode)
    .action((paths: readonly string[], options: FixOptions, command: Command) => {
      if (paths.length === 0) command.help({ error: true });
      done(fix(paths, options, catalogue, console));
    });

  shared(root.command('format'))
    .description('Formats drafts: spaces, line breaks and the order of the footnotes; no word, number or footnote reference changes.')
    .option('--check', 'changes no file; the exit status is 1 where there is something to change')
    .action((paths: readonly string[], options: FormatOptions, command: Command) => {
      if (paths.length === 0) command.help({ error: true });
      done(format(paths, options, catalogue, console));
    });

  root
    .command('export')
    .description('Writes a resolution in another format, whole or not at all.')
    .argument('<file>')
    .addOption(new Option('--to <format>', 'the format').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('-o, --output <file>', 'where it is written; beside the file where it is not given, - for standard output')
    .option('--force', 'overwrites a file that is there')
    .addOption(new Option('--numbers <how>', 'whether Word counts the paragraphs').choices(['auto', 'text']).default('auto'))
    .addOption(new Option('--paper <paper>', 'the paper of a Word file').choices(['letter', 'a4']).default('letter'))
    .addOption(
      new Option('--openings <how>', 'how the opening words of paragraphs are set off in a Word file')
        .choices(['italic', 'underlined'])
        .default('italic'),
    )
    .option('--fields', 'internal references of a Word file as fields, which follow the paragraphs that they name')
    .option('--line-numbers', 'numbers the lines of a Word file')
    .option('--comments', 'the comments of the draft as comments of the Word file')
    .option('--base <old>', 'the version before: a Word file then has what has changed since as tracked changes')
    .option('--author <name>', 'who made the tracked changes')
    .option('--date <date>', 'when they were made, as 2031-04-22; now where it is not given', timeOfChanges)
    .option('--moves', 'marks moved paragraphs as moved instead of as deleted and inserted')
    .option('--publication', 'Akoma Ntoso as a publication: the masthead around the resolution, and not in it')
    .action(async (file: string, options: ExportOptions) => {
      done(await exportFile(file, options, { catalogue, console, ...programs }));
    });

  root
    .command('import')
    .description(
      'Makes a draft of a Word file (.docx), of Akoma Ntoso (.xml, .akn) or of a text (.txt), and says what was left out or is in doubt.',
    )
    .argument('<file>')
    .option('-o, --output <file>', 'where it is written; beside the file where it is not given, - for standard output')
    .option('--force', 'overwrites a file that is there')
    .addOption(
      new Option('--changes <changes>', 'what is done with tracked changes; keep puts them in brackets').choices(CHANGES).default('accept'),
    )
    .action((file: string, options: ImportOptions) => {
      done(importFile(file, options, { catalogue, console, ...programs }));
    });

  root
    .command('compare')
    .description(
      'Compares two versions of a text paragraph by paragraph, through renumbering and moves; the exit status is 1 where they differ.',
    )
    .argument('<old>')
    .argument('<new>')
    .addOption(new Option('--format <format>', 'how the comparison is written').choices(COMPARE_FORMATS).default('text'))
    .action((old: string, now: string, options: CompareOptions) => {
      done(printComparison([old, now], options, catalogue, console));
    });

  root
    .command('apply')
    .description(
      'Applies amendments to the draft that they amend, with all that follows for numbers, references and footnotes. Without --output the text is printed.',
    )
    .argument('<files...>', 'the draft and its amendments; which file is the draft is seen from the files')
    .option('-o, --output <file>', 'where the text as amended is written; an existing file only with --force')
    .option('--force', 'overwrites a file that is there')
    .option('--only <numbers>', 'the instructions of a single amendment that are applied, as 1,3-5', chosenNumbers)
    .option('--keep-going', 'applies the others where some do not fit')
    .option('--voting-list', 'applies nothing, and lists by paragraph the order in which the amendments may be put to the vote')
    .option('--rebase <amendment>', 'writes another amendment for the draft as amended, instead of the draft')
    .addOption(formatOption())
    .action((files: readonly string[], options: ApplyOptions) => {
      done(applySheets(files, options, catalogue, console));
    });

  root
    .command('amend')
    .description('Writes the amendment by which one version of a draft becomes another. Without --output it is printed.')
    .argument('<old>')
    .argument('<new>')
    .option('-o, --output <file>', 'where the amendment is written; an existing file only with --force')
    .option('--force', 'overwrites a file that is there')
    .addOption(new Option('--style <style>', 'the wording of the United Nations, or of Model United Nations').choices(STYLES).default('un'))
    .option('--sponsors <names>', 'the sponsors, as they stand before the colon')
    .option('--symbol <symbol>', 'the symbol of the draft; that of its masthead where it is not given')
    .action((old: string, now: string, options: AmendOptions) => {
      done(writeSheet([old, now], options, catalogue, console));
    });

  root
    .command('rules')
    .description('Lists the rules, or explains one.')
    .argument('[code]')
    .addOption(formatOption())
    .action((code: string | undefined, { format }: { readonly format: 'text' | 'json' }) => {
      done(printRules(code, format, catalogue, console));
    });

  root
    .command('lookup')
    .description('Says what is known of an instrument, a resolution, a symbol or a body.')
    .argument('<text...>')
    .addOption(formatOption())
    .action((words: readonly string[], { format }: { readonly format: 'text' | 'json' }) => {
      done(printLookup(words.join(' '), format, catalogue, console));
    });

  root
    .command('lsp')
    .description('Starts the language server.')
    .requiredOption('--stdio', 'speaks on standard input and output')
    .action(serve);

  return root;
}

/** The options that `check`, `fix` and `format` have in common. */
function shared(command: Command): Command {
  return command
    .usage('[options] <PATH...>')
    .argument('[PATH...]')
    .addOption(new Option('--profile <profile>', 'the organ whose drafting rules apply').choices(PROFILES))
    .addOption(new Option('--era <era>', 'the edition of the Editorial Manual that applies').choices(ERAS))
    .option('--name <name>', 'the name of standard input in the reports', 'standard input');
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It is a number from 1 to 999.');
  return Number(text);
}

function formatOption(): Option {
  return new Option('--format <format>', 'how the answer is written').choices(['text', 'json']).default('text');
}

/** `1,3-5` as the numbers 1, 3, 4 and 5. */
function chosenNumbers(text: string): ReadonlySet<number> {
  const numbers = text.split(',').flatMap((part) => {
    const range = /^\s*(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?\s*$/.exec(part);
    if (range === null) throw new InvalidArgumentError('Write numbers and ranges, as 1,3-5.');
    const first = Number(range[1]);
    return Array.from({ length: Math.max(0, Number(range[2] ?? first) - first + 1) }, (_, index) => first + index);
  });
  return new Set(numbers);
}

/** A date, with or without a time, as a Word file has it. */
function timeOfChanges(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?Z?)?$/.exec(text);
  const time = match === null ? '' : `${match[1] ?? ''}T${match[2] ?? '00:00'}${match[3] ?? ':00'}Z`;
  if (match === null || Number.isNaN(Date.parse(time)))
    throw new InvalidArgumentError('Write a date as 2031-04-22 or 2031-04-22T09:00:00Z.');
  return time;
}

function collectCode(code: string, before: readonly string[] | undefined): readonly string[] {
  if (!rules.some((rule) => rule.code === code)) throw new InvalidArgumentError(`There is no rule ${code}; resolution rules lists them.`);
  return [...(before ?? []), code];
}
