import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { documentOf, service } from '../fixture';

const OLD = `Wells in dry regions

The General Assembly,

Noting the report of the expert group on the keeping of wells,¹

1. *Invites* Member States to keep their wells and to tell one another of them;

2. *Thanks* all donors for what they have given in the past years;

3. *Requests* the Secretary-General to report on wells, as set out in paragraph 1 above.

¹ A/70/12.
`;

const NEW = OLD.replace('1. *Invites*', '1. *Affirms* that water is life and a right of everybody everywhere;\n\n2. *Invites*')
  .replace('keep their wells', 'clean their wells')
  .replace(/2\. \*Thanks.*\n\n/, '')
  .replace('paragraph 1 above', 'paragraph 2 above')
  .replace('¹ A/70/12', '¹ A/80/12');

/** The changes in a page: `+` for new words, `-` for words that have gone. */
function changesIn(page: string): readonly string[] {
  return [...page.matchAll(/<(ins|del)>(.*?)<\/\1>/gu)].map(
    ([, kind, words = '']) => `${kind === 'ins' ? '+' : '-'}${words.replace(/<[^<>]+>/gu, '').trim()}`,
  );
}

describe('two versions as a page', () => {
  it('marks new words and words that have gone, and nothing that only follows', () => {
    const changes = changesIn(service.exportChanges(documentOf(OLD), documentOf(NEW)));
    const text = (sign: string): string =>
      changes
        .filter((one) => one.startsWith(sign))
        .map((one) => one.slice(1))
        .join(' ')
        .replace(/\s+/gu, ' ')
        .replace(' .', '.');
    assert.equal(text('+'), '1 Affirms that water is life and a right of everybody everywhere; clean');
    assert.equal(text('-'), '1 keep 2. Thanks all donors for what they have given in the past years; A/70/12.');
  });

  it('marks nothing in a text beside itself', () => {
    assert.deepEqual(changesIn(service.exportChanges(documentOf(OLD), documentOf(OLD))), []);
  });
});
