import type { Severity } from '../../rules/rule';
import { formatMessage } from '../../text/message';
import { partOf, type Reporter } from './reporter';
import type { Console } from '../console';

/** The reports as workflow commands, which GitHub shows beside the lines of a change. */
export function githubReporter(console: Console): Reporter {
  return {
    part(checked) {
      const { draft, reports } = checked;
      const lines = reports.map(({ severity, range, code, message }) => {
        const place = [
          `file=${property(draft.name)}`,
          `line=${range.start.line + 1}`,
          `endLine=${range.end.line + 1}`,
          `col=${range.start.character + 1}`,
          `endColumn=${range.end.character + 1}`,
          `title=${property(code)}`,
        ];
        return `::${LEVELS[severity]} ${place.join(',')}::${data(formatMessage(message))}\n`;
      });
      return partOf(checked, lines.join(''));
    },
    file({ text }) {
      if (text !== '') console.out(text);
    },
    end: () => undefined,
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
