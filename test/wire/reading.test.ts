import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { inside, SEA_DRAFT, wordsAt, WORKSPACE } from './drafts';
import { at, startServer, type WireClient } from './wireClient';

const textDocument = { uri: 'file:///drafts/sea.res' };

describe('reading a resolution, over the wire', () => {
  const state: { client?: WireClient } = {};
  const client = (): WireClient => {
    assert.ok(state.client);
    return state.client;
  };
  before(async () => {
    state.client = await startServer(WORKSPACE);
    await client().open(textDocument.uri, SEA_DRAFT);
  });
  after(async () => {
    assert.equal(await client().stop(), 0);
  });

  it('has an outline whose parts fold', async () => {
    const symbols = await client().connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [
        'Masthead',
        'Safety of crews at sea',
        'The Economic and Social Council,',
        'Preamble',
        '1. Urges',
        '2. Requests the Secretary-General to report',
        'Footnotes',
      ],
    );
    const folds = await client().connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.ok(
      folds.some(({ startLine, endLine }) => startLine === at(SEA_DRAFT, '1. Urges').line && endLine === at(SEA_DRAFT, '2. Requests').line),
    );
  });

  it('grows a selection from the word to the text', async () => {
    const [selection] = await client().connection.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions: [inside(SEA_DRAFT, 'parties')],
    });
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = selection; step !== undefined; step = step.parent)
      steps.push(wordsAt(SEA_DRAFT, step.range));
    assert.deepEqual([steps[0], steps.at(-1)], ['parties', SEA_DRAFT]);
    assert.ok(steps.includes('Urges Member States to become parties to that Convention;'));
  });

  it('links symbols and resolutions', async () => {
    const links = await client().connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://undocs.org/E/CN.15/2031/L.6', 'https://undocs.org/A/RES/77/248', 'https://undocs.org/A/RES/55/25'],
    );
  });

  it('colours the whole text, what has changed, and a range', async () => {
    const full = await client().connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const legend = client().announced.capabilities.semanticTokensProvider?.legend;
    assert.ok(full.data.length > 0 && full.data.length % 5 === 0 && legend !== undefined);
    const { line } = at(SEA_DRAFT, '1. Urges');
    const range = await client().connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
    });
    assert.ok(range.data.length > 0 && range.data.length < full.data.length);
    const end = at(SEA_DRAFT, 'that Convention;', 'end');
    await client().change(textDocument.uri, ' and to document A/86/233', { start: end, end });
    const delta = await client().connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    const added = delta.edits.reduce((sum, { data, deleteCount }) => sum + (data?.length ?? 0) - deleteCount, 0);
    assert.ok(delta.edits.length > 0 && added > 0 && added < full.data.length, 'only what has changed');
    await client().change(textDocument.uri, SEA_DRAFT);
  });

  it('knows a declaration where it knows a definition', async () => {
    const found = await client().connection.sendRequest<Location[]>('textDocument/declaration', {
      textDocument,
      position: inside(SEA_DRAFT, 'Convention;'),
    });
    assert.deepEqual(
      found.map(({ range }) => wordsAt(SEA_DRAFT, range)),
      ['United Nations Convention against Transnational Organized Crime'],
    );
  });
});
