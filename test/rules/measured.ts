/**
 * Every rule is measured on published texts in exactly one of these sets: each report is a line of a snapshot, and of these a reader judged
 * enough to say how many are true.
 */

/** The rules of numbering and notes, measured in `test/corpus/numbering-and-notes.test.ts`, on the model document and with planted faults. */
export const NUMBERING_AND_NOTES: ReadonlySet<string> = new Set([
  'footnote/ibid-wrong-source',
  'footnote/letter-mark',
  'footnote/lost-superscript',
  'footnote/mark-before-punctuation',
  'footnote/mark-without-note',
  'footnote/marks-not-separated',
  'footnote/note-without-mark',
  'footnote/number-out-of-order',
  'footnote/repeated-mark',
  'footnote/unfinished-note',
  'headings/lone-heading',
  'items/ambiguous-label',
  'items/chapeau-without-colon',
  'items/colon-without-list',
  'items/lone-item',
  'items/malformed-label',
  'items/out-of-order',
  'layout/paragraph-broken-by-page',
  'masthead/agenda-without-note',
  'masthead/asterisk-order',
  'masthead/malformed-symbol',
  'numbering/lone-number',
  'numbering/missing-numbers',
  'numbering/out-of-order',
  'numbering/starts-again',
  'numbering/unnumbered-paragraph',
  'preamble/numbered-paragraph',
  'reference/no-such-paragraph',
  'reference/wrong-side',
  'suppression/unused',
]);

/** The rules of instruments, and of citations those that need to know what is cited: `test/corpus/instruments.test.ts`. */
export const INSTRUMENTS_AND_CITATIONS: ReadonlySet<string> = new Set([
  'citation/ambiguous-short-form',
  'citation/labour-convention-form',
  'citation/malformed-annex',
  'citation/official-records-form',
  'citation/treaty-series-form',
  'citation/two-forms',
  'citation/undated-resolution',
  'citation/wrong-date',
  'footnote/abbreviation-in-text',
  'footnote/budget-sentence',
  'footnote/cited-twice',
  'footnote/malformed-ibid',
  'footnote/mark-inside-name',
  'footnote/needless-see',
  'footnote/not-cited-again',
  'footnote/page-reference',
  'footnote/word-in-note',
  'instrument/misspelt-name',
  'instrument/superseded-name',
  'instrument/without-note',
  'instrument/wrong-citation',
]);

/**
 * The rules of words and of the front, and of citations and references those that look at their form alone: `test/corpus/wording.test.ts`,
 * and on the mastheads of drafts `test/corpus/drafts.test.ts`.
 */
export const WORDING = new RegExp(
  [
    '^(?:bracket|chapeau|clause|closing|date|draft|enacting|ending|opening|sections|series|sponsors|style|title)/',
    '^citation/(?:article-form|council-number-without-year|its-of-another-organ|malformed-number|space-before-bracket)$',
    '^citation/(?:symbol-in-text|this-resolution|wrong-separator)$',
    '^layout/(?:lost-line-breaks|page-head)$',
    '^masthead/(?!agenda-without-note$|asterisk-order$|malformed-symbol$)',
    '^reference/(?:negotiators-label|number-in-brackets)$',
  ].join('|'),
);
