import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocx, type Changes } from '../../../../server/src/exchange/docx/read/read';
import { formatMessage } from '../../../../server/src/text/message';
import { inList, made, p, r, type MadeParts } from './made';

describe('the head of the page of a Word file', () => {
  const pageOf = (header: string, section = '<w:titlePg/>', type = 'first'): readonly string[] =>
    blocks({
      header,
      body: `${p('The text')}<w:sectPr>${section}<w:headerReference w:type="${type}" r:id="rId-header"/></w:sectPr>`,
    });

  it('is taken from the first page where it has what only a masthead has', () => {
    for (const line of [
      ...[
        'Distr.: Limited',
        'Distr. limitée',
        'Original: English',
        'United Nations',
        'A/RES/86/14',
        'S/RES/2031 (2031)',
        'E/CN.5/2031/L.3*',
      ],
      ...['ST/SGB/2031/3', 'CEDAW/C/9', 'General Assembly', 'Conseil de sécurité', 'Asamblea General', '1 May 2031 Distr.: General'],
    ])
      assert.deepEqual(pageOf(p(line)), [line, 'The text'], line);
    for (const line of ['Draft of 1 May', 'A/RES/86/14 and more', 'The United Nations', 'United Nations system', 'see A/1', 'Redistr.: x'])
      assert.deepEqual(pageOf(p(line)), ['The text'], line);
  });

  it('is none of the running heads of all pages, unless they say for whom the document is', () => {
    assert.deepEqual(pageOf(p('A/RES/86/14'), '', 'default'), ['The text']);
    assert.deepEqual(pageOf(p('A/RES/86/14') + p('Distr.: General'), '', 'default'), ['A/RES/86/14', 'Distr.: General', 'The text']);
    assert.deepEqual(pageOf(p('1 May 2031 Distr.: General'), '', 'default'), ['1 May 2031 Distr.: General', 'The text']);
    assert.deepEqual(pageOf(p('Distr.: General'), '<w:headerReference w:type="default" r:id="rId-none"/><w:titlePg/>'), [
      'Distr.: General',
      'The text',
    ]);
    assert.deepEqual(pageOf(p('Distr.: General'), '<w:headerReference r:id="rId-none"/>'), ['The text']);
  });

  it('stands in a table at the beginning, in a cell that may hold a control, and never far below', () => {
    const head = table([p('United Nations'), p('A/1')], [`<w:sdt><w:sdtContent>${p('General Assembly')}</w:sdtContent></w:sdt>`]);
    assert.deepEqual(blocks({ body: head + p('The text') }), ['United Nations', 'A/1', 'General Assembly', 'The text']);
    const above = (count: number): string => Array.from({ length: count }, () => p('x')).join('');
    assert.deepEqual(blocks({ body: above(11) + table([p('United Nations'), p('A/1')]) }).slice(11), ['United Nations', 'A/1']);
    assert.deepEqual(blocks({ body: above(12) + table([p('United Nations'), p('A/1')]) }).slice(12), ['United Nations | A/1']);
  });
});

describe('the tables of a Word file', () => {
  it('are lines, each row one, its paragraphs joined and its numbers typed; a single cell is its paragraphs', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body = table(
      [p('Wells') + p('and springs'), p('kept', inList(1, 0)), p('')],
      ['', p(' ')],
      [p('Sum') + p('of all')],
      [`<w:sdt><w:tc>${p('in a control')}</w:tc></w:sdt>`, p('x') + table([p('inner')])],
    );
    const { text, warnings } = readDocx(made({ body, numbering }), 'accept');
    assert.equal(text, 'Wells and springs | 1. kept\n\nSum\n\nof all\n\nin a control | x\n\ninner\n');
    assert.deepEqual(
      warnings.map((one) => [formatMessage(one.text), ...one.places]),
      [['A table became lines of text', 'Wells and springs | 1. kept']],
    );
  });

  it('of one column are paragraphs, of which nothing is said', () => {
    const { text, warnings } = readDocx(made({ body: p('Before') + table([p('one')], [p('two')]) + p('After') }), 'accept');
    assert.equal(text, 'Before\n\none\n\ntwo\n\nAfter\n');
    assert.deepEqual(warnings, []);
  });
});

describe('the comments of a Word file', () => {
  const of = (comments: string): readonly string[] =>
    blocks({ body: p('Before') + `<w:p>${r('Urges')}<w:r><w:commentReference w:id="4"/></w:r></w:p>`, comments });

  it('stand above their paragraph with the name of who made them, all their paragraphs in one line', () => {
    assert.deepEqual(of(`<w:comment w:id="4" w:author="Ann">${p('Too')}${p('')}${p('strong?')}</w:comment>`), [
      'Before',
      '// Ann: Too strong?\nUrges',
    ]);
    assert.deepEqual(of(`<w:comment w:id="4">${p('Too strong?')}</w:comment>`), ['Before', '// Too strong?\nUrges']);
  });

  it('are left out where they say nothing or are gone', () => {
    assert.deepEqual(of(`<w:comment w:id="4" w:author="Ann">${p('')}</w:comment>`), ['Before', 'Urges']);
    assert.deepEqual(of(`<w:comment w:id="5">${p('Of something else')}</w:comment>`), ['Before', 'Urges']);
    assert.deepEqual(blocks({ body: `<w:p>${r('Urges')}<w:r><w:commentReference w:id="4"/></w:r></w:p>` }), ['Urges']);
  });
});

describe('the tracked changes of a Word file', () => {
  const change = (kind: string, inside: string, author = 'Ann'): string => `<w:${kind} w:author="${author}">${inside}</w:${kind}>`;
  const gone = (words: string): string => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`;

  it('may be moves, from where words were to where they are', () => {
    const body = `<w:p>${r('Urges')}${change('moveFrom', r(' early'))}${r(' States')}${change('moveTo', r(' early'))}</w:p>`;
    assert.deepEqual(lines(body, 'accept'), ['Urges States early', 'Tracked changes were accepted: insertions 1, deletions 1 (by Ann)']);
    assert.deepEqual(lines(body, 'reject'), ['Urges early States', 'Tracked changes were rejected: insertions 1, deletions 1 (by Ann)']);
    assert.equal(lines(body, 'keep')[0], 'Urges [Ann: delete: early] States [Ann: early]');
  });

  it('are kept as words in brackets that name who made them, with the spaces outside', () => {
    const keep = (inside: string): string => lines(`<w:p>${r('Urges')}${inside}${r('States')}</w:p>`, 'keep')[0] ?? '';
    assert.equal(keep(change('ins', r(' all ') + r('the '))), 'Urges [Ann: all the] States');
    assert.equal(keep(change('del', gone(' some '))), 'Urges [Ann: delete: some] States');
    assert.equal(keep(change('ins', r(' all '), '')), 'Urges [Unknown: all] States');
    assert.equal(keep(change('ins', r(' all '), ' Lee [UN]: A ')), 'Urges [Lee UN A: all] States');
    assert.equal(keep(change('ins', r('  '))), 'UrgesStates');
    assert.equal(keep(change('ins', r(' all ', '<w:i/>'))), 'Urges [Ann: *all*] States');
    const footnotes = `<w:footnote w:id="2">${p('A/1.')}</w:footnote>`;
    const call = change('ins', '<w:r><w:footnoteReference w:id="2"/></w:r>');
    assert.equal(readDocx(made({ body: `<w:p>${r('Urges')}${call}</w:p>`, footnotes }), 'keep').text, 'Urges[Ann: ¹]\n\n¹ A/1.\n');
  });

  it('say how many there were, and by whom where that is known', () => {
    assert.deepEqual(lines(`<w:p>${r('One')}${change('ins', r(' two'), '')}</w:p>`, 'accept'), [
      'One two',
      'Tracked changes were accepted: insertions 1, deletions 0',
    ]);
    assert.deepEqual(lines(`<w:p>${r('One')}${change('del', gone(' two'), '')}</w:p>`, 'accept'), [
      'One',
      'Tracked changes were accepted: insertions 0, deletions 1',
    ]);
  });

  it('join two paragraphs where the mark between them is gone, in the version that does not have it', () => {
    for (const [kind, accepted, rejected, kept] of [
      ['del', 'Urges States', 'Urges\n\nStates', 'Urges\n\nStates'],
      ['moveFrom', 'Urges States', 'Urges\n\nStates', 'Urges\n\nStates'],
      ['ins', 'Urges\n\nStates', 'Urges States', 'Urges\n\nStates'],
      ['moveTo', 'Urges\n\nStates', 'Urges States', 'Urges\n\nStates'],
    ] as const) {
      const body = p('Urges ', `<w:rPr><w:${kind}/></w:rPr>`) + p('States');
      assert.equal(lines(body, 'accept')[0], accepted, kind);
      assert.equal(lines(body, 'reject')[0], rejected, kind);
      assert.equal(lines(body, 'keep')[0], kept, kind);
    }
  });

  it('join a paragraph to the next with its comments, and the last one to nothing', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('Urges')}<w:r><w:commentReference w:id="4"/></w:r></w:p>`;
    const comments = `<w:comment w:id="4">${p('Why?')}</w:comment>`;
    assert.deepEqual(blocks({ body: joined + p(' States'), comments }), ['// Why?\nUrges States']);
    assert.deepEqual(blocks({ body: joined, comments }), ['// Why?\nUrges']);
    assert.deepEqual(blocks({ body: joined + table([p('a')]), comments }), ['// Why?\nUrges', 'a']);
    assert.deepEqual(blocks({ body: joined + '<w:sectPr/>' + p('b'), comments }), ['// Why?\nUrges', 'b']);
  });
});

function lines(body: string, changes: Changes): readonly string[] {
  const { text, warnings } = readDocx(made({ body }), changes);
  return [text.trim(), ...warnings.map((one) => formatMessage(one.text))];
}

function table(...rows: readonly (readonly string[])[]): string {
  const cell = (inside: string): string => (inside.startsWith('<w:sdt><w:tc>') ? inside : `<w:tc>${inside}</w:tc>`);
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function blocks(parts: MadeParts): readonly string[] {
  return readDocx(made(parts), 'accept').text.trimEnd().split('\n\n');
}
