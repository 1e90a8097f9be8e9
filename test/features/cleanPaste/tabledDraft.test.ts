import assert from 'node:assert/strict';
import { diagnose, service } from '../../fixture';

const clean = (text: string): string => service.cleanPaste(text).text;
/** The text as a reader of PDF files gives it: with a space at the end of each line, and runs of empty lines. */
const extracted = (text: string): string => text.replaceAll('\n', ' \n');

describe('cleaning up a draft as it is tabled', () => {
  it('puts labels before their words, joins what pages broke, raises marks and notes, and takes out heads', () => {
    const { text, furniture } = service.cleanPaste(extracted(RAW));
    assert.equal(text, CLEAN);
    assert.deepEqual(
      furniture,
      [
        '35-14304 (E)    100935',
        '*3514304*',
        'A/C.2/90/L.7',
        '35-14304',
        '2/3',
        'A/C.2/90/L.7',
        '3/3',
        '35-14304',
        '__________________',
        '__________________',
      ].map((line) => line.replace(/ +/g, ' ')),
    );
    assert.equal(clean(text), text);
    assert.deepEqual(
      diagnose(text).reports.map(({ code }) => code),
      [],
    );
  });

  it('keeps the masthead of an amendment and of a decision of one sentence, a line each', () => {
    assert.equal(
      clean(
        extracted(
          'Ninetieth session\nFourth Committee\n(Rivers and Lakes)\nAgenda item 12\nRivers of the North and of the whole\nregion\n\nChile and State of Palestine:*\namendment to draft resolution 3\nof document A/90/12\n\nRivers\n\n1.\nDelete operative paragraph 9.\n2.\nIn operative paragraph 10, delete “all of the\nrivers”.\n\n* Others may join.\n',
        ),
      ),
      'Ninetieth session\n\nFourth Committee\n\n(Rivers and Lakes)\n\nAgenda item 12\n\nRivers of the North and of the whole region\n\nChile and State of Palestine:* amendment to draft resolution 3 of document A/90/12\n\nRivers\n\n1. Delete operative paragraph 9.\n\n2. In operative paragraph 10, delete “all of the rivers”.\n\n* Others may join.\n',
    );
  });

  it('joins the symbol of the amended draft, the dates of a narrow column, and parts the points of a programme', () => {
    assert.match(
      clean(
        'General Assembly\nDistr.: Limited\n\nNinetieth session\nAgenda item 12\n\nChile and Norway: amendment to revised draft resolution \nA/C.4/90/L.5/Rev.1 \n\nRivers\n\n1.\nDelete operative paragraph 9.\n',
      ),
      /\n\nChile and Norway: amendment to revised draft resolution A\/C\.4\/90\/L\.5\/Rev\.1\n\n/,
    );
    assert.match(
      clean(
        'Draft decision\n\nRivers\n\nThe General Assembly approves the programme below:\n\n26 to 30 October and\n3 to 4 November\nReport on rivers\n\nItem 1. Rivers.\nItem 2. Lakes:\n(a)\nTheir water;\n(b)\nTheir banks.\nItem 3. Seas.\n',
      ),
      /26 to 30 October and 3 to 4 November\n\nReport on rivers\n\nItem 1\. Rivers\.\n\nItem 2\. Lakes:\n\n\(a\) Their water;\n\n\(b\) Their banks\.\n\nItem 3\. Seas\./,
    );
  });

  it('puts together the symbol whose first letter is printed large', () => {
    assert.match(
      clean('A\nUnited Nations /RES/90/12\n\nGeneral Assembly\nDistr.: General\n\nThe General Assembly,\n\nRecalling rivers,\n'),
      /^United Nations\n\nA\/RES\/90\/12\n\nGeneral Assembly/,
    );
  });

  it('takes out a running head of two lines, the symbol beside either', () => {
    const head = (first: string, second: string): string =>
      `A/RES/90/12\nGeneral Assembly\nNinetieth session\n90/12. Cooperation between the States of the North and the League of\nRiver States\n\nThe General Assembly,\n\nRecalling the rivers of the North and all that they mean to those who live along\ntheir banks and in the valleys of the North,\n\n${first}\n${second}\n35-22917\n2/3\n\nNoting the lakes of the North and all that they mean to those who live along\ntheir shores and on their islands,\n\n1. Urges all to act.\n`;
    for (const [first, second] of [
      ['Cooperation between the States of the North and the League of', 'A/RES/90/12 River States'],
      ['Cooperation between the States of the North and the League of', 'River States A/RES/90/12'],
      ['A/RES/90/12 Cooperation between the States of the North and the League of', 'River States'],
    ] as const) {
      const text = clean(head(first, second));
      assert.equal(text.match(/League of/g)?.length, 1, text);
      assert.equal(text.match(/A\/RES\/90\/12/g)?.length, 1, text);
      assert.match(text, /valleys of the North,\n\nNoting the lakes/);
    }
  });
});

const RAW = `United Nations
A/C.2/90/L.7


General Assembly
Distr.: Limited
9 September 2035
Original: English

35-14304 (E)    100935
*3514304*


Ninetieth session
Second Committee
Agenda item 12
Rivers and lakes



Norway and State of
Palestine:* draft resolution



 The rivers of the North and the life that they give to all who live along
their banks



The General Assembly,

Recalling the Charter of the United Nations, the words “The rivers we want”,1
and the Universal Declaration of Human Rights, 2  and noting that the rivers of the
North give water and bread to all who live along their banks and to the Universal

A/C.2/90/L.7

35-14304
2/3

Postal Union,

1.
Urges Member States that the rivers of the North run through, and all other
States of the region, to plant trees along the banks of the rivers; 3
__________________

* Any changes to the list of sponsors will be told.

1  Resolution 90/288.

2  Resolution 217 A (III).

3  https://rivers.example/plan.

A/C.2/90/L.7

3/3
35-14304

2.
Requests the Secretary-General to report to the Assembly, through the
documentation,
publications and other means that he has at hand, on:
(a)
The water of the rivers, in all seasons of the year and in all parts of the
region;
(b)
Their banks.4
__________________

4  2030 Conference of the Rivers, annex.
`;

const CLEAN = `United Nations

A/C.2/90/L.7

General Assembly

Distr.: Limited

9 September 2035

Original: English

Ninetieth session

Second Committee

Agenda item 12

Rivers and lakes

Norway and State of Palestine:* draft resolution

The rivers of the North and the life that they give to all who live along their banks

The General Assembly,

Recalling the Charter of the United Nations, the words “The rivers we want”,¹ and the Universal Declaration of Human Rights,² and noting that the rivers of the North give water and bread to all who live along their banks and to the Universal Postal Union,

1. Urges Member States that the rivers of the North run through, and all other States of the region, to plant trees along the banks of the rivers;³

2. Requests the Secretary-General to report to the Assembly, through the documentation, publications and other means that he has at hand, on:

(a) The water of the rivers, in all seasons of the year and in all parts of the region;

(b) Their banks.⁴

* Any changes to the list of sponsors will be told.

¹ Resolution 90/288.

² Resolution 217 A (III).

³ https://rivers.example/plan.

⁴ 2030 Conference of the Rivers, annex.
`;
