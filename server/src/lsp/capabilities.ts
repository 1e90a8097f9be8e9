import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities';
import { REFACTORING_COMMANDS, REFACTORING_KINDS } from './refactorings';
import { tokensLegend } from './semanticTokens';

/** The kind of the action that mends everything that can be mended without changing the meaning. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.resolution`;

/** The kind of the action that writes out what an `Ibid.` stands for. */
export const EXPAND_IBID = `${CodeActionKind.RefactorRewrite}.ibid`;

/** The kind of the action that numbers everything anew. */
export const RENUMBER = `${CodeActionKind.Source}.renumber.resolution`;

/** The commands that the server executes; each takes the URI of a document, *Insert Footnote* also a position. */
export const COMMANDS = ['resolution.fixAll', 'resolution.renumber', 'resolution.insertFootnote', 'resolution.citeInstrument', ...REFACTORING_COMMANDS];

/** What the server announces to a client. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics && { diagnosticProvider: { identifier: 'resolution', interFileDependencies: false, workspaceDiagnostics: false } }),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, EXPAND_IBID, ...REFACTORING_KINDS, FIX_ALL, RENUMBER], resolveProvider: client.resolvesActions },
    completionProvider: { triggerCharacters: ['^', '*', '/'] },
    definitionProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    ...(client.own.ownCommands !== true && { executeCommandProvider: { commands: [...COMMANDS] } }),
    foldingRangeProvider: true,
    hoverProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: tokensLegend, full: { delta: true }, range: true },
  };
}
