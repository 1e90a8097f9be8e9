/** The rules about footnotes where the text is not as simple as in their examples: drawn drafts, and the drafts after their fixes. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Report, ResolutionSettings } from '../../server/src/service/service';
import { formatMessage } from '../../server/src/text/message';
import { checkFix, checkReports, readFixture, reportsOf } from '../fixture';

/** A draft of these paragraphs and notes. */
const draft = (...paragraphs: readonly string[]): string => ['The General Assembly,', ...paragraphs, ''].join('\n\n');

const URGES = '1. *Urges* Member States to act;';
const CLOSES = '2. *Decides* to remain seized of the matter.';
/** A draft with one preambular paragraph, and these notes. */
const recalls = (paragraph: string, ...notes: readonly string[]): string => draft(paragraph, URGES, CLOSES, ...notes);

/** What one rule says of a draft, as drawn, and the draft after its fixes. */
function check(code: string, drawn: string, fixed?: string, settings: Partial<ResolutionSettings> = {}): void {
  checkReports(drawn, [code], settings);
  if (fixed !== undefined) checkFix(code, readFixture(drawn).text, fixed, settings);
}

/** What the reports say, in English. */
const said = (reports: readonly Report[]): readonly string[] => reports.map((report) => formatMessage(report.message));

describe('a note that is not finished', () => {
  const code = 'footnote/unfinished-note';
  const RECALLS = 'Recalling the Convention,¹';

  it('ends before the form feed of its page, whatever the line ends are', () => {
    for (const end of ['\n', '\r\n']) {
      const text = recalls(RECALLS, '¹ Resolution 44/25\f', 'Chapter II').replaceAll('\n', end);
      const [report] = reportsOf(text, [code]);
      assert.deepEqual(report?.range, { start: { line: 8, character: 13 }, end: { line: 8, character: 18 } });
      checkFix(code, text, text.replace('25\f', '25.\f'));
    }
  });

  it('takes a full stop for its comma or semicolon, and a capital for its first letter', () => {
    check(
      code,
      recalls(RECALLS, `¹ Resolution 44/25, annex,\n                    ^^^^^^ ${code}`),
      recalls(RECALLS, '¹ Resolution 44/25, annex.'),
    );
    check(code, recalls(RECALLS, `¹ Resolution 44/25;\n             ^^^^^^ ${code}`), recalls(RECALLS, '¹ Resolution 44/25.'));
    check(code, recalls(RECALLS, `¹ resolution 44/25.\n  ^^^^^^^^^^ ${code}`), recalls(RECALLS, '¹ Resolution 44/25.'));
  });

  it('is finished by any sign that ends a sentence, and may begin with an address', () => {
    for (const note of [
      'Resolution 44/25.',
      'Is it resolution 44/25?',
      'Resolution 44/25!',
      'www.un.org/treaties (accessed on 4 May 2031).',
      'https://treaties.un.org.',
    ])
      check(code, recalls(RECALLS, `¹ ${note}`));
  });
});

describe('an indicator before the punctuation mark', () => {
  const code = 'footnote/mark-before-punctuation';
  const NOTES = ['¹ Resolution 44/25, annex.', '² Resolution 54/263, annex II.'];

  it('moves behind each of the four signs', () => {
    for (const sign of [',', ';', ':', '.'])
      check(
        code,
        recalls(`Recalling the Convention¹${sign}\n                        ^^ ${code}`, NOTES[0] ?? ''),
        recalls(`Recalling the Convention${sign}¹`, NOTES[0] ?? ''),
      );
  });

  it('stays where the comma parts two indicators, a sign stands before it, or a file name goes on', () => {
    check(code, recalls('Recalling the Convention and its Protocol,¹,²', ...NOTES));
    check(code, recalls('Recalling the Convention,¹, its Protocol,²', ...NOTES));
    check(code, recalls('Recalling the Convention and its Protocol¹,²', ...NOTES));
    check(code, recalls('Recalling version 2¹.5 of the plan,', ...NOTES));
  });

  it('is right in French and Spanish, and in notes', () => {
    check(code, recalls('Rappelant le rapport du Secrétaire général sur les ports des États Membres¹,', ...NOTES));
    check(code, recalls('Recalling the Convention,¹', '¹ As in the note²; see there.', '² Resolution 44/25.'));
  });
});

describe('indicators without their comma', () => {
  const code = 'footnote/marks-not-separated';
  const NOTES = ['¹ Resolution 44/25.', '² Resolution 54/263.', '³ Resolution 54/264.'];

  it('take one between each pair, the space between them aside', () => {
    check(
      code,
      recalls(`Recalling the Convention,[^1] [^2]\n                         ^^^^^^^^^ ${code}`, '[^1]: One.', '[^2]: Two.'),
      recalls('Recalling the Convention,[^1],[^2]', '[^1]: One.', '[^2]: Two.'),
    );
  });

  it('have it, stand apart, or stand in a note', () => {
    check(code, recalls('Recalling the Convention,¹,² and its Protocol,³', ...NOTES));
    check(code, recalls('Recalling the Convention,[^1]', '[^1]: As in [^2][^3].', '[^2]: Two.', '[^3]: Three.'));
  });
});

describe('an indicator without its note', () => {
  const code = 'footnote/mark-without-note';

  it('is said once however often it stands, and may have its note added', () => {
    check(code, recalls(`Recalling the Convention,¹ and the Convention,¹\n                         ^ ${code}`));
    const text = recalls('Recalling the Convention,¹ and its Protocol,²', '¹ Resolution 44/25.');
    const [report] = reportsOf(text, [code]);
    assert.deepEqual(said(report === undefined ? [] : [report]), ['There is no footnote 2']);
    assert.deepEqual(
      report?.fixes().map(({ preferred, safe }) => ({ preferred, safe })),
      [{ preferred: false, safe: false }],
    );
    const edits = report.fixes()[0]?.edits ?? [];
    assert.equal(edits.length, 1);
    assert.match(edits[0]?.newText ?? '', /²/u);
  });

  it('is a hint where it is an asterisk', () => {
    const [report] = reportsOf(recalls('Recalling the Convention,* which is in force,'), [code]);
    assert.ok(report === undefined || report.severity === 'info');
    assert.equal(reportsOf(recalls('Recalling the Convention,¹ which is in force,'), [code])[0]?.severity, 'error');
  });
});

describe('a note without its indicator', () => {
  const code = 'footnote/note-without-mark';

  it('is named by its number, and is not one where the figure in the text has lost its superscript', () => {
    check(code, recalls('Recalling the Convention,¹', '¹ Resolution 44/25.', `² Resolution 54/263.\n^ ${code}`));
    check(code, recalls('Recalling the Convention,1 and its Protocol,2', '¹ Resolution 44/25.', '² Resolution 54/263.'));
    assert.deepEqual(said(reportsOf(recalls('Recalling the Convention,¹', '¹ Resolution 44/25.', '² Resolution 54/263.'), [code])), [
      'Footnote 2 has no indicator in the text',
    ]);
  });
});

describe('the order of footnotes', () => {
  const code = 'footnote/number-out-of-order';
  const three = (one: string, two: string, three: string): string =>
    recalls(`Recalling the Charter,${one} the Convention${two} and the Protocol,${three}`, '¹ One.', '² Two.', '³ Three.');

  it('is that of their indicators: the fewest that have to move are named', () => {
    assert.deepEqual(said(reportsOf(three('²', '³', '¹'), [code])), ['Footnote indicator 1 is out of sequence: it should be 3']);
    assert.deepEqual(said(reportsOf(three('³', '¹', '²'), [code])), ['Footnote indicator 3 is out of sequence: it should be 1']);
    assert.deepEqual(reportsOf(three('¹', '²', '³'), [code]), []);
  });

  it('leaves out none: a gap is named at the number after it', () => {
    assert.deepEqual(said(reportsOf(recalls('Recalling the Charter,¹ and the Convention,³', '¹ One.', '³ Three.'), [code])), [
      'Footnote indicator 3 is out of sequence: it should be 2',
    ]);
    // What only one of the partners lacks is its own fault.
    assert.deepEqual(reportsOf(recalls('Recalling the Charter,¹ and the Convention,³', '¹ One.', '² Two.', '³ Three.'), [code]), []);
    assert.deepEqual(reportsOf(recalls('Recalling the Charter,¹ the Convention² and the Protocol,³', '¹ One.', '³ Three.'), [code]), []);
  });

  it('is that of the notes as well, where the indicators are right', () => {
    assert.deepEqual(said(reportsOf(recalls('Recalling the Charter,¹ and the Convention,²', '² Two.', '¹ One.'), [code])), [
      'Footnote 2 is out of sequence: it should be footnote 1',
    ]);
  });

  it('goes on in an excerpt, which may begin anywhere and leave out numbers of other pages', () => {
    assert.deepEqual(reportsOf(recalls('Recalling the Charter,⁷ and the Convention,⁹', '⁷ One.', '⁹ Two.'), [code]), []);
    assert.equal(reportsOf(recalls('Recalling the Charter,² and the Convention,³', '² One.', '³ Two.'), [code]).length, 1);
    assert.deepEqual(reportsOf('Recalling the Charter,² and the Convention,³\n\n² One.\n\n³ Two.\n', [code]), []);
  });

  it('has places for notes with names', () => {
    assert.deepEqual(
      reportsOf(
        recalls('Recalling the Charter,[^1] the Convention[^crc] and the Protocol,[^3]', '[^1]: One.', '[^crc]: Two.', '[^3]: Three.'),
        [code],
      ),
      [],
    );
  });

  it('knows two notes of one number, unless the numbers start again on each page', () => {
    assert.deepEqual(said(reportsOf(recalls('Recalling the Charter,¹', '¹ One.', '¹ Two.'), [code])), [
      'There is another footnote 1: footnotes should be numbered consecutively',
    ]);
    assert.deepEqual(
      reportsOf(draft('Recalling the Charter,¹', '¹ One.', '1. *Urges* all to follow the Convention;¹', '¹ Two.', CLOSES), [code]),
      [],
    );
  });

  it('is lighter in old texts, whose pages may have changed places', () => {
    const old = recalls('Recalling the Charter, 2/ and the Convention, 1/', '1/ One.', '2/ Two.');
    for (const { severity } of reportsOf(old, [code])) assert.equal(severity, 'warning');
  });
});

describe('an indicator that stands again', () => {
  const code = 'footnote/repeated-mark';
  const twice = recalls(
    `Recalling the Convention,¹ and again the Convention,¹\n                                                    ^ ${code}`,
    '¹ Resolution 44/25.',
  );

  it('is to be a new note, but in old texts, with asterisks, and where each page has its own numbers', () => {
    check(code, twice);
    check(code, readFixture(twice).text, undefined, { era: 'legacy' });
    check(code, recalls('Recalling the Convention* and the Protocol,*', '* Resolution 44/25.'));
    check(code, draft('Recalling the Charter,¹', '¹ One.', '1. *Urges* all to follow the Convention;¹', '¹ Two.', CLOSES));
  });

  it('is right in a note that speaks of another', () => {
    check(code, recalls('Recalling the Convention,[^1] and its Protocol,[^2]', '[^1]: Resolution 44/25.', '[^2]: As in [^1].'));
  });
});

describe('a source cited in two notes', () => {
  const code = 'footnote/cited-twice';
  const two = (one: string, other: string, drawn = ''): string =>
    recalls('Recalling the Charter,¹ and the Convention,²', `¹ ${one}`, `² ${other}${drawn}`);

  it('is cited once, and the first citation is shown', () => {
    const text = two('Resolution 44/25, annex.', 'Resolution 44/25, annex.', `\n^ ${code}`);
    check(code, text);
    const [report] = reportsOf(readFixture(text).text, [code]);
    assert.ok(report !== undefined);
    assert.deepEqual(said([report]), ['Footnote 1 already cites Resolution 44/25, annex: one is enough']);
    assert.deepEqual(
      report.related.map(({ range }) => range.start),
      [{ line: 8, character: 0 }],
    );
    check(code, readFixture(text).text, undefined, { era: 'legacy' });
  });

  it('is another source, a report, or a source that an annex cites for itself', () => {
    check(code, two('Resolution 44/25, annex.', 'Resolution 44/26, annex.'));
    check(code, two('A/75/1.', 'A/75/1.'));
    check(
      code,
      draft(
        'Recalling the Charter,¹',
        URGES,
        CLOSES,
        'Annex',
        'Guidelines',
        '1. The Convention² is kept.',
        '¹ Resolution 44/25, annex.',
        '² Resolution 44/25, annex.',
      ),
    );
    check(code, recalls('Recalling the Charter,¹', '¹ Resolution 44/25, annex.', '² Resolution 44/25, annex.'));
  });
});

describe('short forms and long ones', () => {
  const long = 'footnote/word-in-note';
  const short = 'footnote/abbreviation-in-text';

  it('each place of a citation has its short form in a note', () => {
    for (const [word, abbreviation] of [
      ['paragraph', 'para.'],
      ['paragraphs', 'paras.'],
      ['chapter', 'chap.'],
      ['section', 'sect.'],
      ['article', 'art.'],
      ['articles', 'arts.'],
      ['chapters', 'chaps.'],
      ['sections', 'sects.'],
      ['volume', 'vol.'],
      ['volumes', 'vols.'],
    ] as const) {
      const note = (form: string): string => recalls('Recalling the report,¹', `¹ Resolution 44/25, ${form} 3.`);
      check(long, `${note(word).trimEnd()}\n${' '.repeat(20)}${'^'.repeat(word.length)} ${long}\n\n`, note(abbreviation));
    }
  });

  it('notes that explain keep their words, and so do places of something else', () => {
    check(long, recalls('Recalling the report,¹', '¹ The delegation of Chad said that, paragraph 3 aside, it agreed.'));
    check(long, recalls('Recalling the report,¹', '¹ Resolution 44/25, paragraph 3 of which is in force.'));
  });

  it('each short form is written out in the text', () => {
    for (const [abbreviation, word] of [
      ['para.', 'paragraph'],
      ['paras.', 'paragraphs'],
      ['art.', 'article'],
      ['arts.', 'articles'],
      ['chap.', 'chapter'],
      ['chaps.', 'chapters'],
      ['sect.', 'section'],
      ['sects.', 'sections'],
    ] as const) {
      const text = (form: string, drawn = ''): string => recalls(`Recalling ${form} 3 of the Charter,${drawn}`);
      check(short, text(abbreviation, `\n          ${'^'.repeat(abbreviation.length)} ${short}`), text(word));
    }
  });

  it('short forms are right in brackets, in citations, in quotations and in annexes', () => {
    check(short, recalls('Recalling the Charter (see art. 3 thereof),'));
    check(short, recalls('Recalling A/75/1, para. 3,'));
    check(short, recalls('Recalling the words “art. 3” of the Charter,'));
    check(short, draft(URGES, CLOSES, 'Annex', 'Guidelines', '1. The rule in art. 3 is kept.'));
    check(short, recalls(`Recalling the Charter (as amended), art. 3 of the plan and art. 4 of it,\n${' '.repeat(59)}^^^^ ${short}`));
  });
});

describe('a citation by page', () => {
  const code = 'footnote/page-reference';

  it('is one of a document with numbered paragraphs only', () => {
    check(code, recalls('Recalling the report,¹', `¹ A/75/1, p. 12.\n          ^^ ${code}`));
    check(code, recalls('Recalling the report,¹', `¹ A/75/1, pp. 12–14.\n          ^^^ ${code}`));
    check(code, recalls('Recalling the report,¹', '¹ S/PV.3453, p. 12.'));
    check(code, recalls('Recalling the Treaty,¹', '¹ United Nations, *Treaty Series*, vol. 1, No. 2, p. 12.'));
    assert.deepEqual(said(reportsOf(recalls('Recalling the report,¹', '¹ A/75/1, p. 12.'), [code])), [
      'A/75/1 is cited by page: cite the paragraph (para.)',
    ]);
  });
});

describe('“Ibid.” with a sign missing', () => {
  const code = 'footnote/malformed-ibid';
  const ibid = (written: string, drawn = ''): string =>
    recalls('Recalling the Charter,¹ and the Convention,²', '¹ Resolution 44/25, annex I.', `² ${written}${drawn}`);

  it('gets its full stop and its comma, emphasis kept', () => {
    check(code, ibid('Ibid, annex II.', `\n  ^^^^^ ${code}`), ibid('Ibid., annex II.'));
    check(code, ibid('Ibid. annex II.', `\n  ^^^^^ ${code}`), ibid('Ibid., annex II.'));
    check(code, ibid('*Ibid* annex II.', `\n   ^^^^^ ${code}`), ibid('*Ibid.*, annex II.'));
    check(code, ibid('Ibid', `\n  ^^^^ ${code}`), ibid('Ibid.'));
  });

  it('is whole, or is another word', () => {
    for (const note of ['Ibid.', 'Ibid., annex II.', '*Ibid.*, annex II.', 'Ibidem, annex II.']) check(code, ibid(note));
  });
});

describe('a number that has lost its superscript', () => {
  const code = 'footnote/lost-superscript';

  it('is raised in the text without asking where its note is there, and a guess where it is not', () => {
    const text = recalls('Recalling the Convention,1 and its Protocol,', '¹ Resolution 44/25.');
    const [report] = reportsOf(text, [code]);
    assert.deepEqual([report?.severity, report?.fixes()[0]?.safe, report?.fixes()[0]?.preferred], ['error', true, true]);
    checkFix(code, text, text.replace(',1', ',¹'));
    const [guess] = reportsOf(recalls('Recalling the Convention,1 and its Protocol,'), [code]);
    if (guess !== undefined)
      assert.deepEqual([guess.severity, guess.fixes()[0]?.safe, guess.fixes()[0]?.preferred], ['warning', false, false]);
  });
});

describe('a raised letter', () => {
  const code = 'footnote/letter-mark';

  it('is no indicator of a text, but may be an ordinal or stand in the masthead', () => {
    check(
      code,
      recalls(
        `Recalling the Convention,ᵃ and its Protocol,ᵇ\n                         ^ ${code}\n                                            ^ ${code}`,
      ),
    );
    check(code, recalls('Recalling the 1ᵉʳ plan and the nᵒ 3,'));
    check(code, `Agenda itemᵃ\n\n${recalls('Recalling the Convention,')}`);
  });
});
