import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeWord, type WordOptions } from '../../../server/src/exchange/docx/write';
import { documentOf, service } from '../../fixture';
import { notesOf, paragraphsOf, partsOf } from './reader';

const TEXT = `United Nations

A/C.2/86/L.14

General Assembly

Distr.: Limited
3 November 2031
Original: English

Eighty-sixth session
Second Committee
Agenda item 25 (b)

Wells & springs

Chad and Mali:* draft resolution

Wells <in> dry regions

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,¹

1. Invites Member States to keep their wells;²

2. Requests the Secretary-General:

(a) To report on what is said in paragraph 1 above;¹

(b) To ask for:

(i) Figures;

(ii) Maps.

2 bis. Thanks the keepers;

3. Decides:

(a) To meet;

(b) To end.

Annex

Rules for wells

1. Wells are kept.

2. Springs are kept.

* Any changes will be reflected in the record.

¹ A/70/1.

² A/C.2/86/2.
`;

const write = async (options: Partial<WordOptions> = {}, text = TEXT): Promise<Uint8Array> =>
  writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter', ...options });

describe('a Word file', () => {
  it('counts the paragraphs, begins anew where the text does, and types what no list counts', async () => {
    const bytes = await write();
    const labelled = paragraphsOf(bytes).flatMap(({ label, text }) => (label === '' ? [] : [`${label} ${text.slice(0, 8)}`]));
    assert.deepEqual(labelled, [
      '1. Invites ',
      '2. Requests',
      '(a) To repor',
      '(b) To ask f',
      '(i) Figures;',
      '(ii) Maps.',
      '3. Decides:',
      '(a) To meet;',
      '(b) To end.',
      '1. Wells ar',
      '2. Springs ',
    ]);
    assert.ok(paragraphsOf(bytes).some(({ text }) => text === '2 bis.\tThanks the keepers;'));
  });

  it('has every note at its mark, repeated marks as fields, asterisks as marks of their own', async () => {
    const bytes = await write();
    const texts = paragraphsOf(bytes).map(({ text }) => text);
    assert.ok(texts.includes('Chad and Mali:[^*1]* draft resolution'), texts.join('\n'));
    assert.ok(texts.includes('Recalling its resolution 70/1 of 25 September 2015,[^2]'));
    assert.ok(texts.includes('To report on what is said in paragraph 1 above;1'));
    assert.match(partsOf(bytes).get('word/document.xml') ?? '', /w:name="_Note2".*NOTEREF _Note2 /s);
    assert.deepEqual(
      [...notesOf(bytes)],
      [
        ['1', '* \tAny changes will be reflected in the record.'],
        ['2', '\t# \tA/70/1.'],
        ['3', '\t# \tA/C.2/86/2.'],
      ],
    );
  });

  it('has the italics of openings and the styles of the template', async () => {
    const bytes = await write();
    const paragraphs = paragraphsOf(bytes);
    assert.equal(paragraphs.find(({ text }) => text.startsWith('Recalling'))?.italics, 'Recalling');
    assert.equal(paragraphs.find(({ text }) => text.startsWith('The General'))?.italics, 'The General Assembly');
    const styles = Object.fromEntries(paragraphs.map(({ text, style }) => [text, style]));
    assert.equal(styles['Eighty-sixth session'], 'Session');
    assert.equal(styles['Wells & springs'], 'AgendaTitleH2');
    assert.equal(styles['Wells <in> dry regions'], 'TitleH1');
    assert.equal(styles['Annex'], 'HCh');
    assert.match(partsOf(bytes).get('word/styles.xml') ?? '', /w:styleId="SingleTxt"><w:name w:val="__Single Txt"\/>/);
  });

  it('has the head of the page in the header of the first page', async () => {
    const bytes = await write();
    const headers = [...partsOf(bytes)].filter(([name]) => name.startsWith('word/header')).map(([, part]) => part);
    for (const words of ['United Nations', '/C.2/86/L.14', 'General Assembly', 'Distr.: Limited', '3 November 2031', 'Original: English'])
      assert.ok(
        headers.some((part) => part.includes(words)),
        words,
      );
    assert.match(partsOf(bytes).get('docProps/core.xml') ?? '', /<dc:title>Wells &lt;in&gt; dry regions<.*>2031-11-03T00:00:00Z</);
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    const bytes = await write();
    assert.deepEqual(Buffer.from(await write()), Buffer.from(bytes));
  });

  it('types every number where that is wanted', async () => {
    const typed = paragraphsOf(await write({ numbers: 'text' }));
    assert.ok(typed.every(({ label }) => label === ''));
    assert.ok(typed.some(({ text }) => text === '(ii)\tMaps.'));
  });

  it('has A4 paper with the same column', async () => {
    const part = partsOf(await write({ paper: 'a4' })).get('word/document.xml') ?? '';
    assert.match(part, /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(part, /w:right="1033"/);
  });

  it('makes the numbers of internal references fields, with one bookmark for each paragraph that is named', async () => {
    const text = `The General Assembly,

1. Invites Member States to act;

2. Decides:

(a) To act as in paragraph 1 above;

(b) To see paragraphs 2 (a) and (b) and subparagraph (a) above;

3. Recalls paragraphs 1 to 3 and 2 (b) of the present resolution.
`;
    const part = partsOf(await write({ references: 'fields' }, text)).get('word/document.xml') ?? '';
    const fields = [...part.matchAll(/<w:fldSimple w:instr=" REF (_Ref\d+) \\n \\h "><w:r><w:t[^>]*>([^<]*)</g)];
    const names = new Map([...part.matchAll(/w:name="(_Ref\d+)"/g)].map(([, name = ''], index) => [name, index]));
    assert.deepEqual(
      fields.map(([, name = '', number = '']) => `${number} ${String(names.get(name))}`),
      ['1 0', '2 1', '(a) 2', '(b) 3', '(a) 2', '1 0', '3 4', '2 1', '(b) 3'],
    );
    assert.equal([...part.matchAll(/w:name="_Ref/g)].length, 5);
    assert.equal(new Set([...part.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id)).size, 5);
    assert.ok(
      paragraphsOf(await write({ references: 'fields' }, text)).some(({ text: words }) =>
        words.startsWith('To see paragraphs 2 (a) and (b) and'),
      ),
    );
    const typed = partsOf(await write({ references: 'fields', numbers: 'text' }, text)).get('word/document.xml') ?? '';
    assert.ok(!typed.includes('fldSimple'), 'a number that is typed cannot be asked for');
  });

  it('numbers the lines of the text, and not the room between its parts', async () => {
    const bytes = await write();
    const part = partsOf(await write({ lines: 'numbered' })).get('word/document.xml') ?? '';
    assert.match(part, /<w:lnNumType w:countBy="1" w:restart="continuous"\/>/);
    assert.equal(part.split('<w:suppressLineNumbers/>').length, part.split('w:line="120"').length);
    assert.ok(!(partsOf(bytes).get('word/document.xml') ?? '').includes('suppressLineNumbers'));
  });

  it('underlines the opening words of paragraphs where that is wanted', async () => {
    const part = partsOf(await write({ openings: 'underlined' })).get('word/document.xml') ?? '';
    assert.match(part, /<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>Recalling</);
    assert.match(part, /<w:i\/><w:iCs\/><w:u w:val="none"\/>.{0,20}<w:t[^>]*>The General Assembly</);
  });

  it('has the comments of a draft on their paragraphs, with their authors, where they are wanted', async () => {
    const text = TEXT.replace('\nWells <in>', '\n// Ann Lee: is it <this>?\nWells <in>').replace(
      '\n2 bis.',
      '\n// resolution-disable x\n// again\n2 bis.',
    );
    const parts = partsOf(await writeWord(service.printedTexts(documentOf(text), 'with'), { numbers: 'auto', paper: 'letter' }));
    const comments = [
      ...(parts.get('word/comments.xml') ?? '').matchAll(/w:id="(\d)" w:author="([^"]*)" w:initials="([^"]*)".*?<w:t[^>]*>([^<]*)/g),
    ];
    assert.deepEqual(
      comments.map(([, ...found]) => found),
      [
        ['0', 'Ann Lee', 'AL', 'is it &lt;this&gt;?'],
        ['1', '', '', 'again'],
      ],
    );
    assert.match(parts.get('word/document.xml') ?? '', /<w:commentRangeStart w:id="1"\/>.{0,200}2 bis\..*<w:commentReference w:id="1"\/>/s);
    assert.equal(partsOf(await write({}, text)).get('word/comments.xml') ?? '', '');
  });

  it('looks as printed: lines of adoption and closing, openings before folded spaces, the title of an item, the pages of the file', async () => {
    const text = [
      'United Nations',
      'S/RES/3050 (2031)',
      'Security Council',
      'Resolution 3050 (2031)',
      'Wells in dry regions',
      'The Security Council,',
      '1. Decides to extend  the mandate \n of the observers.',
      '12th plenary meeting',
      '',
    ].join('\n\n');
    const bytes = await write({}, text);
    const paragraphs = paragraphsOf(bytes);
    assert.deepEqual(
      paragraphs.map(({ style, italics }) => `${style} ${italics}`),
      ['HCh ', 'TitleH1 ', 'SingleTxt The Security Council', 'SingleTxt Decides', 'SingleTxt 12th plenary meeting'],
    );
    const feet = [...partsOf(bytes)].filter(([name]) => name.startsWith('word/footer')).map(([, part]) => part);
    assert.equal(feet.filter((part) => part.includes('NUMPAGES')).length, 2, 'one text, the pages of the file');
    assert.ok(!feet.some((part) => part.includes('SECTIONPAGES')));
    const adopted = TEXT.replace('Wells & springs', '[on the report of the Second Committee (A/86/1)]').replace(
      'Agenda item 25 (b)\n\n',
      'Agenda item 25 (b)\n\nResolution adopted by the General Assembly on 3 November 2031\n\n',
    );
    const report = paragraphsOf(await write({}, adopted)).find(({ text: words }) => words.startsWith('[on the'));
    assert.equal(report?.italics, 'on the report of the Second Committee (A/86/1)');
  });

  it('keeps a number of a note that Word would not print', async () => {
    const text = 'The General Assembly,\n\nRecalling its work,³\n\n1. Decides to meet.⁷\n\n³ A/1.\n\n⁷ A/2.\n';
    const texts = paragraphsOf(await write({}, text)).map((paragraph) => paragraph.text);
    assert.ok(texts.includes('Recalling its work,[^1]'), texts.join('\n'));
    assert.ok(texts.includes('Decides to meet.[^*2]7'), texts.join('\n'));
  });
});
