import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { defaultSettings, documentOf, service } from '../fixture';

const TEXT = `The Economic and Social Council,

Recalling its resolution 2015/19 of 21 July 2015

Noting the organisation of the

1. Urges States to act,

2. Requests the Secretary-General to report.
`;

/** The codes with their lines, from zero, while somebody writes right after some words; everything without any. */
function reported(behind?: string): readonly string[] {
  const document = documentOf(TEXT);
  const writing = behind === undefined ? undefined : document.positionAt(TEXT.indexOf(behind) + behind.length);
  return service.diagnose(document, defaultSettings, writing).reports.map(({ code, range }) => `${range.start.line} ${code}`);
}

describe('the reports on a paragraph that is being written', () => {
  const all = ['2 ending/preambular-without-comma', '4 style/ise-spelling', '6 ending/operative-without-semicolon'];

  it('are all there where nobody writes', () => {
    assert.deepEqual(reported(), all);
  });

  it('leave out what its end may still set right, and nothing elsewhere', () => {
    assert.deepEqual(reported('21 July 2015'), all.slice(1));
    assert.deepEqual(reported('1. Urges'), all.slice(0, 2));
  });

  it('leave out what is said of the word at the cursor, until there is another', () => {
    assert.deepEqual(reported('organisation'), [all[0], all[2]]);
    assert.deepEqual(reported('organisation of'), all);
  });
});
