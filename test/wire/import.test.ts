import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { made, p, r } from '../exchange/docx/read/made';
import { fixtureText, FULL, startServer } from './wireClient';

const URI = 'file:///drafts/draft.res';

type Answer = { readonly text: string; readonly said: readonly string[] } | { readonly fault: string };

describe('over the wire, what comes from another program', () => {
  it('is a draft in its canonical form, with what was left out; anything else is refused by a sentence', async () => {
    const client = await startServer(FULL);
    const imported = (name: string, bytes: Uint8Array): Promise<Answer> =>
      client.connection.sendRequest<Answer>('resolution/import', { name, content: Buffer.from(bytes).toString('base64') });
    const list =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const changed = `<w:p><w:pPr>${numbered}</w:pPr>${r('Urges ')}<w:ins w:author="Ann">${r('all')}</w:ins>${r(' States;')}</w:p>`;
    const file = made({ body: p('The General Assembly,') + changed + p('Decides to meet.', numbered), numbering: list });
    assert.deepEqual(await imported('draft.docx', file), {
      text: 'The General Assembly,\n\n1. Urges all States;\n\n2. Decides to meet.\n',
      said: ['Tracked changes were accepted: insertions 1, deletions 0 (by Ann)'],
    });
    const html = '<html><body><p><i>The General Assembly</i>,</p><p>1. Urges all;</p></body></html>';
    const page = await imported('draft.html', Buffer.from(html));
    assert.ok('text' in page && page.text.startsWith('*The General Assembly*,\n\n1. Urges all;'), JSON.stringify(page));
    const refusals: readonly (readonly [string, string, RegExp])[] = [
      ['old.doc', '\xD0\xCF\x11\xE0', /old \.doc format/],
      ['a.rtf', '{\\rtf1', /\.rtf file/],
      ['a.pdf', '%PDF-1.7', /\.pdf file/],
      ['cut.docx', Buffer.from(file).toString('latin1').slice(0, 300), /not complete/],
    ];
    for (const [name, content, reason] of refusals) {
      const answer = await imported(name, Buffer.from(content, 'latin1'));
      assert.ok('fault' in answer && answer.fault.startsWith(`${name} cannot be imported: `), JSON.stringify(answer));
      assert.match(answer.fault, reason);
    }
    await client.stop();
  });

  it('is read apart from everything else: whoever types meanwhile does not wait for it', async () => {
    const client = await startServer(FULL);
    await client.open(URI, fixtureText('sample-sound.res'));
    const paragraph = '<paragraph><num>1.</num><content><p><i>Decides</i> to meet again;</p></content></paragraph>';
    const xml = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta/><mainBody>${paragraph.repeat(2000)}</mainBody></statement></akomaNtoso>`;
    const order: string[] = [];
    const content = Buffer.from(xml).toString('base64');
    const imported = client.connection.sendRequest<Answer>('resolution/import', { name: 'long.AKN', content });
    const asked = client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
    await Promise.all([imported.then(() => order.push('imported')), asked.then(() => order.push('asked'))]);
    assert.deepEqual(order, ['asked', 'imported']);
    const answer = await imported;
    assert.ok('text' in answer && answer.text.startsWith('1. *Decides* to meet again;'), JSON.stringify(answer).slice(0, 300));
    await client.stop();
  });
});
