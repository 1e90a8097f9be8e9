import type { Severity } from '../../rules/rule';
import type { Diagnosis, Report } from '../../service/service';
import type { Draft } from '../drafts';

/** A file with what is printed of its reports. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly diagnosis: Diagnosis;
  /** Those of the severity asked for and graver. */
  readonly reports: readonly Report[];
}

/** What is to be written of a file, in a shape that a thread can send. */
export interface ReportPart {
  readonly text: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The rules that were broken. */
  readonly codes: readonly string[];
}

/** Writes checked files in one of the forms. */
export interface Reporter {
  /** Works out what is to be written of a file; nothing is written yet. */
  part(checked: CheckedDraft): ReportPart;
  /** Called for each file in order. */
  file(part: ReportPart): void;
  /** Called once after all files. */
  end(): void;
}

/** The part of a file that is written as a text. */
export function partOf({ reports }: CheckedDraft, text: string): ReportPart {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of reports) counts[severity] += 1;
  return { text, counts, codes: [...new Set(reports.map(({ code }) => code))] };
}

/** A value as it stands inside JSON text, so many spaces from the margin but for its first line. */
export function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
