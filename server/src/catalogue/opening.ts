/** One conventional opening of a paragraph, without `also` or `further`. Facts that no table has are absent. */
export interface Opening {
  readonly phrase: string;
  readonly kind: OpeningKind;
  /** What it is used for, as the end of a sentence of which it is the subject: `presses States and others to act`. */
  readonly use?: string;
  /** observing, reinforcing, evaluative, deciding or directive; operative openings only. */
  readonly category?: string;
  /** Conventional strength from 0 (states something) to 5 (creates or demands something); operative openings only. */
  readonly strength?: number;
  /** `+`, `0` or `-` for operative openings, a figure from -3 to +2 with words for preambular ones. */
  readonly tone?: string;
  /** Whether somebody has to be addressed before the infinitive (`Requests the Secretary-General to`). */
  readonly addresseeExpected: boolean;
  /** The organs that use it, as the table names them; absent for an opening of all organs. */
  readonly bodies?: string;
  readonly french?: string;
  readonly spanish?: string;
  /** Whether the French and Spanish were found in official parallel texts. */
  readonly equivalentsAttested: boolean;
  /** The form of the second paragraph of a run; absent where the opening is not repeated. */
  readonly also?: string;
  /** The form of the third paragraph of a run; absent where the opening is not repeated. */
  readonly further?: string;
  /** For an opening that wants a preposition and is named here without it (`Mindful`): the prepositions that it takes. */
  readonly prepositions?: readonly string[];
  /** Whether a table of editorial practice holds it; else it is known from published texts only. */
  readonly curated: boolean;
}

/** A paragraph is opened by a finite verb (operative) or by a participle or adjective (preambular). */
export type OpeningKind = 'operative' | 'preambular';

/** What the beginning of a text was recognized as. */
export interface OpeningMatch {
  readonly opening: Opening;
  /** UTF-16 length of the text matched from its start: series word, adverb and an introductory `Acting under Chapter VII …,` included. */
  readonly length: number;
  readonly series?: 'also' | 'further' | 'once again';
  /** Whether the series word stands before the opening (`Also invites`) or in or after it (`Welcoming also`). */
  readonly seriesPlace?: 'before' | 'after';
  /** An adverb before an opening that is in no table with it (`Strongly` in `Strongly supports`). */
  readonly adverb?: string;
  /**
   * The opening in lower case without series word and without a closing preposition that does not change its meaning: `deeply concerned`.
   */
  readonly key: string;
  /** The verb, participle or adjective alone, in lower case: `concerned`, `notes`, `calls`. */
  readonly head: string;
}
