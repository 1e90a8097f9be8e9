import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { writeWord } from '../../../server/src/exchange/docx/write';
import { documentOf, service } from '../../fixture';
import { paragraphsOf, partsOf } from './reader';

describe('the fields of references in a Word file', () => {
  it('stand at the numbers of paragraphs, items and ranges, and lead to those', async () => {
    const paragraphs = [
      '1. Invites all',
      '2. Decides:',
      '    (a) To act:',
      '        (i) Fast;',
      '        (ii) Well;',
      '    (b) To end.',
      '3. Ends.',
    ];
    for (const [words, drawn] of [
      ['paragraph 1 above', 'paragraph {1>Invites} above'],
      ['paragraphs 1 and 3 above', 'paragraphs {1>Invites} and {3>Ends} above'],
      ['paragraphs 1 to 3 above', 'paragraphs {1>Invites} to {3>Ends} above'],
      ['paragraphs 1–3 above', 'paragraphs {1>Invites}–{3>Ends} above'],
      ['paragraph 2 (a) above', 'paragraph {2>Decides} {(a)>To act} above'],
      ['paragraph 2 (a) (ii) above', 'paragraph {2>Decides} {(a)>To act} {(ii)>Well} above'],
      ['paragraph 2 (a) and (b) above', 'paragraph {2>Decides} {(a)>To act} and {(b)>To end} above'],
      ['paragraph 2 (a) to (b) above', 'paragraph {2>Decides} {(a)>To act} to {(b)>To end} above'],
      ['paragraph 9 above', 'paragraph 9 above'],
      ['paragraph 13 above', 'paragraph 13 above'],
      ['article 1 of the Charter', 'article 1 of the Charter'],
    ] as const)
      assert.equal(
        await drawnField([...paragraphs, `4. Recalls ${words}, with thanks.`], 'Recalls'),
        `Recalls ${drawn}, with thanks.`,
        words,
      );
  });

  it('are none where a number is typed or the words are in italics or bold', async () => {
    for (const words of ['paragraph 1 bis above', '*paragraph 1* above', '**paragraph 1** above'])
      assert.ok(!(await drawnField(['1. Invites all', '1 bis. Decides to act', `2. Recalls ${words}.`], 'Recalls')).includes('{'), words);
    assert.equal(
      await drawnField(['1. Invites all', '2. Decides:', '    (i) To act;', '3. Recalls paragraphs 1 and 2 (i) above.'], 'Recalls'),
      'Recalls paragraphs {1>Invites} and 2 (i) above.',
      'the item is typed, since letters are counted there',
    );
  });

  it('lead into the text or the annex that they stand in', async () => {
    const lines = ['1. Invites all', '2. Ends.', 'Annex', '1. Annexed words.', '2. Recalls paragraph 1 above.'];
    assert.equal(await drawnField(lines, 'Recalls'), 'Recalls paragraph {1>Annexed} above.');
  });

  it('have a bookmark around the words of the paragraph, whose name and number are its own', async () => {
    const xml = await documentXml(['1. Invites all', '2. Decides to act', '3. Recalls paragraphs 1 and 2 above and paragraph 2.']);
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"\/>(.*?)<w:bookmarkEnd w:id="(\d+)"\/>/gs)];
    assert.deepEqual(
      bookmarks.map(([, start, name, words = '', end]) => [start === end, name, /<w:t[^>]*>(\w+)/.exec(words)?.[1]]),
      [
        [true, '_Ref1', 'Invites'],
        [true, '_Ref2', 'Decides'],
      ],
    );
    assert.equal(xml.split('w:instr=').length, 4);
  });
});

async function fileOf(lines: readonly string[]): Promise<Uint8Array> {
  const text = `The General Assembly,\n\n${lines.join('\n\n')}\n`;
  return writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter', references: 'fields' });
}

async function documentXml(lines: readonly string[]): Promise<string> {
  return partsOf(await fileOf(lines)).get('word/document.xml') ?? '';
}

/** The paragraph that begins with some words, each field as `{number>first words of the paragraph that it leads to}`. */
async function drawnField(lines: readonly string[], first: string): Promise<string> {
  const bytes = await fileOf(lines);
  const xml = partsOf(bytes).get('word/document.xml') ?? '';
  const targets = new Map(
    [...xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(_Ref\d+)"\/>(.*?)<w:bookmarkEnd /gs)].map(([, name = '', words = '']) => [
      name,
      [...words.matchAll(/<w:t[^>]*>([^<]*)</g)]
        .map(([, text]) => text)
        .join('')
        .split(/[ .;:]/),
    ]),
  );
  const shown = (name: string): string => {
    const [one = '', two = ''] = targets.get(name) ?? [];
    return one === 'To' ? `${one} ${two}` : one;
  };
  const paragraph = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one).find((one) => one.includes(`>${first}`)) ?? '';
  const words = [...paragraph.matchAll(/<w:fldSimple w:instr=" REF (_Ref\d+) \\n \\h ">.*?<w:t[^>]*>([^<]*)<|<w:t(?: [^>]*)?>([^<]*)</gs)]
    .map(([, name, number = '', text = '']) => (name === undefined ? text : `{${number}>${shown(name)}}`))
    .join('');
  assert.equal(words.replaceAll(/\{([^{>]*)>[^{}]*\}/g, '$1'), paragraphsOf(bytes).find(({ text }) => text.startsWith(first))?.text);
  return words;
}
