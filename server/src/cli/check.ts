import type { Catalogue } from '../catalogue/catalogue';
import type { Severity } from '../rules/rule';
import { createResolutionService } from '../service/service';
import type { Console } from './console';
import { eachDraft, type DraftOptions } from './drafts';
import { githubReporter } from './report/github';
import { jsonReporter } from './report/json';
import { sarifReporter } from './report/sarif';
import { textReporter } from './report/text';
import type { Reporter } from './report/reporter';

export type { CheckedDraft, Reporter } from './report/reporter';

/** The forms in which reports are written. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** The options of `check`. */
export interface CheckOptions extends DraftOptions {
  readonly format: (typeof FORMATS)[number];
  readonly minSeverity: Severity;
}

/** Checks files and writes the reports; the exit status counts errors whatever is printed. */
export function check(paths: readonly string[], options: CheckOptions, catalogue: Catalogue, console: Console): number {
  const service = createResolutionService({ catalogue });
  const reporter = REPORTERS[options.format](console, catalogue);
  const found = { errors: 0 };
  const read = eachDraft(paths, options, console, (draft) => {
    const kind = service.fileKind(draft.document);
    if (kind !== 'resolution') console.err(`resolution: ${draft.name}: left alone, since it is ${FOREIGN[kind]}\n`);
    const diagnosis = service.withInstruments(draft.settings.ownInstruments).diagnose(draft.document, draft.settings);
    found.errors += diagnosis.reports.filter(({ severity }) => severity === 'error').length;
    reporter.file({
      draft,
      diagnosis,
      reports: diagnosis.reports.filter(({ severity }) => GRAVITY[severity] >= GRAVITY[options.minSeverity]),
    });
  });
  reporter.end();
  return read === 'some' ? 2 : found.errors > 0 ? 1 : 0;
}

/** What a file of a foreign kind is called. */
export const FOREIGN = { rescript: 'ReScript', 'res-markup': 'RES-Markup' } as const;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

const REPORTERS: Readonly<Record<CheckOptions['format'], (console: Console, catalogue: Catalogue) => Reporter>> = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
};
