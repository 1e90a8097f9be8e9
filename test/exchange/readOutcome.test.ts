import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { describe, it } from 'mocha';
import { readOutcome, type ReadFormat } from '../../server/src/exchange/readOutcome';
import { formatMessage } from '../../server/src/text/message';
import { aknOf } from './akn/wayBack';
import { made, p } from './docx/read/made';

describe('what comes of reading a file', () => {
  const of = (bytes: Uint8Array, format: ReadFormat): string => {
    const outcome = readOutcome(bytes, format);
    return 'fault' in outcome ? `not read: ${formatMessage(outcome.fault)}` : outcome.text;
  };

  it('is a draft, or the reason why there is none', () => {
    assert.equal(of(made({ body: p('Urges all States to cooperate') }), 'docx'), 'Urges all States to cooperate\n');
    assert.match(of(strToU8(aknOf('The General Assembly,\n\n1. Decides to act.\n')), 'akn'), /\n\n1\. Decides to act\.\n$/);
    assert.equal(of(strToU8('plain words'), 'docx'), 'not read: it is not a Word file');
    assert.equal(of(strToU8('<html/>'), 'akn'), 'not read: it is no Akoma Ntoso document');
  });

  it('is thrown where it is a mistake of ours', () => {
    assert.throws(() => readOutcome(undefined as unknown as Uint8Array, 'docx'), TypeError);
  });
});
