import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerBrackets } from './brackets';
import { registerCommands } from './commands';
import { registerCompare } from './compare';
import { createCompletion } from './completion';
import { registerExport } from './export';
import { registerImport } from './import';
import { watchFileKinds } from './fileKind';
import { sayWhatIsFormatted } from './formatting';
import { registerInsertInstrument } from './insertInstrument';
import { registerListKeys } from './listKeys';
import { outlivesServer } from './lostServer';
import { registerNewDraft } from './newDraft';
import { registerPaste } from './paste';
import { registerPreview } from './preview';
import { registerRulePages } from './rulePages';
import { registerSample } from './sample';
import { showStatus } from './status';
import { answerPrograms, answerTables, answerWordProgram } from './tables';
import { followWriting } from './writing';
import { answerWorkspaceFiles, registerShowReferences } from './workspaceFiles';

/** What both entries share: starts the server that `create` makes, without waiting for it, and puts up commands and status bar. */
export function activateWith(context: vscode.ExtensionContext, create: (log: vscode.LogOutputChannel) => BaseLanguageClient): void {
  const log = vscode.window.createOutputChannel('UN Resolution Drafting', { log: true });
  const client = create(log);
  client.clientOptions.errorHandler = outlivesServer(client.createDefaultErrorHandler());
  answerTables(context, client);
  answerPrograms(context, client);
  answerWordProgram(context, client);
  answerWorkspaceFiles(client);
  // Before the client itself hears of a change: what is told comes first.
  context.subscriptions.push(...followWriting(client));
  const started = client.start().catch((error: unknown) => {
    log.error(`The server did not start: ${String(error)}`);
  });
  context.subscriptions.push(
    log,
    {
      dispose: () => {
        void client.stop().catch(() => undefined);
      },
    },
    ...registerCommands(client, log),
    ...registerRulePages(client),
    ...registerListKeys(client, started),
    registerShowReferences(client),
    registerNewDraft(client),
    ...registerInsertInstrument(client),
    ...registerPaste(client, started),
    ...registerCompare(client),
    registerBrackets(client),
    ...registerExport(client, context.globalState),
    ...registerImport(client, log, started),
    ...registerPreview(context, client, started),
    registerSample(context, started),
    ...showStatus(client),
    ...watchFileKinds(client, started),
  );
}

/** What the client tells the server of itself, and which documents it is about. */
export function clientOptions(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClientOptions {
  const completion = createCompletion();
  context.subscriptions.push(completion.subscription);
  return {
    documentSelector: [{ language: 'resolution' }],
    outputChannel: log,
    middleware: { provideCompletionItem: completion.provide, ...sayWhatIsFormatted },
    initializationOptions: {
      ruleDocumentationCommand: 'resolution.showRuleDocumentation',
      status: true,
      ownCommands: true,
      ownListKeys: true,
      workspaceFiles: true,
      registersDiagnostics: true,
      problemsCommand: 'workbench.actions.view.problems',
      previewCommand: 'resolution.openPreviewToSide',
      exportCommand: 'resolution.exportWord',
      referencesCommand: 'resolution.showReferences',
    },
  };
}
