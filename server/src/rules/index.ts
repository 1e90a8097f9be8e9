import { ambiguousShortForm } from './citation/ambiguous-short-form';
import { labourConventionForm } from './citation/labour-convention-form';
import { malformedAnnex } from './citation/malformed-annex';
import { officialRecordsForm } from './citation/official-records-form';
import { treatySeriesForm } from './citation/treaty-series-form';
import { twoForms } from './citation/two-forms';
import { undatedResolution } from './citation/undated-resolution';
import { wrongDate } from './citation/wrong-date';
import { enactingComma } from './enacting/comma';
import { malformedEnactingLine } from './enacting/malformed';
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
import { paragraphBrokenByPage } from './layout/paragraph-broken-by-page';
import { agendaWithoutNote } from './masthead/agenda-without-note';
import { asteriskOrder } from './masthead/asterisk-order';
import { malformedSymbol } from './masthead/malformed-symbol';
import { loneNumber } from './numbering/lone-number';
import { numberOutOfOrder } from './numbering/out-of-order';
import { unnumberedParagraph } from './numbering/unnumbered-paragraph';
import { capitalInsideOpening } from './opening/capital-inside';
import { finiteVerbInPreamble } from './opening/finite-verb-in-preamble';
import { italicsCutShort } from './opening/italics-cut-short';
import { italicsMissing } from './opening/italics-missing';
import { participleInOperative } from './opening/participle-in-operative';
import { prepositionMissing } from './opening/preposition-missing';
import { smallLetterInItem } from './opening/small-letter-in-item';
import { unknownOpening } from './opening/unknown-opening';
import { numberedPreamble } from './preamble/numbered-paragraph';
import { noSuchParagraph } from './reference/no-such-paragraph';
import { wrongSide } from './reference/wrong-side';
import { misorderedSeriesWord } from './series/misordered-word';
import { misplacedSeriesWord } from './series/misplaced-word';
import { missingSeriesWord } from './series/missing-word';
import { orphanedSeriesWord } from './series/orphaned-word';
import { repeatedSeriesWord } from './series/repeated-word';
import { unusedSuppression } from './suppression/unused';
import type { Rule } from './rule';

/** Every rule, sorted by code. */
export const rules: readonly Rule[] = [
  ambiguousShortForm,
  labourConventionForm,
  malformedAnnex,
  officialRecordsForm,
  treatySeriesForm,
  twoForms,
  undatedResolution,
  wrongDate,
  enactingComma,
  malformedEnactingLine,
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
  paragraphBrokenByPage,
  agendaWithoutNote,
  asteriskOrder,
  malformedSymbol,
  loneNumber,
  numberOutOfOrder,
  unnumberedParagraph,
  capitalInsideOpening,
  finiteVerbInPreamble,
  italicsCutShort,
  italicsMissing,
  participleInOperative,
  prepositionMissing,
  smallLetterInItem,
  unknownOpening,
  numberedPreamble,
  noSuchParagraph,
  wrongSide,
  misorderedSeriesWord,
  misplacedSeriesWord,
  missingSeriesWord,
  orphanedSeriesWord,
  repeatedSeriesWord,
  unusedSuppression,
].sort((a, b) => (a.code < b.code ? -1 : 1));
