/**
 * What the server offers, row by row, with the tests that show it over the wire. A row without a test fails, a test that is no longer there
 * fails, a
 * request that its test does not send fails, and so does an ability that the server announces and no row has.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { WORKSPACE } from './drafts';
import { startServer } from './wireClient';
import { material } from '../corpus/shared';

interface Row {
  /** What it is called, by the words with which the table of features begins its row. */
  readonly feature: string;
  /** How the server announces it, by the names of the protocol. */
  readonly announced: readonly string[];
  /** The requests and notifications that its tests send, or the server sends them. */
  readonly sent: readonly string[];
  /** Files of `test/wire/` with titles in them. */
  readonly shownBy: Readonly<Record<string, readonly string[]>>;
}

const ROWS: readonly Row[] = [
  {
    feature: 'diagnostics',
    announced: ['diagnosticProvider', 'textDocumentSync'],
    sent: ['textDocument/diagnostic', 'workspace/diagnostic', 'textDocument/publishDiagnostics'],
    shownBy: {
      server: ['pulls reports, and is told when nothing has changed'],
      otherEditors: ['that cannot pull are pushed to', 'that are ours get a link to the page of the rule'],
      workspaceDiagnostics: ['come with ids', 'come file by file to a client that takes them so'],
    },
  },
  {
    feature: 'code actions',
    announced: ['codeActionProvider'],
    sent: ['textDocument/codeAction', 'codeAction/resolve'],
    shownBy: {
      server: [
        'takes a fix, all fixes of a rule, and all safe fixes',
        'silences a rule for a paragraph and for the file',
        'writes an Ibid. out in full',
      ],
      refactorings: ['are offered without an edit, and the one that is taken is resolved to one edit'],
      citeInstrument: ['is one edit with name, mark and note'],
    },
  },
  {
    feature: 'renumber',
    announced: [],
    sent: ['workspace/executeCommand'],
    shownBy: { server: ['renumbers after a paragraph has been taken out'] },
  },
  {
    feature: 'completion',
    announced: ['completionProvider'],
    sent: ['textDocument/completion'],
    shownBy: { server: ['writes an Ibid. out in full, continues a list and completes a mark'] },
  },
  {
    feature: 'hover',
    announced: ['hoverProvider'],
    sent: ['textDocument/hover'],
    shownBy: { server: ['shows the note of a mark and where it stands'], houseCatalogue: ['are checked and explained like all others'] },
  },
  {
    feature: 'definition',
    announced: ['definitionProvider', 'declarationProvider', 'referencesProvider', 'documentHighlightProvider'],
    sent: ['textDocument/definition', 'textDocument/declaration', 'textDocument/references', 'textDocument/documentHighlight'],
    shownBy: {
      workspace: [
        'finds every place that cites an instrument',
        'finds mark, note and Ibid.',
        'highlights all that belongs together',
        'leads from the short name to where the instrument is introduced, and from a number to the resolution itself',
      ],
      reading: ['knows a declaration where it knows a definition'],
    },
  },
  {
    feature: 'rename',
    announced: ['renameProvider'],
    sent: ['textDocument/prepareRename', 'textDocument/rename'],
    shownBy: { server: ['renames a symbolic label, and refuses what is none'], refactorings: ['rename a paragraph to its place'] },
  },
  {
    feature: 'linked editing',
    announced: ['linkedEditingRangeProvider'],
    sent: ['textDocument/linkedEditingRange'],
    shownBy: { formatting: ['links a mark and its note'] },
  },
  {
    feature: 'call hierarchy',
    announced: ['callHierarchyProvider'],
    sent: ['textDocument/prepareCallHierarchy', 'callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'],
    shownBy: {
      workspace: [
        'knows which paragraphs cite an instrument, and what a paragraph cites',
        'knows who leads to a note, and what a note cites',
      ],
    },
  },
  {
    feature: 'document symbols',
    announced: ['documentSymbolProvider'],
    sent: ['textDocument/documentSymbol'],
    shownBy: { reading: ['has an outline whose parts fold'] },
  },
  {
    feature: 'workspace symbols',
    announced: ['workspaceSymbolProvider'],
    sent: ['workspace/symbol'],
    shownBy: { workspace: ['finds titles, symbols and paragraphs by their words'] },
  },
  {
    feature: 'folding',
    announced: ['foldingRangeProvider', 'selectionRangeProvider'],
    sent: ['textDocument/foldingRange', 'textDocument/selectionRange'],
    shownBy: { reading: ['has an outline whose parts fold', 'grows a selection from the word to the text'] },
  },
  {
    feature: 'semantic tokens',
    announced: ['semanticTokensProvider'],
    sent: ['textDocument/semanticTokens/full', 'textDocument/semanticTokens/full/delta', 'textDocument/semanticTokens/range'],
    shownBy: { reading: ['colours the whole text, what has changed, and a range'] },
  },
  {
    feature: 'document links',
    announced: ['documentLinkProvider'],
    sent: ['textDocument/documentLink'],
    shownBy: { reading: ['links symbols and resolutions'] },
  },
  {
    feature: 'inlay hints',
    announced: ['inlayHintProvider'],
    sent: ['textDocument/inlayHint', 'workspace/inlayHint/refresh'],
    shownBy: {
      hints: [
        'tell the source behind an Ibid. and lead to it',
        'tell the numbers of symbolic notes, and what is expected where a number is wrong',
      ],
    },
  },
  {
    feature: 'code lens',
    announced: ['codeLensProvider'],
    sent: ['textDocument/codeLens', 'codeLens/resolve', 'workspace/codeLens/refresh'],
    shownBy: { hints: ['count words, paragraphs, notes and problems above the title', 'have the commands of our own client'] },
  },
  {
    feature: 'formatting',
    announced: ['documentFormattingProvider', 'documentRangeFormattingProvider', 'documentOnTypeFormattingProvider'],
    sent: [
      'textDocument/formatting',
      'textDocument/rangeFormatting',
      'textDocument/onTypeFormatting',
      'resolution/labelNewLine',
      'resolution/changeDegree',
      'resolution/takeLabelBack',
      'resolution/keepOwnLabel',
    ],
    shownBy: {
      formatting: ['gives a document its canonical form in several small edits', 'formats a range', 'answers a line break in a list'],
      server: ['writes an Ibid. out in full, continues a list'],
    },
  },
  {
    feature: 'execute command',
    announced: ['executeCommandProvider'],
    sent: ['workspace/executeCommand'],
    shownBy: {
      server: ['inserts a footnote by one edit'],
      fixAll: ['is one edit with what is safe'],
      refactorings: ['are commands: one edit, the cursor goes with the paragraph'],
    },
  },
  {
    feature: 'file operations',
    announced: ['workspace'],
    sent: [
      'workspace/didChangeWatchedFiles',
      'workspace/didCreateFiles',
      'workspace/didRenameFiles',
      'workspace/didDeleteFiles',
      'workspace/didChangeWorkspaceFolders',
    ],
    shownBy: {
      workspace: ['follows the files: changed, added, renamed and taken away'],
      settingsFile: [
        'is read again when it changes: profile, era and severities',
        'and so is the catalogue that it names',
        'faults name the file and the reason',
      ],
      virtualWorkspace: ['is listed and read by our client', 'follows the folders that are added and taken away'],
    },
  },
  {
    feature: 'progress and cancellation',
    announced: [],
    sent: ['window/workDoneProgress/create', 'window/workDoneProgress/cancel'],
    shownBy: {
      longWork: [
        'references: the progress that the client asked for',
        'symbols: a progress of the server’s own, which the user cancels',
        'reports on all files: shown, and cancelled',
      ],
    },
  },
];

describe('the features of the server', () => {
  for (const { feature, sent, shownBy } of ROWS) {
    it(`${feature}: shown over the wire`, () => {
      const files = Object.entries(shownBy);
      assert.ok(files.length > 0 && files.every(([, titles]) => titles.length > 0), 'a row needs a test');
      const texts = files.map(([name, titles]) => {
        const text = readFileSync(`test/wire/${name}.test.ts`, 'utf8');
        for (const title of titles) assert.ok(text.includes(`it('${title}`), `test/wire/${name}.test.ts has no test “${title}”`);
        return text;
      });
      for (const method of sent)
        assert.ok(
          texts.some((text) => text.includes(`'${method}'`)),
          `no test of the row speaks of ${method}`,
        );
    });
  }

  it('are all that the server announces to an editor that can everything', async () => {
    const client = await startServer(WORKSPACE);
    const announced = Object.keys(client.announced.capabilities).filter((name) => name !== 'positionEncoding');
    assert.deepEqual(announced.toSorted(), [...new Set(ROWS.flatMap((row) => row.announced))].toSorted());
    await client.stop();
  });

  const specification = material('design/FEATURES.md');
  specification.it('have a row for each row of the specification', () => {
    const table =
      specification
        .text()
        .split(/^## /m)
        .find((section) => section.startsWith('Language server')) ?? '';
    const wanted = table
      .split('\n')
      .flatMap((line) => /^\| (?<name>\w[^|]*) \|/.exec(line)?.groups?.['name'] ?? [])
      .filter((name) => name !== 'request');
    assert.ok(wanted.length > 15);
    const missing = wanted.filter(
      (name) => !name.startsWith('signature-like help') && !ROWS.some(({ feature }) => name.startsWith(feature)),
    );
    assert.deepEqual(missing, []);
  });
});
