import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFront } from '../../../server/src/exchange/docx/front';
import { writeWord, type WordOptions } from '../../../server/src/exchange/docx/write';
import { documentOf, service } from '../../fixture';
import { notesOf, paragraphsOf, partsOf } from './reader';

describe('the notes in a Word file that we write', () => {
  it('are counted by Word from the number of the first, and typed where the next is another', async () => {
    assert.deepEqual(await marks('One,¹ two,² three,³', 3), ['[^1]', '[^2]', '[^3]']);
    assert.deepEqual(await marks('One,⁵ two,⁶', 6), ['[^1]', '[^2]', 'start 5']);
    assert.deepEqual(await marks('One,¹ two,³ three,⁴', 4), ['[^1]', '[^*2]3', '[^*3]4']);
    assert.deepEqual(await marks('One,¹ two,³ three,² four', 3), ['[^1]', '[^*2]3', '[^3]']);
    assert.deepEqual(await marks('One,¹²³⁴ two', 1234), ['[^1]', 'start 1234']);
    const raised = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>';
    const xml = await documentXml(draft('One,¹ two,³ three', 3));
    assert.ok(xml.includes(`${raised}<w:footnoteReference w:id="1"/></w:r>`));
    assert.ok(xml.includes(`${raised}<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>3</w:t></w:r>`));
    assert.ok(!xml.includes('_Note2'), 'a number that is typed cannot be asked for');
  });

  it('are named again by a field where Word counts them, in words where it does not, and in words where they are not there', async () => {
    assert.deepEqual(await marks('One,¹ two,¹', 1), ['[^1]', '1']);
    const xml = await documentXml(draft('One,¹ two,¹ three', 1));
    assert.match(
      xml,
      /<w:bookmarkStart w:id="1" w:name="_Note1"\/><w:r>.{0,90}<w:footnoteReference w:id="1"\/><\/w:r><w:bookmarkEnd w:id="1"\/>/,
    );
    assert.match(xml, /fldCharType="begin"\/>.*> NOTEREF _Note1 \\f \\h <.*fldCharType="separate"\/>.*>1<.*fldCharType="end"\/>/);
    const starred = 'A/1\n\nAgenda item 9*\n\nWells*\n\nThe General Assembly,\n\n1. Decides to act.\n\n* A/0.\n';
    assert.deepEqual(
      paragraphsOf(await fileOf(starred))
        .map(({ text }) => text)
        .slice(0, 2),
      ['Agenda item 9[^*1]*', 'Wells*'],
    );
    assert.ok(!(await documentXml(starred)).includes('NOTEREF'));
    assert.deepEqual(await marks('One,¹ two,²', 1), ['[^1]', '2']);
  });

  it('stand in the file with their marks, their emphasis and a tab', async () => {
    const text = 'A/1\n\nWells*\n\nThe General Assembly,\n\n1. Decides,¹ to act.\n\n* Any *change* here.\n\n¹ See **A/1**, and *ibid*.¹\n';
    const bytes = await fileOf(text);
    assert.deepEqual(
      [...notesOf(bytes)],
      [
        ['1', '* \tAny change here.'],
        ['2', '\t# \tSee A/1, and ibid.1'],
      ],
    );
    const notes = partsOf(bytes).get('word/footnotes.xml') ?? '';
    assert.match(notes, /<w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">A\/1</);
    assert.match(notes, /<w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve">ibid</);
    assert.match(notes, /<w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:t xml:space="preserve">1</);
    assert.match(notes, /<w:r><w:t>\*<\/w:t><\/w:r>/, 'asterisks are not raised');
    for (const [type, id] of [
      ['separator', '-1'],
      ['continuationSeparator', '0'],
    ])
      assert.match(notes, new RegExp(`<w:footnote w:type="${type ?? ''}" w:id="${id ?? ''}"><w:p>.{0,300}>_{18}<`));
  });

  it('that no mark leads to stand after the text, each with its number', async () => {
    const text = 'The General Assembly,\n\n1. Decides to act.\n\n* A/1.\n\n⁴ A/2, *ibid*.\n';
    const bytes = await fileOf(text);
    assert.deepEqual(
      paragraphsOf(bytes)
        .map(({ style, text: words, italics }) => `${style}: ${words} (${italics})`)
        .slice(-2),
      ['FootnoteText: * \tA/1. ()', 'FootnoteText: 4 \tA/2, ibid. (ibid)'],
    );
    const xml = partsOf(bytes).get('word/document.xml') ?? '';
    assert.match(xml, /<w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:t[^>]*>4</);
    assert.ok(!/<w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:t[^>]*>\*</.test(xml));
  });

  it('begin anew in each text, or go on where they do in the draft', async () => {
    const one = (number: string): string => `The General Assembly,\n\n1. Decides to act.${number}\n\n${number} A/1.\n`;
    const starts = async (text: string): Promise<readonly string[]> =>
      [...(await documentXml(text)).matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].map(
        ([section]) => `${/<w:numStart w:val="(\d+)"/.exec(section)?.[1] ?? 'on'}${section.includes('"eachSect"') ? ' anew' : ''}`,
      );
    assert.deepEqual(await starts(one('¹')), ['on']);
    assert.deepEqual(await starts(one('³')), ['3']);
    assert.deepEqual(await starts(`${one('¹')}\n\f\n${one('¹')}`), ['on', '1 anew']);
    assert.deepEqual(await starts(`${one('³')}\n\f\n${one('⁵')}`), ['3 anew', '5 anew']);
  });
});

describe('what a Word file says of itself', () => {
  it('is the title, the date of the masthead and the language', async () => {
    const core = async (text: string): Promise<string> => partsOf(await fileOf(text)).get('docProps/core.xml') ?? '';
    const dated = (date: string): string =>
      `A/C.2/86/L.14\n\nGeneral Assembly\n\n${date}\n\nWells\n\nThe General Assembly,\n\n1. Decides to act.\n`;
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    for (const [index, month] of months.entries())
      assert.match(
        await core(dated(`Distr.: General\n7 ${month} 2031`)),
        new RegExp(`<dcterms:created xsi:type="dcterms:W3CDTF">2031-${String(index + 1).padStart(2, '0')}-07T00:00:00Z<`),
      );
    const none = await core('Wells of *all* kinds*\n\nThe General Assembly,\n\n1. Decides to act.\n\n* A/1.\n');
    assert.match(none, /<dc:title>Wells of all kinds<\/dc:title><dc:language>en-GB<\/dc:language>/);
    assert.match(none, /<dcterms:created [^>]*>1980-01-01T00:00:00Z<.*<dcterms:modified [^>]*>1980-01-01T00:00:00Z</);
    const french = await fileOf("Puits\n\nL'Assemblée générale,\n\n1. Décide d'agir.\n");
    assert.match(partsOf(french).get('docProps/core.xml') ?? '', /<dc:language>fr-FR</);
    assert.match(partsOf(french).get('word/styles.xml') ?? '', /<w:lang w:val="fr-FR"/);
    const spanish = await fileOf('Pozos\n\nLa Asamblea General,\n\n1. Decide actuar.\n');
    assert.match(partsOf(spanish).get('word/styles.xml') ?? '', /<w:lang w:val="es-ES"/);
  });

  it('is in parts of a fixed order, the types first, that XML can hold', async () => {
    const parts = partsOf(await fileOf('The General Assembly,\n\n1. Decides "to\u000Bact" & <go>.\n'));
    const names = [...parts.keys()];
    assert.equal(names[0], '[Content_Types].xml');
    assert.deepEqual(names.slice(1), [...names.slice(1)].sort());
    assert.match(parts.get('word/document.xml') ?? '', />\s?"?to act"? &amp; &lt;go&gt;\.<|to act/);
    assert.ok([...parts.values()].every((part) => !part.includes('\u000B')));
  });

  it('keeps the lines before the text as the draft has them, one variable a text, and takes no other for one', async () => {
    const text = 'A/1\n\nWells "of" all\n\nThe General Assembly,\n\n1. Decides to act.\n';
    const settings = partsOf(await fileOf(`${text}\n\f\n${text}`)).get('word/settings.xml') ?? '';
    const values = [...settings.matchAll(/<w:docVar w:name="(\w+)" w:val="([^"]*)"\/>/g)].map(([, name, value = '']) => [
      name,
      readFront(value.replaceAll('&quot;', '"'))
        ?.lines.map(({ source }) => source)
        .slice(-2),
    ]);
    assert.deepEqual(values, [
      ['Masthead1', ['A/1', 'Wells "of" all']],
      ['Masthead2', ['A/1', 'Wells "of" all']],
    ]);
    for (const other of ['', 'x', '{}', '[]', '[1]', 'null']) assert.equal(readFront(other), undefined, other);
    assert.deepEqual(readFront('["a",["x",1,"head"],["y",2,"block"],["z",2,"foot"],["z","2","head"],[1,2,"head"],"x",null]'), {
      head: 'a',
      lines: [
        { source: 'x', lineEnds: 1, printed: 'head' },
        { source: 'y', lineEnds: 2, printed: 'block' },
      ],
    });
  });
});

async function fileOf(text: string, options: Partial<WordOptions> = {}): Promise<Uint8Array> {
  return writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter', ...options });
}

async function documentXml(text: string): Promise<string> {
  return partsOf(await fileOf(text)).get('word/document.xml') ?? '';
}

/** A draft with a paragraph of these words, and notes of so many numbers. */
function draft(words: string, notes: number): string {
  const raised = (number: number): string => String(number).replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
  const used = Array.from({ length: notes }, (_, index) => index + 1).filter((number) =>
    new RegExp(`(?<![⁰-⁹¹²³])${raised(number)}(?![⁰-⁹¹²³])`).test(words),
  );
  return `The General Assembly,\n\n1. Decides ${words} to act.\n\n${used.map((number) => `${raised(number)} A/${String(number)}.`).join('\n\n')}\n`;
}

/** The marks of a paragraph of these words, and the number that notes begin at where the file says one. */
async function marks(words: string, notes: number): Promise<readonly string[]> {
  const bytes = await fileOf(draft(words, notes));
  const paragraph = paragraphsOf(bytes).find(({ text }) => text.startsWith('Decides'))?.text ?? '';
  const start = /<w:numStart w:val="(\d+)"/.exec(partsOf(bytes).get('word/document.xml') ?? '')?.[1];
  return [...[...paragraph.matchAll(/,(\S+)/g)].map(([, mark = '']) => mark), ...(start === undefined ? [] : [`start ${start}`])];
}
