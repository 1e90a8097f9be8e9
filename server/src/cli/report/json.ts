import { formatMessage } from '../../text/message';
import type { Fix, Report } from '../../service/service';
import { indented, partOf, type CheckedDraft, type Reporter } from './reporter';
import type { Console } from '../console';
import { createNewFixes } from './newFixes';

/** The reports as JSON for other programs; `version` grows when a key changes its meaning. */
export function jsonReporter(console: Console): Reporter {
  let count = 0;
  return {
    part: (checked) => partOf(checked, indented(fileOf(checked), 4)),
    // Each file is written as it comes, so that nothing is kept of it.
    file({ text }) {
      console.out(`${count === 0 ? HEAD : ','}\n    ${text}`);
      count += 1;
    },
    end() {
      console.out(count === 0 ? `${HEAD}]\n}\n` : '\n  ]\n}\n');
    },
  };
}

const HEAD = '{\n  "version": 1,\n  "files": [';

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
