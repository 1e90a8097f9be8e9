import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentOf, service } from '../fixture';

const TEXT = `The General Assembly,

Recalling the Convention,¹ and the report,²

1. Urges States, with reference to the Convention,¹ to act.

¹ A/81/1.

² A/81/2,
chap. I.

³ A/81/3.
`;

/** The text round the place to which the way leads from after some words; undefined where there is none. */
function from(words: string): string | undefined {
  const document = documentOf(TEXT);
  const place = service.goToMark(document, document.positionAt(TEXT.indexOf(words) + words.length));
  if (place === undefined) return undefined;
  const offset = document.offsetAt(place);
  return `${TEXT.slice(offset - 4, offset)}|${TEXT.slice(offset, offset + 4)}`;
}

describe('the way between a mark and its note', () => {
  it('leads from anywhere in a note to the place after its first mark', () => {
    for (const words of ['\n¹', '¹ A/81']) assert.equal(from(words), 'on,¹| and', words);
    for (const words of ['² A/81', '\nchap']) assert.equal(from(words), 'rt,²|\n\n1.', words);
  });

  it('leads from a paragraph to the note of the mark before, else of its first', () => {
    assert.equal(from('Convention,¹ and'), '\n\n¹ |A/81');
    assert.equal(from('the report,²'), '\n\n² |A/81');
    assert.equal(from('Recalling'), '\n\n¹ |A/81');
    assert.equal(from('1. Urges'), '\n\n¹ |A/81');
  });

  it('is not there without a mark or a note', () => {
    assert.equal(from('³ A/81'), undefined);
    assert.equal(from('The General'), undefined);
  });
});
