import {
  SemanticTokensBuilder,
  type Connection,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../features/semanticTokens';
import type { Range } from '../../text/position';
import { runSafe } from '../runSafe';
import type { DocumentContext, Session } from '../session';

/** The names that the numbers of the tokens stand for. */
export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

const NO_TOKENS: SemanticTokens = { data: [] };

/** Answers for colours: whole documents, what changed since the last answer, and ranges. */
export function answerSemanticTokens(connection: Connection, session: Session): void {
  const builders = new Map<string, SemanticTokensBuilder>();
  session.documents.onDidClose(({ document }) => {
    builders.delete(document.uri);
  });
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const known = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, known);
    return known;
  };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    runSafe(connection, token, NO_TOKENS, async () => {
      const context = await session.contextOf(uri);
      return context === undefined ? NO_TOKENS : fill(builderOf(uri), context, undefined).build();
    }),
  );
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    runSafe<SemanticTokens | SemanticTokensDelta>(connection, token, NO_TOKENS, async () => {
      const context = await session.contextOf(uri);
      if (context === undefined) return NO_TOKENS;
      const builder = builderOf(uri);
      builder.previousResult(previousResultId);
      return fill(builder, context, undefined).buildEdits();
    }),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    runSafe(connection, token, NO_TOKENS, async () => {
      const context = await session.contextOf(uri);
      return context === undefined ? NO_TOKENS : fill(new SemanticTokensBuilder(), context, range).build();
    }),
  );
}

function fill(builder: SemanticTokensBuilder, { service, document }: DocumentContext, range: Range | undefined): SemanticTokensBuilder {
  for (const { line, character, length, type, modifiers } of service.semanticTokens(document, range))
    builder.push(line, character, length, type, modifiers);
  return builder;
}
