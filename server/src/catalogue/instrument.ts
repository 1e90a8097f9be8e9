/** A treaty, declaration, set of rules, programme of action … Facts that the table does not have are absent, which never means "not so". */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  /** Other names, short names and acronyms, as the table spells them. */
  readonly aliases: readonly string[];
  /** `treaty`, `declaration`, `ILO convention` … */
  readonly kind: string;
  /** The body that adopted it. */
  readonly body?: string;
  /** ISO 8601 date of adoption: `2000-11-15`, `2000-11` or `2000`. */
  readonly adopted?: string;
  readonly place?: string;
  /** ISO 8601 date of entry into force; absent also where it is merely unknown. */
  readonly inForce?: string;
  /** The adopting resolution with its organ: `General Assembly resolution 55/25`. */
  readonly resolution?: string;
  /** `annex` or `annex II`: where in the resolution or document it stands. */
  readonly annex?: string;
  readonly symbol?: string;
  readonly untsVolume?: string;
  readonly untsNumber?: string;
  /** Another treaty series, or the report of a conference. */
  readonly otherSeries?: string;
  /** The instrument that this one is a protocol or an amendment to. */
  readonly parent?: string;
  readonly url?: string;
  /** The preferred form of its note, as other organs than the adopting one write it. */
  readonly footnote?: string;
  /** Another attested form of its note. */
  readonly footnoteAlternative?: string;
  /** ISO 8601 date of its opening for signature or of its signing, where that is another day. */
  readonly openedForSignature?: string;
  /** Since when it is no longer in force, and how that came: `abrogated 2017-06`, `ended 1946-04-18`. */
  readonly ended?: { readonly how: 'abrogated' | 'ended'; readonly date: string };
  /** `verified-by-N-sources` or `from-memory`. */
  readonly confidence: string;
  /** The filled fields that no source confirmed: shown as not verified, and no ground for reporting a contradiction. */
  readonly unverified: readonly string[];
  /** Where the facts are from. */
  readonly sources: readonly string[];
}
