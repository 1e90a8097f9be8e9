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
});
