import type { Instrument } from '../catalogue/instruments';
import type { FootnoteStyle, ItalicsStyle } from '../features/formatting';
import type { Era, Profile } from '../model/profile';
import type { Severity } from '../rules/rule';
import type { Message } from '../text/message';
import type { Range, TextEdit } from '../text/position';

/** What a user may set; one frozen object. */
export interface ResolutionSettings {
  readonly profile: Profile | 'auto';
  readonly era: Era | 'auto';
  /** Severity by rule code; a rule that is not named keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The instruments of the drafting office's own tables; absent where it has none. */
  readonly ownInstruments?: readonly Instrument[];
  /** How formatting writes footnote marks; as the file has them mostly where it is absent. */
  readonly footnotes?: FootnoteStyle;
  /** Whether formatting puts the openings of paragraphs in italics; as the file has them where it is absent. */
  readonly italics?: ItalicsStyle;
}

/** One report on a document, in absolute positions. */
export interface Report {
  readonly code: string;
  readonly rulebook: readonly string[];
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  readonly related: readonly { readonly message: Message; readonly range: Range }[];
  readonly tag?: 'unnecessary' | 'deprecated';
  /** Worked out when asked for; `[]` where nothing can be done. */
  fixes(): readonly Fix[];
}

/** A change that corrects a report. */
export interface Fix {
  readonly title: Message;
  readonly preferred: boolean;
  readonly safe: boolean;
  /** Why it is not safe, as the end of “left alone, since …”; absent for a safe fix. */
  readonly unsafe?: Message;
  readonly edits: readonly TextEdit[];
}

/** All reports on a document, in the order of the text, with the profile and era they were made under. */
export interface Diagnosis {
  readonly profile: Profile;
  readonly era: Era;
  readonly reports: readonly Report[];
  /** The same, block by block; the very group of the diagnosis before where nothing of it has changed. */
  readonly groups: readonly ReportGroup[];
}

/** The reports on one block of a document, in the order of the text. */
export interface ReportGroup {
  readonly block: number;
  readonly reports: readonly Report[];
  /** How many of them are errors, warnings, and `info`; the rest are hints. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
