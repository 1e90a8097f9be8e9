import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createModel } from '../../server/src/model/model';
import { changedBlocks } from '../../server/src/model/newWords';
import { ResolutionDocument } from '../../server/src/syntax/document';
import { catalogue, documentOf } from '../fixture';

const texts = readdirSync('test/fixtures')
  .filter((name) => name.endsWith('.res'))
  .map((name) => readFileSync(`test/fixtures/${name}`, 'utf8'));

/** What is typed into a text: letters, words and signs inside a paragraph, and what makes another outline of it. */
const PIECES = [
  'e',
  ' ',
  ' x',
  's',
  ',',
  ';',
  ':',
  '.',
  '¹',
  '³ ',
  '(a) ',
  ' (ii) ',
  '“',
  '”',
  '"',
  '[',
  ']',
  '\n',
  '\n\n',
  '7. ',
  'Also ',
  'and',
  '*',
];

describe('the model after words were typed', () => {
  it('is that of the text read from scratch', () => {
    const edit = fc.record({ from: fc.nat(), length: fc.constantFrom(0, 0, 0, 1, 2, 12), text: fc.constantFrom('', ...PIECES) });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const modelOf = createModel(catalogue);
        const document = documentOf(text);
        modelOf(document);
        for (const [version, { from, length, text: typed }] of edits.entries()) {
          const start = document.positionAt(from % (document.length + 1));
          const range = { start, end: document.positionAt(document.offsetAt(start) + length) };
          ResolutionDocument.update(document, [{ range, text: typed }], version + 1);
          assert.deepEqual(modelOf(document), createModel(catalogue)(documentOf(document.getText())));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the very places and lists of before where only words inside a paragraph changed', () => {
    const modelOf = createModel(catalogue);
    const document = documentOf(
      'The General Assembly,\n\nRecalling its work,\n\n1. Urges Member States to act on the matter;\n\n2. Decides to go on.\n',
    );
    const [before] = modelOf(document).segments;
    const at = document.positionAt(document.getText().indexOf('matter'));
    ResolutionDocument.update(document, [{ range: { start: at, end: at }, text: 'whole ' }], 1);
    const [after] = modelOf(document).segments;
    assert.ok(before !== undefined && after !== undefined);
    assert.notEqual(after.segment.blocks, before.segment.blocks);
    assert.equal(after.segment.places, before.segment.places);
    assert.equal(after.segment.lists, before.segment.lists);
  });

  /** Whether the places of a text stay the very same once words of it are replaced; the model is in any case that of the text read anew. */
  const stays = (text: string, old: string, written: string): boolean => {
    const modelOf = createModel(catalogue);
    const document = documentOf(text);
    const before = modelOf(document).segments;
    const start = text.indexOf(old);
    const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
    ResolutionDocument.update(document, [{ range, text: written }], 1);
    const model = modelOf(document);
    assert.deepEqual(model, createModel(catalogue)(documentOf(document.getText())), written);
    return (
      model.segments.length === before.length && model.segments.every(({ segment }, at) => segment.places === before[at]?.segment.places)
    );
  };

  it('is read anew where the new words may make another outline of it', () => {
    const text =
      'Rivers\n\nThe General Assembly,\n\nRecalling A, the rivers,¹\n\n1. Urges all the rivers;\n\n2. Urges all the lakes.\n\n¹ A note of rivers.\n';
    assert.ok(stays(text, 'A, the rivers', 'A, the seas'));
    assert.ok(stays(text, 'the rivers;', 'the seas;'));
    assert.ok(stays(text, 'note of rivers', 'note of seas'));
    for (const [old, written] of [
      ['Rivers', 'Seas'],
      ['General', 'River'],
      ['the rivers;', 'the rivers,'],
      ['Urges all', 'Rivers all'],
      ['1. Urges', '3. Urges'],
      ['rivers,¹', 'rivers,²'],
      ['the rivers;', 'the (a) rivers;'],
      ['the lakes', 'the “lakes'],
    ] as const)
      assert.ok(!stays(text, old, written), written);
  });

  it('is read anew in a text without an enacting line, and beside the foot of a page', () => {
    assert.ok(!stays('1. Urges all the rivers to act;\n\n2. Urges all.\n', 'the rivers to', 'the seas to'));
    const page =
      'The General Assembly,\n\nRecalling the rivers and all\n\n____\n\n¹ A note of rivers.\n\nthat they give to us,\n\n1. Urges all the rivers.\n';
    assert.ok(!stays(page, 'rivers and', 'seas and'));
    assert.ok(!stays(page, 'they give', 'they bring'));
    assert.ok(stays(page, 'note of rivers', 'note of seas'));
    assert.ok(stays(page, 'Urges all the rivers', 'Urges all the seas'));
    for (const between of ['¹ A note.', '____', '// A remark.'])
      assert.ok(
        !stays(`The General Assembly,\n\n1. Urges all the rivers to act;\n\n${between}\n\n2. Urges all.\n`, 'the rivers to', 'the seas to'),
        between,
      );
    assert.ok(
      stays('The General Assembly,\n\n1. Urges all the rivers to act;\n\n2. Urges all.\n\n¹ A note.\n', 'the rivers to', 'the seas to'),
    );
    assert.ok(
      stays('The General Assembly,\n\n1. Urges all the rivers to act.\n\n¹ A note.\n\n// A remark.\n', 'the rivers to', 'the seas to'),
    );
  });

  it('keeps the texts beside the one that is written in, and the series of notes that nothing changes', () => {
    const part = (name: string): string =>
      `The General Assembly,\n\nRecalling the plan for ${name} of old,¹\n\n1. Urges all who like ${name} to act.\n\n¹ A note of ${name}.\n\n`;
    const modelOf = createModel(catalogue);
    const document = documentOf(part('rivers') + part('lakes') + part('seas'));
    const before = modelOf(document).segments;
    const write = (old: string, written: string, version: number): void => {
      const start = document.getText().indexOf(old);
      const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
      ResolutionDocument.update(document, [{ range, text: written }], version);
    };
    write('who like lakes', 'who like brooks', 1);
    const after = modelOf(document).segments;
    assert.equal(after.length, 3);
    assert.deepEqual(
      after.map(({ segment }, at) => [
        segment === before[at]?.segment,
        segment.places === before[at]?.segment.places,
        segment.notes === before[at]?.segment.notes,
      ]),
      [
        [true, true, true],
        [false, true, true],
        [true, true, true],
      ],
    );
    write('for lakes of', 'for brooks of', 2);
    const marked = modelOf(document).segments[1]?.segment;
    assert.notEqual(marked?.notes, after[1]?.segment.notes);
    assert.equal(marked?.notes[0]?.notes, after[1]?.segment.notes[0]?.notes);
    assert.equal(marked?.notes[0]?.marks[0]?.mark, marked?.blocks[1]?.summary.marks[0]);
    write('note of lakes', 'note of brooks', 3);
    const noted = modelOf(document).segments[1]?.segment;
    assert.notEqual(noted?.notes[0], marked?.notes[0]);
    assert.equal(noted?.notes[0]?.marks, marked?.notes[0]?.marks);
  });
});

describe('the blocks that differ between two lists', () => {
  const [a, b, c, d] = documentOf('A\n\nB\n\nC\n\nD\n').blocks;

  it('are told where there are few, and the lists are as long', () => {
    assert.ok(a !== undefined && b !== undefined && c !== undefined && d !== undefined);
    const blocks = [a, b, c];
    assert.deepEqual(changedBlocks(blocks, blocks, 0), []);
    assert.deepEqual(changedBlocks(blocks, [a, b, c], 0), []);
    assert.deepEqual(changedBlocks(blocks, [a, d, c], 1), [1]);
    assert.deepEqual(changedBlocks(blocks, [d, b, d], 2), [0, 2]);
    assert.equal(changedBlocks(blocks, [d, b, d], 1), undefined);
    assert.equal(changedBlocks(blocks, [a, b], 5), undefined);
    assert.equal(changedBlocks([a, b], blocks, 5), undefined);
  });
});
