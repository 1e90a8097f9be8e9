/** Every question that an editor may ask is asked twice without an edit between: the second answer is the first. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CodeAction, CompletionList, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol/node';
import { SEA_DRAFT, WORKSPACE } from './drafts';
import { QUESTIONS, textDocument } from './questions';
import { at, startServer, type WireClient } from './wireClient';

/** What is announced and is no question, or is one that changes the text. */
const NO_QUESTIONS = ['textDocumentSync', 'positionEncoding', 'executeCommandProvider', 'workspace'];

describe('asked twice, the server answers the same', () => {
  const state: { client?: WireClient } = {};
  const ask = async <Answer>(method: string, params: unknown): Promise<Answer> => {
    assert.ok(state.client);
    return state.client.connection.sendRequest<Answer>(method, params);
  };
  before(async () => {
    state.client = await startServer(WORKSPACE);
    await state.client.open(textDocument.uri, SEA_DRAFT);
  });
  after(async () => {
    assert.equal(await state.client?.stop(), 0);
  });

  it('to everything that it announces', () => {
    const announced = Object.keys(state.client?.announced.capabilities ?? {}).filter((name) => !NO_QUESTIONS.includes(name));
    assert.deepEqual(
      announced.toSorted(),
      Object.keys(QUESTIONS)
        .filter((name) => name !== 'own')
        .toSorted(),
    );
  });

  for (const [method, params] of Object.values(QUESTIONS).flatMap((questions) => Object.entries(questions)))
    it(method, async () => {
      const first = await ask(method, params);
      assert.deepEqual(withoutIds(await ask(method, params)), withoutIds(first));
    });

  it('to what is asked about an answer', async () => {
    const actions = await ask<CodeAction[]>('textDocument/codeAction', QUESTIONS['codeActionProvider']?.['textDocument/codeAction']);
    const { items } = await ask<CompletionList>('textDocument/completion', QUESTIONS['completionProvider']?.['textDocument/completion']);
    const [call] = await ask<unknown[]>('textDocument/prepareCallHierarchy', { textDocument, position: at(SEA_DRAFT, '1. Urges') });
    assert.notEqual(actions[0], undefined);
    assert.notEqual(items[0], undefined);
    assert.notEqual(call, undefined);
    for (const [method, params] of [
      ['codeAction/resolve', actions[0]],
      ['completionItem/resolve', items[0]],
      ['callHierarchy/incomingCalls', { item: call }],
      ['callHierarchy/outgoingCalls', { item: call }],
    ] as const)
      assert.deepEqual(await ask(method, params), await ask(method, params), method);
  });

  it('with colours that a difference leads to as well as the whole answer does', async () => {
    const full = (): Promise<SemanticTokens> => ask('textDocument/semanticTokens/full', { textDocument });
    let known = await full();
    const end = at(SEA_DRAFT, 'that Convention;', 'end');
    for (const text of [' and document A/86/233', ' of 30 December 2022', '', '\n\n3. Decides']) {
      await state.client?.change(textDocument.uri, text, { start: end, end });
      const delta = await ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
        textDocument,
        previousResultId: known.resultId,
      });
      const data = [...known.data];
      for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      const now = await full();
      assert.deepEqual({ resultId: delta.resultId, data }, now);
      assert.equal(now.resultId === known.resultId, text === '', 'ids tell answers apart, however soon one follows the other');
      known = now;
    }
    const unknown = await ask<SemanticTokens>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: 'of another start',
    });
    assert.deepEqual(unknown, known);
  });
});

/** Lists of completion are told apart by a number that counts on, so that an item can be asked about later. */
function withoutIds(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'data' && !Array.isArray(value) ? undefined : value)));
}
