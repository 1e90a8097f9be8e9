import type { Catalogue } from '../catalogue/catalogue';
import type { Severity } from '../rules/rule';
import { createResolutionService } from '../service/service';
import type { Console } from './console';
import { draftOf, type DraftOptions, type FoundDraft } from './drafts';
import { githubReporter } from './report/github';
import { jsonReporter } from './report/json';
import type { Reporter, ReportPart } from './report/reporter';
import { sarifReporter } from './report/sarif';
import { textReporter } from './report/text';

/** The forms in which reports are written. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** What each file is checked by. */
export interface CheckDraftOptions extends Pick<DraftOptions, 'profile' | 'era'> {
  readonly format: (typeof FORMATS)[number];
  readonly minSeverity: Severity;
}

/** What a check of a file came to, in a shape that a thread can send. */
export interface CheckedFile {
  /** How many errors there are, whatever is printed. */
  readonly errors: number;
  /** What is to be said on standard error; empty for nothing. */
  readonly aside: string;
  readonly part: ReportPart;
}

/** What checks one file after the other, with one service for all of them. */
export function createDraftCheck(options: CheckDraftOptions, catalogue: Catalogue, console: Console): (found: FoundDraft) => CheckedFile {
  const service = createResolutionService({ catalogue });
  const reporter = createReporter(options, catalogue, console);
  return (found) => {
    const draft = draftOf(found, options);
    const kind = service.fileKind(draft.document);
    const diagnosis = service.withInstruments(draft.settings.ownInstruments).diagnose(draft.document, draft.settings);
    const reports = diagnosis.reports.filter(({ severity }) => GRAVITY[severity] >= GRAVITY[options.minSeverity]);
    return {
      errors: diagnosis.reports.filter(({ severity }) => severity === 'error').length,
      aside: kind === 'resolution' ? '' : `resolution: ${draft.name}: left alone, since it is ${FOREIGN[kind]}\n`,
      part: reporter.part({ draft, diagnosis, reports }),
    };
  };
}

/** The reporter of a form. */
export function createReporter({ format }: CheckDraftOptions, catalogue: Catalogue, console: Console): Reporter {
  return REPORTERS[format](console, catalogue);
}

/** What a file of a foreign kind is called. */
export const FOREIGN = { rescript: 'ReScript', 'res-markup': 'RES-Markup' } as const;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

const REPORTERS: Readonly<Record<CheckDraftOptions['format'], (console: Console, catalogue: Catalogue) => Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
};
