import { LSPErrorCodes, ResponseError, type CancellationToken, type CodeLens, type Command, type Connection } from 'vscode-languageserver';
import type { CitedKey } from '../../features/cited/keys';
import type { CountsLens, ReferencesLens } from '../../features/codeLens';
import { message, type Message } from '../../text/message';
import type { Position, Range } from '../../text/position';
import { amendmentLenses, draftOf } from '../amendedDraft';
import { citationsElsewhere, summaries } from './workspace';
import { countedProblems } from '../diagnostics';
import { runSafe } from '../runSafe';
import type { DocumentContext, Session } from '../session';

/**
 * Answers what stands beside the text: hints inside a line, and lines above the title and the notes whose words are worked out when they
 * come into sight.
 */
export function answerHints(connection: Connection, session: Session): void {
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    runSafe(connection, token, [], async () => {
      const [context, { inlayHints: wanted }] = await Promise.all([session.contextOf(uri), session.settings.editor(uri)]);
      return context === undefined || (!wanted.ibid && !wanted.numbers) ? [] : context.service.inlayHints(context.document, range, wanted);
    }),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    runSafe(connection, token, [], async () => {
      const [context, { codeLens }] = await Promise.all([session.contextOf(uri), session.settings.editor(uri)]);
      if (context === undefined) return [];
      const { previewCommand, exportCommand } = context.client.own;
      const commands = {
        preview: { command: previewCommand, title: message('Open Preview') },
        export: { command: exportCommand, title: message('Export to Word') },
      };
      const wanted = KINDS.filter(
        (kind) => codeLens[kind] && ((kind !== 'preview' && kind !== 'export') || commands[kind].command !== undefined),
      );
      if (wanted.length === 0) return [];
      const lenses = context.service.codeLenses(context.document, wanted).map((place): CodeLens => {
        if (place.kind === 'counts' || place.kind === 'references') return unresolved(uri, place);
        const { command = '', title } = commands[place.kind];
        return { range: place.range, command: { title: context.service.say(title), command, arguments: [uri] } };
      });
      const draft = await draftOf(session, context.document);
      return draft === undefined ? lenses : [...lenses, ...amendmentLenses(context.service, draft, context.document)];
    }),
  );
  connection.onCodeLensResolve((lens, token) =>
    runSafe(connection, token, lens, async () => {
      const deferred = lens.data as DeferredLens | undefined;
      const context = deferred === undefined ? undefined : await session.contextOf(deferred.uri);
      if (deferred === undefined || context === undefined) return lens;
      const command =
        deferred.kind === 'counts'
          ? countsCommand(context, deferred.text)
          : await referencesCommand(connection, session, token, context, lens.range.start, deferred.keys);
      return { range: lens.range, command };
    }),
  );
}

/** Asks for hints and lenses anew, after a change that was no edit. */
export function refreshHints(connection: Connection, session: Session): void {
  if (session.client.refreshesHints) void connection.languages.inlayHint.refresh();
  if (session.client.refreshesLenses) void connection.sendRequest('workspace/codeLens/refresh');
}

const KINDS = ['counts', 'preview', 'export', 'references'] as const;

/** What a lens is resolved from. */
type DeferredLens =
  | { readonly uri: string; readonly kind: 'counts'; readonly text: number }
  | { readonly uri: string; readonly kind: 'references'; readonly keys: readonly CitedKey[] };

function unresolved(uri: string, place: CountsLens | ReferencesLens): CodeLens {
  const data: DeferredLens =
    place.kind === 'counts' ? { uri, kind: 'counts', text: place.text } : { uri, kind: 'references', keys: place.keys };
  return { range: place.range, data };
}

/** Words, paragraphs, notes and problems of a text; a click shows the problems where the client has a command for it. */
function countsCommand({ service, document, settings, client, writing }: DocumentContext, text: number): Command {
  const counts = service.textCounts(document, text);
  if (counts === undefined) throw new ResponseError<void>(LSPErrorCodes.ContentModified, 'The text has changed');
  const problems = countedProblems(
    service.diagnose(document, settings, writing).reports.filter(({ range }) => isWithin(range, counts.range)),
  );
  const title = service.say(
    message(
      '{0} · {1} · {2} · {3}',
      counted(counts.words, message('1 word'), message('{0} words', counts.words)),
      counted(counts.paragraphs, message('1 paragraph'), message('{0} paragraphs', counts.paragraphs)),
      counted(counts.notes, message('1 footnote'), message('{0} footnotes', counts.notes)),
      counted(problems, message('1 problem'), message('{0} problems', problems)),
    ),
  );
  // An empty command is shown as text: no editor is asked for a command that it does not have.
  return { title, command: client.own.problemsCommand ?? '' };
}

/** How often an instrument is cited in the workspace; a click shows the places where the client has a command for it. */
async function referencesCommand(
  connection: Connection,
  session: Session,
  token: CancellationToken,
  { service, document, client }: DocumentContext,
  position: Position,
  keys: readonly CitedKey[],
): Promise<Command> {
  const files = await summaries(connection, session, token, undefined, message('Reading the resolutions of the workspace'));
  const places = [...service.citations(document, keys), ...citationsElsewhere(files, keys, document.uri)];
  const title = service.say(counted(places.length, message('1 reference'), message('{0} references', places.length)));
  const command = client.own.referencesCommand;
  return command === undefined ? { title, command: '' } : { title, command, arguments: [document.uri, position, places] };
}

function counted(number: number, one: Message, several: Message): Message {
  return number === 1 ? one : several;
}

function isWithin(range: Range, outer: Range): boolean {
  return range.start.line >= outer.start.line && range.start.line <= outer.end.line;
}
