import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { ImportFault } from '../../../../server/src/exchange/docx/read/fault';
import { readDocx } from '../../../../server/src/exchange/docx/read/read';
import { parseXml } from '../../../../server/src/exchange/docx/read/xml';
import { made, p } from './made';

describe('a file that is no Word file, or one that is not safe', () => {
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

describe('the parts of a Word file', () => {
  const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  const types = (type: string, part = '/word/document.xml'): string =>
    `<Types><Default Extension="xml" ContentType="a/xml"/><Override PartName="${part}" ContentType="application/${type}+xml"/></Types>`;
  const file = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': types('vnd.openxmlformats-officedocument.wordprocessingml.document.main'),
          '_rels/.rels': `<R><R Id="a" Type="${LINK}extended-properties" Target="x.xml"/><R Id="b" Type="${LINK}officeDocument" Target="word/document.xml"/></R>`,
          'word/document.xml': '<w><body><p><r><t>Urges</t></r></p></body></w>',
          ...parts,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  const textOf = (parts: Readonly<Record<string, string>>): string => readDocx(file(parts), 'accept').text;

  it('say whether it is a document, and whether it has macros', () => {
    assert.equal(textOf({}), 'Urges\n');
    assert.equal(textOf({ '[Content_Types].xml': '<Types/>' }), 'Urges\n');
    refused(file({ '[Content_Types].xml': types('vnd.ms-word.document.macroEnabled.main') }), /macros \(\.docm\)/);
    refused(
      file({ '[Content_Types].xml': types('vnd.openxmlformats-officedocument.presentationml.presentation.main') }),
      /not a Word document/,
    );
    refused(file({ '[Content_Types].xml': types('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main') }), /not a Word document/);
    assert.equal(textOf({ '[Content_Types].xml': types('vnd.ms-word.document.macroEnabled.main', '/word/other.xml') }), 'Urges\n');
  });

  it('are found wherever the file has them, and never outside of it', () => {
    assert.equal(
      textOf({
        '_rels/.rels': `<R><R Id="b" Type="${LINK}officeDocument" Target="/deep/er/text.xml"/></R>`,
        'deep/er/text.xml': '<w><body><p><r><t>Deep</t><footnoteReference w:id="2" xmlns:w="u"/></r></p></body></w>',
        'deep/er/_rels/text.xml.rels': `<R><R Id="n" Type="${LINK}footnotes" Target="/notes.xml"/><R Id="e" Type="${LINK}comments" TargetMode="External" Target="c.xml"/></R>`,
        'notes.xml': '<w><footnote id="2"><p><r><t>A/1.</t></r></p></footnote></w>',
      }),
      'Deep¹\n\n¹ A/1.\n',
    );
    const outside = (mode: string): string =>
      textOf({
        'word/document.xml': '<w><body><p><r><t>Urges</t><commentReference id="4"/></r></p></body></w>',
        'word/_rels/document.xml.rels': `<R><R Id="e" Type="${LINK}comments" ${mode} Target="c.xml"/></R>`,
        'word/c.xml': '<w><comment id="4"><p><r><t>Why?</t></r></p></comment></w>',
      });
    assert.equal(outside('TargetMode="Internal"'), '// Why?\nUrges\n');
    assert.equal(outside('TargetMode="External"'), 'Urges\n');
    refused(file({ '_rels/.rels': `<R><R Id="b" Type="${LINK}officeDocument" Target="word/gone.xml"/></R>` }), /not a Word document/);
    refused(file({ '_rels/.rels': '<R/>' }), /not a Word document/);
  });

  it('are too large where a small part becomes a large one, or the file is larger than 32 MB', () => {
    const part = (size: number): string => `<w><body><p><r><t>${' '.repeat(size)}x</t></r></p></body></w>`;
    assert.equal(textOf({ 'word/document.xml': part(150_000) }), 'x\n');
    refused(file({ 'word/document.xml': part(250_000) }), /unreasonable size/);
    refused(new Uint8Array((32 << 20) + 1), /larger than 32 MB/);
    refused(new Uint8Array(32 << 20), /not a Word file/);
  });

  it('are read within what all of them may hold together', () => {
    const read = (source: string, elements: number, characters: number): (() => unknown) => {
      const budget = { elements, characters };
      return () => [parseXml(source, budget), parseXml(source, budget)];
    };
    assert.doesNotThrow(read('<a><t>words</t><b>no words</b></a>', 6, 10));
    assert.throws(read('<a><t>words</t><b>no words</b></a>', 5, 10), /too large or too deeply nested/);
    assert.throws(read('<a><t>words</t><b>no words</b></a>', 6, 9), /too large to be read/);
    const deep = (levels: number): string => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
    assert.doesNotThrow(read(deep(256), 1000, 10));
    assert.throws(read(deep(257), 1000, 10), /too deeply nested/);
    const wide = (count: number): string => `<a ${Array.from({ length: count }, (_, at) => `b${String(at)}="1"`).join(' ')}/>`;
    assert.doesNotThrow(read(wide(500), 10, 10));
    assert.doesNotThrow(read(`<x>${wide(400)}${wide(400)}</x>`, 10, 10), 'each element by itself');
    assert.equal(parseXml('\uFEFF<w:a w:b="1" c="2"/>', { elements: 1, characters: 1 }).attributes['b'], '1');
  });
});

const good = made({ body: p('Urges all States to cooperate') });

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
