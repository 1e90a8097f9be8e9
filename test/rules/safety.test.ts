import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fixAll } from '../../server/src/features/fixAll';
import { formatMessage } from '../../server/src/text/message';
import { defaultSettings, documentOf, reportsOf, service } from '../fixture';

const DRAFT = `The General Assembly,

*Recalling* its previous resolutions,

1. *Urges* Member States to act;

2. *Welcomes* the program of the office;

4. *Decides* to remain seized of the matter.
`;

describe('a fix is applied without asking', () => {
  it('in a draft, where the numbers leave out one and nothing stands between', () => {
    assert.equal(fixedSafely(DRAFT), DRAFT.replace('4.', '3.').replace('program ', 'programme '));
  });

  for (const [name, text] of [
    [
      'an unlabelled paragraph stands where the number is missing',
      DRAFT.replace('\n4.', '\n*Requests* the Secretary-General to report;\n\n4.'),
    ],
    ['a look-alike stands where the number is missing', DRAFT.replace('\n4.', '\n3 .*Requests* the Secretary-General to report;\n\n4.')],
    ['more than one number is missing', DRAFT.replace('\n4.', '\n9.')],
    ['the first paragraph has lost its number', DRAFT.replace('1. ', '')],
    ['a heading stands where the number is missing', DRAFT.replace('\n4.', '\nl. States should act\n\n4.')],
  ] as const)
    it(`but no number is changed where ${name}`, () => {
      assert.equal(numbersOf(fixedSafely(text)), numbersOf(text));
    });

  for (const [name, text, reason] of [
    ['a text that was adopted', `Resolution adopted by the General Assembly on 3 May 2031\n\n${DRAFT}`, /adopted text/],
    ['a text with the line of its meeting', `${DRAFT}\n64th plenary meeting\n3 May 2031\n`, /adopted text/],
    ['an annex', `${DRAFT.replace('4.', '3.').replace('program ', 'programme ')}\nAnnex\n\nThe program of the office is sound.\n`, /annex/],
    [
      'a quotation of several paragraphs',
      DRAFT.replace('4.', '3.').replace(
        '2. *Welcomes* the program of the office;',
        '2. *Decides* that the rule shall read as follows:\n\n“The program shall be sound.\n\n“The program shall be short.”',
      ),
      /quotation/,
    ],
  ] as const)
    it(`not in ${name}, and it is said why`, () => {
      assert.equal(fixedSafely(text), text);
      for (const report of reportsOf(text, ['style/american-spelling'])) {
        const [fix] = report.fixes();
        assert.equal(fix?.safe, false);
        assert.match(fix.unsafe === undefined ? '' : formatMessage(fix.unsafe), reason);
      }
    });

  it('in an adopted text only to a number that its neighbours prove wrong', () => {
    const text = `Resolution adopted by the General Assembly on 3 May 2031\n\n${DRAFT.replace('4.', '3.').replace('2.', '20.').replace('program ', 'programme ')}`;
    assert.equal(fixedSafely(text), text.replace('20.', '2.'));
  });

  it('to the numbers of a list and to no other number', () => {
    const text = `${DRAFT.replace('program ', 'programme ')}\nAnnex\n\n1. Scope.\n\n3. Definitions.\n`;
    assert.equal(fixedSafely(text), text.replace('4.', '3.'));
  });
});

function fixedSafely(text: string): string {
  return fixAll(documentOf(text), (document) => service.diagnose(document, defaultSettings).reports, 'safe').text;
}

function numbersOf(text: string): string {
  return (text.match(/^\d+/gm) ?? []).join(' ');
}
