import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lossesOf, madeText } from './made';

const paragraph = (number: string, words: string): string =>
  `<paragraph><num>${number}</num><content><p>${words}</p></content></paragraph>`;
const point = (number: string, inside: string): string =>
  `<point>${number === '' ? '' : `<num>${number}</num>`}<content><p>${inside}</p></content></point>`;

describe('the paragraphs of an Akoma Ntoso file', () => {
  it('have numbers as a draft has them, whatever the form of the file', () => {
    for (const [number, draft] of [
      ['1', '1. Acts'],
      ['1.', '1. Acts'],
      ['12 bis.', '12 bis. Acts'],
      ['a', '(a) Acts'],
      ['a)', '(a) Acts'],
      ['a.', '(a) Acts'],
      ['(a)', '(a) Acts'],
      ['viii', '(viii) Acts'],
      ['A', 'A Acts'],
      ['1)', '1) Acts'],
    ] as const)
      assert.equal(madeText(paragraph(number, 'Acts')), draft, number);
    assert.equal(madeText(`<paragraph><num>1</num><list>${point('1', 'Acts')}</list></paragraph>`), '    1. (1) Acts'.trimStart());
  });

  it('of one of our own files have their numbers letter for letter, with or without a space after them', () => {
    assert.equal(madeText(paragraph('1', 'Acts'), { own: true }), '1 Acts');
    assert.equal(madeText('<paragraph><num res:gap="none">1.</num><content><p> Acts</p></content></paragraph>', { own: true }), '1.Acts');
    assert.equal(
      madeText('<paragraph res:degree="3"><num>1.</num><content><p>Acts</p></content></paragraph>', { own: true }),
      '        1. Acts',
    );
    assert.equal(madeText('<paragraph><num>1.</num><content><p/></content></paragraph>', { own: true }), '1.');
  });

  it('are kept though they have no words, and missed where they are somebody else’s', () => {
    assert.deepEqual(lossesOf(`${paragraph('1', '')}${paragraph('2', 'Acts')}`), ['A numbered paragraph without words was left out (1.)']);
    assert.equal(madeText(`${paragraph('1', '')}${paragraph('2', 'Acts')}`), '2. Acts');
  });

  it('have items set in by their depth, numbered by their place where they have no number', () => {
    const items = (count: number): string => `<list>${Array.from({ length: count }, () => point('', 'x')).join('')}</list>`;
    const nested = `<paragraph><num>1</num><list><intro><p>Acts:</p></intro><point><num>a</num><list><intro><p>Two:</p></intro>${point('', 'x')}${point('', 'y')}</list></point></list></paragraph>`;
    assert.equal(madeText(nested), '1. Acts:\n\n    (a) Two:\n\n        (i) x\n\n        (ii) y');
    assert.equal(
      madeText(`<paragraph><num>1</num><content><p>Acts:</p></content>${items(3)}</paragraph>`),
      '1. Acts:\n\n    (a) x\n\n    (b) x\n\n    (c) x',
    );
    const many = madeText(`<paragraph><num>1</num><content><p>Acts:</p></content>${items(101)}</paragraph>`).split('\n\n');
    assert.deepEqual(many.slice(100), ['    (vvvv) x', '    (101) x']);
    for (const name of ['point', 'indent', 'item', 'li'])
      assert.equal(madeText(`<p>Acts:</p><ul><${name}><p>x</p></${name}></ul>`), 'Acts:\n\n    (a) x', name);
    for (const name of ['subparagraph', 'clause', 'subclause', 'recital', 'citation', 'alinea', 'rule', 'subrule', 'proviso'])
      assert.equal(madeText(`<${name}><num>2</num><p>x</p></${name}><${name}><p>y</p></${name}>`), '2. x\n\ny', name);
  });

  it('have a number that stands twice once', () => {
    assert.equal(madeText(paragraph('1', '1. Acts')), '1. Acts');
    assert.equal(madeText(paragraph('1', '1.5 metres')), '1. 1.5 metres');
    assert.equal(madeText(paragraph('1.', '1. Acts'), { own: true }), '1. 1. Acts');
  });

  it('stand under headings: on the line of a number with a stop, else below it', () => {
    const section = (num: string, heading: string, more = ''): string =>
      `<section>${num === '' ? '' : `<num${more}>${num}</num>`}${heading === '' ? '' : `<heading>${heading}</heading>`}<paragraph><num>1</num><content><p>Acts</p></content></paragraph></section>`;
    assert.equal(madeText(section('I.', 'Keeping')), 'I. Keeping\n\n1. Acts');
    assert.equal(madeText(section('A)', 'Keeping')), 'A) Keeping\n\n1. Acts');
    assert.equal(madeText(section('I', 'Keeping')), 'I\n\nKeeping\n\n1. Acts');
    assert.equal(madeText(section('', 'Keeping')), 'Keeping\n\n1. Acts');
    assert.equal(madeText(section('I', '')), 'I\n\n1. Acts');
    assert.equal(madeText(section('I', 'Keeping', ' res:line="same"'), { own: true }), 'I Keeping\n\n1 Acts');
    assert.equal(madeText(section('I.', 'Keeping', ' res:line="own"'), { own: true }), 'I.\n\nKeeping\n\n1 Acts');
    assert.equal(madeText(section('I.', 'Keeping', ' res:gap="none"'), { own: true }), 'I.Keeping\n\n1 Acts');
    const below = '<section><num>I.</num><heading>Keeping</heading><subheading>Of wells</subheading><content><p>x</p></content></section>';
    assert.equal(madeText(below), 'I. Keeping\n\nOf wells\n\nx');
    assert.equal(madeText('<article><num>3</num><content><p>Acts</p></content></article>'), '3. Acts');
    assert.equal(madeText('<article><num>3</num><heading>Aim</heading><content><p>Acts</p></content></article>'), '3\n\nAim\n\nActs');
    for (const name of [
      ...['subsection', 'part', 'subpart', 'chapter', 'subchapter', 'title', 'subtitle', 'book', 'tome', 'division', 'subdivision'],
      ...['hcontainer', 'level', 'transitional'],
    ])
      assert.equal(madeText(`<${name}><num>I.</num><heading>Aim</heading><p>x</p></${name}>`), 'I. Aim\n\nx', name);
  });

  it('are lines of any name, and words that stand in an element directly are one', () => {
    for (const name of ['p', 'block', 'crossHeading', 'listIntroduction', 'listWrapUp', 'heading', 'subheading', 'tocItem', 'mod'])
      assert.equal(madeText(`<${name}>One <i>two</i></${name}><p>three</p>`), 'One *two*\n\nthree', name);
    assert.equal(madeText('<content> <p>One</p> <p>two</p> </content>'), 'One\n\ntwo');
  });

  it('of a table are its rows, with a bar between the cells', () => {
    const table = '<table><caption>x</caption><tbody><tr><td><p>A</p></td><td><p>B</p></td></tr></tbody><tr><td><p>C</p></td></tr></table>';
    assert.equal(madeText(`<p>Before</p>${table}`), 'Before\n\nA | B\n\nC');
    assert.deepEqual(lossesOf(`<p>Before</p>${table}`), ['A table became lines of text: AB']);
  });

  it('say what was left out, with its words', () => {
    for (const [name, loss] of [
      ['toc', 'A table of contents was left out'],
      ['interstitial', 'A remark between documents was left out'],
      ['componentRef', 'A document that lies outside of the file was left out'],
      ['documentRef', 'A document that lies outside of the file was left out'],
      ['foreign', 'A part of another format was left out'],
      ['img', 'A picture was left out'],
    ] as const) {
      assert.deepEqual(lossesOf(`<container><${name}>words</${name}></container>`), [`${loss}: words`], name);
      assert.equal(madeText(`<container><${name}>words</${name}></container><p>more</p>`), 'more', name);
    }
  });

  it('have the editorial notes on them as comments above, and those on nothing at the end', () => {
    const meta = '<notes><note eId="n1"><p>To be  agreed.</p></note><note eId="n2"><p>All.</p></note></notes>';
    assert.equal(madeText('<p>One<noteRef href="#n1"/></p><p>two</p>', { meta }), '// To be agreed.\nOne\n\ntwo\n\n// All.');
  });
});

describe('the texts of an Akoma Ntoso file', () => {
  it('say which of their metadata have no place in a draft', () => {
    const meta =
      '<classification><keyword value="W" showAs="Water"/><keyword value="Air"/><keyword/></classification><analysis/><temporalData/><presentation/><lifecycle/>';
    assert.deepEqual(lossesOf('<p>x</p>', { meta }), [
      'Keywords were left out: Water, Air,',
      'What the file says of the changes made to it was left out',
      'Metadata of the kind “temporalData” were left out',
      'Metadata of the kind “presentation” were left out',
    ]);
  });

  it('have annexes under their headings, or under a heading of ours where they have none', () => {
    const annex = (head: string, document = '<doc><mainBody><p>Rules.</p></mainBody></doc>'): string =>
      `<attachments><attachment>${head}${document}</attachment></attachments>`;
    assert.equal(madeText('<p>x</p>', { after: annex('<heading>Annex I</heading>') }), 'x\n\nAnnex I\n\nRules.');
    assert.equal(madeText('<p>x</p>', { after: annex('<num>Annex I.</num><heading>Rules</heading>') }), 'x\n\nAnnex I. Rules\n\nRules.');
    assert.equal(madeText('<p>x</p>', { after: annex('<subheading>Rules</subheading>') }), 'x\n\nRules\n\nRules.');
    assert.equal(madeText('<p>x</p>', { after: annex('') }), 'x\n\nAnnex\n\nRules.');
    assert.equal(madeText('<p>x</p>', { after: annex(''), own: true }), 'x\n\nRules.');
    assert.deepEqual(lossesOf('<p>x</p>', { after: annex('<heading>Annex I</heading>', '<documentRef/>') }), [
      'An annex that lies outside of the file was left out: Annex I',
    ]);
  });

  it('have what follows an annex after it, and notes that no sign leads to last', () => {
    const after =
      '<conclusions><container res:after="#att_1"><p>Closed.</p></container><container res:after="#gone"><p>Late.</p></container><container name="x"><p>Adopted.</p></container>' +
      '<container name="notes"><p><sup><authorialNote marker="*"><p>A/1.</p></authorialNote></sup></p></container></conclusions>' +
      '<attachments><attachment eId="att_1"><heading>Annex</heading><doc><mainBody><p>Rules.</p></mainBody></doc></attachment></attachments>';
    assert.equal(madeText('<p>x</p>', { after, own: true }), 'x\n\nAdopted.\n\nAnnex\n\nRules.\n\nClosed.\n\nLate.\n\n* A/1.');
  });

  it('have the line above their notes where the draft had one', () => {
    const meta = '<proprietary><res:notes line="-----"/></proprietary>';
    assert.equal(madeText('<p>One<authorialNote><p>A/1.</p></authorialNote></p>', { meta, own: true }), 'One¹\n\n-----\n\n¹ A/1.');
  });
});
