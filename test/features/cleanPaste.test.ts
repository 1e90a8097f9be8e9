import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { fitInto } from '../../server/src/features/cleanPaste/fit';
import { looksPrinted } from '../../server/src/features/cleanPaste/looksPrinted';
import { formatMessage } from '../../server/src/text/message';
import { documentOf, service } from '../fixture';

const clean = (text: string): string => service.cleanPaste(text).text;

describe('cleaning up a pasted text', () => {
  it('joins the lines of paragraphs, keeps those of the masthead, and says what it did', () => {
    const { text, done, furniture, printed } = service.cleanPaste(PAGE);
    assert.equal(text, CLEAN_PAGE);
    assert.deepEqual(furniture, ['V.31-53106 (E) 200431 210431', '*3153106*', '2', 'E/CN.15/2031/L.5', '3', '__________________']);
    assert.equal(printed, true);
    assert.deepEqual(
      done.map((line) => formatMessage(line)),
      [
        'lines of headers and footers removed: 6',
        'broken lines joined: 7',
        'paragraphs joined across pages: 1',
        'footnotes moved to the end: 2',
        'footnote indicators made superscripts: 4',
        'paragraphs separated: 5',
      ],
    );
  });

  it('leaves a clean text as it is, and says nothing', () => {
    const again = service.cleanPaste(CLEAN_PAGE);
    assert.equal(again.text, CLEAN_PAGE);
    assert.deepEqual([again.done, again.furniture, again.printed], [[], [], false]);
  });

  it('leaves drafts of one’s own as they are, with their indents, comments and blank lines', () => {
    for (const name of [
      'sample-sound.res',
      'ga-adopted.res',
      'annexes.res',
      'two-texts.res',
      'security-council.res',
      'symbolic-notes.res',
      'legacy-notes.res',
    ]) {
      const text = readFileSync(`test/fixtures/${name}`, 'utf8');
      assert.equal(clean(text), text, name);
    }
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ['ligatures are spelled out', 'The ﬁrst oﬃce in conﬂict', 'The first office in conflict'],
    ['double blanks, tabs and hidden characters go', '1.\t\tUrges  States\u200B to\u00A0act;', '1. Urges States to act;'],
    ['a no-break space stays beside a number', 'paragraph\u00A05 and 24\u00A0April', 'paragraph\u00A05 and 24\u00A0April'],
    ['a blank at the end of what goes into a line stays', ' and further ', ' and further '],
    [
      'a soft hyphen joins a word',
      'the coop\u00ADeration of all in the imple\u00AD\nmentation of the Plan,',
      'the cooperation of all in the implementation of the Plan,',
    ],
    [
      'a word divided at the end of a line is joined where the text has it',
      'Implementation is wanted, and the imple-\nmentation of the Plan,',
      'Implementation is wanted, and the implementation of the Plan,',
    ],
    [
      'a word divided at the end of a line is joined where a table has it',
      'Stressing the need for interna-\ntional help,',
      'Stressing the need for international help,',
    ],
    [
      'a compound keeps its hyphen',
      'Welcoming the follow-\nup of the Conference and non-\ngovernmental organizations,',
      'Welcoming the follow-up of the Conference and non-governmental organizations,',
    ],
    [
      'a hyphen that hangs keeps its blank',
      'in the short-\nand long-term plans of the Council for the year,',
      'in the short- and long-term plans of the Council for the year,',
    ],
    ['bullets are items', 'Recalls:\n•\tthe first of them;\n•\tthe second;\n', 'Recalls:\n\n(a) the first of them;\n\n(b) the second;\n'],
    [
      'bullets below an item, and inner bullets, go deeper',
      '(a) Recalls:\n• One:\no Inner;\n• Two;\n',
      '(a) Recalls:\n\n(i) One:\n\na. Inner;\n\n(ii) Two;\n',
    ],
    ['a bullet before a label goes', '• (a) One;\n• (b) Two;\n', '(a) One;\n\n(b) Two;\n'],
    [
      'marks of a word processor are raised',
      'Recalling the Convention,[1] and more,\n\n[1] Resolution 44/25, annex.\n',
      'Recalling the Convention,¹ and more,\n\n¹ Resolution 44/25, annex.\n',
    ],
    ['brackets of negotiators stay', '1. Urges [1] States;\n\n2. Urges [2] others;\n', '1. Urges [1] States;\n\n2. Urges [2] others;\n'],
    [
      'a number without a note is not raised',
      'Recalling the Convention,1 and more,\nas well as others that are not named here,',
      'Recalling the Convention,1 and more, as well as others that are not named here,',
    ],
    [
      'a symbol broken at its slash or stop is whole',
      'See A/CONF.\n203/18 and A/RES/\n58/137 of that year and others,',
      'See A/CONF.203/18 and A/RES/58/137 of that year and others,',
    ],
    [
      'a mark of the old form that was broken off goes back',
      'Conscious of the importance of the Convention on the Law of the Sea\n1/ for the maintenance of peace, and of\nthe Agreement,\n1/ See A/48/950.\n',
      'Conscious of the importance of the Convention on the Law of the Sea 1/ for the maintenance of peace, and of the Agreement,\n\n1/ See A/48/950.\n',
    ],
    [
      'French is joined too',
      'Rappelant la Convention relative aux droits de l’enfant1, et notant les\nrapports du Comité,\nConsciente de la nécessité d’agir sans retard et dans un esprit de\nCoopération,\n1 Résolution 44/25, annexe.\n',
      'Rappelant la Convention relative aux droits de l’enfant¹, et notant les rapports du Comité,\n\nConsciente de la nécessité d’agir sans retard et dans un esprit de Coopération,\n\n¹ Résolution 44/25, annexe.\n',
    ],
    [
      'line ends of every kind are read',
      'Recalling the work of the Commission and\r\nits many results,\u2029Noting it,',
      'Recalling the work of the Commission and its many results,\n\nNoting it,',
    ],
    ['an accent of its own is put on its letter', 'Cote\u0302 d’Ivoire', 'Cotê d’Ivoire'],
  ];
  for (const [title, before, after] of cases)
    it(title, () => {
      assert.equal(clean(before), after);
    });

  it('a number in a table is no page number, nor is a symbol in a sentence a head', () => {
    for (const text of [
      'Table\n\n1\n\nTwo\n\n2\n\nThree\n',
      'Taking note of document A/80/12 and of its\nannex on the work of the Commission,\n',
    ])
      assert.deepEqual(service.cleanPaste(text).furniture, []);
  });

  it('at a page in two languages each paragraph goes on in its own', () => {
    const text =
      'The Commission shall address to the Governments of the States a detailed\n\nLa Commission adresse aux gouvernements des Etats et du Conseil une liste et\n\n107\n\nlist of the questions that are to be answered by the end of the year.\n\nles questions dans le cadre du programme des travaux.\n';
    assert.equal(
      clean(text),
      'The Commission shall address to the Governments of the States a detailed list of the questions that are to be answered by the end of the year.\n\nLa Commission adresse aux gouvernements des Etats et du Conseil une liste et les questions dans le cadre du programme des travaux.\n',
    );
  });
});

describe('cleaning up pages as they are printed today', () => {
  it('knows the heads with the title, the marks behind names and the notes in small type', () => {
    const { text, furniture } = service.cleanPaste(ASSEMBLY);
    assert.equal(
      text,
      `${[
        'United Nations A/RES/94/246',
        'General Assembly Distr.: General',
        '15 January 2040',
        'Ninety-fourth session',
        'Agenda item 70 (c)',
        'Resolution adopted by the General Assembly on 27 December 2039',
        '[on the report of the Third Committee (A/94/399/Add.3)]',
        '94/246. Situation of those who copy resolutions out of printed pages and of other readers in the world',
        'The General Assembly,',
        'Guided by the Charter of the United Nations, the Universal Declaration of Human Rights,¹ the International Covenants on Human Rights² and other relevant instruments, and recalling the Convention on the Rights of the Child,³',
        'Expressing concern at the number of copied pages that are read by those for whom they were not meant, in the long-term interest of all,',
        '1. Welcomes the report of the Secretary-General;⁴',
        '2. Requests:',
        '(a) The Secretary-General to report again;',
        '(b) All others to read his report.',
        '52nd plenary meeting',
        '27 December 2039',
        '¹ Resolution 217 A (III).',
        '² See resolution 2200 A (XXI), annex.',
        '³ United Nations, Treaty Series, vol. 1577, No. 27531.',
        '⁴ A/94/12.',
      ].join('\n\n')}\n`,
    );
    assert.equal(furniture.length, 11);
  });
});

describe('cleaning up what a word processor copies', () => {
  it('a line is a paragraph; tabs, bullets of symbol fonts, bracketed marks and no-break hyphens are made ours', () => {
    const { text, printed } = service.cleanPaste(WORD);
    assert.equal(
      text,
      `${[
        'The General Assembly,',
        'Recalling the Convention on the Rights of the Child,¹ and its three Protocols,',
        'Aware of the non-binding character of what was said before it by others,',
        '1. Urges Member States, in the light of paragraph\u00A05 of the report:',
        '(a) To act without delay:',
        '(i) In writing;',
        '(b) To report to the Council.',
        '2. Decides to remain seized of the matter.',
        '¹ Resolution 44/25, annex.',
      ].join('\n\n')}\n`,
    );
    assert.equal(printed, false);
  });
});

describe('fitting a pasted text into its place', () => {
  const fit = (text: string, line: number, character: number, paste: string): string =>
    fitInto(documentOf(text), { start: { line, character }, end: { line, character } }, paste);

  it('sets paragraphs apart from their neighbours', () => {
    assert.equal(fit('One.\n\nTwo.\n', 1, 0, 'A,\n\nB,\n'), '\nA,\n\nB,\n');
    assert.equal(fit('One.\n\n\nTwo.\n', 2, 0, 'A,\n\nB,'), 'A,\n\nB,\n');
    assert.equal(fit('One.\n', 1, 0, 'A,\n\nB,\n'), '\nA,\n\nB,\n');
    assert.equal(fit('', 0, 0, 'A,\n\nB,\n'), 'A,\n\nB,\n');
    assert.equal(fit('One.\r\n\r\nTwo.\r\n', 2, 0, 'A,\n\nB,\n'), 'A,\r\n\r\nB,\r\n\r\n');
  });

  it('goes on with a line that is there, and leaves a single line alone', () => {
    assert.equal(fit('Recalling \n', 0, 10, 'A,\n\nB,\n'), 'A,\n\nB,\n'.trimEnd());
    assert.equal(fit('One.\nTwo.\n', 1, 0, 'A, '), 'A, ');
  });
});

describe('telling a copied text at a glance', () => {
  it('sees broken lines, ligatures, bullets and job numbers, and not a clean text', () => {
    for (const text of ['Recalling the\nConvention, and the\nrest,', 'ﬁrst', 'A:\n• b', '19-22388', 'a  b'])
      assert.equal(looksPrinted(text), true, text);
    for (const text of [CLEAN_PAGE, '', '1. Urges;\n\n2. Decides.\n']) assert.equal(looksPrinted(text), false, text);
  });
});

const PAGE = `Economic and Social Council Distr.: Limited
E/CN.15/2031/L.5
20 April 2031
Original: English
V.31-53106 (E) 200431 210431
*3153106*
Commission on Crime Prevention and Criminal Justice
Fortieth session
Item 6 of the provisional agenda*
Japan: draft resolution
Strengthening the means of those who draft resolutions in good
time and with care
The Economic and Social Council,
Recalling the Declaration of Basic Principles of Justice for Victims of Crime and
Abuse of Power,1
Convinced that civil society, including those organizations that are not part of
any Government, can play a role in drafting and in the assistance of those who
have to read what was
__________________
* E/CN.15/2031/1.
1 General Assembly resolution 40/34, annex.
2
E/CN.15/2031/L.5
drafted in haste,2
1. Urges Member States to report to the Commission at its next session on what
they have done to mend their drafts;
2. Requests the Secretary-General to keep the matter under review.
2 See E/2031/68, which has been issued under the same symbol as the report of
the year before.
3
`;

const ASSEMBLY = `United Nations A/RES/94/246
General Assembly Distr.: General
15 January 2040
39-22388 (E)
*3922388*
Please recycle
Ninety-fourth session
Agenda item 70 (c)
Resolution adopted by the General Assembly on 27 December 2039
[on the report of the Third Committee (A/94/399/Add.3)]
94/246. Situation of those who copy resolutions out of printed pages and of other
readers in the world
The General Assembly,
Guided by the Charter of the United Nations, the Universal Declaration of Human
Rights,1 the International Covenants on Human Rights2 and other relevant instruments,
and recalling the Convention on the Rights of the Child,3
Expressing concern at the number of copied pages that are read by those for
__________________
1 Resolution 217 A (III).
2 See resolution 2200 A (XXI), annex.
3 United Nations, Treaty Series, vol. 1577,
No. 27531.
A/RES/94/246
Situation of those who copy resolutions out of printed pages and of other
readers in the world
39-22388 2/3
whom they were not meant, in the long-
term interest of all,
1. Welcomes the report of the Secretary-General;4
2. Requests:
(a) The Secretary-General to report again;
__________________
4 A/94/12.
3/3 39-22388
A/RES/94/246
(b) All others to read his report.
52nd plenary meeting
27 December 2039
`;

const WORD = [
  'The General Assembly,',
  'Recalling the Convention on the Rights of the Child,[1] and its three Protocols,',
  'Aware of the non\u2011binding character of what was said before it by others,',
  '1.\tUrges Member States, in the light of paragraph\u00A05 of the report:',
  '\uF0B7\tTo act without delay:',
  'o\tIn writing;',
  '\uF0B7\tTo report to the Council.',
  '2.\tDecides to remain seized of the matter.',
  '',
  '',
  '[1] Resolution 44/25, annex.',
  '',
].join('\r\n');

const CLEAN_PAGE = `Economic and Social Council Distr.: Limited

E/CN.15/2031/L.5

20 April 2031

Original: English

Commission on Crime Prevention and Criminal Justice

Fortieth session

Item 6 of the provisional agenda*

Japan: draft resolution

Strengthening the means of those who draft resolutions in good time and with care

The Economic and Social Council,

Recalling the Declaration of Basic Principles of Justice for Victims of Crime and Abuse of Power,¹

Convinced that civil society, including those organizations that are not part of any Government, can play a role in drafting and in the assistance of those who have to read what was drafted in haste,²

1. Urges Member States to report to the Commission at its next session on what they have done to mend their drafts;

2. Requests the Secretary-General to keep the matter under review.

* E/CN.15/2031/1.

¹ General Assembly resolution 40/34, annex.

² See E/2031/68, which has been issued under the same symbol as the report of the year before.
`;
