import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyTextEdits, documentOf, service } from '../../fixture';

const DRAFT = `Wells in dry regions

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015 on the development of the world,¹

Noting the report of the expert group on the keeping of wells,²

*Recalling also* the tenth meeting of the keepers of wells,

1. *Invites* Member States to keep their wells and to tell one another of them;

2. *Requests* the Secretary-General:

(a) To report on wells in dry regions at its next session;

(b) To ask the regional commissions for their experience, as set out in paragraph 1 above; and

(c) To publish what they answer;

3. *Encourages* donors, as set out in paragraph 2 (b) above, to help with the costs of drilling;

4. *Decides* to return to the matter at its eightieth session.

¹ See resolution 65/1.
² Ibid., annex.
`;

function sheetOf(instructions: string): string {
  return `Chile and Ghana: amendment to draft resolution A/80/L.7\n\nWells in dry regions\n\n${instructions}\n`;
}

interface Amended {
  readonly text: string;
  readonly states: readonly string[];
}

function amended(instructions: string, draft = DRAFT, chosen?: ReadonlySet<number>): Amended {
  const result = service.applyAmendments(documentOf(draft), documentOf(sheetOf(instructions)), chosen);
  assert.ok(result);
  assert.equal(applyTextEdits(draft, result.edits), result.text, 'the edits lead to the text');
  const said = (faults: readonly { readonly code: string }[]): string => faults.map(({ code }) => ` ${code}`).join('');
  return {
    text: result.text,
    states: [...result.instructions.map(({ state, faults }) => `${state}${said(faults)}`), ...result.remarks.map(({ code }) => code)],
  };
}

/** The draft with words put in the place of others, one after the other. */
function changed(...changes: readonly (readonly [old: string, now: string])[]): string {
  return changes.reduce((text, [old, now]) => {
    assert.equal(text.split(old).length, 2, `“${old}” stands once`);
    return text.replace(old, () => now);
  }, DRAFT);
}

describe('applying amendments', () => {
  it('changes, deletes and inserts words, with one space between', () => {
    const { text, states } = amended(`1. In operative paragraph 1, replace “keep their wells” with “count their wells”.

2. In operative paragraph 3, delete “, as set out in paragraph 2 (b) above,”.

3. In operative paragraph 1, after “Member States”, insert “and their regions”.

4. In the third preambular paragraph, before “the keepers”, insert “all”.

5. At the end of operative paragraph 4, add “of 2026”.`);
    assert.deepEqual(states, ['fits', 'fits', 'fits', 'fits', 'fits']);
    assert.equal(
      text,
      changed(
        ['Member States to keep their wells', 'Member States and their regions to count their wells'],
        ['donors, as set out in paragraph 2 (b) above, to', 'donors to'],
        ['of the keepers', 'of all the keepers'],
        ['eightieth session.', 'eightieth session of 2026.'],
      ),
    );
  });

  it('leaves a number without its full stop where it stands, and the writer of amendments does not repeat it', () => {
    const draft = DRAFT.replace('3. *Encourages*', '3 *Encourages*');
    const { text, states } = amended('Replace operative paragraph 3 with the following:\n\n“3. *Urges* donors to pay;”', draft);
    assert.deepEqual(states, ['fits']);
    assert.match(text, /^3\.? \*Urges\* donors to pay;$/m);
    const now = draft.replace(
      '3 *Encourages* donors, as set out in paragraph 2 (b) above, to help with the costs of drilling',
      '3 *Urges* donors to pay',
    );
    const written = service.writeAmendments(documentOf(draft), documentOf(now), { style: 'un', sponsors: '', symbol: 'A/80/L.8' });
    assert.deepEqual(written?.differences, []);
    const inserted = draft.replace('4. *Decides*', '4 *Urges* all who have wells to keep them well;\n\n5. *Decides*');
    assert.deepEqual(
      service.writeAmendments(documentOf(draft), documentOf(inserted), { style: 'un', sponsors: '', symbol: 'A/80/L.8' })?.differences,
      [],
    );
  });

  it('takes paragraphs in quotation marks without these, and leaves those inside', () => {
    const replaced = (given: string): string => amended(`Replace operative paragraph 3 with the following:\n\n${given}`).text;
    const wanted = changed([
      '*Encourages* donors, as set out in paragraph 2 (b) above, to help with the costs of drilling',
      '*Urges* all to pay',
    ]);
    for (const given of ['“3. *Urges* all to pay;”', '“3. *Urges* all to pay”;', '"*Urges* all to pay;"', '*Urges* all to pay;'])
      assert.equal(replaced(given), wanted, given);
    assert.ok(replaced('“Wells” and “springs” are kept;').includes('3. “Wells” and “springs” are kept;'));
    assert.ok(replaced('“Urges all to see “Wells” and “Springs”;”').includes('3. Urges all to see “Wells” and “Springs”;'));
    assert.ok(replaced('“Urges all:\n\n“(a) To dig;\n\n“(b) To draw.”').includes('3. Urges all:\n\n(a) To dig;\n\n(b) To draw;'));
  });

  it('lets numbers, references, footnotes and every Ibid. follow', () => {
    const { text, states } = amended('Delete the first preambular paragraph and operative paragraph 2 (a).');
    assert.deepEqual(states, ['fits']);
    assert.equal(
      text,
      changed(
        ['Recalling its resolution 70/1 of 25 September 2015 on the development of the world,¹\n\n', ''],
        ['wells,²', 'wells,¹'],
        ['(a) To report on wells in dry regions at its next session;\n\n', ''],
        ['(b) To ask', '(a) To ask'],
        ['(c) To publish', '(b) To publish'],
        ['2 (b) above', '2 (a) above'],
        ['¹ See resolution 65/1.\n² Ibid., annex.', '¹ Resolution 65/1, annex.'],
      ),
    );
  });

  it('takes all numbers as those of the draft, whatever stands before', () => {
    const { text, states } = amended(`1. Delete operative paragraph 1.

2. In operative paragraph 4, replace “eightieth” with “ninetieth”.`);
    assert.deepEqual(states, ['fits', 'fits', 'amendment/lost-reference']);
    assert.match(text, /^3\. \*Decides\* to return to the matter at its ninetieth session\.$/m);
    assert.match(text, /as set out in paragraph \[1\] above; and$/m);
    assert.match(text, /as set out in paragraph 1 \(b\) above, to help/);
  });

  it('numbers new paragraphs, whose references are to the numbers of the draft and to the names of new paragraphs', () => {
    const { text } = amended(`1. After operative paragraph 1, insert a new operative paragraph 1 bis reading:

*Welcomes* the report that is asked for in paragraph 2 below;

2. After operative paragraph 2 (a), insert a new subparagraph reading:

(b) To be glad, as set out in paragraph 1 bis above;

3. After operative paragraph 4, insert a new operative paragraph reading:

*Thanks* all keepers of wells;`);
    assert.match(text, /^2\. \*Welcomes\* the report that is asked for in paragraph 3 below;$/m);
    assert.match(text, /^\(b\) To be glad, as set out in paragraph 2 above;$/m);
    assert.match(text, /^\(c\) To ask the regional commissions for their experience, as set out in paragraph 1 above; and$/m);
    assert.match(text, /^4\. \*Encourages\* donors, as set out in paragraph 3 \(c\) above,/m);
    assert.match(text, /^5\. \*Decides\* .*session;$/m);
    assert.match(text, /^6\. \*Thanks\* all keepers of wells\.$/m);
  });

  it('sets new preambular paragraphs without a number, and a footnote of new words at its place', () => {
    const { text } = amended(`1. After the first preambular paragraph, insert a new preambular paragraph reading:

*Taking note* of the book on wells,*

2. In operative paragraph 1, after “tell one another”, insert “truly**”.

* A/80/12.
** A/80/13.`);
    assert.match(
      text,
      /world,¹\n\n\*Taking note\* of the book on wells,²\n\nNoting the report of the expert group on the keeping of wells,³\n/,
    );
    assert.match(text, /tell one another truly⁴ of them;/);
    assert.match(text, /\n¹ See resolution 65\/1\.\n² A\/80\/12\.\n³ Resolution 65\/1, annex\.\n⁴ A\/80\/13\.\n$/);
  });

  it('replaces paragraphs, their chapeaux and sentences', () => {
    const { text, states } = amended(`1. Replace operative paragraph 3 with the following text:

*Urges* donors:

(a) To pay;

(b) To dig.

2. Replace the chapeau of operative paragraph 2 with the following text:

*Asks* the Secretary-General:

3. Replace the title with “Wells and springs”.`);
    assert.deepEqual(states, ['fits', 'fits', 'fits']);
    assert.match(text, /^Wells and springs\n/);
    assert.match(text, /\n2\. \*Asks\* the Secretary-General:\n\n\(a\) To report/);
    assert.match(text, /\n3\. \*Urges\* donors:\n\n\(a\) To pay;\n\n\(b\) To dig[.;]\n\n4\. /);
  });

  it('moves paragraphs with their items, and `above` and `below` are turned', () => {
    const { text, states } = amended('Move operative paragraph 2 after operative paragraph 3.');
    assert.deepEqual(states, ['fits']);
    assert.match(
      text,
      /\n2\. \*Encourages\* donors, as set out in paragraph 3 \(b\) below, to help with the costs of drilling;\n\n3\. \*Requests\*/,
    );
    assert.match(text, /\n4\. \*Decides\*/);
  });

  it('changes words wherever they stand', () => {
    const { text } = amended(
      'Replace “wells” with “springs” in the title, the preambular paragraphs and the operative paragraphs.',
      DRAFT.replace('Wells in dry', 'All wells in dry'),
    );
    assert.ok(!text.includes('wells'));
    assert.match(text, /^All springs in dry regions\n/);
  });

  it('takes the number from an operative paragraph that is left alone, and gives one to it when it gets company', () => {
    const alone = amended('Delete operative paragraphs 1 to 3.').text;
    assert.match(alone, /keepers of wells,\n\n\*Decides\* to return to the matter at its eightieth session\.\n/);
    const together = amended('After operative paragraph 1, insert a new operative paragraph reading:\n\n*Thanks* all.', alone).text;
    assert.match(together, /\n1\. \*Decides\* to return to the matter at its eightieth session;\n\n2\. \*Thanks\* all\.\n/);
  });

  it('leaves out the full stop inside the closing quotation mark where the draft goes on', () => {
    const { text, states } = amended('In operative paragraph 1, replace “keep their wells.” with “count their wells.”.');
    assert.deepEqual(states, ['fits amendment/sign-left-out']);
    assert.match(text, /to count their wells and to tell/);
  });

  it('applies the chosen instructions only, and nothing where none is chosen', () => {
    const two = '1. Delete operative paragraph 1.\n\n2. Delete operative paragraph 3.';
    assert.match(amended(two, DRAFT, new Set([2])).text, /\n1\. \*Invites\*.*\n\n2\. \*Requests\*/);
    assert.equal(amended(two, DRAFT, new Set()).text, DRAFT);
  });

  it('keeps CRLF line ends', () => {
    const draft = DRAFT.replaceAll('\n', '\r\n');
    const { text } = amended('After operative paragraph 4, insert a new operative paragraph reading:\n\n*Thanks* all.', draft);
    assert.ok(!/[^\r]\n/.test(text));
    assert.match(text, /\r\n5\. \*Thanks\* all\.\r\n/);
  });

  const misfits: readonly (readonly [instruction: string, code: string])[] = [
    ['Sing a song.', 'amendment/unread'],
    ['In operative paragraph 1, make it shorter.', 'amendment/unread'],
    ['Delete operative paragraph 9.', 'amendment/no-such-paragraph'],
    ['Delete operative paragraph 0.', 'amendment/no-such-paragraph'],
    ['Delete the ninth preambular paragraph.', 'amendment/no-such-paragraph'],
    ['Delete operative paragraph 1 (a).', 'amendment/no-such-paragraph'],
    ['Delete operative paragraph 2 (d).', 'amendment/no-such-paragraph'],
    ['Delete operative paragraph 2 (a) (i).', 'amendment/no-such-paragraph'],
    ['Delete operative paragraph 1 bis.', 'amendment/no-such-paragraph'],
    ['Delete paragraph 1 of annex I.', 'amendment/no-such-paragraph'],
    ['Delete paragraph 1 of section II.', 'amendment/no-such-paragraph'],
    ['Delete annex I.', 'amendment/no-such-paragraph'],
    ['Delete footnote 3.', 'amendment/no-such-paragraph'],
    ['Move operative paragraph 9 after operative paragraph 1.', 'amendment/no-such-paragraph'],
    ['Move operative paragraph 1 after operative paragraph 9.', 'amendment/no-such-paragraph'],
    ['Move operative paragraph 2 after operative paragraph 2 (a).', 'amendment/words-not-found'],
    ['Replace operative paragraph 7 with the following text:\n\n*Thanks* all;', 'amendment/no-such-paragraph'],
    ['After operative paragraph 7, insert a new operative paragraph reading:\n\n*Thanks* all;', 'amendment/no-such-paragraph'],
    ['After operative paragraph 3, insert a new operative paragraph reading:', 'amendment/nothing-to-insert'],
    ['Replace operative paragraph 3 with the following text:', 'amendment/nothing-to-insert'],
    ['In operative paragraph 9, delete “wells”.', 'amendment/no-such-paragraph'],
    ['In operative paragraph 1, delete “springs”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, delete “ells”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, delete “Member State”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, replace “keep its wells” with “x”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, after “springs”, insert “x”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, before “springs”, insert “x”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, between “keep” and “springs”, insert “x” and, after “books”, insert “x”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, delete “to”.', 'amendment/words-not-unique'],
    ['In operative paragraph 2, delete “To”.', 'amendment/words-not-unique'],
    ['In the first preambular paragraph, delete “the”.', 'amendment/words-not-unique'],
    ['In operative paragraph 1, after “to”, insert “x”.', 'amendment/words-not-unique'],
    ['In operative paragraphs 1 and 9, delete “wells”.', 'amendment/no-such-paragraph'],
    ['In operative paragraphs 1 and 3, delete “wells”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, replace “wells” with “x” and delete “springs”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, delete the second sentence.', 'amendment/no-such-paragraph'],
    ['In the title, delete “springs”.', 'amendment/words-not-found'],
    ['Replace “springs” with “wells” in the operative paragraphs.', 'amendment/words-not-found'],
    ['In the chapeau of operative paragraph 2, delete “wells”.', 'amendment/words-not-found'],
    ['In operative paragraph 1, delete “keep their wells” and delete “their wells”.', 'amendment/collides'],
  ];
  for (const [instruction, code] of misfits) {
    it(`changes nothing by: ${instruction}`, () => {
      const { text, states } = amended(instruction);
      assert.deepEqual(states, [`fails ${code}`]);
      assert.equal(text, DRAFT);
    });
  }

  it('makes the first of two instructions that collide', () => {
    const { text, states } = amended(`1. Delete operative paragraph 1.

2. In operative paragraph 1, delete “wells”.

3. In operative paragraph 4, delete “eightieth”.`);
    assert.deepEqual(states, ['fits', 'fails amendment/collides', 'fits', 'amendment/lost-reference']);
    assert.match(text, /matter at its session\.$/m);
  });

  it('names the nearest words', () => {
    const result = service.applyAmendments(documentOf(DRAFT), documentOf(sheetOf('In operative paragraph 1, delete “keep its wells”.')));
    const fault = result?.instructions[0]?.faults[0];
    assert.equal(
      fault && service.say(fault.message),
      '“keep its wells” is not in operative paragraph 1; the nearest words are “keep their wells”.',
    );
  });

  it('says that the text is another one than the amendment names', () => {
    const { states } = amended('Delete operative paragraph 1.', `A/80/L.7/Rev.1\n\n${DRAFT}`);
    assert.deepEqual(states, ['fits', 'amendment/base-is-newer', 'amendment/lost-reference']);
  });

  it('finds no amendment in a resolution', () => {
    assert.equal(service.isAmendment(documentOf(DRAFT)), false);
    assert.equal(service.applyAmendments(documentOf(DRAFT), documentOf(DRAFT)), undefined);
    assert.equal(service.isAmendment(documentOf(sheetOf('Delete operative paragraph 1.'))), true);
  });
});
