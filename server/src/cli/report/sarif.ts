import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Severity } from '../../rules/rule';
import { formatMessage } from '../../text/message';
import type { Catalogue } from '../../catalogue/catalogue';
import { rules, withProse } from '../../service/rules';
import type { Fix, Report } from '../../service/service';
import type { Range } from '../../text/position';
import type { Reporter } from './reporter';
import type { Console } from '../console';
import { createNewFixes } from './newFixes';

/**
 * The reports in SARIF 2.1.0, the exchange format of static checkers. Its lines and columns count from one, its columns in UTF-16 units.
 */
export function sarifReporter(console: Console, catalogue: Catalogue): Reporter {
  const results: unknown[] = [];
  const codes = new Set<string>();
  return {
    file({ draft, reports }) {
      const newFixes = createNewFixes();
      for (const report of reports) {
        codes.add(report.code);
        results.push(resultOf(uriOf(draft.name), report, newFixes(report)));
      }
    },
    end() {
      const driver = {
        name: 'UN Resolution Drafting',
        rules: rules.filter(({ code }) => codes.has(code)).map((rule) => descriptorOf(withProse(rule, catalogue))),
      };
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
      };
      console.out(`${JSON.stringify(log, undefined, 2)}\n`);
    },
  };
}

function descriptorOf({ code, title, why, severity, rulebook }: (typeof rules)[number]): unknown {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { rulebook },
  };
}

function resultOf(uri: string, report: Report, fixes: readonly Fix[]): unknown {
  return {
    ruleId: report.code,
    level: LEVELS[report.severity],
    message: { text: formatMessage(report.message) },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: regionOf(report.range) } }],
    ...(report.related.length > 0 && {
      relatedLocations: report.related.map(({ message, range }) => ({
        message: { text: formatMessage(message) },
        physicalLocation: { artifactLocation: { uri }, region: regionOf(range) },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(uri, fix)) }),
  };
}

function fixOf(uri: string, { title, edits }: Fix): unknown {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(range),
    ...(newText !== '' && { insertedContent: { text: newText } }),
  }));
  return { description: { text: formatMessage(title) }, artifactChanges: [{ artifactLocation: { uri }, replacements }] };
}

function regionOf({ start, end }: Range): unknown {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function uriOf(name: string): string {
  return isAbsolute(name) ? pathToFileURL(name).href : name.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };
