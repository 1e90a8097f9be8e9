import assert from 'node:assert/strict';
import { asOpening, coverOf, italicCover, italicEnd, openingItalics, printedItalicEnd } from '../../../server/src/model/openings/italics';
import { capitalized, offsetOfOpening, openingOf, uncapitalized } from '../../../server/src/model/openings/paragraphOpenings';
import type { Block } from '../../../server/src/syntax/block';
import { catalogue, documentOf } from '../../fixture';
import { segmentsOf } from '../draw';

type Kind = 'preambular' | 'operative';

function blockOf(line: string): Block {
  const [block] = documentOf(`${line}\n`).blocks;
  assert.ok(block !== undefined);
  return block;
}

/** The words up to an offset of an opening, from where it starts. */
function upTo(line: string, kind: Kind, endOf: typeof italicEnd): string {
  const block = blockOf(line);
  const opening = openingOf(block, kind, catalogue);
  assert.ok(opening !== undefined, line);
  return block.text.slice(opening.start, endOf(block, opening));
}

function cover(line: string, kind: Kind): string {
  const block = blockOf(line);
  const opening = openingOf(block, kind, catalogue);
  assert.ok(opening !== undefined, line);
  return italicCover(block, opening);
}

describe('the italics of an opening', () => {
  it('end at the earliest after its key and its series word, a closing preposition left out', () => {
    assert.equal(upTo('1. Urges all to act;', 'operative', italicEnd), 'Urges');
    assert.equal(upTo('1. Also urges all to act;', 'operative', italicEnd), 'Also urges');
    assert.equal(upTo('Recalling also its work,', 'preambular', italicEnd), 'Recalling also');
    assert.equal(upTo('Noting with concern also that,', 'preambular', italicEnd), 'Noting with concern also');
    assert.equal(upTo('Taking note of the report,', 'preambular', italicEnd), 'Taking note');
    assert.equal(upTo('*Noting*  with *concern* that,', 'preambular', italicEnd), 'Noting*  with *concern');
    assert.equal(upTo('1. Calls upon all;', 'operative', italicEnd), 'Calls upon');
    assert.equal(upTo('Bearing in mind the rivers,', 'preambular', italicEnd), 'Bearing in mind');
  });

  it('cover it wholly, in part, or not at all', () => {
    assert.equal(cover('1. *Urges* all;', 'operative'), 'whole');
    assert.equal(cover('1. **Urges** all;', 'operative'), 'whole');
    assert.equal(cover('1. *Urges all* to act;', 'operative'), 'whole');
    assert.equal(cover('1. Urges *all*;', 'operative'), 'none');
    assert.equal(cover('1. Urges all “*rivers*”;', 'operative'), 'none');
    assert.equal(cover('1. *Also* urges all;', 'operative'), 'part');
    assert.equal(cover('1. *Also* *urges* all;', 'operative'), 'whole');
    assert.equal(cover('1. Also *urges* all;', 'operative'), 'part');
    assert.equal(cover('*Taking note* of it,', 'preambular'), 'whole');
    assert.equal(cover('*Taking* note of it,', 'preambular'), 'part');
    assert.equal(cover('*Noting with* concern that,', 'preambular'), 'part');
    assert.equal(cover('*Calling* for peace,', 'preambular'), 'whole');
  });

  it('end in print where the text has them, or after the verb of what is decided or requested', () => {
    assert.equal(upTo('1. *Urges all* to act;', 'operative', printedItalicEnd), 'Urges all');
    assert.equal(upTo('1. Urges *all* to act;', 'operative', printedItalicEnd), 'Urges');
    assert.equal(upTo('1. Decides to act;', 'operative', printedItalicEnd), 'Decides');
    assert.equal(upTo('1. Decides to remain seized of the matter;', 'operative', printedItalicEnd), 'Decides');
    assert.equal(upTo('1. Also decides to remain seized of the matter;', 'operative', printedItalicEnd), 'Also decides');
    assert.equal(upTo('1. Requests the Secretary-General to report;', 'operative', printedItalicEnd), 'Requests');
    assert.equal(upTo('Acting under Chapter VII of the Charter of the United Nations,', 'preambular', printedItalicEnd), 'Acting');
    assert.equal(upTo('Noting with concern that,', 'preambular', printedItalicEnd), 'Noting with concern');
    assert.equal(upTo('**Noting** with *concern* that,', 'preambular', printedItalicEnd), 'Noting');
  });

  it('are told of a paragraph by one word', () => {
    assert.equal(coverOf(blockOf('1. *Urges* all;'), 'operative', catalogue), 'whole');
    assert.equal(coverOf(blockOf('1. Urges all;'), 'operative', catalogue), 'none');
    assert.equal(coverOf(blockOf('1. __Urges__ all;'), 'operative', catalogue), 'whole');
    assert.equal(coverOf(blockOf('1. *Also* urges all;'), 'operative', catalogue), 'part');
    assert.equal(coverOf(blockOf('1. *Rivers* flow;'), 'operative', catalogue), '');
    assert.equal(coverOf(blockOf('*Acting under Chapter VII of the Charter of the United Nations*,'), 'preambular', catalogue), '');
  });
});

describe('the openings of a text', () => {
  const read = (text: string): readonly unknown[] =>
    segmentsOf(`The General Assembly,\n\n${text.replaceAll('\n', '\n\n')}\n`).flatMap((segment) => {
      const { plain, italic } = openingItalics(segment, catalogue);
      return [italic, plain.map(({ block, start, end }) => `${String(block)} ${segment.blocks[block]?.text.slice(start, end) ?? ''}`)];
    });

  it('are those in italics by their number, the others where they stand', () => {
    assert.deepEqual(read('*Recalling* A,\nAlso noting B,\n*Also* noting C,\nRivers,\n1. Urges *all*;\n2. __Urges__ all.'), [
      3,
      ['2 Also noting', '5 Urges'],
    ]);
    assert.deepEqual(read('Acting under Chapter VII of the Charter of the United Nations,\n1. Urges all.'), [0, ['2 Urges']]);
    assert.deepEqual(read('1. Rivers flow.'), [0, []]);
  });

  it('that are put in are in italics where the others are, and none stand there', () => {
    const put = (text: string): string => {
      const [segment] = segmentsOf(`The General Assembly,\n\n${text}\n`);
      const block = segment?.blocks[1];
      assert.ok(segment !== undefined && block !== undefined);
      return asOpening(segment, catalogue, block, block.text.search(/[A-Z]/), 'Noting');
    };
    assert.equal(put('Rivers,\n\n*Recalling* A,\n\n1. *Urges* all.'), '*Noting*');
    assert.equal(put('*Rivers*,\n\n*Recalling* A,\n\n1. *Urges* all.'), 'Noting');
    assert.equal(put('_Rivers_,\n\n*Recalling* A,\n\n1. *Urges* all.'), 'Noting');
    assert.equal(put('Rivers,\n\nRecalling A,\n\n1. Urges all.'), 'Noting');
    assert.equal(put('1. Urges *all*.'), 'Noting');
  });
});

describe('the opening of a paragraph', () => {
  const read = (line: string, kind: Kind): readonly unknown[] | undefined => {
    const block = blockOf(line);
    const opening = openingOf(block, kind, catalogue);
    return opening === undefined
      ? undefined
      : [opening.words, opening.rest, opening.lead, block.text.slice(opening.start, opening.end), opening.match.series];
  };

  it('has its words, what follows, and its place without a number that has lost its stop', () => {
    assert.deepEqual(read('1. Urges all to act;', 'operative'), ['Urges', ' all to act;', 0, 'Urges', undefined]);
    assert.deepEqual(read('12 Urges all;', 'operative'), ['Urges', ' all;', 3, 'Urges', undefined]);
    assert.deepEqual(read('12, Urges all;', 'operative'), ['Urges', ' all;', 4, 'Urges', undefined]);
    assert.deepEqual(read('6Also urges all;', 'operative'), ['Also urges', ' all;', 1, 'Also urges', 'also']);
    assert.deepEqual(read('[*Noting*  with\n*concern* that A,]', 'preambular')?.slice(2, 4), [0, 'Noting*  with\n*concern']);
    assert.equal(read('1. Rivers flow;', 'operative'), undefined);
    assert.equal(read('Recalling A,', 'operative'), undefined);
    assert.equal(read('Urges A,', 'preambular'), undefined);
  });

  it('is remembered with its block', () => {
    const block = blockOf('1. Urges all;');
    assert.equal(openingOf(block, 'operative', catalogue), openingOf(block, 'operative', catalogue));
    assert.equal(openingOf(block, 'preambular', catalogue), undefined);
  });

  it('has each of its letters at an offset of the block', () => {
    const block = blockOf('  1.  *Noting* \u00A0 with\n\t**con**cern,');
    assert.equal(block.summary.opening, 'Noting with concern,');
    const at = Array.from(block.summary.opening, (_, index) => block.text.charAt(offsetOfOpening(block, index)).replace(/\s/, ' '));
    assert.equal(at.join(''), 'Noting with concern,');
    assert.equal(block.text.slice(offsetOfOpening(block, 6), offsetOfOpening(block, 7)), ' \u00A0 ');
    assert.equal(offsetOfOpening(block, 99), block.summary.end);
  });

  it('begins with a capital or a small letter', () => {
    assert.deepEqual(
      [capitalized('urges All'), uncapitalized('Urges All'), capitalized(''), uncapitalized('')],
      ['Urges All', 'urges All', '', ''],
    );
  });
});
