import assert from 'node:assert/strict';
import { adoptedTexts } from '../../server/src/model/adopted';
import { joining } from '../../server/src/model/brokenParagraphs';
import { lineJoin } from '../../server/src/model/lineJoin';
import { isPlaceholder } from '../../server/src/model/placeholders';
import { segmentsOf } from './draw';

describe('words over the end of a line', () => {
  it('are joined by a space, and by nothing where a word, a number or a symbol was broken', () => {
    const cases: readonly (readonly [string, string, '' | ' '])[] = [
      ['rivers', 'lakes', ' '],
      ['', 'lakes', ''],
      ['rivers', '', ''],
      ['non-', 'governmental', ''],
      ['non-', '(governmental)', ' '],
      ['2001–', '2005', ''],
      ['rivers -', 'lakes', ' '],
      ['pre-', 'and post-conflict', ' '],
      ['pre-', 'or post-conflict', ' '],
      ['pre-', 'to post-conflict', ' '],
      ['pré-', 'et après', ' '],
      ['pré-', 'ou après', ' '],
      ['pre-', 'y después', ' '],
      ['non-', 'android', ''],
      ['gov\u00AD', 'ernment', ''],
      ['gov\u00AD', '(ernment', ''],
      ['see A/RES/', '58/137', ''],
      ['A/CONF.203/', '18', ''],
      ['(A/RES/', '58/137', ''],
      ['“E/', '2035', ''],
      ['see\tA/', '90', ''],
      ['see\nA/', '90', ''],
      ['and/', 'or', ' '],
      ['see 58/', '137', ' '],
      ['A/RES/', '(58', ' '],
      ['A//', '58', ' '],
    ];
    for (const [before, after, wanted] of cases) assert.equal(lineJoin(before, after), wanted, `${before} | ${after}`);
  });

  it('of a paragraph that a page broke go up to its first part', () => {
    const [segment] = segmentsOf('The General Assembly,\n\nRecalling the non-\n\n¹ A note.\n\ngovernmental rivers,\n');
    assert.ok(segment !== undefined);
    const first = segment.blocks[1]?.text.trimEnd() ?? '';
    assert.deepEqual(joining(segment, 1, 3), [
      { block: 1, start: first.length, end: first.length, newText: 'governmental rivers,' },
      { block: 3, start: 0, end: segment.blocks[3]?.text.length, newText: '' },
    ]);
    assert.equal(joining(segment, 3, 1)[0]?.newText, ' Recalling the non-');
    assert.deepEqual(joining(segment, 1, 9), []);
    assert.deepEqual(joining(segment, 9, 1), []);
  });
});

describe('a text that was adopted', () => {
  const adopted = (text: string): readonly number[] => segmentsOf(text).flatMap((segment) => [...adoptedTexts(segment)]);
  const above = (line: string): readonly number[] => adopted(`${line}\n\nRivers\n\nThe General Assembly,\n\n1. Urges A.\n`);
  const below = (line: string): readonly number[] => adopted(`Rivers\n\nThe General Assembly,\n\n1. Urges A.\n\n${line}\n`);

  it('says so above the name of its organ', () => {
    for (const line of [
      'Resolution adopted by the Council',
      '[Decisions adopted by it]',
      'Resolution 12 (2035) of 4 June',
      'Adopted by the Council',
      'Adopted at its meeting',
      'Adopted on 4 June',
      'Adopted without a vote',
      'Adopted unanimously',
      '12 (2035). Resolution of 4 June',
      'Resolution 12 (2035)',
      'resolution 1234 (2035)',
    ])
      assert.deepEqual(above(line), [0], line);
    for (const line of [
      'Draft resolution adopted by rivers',
      'Resolution 12345 (2035) of 4 June',
      'Resolution 12 (35) of 4 June',
      'Adopted rivers',
      'Resolution 12 (2035) and more',
      'The resolution adopted by it',
      'See Resolution 12 (2035)',
      'A 12 (2035). Resolution of 4 June',
      '12th plenary meeting',
    ])
      assert.deepEqual(above(line), [], line);
    assert.deepEqual(adopted('Resolution adopted by the Council\n\nRivers'), [0]);
  });

  it('says so below its last paragraph', () => {
    for (const line of ['12th plenary meeting', '12 meeting', 'Adopted by 12 votes', 'In favour: all', 'Against: none', 'Abstaining: none'])
      assert.deepEqual(below(line), [0], line);
    for (const line of ['4 June 2035', 'Rivers', 'Annex\n\nAdopted by 12 votes']) assert.deepEqual(below(line), [], line);
    assert.deepEqual(adopted('The General Assembly,\n\nRecalling A,\n\n1. Urges A.\n'), []);
  });
});

describe('a place that is still to be filled in', () => {
  it('is named by what is missing, by the order to supply it, or by signs', () => {
    for (const words of [
      ' date ',
      'the symbol',
      'Title',
      'dates of the session',
      'number of a resolution',
      'number of the item',
      'place and dates of the meeting',
      'insert date',
      'fill in',
      'specify rivers',
      'add: rivers',
      'to be determined',
      'to be issued',
      'question before the committee',
      'year after next',
      'session after next',
      'session a year later',
      'to do what',
      'whom to do what else',
      'what is needed',
      'name of the organ',
      'name of a State',
      'tbc',
      'TBD',
      'x',
      'XXXX',
      '__',
      '…',
      '...',
      '?',
      '???',
    ])
      assert.ok(isPlaceholder(words), words);
    for (const words of [
      '',
      'rivers',
      'dates',
      'the dates of rivers',
      'inserted',
      'addition',
      'not to be determined',
      'to be determined later',
      'tb',
      'tbe',
      'xxxxx',
      '..',
      '????',
      'insert ]',
      `insert ${'x'.repeat(90)}`,
      'whom what',
      'symbol of the river',
    ])
      assert.ok(!isPlaceholder(words), words);
  });
});
