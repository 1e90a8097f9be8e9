import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { ResolutionSettings } from '../../server/src/service/service';
import { applyTextEdits, defaultSettings, documentOf, service } from '../fixture';

const HEAD = 'The General Assembly,\n\n';

/** The text after Format Document. */
function formatted(text: string, settings: Partial<ResolutionSettings> = {}): string {
  return applyTextEdits(text, service.format(documentOf(text), { ...defaultSettings, ...settings }));
}

/** Formats, compares, and formats again: the second time nothing changes. */
function check(before: string, after: string, settings: Partial<ResolutionSettings> = {}): void {
  assert.equal(formatted(before, settings), after);
  assert.deepEqual(service.format(documentOf(after), { ...defaultSettings, ...settings }), []);
}

describe('Format Document', () => {
  it('writes a paragraph on one line, with one blank line between paragraphs and a line end at the end', () => {
    check(
      'The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015, on the\n2030 Agenda for Sustainable Development,\n1. Urges Member States to act;\n\n\n\n2.\tDecides to remain seized\nof the matter.  ',
      `${HEAD}Recalling its resolution 70/1 of 25 September 2015, on the 2030 Agenda for Sustainable Development,\n\n1. Urges Member States to act;\n\n2. Decides to remain seized of the matter.\n`,
    );
  });

  it('sets items in by four blanks a degree', () => {
    check(
      `${HEAD}1. Urges States:\n\n(a) To act by:\n\n  (i)  Listening;\n\n\t(ii) Speaking;\n\n(b) To help.\n`,
      `${HEAD}1. Urges States:\n\n    (a) To act by:\n\n        (i) Listening;\n\n        (ii) Speaking;\n\n    (b) To help.\n`,
    );
  });

  it('takes a line break inside a word for what it is', () => {
    check(
      `${HEAD}1. Urges intergovernmental and non-\ngovernmental organizations to read, in good time and in full, the text of A/RES/\n58/137 in the pre- and\npost-session that is to be held at the seat of the Council in the years 2024–\n2025.\n`,
      `${HEAD}1. Urges intergovernmental and non-governmental organizations to read, in good time and in full, the text of A/RES/58/137 in the pre- and post-session that is to be held at the seat of the Council in the years 2024–2025.\n`,
    );
  });

  it('puts the notes of each page behind the last paragraph, and joins what the page had broken', () => {
    check(
      `${HEAD}Recalling the report¹ and the need for\n\n_____\n\n¹ A/80/12.\n\nfurther work,²\n\n_____\n\n² A/80/13.\n\n1. Urges Member States to act.\n`,
      `${HEAD}Recalling the report¹ and the need for further work,²\n\n1. Urges Member States to act.\n\n_____\n\n¹ A/80/12.\n\n² A/80/13.\n`,
    );
  });

  it('puts notes in the order of their marks, but not where an Ibid. would then stand for another source', () => {
    const body = `${HEAD}Recalling the report,¹ the note² and the letter,³\n\n1. Urges Member States to act.\n\n`;
    check(`${body}² A/80/13.\n\n¹ A/80/12.\n\n³ A/80/14.\n`, `${body}¹ A/80/12.\n\n² A/80/13.\n\n³ A/80/14.\n`);
    check(`${body}² A/80/13.\n\n¹ A/80/12.\n\n³ Ibid., annex.\n`, `${body}² A/80/13.\n\n¹ A/80/12.\n\n³ Ibid., annex.\n`);
  });

  it('takes the comment above a note with it', () => {
    check(
      `${HEAD}Recalling the report,¹\n\n// resolution-disable-next-line footnote/unfinished-note\n¹ A/80/12\n\n1. Urges Member States to act.\n`,
      `${HEAD}Recalling the report,¹\n\n1. Urges Member States to act.\n\n// resolution-disable-next-line footnote/unfinished-note\n¹ A/80/12\n`,
    );
  });

  it('leaves notes where they are if a comment silences rules from here to there', () => {
    const text = `${HEAD}// resolution-disable footnote/unfinished-note\n\nRecalling the report,¹\n\n¹ A/80/12\n\n// resolution-enable footnote/unfinished-note\n\n1. Urges Member States to act.\n`;
    check(text, text);
  });

  it('leaves notes where they are if what follows may belong to them', () => {
    const text = `${HEAD}1. Urges Member States to act;¹\n\n¹ The text of the letter reads as follows:\n\nWe have the honour to write to you, and hope that you will answer.\n\n2. Requests an answer.\n`;
    check(text, text);
  });

  it('makes straight quotation marks and apostrophes typographic', () => {
    check(
      `${HEAD}Recalling the States' report "A world fit for children", the Council's 'interim' note and the 1990's,\n\n1. Urges Member States to act.\n`,
      `${HEAD}Recalling the States’ report “A world fit for children”, the Council’s ‘interim’ note and the 1990’s,\n\n1. Urges Member States to act.\n`,
    );
  });

  it('leaves a quotation mark alone that has no partner, and the signs of feet, minutes and seconds', () => {
    const text = `${HEAD}Noting the place at 38°54'17" N and a pipe of 12" or 3',\n\n1. Urges "Member States to act.\n`;
    check(text, text);
  });

  it('keeps the words that a comment has, and the line below it', () => {
    const text = `// resolution-disable-file\n\n${HEAD}// "Checked"\n1. Urges Member States to act.\n`;
    check(text.replace('"Checked"', '"Checked"  '), text);
  });

  it('keeps lines that only their author can set anew: columns, tables, signatures, addresses', () => {
    const masthead =
      'United Nations          A/RES/80/1\n\nGeneral Assembly        Distr.: General\n\n\n                   15 May 2026\n\n';
    const table = 'Item        Amount\nSalaries    100\nTravel      20\n';
    const text = `${masthead}${HEAD}1. Approves the following budget:\n\n${table}\n2. Requests a report.\n\nAnnex\n\n| Year | Sum |\n|  |  |\n\n(Signed)  A. Writer\nPresident\n`;
    check(text, text);
  });

  it('parts no lines that may be one paragraph, although the second begins with a capital', () => {
    const text = `${HEAD}Recalling the Convention on the Rights of the\nChild, which was adopted in its resolution 44/25,\n\n1. Urges the Member\nStates to act.\n`;
    check(text, text);
  });

  it('parts lines of the masthead that would run together once the one above is whole', () => {
    check(
      `Commission on Science and Technology for Development\nand for Innovation\nThirty-fourth session\nVienna\n\nLibraries of seeds\n\n${HEAD}1. Urges States.\n`,
      `Commission on Science and Technology for Development and for Innovation\n\nThirty-fourth session\nVienna\n\nLibraries of seeds\n\n${HEAD}1. Urges States.\n`,
    );
  });

  it('joins a sponsor line, which is known only then', () => {
    check(
      `Ghana, Norway and Philippines: draft\nresolution\n\n${HEAD}1. Urges States.\n`,
      `Ghana, Norway and Philippines: draft resolution\n\n${HEAD}1. Urges States.\n`,
    );
  });

  it('joins the broken lines of running text in an annex, not those of a verse', () => {
    const prose =
      'The members of the Committee are elected for a period of three years, and\nmay be elected again once, provided that no State has more than one member.\n';
    const verse = 'A world that reads,\nand writes,\nand listens.\n';
    check(
      `${HEAD}1. Adopts the annex.\n\nAnnex\n\n${prose}\n${verse}`,
      `${HEAD}1. Adopts the annex.\n\nAnnex\n\n${prose.replace('and\n', 'and ')}\n${verse}`,
    );
  });

  it('keeps the line ends that the file has mostly', () => {
    check('The General Assembly,\r\n\r\n1. Urges all\r\nstates.\n', 'The General Assembly,\r\n\r\n1. Urges all states.\r\n');
    check('The General Assembly,\r1. Urges all\rstates.', 'The General Assembly,\r\r1. Urges all states.\r');
  });

  it('keeps a byte-order mark, and other signs that nobody sees', () => {
    check('\uFEFF\n\nThe General Assembly,\n1. Urges States.', '\uFEFFThe General Assembly,\n\n1. Urges States.\n');
    check('\uFEFFThe General Assembly,\n\n1.\u200E Urges States.\u200E ', '\uFEFFThe General Assembly,\n\n1.\u200E Urges States.\u200E\n');
  });

  it('does nothing to an empty text, to blank lines, and to files of another kind', () => {
    for (const text of ['', '\n\n  \n', '%RES 1.0\n%TITLE  x\n\n\n\ny  ', 'let a = 1  \nlet b = {\n  a }\n\n\nmodule X = {\n}\n'])
      assert.deepEqual(service.format(documentOf(text), defaultSettings), [], text);
  });

  it('changes what changes and no more', () => {
    const text = `${HEAD}Recalling its resolution 70/1,\n\n1. Urges all\nstates;\n\n2. Requests a report.\n`;
    assert.deepEqual(service.format(documentOf(text), defaultSettings), [
      { range: { start: { line: 4, character: 12 }, end: { line: 5, character: 0 } }, newText: ' ' },
    ]);
  });
});

describe('the wishes that formatting follows', () => {
  const raised = `${HEAD}Recalling the report,¹ the note² and the letter,³\n\n1. Urges Member States to act.\n\n¹ A/80/12.\n\n² A/80/13.\n\n³ A/80/14.\n`;
  const named = raised.replaceAll(/^([¹²³]) /gmu, '$1: ').replaceAll(/[¹²³]/gu, (mark) => `[^${'¹²³'.indexOf(mark) + 1}]`);

  it('writes marks as the file has them mostly', () => {
    check(named, named);
    check(named.replace('[^2]', '²').replace('[^2]: ', '² '), named);
    check(raised.replace('²', '[^2]'), raised);
  });

  it('writes marks as the setting says', () => {
    check(named, raised, { footnotes: 'superscript' });
    check(raised, named, { footnotes: 'bracket' });
    const old = raised
      .replace(',¹', ', 1/')
      .replace('²', ' 2/')
      .replace(',³', ', 3/')
      .replaceAll(/^[¹²³]/gmu, (label) => `${'¹²³'.indexOf(label) + 1}/`);
    check(old, old);
    check(old, raised, { footnotes: 'superscript' });
  });

  it('keeps a label that is a word, marks that would run together, and what would then be a measure', () => {
    const text = `${HEAD}Recalling the report,[^1][^2] the area of 5 km[^3] and the note,[^crc]\n\n1. Urges Member States to act.\n\n¹ A/80/12.\n\n² A/80/13.\n\n[^3]: A/80/14.\n\n[^crc]: A/80/15.\n`;
    check(text, text.replace('[^3]:', '³'), { footnotes: 'superscript' });
  });

  const plain = `${HEAD}Recalling its resolution 70/1,\n\n1. Urges Member States to act;\n\n2. Requests a report.\n`;
  const italic = plain.replace('Recalling', '*Recalling*').replace('Urges', '*Urges*').replace('Requests', '*Requests*');

  it('puts openings in italics where others are, where the user wants it, or takes them out', () => {
    check(plain, plain);
    check(plain.replace('Urges', '*Urges*'), italic);
    check(plain, italic, { italics: 'on' });
    check(italic, plain, { italics: 'off' });
    check(italic.replace('a report', 'the *Treaty Series*'), plain.replace('a report', 'the *Treaty Series*'), { italics: 'off' });
  });
});

describe('Format Selection', () => {
  const text = `${HEAD}Recalling its\nresolution 70/1,¹\n\n¹ A/80/12.\n\n1. Urges all\nstates;\n\n\n2. Requests\na report.\n`;
  const between = (from: string, to: string): string => {
    const document = documentOf(text);
    const range = { start: document.positionAt(text.indexOf(from)), end: document.positionAt(text.indexOf(to)) };
    return applyTextEdits(text, service.formatRange(document, range, defaultSettings));
  };

  it('touches only the paragraphs that the selection touches', () => {
    assert.equal(between('Urges', 'states'), text.replace('Urges all\nstates;\n\n\n', 'Urges all states;\n\n'));
    assert.equal(between('1. Urges', '2. Requests'), text.replace('Urges all\nstates;\n\n\n', 'Urges all states;\n\n'));
    assert.equal(
      between('states', 'a report'),
      text.replace('Urges all\nstates;\n\n\n', 'Urges all states;\n\n').replace('Requests\n', 'Requests '),
    );
  });

  it('touches the paragraph of the cursor where nothing is selected', () => {
    assert.equal(between('a report', 'a report'), text.replace('Requests\n', 'Requests '));
  });

  it('leaves notes in their places', () => {
    assert.equal(
      between('Recalling', 'report.'),
      text.replace('its\n', 'its ').replace('Urges all\nstates;\n\n\n', 'Urges all states;\n\n').replace('Requests\n', 'Requests '),
    );
  });
});

describe('formatting a text as a PDF reader gives it', () => {
  it('raises marks and notes, takes out page heads, and leaves no label alone and no line broken', () => {
    check(
      'General Assembly\nA/90/L.7\n35-14304 (E)    100935\n*3514304*\n\nChile:\ndraft decision\n\nRivers\n\nThe General Assembly, noting the Rivers Pact, 1 decides:\n\n(a) \nTo plant trees along the banks of the rivers of the North and of the\nSouth;\n____\n\n1  Resolution 90/1.\n\nA/90/L.7\n\n35-14304\n2/2\n\n(b) \nTo water them;\n(c)\nTo let them grow.\n\nProgramme\n\nItem 1. \nRivers and the lakes that they\nrun through.\n',
      'General Assembly\nA/90/L.7\n35-14304 (E)    100935\n*3514304*\n\nChile: draft decision\n\nRivers\n\nThe General Assembly, noting the Rivers Pact,¹ decides:\n\n    (a) To plant trees along the banks of the rivers of the North and of the South;\n\n    (b) To water them;\n\n    (c) To let them grow.\n\nProgramme\n\nItem 1. Rivers and the lakes that they run through.\n\n____\n\n¹ Resolution 90/1.\n',
    );
  });

  it('keeps a negotiating bracket with the label that it stands before', () => {
    check(
      `${HEAD}1. Urges:\n\n[(a) To act;]\n\n[(b)]   To help;\n\n[2.]  Thanks all.\n`,
      `${HEAD}1. Urges:\n\n    [(a) To act;]\n\n    [(b)] To help;\n\n[2.] Thanks all.\n`,
    );
  });
});
