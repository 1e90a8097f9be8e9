import assert from 'node:assert/strict';
import { createNoteLabels, groupBySeries } from '../../../server/src/model/notes/series';
import { findTexts } from '../../../server/src/model/outline/texts';
import { documentOf } from '../../fixture';
import { segmentsOf } from '../draw';

/** A text whose paragraph has these marks and whose notes have these labels. */
const part = (marks: string, ...notes: readonly string[]): string =>
  ['The General Assembly,', `Recalling the rivers,${marks}`, '1. Urges all.', ...notes.map((label) => `${label} A note.`)]
    .map((line) => `${line}\n\n`)
    .join('');

/** How many texts each segment has. */
const grouped = (...parts: readonly string[]): readonly number[] => segmentsOf(parts.join('')).map(({ texts }) => texts.length);

describe('the notes of several texts', () => {
  it('are one series where the marks go on from one text to the next', () => {
    assert.deepEqual(grouped(part('¹', '¹'), part('²', '²')), [2]);
    assert.deepEqual(grouped(part('¹', '¹'), part('¹', '¹')), [1, 1]);
    assert.deepEqual(grouped(part('¹', '¹'), part('³', '³')), [1, 1]);
    assert.deepEqual(grouped(part('¹ ⁴', '¹', '⁴'), part('⁵', '⁵')), [2]);
    assert.deepEqual(grouped(part('⁴ ¹', '¹', '⁴'), part('⁵', '⁵')), [2]);
    assert.deepEqual(grouped(part('¹', '¹'), part('²', '²'), part('³', '³')), [3]);
    assert.deepEqual(grouped(part('¹', '¹'), part('²', '²'), part('¹', '¹')), [2, 1]);
    assert.deepEqual(grouped(part('¹²', '¹²'), part('¹³', '¹³')), [2]);
    assert.deepEqual(grouped(part('¹²', '¹²'), part('²', '²')), [1, 1]);
    assert.deepEqual(grouped(part('[^1a]', '[^1a]:'), part('[^2]', '[^2]:')), [1, 1]);
    assert.deepEqual(grouped(part('[^a1]', '[^a1]:'), part('[^2]', '[^2]:')), [1, 1]);
    assert.deepEqual(grouped(part('[^1]', '[^1]:'), part('[^2]', '[^2]:')), [2]);
    assert.deepEqual(grouped(part('[^a]', '[^a]:'), part('[^b]', '[^b]:')), [1, 1]);
  });

  it('go on over texts that have none', () => {
    assert.deepEqual(grouped(part('¹', '¹'), part(''), part('²', '²')), [3]);
    assert.deepEqual(grouped(part(''), part('¹', '¹'), part('²', '²')), [1, 2]);
    assert.deepEqual(grouped(part(''), part('')), [1, 1]);
    assert.deepEqual(grouped(part('¹', '¹'), part('', '⁷'), part('²', '²')), [1, 1, 1]);
    assert.deepEqual(grouped(part('¹'), part('²')), [2]);
  });

  it('are not one where a number has a note in both', () => {
    assert.deepEqual(grouped(part('¹', '¹', '²'), part('²', '²')), [1, 1]);
  });

  it('are one where a note that the text before lacks stands at the foot of the page that both share', () => {
    assert.deepEqual(grouped(part('¹ ²', '¹'), part('⁵', '²', '⁵')), [2]);
    assert.deepEqual(grouped(part('¹ ²', '¹', '²'), part('⁵', '²', '⁵')), [1, 1]);
    assert.deepEqual(grouped(part('¹', '¹'), part('⁵', '²', '⁵')), [1, 1]);
    assert.deepEqual(grouped(part('¹ ²', '¹'), part('² ⁵', '²', '⁵')), [1, 1]);
  });

  it('are asterisk notes apart, which no number tells', () => {
    assert.deepEqual(grouped(part('¹', '¹'), part('²', '²', '*')), [2]);
  });
});

describe('the numbers of the marks and notes of a text', () => {
  it('are remembered as long as its blocks are the same', () => {
    const labelsOf = createNoteLabels();
    const { blocks } = documentOf(part('¹ [^2] [^a]', '¹', '[^2]:', '[^a]:', '*'));
    const [text] = findTexts(blocks);
    assert.ok(text !== undefined);
    const first = labelsOf(blocks, text);
    assert.deepEqual(first, { marks: [1, 2], notes: [1, 2] });
    assert.equal(labelsOf([...blocks], text), first);
    const other = documentOf('Noting A,').blocks[0];
    assert.ok(other !== undefined);
    assert.deepEqual(labelsOf([...blocks.slice(0, 1), other, ...blocks.slice(2)], text), { marks: [], notes: [1, 2] });
    assert.notEqual(labelsOf(blocks, { ...text, end: text.end - 1 }), first);
    assert.deepEqual(labelsOf([], { start: 0, end: 0, enacting: -1 }), { marks: [], notes: [] });
    assert.deepEqual(groupBySeries(blocks, [], labelsOf), []);
  });
});
