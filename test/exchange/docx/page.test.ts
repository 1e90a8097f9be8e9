import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeWord, type WordOptions } from '../../../server/src/exchange/docx/write';
import { documentOf, service } from '../../fixture';
import { partsOf } from './reader';

const TEXT = `United Nations

A/C.2/86/L.14

General Assembly

Distr.: Limited
3 November 2031
Original: English

Eighty-sixth session
Second Committee
Agenda item 25 (b)
Wells and springs

Chad and Mali: draft resolution

Wells in dry regions

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

I. Keeping

1. Requests the Secretary-General:

(a) To ask for:

(i) Figures;

a. Small ones;

12th plenary meeting
3 November 2031

Annex

Rules for wells

A. First part

1. Wells are kept.
`;

describe('the page of a Word file', () => {
  it('is set as the template sets it: styles, indents in twips, and empty lines of six points between the parts', async () => {
    assert.deepEqual(await page(TEXT), [
      ...['Session | Eighty-sixth session', 'Session | Second Committee', 'AgendaItemNormal | Agenda item 25 (b)', '1 line'],
      ...['AgendaTitleH2 | Wells and springs', '3 lines'],
      ...['Sponsors 1267 1267 | Chad and Mali: draft resolution', '2 lines'],
      ...['TitleH1 1267 1267 first 0 | Wells in dry regions', '2 lines'],
      'SingleTxt 1267 1267 first 475 | The General Assembly,',
      ...['SingleTxt 1267 1267 first 475 | Recalling its resolution 70/1 of 25 September 2015,', '2 lines'],
      ...['HCh 1267 1267 | I. Keeping', '2 lines'],
      'SingleTxt 1267 1267 first 475 | Requests the Secretary-General:',
      'SingleTxt 1267 1267 first 475 | To ask for:',
      'SingleTxt 2693 1267 hanging 475 | Figures;',
      ...['SingleTxt 3168 1267 hanging 475 | a.\tSmall ones;', '1 line'],
      'SingleTxt right | 12th plenary meeting',
      ...['SingleTxt right | 3 November 2031', '2 lines'],
      ...['HCh 1267 1267 new page | Annex', '2 lines', 'HCh 1267 1267 | Rules for wells', '2 lines'],
      ...['H1 1267 1267 | A. First part', '2 lines'],
      'SingleTxt 1267 1267 first 475 | Wells are kept.',
    ]);
  });

  it('has the lines of an adopted text: its number, the report, the number before its title', async () => {
    const text = [
      'United Nations\n\nA/RES/86/7\n\nGeneral Assembly',
      'Resolution adopted by the General Assembly on 3 December 2031',
      '[on the report of the Second Committee (A/86/1)]',
      '86/7. Wells in dry regions',
      'The General Assembly,',
      '1. Decides to act.',
      'and goes on without a number',
      '',
    ].join('\n\n');
    assert.deepEqual(await page(text), [
      ...['3 lines', 'HCh 1267 1267 | Resolution adopted by the General Assembly on 3 December 2031', '2 lines'],
      ...['SingleTxt | [on the report of the Second Committee (A/86/1)]', '2 lines'],
      ...['TitleH1 | \t86/7.\tWells in dry regions', '2 lines'],
      'SingleTxt 1267 1267 first 475 | The General Assembly,',
      'SingleTxt 1267 1267 first 475 | Decides to act.',
      'SingleTxt 1267 1267 first 475 | and goes on without a number',
    ]);
  });

  it('has no room above its first line where it has no head, and none between lines that stand close in the draft', async () => {
    const text = 'Wells in dry regions\n\nThe General Assembly,\n\n1. Decides to act.\n';
    assert.deepEqual((await page(text))[0], 'TitleH1 1267 1267 first 0 | Wells in dry regions');
    const close = 'Chad: draft resolution\nWells in dry regions\n\nThe General Assembly,\n\n1. Decides to act.\n';
    assert.deepEqual((await page(close)).slice(0, 3), [
      'Sponsors 1267 1267 | Chad: draft resolution',
      'TitleH1 1267 1267 first 0 | Wells in dry regions',
      '2 lines',
    ]);
    assert.match(await part(close, 'word/document.xml'), /<w:pStyle w:val="Sponsors"\/><w:spacing w:after="0"\/>/);
  });

  it('has the head of the template: who speaks, the symbol, for whom, when and in which language', async () => {
    const head = await headOf(TEXT);
    assert.deepEqual(head, [
      ['864', '', 'United Nations', '', 'A/C.2/86/L.14'],
      [
        '2880',
        '',
        'XLarge: General Assembly',
        '',
        'Distribution: Distr.: Limited, ReleaseDate: 3 November 2031, , Original: Original: English',
      ],
    ]);
    const short = await headOf(TEXT.replace('Distr.: Limited\n3 November 2031\nOriginal: English\n\n', ''));
    assert.deepEqual(short[1], ['2880', '', 'XLarge: General Assembly', '', 'Distribution: ']);
    const dated = await headOf(TEXT.replace('Distr.: Limited\n3 November 2031\n', ''));
    assert.deepEqual(dated[1], ['2880', '', 'XLarge: General Assembly', '', 'Distribution: , , Original: Original: English']);
  });

  it('has the symbol on the outer side of the pages after the first, and the page below it', async () => {
    assert.deepEqual(await runningOf(TEXT), [
      'default header: right A/C.2/86/L.14',
      'even header: left A/C.2/86/L.14',
      'first footer:  ',
      'default footer: right PAGE/NUMPAGES',
      'even footer: left PAGE/NUMPAGES',
    ]);
    assert.deepEqual(await runningOf('The General Assembly,\n\n1. Decides to act.\n'), [
      'first header:  ',
      'default header: right ',
      'even header: left ',
      'first footer:  ',
      'default footer: right PAGE/NUMPAGES',
      'even footer: left PAGE/NUMPAGES',
    ]);
    assert.deepEqual(
      (await runningOf(`${TEXT}\n\f\n${TEXT}`)).filter((line) => line.includes('footer: r')),
      ['default footer: right PAGE/SECTIONPAGES', 'default footer: right PAGE/SECTIONPAGES'],
    );
  });

  it('begins each text on a page of its own, numbered from 1', async () => {
    const xml = await part(`${TEXT}\n\f\n${TEXT}`, 'word/document.xml');
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => section);
    assert.equal(sections.length, 2);
    for (const section of sections) assert.match(section, /<w:type w:val="nextPage"\/>.*<w:pgNumType w:start="1"\/>.*<w:titlePg\/>/s);
  });
});

async function file(text: string, options: Partial<WordOptions> = {}): Promise<ReadonlyMap<string, string>> {
  return partsOf(await writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter', ...options }));
}

async function part(text: string, name: string): Promise<string> {
  return (await file(text)).get(name) ?? '';
}

/** The paragraphs with their style, indents and words, and how many empty lines of six points stand between them. */
async function page(text: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const empty = { lines: 0 };
  for (const [paragraph] of (await part(text, 'word/document.xml')).matchAll(/<w:p>.*?<\/w:p>/gs)) {
    if (/<w:keepNext\/><w:spacing w:after="0" w:line="120" w:lineRule="exact"\/><\/w:pPr><\/w:p>/.test(paragraph)) {
      empty.lines += 1;
      continue;
    }
    if (empty.lines > 0) lines.push(`${String(empty.lines)} line${empty.lines > 1 ? 's' : ''}`);
    empty.lines = 0;
    const [, style = ''] = /<w:pStyle w:val="(\w+)"/.exec(paragraph) ?? [];
    const [, left, right, how = '', more = ''] =
      /<w:ind w:left="(\d+)" w:right="(\d+)"(?: w:(firstLine|hanging)="(\d+)")?/.exec(paragraph) ?? [];
    const set = [
      style,
      ...(left === undefined ? [] : [left, right ?? '']),
      ...(how === '' ? [] : [how === 'hanging' ? how : 'first', more]),
      ...(paragraph.includes('<w:jc w:val="right"/>') ? ['right'] : []),
      ...(paragraph.includes('<w:pageBreakBefore/>') ? ['new page'] : []),
    ];
    lines.push(`${set.join(' ')} | ${wordsOf(paragraph)}`);
  }
  return lines;
}

/** The rows of the head of the first page: their height, and the words of their cells with their styles. */
async function headOf(text: string): Promise<readonly (readonly string[])[]> {
  const header = [...(await file(text))].find(([name, xml]) => name.startsWith('word/header') && xml.includes('w:val="2880"'))?.[1] ?? '';
  return [...header.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => [
    /<w:trHeight w:val="(\d+)"/.exec(row)?.[1] ?? '',
    ...[...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      [...cell.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)]
        .map(([paragraph]) => {
          const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1];
          return style === undefined ? wordsOf(paragraph) : `${style}: ${wordsOf(paragraph)}`;
        })
        .join(', '),
    ),
  ]);
}

/** The heads and feet of the pages by the pages that they are for, each with its side and words. */
async function runningOf(text: string): Promise<readonly string[]> {
  const parts = await file(text);
  const targets = new Map(
    [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/<Relationship [^>]*>/g)].map(([link]) => [
      / Id="([^"]*)"/.exec(link)?.[1] ?? '',
      / Target="([^"]*)"/.exec(link)?.[1] ?? '',
    ]),
  );
  const references = (parts.get('word/document.xml') ?? '').matchAll(/<w:(header|footer)Reference w:type="(\w+)" r:id="(\w+)"\/>/g);
  return [...references]
    .map(([, kind = '', pages = '', id = '']) => [pages, kind, parts.get(`word/${targets.get(id) ?? ''}`) ?? ''] as const)
    .filter(([, , xml]) => !xml.includes('w:val="2880"'))
    .map(([pages, kind, xml]) => `${pages} ${kind}: ${/<w:jc w:val="(\w+)"/.exec(xml)?.[1] ?? ''} ${wordsOf(xml)}`)
    .sort((a, b) => order(a) - order(b));
}

function order(line: string): number {
  return (line.includes('footer') ? 10 : 0) + ['first', 'default', 'even'].findIndex((pages) => line.startsWith(pages));
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|instrText)(?: [^>]*)?>([^<]*)<|<w:tab\/>/g)].map(([, words]) => words ?? '\t').join('');
}
