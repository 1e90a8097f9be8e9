import assert from 'node:assert/strict';
import { readInstruction } from '../../../server/src/model/amendment/instruction';
import { read } from './drawActions';

/** Each instruction with what it asks for, between `→`; nothing for one that is not understood. */
function check(...cases: readonly (readonly [text: string, ...actions: readonly string[]])[]): void {
  for (const [text, ...actions] of cases) assert.deepEqual(read(text), actions, text);
}

describe('the places of an instruction', () => {
  it('go by the names of paragraphs and items, long and short', () => {
    for (const name of ['paragraph', 'para.', 'clause', 'paragraphs', 'paras.', 'clauses']) check([`Delete ${name} 4.`, '− P 4']);
    for (const name of ['preambular', 'preambulatory', 'preamb.', 'perambulatory', 'pp.'])
      check([`Delete the second ${name} paragraph.`, '− PP 2']);
    for (const name of ['operative', 'op.']) check([`Delete ${name} paragraph 4.`, '− OP 4']);
    for (const name of ['subparagraph', 'sub-paragraph', 'subpara.', 'item', 'subitem', 'subclause', 'sub-clause', 'subparagraphs'])
      check([`Delete ${name} (b) of paragraph 4.`, '− P 4 (b)'], [`Delete paragraph 4, ${name} (b).`, '− P 4 (b)']);
    for (const word of ['former', 'present', 'current', 'existing', 'new']) check([`Delete ${word} operative paragraph 4.`, '− OP 4']);
  });

  it('are several with commas, “and”, “or”, “also” and the words for in', () => {
    check(
      ['Delete paragraph 4 or paragraph 5.', '− P 4 + P 5'],
      ['Delete paragraph 4, and also paragraph 5.', '− P 4 + P 5'],
      ['In paragraph 4 and in paragraph 5, delete “one”.', 'P 4 + P 5: − one'],
      ['In the title of the draft resolution and of paragraph 5, delete “one”.', 'title + P 5: − one'],
      ['Delete paragraph 4 paragraph 5.'],
      ['Delete paragraphs 5 (a) and (c), 6 and 7 (b).', '− P 5 (a) + P 5 (c) + P 6 + P 7 (b)'],
      ['Delete paragraph 5, (c).'],
      ['Delete subparagraphs (a), (b) (ii) and (c) of paragraph 5.', '− P 5 (a) + P 5 (b) (ii) + P 5 (c)'],
      ['Delete subparagraph (b) in paragraph 5 (a).', '− P 5 (a) (b)'],
      ['Delete subparagraph (b), paragraph 5.', '− P 5 (b)'],
      ['Delete the subparagraph (b) paragraph 5.'],
      ['Delete subparagraph of paragraph 5.'],
      ['Delete subparagraph (b) of paragraphs 5 and 6.'],
      ['Delete subparagraph (b) of the title.'],
    );
  });

  it('are a range from one number to another', () => {
    check(
      ['Delete paragraphs 5 through 7.', '− P 5 + P 6 + P 7'],
      ['Delete paragraphs 5–6.', '− P 5 + P 6'],
      ['Delete paragraphs 5 - 6.', '− P 5 + P 6'],
      ['Delete paragraphs 5 to 5.', '− P 5'],
      ['Delete paragraphs 5 to 4.'],
      ['Delete paragraphs 5 to all.'],
      ['Delete paragraphs 1 to 201.'],
    );
    assert.equal(read('Delete paragraphs 1 to 200.')[0]?.split(' + ').length, 200);
  });

  it('are counted by ordinals, the last one too', () => {
    check(
      ['Delete the final preambular paragraph.', '− PP last'],
      ['Delete the second, the third and the last operative paragraphs.', '− OP 2 + OP 3 + OP last'],
      ['Delete the second paragraph (a) and (b) of annex I.', '− P 2 (a) of annex I + P 2 (b) of annex I'],
      ['Delete the second operative.'],
      ['Delete the operative.'],
      ['Delete the 5.'],
    );
  });

  it('are the words before the items', () => {
    check(
      ['In the chapeau to paragraph 3 (a), delete “one”.', 'chapeau P 3 (a): − one'],
      ['In the opening words of paragraphs 3 and 4, delete “one”.', 'chapeau P 3 + chapeau P 4: − one'],
      ['In the chapeau of the title, delete “one”.', 'title: − one'],
      ['In the chapeau paragraph 3, delete “one”.'],
      ['In the chapeau of it, delete “one”.'],
    );
  });

  it('are the title, a note, a heading, a section, an annex, the preamble, the whole text', () => {
    check(
      ['In the title, delete “one”.', 'title: − one'],
      ['In the title of the text, delete “one”.', 'title: − one'],
      ['In the title of rivers, delete “one”.'],
      ['In note 3, delete “one”.', 'note 3: − one'],
      ['In footnote 3, delete “one”.', 'note 3: − one'],
      ['In footnote three, delete “one”.'],
      ['Delete the heading “Rivers” in section II.', '− heading “Rivers” of section II'],
      ['Delete the heading “Rivers”.', '− heading “Rivers”'],
      ['Delete the heading Rivers.'],
      ['Delete section II of annex I.', '− section II of annex I'],
      ['Delete annex 3.', '− annex 3'],
      ['Delete the annex.', '− annex'],
      ['Delete the section.'],
      ['Delete section B, in the annex.', '− section B of annex'],
      ['Delete section rivers.'],
      ['Delete paragraph 3 to the annex.', '− P 3 of annex'],
      ['Delete the preamble.', '− preamble'],
      ['Delete the preambular paragraphs.', '− preamble'],
      ['Delete the operative paragraphs.', '− operative-part'],
      ['Delete preamble.'],
      ['In the text, delete “one”.', 'text: − one'],
      ['In the draft resolution, delete “one”.', 'text: − one'],
      ['In draft resolution, delete “one”.'],
      ['In the draft, delete “one”.'],
    );
  });

  it('may be paragraphs without a number, counted in what they stand in', () => {
    check(
      ['Delete the second unnumbered paragraph of annex I.', '− unnumbered 2 of annex I'],
      ['Delete the first and last unnumbered paragraphs.', '− unnumbered 1 + unnumbered -1'],
      ['Delete the unnumbered paragraph in section II.', '− unnumbered 1 of section II'],
      ['Delete the second unnumbered paragraph under operative paragraph 5 (a).', '− unnumbered 2 under OP 5 (a)'],
      ['Delete the unnumbered text.'],
    );
  });
});

describe('the changes of words', () => {
  it('go by the verbs of the field', () => {
    for (const verb of ['Replace', 'Substitute', 'Change', 'Amend', 'Replaces', 'Changes'])
      for (const word of ['with', 'by', 'to', 'for']) check([`In paragraph 3, ${verb} “one” ${word} “two”.`, 'P 3: one → two']);
    for (const verb of ['delete', 'deletes', 'strike', 'strikes', 'remove', 'removes', 'omit', 'omits'])
      check([`In paragraph 3, ${verb} “one”.`, 'P 3: − one'], [`From paragraph 3, ${verb} “one”.`, 'P 3: − one']);
    for (const verb of ['insert', 'inserts', 'add', 'adds']) check([`In paragraph 3, after “one” ${verb} “two”.`, 'P 3: after one + two']);
    for (const told of ['should read', 'shall read', 'should be replaced by', 'should be replaced with'])
      check([`In paragraph 3, “one” ${told} “two”.`, 'P 3: one → two']);
    check(
      ['In paragraph 3, “one” reads “two”.'],
      ['In paragraph 3, “one” should read two.'],
      ['In paragraph 3, replace “one”.'],
      ['In paragraph 3, replace “one” “two”.'],
      ['In paragraph 3, replace one with “two”.'],
      ['In paragraph 3, replace “one” with two.'],
      ['In paragraph 3, delete one.'],
      ['In paragraph 3, delete “one” “two”.'],
      ['In paragraph 3, delete “one”, “two”, and “three”.', 'P 3: − one', 'P 3: − two', 'P 3: − three'],
      ['Paragraph 3, delete “one”.'],
      ['Moves to delete paragraph 3.', '− P 3'],
    );
  });

  it('say where new words go', () => {
    check(
      ['In paragraph 3, immediately after “one”, add “two”.', 'P 3: after one + two'],
      ['In paragraph 3, before “one” insert “two”.', 'P 3: before one + two'],
      ['In paragraph 3, at the end, add “two”.', 'P 3: end + two'],
      ['In paragraph 3, at the beginning, add “two”.', 'P 3: start + two'],
      ['In paragraph 3, add “two” at the start.', 'P 3: start + two'],
      ['In paragraph 3, add “two” between “one” and “three”.', 'P 3: between one | three + two'],
      ['In paragraph 3, add “two” between “one”.'],
      ['In paragraph 3, add “two” between one and “three”.'],
      ['In paragraph 3, add “two” between “one” and three.'],
      ['In paragraph 3, add “two” between “one” “three”.'],
      ['In paragraph 3, add “two” at the side.'],
      ['In paragraph 3, add “two” after three.'],
      ['In paragraph 3, add “two”.'],
      ['In paragraph 3, add two at the end.'],
      ['In paragraph 3, after “one”, delete “two”.'],
      ['In paragraph 3, after “one”, insert two.'],
      ['At the end of paragraphs 3 and 4 add “two”.', 'P 3 + P 4: end + two'],
      ['At the beginning of paragraph 3, insert “two”.', 'P 3: start + two'],
      ['At the end paragraph 3, add “two”.'],
      ['At the side of paragraph 3, add “two”.'],
      ['At the end of it, add “two”.'],
      ['At the end of paragraph 3, delete “two”.'],
      ['At the end of paragraph 3, add two.'],
      ['At the end of paragraph 3, add “two” and more.'],
    );
  });

  it('may be about a sentence', () => {
    for (const [word, number] of [
      ['first', '1'],
      ['second', '2'],
      ['third', '3'],
      ['fourth', '4'],
      ['fifth', '5'],
      ['last', '-1'],
      ['final', '-1'],
    ] as const)
      check(
        [`In paragraph 3, delete the ${word} sentence.`, `P 3 sentence ${number} −`],
        [`In paragraph 3, in the ${word} sentence, replace “one” with “two”.`, `P 3 sentence ${number}: one → two`],
        [`In paragraph 3, ${word} sentence, replace with “Two.”`, `P 3 sentence ${number} → Two.`],
      );
    check(
      ['In paragraph 3, in the second sentence delete “one”.', 'P 3 sentence 2: − one'],
      ['In paragraph 3, in the second sentence after “one” add “two”.', 'P 3 sentence 2: after one + two'],
      ['In paragraph 3, delete the sixth sentence.'],
      ['In paragraph 3, delete the second word.'],
      ['In paragraph 3, delete the sentence.'],
      ['In paragraph 3, replace the second sentence with two.'],
      ['In paragraph 3, replace the second sentence “Two.”'],
      ['In paragraph 3, insert the second sentence.'],
    );
  });

  it('may be in all places at once', () => {
    for (const all of ['in all instances', 'throughout', 'wherever it appears', 'where it appears'])
      check(
        [`Replace “one” with “two” ${all}.`, 'text everywhere: one → two'],
        [
          `Delete “one” ${all} in the preamble.`.replace(' in the preamble', all.startsWith('in') ? ' the preamble' : ''),
          all.startsWith('in') ? 'preamble everywhere: − one' : 'text everywhere: − one',
        ],
        [`In paragraph 3, ${all}, delete “one”.`, 'P 3 everywhere: − one'],
        [`In paragraph 3: ${all} delete “one”.`],
      );
    check(
      ['Replace “one” with “two” in paragraph 3.', 'P 3: one → two'],
      ['Delete “one” from paragraph 3.', 'P 3: − one'],
      ['Delete “one” in the preamble.', 'preamble everywhere: − one'],
      ['Delete “one” in the operative paragraphs.', 'operative-part everywhere: − one'],
      ['Delete “one” in the text.', 'text everywhere: − one'],
      ['Delete “one” in paragraph 3 and the text.', 'P 3 + text everywhere: − one'],
      ['Delete “one” in it.'],
      ['Delete “one”.'],
      ['Delete “one” paragraph 3.'],
      ['Delete “one” in paragraph 3 and so on.'],
    );
  });

  it('follow each other with signs, “and” and “also”', () => {
    check(
      [
        'In paragraph 3: delete “one”, delete “two”; and, delete “three” and also delete “four”.',
        ...['one', 'two', 'three', 'four'].map((word) => `P 3: − ${word}`),
      ],
      ['In paragraph 3, delete “one” delete “two”.'],
      ['In paragraph 3, delete “one” also delete “two”.'],
      ['In paragraph 3, delete “one”. In paragraph 4, delete “two”.', 'P 3: − one', 'P 4: − two'],
      ['In paragraph 3 delete “one”', 'P 3: − one'],
      ['In paragraph 3, delete “one”;', 'P 3: − one'],
      ['In paragraph 3, delete “one”; and', 'P 3: − one'],
      ['Delete paragraph 3; and', '− P 3'],
      ['Delete paragraph 3; or'],
      ['In paragraph 3, delete “one” and'],
      ['In paragraph 3, delete “one”,'],
    );
  });

  it('quote words with the name of what is quoted before them', () => {
    for (const name of ['word', 'words', 'phrase', 'figure', 'term', 'expression', 'sentence', 'comma', 'reference', 'year', 'number'])
      check([`In paragraph 3, delete the ${name} “ one ”.`, 'P 3: − one'], [`In paragraph 3, delete ${name}, “one”.`, 'P 3: − one']);
    check(
      ['In paragraph 3, delete the river “one”.'],
      ['In paragraph 3, delete "one" and "two “three” four".', 'P 3: − one', 'P 3: − two “three” four'],
      ['In paragraph 3, delete ”one”.'],
      ['In para. 3, delete “one”. In paras. 4 and 5 delete “two”.', 'P 3: − one', 'P 4 + P 5: − two'],
    );
  });
});

describe('the changes of whole paragraphs', () => {
  it('replace one by what follows', () => {
    for (const kind of ['text', 'paragraph', 'paragraphs', 'wording', 'words', 'clause', 'heading', 'title'])
      check([`Replace paragraph 3 with the following ${kind}:`, 'P 3 → …']);
    for (const told of ['should read', 'shall read', 'to read', 'should read as follows', 'shall read as follows', 'to read the following'])
      check([`Paragraph 3 ${told}:`, 'P 3 → …'], [`Paragraph 3 ${told} “Two.”`, 'P 3 → Two.']);
    check(
      ['Replace paragraph 3 by “Two.”.', 'P 3 → Two.'],
      ['Change paragraph 3 to read “Two.” and renumber the rest.', 'P 3 → Two.'],
      ['Replace paragraph 3 with the text:'],
      ['Replace paragraph 3:'],
      ['Replace paragraphs 3 and 4 with the following text:'],
      ['Replace paragraph 3 with the following text'],
      ['Replace paragraph 3 with the following text: two'],
      ['Replace paragraph 3 with “Two.” and more.'],
      ['Paragraph 3 reads:'],
      ['Paragraph 3 should:'],
    );
  });

  it('put new ones in beside one, by their names', () => {
    for (const [name, unit] of [
      ['a new paragraph', 'unit'],
      ['new paragraphs', 'unit'],
      ['an additional clause', 'unit'],
      ['additional clauses', 'unit'],
      ['the following numbered paragraph', 'unit'],
      ['a new preambulatory clause', 'preambular'],
      ['a new operative paragraph', 'operative'],
      ['new subparagraphs', 'subparagraph'],
      ['the following text', 'unit'],
      ['a heading', 'text'],
      ['new headings', 'text'],
      ['a new section', 'text'],
      ['an annex', 'text'],
      ['a new unnumbered paragraph', 'text'],
    ] as const)
      for (const reading of ['', ' reading', ' reads', ' as follows', ' that reads', ' which reads', ' reading as follows'])
        check([`After paragraph 3, insert ${name}${reading}:`, `after P 3 + ${unit} …`]);
    check(
      ['Before paragraph 3 add a new paragraph:', 'before P 3 + unit …'],
      ['Immediately before paragraph 3, add a new paragraph: “Two.”', 'before P 3 + unit Two.'],
      ['Add a new paragraph after paragraph 3, reading “Two.”', 'after P 3 + unit Two.'],
      ['Add a new paragraph before paragraph 3:', 'before P 3 + unit …'],
      ['Add a new paragraph between paragraphs 3 and 4:', 'after P 3 + unit …'],
      ['Add a new paragraph between paragraphs 3, 4 and 5:'],
      ['Add a new paragraph between paragraph 3:'],
      ['Add a new paragraph after paragraphs 3 and 4:'],
      ['Add a new paragraph:'],
      ['Add a new river after paragraph 3:'],
      ['Add after paragraph 3:'],
      ['After paragraph 3, add a new river:'],
      ['After paragraph 3, delete a new paragraph:'],
      ['After it, add a new paragraph:'],
      ['After paragraph 3, add a new paragraph reading two.'],
      ['After paragraph 3, add a new paragraph reading “Two.” and more.'],
      ['Add a new paragraph after paragraph 3 reading two.'],
    );
  });

  it('name the new ones with an inserted number', () => {
    check(
      ['After paragraph 3, insert a new paragraph 3 bis reading:', 'after P 3 + unit 3 bis …'],
      ['After paragraph 3, insert new paragraphs 3 bis, 3 ter and 3 quater reading:', 'after P 3 + unit 3 bis 3 ter 3 quater …'],
      ['After paragraph 3, insert a new paragraph 4 reading:', 'after P 3 + unit …'],
      ['After paragraph 3 (a), insert a new subparagraph (b) reading:', 'after P 3 (a) + subparagraph …'],
      ['After paragraph 3, insert new paragraphs 4 and 5 reading:'],
      ['After paragraph 3, insert new paragraphs 3 bis and more reading:'],
      ['After paragraph 3, insert 3 bis reading:'],
      ['After paragraph 3, insert (b) reading:'],
    );
  });

  it('move one to another place', () => {
    for (const verb of ['Move', 'Transfer', 'Relocate'])
      check(
        [`${verb} paragraph 3 to after paragraph 5.`, 'P 3 after P 5'],
        [`${verb} paragraph 3 immediately before paragraph 1`, 'P 3 before P 1'],
      );
    check(
      ['Move paragraph 3 to paragraph 5.'],
      ['Move paragraph 3 after it.'],
      ['Move it after paragraph 3.'],
      ['Move paragraphs 3 and 4 after paragraph 5.'],
      ['Move paragraph 3 after paragraph 5 or so.'],
      ['Delete paragraph 3 or so on.'],
    );
  });

  it('number anew, which follows by itself', () => {
    for (const verb of ['Renumber', 'Reletter']) check([`${verb} the rest. Delete paragraph 3.`, 'renumber', '− P 3']);
    check(['Renumbering follows', 'renumber'], ['Delete paragraph 3 and renumber all. Whatever.', '− P 3']);
  });
});

describe('a reading', () => {
  it('says what was not understood, and takes the blocks below where the new words stand there', () => {
    assert.deepEqual(readInstruction('Delete paragraph 3. Think of rivers. '), {
      actions: [],
      takesBlocks: false,
      unread: { start: 20, end: 36 },
    });
    assert.deepEqual(readInstruction(' '), { actions: [], takesBlocks: false, unread: { start: 0, end: 1 } });
    const takes = (text: string): boolean => readInstruction(text).takesBlocks;
    assert.ok(takes('After paragraph 3, insert a new paragraph:'));
    assert.ok(takes('Replace paragraph 3 with the following text:'));
    assert.ok(takes('Delete paragraph 3. After paragraph 4, insert a new paragraph:'));
    assert.ok(!takes('After paragraph 3, insert a new paragraph reading “Two.”'));
    assert.ok(!takes('Delete paragraph 3.'));
    assert.equal(readInstruction('Delete paragraph 3.').unread, undefined);
  });
});
