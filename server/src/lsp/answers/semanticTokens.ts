import type { Connection, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type SemanticToken } from '../../service/shapes';
import type { Range } from '../../text/position';
import { runSafe } from '../runSafe';
import type { DocumentContext, Session } from '../session';

/** The names that the numbers of the tokens stand for. */
export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

const NO_TOKENS: SemanticTokens = { data: [] };

/**
 * Answers for colours: whole documents, what changed since the last answer, and ranges. Of each open document the last answer is kept, which
 * is the only one that a delta can be asked against; the same tokens keep their id.
 */
export function answerSemanticTokens(connection: Connection, session: Session): void {
  const answers = new Map<string, Answer>();
  // Ids count on within a start of the server: a clock gives two answers of one millisecond the same one.
  const started = Date.now().toString(36);
  const count = { answers: 0 };
  session.documents.onDidClose(({ document }) => {
    answers.delete(document.uri);
  });
  const answerFor = (context: DocumentContext): Answer => {
    const { uri } = context.document;
    const data = numbersOf(context, undefined);
    const known = answers.get(uri);
    if (known !== undefined && isSame(known.data, data)) return known;
    count.answers += 1;
    const answer = { resultId: `${started}-${count.answers}`, data };
    answers.set(uri, answer);
    return answer;
  };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) =>
    runSafe(connection, token, NO_TOKENS, async () => {
      const context = await session.contextOf(uri);
      return context === undefined ? NO_TOKENS : answerFor(context);
    }),
  );
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    runSafe<SemanticTokens | SemanticTokensDelta>(connection, token, NO_TOKENS, async () => {
      const context = await session.contextOf(uri);
      if (context === undefined) return NO_TOKENS;
      const before = answers.get(uri);
      const answer = answerFor(context);
      if (before?.resultId !== previousResultId) return answer;
      return { resultId: answer.resultId, edits: editsBetween(before.data, answer.data) };
    }),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) =>
    runSafe(connection, token, NO_TOKENS, async () => {
      const context = await session.contextOf(uri);
      return context === undefined ? NO_TOKENS : { data: numbersOf(context, range) };
    }),
  );
}

/** The tokens of a document as the wire has them, with the id under which a delta can be asked for. */
interface Answer {
  readonly resultId: string;
  readonly data: number[];
}

function numbersOf({ service, document }: DocumentContext, range: Range | undefined): number[] {
  return encodeTokens(service.semanticTokens(document, range));
}

/** Tokens in order as the wire has them: five numbers each, the place counted from the token before. */
export function encodeTokens(tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let lineBefore = 0;
  let characterBefore = 0;
  for (const { line, character, length, type, modifiers } of tokens) {
    data.push(line - lineBefore, line === lineBefore ? character - characterBefore : character, length, type, modifiers);
    lineBefore = line;
    characterBefore = character;
  }
  return data;
}

/** What turns one list of numbers into another: the stretch between what both begin and end with; none where they are the same. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  if (head === before.length && head === after.length) return [];
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}
