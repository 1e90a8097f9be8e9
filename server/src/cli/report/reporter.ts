import type { Diagnosis, Report } from '../../service/service';
import type { Draft } from '../drafts';

/** A file with what is printed of its reports. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly diagnosis: Diagnosis;
  /** Those of the severity asked for and graver. */
  readonly reports: readonly Report[];
}

/** Writes checked files in one of the forms. */
export interface Reporter {
  /** Called for each file in order. */
  file(checked: CheckedDraft): void;
  /** Called once after all files. */
  end(): void;
}
