import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeWord } from '../../../server/src/exchange/docx/write';
import { documentOf, service } from '../../fixture';
import { paragraphsOf, partsOf, type Version } from './reader';

describe('the numbers in a Word file that we write', () => {
  it('are counted by Word where a list prints them, and typed where none does', async () => {
    const rows = [
      ['1. Decides', '(a) To act', '(i) Fast', '(ii) Well', '(b) To end', '2. Ends'],
      ['1. Decides', '(i) To act', '(ii) To end', '2. Ends'],
      ['1. Decides', '(a) To act', '(a) Again', '2. Ends'],
      ['3. Decides', '4. Ends'],
      ['1. Decides', '1 bis. Acts', '2. Ends'],
      ['1. Decides', '2. Acts', '2. Acts again', '3. Ends'],
      ['1. Decides', '(b) To act', '(c) To end', '3. Ends'],
    ];
    for (const row of rows) assert.deepEqual(await written(row), row, row.join(' '));
    assert.deepEqual(
      typedOf(await fileOf(['1. Decides', '(i) To act', '(ii) To end'])),
      ['(i)', '(ii)'],
      'roman numbers where letters are counted',
    );
    assert.deepEqual(typedOf(await fileOf(['1. Decides', '(a) To act', '(a) Fast', '(b) Well'])), ['(a)', '(b)'], 'letters below letters');
    assert.deepEqual(typedOf(await fileOf(['1. Decides', '1 bis. Acts', '2. Ends'])), ['1 bis.']);
  });

  it('go on with aa after z, as Word does', async () => {
    const letters = [...Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index)), 'aa', 'bb'];
    const row = ['1. Decides', ...letters.map((letter) => `(${letter}) To act`)];
    assert.deepEqual(await written(row), row);
    assert.deepEqual(typedOf(await fileOf(row)), []);
  });

  it('begin anew in a list of their own wherever the next number is not the one that is printed', async () => {
    const starts = async (row: readonly string[]): Promise<readonly string[]> =>
      [...(partsOf(await fileOf(row)).get('word/numbering.xml') ?? '').matchAll(/w:ilvl="(\d)"><w:startOverride w:val="(\d+)"/g)].map(
        ([, level = '', start = '']) => `${level}: ${start}`,
      );
    assert.deepEqual(await starts(['1. Decides', '(a) To act', '(b) To end', '2. Ends', '(a) Now']), ['0: 1']);
    assert.deepEqual(await starts(['1. Decides', '3. Ends', '4. Acts']), ['0: 1', '0: 3']);
    assert.deepEqual(await starts(['1. Decides', '(b) To act', '(c) To end', '2. Ends', '(b) Now']), ['0: 1', '1: 2', '1: 2']);
    const annexed = fileOfText(`${textOf(['1. Decides', '2. Ends'])}\nAnnex\n\n3. Wells are kept.\n`);
    assert.match(partsOf(await annexed).get('word/numbering.xml') ?? '', /<w:startOverride w:val="3"/, 'an annex has a list of its own');
  });

  it('stand where typed ones would, in the one form of labels that the file needs, or in both', async () => {
    const english = partsOf(await fileOf(['1. Decides', '(a) To act'])).get('word/numbering.xml') ?? '';
    assert.deepEqual(
      [...english.matchAll(/<w:lvlText w:val="([^"]*)"\/>.*?<w:tab w:val="num" w:pos="(\d+)"\/>.*?<w:ind ([^/]*)\/>/g)].map(
        ([, pattern, tab, indent]) => [pattern, tab, indent],
      ),
      [
        ['%1.', '2218', 'w:left="1267" w:firstLine="475"'],
        ['(%2)', '2218', 'w:left="1267" w:firstLine="475"'],
        ['(%3)', '2693', 'w:left="2693" w:hanging="475"'],
      ],
    );
    const french = partsOf(await fileOfText("L'Assemblée générale,\n\n1. Décide :\n\na) D'agir.\n")).get('word/numbering.xml') ?? '';
    assert.deepEqual(
      [english, french].map((part) => part.split('<w:abstractNum ').length - 1),
      [1, 2],
    );
  });

  it('are letters with half a bracket in a French text, whichever texts stand around it', async () => {
    const french = "L'Assemblée générale,\n\n1. Décide :\n\na) D'agir ;\n\nb) De finir.\n";
    const english = 'The General Assembly,\n\n1. Decides:\n\n(a) To act;\n\n(b) To end.\n';
    assert.deepEqual(labelsOf(await fileOfText(french)), ['1.', 'a)', 'b)']);
    assert.deepEqual(labelsOf(await fileOfText(french.replace('a)', '(a)'))), ['1.', 'b)'], 'what is printed otherwise is typed');
    const texts = [english, french, english].flatMap((text, index) =>
      service
        .printedTexts(documentOf(text))
        .map((one) => ({ ...one, blocks: one.blocks.map((block) => ({ ...block, id: `${String(index)}${block.id}` })) })),
    );
    const both = await writeWord(texts, { numbers: 'auto', paper: 'letter' });
    assert.deepEqual(labelsOf(both), ['1.', '(a)', '(b)', '1.', 'a)', 'b)', '1.', '(a)', '(b)']);
  });

  it('are right in both versions of a file with tracked changes', async () => {
    const rows: readonly (readonly [was: readonly string[], now: readonly string[]])[] = [
      [
        ['1. Alpha', '2. Beta', '3. Gamma'],
        ['1. Alpha', '2. Gamma'],
      ],
      [
        ['1. Alpha', '2. Beta'],
        ['3. Alpha', '4. Beta'],
      ],
      [
        ['1. Alpha', '2. Beta', '3. Gamma'],
        ['1. Beta', '2. Alpha', '3. Gamma'],
      ],
      [
        ['1. Alpha', '(a) Beta', '(b) Gamma', '2. Delta'],
        ['1. Alpha', '2. Delta', '(a) Beta', '(b) Gamma'],
      ],
      [
        ['1. Alpha', '2. Beta', '5. Gamma', '6. Delta'],
        ['1. Alpha', '2. Beta', '3. Gamma', '4. Delta'],
      ],
      [
        ['1. Alpha', '(a) Beta', '(b) Gamma'],
        ['1. Alpha', '2. Beta', '(a) Gamma'],
      ],
      [
        ['1. Alpha', '1 bis. Beta', '2. Gamma'],
        ['1. Alpha', '2. Beta', '3. Gamma'],
      ],
      [
        ['1. Alpha', '(a) Beta', '(b) Gamma', '(c) Delta'],
        ['1. Alpha', '(a) Beta', '(a) Gamma', '(b) Delta'],
      ],
      [
        ['1. Alpha', '(i) Beta', '2. Gamma'],
        ['1. Alpha', '(ii) Beta', '2. Gamma'],
      ],
    ];
    for (const [was, now] of rows) {
      const bytes = await changed(was, now);
      assert.deepEqual(linesOf(bytes, 'now'), now, `${was.join(' ')} -> now`);
      assert.deepEqual(linesOf(bytes, 'was'), was, `${was.join(' ')} -> was`);
    }
  });

  it('are one and the same for a paragraph whose number has changed because one before it came or went', async () => {
    const bytes = await changed(['1. Alpha', '2. Beta', '3. Gamma'], ['1. New', '2. Alpha', '3. Beta', '4. Gamma']);
    assert.ok(!(partsOf(bytes).get('word/document.xml') ?? '').includes('pPrChange'));
    const other = await changed(['1. Alpha', '2. Beta', '3. Gamma'], ['1. Alpha', '2. Beta', '4. Gamma']);
    assert.equal((partsOf(other).get('word/document.xml') ?? '').split('<w:pPrChange').length, 2, 'the list of the third has changed');
  });
});

const WORDS: Readonly<Record<string, string>> = {
  Alpha: 'Alpha wells are to be kept by all Member States',
  Beta: 'Beta springs should be counted in every season',
  Gamma: 'Gamma reports go to the Secretary-General first',
  Delta: 'Delta donors give what they can spare',
  New: 'New rivers have never been measured before',
};

/** A text of lines such as `1. Alpha`. */
function textOf(row: readonly string[]): string {
  const lines = row.map((line) => line.replace(/(?<= )\w+$/, (word) => WORDS[word] ?? word));
  return `The General Assembly,\n\n${lines.map((line) => `${line};`).join('\n\n')}\n`;
}

async function fileOfText(text: string): Promise<Uint8Array> {
  return writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter' });
}

async function fileOf(row: readonly string[]): Promise<Uint8Array> {
  return fileOfText(textOf(row));
}

async function changed(was: readonly string[], now: readonly string[]): Promise<Uint8Array> {
  const { texts, ...versions } = service.printedVersions(documentOf(textOf(was)), documentOf(textOf(now)));
  return writeWord(texts, { numbers: 'auto', paper: 'letter', changes: { ...versions, author: 'A', date: undefined, moves: 'rewritten' } });
}

/** The numbered lines as a reader sees them, counted or typed. */
function linesOf(bytes: Uint8Array, version: Version): readonly string[] {
  return paragraphsOf(bytes, version)
    .map(({ label, text }) => (label === '' ? text.replace('\t', ' ') : `${label} ${text}`))
    .filter((line) => /^[\d(]/.test(line))
    .map((line) => /^(?:\S+ bis\.|\S+) [A-Z]\w+/.exec(line)?.[0] ?? line);
}

async function written(row: readonly string[]): Promise<readonly string[]> {
  return paragraphsOf(await fileOf(row))
    .slice(1)
    .map(({ label, text }) => (label === '' ? text.replace('\t', ' ') : `${label} ${text}`).replace(/;$/, ''));
}

/** The numbers that are typed. */
function typedOf(bytes: Uint8Array): readonly string[] {
  return paragraphsOf(bytes).flatMap(({ text }) => (text.includes('\t') ? [text.slice(0, text.indexOf('\t'))] : []));
}

/** The numbers that Word counts. */
function labelsOf(bytes: Uint8Array): readonly string[] {
  return paragraphsOf(bytes).flatMap(({ label }) => (label === '' ? [] : [label]));
}
