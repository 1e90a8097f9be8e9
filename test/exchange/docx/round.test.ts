import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'mocha';
import { readDocx } from '../../../server/src/exchange/docx/read/read';
import { writeWord, type WordOptions } from '../../../server/src/exchange/docx/write';
import { toRaised } from '../../../server/src/text/characters';
import { documentOf, service } from '../../fixture';
import { canonical, printed, seeded } from './seeded';

const samples = readdirSync('test/fixtures').filter((name) => name.endsWith('.res') && !/^(?:markup|symbolic-notes)/.test(name));

describe('a draft by way of Word', () => {
  for (const name of samples) {
    it(`${name} comes back as it was, with counted numbers and with typed ones`, async () => {
      const wanted = seeded(readFileSync(`test/fixtures/${name}`, 'utf8'), samples.indexOf(name), 5);
      assert.equal(canonical(await returned(wanted)), wanted);
      assert.equal(canonical(await returned(wanted, { numbers: 'text', paper: 'a4' })), wanted);
    });
  }

  it('comes back whole: bold type, signs of a page break, lines that stand directly below each other, words in French', async () => {
    const text = [
      'The General Assembly,',
      'Recalling its resolution 70/1,',
      '1. Thanks **all** the *inter alia* keepers of wells;',
      '2. Adopts the list below:',
      'Wells of the north\nSprings of the south',
      '12 bis. Decides to meet.',
    ].join('\n\n');
    const french =
      'L’Assemblée générale,\n\n1. Décide :\n\n    a) De se réunir ;\n\n    b) D’agir :\n\n        i) Vite ;\n\n        ii) Bien.\n';
    assert.equal(canonical(await returned(canonical(printed(text)))), canonical(printed(text)));
    assert.equal(await returned(french), french.replaceAll(/^ +/gm, ''));
  });

  it('comes back with its comments, and whatever way its references and openings are written', async () => {
    const text = [
      'Chad: draft resolution',
      '// Ann Lee: is this the title?\nWells',
      'The General Assembly,',
      '*Recalling* its resolution 70/1,',
      '// first\n// Bo Chen: second\n1. *Decides*:',
      '    (a) To meet as in paragraph 1 above;',
      '    (b) To meet as in subparagraph (a) and paragraph 1 (a) above.',
      '',
    ]
      .join('\n\n')
      .trimEnd();
    const bytes = await writeWord(service.printedTexts(documentOf(text), 'with'), {
      numbers: 'auto',
      paper: 'letter',
      references: 'fields',
      lines: 'numbered',
      openings: 'underlined',
    });
    assert.equal(canonical(readDocx(bytes, 'accept').text), canonical(text));
  });

  it('has the printed numbers of notes that have names', async () => {
    const wanted = canonical(printed(readFileSync('test/fixtures/symbolic-notes.res', 'utf8')));
    const names = [...new Set([...wanted.matchAll(/\[\^[a-z]+\](?!:)/g)].map(([mark]) => mark))];
    const numbered = names.reduce(
      (text, mark, index) => text.replaceAll(`${mark}:`, toRaised(index + 1)).replaceAll(mark, toRaised(index + 1)),
      wanted,
    );
    assert.equal(canonical(await returned(wanted)), canonical(numbered));
  });

  it('is what the page says where somebody has changed the head of the page or the lines below it', async () => {
    const text =
      'A/C.2/86/L.1\n\nUnited Nations\n\nGeneral Assembly\nDistr.: Limited\n\nEighty-sixth session\nAgenda item 4\n\nThe General Assembly,\n\n1. Decides to meet.\n';
    assert.equal(await returned(text), text);
    const changed = await returned(text, {}, (xml) => xml.replace('Agenda item 4', 'Agenda item 5').replace('Limited', 'General'));
    assert.match(
      changed,
      /^United Nations\n\nA\/C\.2\/86\/L\.1\n\nGeneral Assembly\n\nDistr\.: General\n\nEighty-sixth session\nAgenda item 5\n/,
    );
  });
});

async function returned(text: string, options: Partial<WordOptions> = {}, change?: (xml: string) => string): Promise<string> {
  const bytes = await writeWord(service.printedTexts(documentOf(text)), { numbers: 'auto', paper: 'letter', ...options });
  return readDocx(change === undefined ? bytes : changedParts(bytes, change), 'accept').text;
}

function changedParts(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    /settings/.test(name) ? part : strToU8(change(strFromU8(part))),
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}
