/** The words of two versions of a paragraph side by side. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sizeOf, wordCounts } from '../../server/src/compare/wordCounts';
import { compareWords } from '../../server/src/compare/words';
import { wordsIn } from './units';

/** What has become of words: those of both as they are, those that went in braces, new ones in angle brackets. */
function drawn(left: string, right: string): string {
  const [lefts, rights] = [wordsIn(left), wordsIn(right)];
  const said = (words: typeof lefts, from: number, to: number): string =>
    words
      .slice(from, to)
      .map(({ shown }) => shown)
      .join(' ');
  return compareWords(lefts, rights)
    .map(({ kind, left: from, leftEnd, right: at, rightEnd }) => {
      const [gone, now] = [said(lefts, from, leftEnd), said(rights, at, rightEnd)];
      if (kind === 'same') {
        assert.equal(gone, now);
        return now;
      }
      return [...(gone === '' ? [] : [`{${gone}}`]), ...(now === '' ? [] : [`<${now}>`])].join(' ');
    })
    .join(' | ');
}

describe('the words of a changed paragraph', () => {
  it('are the same, gone or new', () => {
    assert.equal(drawn('Invites all States', 'Invites all States'), 'Invites all States');
    assert.equal(drawn('Invites all rich States to dig', 'Invites all rich States'), 'Invites all rich States | {to dig}');
    assert.equal(drawn('all States', 'Invites all States'), '<Invites> | all States');
    assert.equal(drawn('Invites all States', 'Thanks every donor'), '{Invites all States} <Thanks every donor>');
    assert.equal(drawn('', 'Thanks every donor'), '<Thanks every donor>');
    assert.equal(drawn('', ''), '');
  });

  it('are one change where one or two words between two changes are the same, but not where three are', () => {
    assert.equal(
      drawn('Invites rich States and poor donors to dig', 'Invites all States and many donors to dig'),
      'Invites | {rich States and poor} <all States and many> | donors to dig',
    );
    assert.equal(
      drawn('Invites rich States and old donors to dig', 'Invites all States and old friends to dig'),
      'Invites | {rich} <all> | States and old | {donors} <friends> | to dig',
    );
  });

  it('at the head and the end of a paragraph stay the same, however few they are', () => {
    assert.equal(drawn('Invites States', 'Invites donors'), 'Invites | {States} <donors>');
    assert.equal(drawn('States dig', 'donors dig'), '{States} <donors> | dig');
    assert.equal(drawn('States dig wells', 'States drill wells'), 'States | {dig} <drill> | wells');
  });
});

describe('the words that a paragraph is known by', () => {
  it('are counted in small letters and without signs', () => {
    const words = wordsIn('Wells , wells and 70/1 ; — “ ¶¶ Wells-keepers s/ /s ”');
    assert.deepEqual(
      [...wordCounts(words)],
      [
        ['wells', 2],
        ['and', 1],
        ['70/1', 1],
        ['wells-keepers', 1],
        ['s/', 1],
        ['/s', 1],
      ],
    );
    assert.equal(sizeOf(words), 7);
    assert.equal(sizeOf([]), 0);
  });
});
