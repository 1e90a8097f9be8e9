import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { applyTextEdits, documentOf, service } from '../../fixture';

const DRAFT = `Wells

The General Assembly,

Noting the report on wells,

Recalling the tenth meeting of the keepers,

1. *Invites* all to dig wells in dry regions;

2. *Thanks* the keepers of wells;

3. *Requests* a report on paragraph 2 above;

4. *Decides* to go on.
`;

interface Given {
  readonly name: string;
  readonly instructions: string;
}

function sheetsOf(...given: readonly Given[]): Parameters<typeof service.applySheets>[1] {
  return given.map(({ name, instructions }) => ({
    name,
    document: documentOf(`${name}: amendment to draft resolution A/80/L.7\n\nWells\n\n${instructions}\n`),
  }));
}

function applied(...given: readonly Given[]): { readonly text: string; readonly states: readonly string[] } {
  const result = service.applySheets(documentOf(DRAFT), sheetsOf(...given));
  assert.ok(result);
  assert.equal(applyTextEdits(DRAFT, result.edits), result.text);
  const states = result.sheets.flatMap(({ name, instructions }) =>
    instructions.map(({ number, state, faults }) =>
      [`${name} ${String(number)}`, state, ...faults.map(({ code }) => code.replace('amendment/', ''))].join(' '),
    ),
  );
  return { text: result.text, states };
}

const CHILE = {
  name: 'Chile',
  instructions: '1. Delete operative paragraph 2.\n\n2. In operative paragraph 1, replace “dig” with “drill”.',
};
const GHANA = {
  name: 'Ghana',
  instructions:
    '1. In operative paragraph 4, replace “go on” with “stop”.\n\n2. After operative paragraph 4, insert a new operative paragraph reading:\n\n*Thanks* all.',
};
const MALI = {
  name: 'Mali',
  instructions:
    '1. In operative paragraph 2, replace “keepers” with “owners”.\n\n2. In operative paragraph 1, replace “dig wells” with “dig ponds”.',
};

describe('several amendments', () => {
  it('are worked out against the one text, and all that fit are made', () => {
    const { text, states } = applied(CHILE, GHANA);
    assert.deepEqual(states, ['Chile 1 fits', 'Chile 2 fits', 'Ghana 1 fits', 'Ghana 2 fits']);
    assert.match(
      text,
      /1\. \*Invites\* all to drill wells in dry regions;\n\n2\. \*Requests\* a report on paragraph \[2\] above;\n\n3\. \*Decides\* to stop;\n\n4\. \*Thanks\* all\.\n/,
    );
  });

  it('give the same text in any order where none collides with another', () => {
    assert.equal(applied(CHILE, GHANA).text, applied(GHANA, CHILE).text);
    assert.equal(applied(MALI, GHANA).text, applied(GHANA, MALI).text);
  });

  it('that collide are made as far as the first one goes; what a deletion would make pointless is told so', () => {
    assert.deepEqual(applied(CHILE, MALI).states, ['Chile 1 fits', 'Chile 2 fits', 'Mali 1 fails falls-away', 'Mali 2 fails collides']);
    assert.deepEqual(applied(MALI, CHILE).states, [
      'Mali 1 fits falls-away',
      'Mali 2 fits',
      'Chile 1 fails collides',
      'Chile 2 fails collides',
    ]);
    assert.match(applied(MALI, CHILE).text, /2\. \*Thanks\* the owners of wells;/);
  });

  it('that ask for the same are made once, and two new paragraphs at one place stand in the order of the amendments', () => {
    const again = { name: 'Peru', instructions: 'Delete operative paragraph 2.' };
    assert.deepEqual(applied(CHILE, again).states.at(-1), 'Peru 1 fits');
    const other = {
      name: 'Togo',
      instructions: 'After operative paragraph 4, insert a new operative paragraph reading:\n\n*Asks* for more.',
    };
    assert.match(applied(GHANA, other).text, /4?5?\. \*Thanks\* all;\n\n\d\. \*Asks\* for more\.\n/);
    assert.match(applied(other, GHANA).text, /\*Asks\* for more;\n\n\d\. \*Thanks\* all\.\n/);
  });

  it('are listed by paragraph, deletions first, then changes by how much they change, then additions', () => {
    const result = service.applySheets(documentOf(DRAFT), sheetsOf(MALI, CHILE, GHANA));
    assert.deepEqual(
      result?.voting.map(({ place, entries }) => [
        place,
        ...entries.map(({ sheet, number, kind }) => `${sheet} ${String(number)} ${kind}`),
      ]),
      [
        ['operative paragraph 1', 'Mali 2 change', 'Chile 2 change'],
        ['operative paragraph 2', 'Chile 1 deletion', 'Mali 1 change'],
        ['operative paragraph 4', 'Ghana 1 change', 'Ghana 2 addition'],
      ],
    );
  });

  it('without collisions give one text, however they are dealt out and in whatever order they are applied', () => {
    const all = [
      'In the first preambular paragraph, replace “report” with “reports”.',
      'Delete the second preambular paragraph.',
      'In operative paragraph 1, delete “in dry regions”.',
      'In operative paragraph 1, after “all”, insert “States”.',
      'Delete operative paragraph 2.',
      'Move operative paragraph 3 before operative paragraph 1.',
      'Replace operative paragraph 4 with the following text:\n\n*Decides* to stop.',
      'Before operative paragraph 3, insert a new operative paragraph reading:\n\n*Asks* for more;',
    ];
    const sheet = (instructions: readonly string[], name: string): Given => ({
      name,
      instructions: instructions.map((one, index) => `${String(index + 1)}. ${one}`).join('\n\n'),
    });
    const together = applied(sheet(all, 'Chile'));
    assert.ok(together.states.every((state) => state.endsWith('fits')));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.integer({ min: 1, max: all.length - 1 }), (shuffled, cut) => {
        const dealt = [sheet(shuffled.slice(0, cut), 'Ghana'), sheet(shuffled.slice(cut), 'Mali')] as const;
        assert.equal(applied(...dealt).text, together.text);
        assert.equal(applied(dealt[1], dealt[0]).text, together.text);
      }),
      { numRuns: 60 },
    );
  });

  it('are none where one of the files is no amendment', () => {
    assert.equal(service.applySheets(documentOf(DRAFT), [{ name: 'draft', document: documentOf(DRAFT) }]), undefined);
  });
});

describe('an amendment after another one was adopted', () => {
  it('has the numbers and the words of the new text, and applied there gives what both would have given', () => {
    const [chile, ghana] = sheetsOf(CHILE, GHANA);
    assert.ok(chile && ghana);
    const moved = service.rebaseSheet(documentOf(DRAFT), [chile], ghana);
    const between = service.applySheets(documentOf(DRAFT), [chile]);
    const both = service.applySheets(documentOf(DRAFT), [chile, ghana]);
    assert.ok(moved && between && both);
    assert.match(
      moved.text,
      /^Ghana: amendment to draft resolution A\/80\/L\.7\n\nWells\n\n1\. In operative paragraph 3, replace .*\n\n2\. After operative paragraph 3, insert/,
    );
    assert.equal(moved.left, 0);
    assert.equal(service.applyAmendments(documentOf(between.text), documentOf(moved.text))?.text, both.text);
  });

  it('keeps what no longer fits as a comment with the reason', () => {
    const [chile, mali] = sheetsOf(CHILE, MALI);
    assert.ok(chile && mali);
    const moved = service.rebaseSheet(documentOf(DRAFT), [chile], mali);
    assert.equal(moved?.left, 2);
    assert.match(
      moved.text,
      /\/\/ No longer fits: 1\. In operative paragraph 2, replace “keepers” with “owners”\.\n\/\/ If instruction 1 of Chile is adopted, this one cannot be put to the vote\./,
    );
  });
});
