import assert from 'node:assert/strict';
import { amendmentOf } from '../../../server/src/model/amendment/amendment';
import { segmentsOf } from '../draw';

/** An amendment as drawn: what it amends, its title, and a line for each instruction with the blocks below it. */
function draw(lines: string): string {
  const segment = segmentsOf(
    lines
      .split('\n')
      .map((line) => line.trim())
      .join('\n\n'),
  )[0];
  const amendment = segment === undefined ? undefined : amendmentOf(segment);
  if (segment === undefined || amendment === undefined) return 'none';
  const words = (block: number | undefined): string => (block === undefined ? 'none' : (segment.blocks[block]?.text.trim() ?? ''));
  return [
    `of ${amendment.of ?? 'none'}, title: ${words(amendment.title)}`,
    ...amendment.instructions.map(({ number, label, text, reading, blocks, span }) => {
      const from = segment.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
      const below = blocks.map((block) => words(block)).join(' | ');
      return `${String(number)} [${label}] ${text}${from === text || from === `${label} ${text}` ? '' : ` (${from})`}: ${reading.actions.length > 0 ? 'read' : 'unread'}${below === '' ? '' : ` < ${below}`}`;
    }),
  ].join('\n');
}

function check(lines: string, expected: string): void {
  const unindented = (text: string): string =>
    text
      .split('\n')
      .map((line) => line.trim())
      .join('\n');
  assert.equal(draw(lines), unindented(expected));
}

describe('an amendment', () => {
  it('is told by the line that says what it amends', () => {
    for (const line of [
      'Chile: amendment to draft resolution A/90/L.7',
      'Chile:* amendments to the revised draft decision A/90/L.7',
      'Chile:amendments  to  the  revised  draft  resolution A/90/L.7',
      'Amendments to draft resolution A/90/L.7',
      'Amends: A/90/L.7',
    ])
      assert.equal(draw(`${line}\nDelete paragraph 3.`), 'of A/90/L.7, title: none\n1 [] Delete paragraph 3.: read', line);
    for (const line of [
      'Chile: draft resolution A/90/L.7',
      'Chile: the amendments to draft resolution A/90/L.7',
      'Chile: amendments to rivers',
      'The text amends: A/90/L.7',
      'Amends:A/90/L.7',
      'Amendments to draft resolutions A/90/L.7',
      `${'Chile, '.repeat(900)}Norway: amendment to draft resolution A/90/L.7`,
    ])
      assert.equal(draw(`${line}\nDelete paragraph 3.`), 'none', line);
    assert.equal(draw('1. Chile: amendment to draft resolution A/90/L.7\nDelete paragraph 3.'), 'none');
  });

  it('has no enacting line', () => {
    assert.equal(draw('Chile: amendment to draft resolution A/90/L.7\nRivers\nThe General Assembly,\n1. Delete paragraph 3.'), 'none');
    assert.equal(draw('The General Assembly,\nRecalling,\nChile: amendment to draft resolution A/90/L.7'), 'none');
  });

  it('names the text amended by a symbol that follows at once', () => {
    check(
      'Chile: amendment to draft resolution 3 of document A/90/555\nDelete paragraph 3.',
      'of none, title: none\n1 [] Delete paragraph 3.: read',
    );
    check(
      'See A/90/L.1. Chile: amendment to draft resolution A/90/L.7\nDelete paragraph 3.',
      'of A/90/L.7, title: none\n1 [] Delete paragraph 3.: read',
    );
  });

  it('may have a title before its instructions, notes and comments aside', () => {
    check(
      `Distr.: Limited
       Chile:* amendment to draft resolution A/90/L.7
       * Others may join.
       // A remark.
       Clean rivers
       1. Delete paragraph 3.
       * Another note.
       2. Delete paragraph 4.`,
      `of A/90/L.7, title: Clean rivers
       1 [1.] Delete paragraph 3.: read
       2 [2.] Delete paragraph 4.: read`,
    );
    check(
      `Chile: amendment to draft resolution A/90/L.7
       Clean rivers
       Rivers are clean.`,
      `of A/90/L.7, title: Clean rivers
       1 [] Rivers are clean.: unread`,
    );
    check('Chile: amendment to draft resolution A/90/L.7', 'of A/90/L.7, title: none');
  });

  it('has instructions that are not understood, told by their verb or number', () => {
    for (const verb of [
      'In',
      'After',
      'Before',
      'At the end of',
      'At the beginning of',
      'Delete',
      'Replace',
      'Insert',
      'Add',
      'Move',
      'Strike',
      'Change',
      'Renumber',
      'Between',
    ])
      assert.match(
        draw(`Amends: A/90/L.7\nClean rivers\n${verb} the rivers.`),
        /^of A\/90\/L\.7, title: Clean rivers\n1 \[\] .* the rivers\.: (?:un)?read$/,
        verb,
      );
    check(
      'Amends: A/90/L.7\nDeletes the rivers.\nDelete paragraph 3.',
      'of A/90/L.7, title: Deletes the rivers.\n1 [] Delete paragraph 3.: read',
    );
    check('Amends: A/90/L.7\n1. See rivers.', 'of A/90/L.7, title: none\n1 [1.] See rivers.: unread');
    check('Amends: A/90/L.7\nPreface\nPP3 should read “Two.”', 'of A/90/L.7, title: Preface\n1 [] PP3 should read “Two.”: read');
  });

  it('gives each instruction on one line', () => {
    assert.equal(draw('Amends: A/90/L.7').includes('\n'), false);
    const segment = segmentsOf('Amends: A/90/L.7\n\nDelete\nparagraph 3.')[0];
    assert.equal(segment && amendmentOf(segment)?.instructions[0]?.text, 'Delete paragraph 3.');
  });

  it('has the new paragraphs below an instruction that takes them, up to the next instruction', () => {
    check(
      `Amends: A/90/L.7
       1. After paragraph 3, insert a new paragraph:
       Urges all to act;
       Requests all to report;
       2. Delete paragraph 5.
       Whatever.`,
      `of A/90/L.7, title: none
       1 [1.] After paragraph 3, insert a new paragraph:: read < Urges all to act; | Requests all to report;
       2 [2.] Delete paragraph 5.: read
       3 [] Whatever.: unread`,
    );
    check(
      `Amends: A/90/L.7
       1. After paragraph 3, insert new paragraphs:
       4. Urges all to act;
       5. Requests all to report;
       5 bis. Thanks all.
       2. See to the rivers.`,
      `of A/90/L.7, title: none
       1 [1.] After paragraph 3, insert new paragraphs:: read < 4. Urges all to act; | 5. Requests all to report; | 5 bis. Thanks all.
       2 [2.] See to the rivers.: unread`,
    );
    check(
      `Amends: A/90/L.7
       1. After the first preambular paragraph, insert new paragraphs:
       1. Urges all to act;
       2. Requests all to report;
       3. See to the rivers.`,
      `of A/90/L.7, title: none
       1 [1.] After the first preambular paragraph, insert new paragraphs:: read < 1. Urges all to act; | 2. Requests all to report; | 3. See to the rivers.`,
    );
    check(
      `Amends: A/90/L.7
       1. Replace paragraph 3 with the following text:
       2. Urges all:
       (a) To act;
       2. See to the rivers.`,
      `of A/90/L.7, title: none
       1 [1.] Replace paragraph 3 with the following text:: read < 2. Urges all: | (a) To act;
       2 [2.] See to the rivers.: unread`,
    );
    check(
      `Amends: A/90/L.7
       After paragraph 3, insert a new paragraph:
       Urges all to act;
       7. See to the rivers.`,
      `of A/90/L.7, title: none
       1 [] After paragraph 3, insert a new paragraph:: read < Urges all to act; | 7. See to the rivers.`,
    );
  });

  it('may have items below a place, which is that of each', () => {
    check(
      `Amends: A/90/L.7
       1. In operative paragraph 5:
       (a) Delete “one”;
       (b) Replace “two” with “three”; and
       (c) Add “four” at the end.
       2. In operative paragraph 6:
       Rivers.
       (a) Delete “one”.
       3. On operative paragraph 6:
       (a) Delete “one”.`,
      `of A/90/L.7, title: none
       1 [1. (a)] In operative paragraph 5, delete “one”; ((a) Delete “one”;): read
       2 [1. (b)] In operative paragraph 5, replace “two” with “three”; and ((b) Replace “two” with “three”; and): read
       3 [1. (c)] In operative paragraph 5, add “four” at the end. ((c) Add “four” at the end.): read
       4 [] Rivers.: unread
       5 [(a)] Delete “one”.: unread
       6 [3.] On operative paragraph 6:: unread
       7 [(a)] Delete “one”.: unread`,
    );
    check(
      `Amends: A/90/L.7
       In operative paragraph 5:
       (a) After “one”, insert “two”.`,
      `of A/90/L.7, title: none
       1 [(a)] In operative paragraph 5, after “one”, insert “two”. ((a) After “one”, insert “two”.): read`,
    );
  });
});
