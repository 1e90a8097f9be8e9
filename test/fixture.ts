import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readFileSync } from 'node:fs';
import { createCatalogue, type Catalogue } from '../server/src/catalogue/catalogue';
import {
  createResolutionService,
  type Diagnosis,
  type Fix,
  type Report,
  type ResolutionService,
  type ResolutionSettings,
} from '../server/src/service/service';
import { ResolutionDocument } from '../server/src/syntax/document';
import type { TextEdit } from '../server/src/text/position';
import { rules } from '../server/src/rules/index';

/** The catalogue as it is built, read from beside the bundles. */
export const catalogue: Catalogue = createCatalogue({ read: (table) => readFileSync(`dist/data/${table}.json`, 'utf8') });

/** One service for all tests, as the server has one for all documents. */
export const service: ResolutionService = createResolutionService({ catalogue });

/** The settings of somebody who has set nothing. */
export const defaultSettings: ResolutionSettings = Object.freeze({ profile: 'auto', era: 'auto', severities: Object.freeze({}) });

/** A document of a text. */
export function documentOf(text: string): ResolutionDocument {
  return ResolutionDocument.create('file:///test.res', 'resolution', 0, text);
}

/** A drawn fixture taken apart: its text, and the offset of `$0` where it has one. */
export interface Fixture {
  readonly text: string;
  readonly cursor: number | undefined;
}

const DRAWING = /^ *\^+ [a-z-]+\/[a-z-]+(?: \([a-z]+\))?$/;

/** Takes the lines of carets out of a drawn fixture, and the cursor out of its text. */
export function readFixture(drawn: string): Fixture {
  const text = drawn
    .split('\n')
    .filter((line) => !DRAWING.test(line))
    .join('\n');
  const cursor = text.indexOf('$0');
  return cursor < 0 ? { text, cursor: undefined } : { text: text.slice(0, cursor) + text.slice(cursor + 2), cursor };
}

/** The text with each report drawn under the line on which it begins; a severity that is not the rule's own stands in brackets. */
export function drawReports(text: string, reports: readonly Report[]): string {
  const lines = text.split('\n');
  return lines
    .flatMap((line, number) => [
      line,
      ...reports.filter((report) => report.range.start.line === number).map((report) => drawReport(line, report)),
    ])
    .join('\n');
}

function drawReport(line: string, { range, code, severity }: Report): string {
  const end = range.end.line > range.start.line ? line.length : range.end.character;
  const usual = rules.find((rule) => rule.code === code)?.severity;
  const carets = '^'.repeat(Math.max(1, end - range.start.character));
  return `${' '.repeat(range.start.character)}${carets} ${code}${severity === usual ? '' : ` (${severity})`}`;
}

/** The diagnosis of a text. */
export function diagnose(text: string, settings: Partial<ResolutionSettings> = {}): Diagnosis {
  return service.diagnose(documentOf(text), { ...defaultSettings, ...settings });
}

/** The reports of a text, of these codes only where some are named. */
export function reportsOf(text: string, codes: readonly string[] = [], settings: Partial<ResolutionSettings> = {}): readonly Report[] {
  return diagnose(text, settings).reports.filter((report) => codes.length === 0 || codes.includes(report.code));
}

/** Compares a drawn fixture with what is reported, of these codes only where some are named. */
export function checkReports(drawn: string, codes: readonly string[] = [], settings: Partial<ResolutionSettings> = {}): void {
  const { text } = readFixture(drawn);
  assert.equal(drawReports(text, reportsOf(text, codes, settings)), drawn);
}

/** The text after edits of the wire's kind. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(documentOf(text), [...edits]);
}

/** The preferred fix of a report, or undefined where it has none. */
export function preferredFix(report: Report): Fix | undefined {
  return report.fixes().find((fix) => fix.preferred);
}

/**
 * The text after the preferred fixes of a code, one report after the other until none is left that has one; at most as many as there are
 * lines.
 */
export function fixAll(text: string, codes: readonly string[], settings: Partial<ResolutionSettings> = {}): string {
  let fixed = text;
  for (let left = text.split('\n').length; left > 0; left -= 1) {
    const fix = reportsOf(fixed, codes, settings)
      .map(preferredFix)
      .find((candidate) => candidate !== undefined);
    if (fix === undefined) break;
    fixed = applyTextEdits(fixed, fix.edits);
  }
  return fixed;
}

/** Compares the text after the preferred fixes of a code with the expected one. */
export function checkFix(code: string, before: string, after: string, settings: Partial<ResolutionSettings> = {}): void {
  assert.equal(fixAll(before, [code], settings), after);
}
