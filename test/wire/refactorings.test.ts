import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { FULL, startServer, type WireClient } from './wireClient';

const HEAD = 'The General Assembly,\n\nRecalling A,¹\n\nNoting B,²\n\n';
const DRAFT = `${HEAD}1. *Urges* C;\n\n2. *Invites* D, under paragraph 1 above.\n\n¹ General Assembly resolution 55/25, annex I.\n\n² Ibid., annex II.\n`;
const MOVED = `${HEAD}1. *Invites* D, under paragraph 2 below;\n\n2. *Urges* C.\n\n¹ General Assembly resolution 55/25, annex I.\n\n² Ibid., annex II.\n`;
const uri = 'file:///drafts/moved.res';

/** The actions of a kind at a line. */
function actionsAt(client: WireClient, line: number, only: string): Promise<readonly CodeAction[]> {
  const position = { line, character: 4 };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: [only] },
  });
}

describe('refactorings, over the wire', () => {
  it('are announced with their kinds and commands', async () => {
    const client = await startServer(FULL);
    const { codeActionProvider, executeCommandProvider } = client.announced.capabilities;
    assert.ok(
      typeof codeActionProvider === 'object' &&
        codeActionProvider.codeActionKinds?.includes('refactor.move.resolution') === true &&
        codeActionProvider.codeActionKinds.includes('refactor.rewrite.resolution'),
    );
    const commands = executeCommandProvider?.commands ?? [];
    for (const name of [
      'moveParagraphUp',
      'moveParagraphDown',
      'splitParagraph',
      'itemToParagraph',
      'paragraphToItem',
      'collectNotes',
      'convertNoteStyle',
      'joinParagraphs',
      'sortSponsors',
    ]) {
      assert.ok(commands.includes(`resolution.${name}`), name);
    }
    await client.stop();
  });

  it('are offered without an edit, and the one that is taken is resolved to one edit', async () => {
    const client = await startServer(FULL);
    await client.open(uri, DRAFT);
    const moves = await actionsAt(client, 8, 'refactor.move');
    assert.deepEqual(
      moves.map(({ title, kind, edit }) => [title, kind, edit]),
      [['Move the paragraph or subparagraph up', 'refactor.move.resolution.moveParagraphUp', undefined]],
    );
    const [move] = moves;
    assert.ok(move !== undefined);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', move);
    assert.ok(resolved.edit !== undefined && (await client.apply(resolved.edit)));
    assert.equal(client.text(uri), MOVED);
    assert.deepEqual(await actionsAt(client, 0, 'refactor'), []);
    const position = { line: 8, character: 4 };
    const shown = (triggerKind: 1 | 2): Promise<readonly CodeAction[]> =>
      client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [], triggerKind },
      });
    assert.ok((await shown(1)).some(({ kind }) => kind?.startsWith('refactor.move') === true));
    assert.ok(!(await shown(2)).some(({ kind }) => kind?.startsWith('refactor.') === true), 'no bulb at every paragraph');
    await client.stop();
  });

  it('come with their edit where the client cannot ask for it', async () => {
    const client = await startServer({ workspace: { workspaceEdit: { documentChanges: true } } });
    await client.open(uri, DRAFT);
    const [move] = await actionsAt(client, 8, 'refactor.move');
    assert.ok(move?.edit !== undefined && (await client.apply(move.edit)));
    assert.equal(client.text(uri), MOVED);
    await client.stop();
  });

  it('are commands: one edit, the cursor goes with the paragraph, and a refusal says why', async () => {
    const client = await startServer(FULL);
    const shown: (Range | undefined)[] = [];
    client.connection.onRequest('window/showDocument', ({ selection }: { readonly selection?: Range }) => {
      shown.push(selection);
      return { success: true };
    });
    await client.open(uri, DRAFT);
    const run = (name: string, line: number): Promise<unknown> =>
      client.connection.sendRequest('workspace/executeCommand', {
        command: `resolution.${name}`,
        arguments: [uri, { line, character: 4 }],
      });
    await run('moveParagraphUp', 8);
    assert.equal(client.text(uri), MOVED);
    assert.deepEqual(shown, [{ start: { line: 6, character: 4 }, end: { line: 6, character: 4 } }]);
    await assert.rejects(run('moveParagraphUp', 6), /first of its list/);
    await assert.rejects(run('sortSponsors', 6), /sponsors are in order/);
    await run('convertNoteStyle', 2);
    assert.equal(client.text(uri), MOVED.replaceAll('¹ ', '[^1]: ').replaceAll('² ', '[^2]: ').replace('¹', '[^1]').replace('²', '[^2]'));
    await client.stop();
  });

  it('rename a paragraph to its place, and say which places there are', async () => {
    const client = await startServer(FULL);
    await client.open(uri, DRAFT);
    const at = { textDocument: { uri }, position: { line: 8, character: 0 } };
    assert.deepEqual(await client.connection.sendRequest('textDocument/prepareRename', at), {
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } },
      placeholder: '2',
    });
    await assert.rejects(client.connection.sendRequest('textDocument/rename', { ...at, newName: '5' }), /from 1 to 2; there is no 5/);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at, newName: '1' });
    assert.ok(await client.apply(edit));
    assert.equal(client.text(uri), MOVED);
    await client.stop();
  });
});
