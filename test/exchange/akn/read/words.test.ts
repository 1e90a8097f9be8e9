import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lossesOf, madeText } from './made';

describe('the words of an Akoma Ntoso file', () => {
  it('are in italics or bold where the file says so, unless the italics are those of print', () => {
    for (const [xml, draft] of [
      ['a <i>b</i> c', 'a *b* c'],
      ['a <em>b</em> c', 'a *b* c'],
      ['a <b>b</b> c', 'a **b** c'],
      ['a <strong>b</strong> c', 'a **b** c'],
      ['a <b><i>b</i></b> c', 'a ***b*** c'],
      ['a <i><b>b</b></i> c', 'a ***b*** c'],
      ['a <i><em>b</em></i> c', 'a *b* c'],
      ['a <inline name="x">b</inline> <term>c</term>', 'a b c'],
    ] as const)
      assert.equal(madeText(`<p>${xml}</p>`), draft, xml);
    assert.equal(madeText('<p>a <i res:italics="print">b</i> <b><i res:italics="print">c</i></b></p>', { own: true }), 'a b **c**');
    assert.equal(madeText('<p>a <i res:italics="print">b</i></p>'), 'a *b*', 'what somebody else means by it is not known');
  });

  it('have raised digits, the signs of notes that are not there, and other raised letters as they are', () => {
    for (const [xml, draft] of [
      ['m<sup>2</sup>', 'm²'],
      ['m<sup>12</sup>', 'm¹²'],
      ['m<sup>12345</sup>', 'm12345'],
      ['25<sup>th</sup>', '25th'],
      ['25<sup><i>th</i></sup>', '25*th*'],
      ['a<sup class="footnote">x</sup>', 'ax'],
    ] as const)
      assert.equal(madeText(`<p>${xml}</p>`), draft, xml);
    assert.equal(madeText('<p>a<sup res:label="crc">1</sup> b <sup res:form="slash">1</sup></p>', { own: true }), 'a[^crc] b 1/');
  });

  it('have no space of the layout before a stop, and one for a line end', () => {
    for (const [xml, draft] of [
      ['one\n   two', 'one two'],
      ['one\n  , two', 'one, two'],
      ['<i>one</i>\n  <b>, two</b>', '*one***, two**'],
      ['one <i>two\n</i>\n; three', 'one *two*; three'],
      ['one  two', 'one two'],
      ['one <br/>two', 'one two'],
      ['one<eol/>two<eop/>three', 'one two three'],
      ['one ; two', 'one ; two'],
    ] as const)
      assert.equal(madeText(`<p>${xml}</p>`), draft, xml);
  });

  it('of one of our own files are those of the draft: spaces, line ends, pages, signs of emphasis', () => {
    for (const [xml, draft] of [
      ['one  two', 'one  two'],
      ['one\u2003two', 'one\u2003two'],
      ['one\u00ADtwo', 'one\u00ADtwo'],
      ['one<eol/>two', 'one\ntwo'],
      ['one<eop/>two', 'one\ftwo'],
      ['one<br/>two', 'one two'],
      ['<i>one</i><i> two</i>', '*one two*'],
      ['one <i>12</i>', 'one *12*'],
      ['one <b>12</b>', 'one **12**'],
      ['one <b><i>12</i></b>', 'one ***12***'],
      ['one<i> </i>two', 'one two'],
    ] as const)
      assert.equal(madeText(`<p>${xml}</p>`, { own: true }), draft, xml);
  });

  it('lead to notes by references of any kind, and say where a note is not there', () => {
    const note = '<authorialNote eId="n1" marker="1"><p>A/1.</p></authorialNote>';
    for (const again of ['<noteRef href="#n1"/>', '<ref href="#n1">1</ref>', '<sup><noteRef href="#n1"/></sup>'])
      assert.equal(madeText(`<p>One${note} two ${again}</p>`), 'One¹ two¹\n\n¹ A/1.', again);
    assert.equal(madeText(`<p>One${note} <ref href="/akn/x">two</ref> <ref>three</ref></p>`), 'One¹ two three\n\n¹ A/1.');
    assert.deepEqual(lossesOf('<p>One<noteRef href="#gone"/> two<noteRef/></p>'), [
      'A reference to a note that is not there was left out: One two; One two',
    ]);
    assert.equal(madeText(`<p>One \n${note} two</p>`), 'One¹ two\n\n¹ A/1.');
    assert.equal(madeText(`<p>One ${note} two</p>`, { own: true }), 'One ¹ two\n\n¹ A/1.');
  });

  it('of a note are joined, with its own sign where it has one', () => {
    const noteOf = (attributes: string, inside = '<p>A/1.</p>'): string =>
      madeText(`<p>One<authorialNote ${attributes}>${inside}</authorialNote></p>`, { own: attributes.includes('res:') });
    for (const [attributes, written] of [
      ['marker="7"', 'One⁷\n\n⁷ A/1.'],
      ['marker=" (7) "', 'One⁷\n\n⁷ A/1.'],
      ['marker="12345"', 'One¹\n\n¹ A/1.'],
      ['marker="**"', 'One**\n\n** A/1.'],
      ['marker="*a"', 'One¹\n\n¹ A/1.'],
      ['', 'One¹\n\n¹ A/1.'],
      ['res:label="crc" res:form="named"', 'One[^crc]\n\n[^crc]: A/1.'],
      ['marker="7" res:form="named"', 'One[^7]\n\n[^7]: A/1.'],
      ['marker="7" res:form="slash"', 'One7/\n\n7/ A/1.'],
      ['marker="7" res:form="other"', 'One⁷\n\n⁷ A/1.'],
    ] as const)
      assert.equal(noteOf(attributes), written, attributes);
    assert.equal(noteOf('', '<num>1</num><p>A/1.</p><p>A/2.</p>'), 'One¹\n\n¹ A/1. A/2.');
    assert.equal(noteOf('', 'A/1 <i>directly</i>.'), 'One¹\n\n¹ A/1 *directly*.');
    assert.equal(noteOf('', '<p>A <embeddedStructure><p>quoted</p></embeddedStructure> text</p>'), 'One¹\n\n¹ A quoted text');
  });

  it('stand around a text inside of a paragraph, which becomes paragraphs of its own', () => {
    for (const name of ['embeddedStructure', 'quotedStructure', 'subFlow', 'popup']) {
      assert.equal(
        madeText(`<p>Adopts <${name}><p>One.</p><p>Two.</p></${name}> as it is</p>`),
        'Adopts\n\nOne.\n\nTwo.\n\nas it is',
        name,
      );
      assert.equal(madeText(`<p>Adopts <${name}>plain words</${name}> as it is</p>`), 'Adopts plain words as it is', name);
    }
    assert.deepEqual(lossesOf('<p>Adopts <quotedStructure><p>One.</p></quotedStructure></p>'), [
      'A text inside of a paragraph became paragraphs of its own: One.',
    ]);
  });
});
