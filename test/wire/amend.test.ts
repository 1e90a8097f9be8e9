import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CodeLens } from 'vscode-languageserver-protocol';
import type { AmendedAnswer, WrittenAnswer } from '../../server/src/lsp/protocol';
import { codes, reports } from './diagnostics';
import { FULL, startServer } from './wireClient';

const DRAFT = `Lighthouses

The General Assembly,

Noting the report on lighthouses,

1. *Invites* Member States to keep their lighthouses;

2. *Decides* to return to the matter.
`;

const SHEET = `Chile: amendments to draft resolution A/80/L.7

1. Delete operative paragraph 2.

2. In operative paragraph 1, delete “lamps”.

3. In operative paragraph 1, replace “keep” with “paint”.
`;

describe('over the wire, amendments', () => {
  it('are seen from the texts, worked out against the draft, and made as they are chosen', async () => {
    const client = await startServer(FULL);
    await client.open('file:///drafts/draft.res', DRAFT);
    const ask = (params: object): Promise<AmendedAnswer> => client.connection.sendRequest('resolution/applyAmendments', params);
    const answer = await ask({ own: { uri: 'file:///drafts/draft.res' }, other: { text: SHEET, name: 'sheet' } });
    assert.ok('text' in answer);
    assert.equal(answer.base, 'own');
    assert.deepEqual(
      answer.instructions.map(({ fits, detail }) => [fits, detail]),
      [
        [true, 'operative paragraph 2'],
        [false, '“lamps” is not in operative paragraph 1.'],
        [true, 'operative paragraph 1'],
      ],
    );
    assert.match(answer.text, /lighthouses,\n\n\*Invites\* Member States to paint their lighthouses\.\n/);
    const one = await ask({ own: { text: SHEET, name: 'sheet' }, other: { uri: 'file:///drafts/draft.res' }, chosen: [3] });
    assert.ok('text' in one);
    assert.equal(one.base, 'other');
    assert.equal(one.text, DRAFT.replace('keep', 'paint'));
    assert.deepEqual(
      one.edits.map(({ newText }) => newText),
      ['paint'],
    );
    const none = await ask({ own: { uri: 'file:///drafts/draft.res' }, other: { text: DRAFT, name: 'other' } });
    assert.ok('refused' in none && none.refused.startsWith('Neither of them is an amendment'));
    await client.stop();
  });

  it('are written from an older text, in either wording, with the sponsors in order', async () => {
    const client = await startServer(FULL);
    await client.open('file:///drafts/draft.res', DRAFT.replace('keep', 'paint'));
    const now = { uri: 'file:///drafts/draft.res', name: 'draft.res' };
    const ask = (params: object): Promise<WrittenAnswer> =>
      client.connection.sendRequest('resolution/writeAmendments', {
        old: { text: DRAFT, name: 'older' },
        now,
        style: 'un',
        sponsors: '',
        ...params,
      });
    const answer = await ask({ sponsors: 'Ghana, Chile' });
    assert.ok('text' in answer);
    assert.match(
      answer.text,
      /^Chile and Ghana: amendment to draft resolution\n\nLighthouses\n\nIn operative paragraph 1, replace “keep” with “paint”\.\n/,
    );
    const model = await ask({ style: 'mun' });
    assert.ok('text' in model && model.text.includes('In operative clause 1, '));
    const none = await ask({ old: now });
    assert.deepEqual(none, { refused: 'There is nothing to amend: the two texts say the same.' });
    await client.stop();
  });

  it('are reported on against the draft that they name, once it is open, and again when it changes', async () => {
    const client = await startServer(FULL);
    const sheet = 'file:///drafts/sheet.res';
    await client.open(sheet, SHEET);
    const own = async (): Promise<readonly string[]> => codes(await reports(client, sheet)).filter((code) => code.startsWith('amendment/'));
    assert.deepEqual(await own(), []);
    const draft = 'file:///drafts/draft.res';
    await client.open(draft, `United Nations\n\nA/80/L.7\n\nGeneral Assembly\n\n${DRAFT}`);
    assert.deepEqual(await own(), ['amendment/words-not-found']);
    const [found] = (await reports(client, sheet)).filter(({ code }) => String(code).startsWith('amendment/'));
    assert.equal(found?.message, '“lamps” is not in operative paragraph 1.');
    assert.equal(found.range.start.line, 4);
    const line = 12;
    await client.change(draft, 'lamps and ', { start: { line, character: 41 }, end: { line, character: 41 } });
    assert.deepEqual(await own(), []);
    await client.stop();
  });

  it('have their places above them, and all amendments at hand are listed for the vote', async () => {
    const client = await startServer(FULL);
    const sheet = 'file:///drafts/sheet.res';
    const draft = 'file:///drafts/draft.res';
    await client.open(sheet, SHEET);
    await client.open('file:///drafts/other.res', SHEET.replace('Chile', 'Ghana').replace('paragraph 2', 'paragraph 1'));
    assert.equal(await client.connection.sendRequest('resolution/votingList', { uri: sheet }), null);
    await client.open(draft, `United Nations\n\nA/80/L.7\n\nGeneral Assembly\n\n${DRAFT}`);
    const lenses = await client.connection.sendRequest<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri: sheet } });
    assert.deepEqual(
      lenses.flatMap(({ command }) => command?.title ?? []).filter((title) => /fit/i.test(title)),
      ['Fits: operative paragraph 2', 'Does not fit: “lamps” is not in operative paragraph 1.', 'Fits: operative paragraph 1'],
    );
    for (const uri of [draft, sheet]) {
      const list = await client.connection.sendRequest<string>('resolution/votingList', { uri });
      assert.match(
        list,
        /^A suggestion .*\n\noperative paragraph 1\n {4}other\.res, 1 \(deletion\): .*\n {4}sheet\.res, 3 \(change of \d+ per cent\): /,
      );
      assert.match(list, /\n\noperative paragraph 2\n {4}sheet\.res, 1 \(deletion\): Delete operative paragraph 2\.\n$/);
    }
    await client.stop();
  });
});
