import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities';
import { FILE_OPERATIONS } from './followFiles';
import { diagnosticOptions } from './registerDiagnostics';
import { REFACTORING_COMMANDS, REFACTORING_KINDS } from './answers/refactorings';
import { tokensLegend } from './answers/semanticTokens';

/** The kind of the action that corrects everything that can be corrected without changing the meaning. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.resolution`;

/** The kind of the action that writes out what an `Ibid.` stands for. */
export const EXPAND_IBID = `${CodeActionKind.RefactorRewrite}.ibid`;

/** The kind of the action that cleans up a selected text that was copied out of a PDF file or a word processor. */
export const CLEAN_UP = `${CodeActionKind.RefactorRewrite}.resolution.cleanUp`;

/** The kind of the action that numbers everything anew. */
export const RENUMBER = `${CodeActionKind.Source}.renumber.resolution`;

/** The commands that the server executes; each takes the URI of a document, *Insert Footnote* also a position. */
export const COMMANDS = [
  'resolution.fixAll',
  'resolution.renumber',
  'resolution.insertFootnote',
  'resolution.citeInstrument',
  'resolution.goToMark',
  ...REFACTORING_COMMANDS,
];

/** What the server announces to a client. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics && !client.registersDiagnostics && { diagnosticProvider: diagnosticOptions('workspace') }),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, EXPAND_IBID, ...REFACTORING_KINDS, FIX_ALL, RENUMBER],
      resolveProvider: client.resolvesActions,
    },
    completionProvider: { triggerCharacters: ['^', '*', '/'], resolveProvider: true },
    declarationProvider: true,
    definitionProvider: { workDoneProgress: true },
    documentFormattingProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    // Two that answer Enter would each put a label down.
    ...(client.own.ownListKeys !== true && { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }),
    documentRangeFormattingProvider: true,
    documentSymbolProvider: true,
    ...(client.own.ownCommands !== true && { executeCommandProvider: { commands: [...COMMANDS] } }),
    foldingRangeProvider: true,
    hoverProvider: true,
    linkedEditingRangeProvider: true,
    ...(client.hierarchies && { callHierarchyProvider: { workDoneProgress: true } }),
    ...(client.hints && { inlayHintProvider: {} }),
    ...(client.lenses && { codeLensProvider: { resolveProvider: true } }),
    referencesProvider: { workDoneProgress: true },
    renameProvider: { prepareProvider: true },
    selectionRangeProvider: true,
    workspaceSymbolProvider: { workDoneProgress: true },
    ...((client.followsFolders || client.tellsOfFiles) && {
      workspace: {
        ...(client.followsFolders && { workspaceFolders: { supported: true, changeNotifications: true } }),
        ...(client.tellsOfFiles && { fileOperations: FILE_OPERATIONS }),
      },
    }),
    semanticTokensProvider: { legend: tokensLegend, full: { delta: true }, range: true },
  };
}
