import { formatMessage } from '../../text/message';
import type { Fix, Report } from '../../service/service';
import type { CheckedDraft, Reporter } from './reporter';
import type { Console } from '../console';
import { createNewFixes } from './newFixes';

/** The reports as JSON for other programs; `version` grows when a key changes its meaning. */
export function jsonReporter(console: Console): Reporter {
  const files: unknown[] = [];
  return {
    file(checked) {
      files.push(fileOf(checked));
    },
    end() {
      console.out(`${JSON.stringify({ version: 1, files }, undefined, 2)}\n`);
    },
  };
}

function fileOf({ draft, diagnosis: { profile, era }, reports }: CheckedDraft): unknown {
  const newFixes = createNewFixes();
  return { path: draft.name, profile, era, diagnostics: reports.map((report) => diagnosticOf(report, newFixes(report))) };
}

function diagnosticOf(report: Report, fixes: readonly Fix[]): unknown {
  const { code, rulebook, severity, range, related } = report;
  return {
    code,
    rulebook,
    severity,
    message: formatMessage(report.message),
    range,
    fixes: fixes.map(({ title, preferred, safe, edits }) => ({
      title: formatMessage(title),
      preferred,
      safe,
      edits: edits.map((edit) => ({ range: edit.range, newText: edit.newText })),
    })),
    related: related.map((other) => ({ message: formatMessage(other.message), range: other.range })),
  };
}
