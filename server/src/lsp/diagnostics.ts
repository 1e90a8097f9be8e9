import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Severity } from '../rules/rule';
import type { Diagnosis, Report } from '../service/service';
import type { ResolutionDocument } from '../syntax/document';
import { message, type Say } from '../text/message';
import type { ClientAbilities } from './clientAbilities';
import type { DocumentStatus } from './protocol';

/** The most reports that are sent for one document; the last of them says how many there are. */
export const MOST_REPORTS = 1000;

/** The reports of a document as the wire has them, at most `MOST_REPORTS`. */
export function toDiagnostics(document: ResolutionDocument, { reports }: Diagnosis, client: ClientAbilities, say: Say): Diagnostic[] {
  const shown = reports.length > MOST_REPORTS ? reports.slice(0, MOST_REPORTS - 1) : reports;
  const diagnostics = shown.map((report) => toDiagnostic(document.uri, report, client, say));
  const next = reports[shown.length];
  if (next !== undefined) {
    diagnostics.push({
      range: next.range,
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: say(message('Only the first {0} of {1} reports are shown', MOST_REPORTS - 1, reports.length)),
    });
  }
  return diagnostics;
}

/** One report as the wire has it. */
export function toDiagnostic(uri: string, report: Report, client: ClientAbilities, say: Say): Diagnostic {
  const command = client.own.ruleDocumentationCommand;
  return {
    range: report.range,
    severity: SEVERITIES[report.severity],
    code: report.code,
    source: SOURCE,
    message: say(report.message),
    ...(command !== undefined &&
      client.codeDescription && { codeDescription: { href: `command:${command}?${encodeURIComponent(JSON.stringify([report.code]))}` } }),
    ...(client.tags &&
      report.tag !== undefined && { tags: [report.tag === 'unnecessary' ? DiagnosticTag.Unnecessary : DiagnosticTag.Deprecated] }),
    ...(client.relatedInformation &&
      report.related.length > 0 && {
        relatedInformation: report.related.map((related) => ({ location: { uri, range: related.range }, message: say(related.message) })),
      }),
  };
}

/** Answers a pull: in full, or that nothing changed where the client already has the answer with this id. */
export function pullReport(resultId: string, previous: string | undefined, diagnostics: () => Diagnostic[]): DocumentDiagnosticReport {
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnostics() };
}

/** What a status bar shows of a document. */
export function toStatus(document: ResolutionDocument, kind: DocumentStatus['kind'], { profile, era, reports }: Diagnosis): DocumentStatus {
  let errors = 0;
  let warnings = 0;
  let others = 0;
  for (const { severity } of reports) {
    if (severity === 'error') errors += 1;
    else if (severity === 'warning') warnings += 1;
    else if (severity === 'info') others += 1;
  }
  return { uri: document.uri, kind, profile, era, errors, warnings, others, hints: reports.length - errors - warnings - others };
}

/** How many reports a list of problems shows; hints are only dots in the text, and nobody could find them by a count. */
export function countedProblems(reports: readonly Report[]): number {
  return reports.filter(({ severity }) => severity !== 'hint').length;
}

const SOURCE = 'resolution';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
