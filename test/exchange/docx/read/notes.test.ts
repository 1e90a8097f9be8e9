import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocx } from '../../../../server/src/exchange/docx/read/read';
import { formatMessage } from '../../../../server/src/text/message';
import { made, p, r, type MadeParts } from './made';

describe('the notes of a Word file', () => {
  it('keep a mark of the writer’s own, whatever it is, and lose it at their beginning', () => {
    for (const [mark, after, line, note] of [
      ['*', ' of it', 'Item* of it', '* A/1.'],
      ['**', ' of it', 'Item** of it', '** A/1.'],
      ['†', ' of it', 'Item[^†] of it', '[^†]: A/1.'],
      ['a', ' of it', 'Item[^a] of it', '[^a]: A/1.'],
      ['7', ' of it', 'Item⁷ of it', '⁷ A/1.'],
      ['123', '', 'Item¹²³', '¹²³ A/1.'],
      ['⁷', ' of it', 'Item⁷ of it', '⁷ A/1.'],
    ] as const)
      assert.deepEqual(blocks({ body: `<w:p>${r('Item')}${own(2)}${r(mark + after)}</w:p>`, footnotes: noteOf(2, p(`${mark} A/1.`)) }), [
        line,
        note,
      ]);
  });

  it('lose their mark however many runs it stands in, and nothing after it', () => {
    const note = (...runs: readonly string[]): string => {
      const footnotes = noteOf(2, `<w:p>${runs.map((text) => r(text)).join('')}</w:p>`);
      return blocks({ body: `<w:p>${r('Item')}${own(2)}${r('**')}</w:p>`, footnotes })[1] ?? '';
    };
    assert.equal(note('**', ' A/1.', ' and', ' ** more'), '** A/1. and ** more');
    assert.equal(note(' *', '* A/1.'), '** A/1.');
    assert.equal(note('*', '*', '  A/1.'), '** A/1.');
    assert.equal(note('*A/1.', '*'), '** *A/1.*');
    assert.equal(note('See ** A/1.'), '** See ** A/1.');
  });

  it('have an asterisk where their own mark cannot be found, and the words that stand there stay', () => {
    const footnotes = noteOf(2, p('A/1.'));
    assert.deepEqual(blocks({ body: `<w:p>${r('Item')}${own(2)}${r(' of it')}</w:p>`, footnotes }), ['Item* of it', '* A/1.']);
    assert.deepEqual(blocks({ body: `<w:p>${r('Item')}${own(2)}${r('and more')}</w:p>`, footnotes }), ['Item*and more', '* A/1.']);
    assert.deepEqual(blocks({ body: `<w:p>${r('Item')}${own(2)}</w:p>`, footnotes }), ['Item*', '* A/1.']);
    assert.deepEqual(blocks({ body: `<w:p>${r('Item')}${own(2, 'true')}${r('**')}</w:p>`, footnotes }), ['Item**', '** A/1.']);
    assert.deepEqual(blocks({ body: `<w:p>${r('Item')}${own(2, '0')}${r(' of it')}</w:p>`, footnotes }), ['Item¹ of it', '¹ A/1.']);
  });

  it('are reached again by the field of a bookmark around their mark, else by the number that the field shows', () => {
    const again = (name: string): string => `<w:fldSimple w:instr=' NOTEREF ${name} \\h '>${r('1')}</w:fldSimple>`;
    const start = (id: number, name: string): string => `<w:bookmarkStart w:id="${String(id)}" w:name="${name}"/>`;
    const end = (id: number): string => `<w:bookmarkEnd w:id="${String(id)}"/>`;
    const footnotes = noteOf(2, p('A/1.')) + noteOf(3, p('A/2.'));
    const first = `<w:p>${start(1, 'far')}${start(2, 'near')}${r('One')}${call(2)}${end(2)}${end(9)}${r(' two')}${end(1)}${call(3)}</w:p>`;
    assert.deepEqual(
      blocks({ body: `${first}<w:p>${r('x')}${again('near')}${r(' y')}${again('"far"')}${r(' z')}${again('gone')}</w:p>`, footnotes }),
      ['One¹ two²', 'x¹ y¹ z¹', '¹ A/1.', '² A/2.'],
    );
    const marked = `<w:p>${r('One')}${start(1, 'own')}${own(2)}${r('*')}${end(1)}</w:p><w:p>${r('x')}${again('own')}</w:p>`;
    assert.deepEqual(blocks({ body: marked, footnotes }), ['One*', 'x*', '* A/1.']);
  });

  it('are joined where they have several paragraphs, and missed where they have no words', () => {
    const body = `<w:p>${r('One')}${call(2)}${call(3)}${call(4)}</w:p>`;
    const { text, warnings } = readDocx(made({ body, footnotes: noteOf(2, p('First.') + p('Second.')) + noteOf(3, p(' ')) }), 'accept');
    assert.equal(text, 'One¹²³\n\n¹ First. Second.\n\n²\n\n³\n');
    assert.deepEqual(
      warnings.map((one) => [formatMessage(one.text), ...one.places]),
      [['A footnote has no text', 'One', 'One']],
    );
  });

  it('may themselves lead to a note', () => {
    const footnotes = noteOf(2, `<w:p>${r('See')}${call(3)}</w:p>`) + noteOf(3, p('A/2.'));
    assert.deepEqual(blocks({ body: `<w:p>${r('One')}${call(2)}</w:p>`, footnotes }), ['One¹', '¹ See²', '² A/2.']);
  });

  it('at the foot of a page are told by their frame or by the style of notes', () => {
    const styles = `<w:style w:styleId="Note"><w:name w:val="footnote text"/></w:style><w:style w:styleId="Mine"><w:basedOn w:val="Note"/></w:style>
      <w:style w:styleId="Other"><w:name w:val="footnote texts"/></w:style>`;
    const of = (words: string, properties: string): readonly string[] =>
      blocks({ body: p(words, properties) + p('The text* or² that.'), styles });
    const foot = ['The text* or² that.', '* A/1.'];
    assert.deepEqual(of('* A/1.', '<w:framePr/>'), foot);
    assert.deepEqual(of('* A/1.', '<w:pStyle w:val="Note"/>'), foot);
    assert.deepEqual(of('* A/1.', '<w:pStyle w:val="Mine"/>'), foot);
    assert.deepEqual(of('² A/1.', '<w:pStyle w:val="Note"/>'), ['The text* or² that.', '² A/1.']);
    for (const [words, properties] of [
      ['² A/1.', '<w:framePr/>'],
      ['*A/1.', '<w:framePr/>'],
      ['See * A/1.', '<w:framePr/>'],
      ['See * A/1.', '<w:pStyle w:val="Note"/>'],
      ['* A/1.', '<w:pStyle w:val="Other"/>'],
      ['* A/1.', ''],
    ] as const)
      assert.deepEqual(of(words, properties), [words, 'The text* or² that.'], properties);
  });

  it('begin anew in a section that says so, which is a text of its own, and go on in any other', () => {
    const section = (inside: string): string => `<w:pPr><w:sectPr>${inside}</w:sectPr></w:pPr>`;
    const of = (first: string, second: string): readonly string[] =>
      blocks({
        body: `<w:p>${section(first)}${r('One')}${call(2)}</w:p><w:p>${r('Two')}${call(3)}</w:p><w:sectPr>${second}</w:sectPr>`,
        footnotes: noteOf(2, p('A/1.')) + noteOf(3, p('A/2.')),
      });
    const properties = (start: string, again = ''): string => {
      const restart = again === '' ? '' : `<w:numRestart w:val="${again}"/>`;
      return `<w:footnotePr>${start === '' ? '' : `<w:numStart w:val="${start}"/>`}${restart}</w:footnotePr>`;
    };
    assert.deepEqual(of('', ''), ['One¹', 'Two²', '¹ A/1.', '² A/2.']);
    assert.deepEqual(of(properties('5'), ''), ['One⁵', 'Two⁶', '⁵ A/1.', '⁶ A/2.']);
    assert.deepEqual(of('', properties('5')), ['One¹', 'Two²', '¹ A/1.', '² A/2.']);
    assert.deepEqual(of('', properties('', 'eachSect')), ['One¹', '¹ A/1.', 'Two¹', '¹ A/2.']);
    assert.deepEqual(of('', properties('4', 'eachSect')), ['One¹', '¹ A/1.', 'Two⁴', '⁴ A/2.']);
    assert.deepEqual(of('', properties('4', 'continuous')), ['One¹', 'Two²', '¹ A/1.', '² A/2.']);
    for (const odd of ['0', '-3', 'x', '1.9']) assert.deepEqual(of(properties(odd), '')[0], 'One¹', odd);
  });
});

function noteOf(id: number, paragraphs: string): string {
  return `<w:footnote w:id="${String(id)}">${paragraphs}</w:footnote>`;
}

function call(id: number): string {
  return `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;
}

function own(id: number, follows = '1'): string {
  return `<w:r><w:footnoteReference w:customMarkFollows="${follows}" w:id="${String(id)}"/></w:r>`;
}

function blocks(parts: MadeParts): readonly string[] {
  return readDocx(made(parts), 'accept').text.trimEnd().split('\n\n');
}
