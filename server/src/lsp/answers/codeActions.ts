import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { Report } from '../../service/service';
import { message, type Message } from '../../text/message';
import type { Position, Range, TextEdit } from '../../text/position';
import { cleanUpEdits, isCleanUpOffered, type CleanUpWork } from './paste';
import { CLEAN_UP, EXPAND_IBID, FIX_ALL, RENUMBER } from '../capabilities';
import { toDiagnostic } from '../diagnostics';
import { offeredRefactorings, refactoringEdits, type RefactoringWork } from './refactorings';
import type { DocumentContext } from '../session';
import { workspaceEdit } from '../workspaceEdit';

/** What an action is resolved from, when its edit is asked for only after the user has taken it. */
interface DeferredAction {
  readonly uri: string;
  readonly work: 'safe' | 'renumber' | { readonly code: string } | RefactoringWork | CleanUpWork;
}

/** The actions at a place: the fixes of the reports there, and what can be done to the whole file. */
export function codeActions(context: DocumentContext, { range, context: { only, triggerKind } }: CodeActionParams): CodeAction[] {
  const wants = (kind: string): boolean => only === undefined || only.some((wanted) => wanted === kind || kind.startsWith(`${wanted}.`));
  const { service, document, settings } = context;
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(context, service.diagnose(document, settings).reports, range));
  if (wants(EXPAND_IBID)) actions.push(...expansions(context, range));
  // No bulb is lit at every paragraph: they are shown to who asks.
  const asked = only !== undefined || (context.client.resolvesActions && triggerKind !== CodeActionTriggerKind.Automatic);
  if (asked) actions.push(...refactorActions(context, range.start, wants));
  if (wants(CLEAN_UP) && isCleanUpOffered(context, range))
    actions.push(fileAction(context, message('Clean up text copied from a PDF or Word'), CLEAN_UP, { cleanUp: range }));
  // Without a question for them these two are only worth showing where they cost nothing until they are taken.
  const whole = only !== undefined || context.client.resolvesActions;
  if (whole && wants(FIX_ALL)) actions.push(...sourceAction(context, message('Fix all that can be fixed safely'), FIX_ALL, 'safe'));
  if (whole && wants(RENUMBER))
    actions.push(...sourceAction(context, message('Renumber paragraphs, subparagraphs and footnotes'), RENUMBER, 'renumber'));
  return actions;
}

/** The URI of the document that an action is about, and undefined for one that is complete. */
export function deferredUri(action: CodeAction): string | undefined {
  return (action.data as DeferredAction | undefined)?.uri;
}

/** The action with its edit. */
export function resolveCodeAction(context: DocumentContext, action: CodeAction): CodeAction {
  const deferred = action.data as DeferredAction | undefined;
  if (deferred === undefined) return action;
  return { ...action, edit: workspaceEdit(context.document, editsFor(context, deferred.work), context.client) };
}

function quickFixes(context: DocumentContext, reports: readonly Report[], range: Range): CodeAction[] {
  const { service, document, client } = context;
  const here = reports.filter((report) => touches(report.range, range));
  const actions: CodeAction[] = [];
  // Reports that one renumbering corrects share its edits: they are offered it once.
  const offered = new Map<readonly TextEdit[], Diagnostic[]>();
  for (const report of here) {
    const diagnostic = toDiagnostic(document.uri, report, client, service.say);
    for (const fix of report.fixes()) {
      const { edits } = fix;
      const known = offered.get(edits);
      if (known !== undefined) {
        known.push(diagnostic);
        continue;
      }
      const diagnostics = [diagnostic];
      offered.set(edits, diagnostics);
      actions.push({
        title: service.say(fix.title),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(fix.preferred && { isPreferred: true }),
        edit: workspaceEdit(document, edits, client),
      });
    }
  }
  const codes = [...new Set(here.map(({ code }) => code))];
  for (const code of codes) {
    const same = reports.filter((report) => report.code === code);
    if (same.length > 1 && same.some((report) => report.fixes().some(({ preferred }) => preferred))) {
      const diagnostics = here
        .filter((report) => report.code === code)
        .map((report) => toDiagnostic(document.uri, report, client, service.say));
      actions.push({
        ...fileAction(context, message('Fix all errors of this kind in this file'), CodeActionKind.QuickFix, { code }),
        diagnostics,
      });
    }
  }
  return [...actions, ...disableActions(context, here)];
}

function expansions({ service, document, client }: DocumentContext, range: Range): CodeAction[] {
  const edits = service.expandIbid(document, range.start);
  if (edits.length === 0) return [];
  return [
    {
      title: service.say(message('Replace “Ibid.” with the full citation')),
      kind: EXPAND_IBID,
      edit: workspaceEdit(document, edits, client),
    },
  ];
}

/** Those that come to nothing are left out where their edit has to be worked out at once. */
function refactorActions(context: DocumentContext, position: Position, wants: (kind: string) => boolean): CodeAction[] {
  return offeredRefactorings(context, position, wants).flatMap(({ work, ...action }): CodeAction[] => {
    const data: DeferredAction = { uri: context.document.uri, work };
    if (context.client.resolvesActions) return [{ ...action, data }];
    const edits = refactoringEdits(context, work);
    return edits.length === 0 ? [] : [{ ...action, edit: workspaceEdit(context.document, edits, context.client) }];
  });
}

function disableActions({ service, document, client }: DocumentContext, here: readonly Report[]): CodeAction[] {
  const seen = new Set<string>();
  return here
    .filter(({ code }) => code !== UNUSED && !seen.has(code) && seen.add(code))
    .flatMap((report) => {
      const diagnostics = [toDiagnostic(document.uri, report, client, service.say)];
      const action = (title: Message, scope: 'paragraph' | 'file'): CodeAction => ({
        title: service.say(title),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit: workspaceEdit(document, [service.disableRule(document, report.code, report.range.start, scope)], client),
      });
      return [action(message('Do not report this here'), 'paragraph'), action(message('Do not report this in this file'), 'file')];
    });
}

/** A comment that silences nothing is taken away, not silenced by another comment. */
const UNUSED = 'suppression/unused';

function sourceAction(context: DocumentContext, title: Message, kind: string, work: 'safe' | 'renumber'): CodeAction[] {
  const action = fileAction(context, title, kind, work);
  return action.edit === undefined || editsFor(context, work).length > 0 ? [action] : [];
}

function fileAction(context: DocumentContext, name: Message, kind: string, work: DeferredAction['work']): CodeAction {
  const title = context.service.say(name);
  const data: DeferredAction = { uri: context.document.uri, work };
  if (context.client.resolvesActions) return { title, kind, data };
  return { title, kind, edit: workspaceEdit(context.document, editsFor(context, work), context.client) };
}

function editsFor(context: DocumentContext, work: DeferredAction['work']): readonly TextEdit[] {
  const { service, document, settings } = context;
  if (typeof work === 'object' && 'refactoring' in work) return refactoringEdits(context, work);
  if (typeof work === 'object' && 'cleanUp' in work) return cleanUpEdits(context, work);
  if (work === 'renumber') return service.renumber(document);
  return service.fixAll(document, settings, work === 'safe' ? 'safe' : [work.code]).edits;
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
