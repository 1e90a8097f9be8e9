/** Every question that an editor may ask about a draft, with parameters that have an answer. */
import { inside, SEA_DRAFT } from './drafts';
import { at } from './wireClient';

/** The document that the questions are about: it has the text `SEA_DRAFT`. */
export const textDocument = { uri: 'file:///drafts/sea.res' };
const whole = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
const position = inside(SEA_DRAFT, 'paragraph 1');
const onConvention = { textDocument, position: inside(SEA_DRAFT, 'that Convention;', 6) };
const format = { textDocument, options: { tabSize: 2, insertSpaces: true } };

/** What is asked, by what the server announces; the requests of our own client stand under `own`. */
export const QUESTIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  diagnosticProvider: { 'textDocument/diagnostic': { textDocument, identifier: 'resolution' } },
  codeActionProvider: {
    'textDocument/codeAction': {
      textDocument,
      range: { start: inside(SEA_DRAFT, 'Ibid.'), end: inside(SEA_DRAFT, 'Ibid.') },
      context: { diagnostics: [] },
    },
  },
  completionProvider: { 'textDocument/completion': { textDocument, position: at(SEA_DRAFT, '1. U', 'end') } },
  declarationProvider: { 'textDocument/declaration': onConvention },
  definitionProvider: { 'textDocument/definition': onConvention },
  documentFormattingProvider: { 'textDocument/formatting': format },
  documentHighlightProvider: { 'textDocument/documentHighlight': onConvention },
  documentLinkProvider: { 'textDocument/documentLink': { textDocument } },
  documentOnTypeFormattingProvider: { 'textDocument/onTypeFormatting': { ...format, position, ch: '\n' } },
  documentRangeFormattingProvider: { 'textDocument/rangeFormatting': { ...format, range: whole } },
  documentSymbolProvider: { 'textDocument/documentSymbol': { textDocument } },
  foldingRangeProvider: { 'textDocument/foldingRange': { textDocument } },
  hoverProvider: { 'textDocument/hover': onConvention },
  linkedEditingRangeProvider: { 'textDocument/linkedEditingRange': { textDocument, position: at(SEA_DRAFT, '¹ General') } },
  callHierarchyProvider: { 'textDocument/prepareCallHierarchy': { textDocument, position } },
  inlayHintProvider: { 'textDocument/inlayHint': { textDocument, range: whole } },
  codeLensProvider: { 'textDocument/codeLens': { textDocument } },
  referencesProvider: { 'textDocument/references': { ...onConvention, context: { includeDeclaration: true } } },
  renameProvider: {
    'textDocument/prepareRename': onConvention,
    'textDocument/rename': { textDocument, position: at(SEA_DRAFT, '2. Requests'), newName: '1' },
  },
  selectionRangeProvider: { 'textDocument/selectionRange': { textDocument, positions: [position] } },
  workspaceSymbolProvider: { 'workspace/symbol': { query: 'crews' } },
  semanticTokensProvider: {
    'textDocument/semanticTokens/full': { textDocument },
    'textDocument/semanticTokens/range': { textDocument, range: whole },
  },
  own: {
    'resolution/fileKind': textDocument,
    'resolution/labelNewLine': { textDocument, line: at(SEA_DRAFT, '2. Requests').line, pushed: 0 },
    'resolution/changeDegree': { textDocument, position: at(SEA_DRAFT, '2. Requests'), direction: 'in' },
    'resolution/findInstruments': { query: 'rights of the child' },
    'resolution/newDraft': { answers: [] },
    'resolution/cleanPaste': { textDocument, range: { start: position, end: position }, text: 'a para-\ngraph' },
    'resolution/rulePage': { code: 'style/acronym' },
  },
};
