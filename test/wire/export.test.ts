import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { describe, it } from 'mocha';
import type { PreviewAnswer } from '../../server/src/lsp/protocol';
import { WORKSPACE } from './drafts';
import { fixtureText, FULL, startServer } from './wireClient';

const URI = 'file:///drafts/sound.res';

describe('over the wire, what leaves the editor', () => {
  it('is the page as HTML by parts, of which only the new ones are sent again', async () => {
    const client = await startServer(FULL);
    await client.open(URI, fixtureText('sample-sound.res'));
    const ask = (since?: number): Promise<PreviewAnswer> =>
      client.connection.sendRequest('resolution/preview', { uri: URI, ...(since !== undefined && { since }) });
    const first = await ask();
    assert.equal(first.from, 'nothing');
    assert.notEqual(first.style, '');
    assert.equal(new Set([...first.order.parts, ...first.feet.parts].map(({ key }) => key)).size, Object.keys(first.html).length);
    const lines = first.order.parts.map(({ line }) => line);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
      'in the order of the text',
    );
    const again = await ask(first.state);
    assert.deepEqual([again.from, again.html, again.order.parts, again.feet.parts, again.style], ['last', {}, [], [], '']);
    await client.change(URI, 'Newly ', { start: { line: 25, character: 0 }, end: { line: 25, character: 0 } });
    const changed = await ask(again.state);
    assert.equal(Object.keys(changed.html).length, 1, 'one letter, one part');
    assert.deepEqual([changed.order.removed, changed.order.parts.length, changed.feet.parts.length], [1, 1, 0]);
    await client.change(URI, '\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const moved = await ask(changed.state);
    assert.deepEqual([moved.html, moved.feet.parts, moved.feet.lines], [{}, [], 1], 'what a line break moves is not sent again');
    const whole = await ask(changed.state);
    assert.deepEqual(
      [whole.from, whole.order.start, whole.order.removed],
      ['nothing', 0, 0],
      'who has another answer than the last gets all',
    );
    assert.equal(whole.order.parts.length, first.order.parts.length);
    await client.stop();
  });

  it('is the page with what has changed since another text, a file that is no resolution is named', async () => {
    const client = await startServer(FULL);
    const old = fixtureText('sample-sound.res');
    await client.open(URI, old.replace('Protecting', 'Sheltering'));
    interface Page {
      readonly html: Readonly<Record<string, string>>;
      readonly foreign?: string;
    }
    const ask = (base: object): Promise<Page> => client.connection.sendRequest<Page>('resolution/preview', { uri: URI, base });
    const changes = ({ html }: Page): number => Object.values(html).filter((part) => /<(?:ins|del)/.test(part)).length;
    assert.equal(changes(await ask({ text: old, name: 'saved' })), 1);
    const line = old.split('\n').findIndex((words) => words.includes('Universal Declaration'));
    await client.change(URI, 'Newly ', { start: { line, character: 0 }, end: { line, character: 0 } });
    assert.equal(changes(await ask({ text: old, name: 'saved' })), 2);
    const foreign = await ask({ text: fixtureText('rescript/Sample.res'), name: 'other' });
    assert.equal(foreign.foreign, 'other');
    assert.equal(changes(foreign), 0);
    await client.stop();
  });

  it('is a Word file as the settings say', async () => {
    const settings = { word: { paper: 'a4', numbers: 'text', lineNumbers: true, comments: 'yes', openings: 'none' } };
    const client = await startServer(WORKSPACE, { settings: () => settings });
    await client.open(URI, fixtureText('sample-sound.res'));
    const word = await client.connection.sendRequest<string>('resolution/export', { uri: URI, format: 'docx' });
    const words = strFromU8(unzipSync(new Uint8Array(Buffer.from(word, 'base64')))['word/document.xml'] ?? new Uint8Array());
    for (const [sign, isThere] of [
      ['w:w="11906"', true],
      ['<w:numPr>', false],
      ['<w:lnNumType', true],
      ['<w:u ', false],
    ] as const)
      assert.equal(words.includes(sign), isThere, sign);
    await client.stop();
  });

  it('is HTML or plain text, and nothing for a file of another kind', async () => {
    const client = await startServer(FULL);
    await client.open(URI, fixtureText('sample-sound.res'));
    const html = await client.connection.sendRequest<string>('resolution/export', { uri: URI, format: 'html' });
    assert.match(html, /^<!DOCTYPE html>/);
    const word = await client.connection.sendRequest<string>('resolution/export', { uri: URI, format: 'docx' });
    assert.equal(Buffer.from(word, 'base64').subarray(0, 2).toString(), 'PK');
    const base = { text: fixtureText('sample-sound.res').replace('Universal Declaration', 'Declaration'), name: 'older' };
    const changes = { base, author: 'A', date: '2031-04-22T09:00:00Z' };
    const tracked = await client.connection.sendRequest<string>('resolution/export', { uri: URI, format: 'docx', changes });
    assert.ok(tracked.length > word.length);
    const text = await client.connection.sendRequest<string>('resolution/export', { uri: URI, format: 'txt' });
    assert.match(text, /^United Nations/);
    const foreign = 'file:///drafts/Sample.res';
    await client.open(foreign, fixtureText('rescript/Sample.res'));
    assert.equal(await client.connection.sendRequest('resolution/export', { uri: foreign, format: 'html' }), null);
    assert.equal(await client.connection.sendRequest('resolution/preview', { uri: foreign }), null);
    await client.stop();
  });

  it('is Akoma Ntoso, which comes back as a draft, or is refused with the reason', async () => {
    const client = await startServer(FULL);
    await client.open(URI, fixtureText('sample-sound.res'));
    const statement = await client.connection.sendRequest<string>('resolution/export', { uri: URI, format: 'akn' });
    assert.match(statement, /<statement name="resolutionDraft"/);
    const publication = await client.connection.sendRequest<string>('resolution/export', { uri: URI, format: 'akn publication' });
    assert.match(publication, /<documentCollection name="publication"/);
    const send = (text: string): Promise<unknown> =>
      client.connection.sendRequest('resolution/import', { name: 'statement.xml', content: Buffer.from(text).toString('base64') });
    const back = (await send(publication)) as { readonly text: string; readonly said: readonly string[] };
    assert.deepEqual(back.said, []);
    assert.match(back.text, /^United Nations\n/);
    assert.deepEqual(await send('<!DOCTYPE a><akomaNtoso/>'), {
      fault: 'statement.xml cannot be imported: it holds a DOCTYPE, which could define entities; it is not read',
    });
    await client.stop();
  });

  it('is a comparison with another text, or the name of the one that is no resolution', async () => {
    const client = await startServer(FULL);
    const text = fixtureText('sample-sound.res');
    await client.open(URI, text);
    const left = { text: text.replace('Newly', ''), name: 'older' };
    const same = await client.connection.sendRequest<{ readonly counts: Readonly<Record<string, number>> }>('resolution/compare', {
      left,
      right: { uri: URI },
    });
    assert.equal(same.counts['changed'], 0);
    const foreign = { text: fixtureText('rescript/Sample.res'), name: 'Sample.res' };
    assert.deepEqual(await client.connection.sendRequest('resolution/compare', { left: foreign, right: { uri: URI } }), {
      foreign: 'Sample.res',
    });
    await client.stop();
  });
});
