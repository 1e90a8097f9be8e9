import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from './drawActions';

describe('instructions of amendments', () => {
  const cases: readonly (readonly [text: string, ...actions: readonly string[]])[] = [
    ['Delete operative paragraph 9.', '− OP 9'],
    ['Delete the twenty-third preambular paragraph.', '− PP 23'],
    ['Delete the third preambular paragraph and operative paragraph 2.', '− PP 3 + OP 2'],
    ['Delete operative paragraphs 5, 6, 10 and 13.', '− OP 5 + OP 6 + OP 10 + OP 13'],
    ['Delete operative paragraphs 5 to 7.', '− OP 5 + OP 6 + OP 7'],
    ['Delete the third, fourth and last preambular paragraphs.', '− PP 3 + PP 4 + PP last'],
    ['Delete the 3rd preambular paragraph.', '− PP 3'],
    ['Delete paragraph 4 of annex II.', '− P 4 of annex II'],
    ['Delete footnote 7.', '− note 7'],
    ['Delete operative paragraph 3 bis.', '− OP 3 bis'],
    ['In operative paragraph 21, delete “of roads”.', 'OP 21: − of roads'],
    ['In operative paragraphs 27 and 43, delete “old and new”.', 'OP 27 + OP 43: − old and new'],
    ['In operative paragraph 5 (b) (ii), replace “ten” with “twelve”.', 'OP 5 (b) (ii): ten → twelve'],
    ['In operative paragraph 5, subparagraph (b), replace “ten” by “twelve”.', 'OP 5 (b): ten → twelve'],
    ['In subparagraph (b) of operative paragraph 5, replace the word “ten” with the word “twelve”.', 'OP 5 (b): ten → twelve'],
    ['In the second preambular paragraph, after “archives”, insert “and libraries,”.', 'PP 2: after archives + and libraries,'],
    ['In paragraph 2, insert “and” before “libraries”.', 'P 2: before libraries + and'],
    ['In paragraph 2, between “a” and “b”, insert “c”.', 'P 2: between a | b + c'],
    ['At the end of operative paragraph 3, add “, every year”.', 'OP 3: end + , every year'],
    ['In operative paragraph 3, add “every year” at the end.', 'OP 3: end + every year'],
    ['In paragraph 3, delete “one” and “two”.', 'P 3: − one', 'P 3: − two'],
    [
      'In paragraph 3, delete “one”; replace “two” with “three”, and, after “four”, insert “five”.',
      'P 3: − one',
      'P 3: two → three',
      'P 3: after four + five',
    ],
    ['In paragraph 3, in the second sentence, delete “one”.', 'P 3 sentence 2: − one'],
    ['In paragraph 3, delete the last sentence.', 'P 3 sentence -1 −'],
    ['In paragraph 3, replace the second sentence with “All is said.”.', 'P 3 sentence 2 → All is said.'],
    ['In paragraph 3, “thirty” should read “forty”.', 'P 3: thirty → forty'],
    [
      'Replace “river” with “rivers” in the title, the preambular paragraphs and the operative paragraphs.',
      'title + preamble + operative-part everywhere: river → rivers',
    ],
    ['Replace “river” with “rivers” throughout.', 'text everywhere: river → rivers'],
    ['After the fourteenth preambular paragraph, insert a new preambular paragraph reading:', 'after PP 14 + preambular …'],
    ['After operative paragraph 4, insert a new operative paragraph reading:', 'after OP 4 + operative …'],
    ['After operative paragraph 4 (a), insert a new subparagraph reading:', 'after OP 4 (a) + subparagraph …'],
    ['Insert the following new paragraph after paragraph 4:', 'after P 4 + unit …'],
    ['After paragraph 4, add a new paragraph reading “Urges all;”.', 'after P 4 + unit Urges all;'],
    ['Replace operative paragraph 200 with the following text:', 'OP 200 → …'],
    ['Operative paragraph 7 should read:', 'OP 7 → …'],
    ['Move operative paragraph 7 after operative paragraph 3.', 'OP 7 after OP 3'],
    ['In the chapeau of operative paragraph 3, delete “one”.', 'chapeau OP 3: − one'],
    ['In paragraph 3 of section II, delete “one”.', 'P 3 of section II: − one'],
    ['Delete operative paragraph 3 and renumber the remaining paragraphs accordingly.', '− OP 3'],
    ['Renumber the remaining paragraphs accordingly.', 'renumber'],
    ['Delete operative paragraph 3. Renumber the subsequent paragraphs.', '− OP 3', 'renumber'],
    ['Strike Operative Clause 3.', '− OP 3'],
    ['Change Operative Clause 2 to Read:', 'OP 2 → …'],
    ['Moves to add the following operative clause between the current operative clauses 2 and 3:', 'after OP 2 + operative …'],
    ['In OP5(b), delete "one".', 'OP 5 (b): − one'],
    ['In op. para. 5, delete “one “two” three”.', 'OP 5: − one “two” three'],
    ['In PP3, delete “one”.', 'PP 3: − one'],
  ];
  for (const [text, ...actions] of cases)
    it(`reads: ${text}`, () => {
      assert.deepEqual(read(text), actions);
    });

  for (const text of [
    'Consider the matter at the next meeting.',
    'In operative paragraph 3, make it shorter.',
    'In operative paragraph 3, delete “one” or whatever seems right.',
    'Delete.',
    'In operative paragraph 3, delete “one', // a quotation that is never closed
    '',
  ])
    it(`guesses at nothing: ${text === '' ? 'an empty text' : text}`, () => {
      assert.deepEqual(read(text), []);
    });
});
