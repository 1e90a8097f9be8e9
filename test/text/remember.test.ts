import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { remember, rememberWith } from '../../server/src/text/remember';

describe('what is remembered', () => {
  it('is worked out once for each object, also where it is nothing', () => {
    const asked: object[] = [];
    const sizeOf = remember((key: object): undefined => void asked.push(key));
    const [one, other] = [{}, {}];
    for (const key of [one, other, one, other]) sizeOf(key);
    assert.deepEqual(asked, [one, other]);
  });

  it('with a second thing is worked out again where that is another one, and at first where it is nothing', () => {
    const asked: (string | undefined)[] = [];
    const join = rememberWith((key: { readonly name: string }, given: string | undefined) => {
      asked.push(given);
      return `${key.name} ${given ?? 'alone'}`;
    });
    const key = { name: 'key' };
    assert.deepEqual(
      [undefined, undefined, 'a', 'a', 'b'].map((given) => join(key, given)),
      ['key alone', 'key alone', 'key a', 'key a', 'key b'],
    );
    assert.deepEqual(asked, [undefined, 'a', 'b']);
  });
});
