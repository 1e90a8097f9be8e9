import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Severity } from '../../rules/rule';
import { formatMessage } from '../../text/message';
import type { Catalogue } from '../../catalogue/catalogue';
import { rules, withProse } from '../../service/rules';
import type { Fix, Report } from '../../service/service';
import type { Range } from '../../text/position';
import { indented, partOf, type Reporter } from './reporter';
import type { Console } from '../console';
import { createNewFixes } from './newFixes';

/**
 * The reports in SARIF 2.1.0, the exchange format of static checkers. Its lines and columns count from one, its columns in UTF-16 units.
 */
export function sarifReporter(console: Console, catalogue: Catalogue): Reporter {
  const results: string[] = [];
  const codes = new Set<string>();
  return {
    part(checked) {
      const newFixes = createNewFixes();
      const uri = uriOf(checked.draft.name);
      const written = checked.reports.map((report) => indented(resultOf(uri, report, newFixes(report)), RESULT));
      return partOf(checked, written.join(BETWEEN));
    },
    file({ text, codes: broken }) {
      if (text !== '') results.push(text);
      for (const code of broken) codes.add(code);
    },
    end() {
      const driver = {
        name: 'UN Resolution Drafting',
        rules: rules.filter(({ code }) => codes.has(code)).map((rule) => descriptorOf(withProse(rule, catalogue))),
      };
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: [] }],
      };
      const written = JSON.stringify(log, undefined, 2);
      // The list of results is the last of all, and they are written already.
      const place = written.lastIndexOf('[]') + 1;
      const head = results.length === 0 ? '' : `\n${' '.repeat(RESULT)}`;
      const tail = results.length === 0 ? '' : `\n${' '.repeat(RESULT - 2)}`;
      console.out(`${written.slice(0, place)}${head}`);
      results.forEach((text, at) => {
        console.out(at === 0 ? text : `${BETWEEN}${text}`);
      });
      console.out(`${tail}${written.slice(place)}\n`);
    },
  };
}

/** How far from the margin a result stands. */
const RESULT = 8;
const BETWEEN = `,\n${' '.repeat(RESULT)}`;

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
