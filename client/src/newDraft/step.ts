/** What the server says to the answers so far: the next question, or the text as a snippet. */
export interface Step {
  readonly question?: Question;
  readonly snippet?: string;
  /** The name for the file, without an extension. */
  readonly name?: string;
  readonly remark?: Remark;
}

/** A question for a person. */
export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly example?: string;
  readonly choices: readonly { readonly key: string; readonly label: string; readonly detail: string }[];
  readonly step: number;
  readonly steps?: number;
}

/** What is said of an answer; one with an error is not taken. */
export interface Remark {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

/** The answer of a person who wants to see the question before again. */
export interface Back {
  readonly back: true;
}
