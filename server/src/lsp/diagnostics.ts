import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Severity } from '../rules/rule';
import type { Diagnosis, Report, ReportGroup } from '../service/service';
import type { ResolutionDocument } from '../syntax/document';
import { message, type Say } from '../text/message';
import type { ClientAbilities } from './clientAbilities';
import type { DocumentStatus } from './protocol';

/** The most reports that are sent for one document; the last of them says how many there are. */
export const MOST_REPORTS = 1000;

/** The reports of a document as the wire has them, at most `MOST_REPORTS`; of a group that is known the very objects sent before. */
export function toDiagnostics(
  document: ResolutionDocument,
  { groups }: Pick<Diagnosis, 'groups'>,
  client: ClientAbilities,
  say: Say,
): Diagnostic[] {
  let count = 0;
  for (const group of groups) count += group.reports.length;
  const most = count > MOST_REPORTS ? MOST_REPORTS - 1 : count;
  const diagnostics: Diagnostic[] = [];
  for (const group of groups) {
    const room = most - diagnostics.length;
    if (room === 0 && group.reports.length > 0) break;
    const all = diagnosticsOf(document.uri, group, client, say);
    for (const diagnostic of all.length > room ? all.slice(0, room) : all) diagnostics.push(diagnostic);
  }
  const next = diagnostics.at(-1);
  if (most < count && next !== undefined) {
    diagnostics.push({
      range: next.range,
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: say(message('Only the first {0} of {1} reports are shown', MOST_REPORTS - 1, count)),
    });
  }
  return diagnostics;
}

function diagnosticsOf(uri: string, group: ReportGroup, client: ClientAbilities, say: Say): readonly Diagnostic[] {
  const known = sent.get(group);
  if (known?.client === client && known.say === say && known.uri === uri) return known.diagnostics;
  const diagnostics = group.reports.map((report) => toDiagnostic(uri, report, client, say));
  sent.set(group, { uri, client, say, diagnostics });
  return diagnostics;
}

/** Groups never change. */
const sent = new WeakMap<
  ReportGroup,
  { readonly uri: string; readonly client: ClientAbilities; readonly say: Say; readonly diagnostics: readonly Diagnostic[] }
>();

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
export function toStatus(document: ResolutionDocument, kind: DocumentStatus['kind'], { profile, era, groups }: Diagnosis): DocumentStatus {
  let errors = 0;
  let warnings = 0;
  let others = 0;
  let all = 0;
  for (const group of groups) {
    errors += group.errors;
    warnings += group.warnings;
    others += group.infos;
    all += group.reports.length;
  }
  return { uri: document.uri, kind, profile, era, errors, warnings, others, hints: all - errors - warnings - others };
}

/** How many reports a list of problems shows; hints are only dots in the text, and nobody could find them by a count. */
export function countedProblems(reports: readonly Report[]): number {
  return reports.filter(({ severity }) => severity !== 'hint').length;
}

/** Who reports, as editors show it. */
export const SOURCE = 'resolution';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
