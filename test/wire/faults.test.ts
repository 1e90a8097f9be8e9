/** What goes wrong on a wire: broken and disordered messages, positions that are nowhere, editors that vanish, far too much at once. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { SEA_DRAFT } from './drafts';
import { fixtureText } from './wireClient';
import { QUESTIONS, textDocument } from './questions';
import { startRaw, type RawWire } from './rawWire';

const opened = (uri: string, text: string, version = 1): unknown => ({
  jsonrpc: '2.0',
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'resolution', version, text } },
});
const changed = (uri: string, version: unknown, contentChanges: unknown): unknown => ({
  jsonrpc: '2.0',
  method: 'textDocument/didChange',
  params: { textDocument: { uri, version }, contentChanges },
});
/** A draft with reports: what they are tells whether the server is still sound. */
const FAULTY = 'file:///drafts/faulty.res';
const ALL = Object.values(QUESTIONS).flatMap((questions) => Object.entries(questions));

describe('faults of the wire', () => {
  const started: RawWire[] = [];
  const start = async (): Promise<RawWire> => {
    const wire = startRaw();
    started.push(wire);
    await wire.begin();
    openBoth(wire);
    return wire;
  };
  afterEach(async () => {
    for (const wire of started.splice(0)) {
      wire.leave();
      await wire.ended;
    }
  });

  it('a body that is no JSON is passed over, and the next request is answered', async () => {
    const wire = await start();
    wire.write('Content-Length: 9\r\n\r\n{"jsonrpc');
    wire.write('Content-Length: 2\r\n\r\n[]');
    wire.write('Content-Length: 4\r\n\r\nnull');
    await isSound(wire);
  });

  it('a header without a length is told of, and nothing hangs: the server ends or answers', async () => {
    const wire = await start();
    wire.write('Content-Type: text/plain\r\n\r\n{}');
    const answer = wire.ask('textDocument/diagnostic', { textDocument }).then(
      () => 'answered',
      () => 'ended',
    );
    wire.leave();
    assert.ok(['answered', 'ended'].includes(await answer));
    await wire.ended;
  });

  it('a request before “initialize” is refused by the code for it', async () => {
    const wire = startRaw();
    started.push(wire);
    assert.equal((await wire.ask('textDocument/hover', { textDocument, position: { line: 0, character: 0 } })).error?.code, -32002);
    await wire.begin();
    openBoth(wire);
    await isSound(wire);
  });

  it('a method that nobody knows is refused by the code for it', async () => {
    const wire = await start();
    assert.equal((await wire.ask('textDocument/sing', {})).error?.code, -32601);
    await isSound(wire);
  });

  it('whatever stands in the place of a parameter, every request has an answer and the next one the right one', async () => {
    const wire = await start();
    let asked = 0;
    for (const [method, params] of ALL)
      for (const wrong of [undefined, null, [], 'x', ...withEachLeaf(params)]) {
        const { result, error } = await wire.ask(method, wrong);
        assert.ok(result !== undefined || error !== undefined, `${method} ${JSON.stringify(wrong)}`);
        asked += 1;
      }
    assert.ok(asked > 500, String(asked));
    await isSound(wire);
  });

  it('positions before the text, after it and inside of a pair of surrogates have answers', async () => {
    const wire = await start();
    wire.send(opened('file:///drafts/odd.res', `1. Urges \u{1F30A} the sea\r\n\r${SEA_DRAFT}`));
    const places = [
      { line: 0, character: 10 },
      { line: 0, character: 1e9 },
      { line: 2 ** 31 - 1, character: 0 },
      { line: -1, character: -1 },
      { line: 0.5, character: 0.5 },
    ];
    for (const [method, params] of ALL)
      for (const place of places) {
        const answer = await wire.ask(method, atPlace(params, place));
        assert.ok('result' in answer || answer.error !== undefined, method);
      }
    await isSound(wire);
  });

  it('changes of documents that are not open, of old versions and with ranges that are nowhere do not disturb the open ones', async () => {
    const wire = await start();
    const end = { line: 9999, character: 0 };
    wire.send(changed('file:///drafts/nowhere.res', 2, [{ text: 'x' }]));
    wire.send(changed(textDocument.uri, 7, []));
    wire.send(changed(textDocument.uri, 3, [{ range: { start: end, end }, text: '' }]));
    wire.send(changed(textDocument.uri, null, [{ range: { start: end, end: { line: 0, character: 0 } }, text: '' }]));
    wire.send(changed(textDocument.uri, 9, [{ range: null, text: SEA_DRAFT }]));
    wire.send(changed(textDocument.uri, 10, 'x'));
    wire.send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///drafts/nowhere.res' } } });
    wire.send({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: 5 } } });
    wire.send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'none' } });
    wire.send({ jsonrpc: '2.0', id: 1_000_000, result: 'to a question that was never asked' });
    wire.send(changed(textDocument.uri, 11, [{ text: SEA_DRAFT }]));
    await isSound(wire);
  });

  it('a document closed with questions under way: each has an answer', async () => {
    const wire = await start();
    const answers = ALL.map(([method, params]) => wire.ask(method, params));
    wire.send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument } });
    for (const answer of await Promise.all(answers)) assert.ok(answer.result !== undefined || answer.error !== undefined);
    wire.send(opened(textDocument.uri, SEA_DRAFT, 2));
    await isSound(wire);
  });

  it('a thousand changes at once are one state: the reports are those of the last text', async () => {
    const wire = await start();
    const added = '\n\n9. Urges States to act.\n';
    for (let version = 2; version <= 1001; version += 1)
      wire.send(changed(textDocument.uri, version, [{ text: version % 2 === 0 ? SEA_DRAFT + added : SEA_DRAFT }]));
    await isSound(wire);
    const line = SEA_DRAFT.split('\n').length - 1;
    const end = { line, character: 0 };
    for (let version = 1002; version <= 2001; version += 1)
      wire.send(changed(textDocument.uri, version, [{ range: { start: end, end }, text: 'x' }]));
    wire.send(changed(textDocument.uri, 2002, [{ range: { start: end, end: { line, character: 1000 } }, text: '' }]));
    await isSound(wire);
  });

  it('a thousand open documents are all answered, in little memory, and let go when they are closed', async () => {
    const wire = await start();
    const uris = Array.from({ length: 1000 }, (_, order) => `file:///drafts/many/${String(order)}.res`);
    const before = wire.memory();
    for (const [order, uri] of uris.entries()) wire.send(opened(uri, `${SEA_DRAFT}\n\n// ${String(order)}\n`));
    for (const uri of uris) assert.equal((await reportsOn(wire, uri)).length, (await reportsOn(wire, textDocument.uri)).length);
    const after = wire.memory();
    // A text of 1.5 KB with all that is remembered of it.
    if (before !== undefined && after !== undefined) assert.ok(after - before < 250, `${String(after - before)} MB more`);
    for (const uri of uris) wire.send({ jsonrpc: '2.0', method: 'textDocument/didClose', params: { textDocument: { uri } } });
    assert.ok(
      (await wire.ask('textDocument/hover', { textDocument: { uri: uris[0] }, position: { line: 0, character: 0 } })).result === null,
    );
    await isSound(wire);
  });

  it('an editor that vanishes leaves no server behind', async () => {
    const wire = await start();
    wire.leave();
    assert.notEqual(await wire.ended, null);
  });

  it('ends as the protocol says: refuses after “shutdown”, and says by its status whether it was asked to', async () => {
    const orderly = await start();
    assert.equal((await orderly.ask('shutdown')).result, null);
    assert.equal((await orderly.ask('textDocument/diagnostic', { textDocument })).error?.code, -32600);
    orderly.send({ jsonrpc: '2.0', method: 'exit' });
    assert.equal(await orderly.ended, 0);
    const hasty = await start();
    hasty.send({ jsonrpc: '2.0', method: 'exit' });
    assert.equal(await hasty.ended, 1);
  });

  function openBoth(wire: RawWire): void {
    wire.send(opened(textDocument.uri, SEA_DRAFT));
    wire.send(opened(FAULTY, fixtureText('sample-faulty.res')));
  }

  /** The drafts have the reports that they have on a server that nothing has happened to. */
  async function isSound(wire: RawWire): Promise<void> {
    const fresh = await start();
    const expected = await reportsOn(fresh, FAULTY);
    assert.ok(expected.length > 0);
    assert.deepEqual(await reportsOn(wire, FAULTY), expected);
    assert.deepEqual(await reportsOn(wire, textDocument.uri), await reportsOn(fresh, textDocument.uri));
    assert.equal(wire.complaints(), '');
  }
});

async function reportsOn(wire: RawWire, uri: string): Promise<readonly unknown[]> {
  const { result, error } = await wire.ask('textDocument/diagnostic', { textDocument: { uri } });
  assert.equal(error, undefined);
  return (result as { readonly items: readonly unknown[] }).items;
}

/** The parameters, each time with another part of them replaced by what should not be there. */
function withEachLeaf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const all: readonly unknown[] = value;
    return all.flatMap((one, at) => withEachLeaf(one).map((wrong) => all.with(at, wrong)));
  }
  if (typeof value === 'object' && value !== null)
    return [
      ...WRONG,
      ...Object.entries(value).flatMap(([key, part]) => [
        ...withEachLeaf(part).map((wrong) => ({ ...value, [key]: wrong })),
        Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)),
      ]),
    ];
  return WRONG;
}

const WRONG: readonly unknown[] = [null, -1, 1e12, '', 'file:///%%', [], {}];

/** The parameters with every position in them at one place. */
function atPlace(value: unknown, place: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('line' in value && 'character' in value) return place;
  if (Array.isArray(value)) return value.map((one) => atPlace(one, place));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'textDocument' ? { uri: 'file:///drafts/odd.res' } : atPlace(part, place)]),
  );
}
