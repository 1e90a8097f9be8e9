import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatMessage, knownText, message, sayInEnglish, sayWith } from '../../server/src/text/message';

describe('a message', () => {
  const french = {
    'Write “{0}”': 'Écrire «\u202F{0}\u202F»',
    '{0} or {1}': '{0} ou {1}',
    symbol: 'cote',
    '{0} before {1}': '{1} après {0}',
  };

  it('has its arguments put in, wherever a language wants them', () => {
    assert.equal(
      formatMessage(message('Paragraph {0} is out of sequence: it should be paragraph {1}', 3, 2)),
      'Paragraph 3 is out of sequence: it should be paragraph 2',
    );
    assert.equal(formatMessage(message('{0} before {1}', 'a', 'b'), french), 'b après a');
    assert.equal(formatMessage(message('This {0} is the mark of note {0}', 'x')), 'This x is the mark of note x');
  });

  it('is translated with the words of ours in it, and without those of the text', () => {
    assert.equal(
      formatMessage(message('{0} or {1}', message('Write “{0}”', 'symbol'), message('symbol')), french),
      'Écrire «\u202Fsymbol\u202F» ou cote',
    );
  });

  it('is said in English where a language lacks it, also in the middle of another', () => {
    const one = message('{0} or {1}', message('unheard of'), knownText('symbol'));
    assert.equal(sayWith(french)(one), 'unheard of ou cote');
    assert.equal(sayInEnglish(one), 'unheard of or symbol');
  });

  it('takes any words as they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        assert.equal(formatMessage(message('{0} or {1}', one, other), french), `${one} ou ${other}`);
      }),
    );
    for (const name of ['constructor', 'toString', '__proto__', '$&']) assert.equal(sayWith(french)(knownText(name)), name);
  });
});
