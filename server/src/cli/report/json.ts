import { formatMessage } from '../../rules/rule';
import type { Report } from '../../service';
import type { CheckedDraft, Reporter } from '../check';
import type { Console } from '../console';

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
  return { path: draft.name, profile, era, diagnostics: reports.map(diagnosticOf) };
}

function diagnosticOf(report: Report): unknown {
  const { code, rulebook, severity, range, related } = report;
  return {
    code,
    rulebook,
    severity,
    message: formatMessage(report.message),
    range,
    fixes: report.fixes().map(({ title, preferred, safe, edits }) => ({
      title: formatMessage(title), preferred, safe, edits: edits.map((edit) => ({ range: edit.range, newText: edit.newText })),
    })),
    related: related.map((other) => ({ message: formatMessage(other.message), range: other.range })),
  };
}
