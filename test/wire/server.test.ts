import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import type { CodeAction, Diagnostic, Hover, Location, WorkspaceEdit, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { codes, pull, reports } from './diagnostics';
import { at, fixtureText, FULL, startServer, type WireClient } from './wireClient';

const FAULTY = 'file:///drafts/faulty.res';
const SOUND = 'file:///drafts/sound.res';

/** The words of a report. */
function text(diagnostic: Diagnostic | undefined): string {
  assert.ok(typeof diagnostic?.message === 'string');
  return diagnostic.message;
}

describe('over the wire, an editor that can everything', () => {
  const state: { client?: WireClient } = {};
  const client = (): WireClient => {
    assert.ok(state.client);
    return state.client;
  };
  before(async () => {
    state.client = await startServer(FULL);
  });
  after(async () => {
    assert.equal(await client().stop(), 0, 'the server ends in order');
    assert.equal(client().complaints(), '', 'the server says nothing beside the wire');
  });

  it('pulls reports, and is told when nothing has changed', async () => {
    await client().open(FAULTY, fixtureText('sample-faulty.res'));
    const first = await pull(client(), FAULTY);
    assert.equal(first.kind, 'full');
    assert.ok(codes(first.items).includes('footnote/ibid-wrong-source'));
    assert.ok(codes(first.items).includes('numbering/out-of-order'));
    assert.ok(
      first.items.every(({ source, codeDescription }) => source === 'resolution' && codeDescription === undefined),
      'no link for a client that has no command for it',
    );
    assert.ok(first.resultId);
    const second = await pull(client(), FAULTY, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await client().change(FAULTY, '\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const third = await pull(client(), FAULTY, first.resultId);
    assert.equal(third.kind, 'full');
  });

  it('reports after edits what it reports on the same text opened anew', async () => {
    const uri = 'file:///drafts/edited.res';
    await client().open(uri, fixtureText('sample-sound.res'));
    assert.deepEqual(codes(await reports(client(), uri)), []);
    const paragraph = at(client().text(uri), '7. *Further encourages*');
    await client().change(uri, '', { start: paragraph, end: { line: paragraph.line, character: 3 } });
    const edited = await reports(client(), uri);
    assert.notDeepEqual(codes(edited), []);
    const fresh = 'file:///drafts/fresh.res';
    await client().open(fresh, client().text(uri));
    const related = (list: readonly Diagnostic[]): unknown =>
      list.map(({ relatedInformation, ...rest }) => ({
        ...rest,
        related: relatedInformation?.map(({ message, location }) => [message, location.range]),
      }));
    assert.deepEqual(related(edited), related(await reports(client(), fresh)));
  });

  it('takes a fix, all fixes of a rule, and all safe fixes', async () => {
    const uri = 'file:///drafts/fixed.res';
    await client().open(uri, fixtureText('sample-faulty.res'));
    const before = await reports(client(), uri);
    const bullet = before.find(({ code }) => code === 'items/malformed-label');
    assert.ok(bullet);
    const offered = await actions(client(), uri, bullet);
    const one = offered.find(({ title }) => title === 'Write (a)');
    assert.ok(one?.edit && one.isPreferred === true && one.diagnostics?.[0]?.code === 'items/malformed-label');
    assert.ok(await client().apply(one.edit));
    assert.equal((await reports(client(), uri)).length, before.length - 1);

    const next = (await reports(client(), uri)).find(({ code }) => code === 'items/malformed-label');
    assert.ok(next);
    const all = (await actions(client(), uri, next)).find(({ title }) => title === 'Fix all errors of this kind in this file');
    assert.ok(all && all.edit === undefined, 'the edit is worked out when it is asked for');
    assert.ok(await applyResolved(client(), all));
    assert.ok(!codes(await reports(client(), uri)).includes('items/malformed-label'));

    const [fixAll] = await client().connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    assert.equal(fixAll?.kind, 'source.fixAll.resolution');
    assert.ok(await applyResolved(client(), fixAll));
    const left = codes(await reports(client(), uri));
    assert.ok(!left.includes('numbering/out-of-order') && !left.includes('masthead/malformed-symbol'));
    assert.ok(left.includes('footnote/ibid-wrong-source'), 'a changed source is no safe fix');
  });

  it('silences a rule for a paragraph and for the file', async () => {
    const uri = 'file:///drafts/silenced.res';
    await client().open(uri, fixtureText('sample-faulty.res'));
    const before = codes(await reports(client(), uri)).filter((code) => code === 'items/malformed-label').length;
    assert.ok(before > 1);
    for (const [title, left] of [
      ['Do not report this here', before - 1],
      ['Do not report this in this file', 0],
    ] as const) {
      const report = (await reports(client(), uri)).find(({ code }) => code === 'items/malformed-label');
      assert.ok(report);
      const action = (await actions(client(), uri, report)).find((offered) => offered.title === title);
      assert.ok(action?.edit);
      assert.ok(await client().apply(action.edit));
      assert.equal(codes(await reports(client(), uri)).filter((code) => code === 'items/malformed-label').length, left, title);
    }
  });

  it('shows the note of a mark and where it stands', async () => {
    await client().open(SOUND, fixtureText('sample-sound.res'));
    const sound = client().text(SOUND);
    const position = at(sound, 'Law of the Sea,²', 'end');
    const mark = { line: position.line, character: position.character - 1 };
    const hover = await client().connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: SOUND },
      position: mark,
    });
    assert.match(JSON.stringify(hover), /vol\. 1833, No\. 31363/);
    const found = await client().connection.sendRequest<Location[]>('textDocument/definition', {
      textDocument: { uri: SOUND },
      position: mark,
    });
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [at(sound, '² United Nations, Treaty Series').line],
    );
    const references = await client().connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: SOUND },
      position: mark,
      context: { includeDeclaration: true },
    });
    assert.ok(references.some(({ range }) => range.start.line === mark.line));
    const symbols = await client().connection.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: SOUND } });
    assert.ok(symbols.length > 0);
    const folds = await client().connection.sendRequest<unknown[]>('textDocument/foldingRange', { textDocument: { uri: SOUND } });
    assert.ok(folds.length > 0);
  });

  it('inserts a footnote by one edit and shows where to write it', async () => {
    const uri = 'file:///drafts/footnote.res';
    const before = fixtureText('sample-sound.res');
    await client().open(uri, before);
    const shown: unknown[] = [];
    client().connection.onRequest('window/showDocument', (params: { readonly selection: { readonly start: unknown } }) => {
      shown.push(params.selection.start);
      return { success: true };
    });
    const result = await client().connection.sendRequest<{
      readonly applied: boolean;
      readonly cursor: { readonly line: number; readonly character: number };
    }>('workspace/executeCommand', {
      command: 'resolution.insertFootnote',
      arguments: [uri, at(before, 'the Maritime Labour Convention, 2006', 'start')],
    });
    assert.equal(result.applied, true);
    assert.deepEqual(shown, [result.cursor]);
    const after = client().text(uri);
    const line = after.split('\n')[result.cursor.line] ?? '';
    assert.match(line.slice(0, result.cursor.character), /^⁴ $/);
    assert.ok(after.includes('¹⁵ This language'), 'the later notes are numbered on');
    await client().change(uri, 'E/CN.15/2031/7.', { start: result.cursor, end: result.cursor });
    assert.deepEqual(
      codes(await reports(client(), uri)).filter((code) => code.startsWith('footnote/number')),
      [],
    );
  });

  it('renumbers after a paragraph has been taken out, and says so when there is nothing to do', async () => {
    const uri = 'file:///drafts/renumbered.res';
    await client().open(uri, fixtureText('sample-sound.res'));
    await assert.rejects(
      client().connection.sendRequest('workspace/executeCommand', { command: 'resolution.renumber', arguments: [uri] }),
      /already in sequence/,
    );
    const start = at(client().text(uri), '7. *Further encourages*');
    await client().change(uri, '', { start, end: { line: start.line + 2, character: 0 } });
    assert.ok(codes(await reports(client(), uri)).includes('numbering/out-of-order'));
    await client().connection.sendRequest('workspace/executeCommand', { command: 'resolution.renumber', arguments: [uri] });
    assert.ok(client().text(uri).includes('19. *Requests* the Secretary-General'));
    assert.deepEqual(codes(await reports(client(), uri)), []);
  });

  it('renames a symbolic label, and refuses what is none', async () => {
    const uri = 'file:///drafts/renamed.res';
    await client().open(uri, fixtureText('symbolic-notes.res'));
    const label = /\[\^(?<label>[a-z]\w*)\]/.exec(client().text(uri))?.groups?.['label'];
    assert.ok(label);
    const found = at(client().text(uri), `[^${label}]`);
    const position = { line: found.line, character: found.character + 3 };
    const prepared = await client().connection.sendRequest<{ readonly placeholder: string } | null>('textDocument/prepareRename', {
      textDocument: { uri },
      position,
    });
    assert.equal(prepared?.placeholder, label);
    await assert.rejects(
      client().connection.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName: 'no label]' }),
      /a number or a word, not “no label\]”/,
    );
    const edit = await client().connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position,
      newName: 'renamed',
    });
    assert.ok(await client().apply(edit));
    assert.ok(!client().text(uri).includes(`[^${label}]`));
    assert.match(client().text(uri), /^\[\^renamed\]:/m);
  });

  it('writes an Ibid. out in full, continues a list and completes a mark', async () => {
    const uri = 'file:///drafts/keys.res';
    await client().open(uri, fixtureText('sample-sound.res'));
    const ibid = at(client().text(uri), 'Ibid., annex III');
    const [action] = await client().connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: ibid, end: ibid },
      context: { diagnostics: [], only: ['refactor'] },
    });
    assert.ok(action?.edit);
    assert.ok(await client().apply(action.edit));
    assert.ok(client().text(uri).includes('⁷ General Assembly resolution 55/25, annex III.'));

    const position = at(client().text(uri), 'reported from sea', 'start');
    const end = { line: position.line, character: (client().text(uri).split('\n')[position.line] ?? '').length };
    await client().change(uri, '\n', { start: end, end });
    const offsetOf = (words: string): number => client().text(uri).indexOf(words) + words.length;
    const start = client().text(uri).indexOf('\n', offsetOf('reported from sea'));
    const ask = <Answer>(request: string, place: Readonly<Record<string, unknown>>): Promise<Answer> =>
      client().connection.sendRequest<Answer>(request, { textDocument: { uri }, version: client().version(uri), ...place });
    const typed = { start, end: start + 1, rest: start + 1, twice: false, unsure: false };
    const key = await ask<{ readonly edits: readonly { readonly newText: string }[] } | null>('resolution/labelNewLine', typed);
    assert.ok(
      key?.edits.some(({ newText }) => newText.includes('(b)')),
      JSON.stringify(key),
    );
    assert.deepEqual(await ask('resolution/labelNewLine', { ...typed, version: 0 }), { kind: 'stale', edits: [] }, 'of another version');
    assert.equal(await ask('resolution/labelNewLine', { ...typed, start: 0, end: 1, rest: 1 }), null, 'no line break in a list');
    const words = { offset: offsetOf('with particular attention') };
    assert.equal(await ask('resolution/changeDegree', { ...words, direction: 'in' }), null, 'only in a label');
    assert.equal(await ask('resolution/takeLabelBack', words), null, 'no empty label');
    assert.equal(await ask('resolution/keepOwnLabel', words), null, 'no second label');

    const title = at(client().text(uri), 'with particular attention', 'end');
    await client().change(uri, '[^', { start: title, end: title });
    const completed = await client().connection.sendRequest<{ readonly items: readonly unknown[] }>('textDocument/completion', {
      textDocument: { uri },
      position: { line: title.line, character: title.character + 2 },
    });
    assert.ok(completed.items.length > 0);
  });

  it('leaves foreign files alone', async () => {
    const uri = 'file:///drafts/Sample.res';
    await client().open(uri, fixtureText('rescript/Sample.res'));
    assert.deepEqual(codes(await reports(client(), uri)), []);
    assert.deepEqual(await client().connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }), []);
    assert.equal(await client().connection.sendRequest('resolution/fileKind', { uri }), 'rescript');
    assert.equal(await client().connection.sendRequest('resolution/fileKind', { uri, text: '%RES 1.0\n' }), 'res-markup');
    assert.equal(await client().connection.sendRequest('resolution/fileKind', { uri, text: '' }), 'resolution');
  });

  it('takes lone surrogates, mixed line ends and a change behind the end of the text', async () => {
    const uri = 'file:///drafts/odd.res';
    await client().open(uri, '1. *Urges* \uD800 all;\r\n\r2. *Requests* \uDC00.\n');
    assert.equal((await pull(client(), uri)).kind, 'full');
    await client().change(uri, '\uD83D', { start: { line: 99, character: 99 }, end: { line: 99, character: 99 } });
    assert.equal((await pull(client(), uri)).kind, 'full');
  });

  it('sends at most a thousand reports, the last of which says how many there are', async () => {
    const uri = 'file:///drafts/many.res';
    await client().open(
      uri,
      `The Economic and Social Council,\n\n1. *Urges* all States;\n\n${'- (a) Sealed containers;\n\n'.repeat(1500)}`,
    );
    const list = await reports(client(), uri);
    assert.equal(list.length, 1000);
    assert.match(text(list.at(-1)), /^Only the first 999 of \d{4} reports are shown$/);
  });
});

describe('over the wire, settings', () => {
  it('come from the editor, and are read again when it says so', async () => {
    const settings = { severities: { 'items/malformed-label': 'hint' } };
    const client = await startServer(FULL, { settings: () => settings });
    await client.open(FAULTY, fixtureText('sample-faulty.res'));
    const severity = async (): Promise<unknown> =>
      (await reports(client, FAULTY)).find(({ code }) => code === 'items/malformed-label')?.severity;
    assert.equal(await severity(), 4);
    settings.severities['items/malformed-label'] = 'off';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(await severity(), undefined);
    await client.stop();
  });

  it('come from the nearest settings file, whose faults are shown on itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'un-resolution-wire-'));
    const config = join(folder, '.resolutionrc.json');
    writeFileSync(config, '{ "severities": { "items/malformed-label": "off" },\n  "era": "modern" }');
    const root = pathToFileURL(folder).href;
    const client = await startServer(FULL, { folder: root });
    const shown = new Promise<PublishDiagnosticsParams>((resolve) => {
      client.connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    await client.open(`${root}/draft.res`, fixtureText('sample-faulty.res'));
    assert.ok(!codes(await reports(client, `${root}/draft.res`)).includes('items/malformed-label'));
    const faults = await shown;
    assert.equal(faults.uri, pathToFileURL(config).href);
    assert.match(text(faults.diagnostics[0]), /"era" must be one of auto, legacy, current/);
    writeFileSync(config, '{');
    const again = new Promise<PublishDiagnosticsParams>((resolve) => {
      client.connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(config).href, type: 2 }],
    });
    assert.ok(codes(await reports(client, `${root}/draft.res`)).includes('items/malformed-label'));
    assert.match(text((await again).diagnostics[0]), /not valid JSON/);
    await client.stop();
    rmSync(folder, { recursive: true });
  });
});

async function actions(client: WireClient, uri: string, report: Diagnostic): Promise<readonly CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: report.range,
    context: { diagnostics: [report] },
  });
}

async function applyResolved(client: WireClient, action: CodeAction): Promise<boolean> {
  const { edit } = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  assert.ok(edit);
  return client.apply(edit);
}
