import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentMeaning, meaningOf } from '../../server/src/model/meaning';
import { createModel } from '../../server/src/model/model';
import { treesOf } from '../../server/src/model/tree';
import { catalogue, documentOf } from '../fixture';
import { segmentsOf } from './draw';

const modelOf = createModel(catalogue);

const TEXT = `The General Assembly,

*Recalling* its resolution 70/1,¹

1. Urges States:

(a) To act;

2. Decides to meet.

¹ A/80/1.
`;

function meaning(text: string, emphasis: 'counts' | 'ignored' = 'ignored'): string {
  return documentMeaning(modelOf(documentOf(text)), { emphasis });
}

function same(text: string, emphasis: 'counts' | 'ignored' = 'ignored'): boolean {
  return meaning(text, emphasis) === meaning(TEXT, emphasis);
}

describe('what a text means', () => {
  it('is a line for each paragraph with its place, label, letters and marks', () => {
    assert.deepEqual(
      segmentsOf(TEXT).flatMap((segment) => treesOf(segment).flatMap((tree) => meaningOf(segment, tree))),
      [
        'enacting preamble 0 0 |TheGeneralAssembly,',
        'paragraph preamble 0 0 |Recallingitsresolution70/1,{1}',
        'paragraph operative 0 1 1 |UrgesStates:',
        'item operative 0 2 a |Toact;',
        'paragraph operative 0 1 2 |Decidestomeet.',
      ],
    );
  });

  it('does not change with line breaks, the form of notes and their places', () => {
    assert.ok(same(TEXT.replace('States:', 'States :').replace('to meet', 'to\nmeet')));
    assert.ok(same(TEXT.replace(',¹', ',[^1]').replace('¹ A', '[^1]: A')));
    assert.ok(same(TEXT.replace('\n¹ A/80/1.\n', '').replace('1. Urges', '¹ A/80/1.\n\n1. Urges')));
  });

  it('changes with a letter, a label, a level and what a mark leads to', () => {
    for (const [was, is] of [
      ['to meet', 'to met'],
      ['2. Decides', '3. Decides'],
      ['(a) To act', 'To act'],
      ['A/80/1', 'A/80/2'],
    ] as const)
      assert.ok(!same(TEXT.replace(was, is)), is);
  });

  it('has emphasis in it only where that counts', () => {
    assert.ok(same(TEXT.replaceAll('*', '')));
    assert.ok(!same(TEXT.replaceAll('*', ''), 'counts'));
    assert.ok(same(TEXT.replaceAll('*', '_'), 'counts'));
    assert.ok(!same(TEXT.replaceAll('*', '**'), 'counts'));
    assert.ok(same(TEXT.replace('*Recalling* its', '*Recal**ling* its').replace('**', '* *'), 'ignored'));
  });

  it('keeps a comment with what it stands after, one above a note with the note', () => {
    const commented = TEXT.replace('1. Urges', '// why\n\n1. Urges');
    assert.notEqual(meaning(commented), meaning(TEXT));
    assert.notEqual(meaning(commented), meaning(TEXT.replace('2. Decides', '// why\n\n2. Decides')));
  });

  it('has the profile and the edition of the rules', () => {
    assert.match(meaning(TEXT), /^ga current\n/);
    assert.match(meaning(TEXT.replace('General Assembly', 'Security Council')), /^sc current\n/);
    assert.match(meaning(`4 June 2006\n\nRivers\n\n${TEXT}`), /^ga legacy\n/);
  });

  it('keeps a comment above a note with that note, wherever the note goes', () => {
    const lines = meaning(`// first\n\n${TEXT}\n// on notes\n\n² A/80/2.\n`).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('//')),
      ['// first after 0', '// on notes A/80/2.'],
    );
    const moved = (above: string, below: string): string =>
      meaning(`The General Assembly,\n\nRecalling A,¹ ²\n\n${above}1. Urges all.\n\n${below}`);
    assert.equal(moved('// one\n\n¹ A/80/1.\n\n', '// two\n\n² A/80/2.\n'), moved('', '// two\n\n² A/80/2.\n\n// one\n\n¹ A/80/1.\n'));
    assert.notEqual(moved('', '// one\n\n¹ A/80/1.\n\n// two\n\n² A/80/2.\n'), moved('', '// two\n\n¹ A/80/1.\n\n// one\n\n² A/80/2.\n'));
    assert.deepEqual(
      moved('// one\n\n// two\n\n____\n\n¹ A/80/1.\n\n', '// three\n')
        .split('\n')
        .filter((line) => line.startsWith('//')),
      ['// three after 3', '// one A/80/1.', '// two A/80/1.'],
    );
  });

  it('puts a comment in a paragraph that a page broke after the paragraph', () => {
    const broken = (between: string): string =>
      meaning(`The General Assembly,\n\nRecalling the rivers and\n\n${between}the lakes,¹\n\n1. Urges all.\n`);
    const comments = broken('¹ A/80/1.\n\n// why\n\n')
      .split('\n')
      .filter((line) => line.startsWith('//'));
    assert.deepEqual(comments, ['// why after 2']);
  });

  it('says what each mark leads to, and what each note says and stands for', () => {
    const notes = (text: string): readonly string[] =>
      meaning(text)
        .split('\n')
        .filter((line) => /^(?:numbered|symbolic|asterisk|[\d*]+[→=])/.test(line));
    assert.deepEqual(
      notes(
        'Title*\n\nThe General Assembly,\n\nRecalling A,¹ B,² C,³ and D,⁴\n\n1. Urges all.\n\n* Star.\n\n² Ibid., vol. 2.\n\n¹ United Nations, Treaty Series, vol. 1, No. 1.\n\n³ See note ².\n',
      ),
      [
        'numbered 4',
        '1→UnitedNations,TreatySeries,vol.1,No.1.|',
        '2→Ibid.,vol.2.|first',
        '3→Seenote{2}.|',
        '4→',
        '1=UnitedNations,TreatySeries,vol.1,No.1.|',
        '2=Ibid.,vol.2.|first',
        '3=Seenote{2}.|',
        'asterisk 1',
        '*→Star.|',
        '*=Star.|',
      ],
    );
    assert.deepEqual(
      notes(
        'The General Assembly,\n\nRecalling A,[^a] B[^2]\n\n1. Urges all.\n\n[^a]: United Nations, Treaty Series, vol. 1, No. 1.\n\n[^2]: Ibid., No. 2.\n',
      ),
      [
        'numbered 1',
        '2→Ibid.,No.2.|first',
        '2=Ibid.,No.2.|first',
        'symbolic 1',
        '1→UnitedNations,TreatySeries,vol.1,No.1.|',
        '1=UnitedNations,TreatySeries,vol.1,No.1.|',
      ],
    );
    assert.deepEqual(
      notes('The General Assembly,\n\nRecalling A,¹ B²\n\n1. Urges all.\n\n¹ Resolution 70/1, annex I.\n\n² Ibid., annex II.\n').at(-1),
      '2=Ibid.,annexII.|Resolution70/1,annexII',
    );
  });

  it('has no form of quotation marks, and marks at their places among the letters', () => {
    const line = (words: string, emphasis: 'counts' | 'ignored' = 'ignored'): string =>
      segmentsOf(`The General Assembly,\n\n${words}\n\n¹ A note.\n`)
        .flatMap((segment) => treesOf(segment).flatMap((tree) => meaningOf(segment, tree, { emphasis })))
        .at(1)
        ?.replace(/^[^|]*\|/, '') ?? '';
    assert.equal(line('Noting “A” and ‘B’,'), 'Noting"A"and\'B\',');
    assert.equal(line('Noting A,¹ and B,'), 'NotingA,{1}andB,');
    assert.equal(line('*Noting* **A**,¹ and ***B*** *C*,', 'counts'), '<i>Noting<b>A<>,{1}and<ib>B<i>C<>,');
    assert.equal(line('*Noting¹* A,', 'counts'), '<i>Noting{1}<>A,');
    assert.equal(line('*Noting* **A**,'), 'NotingA,');
    assert.equal(line('6Also urges A;'), '6AlsourgesA;');
  });

  it('is said of each node with its kind, and of a line in the front as such', () => {
    const lines = segmentsOf(
      'A/90/L.7\n\nRivers\n\nThe General Assembly,\n\nII. Lakes\n\n1 bis. Urges A.\n\n2 Urges B.\n\nAnnex I\n\nRules\n\n// why\n',
    ).flatMap((segment) => treesOf(segment).flatMap((tree) => meaningOf(segment, tree)));
    assert.deepEqual(lines, [
      'front front 0 0 |A/90/L.7',
      'front front 0 0 |Rivers',
      'enacting preamble 0 0 |TheGeneralAssembly,',
      'section preamble 0 2 |II.Lakes',
      'paragraph operative 0 1 1 bis|UrgesA.',
      'paragraph operative 0 1 |2UrgesB.',
      'annex annex 0 0 |AnnexI',
      'heading annex 0 0 |Rules',
    ]);
  });
});
