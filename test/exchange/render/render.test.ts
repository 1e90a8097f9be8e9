import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { languageOf } from '../../../server/src/exchange/render/language';
import { renderTexts, type RenderOptions } from '../../../server/src/exchange/render/render';
import type { RenderedRun, RenderedText } from '../../../server/src/exchange/render/rendered';
import { createModel } from '../../../server/src/model/model';
import { catalogue, documentOf } from '../../fixture';

const modelOf = createModel(catalogue);

describe('a text as it is printed', () => {
  it('has blocks with ids that follow from their numbers, their roles and their degrees', () => {
    const text = [
      'A/C.2/86/L.1',
      'Eighty-sixth session\nSecond Committee\nAgenda item 25 (b)',
      'Wells and springs',
      'Chad: draft resolution',
      'The Second Committee recommends to the General Assembly the adoption of the following draft resolution:',
      'Wells in dry regions',
      'The General Assembly,',
      'Recalling its work,',
      'Noting:',
      '(a) Wells;',
      'I. Keeping',
      '1. Decides:',
      '(a) To act:',
      '(i) Fast;',
      'A. Inner part',
      '12 bis. Ends the work;',
      '12 bis. Ends it again.',
      'and goes on',
      'Annex II',
      'Rules',
      '1. Wells are kept.',
      'Words alone.',
      '',
    ].join('\n\n');
    assert.deepEqual(
      only(text).blocks.map(({ id, role, number, degree }) => `${id} ${role}${number === '' ? '' : ` ${number}`} ${String(degree)}`),
      [
        'session session 0',
        'body body 0',
        'agenda agenda 0',
        'agenda-title agenda-title 0',
        'sponsors sponsors 0',
        'chapeau chapeau 0',
        'title title 0',
        'enacting enacting 0',
        'pp-1 preambular 0',
        'pp-2 preambular 0',
        'pp-2-a item (a) 2',
        'heading-i heading 1',
        'op-1 operative 1. 1',
        'op-1-a item (a) 2',
        'op-1-a-i item (i) 3',
        'heading-a heading 2',
        'op-12-bis operative 12 bis. 1',
        'op-12-bis--2 operative 12 bis. 1',
        'text-1 continuation 0',
        'annex-ii annex 1',
        'heading-4 heading 1',
        'annex-par-1 operative 1. 1',
        'text-2 continuation 0',
      ],
    );
  });

  it('has numbers as print has them, or as they are written', () => {
    const numbers = (lines: readonly string[], options: Partial<RenderOptions> = {}): readonly string[] =>
      only(`The General Assembly,\n\n${lines.join('\n\n')}\n`, options).blocks.flatMap(({ number }) => (number === '' ? [] : [number]));
    assert.deepEqual(numbers(['1) Decides:', 'a) To act;', '2. Ends.']), ['1.', '(a)', '2.']);
    assert.deepEqual(numbers(['1Decides to act;', '2. Ends.']), ['1.', '2.']);
    assert.deepEqual(numbers(['1Decides to act;', '2. Ends.'], { numbers: 'written' }), ['1', '2.']);
    const french = only('L’Assemblée générale,\n\n1. Décide :\n\na) D’agir ;\n');
    assert.deepEqual([french.language, ...french.blocks.map(({ number }) => number)], ['fr', '', '1.', 'a)']);
  });

  it('takes the number of an adopted text off its title', () => {
    const title = (line: string): string => {
      const found = only(`A/RES/73/7\n\n${line}\n\nThe General Assembly,\n\n1. Decides to act.\n`).blocks.find(
        ({ role }) => role === 'title',
      );
      return `${found?.number ?? ''}|${wordsOf(found?.runs ?? [])}`;
    };
    assert.equal(title('73/7. Wells in dry regions'), '73/7.|Wells in dry regions');
    assert.equal(title('73/7 A. Wells in dry regions'), '73/7 A.|Wells in dry regions');
    assert.equal(title('Wells in 73/7. regions'), '|Wells in 73/7. regions');
  });

  it('has its openings and the line of the organ in italics, unless the draft has them or nobody asked', () => {
    const italics = (text: string, options: Partial<RenderOptions> = {}): readonly string[] =>
      only(text, options).blocks.map(({ runs }) =>
        runs.map((run) => (run.italics ? `${run.added === true ? '+' : ''}*${run.text}*` : run.text)).join(''),
      );
    const text = 'The General Assembly,\n\nRecalling its work,\n\n1. Decides to act.\n';
    assert.deepEqual(italics(text), ['+*The General Assembly*,', '+*Recalling* its work,', '+*Decides* to act.']);
    assert.deepEqual(italics(text, { italics: 'source' }), ['The General Assembly,', 'Recalling its work,', 'Decides to act.']);
    assert.deepEqual(italics(text.replace('The General Assembly', '*The General Assembly*').replace('Recalling', '*Recalling*')), [
      '*The General Assembly*,',
      '*Recalling* its work,',
      '+*Decides* to act.',
    ]);
  });

  it('leads from symbols and resolutions to where they are found, and from references to their paragraphs', () => {
    for (const [words, link] of [
      ['A/70/12', 'https://undocs.org/A/70/12'],
      ['S/RES/1325 (2000)', 'https://undocs.org/S/RES/1325%20(2000)'],
      ['resolution 1325 (2000)', 'https://undocs.org/S/RES/1325(2000)'],
      ['General Assembly resolution 70/1', 'https://undocs.org/A/RES/70/1'],
      ['Human Rights Council resolution 6/30', 'https://undocs.org/A/HRC/RES/6/30'],
      ['Economic and Social Council resolution 2021/3', ''],
      ['General Assembly decision 70/501', ''],
      ['paragraph 1 above', '#op-1'],
      ['paragraph 9 above', ''],
    ] as const) {
      const runs = only(`The General Assembly,\n\n1. Decides to act;\n\n2. Recalls ${words} with thanks.\n`).blocks.at(-1)?.runs ?? [];
      const found = runs.find(({ url, target }) => url !== undefined || target !== undefined);
      assert.equal(found?.url ?? (found?.target === undefined ? '' : `#${found.target}`), link, words);
    }
  });

  it('has its notes in the order of print, asterisks first, each with its marks', () => {
    const text =
      'A/1\n\nWells**\n\nAgenda item 4*\n\nThe General Assembly,\n\n1. Decides,² to act,¹ and² so on.\n\n³ A/3.\n\n² A/2.\n\n¹ A/1.\n\n** A/5.\n\n* A/4.\n';
    assert.deepEqual(
      only(text).notes.map(({ id, number, asterisk, marks }) => `${id} ${number} ${String(asterisk)} ${marks.join(' ')}`),
      [
        'note-asterisk-1 * true mark-asterisk-1',
        'note-asterisk-2 ** true mark-asterisk-2',
        'note-1 1 false mark-1',
        'note-2 2 false mark-2 mark-2--2',
        'note-3 3 false ',
      ],
    );
  });

  it('has the comments of the draft on the block after them, where they are wanted, but for those to the program', () => {
    const text =
      '// First\n//// Second\nThe General Assembly,\n\n// resolution-disable x\n// resolution-disabled it is\n1. Decides to act.\n\n//\n// Last\n';
    const comments = (options: Partial<RenderOptions>): readonly (readonly string[] | undefined)[] =>
      only(text, options).blocks.map((block) => block.comments);
    assert.deepEqual(comments({ comments: 'with' }), [
      ['First', 'Second'],
      ['resolution-disabled it is', 'Last'],
    ]);
    assert.deepEqual(comments({}), [undefined, undefined]);
  });

  it('has the lines that stand close below an unfinished one as such', () => {
    const below = only(
      'Chad and\nMali: draft resolution\nWells:\nrules\n\nThe General Assembly,\nRecalling,\n\n1. Decides to act.\n',
    ).blocks.map((block) => `${block.role} ${block.below ?? ''}`);
    assert.ok(below.includes('title tight') || below.some((line) => line.endsWith('tight')), below.join('; '));
    assert.ok(below.includes('preambular '), 'the line of the organ is finished');
  });
});

describe('the language of a text', () => {
  it('is that of the line of the organ that speaks, English where there is none', () => {
    for (const [line, language] of [
      ['L’Assemblée générale,', 'fr'],
      ["L'Assemblée générale,", 'fr'],
      ['Le Conseil de sécurité,', 'fr'],
      ['La Commission de la condition de la femme,', 'fr'],
      ['La Asamblea General,', 'es'],
      ['El Consejo de Seguridad,', 'es'],
      ['La Comisión de Estupefacientes,', 'es'],
      ['Le Conseil décide. Puis,', 'en'],
      ['Voir Le Conseil,', 'en'],
      ['Le Conseil', 'en'],
      ['The General Assembly,', 'en'],
    ] as const)
      assert.equal(
        languageOf({ organ: undefined }, () => ['words', line]),
        language,
        line,
      );
    assert.equal(
      languageOf({ organ: 'General Assembly' }, () => ['Le Conseil de sécurité,']),
      'en',
    );
    assert.equal(languageOf({ organ: undefined }), 'en');
  });
});

function only(text: string, options: Partial<RenderOptions> = {}): RenderedText {
  const [rendered] = renderTexts(
    modelOf(documentOf(text)).segments.map(({ segment }) => segment),
    catalogue,
    { italics: 'openings', head: 'page', numbers: 'printed', ...options },
  );
  assert.ok(rendered);
  return rendered;
}

function wordsOf(runs: readonly RenderedRun[]): string {
  return runs.map(({ text }) => text).join('');
}
