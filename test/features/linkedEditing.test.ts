import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyTextEdits, documentOf, service } from '../fixture';

const BODY =
  'The General Assembly,\n\nRecalling the report,¹ the note[^2] and the letter,[^crc]\n\n1. Urges Member States to act, as recommended in that letter;[^crc]\n\n2. Requests a report.³\n\n¹ A/80/12.\n\n[^2]: A/80/13.\n\n[^crc]: A/80/14.\n\n[^3]: A/80/15.\n';

/** The places that are linked with a word, the position so many characters into it; undefined for none. */
function linked(
  text: string,
  words: string,
  into: number,
): { readonly starts: readonly number[]; readonly text: string; readonly pattern: string } | undefined {
  const document = documentOf(text);
  const found = service.linkedEditing(document, document.positionAt(text.indexOf(words) + into));
  if (found === undefined) return undefined;
  const texts = new Set(found.ranges.map((range) => document.getText(range)));
  assert.equal(texts.size, 1, 'all places have the same text');
  const [one = ''] = texts;
  assert.match(one, new RegExp(`^(?:${found.wordPattern})$`));
  return { starts: found.ranges.map(({ start }) => document.offsetAt(start)), text: one, pattern: found.wordPattern };
}

describe('linked editing', () => {
  it('links a raised mark and the number of its note', () => {
    const twelve = BODY.replaceAll('¹', '¹²');
    const places = [twelve.indexOf('¹²'), twelve.indexOf('¹² A')];
    assert.deepEqual(linked(twelve, '¹²', 1)?.starts, places);
    assert.deepEqual(linked(twelve, '¹² A', 1)?.starts, places);
  });

  it('links what stands in brackets in all marks and in the label', () => {
    assert.deepEqual(linked(BODY, '[^2]', 2)?.starts, [BODY.indexOf('[^2]') + 2, BODY.indexOf('[^2]:') + 2]);
    const places = [BODY.indexOf('[^crc]') + 2, BODY.indexOf('[^crc]\n\n2.') + 2, BODY.indexOf('[^crc]:') + 2];
    for (const into of [2, 3, 5]) assert.deepEqual(linked(BODY, '[^crc]', into)?.starts, places);
    assert.equal(linked(BODY, '[^crc]:', 4)?.text, 'crc');
  });

  it('links only what is written alike, so a raised mark not with a note in brackets', () => {
    assert.equal(linked(BODY, '³', 0), undefined);
    assert.equal(linked(BODY, '[^3]:', 2), undefined);
  });

  it('links nothing on the brackets, before and behind a raised mark, in words, in asterisks and where two notes have the number', () => {
    assert.equal(linked(BODY, '[^crc]', 0), undefined);
    assert.equal(linked(BODY, '[^crc]', 6), undefined);
    for (const into of [0, 1]) assert.equal(linked(BODY, '¹', into), undefined);
    for (const into of [0, 2]) assert.equal(linked(BODY.replaceAll('¹', '¹²'), '¹²', into), undefined);
    assert.equal(linked(BODY, 'Urges', 2), undefined);
    assert.equal(linked(`${BODY.replaceAll('¹', '¹²')}\n¹² A/80/16.\n`, '¹²', 1), undefined);
    assert.equal(
      linked('Item 6 of the provisional agenda*\n\nThe General Assembly,\n\n1. Urges Member States to act.\n\n* A/80/1.\n', '* A', 0),
      undefined,
    );
  });

  it('offers a pattern that digits of the line, letters and blanks fall out of', () => {
    const raised = new RegExp(`^(?:${linked(BODY.replaceAll('¹', '¹²'), '¹²', 1)?.pattern ?? ''})$`);
    for (const typed of ['1', '¹ ', '¹a', '']) assert.doesNotMatch(typed, raised);
    assert.match('¹²', raised);
    const named = new RegExp(`^(?:${linked(BODY, '[^crc]', 3)?.pattern ?? ''})$`);
    for (const typed of ['cr c', 'crc]', '']) assert.doesNotMatch(typed, named);
    assert.match('crc-2', named);
  });

  it('keeps mark and note together when all places are given another text', () => {
    const document = documentOf(BODY);
    const found = service.linkedEditing(document, document.positionAt(BODY.indexOf('[^crc]') + 2));
    assert.ok(found);
    const text = applyTextEdits(
      BODY,
      found.ranges.map((range) => ({ range, newText: 'child' })),
    );
    assert.equal(text, BODY.replaceAll('crc', 'child'));
  });
});
