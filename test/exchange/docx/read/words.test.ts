import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocx } from '../../../../server/src/exchange/docx/read/read';
import { formatMessage } from '../../../../server/src/text/message';
import { made, p, r, type MadeParts } from './made';

describe('the words of a Word file', () => {
  it('have a space for a tab and a line end, and nothing for the end of a page or column', () => {
    const row = ['<w:tab/>', '<w:ptab/>', '<w:br/>', '<w:cr/>', '<w:br w:type="textWrapping"/>'];
    const words = (sign: string): string => textOf(`<w:p><w:r><w:t>one</w:t>${sign}<w:t>two</w:t></w:r></w:p>`);
    for (const sign of row) assert.equal(words(sign), 'one two', sign);
    for (const sign of ['<w:br w:type="page"/>', '<w:br w:type="column"/>', '<w:lastRenderedPageBreak/>', '<w:softHyphen/>'])
      assert.equal(words(sign), 'onetwo', sign);
  });

  it('have the signs of the symbol font that drafts use, and say where one is not known', () => {
    const sign = (code: string): string => `<w:sym w:font="Symbol" w:char="${code}"/>`;
    const known = ['F0B7', 'f0a7', 'F02D', 'F0BE', 'F0B0', 'F0B1', 'F0D7', 'F0A3', 'F0B3'];
    assert.deepEqual(said(`<w:p><w:r><w:t>x</w:t>${known.map(sign).join('')}</w:r></w:p>`), ['x••-—°±×≤≥']);
    assert.deepEqual(said(`<w:p><w:r><w:t>5 </w:t>${sign('F044')}<w:sym/></w:r></w:p>`), [
      '5 \uFFFD\uFFFD',
      'A sign of a symbol font is not known and shows as \uFFFD',
    ]);
  });

  it('lose bold type, with a word about where, and are kept where they are struck through', () => {
    assert.deepEqual(said(`<w:p>${r('Urges', '<w:b/>')}${r(' all')}${r(' States', '<w:b w:val="0"/>')}</w:p>`), [
      'Urges all States',
      'Bold type was left out: Urges',
    ]);
    for (const struck of ['<w:strike/>', '<w:dstrike/>'])
      assert.deepEqual(said(`<w:p>${r('all ')}${r('States', struck)}</w:p>`), [
        'all States',
        'Text that is struck through was kept: States',
      ]);
    assert.deepEqual(said(`<w:p>${r('all')}${r(' States', '<w:strike/><w:vanish/>')}</w:p>`), ['all', 'Hidden text was left out: States']);
    assert.deepEqual(said(`<w:p>${r('plain', '<w:u w:val="single"/>')}</w:p>`), ['plain'], 'underlined words of others are plain');
  });

  it('look as their run says, else as its style, else as the style of the paragraph, else as that of all paragraphs', () => {
    const style = (id: string, look: string, more = ''): string => `<w:style ${more} w:styleId="${id}">${look}</w:style>`;
    const leaning = '<w:rPr><w:i/></w:rPr>';
    const upright = '<w:rPr><w:i w:val="false"/></w:rPr>';
    const styles = [
      style('Normal', leaning, 'w:type="paragraph" w:default="1"'),
      style('Straight', `<w:basedOn w:val="Normal"/>${upright}`, 'w:type="paragraph"'),
      style('Below', '<w:basedOn w:val="Straight"/><w:rPr><w:b/></w:rPr>', 'w:type="paragraph"'),
      style('Letter', leaning, 'w:type="character" w:default="1"'),
      style('Round', `<w:basedOn w:val="Trip"/>`),
      style('Trip', `<w:basedOn w:val="Round"/>`),
      '<w:latentStyles w:styleId="Straight"/>',
    ].join('');
    const of = (paragraph: string, run = ''): string =>
      readDocx(made({ styles, body: `<w:p><w:pPr>${paragraph}</w:pPr>${r('word', run)}</w:p>` }), 'accept').text.trim();
    assert.equal(of(''), '*word*');
    assert.equal(of('<w:pStyle w:val="Straight"/>'), 'word');
    assert.equal(of('<w:pStyle w:val="Below"/>'), 'word');
    assert.equal(of('<w:pStyle w:val="Below"/>', '<w:rStyle w:val="Letter"/>'), '*word*');
    assert.equal(of('<w:pStyle w:val="Below"/>', '<w:rStyle w:val="Letter"/><w:i w:val="off"/>'), 'word');
    assert.equal(of('<w:pStyle w:val="Round"/>'), 'word', 'styles that are based on each other say nothing');
    assert.equal(of('<w:pStyle w:val="Gone"/>'), 'word');
  });

  it('are raised by their run, or by a style unless the run says otherwise', () => {
    const styles = `<w:style w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
      <w:style w:styleId="Late"><w:basedOn w:val="Mark"/></w:style><w:style w:styleId="Low"><w:rPr><w:vertAlign w:val="subscript"/></w:rPr></w:style>`;
    const of = (properties: string): string => textOf(`<w:p>${r('m')}${r('2', properties)}</w:p>`, { styles });
    assert.equal(of('<w:vertAlign w:val="superscript"/>'), 'm²');
    assert.equal(of('<w:vertAlign w:val="subscript"/>'), 'm2');
    assert.equal(of('<w:rStyle w:val="Mark"/>'), 'm²');
    assert.equal(of('<w:rStyle w:val="Late"/>'), 'm²');
    assert.equal(of('<w:rStyle w:val="Low"/>'), 'm2');
    assert.equal(of('<w:rStyle w:val="Mark"/><w:vertAlign w:val="baseline"/>'), 'm2');
    assert.equal(of(''), 'm2');
    const letters = (text: string): string => textOf(`<w:p>${r('Posts')}${r(text, '<w:vertAlign w:val="superscript"/>')}</w:p>`);
    assert.equal(letters('(b)'), 'Posts (b/)');
    assert.equal(letters(' c '), 'Posts c/');
    assert.equal(letters('o'), 'Postso');
    assert.equal(letters('ab'), 'Postsab');
  });

  it('have the result of a field, whatever stands in its code', () => {
    const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const inner = sign('begin') + code(' REF x ') + sign('separate') + r('hidden') + sign('end');
    const outer = sign('begin') + code(' IF ') + inner + r('7') + code(' = 1 ') + sign('separate') + r('paragraph 7') + sign('end');
    assert.equal(textOf(`<w:p>${r('see ')}${outer}${r(' above')}</w:p>`), 'see paragraph 7 above');
    const nested = sign('begin') + code(' A ') + sign('separate') + r('in ') + inner + r(' out') + sign('end');
    assert.equal(textOf(`<w:p>${nested}${r(' end')}</w:p>`), 'in hidden out end');
    assert.equal(textOf(`<w:p>${sign('separate')}${sign('end')}${code('lost')}${r('words')}</w:p>`), 'words');
    assert.equal(textOf(`<w:p><w:fldSimple>${r('5')}</w:fldSimple>${r(' words')}</w:p>`), '5 words');
  });

  it('are read through what is there for readers of older files', () => {
    const choice = (inside: string): string =>
      `<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent>`;
    assert.deepEqual(said(`<w:p>${r('one ')}${choice(r('two'))}<mc:AlternateContent/></w:p>`), ['one two']);
    assert.deepEqual(said(`${p('one')}${choice(p('two'))}<mc:AlternateContent/>${p('three')}`), ['one\n\ntwo\n\nthree']);
    assert.deepEqual(said(`<w:p><w:r><w:t>one</w:t>${choice('<w:pict/>')}<mc:AlternateContent/></w:r></w:p>`), [
      'one',
      'A picture or drawing was left out',
    ]);
  });

  it('of a text box stand after its paragraph, and what cannot be words is named', () => {
    const box = (words: string): string => `<w:r><w:pict><v:textbox><w:txbxContent>${p(words)}</w:txbxContent></v:textbox></w:pict></w:r>`;
    assert.deepEqual(said(`<w:p>${r('Before')}${box('In the box')}${r(' after')}</w:p>${p('Next')}`), [
      'Before after\n\nIn the box\n\nNext',
      'The text of a text box was put after the paragraph that it hangs on: In the box',
    ]);
    assert.deepEqual(said(`${p('Before')}<w:p>${r('Here')}<w:r><w:object/></w:r><w:r><w:pict/></w:r><m:oMathPara/></w:p>`), [
      'Before\n\nHere',
      'An embedded object was left out: Before',
      'A picture or drawing was left out: Before',
      'An equation was left out: Before',
    ]);
  });

  it('of what was lost are shown with one warning a kind, cut where they are long', () => {
    const long = `${'wells and  springs '.repeat(3)}end`;
    const { warnings } = readDocx(made({ body: `<w:p>${r(long, '<w:b/>')}${r(' more', '<w:b/>')}</w:p>` }), 'accept');
    assert.deepEqual(
      warnings.map(({ places }) => places),
      [['wells and springs wells and springs wells and spr…', 'more']],
    );
    const exact = `${'a'.repeat(24)} ${'b'.repeat(25)}`;
    assert.deepEqual(readDocx(made({ body: `<w:p>${r(exact, '<w:b/>')}</w:p>` }), 'accept').warnings[0]?.places, [exact]);
  });

  it('of a numbered paragraph that has none are missed, those of a paragraph with a bullet are not', () => {
    const numbering = ['decimal', 'bullet']
      .map(
        (format, at) =>
          `<w:abstractNum w:abstractNumId="${String(at)}"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="${format}"/>
            <w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
            <w:num w:numId="${String(at + 1)}"><w:abstractNumId w:val="${String(at)}"/></w:num>`,
      )
      .join('');
    const empty = (list: number): string => p(' ', `<w:numPr><w:numId w:val="${String(list)}"/></w:numPr>`);
    assert.deepEqual(said(p('one') + empty(1) + empty(2) + p('') + p('two'), { numbering }), [
      'one\n\ntwo',
      'A numbered paragraph without words was left out (3.): one',
    ]);
  });
});

/** The text, and after it what is said of losses, with their places. */
function said(body: string, parts: Omit<MadeParts, 'body'> = {}): readonly string[] {
  const { text, warnings } = readDocx(made({ body, ...parts }), 'accept');
  const losses = warnings.map((one) => [formatMessage(one.text), one.places.filter((place) => place !== '').join(', ')]);
  return [text.trim(), ...losses.map(([loss = '', places = '']) => (places === '' ? loss : `${loss}: ${places}`))];
}

function textOf(body: string, parts: Omit<MadeParts, 'body'> = {}): string {
  return readDocx(made({ body, ...parts }), 'accept').text.trim();
}
