import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SelectionRange,
} from 'vscode-languageserver-types';
import type { Catalogue } from '../catalogue/catalogue';
import { withHouseInstruments } from '../catalogue/houseInstruments';
import type { Instrument } from '../catalogue/instruments';
import { createDiagnose } from './diagnose';
import type { Diagnosis, ResolutionSettings } from './report';
import { applySheets, rebaseSheet, type RebasedSheet, type SheetsResult } from '../features/applySheets';
import type { NamedSheet } from '../features/amendments/several';
import { amendedSymbol, applyAmendments, isAmendment, isCalled, type AmendmentResult } from '../features/applyAmendments';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../features/callHierarchy';
import type { CitedKey } from '../features/cited/keys';
import { citeInstrument } from '../features/citeInstrument';
import { cleanPaste, type CleanedText } from '../features/cleanPaste';
import { fitInto } from '../features/cleanPaste/fit';
import { citations } from '../features/citations';
import { citedAt, type CitedThing } from '../features/citedAt';
import { codeLenses, textCounts, type LensPlace, type TextCounts } from '../features/codeLens';
import { compareTexts, type TextComparison } from '../features/compare';
import { completion } from '../features/completion';
import type { CompletionTrigger, Offers } from '../features/completion/offer';
import { definition } from '../features/definition';
import { disableRule } from '../features/disableRule';
import { documentLinks } from '../features/documentLinks';
import { documentSymbols } from '../features/documentSymbols';
import { whereOneIs } from '../features/documentSymbols/whereOneIs';
import { expandIbid } from '../features/expandIbid';
import { fixAll, type FixedDocument } from '../features/fixAll';
import { findInstruments, type InstrumentChoice } from '../features/findInstruments';
import { foldingRanges } from '../features/foldingRanges';
import { formatDocument, formatRange, type FormatContext } from '../features/formatting';
import { goToMark } from '../features/goToMark';
import { highlights } from '../features/highlights';
import { hover } from '../features/hover';
import { inlayHints, type InlayHintSettings } from '../features/inlayHints';
import { insertFootnote } from '../features/insertFootnote';
import { openBrackets, type OpenBracket } from '../features/openBrackets';
import { linkedEditing, type LinkedPlaces } from '../features/linkedEditing';
import { newDraft, type DraftStep } from '../features/newDraft';
import { onTypeFormatting } from '../features/onTypeFormatting';
import { references } from '../features/references';
import { REFACTORINGS, REFACTORING_NAMES, type Refactoring, type RefactoringName } from '../features/refactor/index';
import { writeAmendments, type SheetText } from '../features/writeAmendments';
import type { SheetOptions } from '../features/amendments/write';
import type { Refactored, Refused } from '../features/refactor/refactoring';
import { prepareRename, rename } from '../features/rename';
import { renumber } from '../features/renumber';
import { semanticTokens, type SemanticToken } from '../features/semanticTokens';
import { selectionRanges } from '../features/selectionRanges';
import { placedAt, type FeatureContext } from '../features/at/context';
import { summarize, type FileSummary } from '../features/summary/fileSummary';
import { fileKindOf, type FileKind } from '../model/fileKind';
import { rules, withProse } from './rules';
import { rulePage } from '../rules/page';
import { changeDegree } from '../features/listKeys/changeDegree';
import { answerBreak, type BreakAnswer, type TypedBreak } from '../features/listKeys/lineBreak';
import { keepOwnLabel, type GivenLabel } from '../features/listKeys/ownLabel';
import { takeLabelBack } from '../features/listKeys/takeLabelBack';
import type { KeyEdit } from '../features/listKeys/continueList';
import { exportChanges } from '../exchange/changes';
import { MODEL_READING } from '../exchange/akn/modelReading';
import type { ModelReading } from '../exchange/akn/reading';
import { printedVersions, type PrintedVersions } from '../exchange/versions';
import { exportText, printedTexts, type CommentsOut, type ExportFormat } from '../exchange/export';
import type { RenderedText } from '../exchange/render/rendered';
import { previewPage, type PreviewPage } from '../exchange/preview';
import { createModel, type DocumentModel } from '../model/model';
import type { ResolutionDocument } from '../syntax/document';
import { message, sayInEnglish, type Say } from '../text/message';
import type { Position, Range, SpanEdit, TextEdit } from '../text/position';

export type { Diagnosis, Fix, Report, ReportGroup, ResolutionSettings } from './report';
export type { FileKind };

export type { CleanedText } from '../features/cleanPaste';
export type { FixedDocument } from '../features/fixAll';
export type { DraftStep } from '../features/newDraft';
export type { InstrumentChoice } from '../features/findInstruments';
export type { AmendmentResult, PlacedInstruction } from '../features/applyAmendments';
export type { SheetResult, SheetsResult } from '../features/applySheets';
export type { SheetOptions } from '../features/amendments/write';
export type { SheetText } from '../features/writeAmendments';
export type { ComparisonEntry, TextComparison } from '../features/compare';
export type { PreviewPage, PreviewPart } from '../exchange/preview';
export type { ExportFormat } from '../exchange/export';
export type { KeyEdit } from '../features/listKeys/continueList';
export type { GivenLabel } from '../features/listKeys/ownLabel';
export type { BreakAnswer, TypedBreak } from '../features/listKeys/lineBreak';
export type { RefactoringName } from '../features/refactor/index';
export type { Refactored, Refused } from '../features/refactor/refactoring';

/**
 * The API boundary: a test, the command line and the server call the same object in the same way. All methods are pure questions about a
 * document.
 */
export interface ResolutionService {
  /** Puts a message into the reader's words, as all answers that are ready to be shown are. */
  readonly say: Say;
  fileKind(document: ResolutionDocument): FileKind;
  /**
   * The edits that the safe fixes come to, or the preferred ones of the rules named; a fix that makes room for another is followed by it. The
   * document itself stays as it is.
   */
  fixAll(document: ResolutionDocument, settings: ResolutionSettings, which: 'safe' | readonly string[]): FixedDocument;
  /** The edit that keeps a rule from reporting in the paragraph at the position, or in the whole file. */
  disableRule(document: ResolutionDocument, code: string, position: Position, scope: 'paragraph' | 'file'): TextEdit;
  /** The page of a rule in Markdown, in the reader's words; undefined for an unknown code. */
  rulePage(code: string): string | undefined;
  /** Everything that there is to say; while somebody is `writing` at a position, without what may still be right when that paragraph is left. */
  diagnose(document: ResolutionDocument, settings: ResolutionSettings, writing?: Position): Diagnosis;
  /** The same service with a drafting office's own instruments in its catalogue; itself where there are none. Remembered with the list. */
  withInstruments(own: readonly Instrument[] | undefined): ResolutionService;
  /** The mark's note, what an `Ibid.` stands for, the paragraph of an internal reference. */
  hover(document: ResolutionDocument, position: Position): Hover | undefined;
  documentSymbols(document: ResolutionDocument): DocumentSymbol[];
  foldingRanges(document: ResolutionDocument): FoldingRange[];
  selectionRanges(document: ResolutionDocument, positions: readonly Position[]): SelectionRange[];
  definition(document: ResolutionDocument, position: Position): Location[];
  /** All places that belong together; with `uses` without the note or the paragraph that the others lead to. */
  references(document: ResolutionDocument, position: Position, wanted?: 'all' | 'uses'): Location[];
  /** What is cited at a position from outside the text: the same keys in every file. Undefined where nothing is. */
  citedAt(document: ResolutionDocument, position: Position): CitedThing | undefined;
  /** The places of a document that cite one of these. */
  citations(document: ResolutionDocument, keys: readonly CitedKey[]): Location[];
  /** The paragraphs and citations of a document in a few kilobytes; `shared` gives the same string for the same key. */
  summarize(document: ResolutionDocument, shared: (key: CitedKey) => CitedKey): FileSummary;
  prepareCallHierarchy(document: ResolutionDocument, position: Position): CallHierarchyItem[];
  /** Who cites a paragraph or note of the document. */
  incomingCalls(document: ResolutionDocument, item: CallHierarchyItem): CallHierarchyIncomingCall[];
  /** What a paragraph or note of the document cites. */
  outgoingCalls(document: ResolutionDocument, item: CallHierarchyItem): CallHierarchyOutgoingCall[];
  inlayHints(document: ResolutionDocument, range: Range, wanted: InlayHintSettings): InlayHint[];
  /** Where lenses stand; what they say is worked out by {@link textCounts} and by looking for references. */
  codeLenses(document: ResolutionDocument, wanted: readonly LensPlace['kind'][]): LensPlace[];
  textCounts(document: ResolutionDocument, text: number): TextCounts | undefined;
  highlights(document: ResolutionDocument, position: Position): DocumentHighlight[];
  /** What can be put at a position: everything to who asks, as it is by default, and to who has only typed on what surely belongs there. */
  completion(document: ResolutionDocument, position: Position, trigger?: CompletionTrigger): Offers;
  prepareRename(document: ResolutionDocument, position: Position): { readonly range: Range; readonly placeholder: string } | undefined;
  /**
   * Throws no error: why it is refused, where nothing can be renamed or the new name will not do. A paragraph or item goes to the place
   * that its new label says.
   */
  rename(document: ResolutionDocument, position: Position, newName: string): readonly TextEdit[] | Refused;
  /**
   * What follows on a line break that was typed: the next label, an inner list after a colon, a degree up on an empty label, the empty line
   * between paragraphs of the preamble; `undefined` where it is only a line break.
   */
  answerBreak(document: ResolutionDocument, typed: TypedBreak): BreakAnswer | undefined;
  /** What takes away the empty label that Backspace has taken the space from, at a UTF-16 offset; `undefined` where none stands there. */
  takeLabelBack(document: ResolutionDocument, offset: number): readonly SpanEdit[] | undefined;
  /** What leaves of two labels in the line of an offset, the editor's and the writer's own, the latter; `undefined` where all stands. */
  keepOwnLabel(document: ResolutionDocument, given: GivenLabel): readonly SpanEdit[] | undefined;
  /** What Tab and Shift+Tab do in a label: a degree in or out; `undefined` where they are plain keys. */
  changeDegree(document: ResolutionDocument, position: Position, direction: 'in' | 'out'): KeyEdit | undefined;
  /** The least edits that give a document its canonical form, without another word, number or target of a mark; `[]` where it has it. */
  format(document: ResolutionDocument, settings: ResolutionSettings): readonly TextEdit[];
  /** The same for the blocks that a range touches; notes stay in their places. */
  formatRange(document: ResolutionDocument, range: Range, settings: ResolutionSettings): readonly TextEdit[];
  /** What follows on a line break typed in a list, the position after it: the next label. `[]` where it is only a line break. */
  formatOnType(document: ResolutionDocument, position: Position): readonly TextEdit[];
  /** The places that are edited together with the mark or the label of a note at a position. */
  linkedEditing(document: ResolutionDocument, position: Position): LinkedPlaces | undefined;
  /** Paragraphs, items and notes numbered anew; every reference and every `Ibid.` keeps its target. `[]` where all is in order. */
  renumber(document: ResolutionDocument): readonly TextEdit[];
  /**
   * A mark at the position by the punctuation rule and its empty note in place, later notes renumbered; `cursor` is where the note's text
   * begins after the edits.
   */
  insertFootnote(
    document: ResolutionDocument,
    position: Position,
  ): { readonly edits: readonly TextEdit[]; readonly cursor: Position } | undefined;
  /**
   * The official name of an instrument with its mark and its note, as {@link insertFootnote}; undefined for an unknown name and where no
   * mark can stand.
   */
  citeInstrument(
    document: ResolutionDocument,
    position: Position,
    name: string,
  ): { readonly edits: readonly TextEdit[]; readonly cursor: Position } | undefined;
  /** From a note to the place after its first mark, from a mark to the beginning of its note; undefined where there is neither. */
  goToMark(document: ResolutionDocument, position: Position): Position | undefined;
  /** The `Ibid.` at the position written out in full; `[]` where there is none, or one that stands for nothing. */
  expandIbid(document: ResolutionDocument, position: Position): readonly TextEdit[];
  /** The next question on the way to a new draft, or the draft, by the answers so far; undefined for answers to no question. */
  newDraft(answers: readonly string[], settings: ResolutionSettings): DraftStep | undefined;
  /** The refactorings that are worth offering at a position; cheap, nothing is worked out. */
  offeredRefactorings(
    document: ResolutionDocument,
    position: Position,
  ): readonly (Pick<Refactoring, 'title' | 'kind'> & { readonly name: RefactoringName })[];
  /**
   * What a refactoring at a position comes to, or why it cannot be done: numbers, references, notes and every `Ibid.` keep what they lead
   * to.
   */
  refactor(document: ResolutionDocument, position: Position, name: RefactoringName): Refactored | Refused;
  /** The words in square brackets that are not settled, in the order of the text. */
  openBrackets(document: ResolutionDocument): readonly OpenBracket[];
  /** A text copied out of a PDF file or a word processor as a drafter would have typed it; it is no part of a document yet. */
  cleanPaste(text: string): CleanedText;
  /** The same for a text that is put in the place of a range, with the line breaks that it needs there. */
  cleanPasteInto(document: ResolutionDocument, range: Range, text: string): CleanedText;
  /**
   * How a document will be printed, by parts; `known` are the keys of parts whose HTML need not be given again. With an older version as `base`
   * what is new, gone or moved since then is marked.
   */
  preview(document: ResolutionDocument, known: ReadonlySet<string>, base?: ResolutionDocument): PreviewPage;
  /** A document in another format, as text. */
  export(document: ResolutionDocument, format: ExportFormat): string;
  /** The texts of a document as they are printed, for a writer of files that is loaded apart. */
  printedTexts(document: ResolutionDocument, comments?: CommentsOut): readonly RenderedText[];
  /** The texts of two versions as they are printed, with what a comparison says of their blocks, for a writer of tracked changes. */
  printedVersions(old: ResolutionDocument, now: ResolutionDocument, comments?: CommentsOut): PrintedVersions;
  /** What a writer that is loaded apart makes of a document; it is handed the catalogue, and how documents are read. */
  writtenBy<Written>(document: ResolutionDocument, write: (model: DocumentModel, known: WriterFacts) => Written): Written;
  /** Two versions of a text, unit by unit; what only follows a renumbering is no change. The left one is the older. */
  compare(left: ResolutionDocument, right: ResolutionDocument): TextComparison;
  /** Two versions of a text as a page in HTML, with what is new underlined and what has gone struck out. */
  exportChanges(old: ResolutionDocument, now: ResolutionDocument): string;
  /** Whether a document is an amendment to another one: a sponsors' line says so, and no organ adopts it. */
  isAmendment(document: ResolutionDocument): boolean;
  /** The symbol of the draft that an amendment is to; undefined for one that names none, and for what is no amendment. */
  amendedSymbol(document: ResolutionDocument): string | undefined;
  /** Whether the masthead of a document has this symbol for its own, and no amendment is in it. */
  isCalled(document: ResolutionDocument, symbol: string): boolean;
  /**
   * A text as amended, and what has become of each instruction of the amendment; of the chosen instructions, by their numbers, where some are
   * chosen. Undefined where `sheet` is no amendment.
   */
  applyAmendments(base: ResolutionDocument, sheet: ResolutionDocument, chosen?: ReadonlySet<number>): AmendmentResult | undefined;
  /** Several amendments worked out against one text, the first of two that cannot both be made; undefined where one is no amendment. */
  applySheets(base: ResolutionDocument, sheets: readonly NamedDocument[]): SheetsResult | undefined;
  /** An amendment written for its text as others have made it; undefined where one of them is no amendment. */
  rebaseSheet(base: ResolutionDocument, adopted: readonly NamedDocument[], other: NamedDocument): RebasedSheet | undefined;
  /** The amendment by which one version of a draft becomes another; undefined where one of them is no resolution. */
  writeAmendments(old: ResolutionDocument, now: ResolutionDocument, options: SheetOptions): SheetText | undefined;
  /** Instruments of the catalogue that fit some words, best first. */
  findInstruments(query: string): readonly InstrumentChoice[];
  /** The coloured stretches of a document in order, of a range only where one is given. */
  semanticTokens(document: ResolutionDocument, range: Range | undefined): readonly SemanticToken[];
  /** Symbols and resolutions with their addresses in the official documents system. */
  documentLinks(document: ResolutionDocument): DocumentLink[];
}

/** A document by the name under which others are told of it, and which of its instructions count: all where `chosen` is absent. */
export interface NamedDocument {
  readonly name: string;
  readonly document: ResolutionDocument;
  readonly chosen?: ReadonlySet<number>;
}

/** What a writer is handed beside a document. */
export interface WriterFacts {
  readonly catalogue: Catalogue;
  readonly reading: ModelReading;
}

/** What the service is made from. */
export interface ResolutionServiceOptions {
  readonly catalogue: Catalogue;
  /** The reader's language; English where it is absent. */
  readonly say?: Say;
}

/** A service over one catalogue; what it works out it remembers with the blocks, so one object serves any number of documents. */
export function createResolutionService({ catalogue, say = sayInEnglish }: ResolutionServiceOptions): ResolutionService {
  const analyse = createModel(catalogue);
  const diagnose = createDiagnose(catalogue, analyse);
  // A file of another kind that bears the same extension has no model, and so no feature answers.
  const modelOf = (document: ResolutionDocument): DocumentModel => (fileKindOf(document) === 'resolution' ? analyse(document) : NO_MODEL);
  const contextOf = (document: ResolutionDocument): FeatureContext => ({ document, model: modelOf(document), catalogue, say, modelOf });
  const formatContext = (document: ResolutionDocument, { footnotes = 'auto', italics = 'auto' }: ResolutionSettings): FormatContext => ({
    ...contextOf(document),
    style: { footnotes, italics },
  });
  const sheetOf = ({ name, document, chosen }: NamedDocument): NamedSheet => ({ name, document, model: modelOf(document), chosen });
  const withOwn = new WeakMap<readonly Instrument[], ResolutionService>();
  const service: ResolutionService = Object.freeze<ResolutionService>({
    say,
    answerBreak: (document, typed) => answerBreak(contextOf(document), typed),
    takeLabelBack: (document, offset) => takeLabelBack(contextOf(document), offset),
    keepOwnLabel: (document, given) => keepOwnLabel(contextOf(document), given),
    changeDegree: (document, position, direction) => changeDegree(contextOf(document), position, direction),
    fileKind: fileKindOf,
    preview: (document, known, base) => previewPage(document, modelOf(document), catalogue, { known, base: base && modelOf(base) }),
    export: (document, format) => exportText(modelOf(document), catalogue, format),
    printedTexts: (document, comments) => printedTexts(modelOf(document), catalogue, comments),
    printedVersions: (old, now, comments) => printedVersions(modelOf(old), modelOf(now), catalogue, comments),
    writtenBy: (document, write) => write(modelOf(document), { catalogue, reading: MODEL_READING }),
    compare: (left, right) => compareTexts({ document: left, model: modelOf(left) }, { document: right, model: modelOf(right) }, say),
    exportChanges: (old, now) => exportChanges(modelOf(old), modelOf(now), catalogue),
    isAmendment: (document) => isAmendment(modelOf(document)),
    amendedSymbol: (document) => amendedSymbol(modelOf(document)),
    isCalled: (document, symbol) => isCalled(modelOf(document), symbol),
    applyAmendments: (base, sheet, chosen) =>
      applyAmendments({ document: base, model: modelOf(base) }, { document: sheet, model: modelOf(sheet) }, chosen, modelOf),
    applySheets: (base, sheets) => applySheets({ document: base, model: modelOf(base) }, sheets.map(sheetOf), modelOf),
    rebaseSheet: (base, adopted, other) =>
      rebaseSheet({ document: base, model: modelOf(base) }, adopted.map(sheetOf), sheetOf(other), modelOf, say),
    writeAmendments: (old, now, options) =>
      writeAmendments({ document: old, model: modelOf(old) }, { document: now, model: modelOf(now) }, options, modelOf),
    diagnose,
    fixAll: (document, settings, which) => fixAll(document, (text) => diagnose(text, settings).reports, which),
    disableRule,
    rulePage: (code) => {
      const rule = rules.find((one) => one.code === code);
      return rule === undefined ? undefined : rulePage(withProse(rule, catalogue), say);
    },
    hover: (document, position) => hover(contextOf(document), position),
    documentSymbols: (document) => whereOneIs(documentSymbols(contextOf(document))),
    foldingRanges: (document) => foldingRanges(contextOf(document)),
    selectionRanges: (document, positions) => selectionRanges(contextOf(document), positions),
    definition: (document, position) => definition(contextOf(document), position),
    references: (document, position, wanted = 'all') => references(contextOf(document), position, wanted),
    highlights: (document, position) => highlights(contextOf(document), position),
    citedAt: (document, position) => citedAt(contextOf(document), position),
    citations: (document, keys) => citations(contextOf(document), keys),
    summarize: (document, shared) => summarize(contextOf(document), shared),
    prepareCallHierarchy: (document, position) => prepareCallHierarchy(contextOf(document), position),
    incomingCalls: (document, item) => incomingCalls(contextOf(document), item),
    outgoingCalls: (document, item) => outgoingCalls(contextOf(document), item),
    inlayHints: (document, range, wanted) => inlayHints(contextOf(document), range, wanted),
    codeLenses: (document, wanted) => codeLenses(contextOf(document), wanted),
    textCounts: (document, text) => textCounts(contextOf(document), text),
    completion: (document, position, trigger) => completion(contextOf(document), position, trigger),
    prepareRename: (document, position) => {
      const context = placedAt(contextOf(document), position);
      return context === undefined ? undefined : prepareRename(context);
    },
    rename: (document, position, newName) => {
      const context = placedAt(contextOf(document), position);
      return context === undefined ? { refused: message('There is no resolution here.') } : rename(context, newName);
    },
    format: (document, settings) => formatDocument(formatContext(document, settings)),
    formatRange: (document, range, settings) => formatRange(formatContext(document, settings), range),
    formatOnType: (document, position) => onTypeFormatting(contextOf(document), position),
    linkedEditing: (document, position) => linkedEditing(contextOf(document), position),
    renumber: (document) => renumber(contextOf(document)),
    insertFootnote: (document, position) => insertFootnote(contextOf(document), position),
    citeInstrument: (document, position, name) => citeInstrument(contextOf(document), position, name),
    goToMark: (document, position) => goToMark(contextOf(document), position),
    expandIbid: (document, position) => expandIbid(contextOf(document), position),
    newDraft: (answers, settings) => newDraft(catalogue, (document) => diagnose(document, settings).reports, answers),
    offeredRefactorings: (document, position) => {
      const context = placedAt(contextOf(document), position);
      return context === undefined
        ? []
        : REFACTORING_NAMES.flatMap((name) => (REFACTORINGS[name].isOffered(context) ? [{ name, ...REFACTORINGS[name] }] : []));
    },
    refactor: (document, position, name) => {
      const context = placedAt(contextOf(document), position);
      return context === undefined ? { refused: message('There is no resolution here.') } : REFACTORINGS[name].run(context);
    },
    openBrackets: (document) => openBrackets(contextOf(document)),
    cleanPaste: (text) => cleanPaste(text, catalogue, analyse),
    cleanPasteInto: (document, range, text) => {
      const cleaned = cleanPaste(text, catalogue, analyse);
      return { ...cleaned, text: fitInto(document, range, cleaned.text) };
    },
    findInstruments: (query) => findInstruments(catalogue, query, 30, say),
    semanticTokens: (document, range) => semanticTokens(contextOf(document), range),
    documentLinks: (document) => documentLinks(contextOf(document)),
    withInstruments(own) {
      if (own === undefined || own.length === 0) return service;
      const known = withOwn.get(own) ?? createResolutionService({ catalogue: withHouseInstruments(catalogue, own), say });
      withOwn.set(own, known);
      return known;
    },
  });
  return service;
}

const NO_MODEL: DocumentModel = { segments: [], profile: 'other', era: 'current' };
