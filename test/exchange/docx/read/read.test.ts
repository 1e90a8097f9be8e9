import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocx, type Changes } from '../../../../server/src/exchange/docx/read/read';
import { formatMessage } from '../../../../server/src/text/message';
import { inList, made, p, r, type MadeParts } from './made';

const LISTS = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%3.')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;

describe('reading a Word file', () => {
  it('computes the numbers that Word does not store: degrees, a restart, and two lists of one pattern', () => {
    const body = [
      p('Urges;', inList(1, 0)),
      p('one', inList(1, 1)),
      p('deep', inList(1, 2)),
      p('two', inList(1, 1)),
      p('Calls upon;', inList(3, 0)),
      p('first again', inList(3, 1)),
      p('Annexed', inList(2, 0)),
      p('goes on', inList(2, 0)),
    ].join('');
    assert.deepEqual(blocks({ body, numbering: LISTS }), [
      '1. Urges;',
      '(a) one',
      '(i) deep',
      '(b) two',
      '2. Calls upon;',
      '(a) first again',
      '1. Annexed',
      '2. goes on',
    ]);
  });

  it('takes a list from a style and the style that it is based on, and none where a paragraph says so', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Op"><w:pPr>${inList(1, 0)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Late"><w:basedOn w:val="Op"/></w:style>`;
    const body = [
      p('Urges', '<w:pStyle w:val="Op"/>'),
      p('Calls', '<w:pStyle w:val="Late"/>'),
      p('Heading', '<w:pStyle w:val="Op"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('');
    assert.deepEqual(blocks({ body, numbering: LISTS, styles }), ['1. Urges', '2. Calls', 'Heading']);
  });

  it('keeps typed numbers, and makes tabs and soft breaks spaces', () => {
    const typed = '<w:p><w:r><w:tab/><w:t>12 bis.</w:t><w:tab/><w:t>Decides</w:t><w:br/><w:t>that</w:t></w:r></w:p>';
    assert.deepEqual(blocks({ body: typed }), ['12 bis. Decides that']);
  });

  it('puts notes after the text, at marks in the order of their calls, endnotes and repeated calls with them', () => {
    const note = (kind: string, id: number, text: string): string =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}</w:p></w:${kind}>`;
    const call = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = `<w:p>${r('One')}<w:bookmarkStart w:id="7" w:name="n"/>${call('footnote', 9)}<w:bookmarkEnd w:id="7"/>${r(' two')}${call('endnote', 3)}</w:p>
      <w:p>${r('again')}${field(' NOTEREF n \\h ', '5')}</w:p>`;
    const { text, warnings } = read({
      body,
      footnotes: note('footnote', 9, 'First.'),
      endnotes: note('endnote', 3, 'Second.'),
    });
    assert.equal(text, 'One¹ two²\n\nagain¹\n\n¹ First.\n\n² Second.\n');
    assert.deepEqual(
      warnings.map((one) => formatMessage(one.text)),
      ['An endnote became a footnote'],
    );
  });

  it('takes the mark of the writer’s own that follows its note, and off the note', () => {
    const body = `<w:p>${r('Item 6')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>${r(' of the agenda')}</w:p>`;
    assert.deepEqual(blocks({ body, footnotes: `<w:footnote w:id="2">${p('* A/1.')}</w:footnote>` }), ['Item 6* of the agenda', '* A/1.']);
  });

  it('takes a note in a frame at the foot of a page after the text', () => {
    const body = p('* A/80/50.', '<w:framePr w:w="1"/>') + p('Item 6*');
    assert.deepEqual(blocks({ body }), ['Item 6*', '* A/80/50.']);
  });

  it('finds italics in runs and styles, joined and without the spaces around', () => {
    const styles = `<w:style w:type="character" w:styleId="Cited"><w:rPr><w:i/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Leaning"><w:rPr><w:i/></w:rPr></w:style>`;
    const body = `<w:p>${r('Rec', '<w:i/>')}${r('alling ', '<w:rStyle w:val="Cited"/>')}${r('its work')}</w:p>
      <w:p><w:pPr><w:pStyle w:val="Leaning"/></w:pPr>${r('Urges')}${r(' all', '<w:i w:val="0"/>')}</w:p>`;
    assert.deepEqual(blocks({ body, styles }), ['*Recalling* its work', '*Urges* all']);
  });

  it('keeps the results of fields, simple and complex, and drops what they ask for', () => {
    const body = `<w:p>${r('see paragraph ')}<w:fldSimple w:instr=" REF x \\r ">${r('5')}</w:fldSimple>${r(' and ')}${field(' REF y ', '6')}</w:p>`;
    assert.deepEqual(blocks({ body }), ['see paragraph 5 and 6']);
  });

  it('reads through content controls, smart tags and links, and takes special signs', () => {
    const body = `<w:sdt><w:sdtContent><w:p><w:smartTag>${r('Geneva')}</w:smartTag><w:hyperlink>${r(', A/1')}</w:hyperlink>
      <w:r><w:t>, co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>eration 5\u00A0May</w:t></w:r></w:p></w:sdtContent></w:sdt>`;
    assert.deepEqual(blocks({ body }), ['Geneva, A/1, co\u2011operation 5\u00A0May']);
  });

  it('accepts, rejects or keeps tracked changes, and says how many there were', () => {
    const body = `<w:p>${r('Urges ')}<w:del w:author="Ann"><w:r><w:delText>some</w:delText></w:r></w:del><w:ins w:author="Bob">${r('all')}</w:ins>${r(' States')}</w:p>`;
    const with_ = (changes: Changes): readonly [string, string | undefined] => {
      const { text, warnings } = read({ body }, changes);
      return [text.trim(), warnings[0] && formatMessage(warnings[0].text)];
    };
    assert.deepEqual(with_('accept'), ['Urges all States', 'Tracked changes were accepted: insertions 1, deletions 1 (by Ann, Bob)']);
    assert.deepEqual(with_('reject'), ['Urges some States', 'Tracked changes were rejected: insertions 1, deletions 1 (by Ann, Bob)']);
    assert.deepEqual(with_('keep'), [
      'Urges [Ann: delete: some][Bob: all] States',
      'Tracked changes were kept in brackets: insertions 1, deletions 1 (by Ann, Bob)',
    ]);
  });

  it('joins paragraphs over a deleted mark, and a paragraph deleted as a whole takes no number', () => {
    const gone = (words: string): string =>
      `<w:p><w:pPr>${inList(1, 0)}<w:rPr><w:del w:author="A"/></w:rPr></w:pPr><w:del w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del></w:p>`;
    const joined = `<w:p><w:pPr>${inList(1, 0)}<w:rPr><w:del w:author="A"/></w:rPr></w:pPr>${r('Urges ')}</w:p>`;
    const body = gone('Old;') + joined + p('States;', inList(1, 0)) + p('Calls', inList(1, 0));
    assert.deepEqual(blocks({ body, numbering: LISTS }), ['1. Urges States;', '2. Calls']);
  });

  it('writes comments above their paragraph', () => {
    const body = `<w:p>${r('Urges')}<w:r><w:commentReference w:id="4"/></w:r></w:p>`;
    const comments = `<w:comment w:id="4" w:author="Ann">${p('Too strong?')}</w:comment>`;
    assert.deepEqual(blocks({ body, comments }), ['// Ann: Too strong?\nUrges']);
  });

  it('takes the masthead from the head of the first page and from a first table, line by line', () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row(p('United Nations'), p('A/C.3/80/L.5'))}${row(p('General Assembly'), p('Distr.: Limited') + p('1 May 2025'))}</w:tbl>`;
    const lines = ['United Nations', 'A/C.3/80/L.5', 'General Assembly', 'Distr.: Limited', '1 May 2025', 'Text'];
    assert.deepEqual(blocks({ body: table + p('Text') }), lines);
    const body = `${p('Text')}<w:sectPr><w:headerReference w:type="first" r:id="rId-header"/></w:sectPr>`;
    assert.deepEqual(blocks({ body, header: table }), lines);
  });

  it('makes lines of other tables, and leaves out hidden text, pictures and equations with a word about each', () => {
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl><w:p>${r('shown')}${r(' hidden', '<w:vanish/>')}<w:r><w:drawing/></w:r><m:oMath/></w:p><w:altChunk/>`;
    const { text, warnings } = read({ body });
    assert.equal(text, 'a | b\n\nshown\n');
    assert.deepEqual(warnings.map((one) => formatMessage(one.text)).sort(), [
      'A part of another format was left out',
      'A picture or drawing was left out',
      'A table became lines of text',
      'An equation was left out',
      'Hidden text was left out',
    ]);
  });

  it('writes a raised letter as the indicator of a table, and leaves the endings of ordinal numbers alone', () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    const body = `<w:p>${r('Posts')}${r('a', up)}${r(' and FS')}${r('c,', up)}${r(' the 25')}${r('th', up)}${r(', 2')}${r('e', up)}${r(' m')}${r('2', up)}</w:p>`;
    assert.equal(readDocx(made({ body }), 'accept').text.trim(), 'Posts a/ and FS c/, the 25th, 2e m²');
  });

  it('reads the Strict form', () => {
    assert.deepEqual(blocks({ body: p('Urges'), namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' }), ['Urges']);
  });
});

function read(parts: MadeParts, changes: Changes = 'accept'): ReturnType<typeof readDocx> {
  return readDocx(made(parts), changes);
}

function blocks(parts: MadeParts): readonly string[] {
  return read(parts).text.trimEnd().split('\n\n');
}

function level(at: number, format: string, pattern: string): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
}

function field(code: string, result: string): string {
  const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${sign('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${sign('separate')}${r(result)}${sign('end')}`;
}
