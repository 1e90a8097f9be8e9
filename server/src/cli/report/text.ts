import type { Severity } from '../../rules/rule';
import { formatMessage } from '../../text/message';
import type { Report } from '../../service/service';
import { partOf, type Reporter } from './reporter';
import { counted, printable, styled, type Console, type Style } from '../console';
import { createExcerpts } from '../excerpt';

/** The reports for people: each with its words drawn under it, and a sum at the end. */
export function textReporter(console: Console): Reporter {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  const files = { count: 0 };
  return {
    part(checked) {
      const { draft, reports } = checked;
      if (reports.length === 0) return partOf(checked, '');
      const excerpt = createExcerpts(draft.document.getText());
      const drawn = reports.map((report) => draw(console, draft.name, report, excerpt(report.range, console.width - MARGIN.length)));
      return partOf(checked, drawn.join(''));
    },
    file({ text, counts: more }) {
      files.count += 1;
      for (const severity of SEVERITIES) counts[severity] += more[severity];
      if (text !== '') console.out(text);
    },
    end() {
      // Why no file was checked has been said already.
      if (files.count === 0) return;
      const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
        styled(console, STYLES[severity], NAMES[severity](counts[severity])),
      );
      console.out(
        `${found.length === 0 ? styled(console, 'green', 'Nothing to report') : found.join(', ')} in ${counted(files.count, 'file')}\n`,
      );
    },
  };
}

function draw(console: Console, name: string, report: Report, { text, from, to }: ReturnType<ReturnType<typeof createExcerpts>>): string {
  const { severity, code, range } = report;
  const place = styled(console, 'bold', `${printable(name)}:${range.start.line + 1}:${range.start.character + 1}`);
  const fixes = report
    .fixes()
    .map(
      ({ title, safe }) =>
        `${MARGIN}${styled(console, 'dim', `fix${safe ? '' : ' (look at it first)'}:`)} ${printable(formatMessage(title))}\n`,
    );
  return [
    `${place}: ${styled(console, STYLES[severity], severity)}: ${printable(formatMessage(report.message))} ${styled(console, 'dim', `[${code}]`)}\n`,
    `${MARGIN}${text.trimEnd()}\n`,
    `${MARGIN}${' '.repeat(from)}${styled(console, STYLES[severity], '^'.repeat(to - from))}\n`,
    ...fixes,
    '\n',
  ].join('');
}

const MARGIN = '    ';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' };

const NAMES: Readonly<Record<Severity, (count: number) => string>> = {
  error: (count) => counted(count, 'error'),
  warning: (count) => counted(count, 'warning'),
  info: (count) => `${count} information`,
  hint: (count) => counted(count, 'hint'),
};
