// Made from the folders of rules by `npm run generate`.
import { insertedParagraph } from './bracket/inserted-paragraph';
import { unbalancedBracket } from './bracket/unbalanced';
import { undecidedText } from './bracket/undecided';
import { unpairedSign } from './bracket/unpaired-sign';
import { chapeauForm } from './chapeau/form';
import { chapeauOtherOrgan } from './chapeau/other-organ';
import { ambiguousShortForm } from './citation/ambiguous-short-form';
import { articleForm } from './citation/article-form';
import { councilNumberWithoutYear } from './citation/council-number-without-year';
import { itsOfAnotherOrgan } from './citation/its-of-another-organ';
import { labourConventionForm } from './citation/labour-convention-form';
import { malformedAnnex } from './citation/malformed-annex';
import { malformedNumber } from './citation/malformed-number';
import { officialRecordsForm } from './citation/official-records-form';
import { spaceBeforeBracket } from './citation/space-before-bracket';
import { symbolInText } from './citation/symbol-in-text';
import { thisResolution } from './citation/this-resolution';
import { treatySeriesForm } from './citation/treaty-series-form';
import { twoForms } from './citation/two-forms';
import { undatedResolution } from './citation/undated-resolution';
import { wrongDate } from './citation/wrong-date';
import { wrongSeparator } from './citation/wrong-separator';
import { actingClausePlace } from './clause/acting-clause-place';
import { actingUnderChapterVii } from './clause/acting-under-chapter-vii';
import { seizedNotLast } from './clause/seized-not-last';
import { voteTotals } from './closing/vote-totals';
import { noSuchDay } from './date/no-such-day';
import { placeholder } from './draft/placeholder';
import { enactingComma } from './enacting/comma';
import { enactingItalics } from './enacting/italics';
import { malformedEnactingLine } from './enacting/malformed';
import { organOfAnotherCommittee } from './enacting/organ-of-another-committee';
import { andBeforeLastItem } from './ending/and-before-last-item';
import { fullStopInside } from './ending/full-stop-inside';
import { itemWithoutSemicolon } from './ending/item-without-semicolon';
import { operativeWithoutSemicolon } from './ending/operative-without-semicolon';
import { preambularItemWithoutComma } from './ending/preambular-item-without-comma';
import { preambularWithoutComma } from './ending/preambular-without-comma';
import { abbreviationInText } from './footnote/abbreviation-in-text';
import { budgetSentence } from './footnote/budget-sentence';
import { citedTwice } from './footnote/cited-twice';
import { ibidWrongSource } from './footnote/ibid-wrong-source';
import { letterMark } from './footnote/letter-mark';
import { lostSuperscript } from './footnote/lost-superscript';
import { malformedIbid } from './footnote/malformed-ibid';
import { markBeforePunctuation } from './footnote/mark-before-punctuation';
import { markInsideName } from './footnote/mark-inside-name';
import { markWithoutNote } from './footnote/mark-without-note';
import { marksNotSeparated } from './footnote/marks-not-separated';
import { needlessSee } from './footnote/needless-see';
import { notCitedAgain } from './footnote/not-cited-again';
import { noteWithoutMark } from './footnote/note-without-mark';
import { noteNumberOutOfOrder } from './footnote/number-out-of-order';
import { pageReference } from './footnote/page-reference';
import { repeatedMark } from './footnote/repeated-mark';
import { unfinishedNote } from './footnote/unfinished-note';
import { wordInNote } from './footnote/word-in-note';
import { loneHeading } from './headings/lone-heading';
import { misspeltName } from './instrument/misspelt-name';
import { supersededName } from './instrument/superseded-name';
import { withoutNote } from './instrument/without-note';
import { wrongCitation } from './instrument/wrong-citation';
import { ambiguousLabel } from './items/ambiguous-label';
import { chapeauWithoutColon } from './items/chapeau-without-colon';
import { colonWithoutList } from './items/colon-without-list';
import { loneItem } from './items/lone-item';
import { malformedItemLabel } from './items/malformed-label';
import { itemOutOfOrder } from './items/out-of-order';
import { lostLineBreaks } from './layout/lost-line-breaks';
import { pageHead } from './layout/page-head';
import { paragraphBrokenByPage } from './layout/paragraph-broken-by-page';
import { agendaLine } from './masthead/agenda-line';
import { agendaWithoutNote } from './masthead/agenda-without-note';
import { asteriskOrder } from './masthead/asterisk-order';
import { dateAfterSession } from './masthead/date-after-session';
import { mastheadDateForm } from './masthead/date-form';
import { distribution } from './masthead/distribution';
import { draftOfAnotherSession } from './masthead/draft-of-another-session';
import { limitedWithoutL } from './masthead/limited-without-l';
import { malformedSymbol } from './masthead/malformed-symbol';
import { missingElement } from './masthead/missing-element';
import { originalLanguage } from './masthead/original-language';
import { sessionDates } from './masthead/session-dates';
import { sessionOrdinal } from './masthead/session-ordinal';
import { symbolOfAnotherCommittee } from './masthead/symbol-of-another-committee';
import { loneNumber } from './numbering/lone-number';
import { missingNumbers } from './numbering/missing-numbers';
import { numberOutOfOrder } from './numbering/out-of-order';
import { numbersStartAgain } from './numbering/starts-again';
import { unnumberedParagraph } from './numbering/unnumbered-paragraph';
import { addresseeMissing } from './opening/addressee-missing';
import { capitalInsideOpening } from './opening/capital-inside';
import { finiteVerbInPreamble } from './opening/finite-verb-in-preamble';
import { finiteVerbInside } from './opening/finite-verb-inside';
import { italicsCutShort } from './opening/italics-cut-short';
import { italicsMissing } from './opening/italics-missing';
import { itemsOfDifferentForms } from './opening/items-of-different-forms';
import { participleInOperative } from './opening/participle-in-operative';
import { prepositionMissing } from './opening/preposition-missing';
import { smallLetterInItem } from './opening/small-letter-in-item';
import { takesNotes } from './opening/takes-notes';
import { unknownOpening } from './opening/unknown-opening';
import { verbWithoutEnding } from './opening/verb-without-ending';
import { numberedPreamble } from './preamble/numbered-paragraph';
import { negotiatorsLabel } from './reference/negotiators-label';
import { noSuchParagraph } from './reference/no-such-paragraph';
import { numberInBrackets } from './reference/number-in-brackets';
import { wrongSide } from './reference/wrong-side';
import { annexNotMentioned } from './sections/annex-not-mentioned';
import { misorderedSeriesWord } from './series/misordered-word';
import { misplacedSeriesWord } from './series/misplaced-word';
import { missingSeriesWord } from './series/missing-word';
import { orphanedSeriesWord } from './series/orphaned-word';
import { repeatedSeriesWord } from './series/repeated-word';
import { duplicateSponsor } from './sponsors/duplicate';
import { sponsorLineForm } from './sponsors/line-form';
import { sponsorsOutOfOrder } from './sponsors/out-of-order';
import { sponsorSerialComma } from './sponsors/serial-comma';
import { unofficialStateName } from './sponsors/unofficial-name';
import { abbreviatedMonth } from './style/abbreviated-month';
import { acronym } from './style/acronym';
import { acronymExplainedTwice } from './style/acronym-explained-twice';
import { americanSpelling } from './style/american-spelling';
import { boldInText } from './style/bold-in-text';
import { capitalInProse } from './style/capital-in-prose';
import { charterName } from './style/charter-name';
import { dateForm } from './style/date-form';
import { doubleHyphen } from './style/double-hyphen';
import { doubledPunctuation } from './style/doubled-punctuation';
import { doubledWord } from './style/doubled-word';
import { figureUnderTen } from './style/figure-under-ten';
import { hyphenInRange } from './style/hyphen-in-range';
import { interAliaTwice } from './style/inter-alia-twice';
import { iseSpelling } from './style/ise-spelling';
import { joinedWord } from './style/joined-word';
import { listTooDeep } from './style/list-too-deep';
import { memberStates } from './style/member-states';
import { perCent } from './style/per-cent';
import { preferredWord } from './style/preferred-word';
import { rangeInText } from './style/range-in-text';
import { semicolonInPreamble } from './style/semicolon-in-preamble';
import { stateInSmallLetters } from './style/state-in-small-letters';
import { straightQuotes } from './style/straight-quotes';
import { unusedSuppression } from './suppression/unused';
import { titleAcronym } from './title/acronym';
import { titleInSecurityCouncil } from './title/in-security-council';
import { missingTitle } from './title/missing';
import { titleTypography } from './title/typography';
import type { Rule } from './rule';

/** Every rule, in the order of their files. */
export const ruleFiles: readonly Rule[] = [
  insertedParagraph,
  unbalancedBracket,
  undecidedText,
  unpairedSign,
  chapeauForm,
  chapeauOtherOrgan,
  ambiguousShortForm,
  articleForm,
  councilNumberWithoutYear,
  itsOfAnotherOrgan,
  labourConventionForm,
  malformedAnnex,
  malformedNumber,
  officialRecordsForm,
  spaceBeforeBracket,
  symbolInText,
  thisResolution,
  treatySeriesForm,
  twoForms,
  undatedResolution,
  wrongDate,
  wrongSeparator,
  actingClausePlace,
  actingUnderChapterVii,
  seizedNotLast,
  voteTotals,
  noSuchDay,
  placeholder,
  enactingComma,
  enactingItalics,
  malformedEnactingLine,
  organOfAnotherCommittee,
  andBeforeLastItem,
  fullStopInside,
  itemWithoutSemicolon,
  operativeWithoutSemicolon,
  preambularItemWithoutComma,
  preambularWithoutComma,
  abbreviationInText,
  budgetSentence,
  citedTwice,
  ibidWrongSource,
  letterMark,
  lostSuperscript,
  malformedIbid,
  markBeforePunctuation,
  markInsideName,
  markWithoutNote,
  marksNotSeparated,
  needlessSee,
  notCitedAgain,
  noteWithoutMark,
  noteNumberOutOfOrder,
  pageReference,
  repeatedMark,
  unfinishedNote,
  wordInNote,
  loneHeading,
  misspeltName,
  supersededName,
  withoutNote,
  wrongCitation,
  ambiguousLabel,
  chapeauWithoutColon,
  colonWithoutList,
  loneItem,
  malformedItemLabel,
  itemOutOfOrder,
  lostLineBreaks,
  pageHead,
  paragraphBrokenByPage,
  agendaLine,
  agendaWithoutNote,
  asteriskOrder,
  dateAfterSession,
  mastheadDateForm,
  distribution,
  draftOfAnotherSession,
  limitedWithoutL,
  malformedSymbol,
  missingElement,
  originalLanguage,
  sessionDates,
  sessionOrdinal,
  symbolOfAnotherCommittee,
  loneNumber,
  missingNumbers,
  numberOutOfOrder,
  numbersStartAgain,
  unnumberedParagraph,
  addresseeMissing,
  capitalInsideOpening,
  finiteVerbInPreamble,
  finiteVerbInside,
  italicsCutShort,
  italicsMissing,
  itemsOfDifferentForms,
  participleInOperative,
  prepositionMissing,
  smallLetterInItem,
  takesNotes,
  unknownOpening,
  verbWithoutEnding,
  numberedPreamble,
  negotiatorsLabel,
  noSuchParagraph,
  numberInBrackets,
  wrongSide,
  annexNotMentioned,
  misorderedSeriesWord,
  misplacedSeriesWord,
  missingSeriesWord,
  orphanedSeriesWord,
  repeatedSeriesWord,
  duplicateSponsor,
  sponsorLineForm,
  sponsorsOutOfOrder,
  sponsorSerialComma,
  unofficialStateName,
  abbreviatedMonth,
  acronym,
  acronymExplainedTwice,
  americanSpelling,
  boldInText,
  capitalInProse,
  charterName,
  dateForm,
  doubleHyphen,
  doubledPunctuation,
  doubledWord,
  figureUnderTen,
  hyphenInRange,
  interAliaTwice,
  iseSpelling,
  joinedWord,
  listTooDeep,
  memberStates,
  perCent,
  preferredWord,
  rangeInText,
  semicolonInPreamble,
  stateInSmallLetters,
  straightQuotes,
  unusedSuppression,
  titleAcronym,
  titleInSecurityCouncil,
  missingTitle,
  titleTypography,
];
