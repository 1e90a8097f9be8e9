import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { ImportFault } from '../../../../server/src/exchange/docx/read/fault';
import { readDocx } from '../../../../server/src/exchange/docx/read/read';
import { made, p } from './made';

describe('a file that is no Word file, or one that is not safe', () => {
  const good = made({ body: p('Urges all States to cooperate') });

  it('is refused by its first bytes with what to do', () => {
    refused(strToU8('\u00D0\u00CF\u0011\u00E0 rest', true), /password or in the old \.doc format/);
    refused(strToU8('{\\rtf1'), /save it as \.docx first/);
    refused(strToU8('%PDF-1.7'), /copy its text/);
    refused(strToU8('plain words'), /not a Word file/);
    refused(new Uint8Array(), /empty/);
    refused(zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }), /OpenDocument/);
    refused(zipSync({ 'a.txt': strToU8('a') }), /not a Word document/);
  });

  it('is refused where it breaks off, at whatever byte', () => {
    for (let length = 1; length < good.length; length += 7) refused(good.subarray(0, length), /./);
  });

  it('is refused with a DOCTYPE and where XML breaks off', () => {
    refused(withDocument('<!DOCTYPE w [<!ENTITY a "aaaa">]><w><body>&a;</body></w>'), /DOCTYPE/);
    refused(withDocument('<w><body>'), /damaged/);
    refused(withDocument(`${'<w>'.repeat(300)}${'</w>'.repeat(300)}`), /deeply nested/);
    refused(withDocument(`<w ${Array.from({ length: 501 }, (_, at) => `a${String(at)}="1"`).join(' ')}/>`), /too large/);
  });

  it('is refused before it is unpacked where it would unpack to an unreasonable size', () => {
    refused(withDocument(`<w>${' '.repeat(30_000_000)}</w>`), /unreasonable size/);
  });

  it('does not unpack more than it states', () => {
    const bomb = withDocument(`<w>${' '.repeat(30_000_000)}</w>`);
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The size stands in the head of the entry and in the list at the end.
    for (let at = 0; at + 4 <= bomb.length; at += 1) if (view.getUint32(at, true) === 30_000_007) view.setUint32(at, 100_000, true);
    refused(bomb, /damaged/);
  });

  it('is refused with more than 2,000 parts', () => {
    refused(zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array()]))), /2,000 parts/);
  });
});

function refused(bytes: Uint8Array, reason: RegExp): void {
  assert.throws(
    () => readDocx(bytes, 'accept'),
    (error) => error instanceof ImportFault && reason.test(error.message),
  );
}

function withDocument(source: string): Uint8Array {
  return zipSync({
    '_rels/.rels': strToU8('<R><R Id="a" Type="x/officeDocument" Target="word/document.xml"/></R>'),
    'word/document.xml': strToU8(source),
  });
}
