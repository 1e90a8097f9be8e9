import assert from 'node:assert/strict';
import { labelsExplained, lostMarksOf } from '../../../server/src/model/notes/markSearch';
import { modelOfText } from '../outline/drawOutline';

/** The words before each mark that is found in a paragraph with notes of these numbers below, and the number. */
function found(paragraph: string, ...notes: readonly number[]): readonly string[] {
  const text =
    `The General Assembly,\n\n${paragraph}\n\n1. Urges all to act.\n\n${notes.map((note) => `${String(note)} Resolution 90/${String(note)}.\n\n`).join('')}`.replace(
      'act.\n\n',
      'act.\n\n____\n\n',
    );
  const segment = modelOfText(text).segments[0]?.segment;
  assert.ok(segment !== undefined);
  const marks = lostMarksOf(segment);
  assert.deepEqual([...labelsExplained(segment)].sort(), [...new Set(marks.map(({ number }) => String(number)))].sort());
  return marks.map(({ block, start, end, number }) => {
    const content = segment.blocks[block]?.text ?? '';
    return `${content.slice(Math.max(0, start - 8), start)}|${content.slice(start, end)}|${String(number)}`;
  });
}

describe('marks that came down to the line', () => {
  it('are found after a word, a sign, a quotation mark, a bracket and a figure', () => {
    assert.deepEqual(
      found(
        'Recalling the Rivers Pact1 and the words “Our water”,2 the plan (WP-IV),3 the decade 2015–2030;4 and the year 2024,5',
        1,
        2,
        3,
        4,
        5,
      ),
      ['ers Pact|1|1', ' water”,|2|2', '(WP-IV),|3|3', '15–2030;|4|4', 'ar 2024,|5|5'],
    );
  });

  it('are found after a blank where a note has their number', () => {
    assert.deepEqual(
      found('Recalling the Rivers Pact, 1 the Lake Pact 2  and the Platform for Action, 3 the pacts and annexes. 4', 1, 2, 3, 4),
      ['rs Pact,| 1|1', 'ake Pact| 2|2', ' Action,| 3|3', 'annexes.| 4|4'],
    );
  });

  it('are found over the end of a line, and before what might be counted only after a sign', () => {
    assert.deepEqual(found('Recalling the Conference on Rivers, 1 States of the North and the Lake\n2 that they share,', 1, 2), [
      ' Rivers,| 1|1',
      'the Lake|\n2|2',
    ]);
  });

  it('are no numbers of paragraphs, of days, of shares, of rows, and none that no note has', () => {
    for (const words of [
      'Recalling article 1 of the Pact,',
      'Recalling its meeting on 1 May 2025,',
      'Recalling that 1 per cent is lost,',
      'Recalling Actions 3, 1 and 2 of the plan,',
      'Recalling actions 1 and 2,',
      'Recalling the plan, vol. 1 of which is here,',
      'Recalling the report of 1 and all,',
      'Recalling document A/90/L.1,',
    ])
      assert.deepEqual(found(words, 1), [], words);
    assert.deepEqual(found('Recalling the Pact, 3 the plan,', 1), []);
  });

  it('are not guessed where two numbers may be the mark', () => {
    assert.deepEqual(found('Recalling the Rivers Pact, 1 the Lake Pact, 1 and the plan,', 1), []);
  });
});
