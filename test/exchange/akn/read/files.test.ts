import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readAkomaNtoso } from '../../../../server/src/exchange/akn/read/read';
import { formatMessage } from '../../../../server/src/text/message';

const SPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const OURS = 'xmlns:res="urn:un-resolution:res:1"';

describe('a file of Akoma Ntoso', () => {
  const statement = (words: string, name = 'statement'): string => `<${name}><mainBody><p>${words}</p></mainBody></${name}>`;
  const note = (words: string): string => `${words}<authorialNote><p>A/1.</p></authorialNote>`;

  it('may be a document of any kind that holds a resolution', () => {
    for (const name of ['statement', 'doc', 'act', 'bill', 'amendment']) assert.equal(textOf(statement('Acts', name)), 'Acts\n', name);
    assert.equal(refusalOf(wrapped('<judgment/>')), 'it is a document of the kind “judgment” and no resolution');
    assert.equal(refusalOf('<html/>'), 'it is no Akoma Ntoso document');
    assert.equal(textOf(''), '');
  });

  it('may be a collection, whose texts come one after the other with their notes', () => {
    const component = (inside: string, attributes = ''): string => `<component ${attributes}>${inside}</component>`;
    for (const name of ['documentCollection', 'amendmentList', 'officialGazette'])
      assert.equal(
        textOf(
          `<${name}><meta/><coverPage><p>Cover</p></coverPage><preface><p>Session</p></preface><collectionBody><other/>` +
            `${component(statement(note('One')))}${component(statement(note('Two')))}</collectionBody></${name}>`,
        ),
        'Cover\n\nSession\n\nOne¹\n\n¹ A/1.\n\nTwo²\n\n² A/1.\n',
        name,
      );
    const shared = `<documentCollection><collectionBody>${component(statement(note('One')), 'res:notes="shared"')}${component(statement(note('Two')))}</collectionBody></documentCollection>`;
    assert.equal(textOf(shared), 'One¹\n\nTwo²\n\n¹ A/1.\n\n² A/1.\n');
    const inner = `<documentCollection>${component(`<documentCollection>${component(statement('Deep'))}</documentCollection>`)}</documentCollection>`;
    assert.equal(textOf(inner), 'Deep\n');
    const outside = `<documentCollection>${component('<documentRef href="x">Elsewhere</documentRef>')}${component(statement('Here'))}</documentCollection>`;
    assert.equal(textOf(outside), 'Here\n');
    assert.deepEqual(said(outside), ['A document that lies outside of the file was left out: Elsewhere']);
    assert.equal(textOf('<documentCollection><preface><p>Alone</p></preface></documentCollection>'), 'Alone\n');
  });

  it('of another version is read, with a word about it', () => {
    const of = (space: string): readonly string[] =>
      read(`<akomaNtoso ${space}>${statement('Acts')}</akomaNtoso>`).warnings.map((one) => formatMessage(one.text));
    assert.deepEqual(of(`xmlns="${SPACE}"`), []);
    assert.deepEqual(of(''), []);
    assert.deepEqual(of('xmlns="http://www.akomantoso.org/2.0"'), [
      'It is in another version of Akoma Ntoso, and was read by the names of its elements',
    ]);
  });

  it('may name its elements by whatever ids, and one id twice', () => {
    for (const id of ['eId', 'currentId', 'id'])
      assert.equal(
        textOf(statement(`One<authorialNote ${id}="n1"><p>A/1.</p></authorialNote> two<noteRef href="#n1"/>`)),
        'One¹ two¹\n\n¹ A/1.\n',
        id,
      );
    const twice = '<authorialNote eId="n"><p>A/1.</p></authorialNote> two<authorialNote eId="n"><p>A/2.</p></authorialNote>';
    assert.equal(textOf(statement(`One${twice} three<noteRef href="#n"/>`)), 'One¹ two² three¹\n\n¹ A/1.\n\n² A/2.\n');
    assert.equal(textOf(statement(`One<authorialNote eId="n"><p>See<noteRef href="#n"/></p></authorialNote>`)), 'One¹\n\n¹ See¹\n');
  });

  it('may be in any letters that are those of UTF-8, in sections of plain characters too', () => {
    const declared = (encoding: string): string => `<?xml version="1.0" encoding = '${encoding}'?>${wrapped(statement('Acts'))}`;
    for (const encoding of ['UTF-8', 'utf8', 'US-ASCII', 'ascii']) assert.equal(read(declared(encoding)).text, 'Acts\n', encoding);
    for (const encoding of ['ISO-8859-1', 'utf-80', 'xascii'])
      assert.equal(refusalOf(declared(encoding)), `it is in ${encoding}; save it as UTF-8`);
    assert.equal(read(`\uFEFF${wrapped(statement('Acts'))}`).text, 'Acts\n');
    assert.equal(read(wrapped(statement('<![CDATA[A & B]]>'))).text, 'A & B\n');
    assert.equal(refusalOf(new Uint8Array([0xfe, 0xff, 0, 60])), 'it is in UTF-16; save it as UTF-8');
    assert.equal(refusalOf(new Uint8Array([0xff, 0xff, 0, 60])), 'it is not valid UTF-8; save it as UTF-8');
  });

  it('has limits, which the largest file that is read just keeps', () => {
    const attributes = (count: number): string => `<p ${Array.from({ length: count }, (_, at) => `a${String(at)}="1"`).join(' ')}>x</p>`;
    assert.equal(read(wrapped(`<doc><mainBody>${attributes(500)}${attributes(500)}</mainBody></doc>`)).text, 'x\n\nx\n');
    assert.match(refusalOf(wrapped(`<doc>${attributes(501)}</doc>`)), /more than 500 attributes/);
    const deep = (levels: number): string => wrapped(`<doc>${'<x>'.repeat(levels)}x${'</x>'.repeat(levels)}</doc>`);
    assert.equal(read(deep(253)).text, 'x\n');
    assert.match(refusalOf(deep(254)), /nested 256 levels deep/);
  });
});

function wrapped(document: string): string {
  return `<akomaNtoso xmlns="${SPACE}" ${OURS}>${document}</akomaNtoso>`;
}

function read(file: string | Uint8Array): ReturnType<typeof readAkomaNtoso> {
  return readAkomaNtoso(typeof file === 'string' ? new TextEncoder().encode(file) : file);
}

function textOf(document: string): string {
  return read(wrapped(document)).text;
}

function said(document: string): readonly string[] {
  return read(wrapped(document)).warnings.map(({ text, places }) => `${formatMessage(text)}: ${places.join(', ')}`);
}

function refusalOf(file: string | Uint8Array): string {
  try {
    return `read: ${read(file).text}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
